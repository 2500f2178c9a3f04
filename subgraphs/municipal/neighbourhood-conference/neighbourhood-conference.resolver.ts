import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { asRefused, keyOf, notTheirs, openDeskAct, organisationKeyIfAny, personKeyOf } from '../acting';
import type { Writer } from '../acting';
import { stepFault } from '../desk/desk.rules';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import {
  CONFERENCE_NEXT,
  answeredAs,
  conferenceClosingFault,
  conferenceTold,
  conveningFault,
  needsYes,
  participantFault,
  participationOf,
  partyOf,
  showsParticipant,
  wasUnwanted,
} from './neighbourhood-conference.rules';
import type { Proposed } from './neighbourhood-conference.rules';
import type { ConferenceParticipantRow, NeighbourhoodConferenceRow } from './neighbourhood-conference.table';
import {
  AnswerConferenceParticipantInput,
  CloseNeighbourhoodConferenceInput,
  ConferenceParticipant,
  ConveneNeighbourhoodConferenceInput,
  NeighbourhoodConference,
  ProposeConferenceParticipantInput,
  neighbourhoodConferenceTypes,
} from './neighbourhood-conference.type';
import type { ConferenceParticipantInput } from './neighbourhood-conference.type';

const { Connection, Recorded, Result } = neighbourhoodConferenceTypes;
type Recorded = InstanceType<typeof Recorded>;
type Stores = MunicipalContext['stores'];

const show = (row: NeighbourhoodConferenceRow) => ({
  ...present('NeighbourhoodConference', row),
  row,
  convener: professionalReference(row.convener),
  organisation: organisationReference(row.heldBy),
});

