import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import { meetingState } from '../group-meeting/group-meeting.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { professionalOf } from '../preparation-talk/preparation-talk.resolver';
import { DIRECTOR, askedInGroup, heldByPerson, memberShownAs } from '../resource-group/resource-group.resolver';
import { ResourceGroupMember } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { FamilyGroupConferenceRow } from './family-group-conference.table';
import {
  CancelFamilyGroupConferenceInput,
  FamilyGroupConference,
  FamilyGroupConferenceConnection,
  FamilyGroupConferenceDone,
  FamilyGroupConferenceResult,
  FamilyGroupPart,
  PlanFamilyGroupConferenceInput,
  RecordFamilyGroupConferenceInput,
} from './family-group-conference.type';
import type { FamilyGroupConferenceStateName } from './family-group-conference.type';

const MOST_OTHERS = 30;

@Resolver(() => Person)
export class PersonFamilyGroupConferencesResolver {
  @FieldResolver(() => FamilyGroupConferenceConnection, {
    nullable: true,
    description: 'Family group conferences (Eigen Kracht-conferenties, G-11), the latest first; for a member those they take part in.',
  })
  @Consent('RESOURCE_GROUP')
  familyGroupConferences(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RESOURCE_GROUP', info, async (permit) =>
      presentPage('FamilyGroupConference', await stores.familyGroupConferences.page(permit, page), besides),
    );
  }
}

@Resolver(() => FamilyGroupConference)
export class FamilyGroupConferenceResolver {
  @FieldResolver(() => [FamilyGroupPart], { nullable: true, description: 'Who takes part, and what they do in the plan.' })
  @Consent('RESOURCE_GROUP')
  parts(@Root() { personId, row }: FamilyGroupConference, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      (await stores.familyGroupParts.all(permit))
        .filter(({ conferenceId }) => conferenceId === row)
        .map((part) => ({ ...present('FamilyGroupPart', part), calledName: permit.asPerson ? part.calledName : null })),
    );
  }
}

@Resolver(() => FamilyGroupPart)
export class FamilyGroupPartResolver {
  @FieldResolver(() => ResourceGroupMember, { nullable: true, description: 'The member who takes part, for the person and for that member.' })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, membershipId }: FamilyGroupPart, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver(() => FamilyGroupConferenceDone)
export class FamilyGroupConferenceDoneResolver {
  @FieldResolver(() => FamilyGroupConference, { nullable: true, description: 'The conference as it now is.' })
  @Consent('RESOURCE_GROUP')
  conference(@Root() { receipt }: FamilyGroupConferenceDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await stores.familyGroupConferences.one(permit, receipt.conference);
      return row && { ...present('FamilyGroupConference', row), ...besides(row) };
    });
  }
}

