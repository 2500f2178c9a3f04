import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate, monthsAfter } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { keyOf, openForPerson } from '../acting.resolver';
import { presentGoal } from '../goal/goal.resolver';
import { Goal } from '../goal/goal.type';
import type { PersonContext } from '../person.context';
import {
  DIRECTOR,
  acceptedAmong,
  askedInGroup,
  groupDone,
  heldByPerson,
  joinerOf,
  memberShownAs,
  openForMember,
} from '../resource-group/resource-group.resolver';
import type { MembershipRow } from '../resource-group/resource-group.table';
import { ResourceGroup, ResourceGroupMember, ResourceGroupResult } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { agreementDue, meetingDue, meetingState } from './group-meeting.rules';
import type { GroupAgreementRow, GroupMeetingRow } from './group-meeting.table';
import {
  AnswerGroupMeetingInput,
  CancelGroupMeetingInput,
  GroupAgreement,
  GroupMeeting,
  GroupMeetingConnection,
  GroupMeetingSeat,
  PlanGroupMeetingInput,
  RecordGroupMeetingInput,
  SetGroupAgreementStateInput,
} from './group-meeting.type';
import type { GroupAgreementInput, GroupMeetingStateName } from './group-meeting.type';

const MOST_MONTHS_AHEAD = 24;
const MOST_AGREEMENTS = 30;

type Acting = Pick<ActScope<PersonContext['stores']>, 'stores' | 'tell'>;
type Writing = Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>;

@Resolver(() => ResourceGroup)
export class GroupMeetingsResolver {
  @FieldResolver(() => GroupMeetingConnection, {
    nullable: true,
    description: 'Its meetings, the latest first; for a member those they were asked to, while they are a member.',
  })
  @Consent('RESOURCE_GROUP')
  meetings(
    @Root() { personId, row }: ResourceGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      presentPage('GroupMeeting', await stores.groupMeetings.ofGroup(permit, page, row), (meeting) => ({
        row: meeting.id,
        state: meetingState(meeting) as GroupMeetingStateName,
      })),
    );
  }
}

@Resolver(() => GroupMeeting)
export class GroupMeetingResolver {
  @FieldResolver(() => [GroupMeetingSeat], {
    nullable: true,
    description: 'Who is asked, what they answered, and whether they were there: to the person all, to a member their own.',
  })
  @Consent('RESOURCE_GROUP')
  seats(@Root() { personId, row }: GroupMeeting, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      (await stores.groupMeetingSeats.all(permit))
        .filter(({ meetingId }) => meetingId === row)
        .map((seat) => present('GroupMeetingSeat', seat)),
    );
  }

  @FieldResolver(() => [GroupAgreement], { nullable: true, description: 'Who does what by when, as it was agreed there.' })
  @Consent('RESOURCE_GROUP')
  agreements(@Root() { personId, row }: GroupMeeting, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      (await stores.groupAgreements.all(permit))
        .filter(({ meetingId }) => meetingId === row)
        .map((agreement) => ({ ...present('GroupAgreement', agreement), byThePerson: agreement.membershipId === null })),
    );
  }
}

@Resolver(() => GroupMeetingSeat)
export class GroupMeetingSeatResolver {
  @FieldResolver(() => ResourceGroupMember, { nullable: true, description: 'Who is asked.' })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, membershipId }: GroupMeetingSeat, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver(() => GroupAgreement)
export class GroupAgreementResolver {
  @FieldResolver(() => ResourceGroupMember, {
    nullable: true,
    description: 'The member who does it, for the person and for that member; null where the person does it themselves.',
  })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, membershipId }: GroupAgreement, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }

  @FieldResolver(() => Goal, { nullable: true, description: 'The goal it is for, to whom that goal is open.' })
  @Consent('GOALS')
  goal(@Root() { personId, goalId }: GroupAgreement, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    if (goalId === null) return null;
    return gate.read(personId, 'GOALS', info, async (permit) => {
      const row = (await stores.goals.all(permit)).find(({ id }) => id === goalId);
      return row ? presentGoal(row) : null;
    });
  }
}