@Resolver(() => Person)
export class NeighbourhoodConferencesResolver {
  @FieldResolver(() => Connection, {
    nullable: true,
    description: 'Talks in the neighbourhood about what the person needs, the latest first. Who is invited sees theirs.',
  })
  @Consent('HOUSING')
  neighbourhoodConferences(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('NeighbourhoodConference', await stores.neighbourhoodConferences.page(permit, page), show),
    );
  }

  @Mutation(() => Result, {
    description:
      'Convenes a talk in the neighbourhood. Not without the person (R-099). Relatives, and those the problem asks for, are ' +
      'proposed to the person and told nothing before they say yes (C-61).',
  })
  async conveneNeighbourhoodConference(
    @Arg('input', () => ConveneNeighbourhoodConferenceInput, { description: 'When, where, about what, with whom.' })
    input: ConveneNeighbourhoodConferenceInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const person = personKeyOf(input.person, 'person');
    const participants = input.participants.map(proposedOf);
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, author, source, organisation } = act;
    if (act.side !== 'DESK' || organisation === null) return notTheirs();
    const { now } = context;
    const receipt = await context.writing.once(input.idempotencyKey, 'conveneNeighbourhoodConference', input, async ({ stores, tell }) => {
      const fault = conveningFault(input, participants, now);
      if (fault !== null) return asRefused(fault);
      const { plannedAt, language } = input;
      const atOnce = participants.filter(({ kind }) => !needsYes(kind)).flatMap((each) => partyOf(each) ?? []);
      const writer = { heldBy: organisation, author, source };
      const row = await stores.neighbourhoodConferences.add(permit, {
        ...{ ...writer, parties: [...new Set(atOnce)] },
        ...{ plannedAt, language, place: input.place.trim(), topic: input.topic.trim(), agreed: null, convener: author },
        state: 'PLANNED',
      });
      for (const each of participants) await propose(stores, permit, writer, row.id, each, false, localDate(now));
      await tell(conferenceTold(row, localDate(now)));
      return { row: row.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, {
    description: 'Proposes one more to a conference that was not held yet; beyond the core the person says yes first (C-61).',
  })
  async proposeConferenceParticipant(
    @Arg('input', () => ProposeConferenceParticipantInput, { description: 'To which conference, whom.' })
    input: ProposeConferenceParticipantInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const { person, row: id } = keyOf(input.conference, 'conference', 'NeighbourhoodConference');
    const proposed = proposedOf(input.participant);
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, author, source, organisation } = act;
    if (act.side !== 'DESK' || organisation === null) return notTheirs();
    const receipt = await context.writing.once(input.idempotencyKey, 'proposeConferenceParticipant', input, async ({ stores, tell }) => {
      const row = await stores.neighbourhoodConferences.held(permit, id);
      if (row === null) return notFound();
      if (row.heldBy !== organisation) return notTheirs();
      if (row.state !== 'PLANNED') return refused('ALREADY_ENDED', 'This conference was held or called off.');
      if (proposed.kind === 'PERSON') return refused('INPUT_NOT_FIT', 'The person takes part already.', 'R-099');
      const fault = participantFault(proposed);
      if (fault !== null) return asRefused(fault);
      const places = await stores.conferenceParticipants.ofHeld(permit, row);
      const isUnwanted = wasUnwanted(places, proposed);
      await propose(stores, permit, { heldBy: organisation, author, source }, id, proposed, isUnwanted, localDate(context.now));
      const party = partyOf(proposed);
      if (party !== null && participationOf(proposed, isUnwanted) === 'INVITED') {
        await stores.neighbourhoodConferences.setParty(permit, id, party, true);
        await tellOfParties(stores, permit, id, localDate(context.now), tell);
      }
      return { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, {
    description: 'The person says whether they want somebody there, for this one meeting. Nobody else says it for them (C-61).',
  })
  async answerConferenceParticipant(
    @Arg('input', () => AnswerConferenceParticipantInput, { description: 'Whom, and yes or no.' })
    input: AnswerConferenceParticipantInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const { person, row: id } = keyOf(input.participant, 'participant', 'ConferenceParticipant');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, side } = act;
    if (side !== 'PERSON') return refused('ONLY_THE_PERSON', 'Only the person says who is there when they are spoken about.', 'C-61');
    const { isWanted, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'answerConferenceParticipant', input, async ({ stores, tell }) => {
      const participant = await stores.conferenceParticipants.one(permit, id);
      const conference = participant && (await stores.neighbourhoodConferences.held(permit, participant.conferenceId));
      if (participant === null || conference === null) return notFound();
      if (participant.version !== version) return staleVersion();
      if (conference.state !== 'PLANNED') return refused('ALREADY_ENDED', 'This conference was held or called off.');
      if (participant.kind === 'PERSON') return refused('RULE_NOT_MET', 'A conference without you is none; ask to call it off.', 'R-099');
      const amended = await stores.conferenceParticipants.amend(permit, id, version, {
        participation: answeredAs(participant, isWanted),
        answeredOn: localDate(context.now),
      });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      await letIn(stores, permit, conference, participant, isWanted);
      await tellOfParties(stores, permit, conference.id, localDate(context.now), tell);
      return { row: conference.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, {
    description:
      'A conference was held, or called off. Those who were there by the person’s yes for this one meeting see it no longer.',
  })
  async closeNeighbourhoodConference(
    @Arg('input', () => CloseNeighbourhoodConferenceInput, { description: 'Which one, as what.' })
    input: CloseNeighbourhoodConferenceInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const { person, row: id } = keyOf(input.conference, 'conference', 'NeighbourhoodConference');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, side } = act;
    const { version, as } = input;
    const agreed = input.agreed ?? null;
    const receipt = await context.writing.once(input.idempotencyKey, 'closeNeighbourhoodConference', input, async ({ stores, tell }) => {
      const before = await stores.neighbourhoodConferences.held(permit, id);
      if (before === null) return notFound();
      if (before.version !== version) return staleVersion();
      const fault = conferenceClosingFault(as, agreed) ?? stepFault(CONFERENCE_NEXT, before.state, as, side);
      if (fault !== null) return asRefused(fault);
      if (as === 'HELD' && before.plannedAt > context.now) {
        return refused('RULE_NOT_MET', 'It has not begun yet; call it off, or close it when it was held.');
      }
      const amended = await stores.neighbourhoodConferences.amend(permit, id, version, { state: as, agreed: agreed?.trim() ?? null });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      for (const each of await stores.conferenceParticipants.ofHeld(permit, amended.row)) {
        if (needsYes(each.kind)) await letIn(stores, permit, amended.row, each, false);
      }
      await tellOfParties(stores, permit, id, localDate(context.now), tell);
      return { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }
}

@Resolver(() => NeighbourhoodConference)
export class NeighbourhoodConferenceResolver {
  @FieldResolver(() => [ConferenceParticipant], {
    nullable: true,
    description: 'Who takes part, or is to: all of it to the person and the convener; to a participant, themselves (C-61).',
  })
  @Consent('HOUSING')
  participants(
    @Root() { row }: { readonly row: NeighbourhoodConferenceRow },
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'HOUSING', info, async (permit) => {
      const all = await stores.conferenceParticipants.of(permit, row.id);
      const shown = all.filter((each) => showsParticipant(permit, each));
      return shown.map((each) => ({
        ...present('ConferenceParticipant', each),
        invited: each.invited === null ? null : organisationReference(each.invited),
      }));
    });
  }
}

function proposedOf({ kind, organisation, relative, reason, ground, groundInWords }: ConferenceParticipantInput): Proposed {
  return {
    ...{ kind, invited: organisationKeyIfAny(organisation, 'organisation'), reason: reason?.trim() ?? null },
    relative: relative == null ? null : personKeyOf(relative, 'relative'),
    ...{ ground: ground ?? null, groundInWords: groundInWords?.trim() ?? null },
  };
}

async function propose(
  stores: Stores,
  permit: Permit<'HOUSING', 'CONTRIBUTE'>,
  writer: Writer,
  conferenceId: string,
  proposed: Proposed,
  isUnwanted: boolean,
  proposedOn: string,
): Promise<void> {
  const party = partyOf(proposed);
  const participation = participationOf(proposed, isUnwanted);
  await stores.conferenceParticipants.add(permit, {
    ...{ ...writer, parties: participation !== 'INVITED' || party === null ? [] : [party] },
    ...{ ...proposed, conferenceId, proposedOn, answeredOn: null, participation },
  });
}

/** What somebody sees of a conference follows the person’s yes or no to them, at once. */
async function letIn(
  stores: Stores,
  permit: Permit<'HOUSING', 'CONTRIBUTE'>,
  conference: NeighbourhoodConferenceRow,
  participant: ConferenceParticipantRow,
  isIn: boolean,
): Promise<void> {
  const party = partyOf(participant);
  if (party === null) return;
  await stores.conferenceParticipants.setParty(permit, participant, isIn ? party : null);
  const all = await stores.conferenceParticipants.ofHeld(permit, conference);
  // A house that takes part in two ways, such as practice and school doctor, goes on seeing it by the other.
  const isStillIn = all.some(({ id, parties }) => id !== participant.id && parties.includes(party));
  await stores.neighbourhoodConferences.setParty(permit, conference.id, party, isIn || isStillIn);
}

/** The register names the parties too: whoever is let in or out is so there as well. */
async function tellOfParties(
  stores: Stores,
  permit: Permit<'HOUSING', 'CONTRIBUTE'>,
  id: string,
  today: string,
  tell: ActScope<Stores>['tell'],
): Promise<void> {
  const row = await stores.neighbourhoodConferences.one(permit, id);
  if (row !== null) await tell(conferenceTold(row, today));
}

async function recorded(context: MunicipalContext, person: string, id: string, info: GraphQLResolveInfo): Promise<Recorded> {
  context.decideAgain();
  const permit = await context.gate.open(person, 'HOUSING', 'READ', info);
  const row = permit && (await context.stores.neighbourhoodConferences.one(permit, id));
  return Object.assign(new Recorded(), { recorded: row && show(row), warnings: row && [] });
}