@Resolver()
export class FamilyGroupConferenceActs {
  @Mutation(() => FamilyGroupConferenceResult, {
    description: 'Plans a family group conference: who takes part, and which independent coordinator prepares it. Only the person does (C-01).',
  })
  async planFamilyGroupConference(
    @Arg('input', () => PlanFamilyGroupConferenceInput, { description: 'The conference.' }) input: PlanFamilyGroupConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof FamilyGroupConferenceResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const asked = input.members.map((id) => keyOf(id, 'input.members', 'ResourceGroupMember'));
    const coordinator = professionalOf(input.coordinator, 'input.coordinator');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const plannedOn = dateGiven(input.plannedOn);
    const fault = firstFault(
      faultOfText('question', input.question, 1_000),
      faultOfLanguage(input.language),
      plannedOn < localDate(context.now) ? 'A conference is planned for today or later.' : null,
      input.others.length > MOST_OTHERS ? `At most ${MOST_OTHERS} others can be named.` : null,
      asked.length + input.others.length === 0 ? 'Nobody takes part; name at least one member or other.' : null,
      ...input.others.map((name) => faultOfText('name', name, 100)),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'planFamilyGroupConference', input, async ({ stores }) => {
      const members = await askedInGroup({ stores, now: context.now }, permit, groupId, asked);
      if (members instanceof Refused) return members;
      // A key of nobody has to do with nobody either: the person would count on a coordinator who is not there.
      if (!(await stores.directoryProfessionals.has(coordinator))) {
        return refused('UNKNOWN_GRANTEE', 'The directory knows no professional under this key; choose one of those it shows.', 'G-11');
      }
      if (!(await stores.familyGroupConferences.isIndependent(permit, coordinator))) {
        return refused('RULE_NOT_MET', 'The coordinator is independent: somebody who has nothing to do with the person’s care or group.', 'G-11');
      }
      const by = heldByPerson(person, context);
      const conference = await stores.familyGroupConferences.add(permit, {
        ...by,
        parties: members.map(({ member }) => member!),
        ...{ question: input.question.trim(), language: input.language, coordinator, plannedOn, heldOn: null, cancelledOn: null, plan: null },
      });
      const part = { ...by, conferenceId: conference.id, role: null };
      for (const { id, member } of members) {
        await stores.familyGroupParts.add(permit, { ...part, parties: [member!], membershipId: id, calledName: null });
      }
      for (const name of input.others) {
        await stores.familyGroupParts.add(permit, { ...part, membershipId: null, calledName: name.trim() });
      }
      return { person, conference: conference.id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => FamilyGroupConferenceResult, {
    description: 'Writes down the one shared plan that was made, and who does what in it. Only the person does (C-01).',
  })
  async recordFamilyGroupConference(
    @Arg('input', () => RecordFamilyGroupConferenceInput, { description: 'The plan.' }) input: RecordFamilyGroupConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof FamilyGroupConferenceResult> {
    const { person, row } = keyOf(input.conference, 'input.conference', 'FamilyGroupConference');
    const roles = input.roles.map(({ part, role }) => ({ part: keyOf(part, 'input.roles.part', 'FamilyGroupPart'), role }));
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const heldOn = dateGiven(input.heldOn);
    const isTwice = new Set(roles.map(({ part }) => part.row)).size < roles.length;
    const fault = firstFault(
      faultOfText('plan', input.plan, 8_000),
      heldOn > localDate(context.now) ? 'A conference that was held was held today at the latest.' : null,
      roles.length === 0 ? 'A plan says who does what; name at least one role.' : null,
      isTwice ? 'Each has one role; put what one does together.' : null,
      ...roles.map(({ role }) => faultOfText('role', role, 1_000)),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordFamilyGroupConference', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const conference = await stores.familyGroupConferences.one(permit, row);
      if (!conference) return notFound();
      if (meetingState(conference) !== 'PLANNED') return notPlanned();
      const parts = await stores.familyGroupParts.at(permit, row);
      if (roles.some(({ part }) => part.person !== person || !parts.some(({ id }) => id === part.row))) return notFound();
      const amended = await stores.familyGroupConferences.sayAnew(permit, row, input.version, { heldOn, plan: input.plan.trim() });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      for (const { part, role } of roles) {
        const { version } = parts.find(({ id }) => id === part.row)!;
        await stores.familyGroupParts.sayAnew(permit, part.row, version, { role: role.trim() });
      }
      return { person, conference: row };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => FamilyGroupConferenceResult, { description: 'Calls a family group conference off. Only the person does (C-01).' })
  async cancelFamilyGroupConference(
    @Arg('input', () => CancelFamilyGroupConferenceInput, { description: 'Which conference.' }) input: CancelFamilyGroupConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof FamilyGroupConferenceResult> {
    const { person, row } = keyOf(input.conference, 'input.conference', 'FamilyGroupConference');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'cancelFamilyGroupConference', input, async ({ stores }) => {
      const conference = await stores.familyGroupConferences.one(permit, row);
      if (conference && meetingState(conference) !== 'PLANNED') return notPlanned();
      const amended = await stores.familyGroupConferences.amend(permit, row, input.version, { cancelledOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, conference: row };
    });
    return conferenceDone(receipt);
  }
}

function notPlanned(): Refused {
  return refused('RULE_NOT_MET', 'This conference was held or called off; plan another.');
}

function besides(row: FamilyGroupConferenceRow) {
  return {
    row: row.id,
    state: meetingState(row) as FamilyGroupConferenceStateName,
    coordinator: professionalReference(row.coordinator),
  };
}

function conferenceDone(receipt: { readonly person: string; readonly conference: string } | Refused): FamilyGroupConferenceDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new FamilyGroupConferenceDone(), { receipt });
}