@Resolver()
export class GroupMeetingActs {
  @Mutation(() => ResourceGroupResult, {
    description: 'Plans a meeting: who is asked, where and when. Only the person does (C-01).',
  })
  async planGroupMeeting(
    @Arg('input', () => PlanGroupMeetingInput, { description: 'The meeting.' }) input: PlanGroupMeetingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const asked = input.ask.map((id) => keyOf(id, 'input.ask', 'ResourceGroupMember'));
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const [day, today] = [localDate(input.startsAt), localDate(context.now)];
    const fault = firstFault(
      faultOfText('place', input.place, 200),
      input.about == null ? null : faultOfText('text about what', input.about, 2_000),
      faultOfLanguage(input.language),
      asked.length === 0 ? 'Nobody is asked; name at least one member.' : null,
      day < today ? 'A meeting is planned for today or later.' : null,
      day > monthsAfter(today, MOST_MONTHS_AHEAD) ? 'A meeting is planned within two years.' : null,
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'planGroupMeeting', input, async ({ stores, tell }) => {
      const members = await askedInGroup({ stores, now: context.now }, permit, groupId, asked);
      if (members instanceof Refused) return members;
      const meeting = await stores.groupMeetings.add(permit, {
        ...heldByPerson(person, context),
        parties: members.map(({ member }) => member!),
        ...{ groupId, startsAt: input.startsAt, place: input.place.trim(), about: input.about?.trim() ?? null },
        ...{ language: input.language, cancelledOn: null, heldOn: null, minutes: null },
      });
      for (const { id, member } of members) {
        await stores.groupMeetingSeats.add(permit, {
          ...heldByPerson(person, context),
          parties: [member!],
          ...{ meetingId: meeting.id, membershipId: id, answer: null, answeredAt: null, wasThere: null },
        });
      }
      return tellWhenDue({ stores, tell }, permit, groupId, context);
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, { description: 'Calls a planned meeting off. Only the person does (C-01).' })
  async cancelGroupMeeting(
    @Arg('input', () => CancelGroupMeetingInput, { description: 'Which meeting.' }) input: CancelGroupMeetingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.meeting, 'input.meeting', 'GroupMeeting');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'cancelGroupMeeting', input, async ({ stores, tell }) => {
      await stores.memberships.hold(permit);
      const meeting = await stores.groupMeetings.one(permit, row);
      if (meeting && meetingState(meeting) !== 'PLANNED') return notPlanned();
      const amended = await stores.groupMeetings.amend(permit, row, input.version, { cancelledOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      return tellWhenDue({ stores, tell }, permit, amended.row.groupId, context);
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Answers whether one comes to a meeting, as a member who is asked to it. No reason is asked, and the last answer counts.',
  })
  async answerGroupMeeting(
    @Arg('input', () => AnswerGroupMeetingInput, { description: 'Which meeting, and the answer.' }) input: AnswerGroupMeetingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.meeting, 'input.meeting', 'GroupMeeting');
    const opened = await openForMember(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const receipt = await context.writing.once(input.idempotencyKey, 'answerGroupMeeting', input, async ({ stores }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const meeting = await stores.groupMeetings.one(permit, row);
      if (!meeting) return notFound();
      if (place === null) return notAsked();
      if (meetingState(meeting) !== 'PLANNED') return notPlanned();
      if (!(await stores.groupMeetingSeats.answer(place, row, input.answer, context.now))) return notAsked();
      await stores.ownMemberships.record(place, { ...context, actor: joiner, act: 'answerGroupMeeting' });
      return { person, group: meeting.groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Writes down that a meeting was held: who was there, what was said, who does what by when. Only the person does (C-01).',
  })
  async recordGroupMeeting(
    @Arg('input', () => RecordGroupMeetingInput, { description: 'How it went.' }) input: RecordGroupMeetingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.meeting, 'input.meeting', 'GroupMeeting');
    const there = input.there.map((id) => keyOf(id, 'input.there', 'ResourceGroupMember'));
    const agreements = input.agreements.map((agreement) => ({
      ...agreement,
      by: agreement.by == null ? null : keyOf(agreement.by, 'input.agreements.by', 'ResourceGroupMember'),
      goal: agreement.goal == null ? null : keyOf(agreement.goal, 'input.agreements.goal', 'Goal'),
    }));
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const heldOn = dateGiven(input.heldOn);
    const fault = firstFault(
      heldOn > localDate(context.now) ? 'A meeting that was held was held today at the latest.' : null,
      input.minutes == null ? null : faultOfText('minutes', input.minutes, 8_000),
      agreements.length > MOST_AGREEMENTS ? `At most ${MOST_AGREEMENTS} agreements fit.` : null,
      ...input.agreements.map((agreement) => faultOfAgreement(agreement, heldOn)),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    // A representative may direct the group and not read the goals; then none can be named.
    const goals = agreements.some(({ goal }) => goal !== null) ? await context.gate.open(person, 'GOALS', 'READ', info) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordGroupMeeting', input, async ({ stores, tell }) => {
      await stores.memberships.hold(permit);
      const meeting = await stores.groupMeetings.one(permit, row);
      if (!meeting) return notFound();
      if (meetingState(meeting) !== 'PLANNED') return notPlanned();
      const seats = (await stores.groupMeetingSeats.at(permit, row)).map(({ membershipId }) => membershipId);
      const named = [...there, ...agreements.flatMap(({ by }) => by ?? [])];
      if (named.some((key) => key.person !== person || !seats.includes(key.row))) {
        return refused('RULE_NOT_MET', 'Only members who were asked to this meeting can be named.', 'C-01');
      }
      const doers = await acceptedAmong({ stores, now: context.now }, permit, meeting.groupId, agreements.flatMap(({ by }) => by ?? []));
      if (doers instanceof Refused) return refused('RULE_NOT_MET', 'What is agreed is to be done by somebody who is a member still.', 'C-03');
      for (const { goal } of agreements) {
        if (goal !== null && (goal.person !== person || goals === null || !(await stores.goals.one(goals, goal.row)))) return notFound();
      }
      const amended = await stores.groupMeetings.sayAnew(permit, row, input.version, { heldOn, minutes: input.minutes?.trim() ?? null });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      await stores.groupMeetingSeats.mark(permit, row, there.map((key) => key.row));
      for (const [index, { by, goal, text, dueOn }] of agreements.entries()) {
        const doer = by && doers.find(({ id }) => id === by.row)!;
        await agree({ stores, tell }, permit, amended.row, doer, {
          ...heldByPerson(person, context),
          ...{ meetingId: row, membershipId: doer?.id ?? null, text: text.trim(), language: meeting.language },
          ...{ dueOn: dueOn == null ? null : dateGiven(dueOn), goalId: goal?.row ?? null },
          ...{ state: 'OPEN' as const, stateSetOn: localDate(context.now), place: index + 1 },
        });
      }
      return tellWhenDue({ stores, tell }, permit, meeting.groupId, context);
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Says how far something is that was agreed at a meeting. Only who is to do it says so: a member, or the person.',
  })
  async setGroupAgreementState(
    @Arg('input', () => SetGroupAgreementStateInput, { description: 'Which agreement, and how far it is.' })
    input: SetGroupAgreementStateInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.agreement, 'input.agreement', 'GroupAgreement');
    const joiner = joinerOf(context);
    if (joiner instanceof Refused) return joiner;
    const permit = await context.gate.open(person, 'RESOURCE_GROUP', 'READ', info);
    if (permit === null) return notFound();
    const receipt = await context.writing.once(input.idempotencyKey, 'setGroupAgreementState', input, async ({ stores, tell }) => {
      const place = permit.asPerson ? null : await stores.ownMemberships.placeNow(joiner, person);
      const seen = await stores.groupAgreements.one(permit, row);
      if (!seen) return notFound();
      const isTheirs = permit.asPerson ? seen.membershipId === null : place !== null && seen.membershipId === place.id;
      if (!isTheirs) return refused('NOT_PERMITTED', 'Only the one who is to do it says how far it is.', 'C-09');
      const to = { state: input.state, stateSetOn: localDate(context.now) };
      const set = await stores.groupAgreements.setState(permit, seen, input.version, to);
      if (typeof set !== 'object') return staleVersion();
      const due = agreementDue(set.row, place ?? 'THE_PERSON');
      if (due !== null) await tell(due);
      if (place !== null) await stores.ownMemberships.record(place, { ...context, actor: joiner, act: 'setGroupAgreementState' });
      const group = await stores.groupMeetings.one(permit, seen.meetingId);
      return group ? { person, group: group.groupId } : notFound();
    });
    return groupDone(receipt);
  }
}

/** Tells the register when the group should meet next, as it stands after the act. */
async function tellWhenDue({ stores, tell }: Acting, permit: Writing, groupId: string, { now }: Pick<PersonContext, 'now'>) {
  const group = await stores.resourceGroups.one(permit, groupId);
  if (!group) return notFound();
  await tell(meetingDue(group, await stores.groupMeetings.everyOf(permit, groupId), localDate(now)));
  return { person: permit.person, group: groupId };
}

type NewAgreement = Parameters<PersonContext['stores']['groupAgreements']['add']>[1];

/** Everybody who was asked and is a member still reads what was agreed. */
async function agree(
  { stores, tell }: Acting,
  permit: Writing,
  meeting: GroupMeetingRow,
  doer: MembershipRow | null,
  agreement: NewAgreement,
): Promise<void> {
  const row: GroupAgreementRow = await stores.groupAgreements.add(permit, { ...agreement, parties: meeting.parties });
  const due = agreementDue(row, doer ?? 'THE_PERSON');
  if (due !== null) await tell(due);
}

function faultOfAgreement({ text, dueOn }: GroupAgreementInput, heldOn: string): string | null {
  const isTooEarly = dueOn != null && dateGiven(dueOn) < heldOn;
  return faultOfText('agreement', text, 1_000) ?? (isTooEarly ? 'What is agreed is to be done on the day of the meeting or later.' : null);
}

function notPlanned(): Refused {
  return refused('RULE_NOT_MET', 'This meeting was held or called off; plan another.');
}

function notAsked(): Refused {
  return refused('NOT_PERMITTED', 'The person asks members to a meeting, and did not ask you to this one.', 'C-01');
}
