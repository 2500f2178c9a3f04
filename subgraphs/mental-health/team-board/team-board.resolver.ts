import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { Professional, organisationReference, professionalReference, teamReference } from '../../kit/directory-reference.type';
import { present, presentPage, provenanceOf } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, ofHouse, openRecordAct } from '../acting';
import type { RecordAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import { boardMessage, isToBeLookedAt, looksAt, standingOnBoard } from './team-board.rules';
import type { TeamBoardEntryRow } from './team-board.table';
import {
  BoardLookKind,
  LookAtTeamBoardInput,
  PutOnTeamBoardInput,
  TeamBoardEntry,
  TeamBoardEntryConnection,
  TeamBoardEntryRecord,
  TeamBoardLook,
  TeamBoardStanding,
} from './team-board.type';

const { Recorded, Result } = TeamBoardEntryRecord;

export function showBoardEntry(row: TeamBoardEntryRow) {
  return {
    ...present('TeamBoardEntry', row),
    row,
    team: teamReference(row.team),
    organisation: organisationReference(row.heldBy),
  };
}

export const TeamBoardEntryRecordedResolver = recordedResolver(
  Recorded,
  { field: 'entry', type: TeamBoardEntry, category: 'RECOVERY_PLAN', description: 'The place on the board as it now stands.' },
  (stores) => stores.teamBoardEntries,
  showBoardEntry,
);

@Resolver(() => TeamBoardEntry)
export class TeamBoardEntryResolver {
  @FieldResolver(() => [TeamBoardLook], { nullable: true, description: 'What the team did with it, in order.' })
  @Consent('RECOVERY_PLAN')
  looks(@Root() { row }: { row: TeamBoardEntryRow }, @Ctx() { gate, stores }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) =>
      looksAt(row, await stores.teamBoardLooks.all(permit)).map((look) => ({ ...look, provenance: provenanceOf(look) })),
    );
  }

  @FieldResolver(() => TeamBoardStanding, {
    nullable: true,
    description:
      'How it stands by all of that. Null for whoever is not shown all: of a part it would seem to be on the board still.',
  })
  @Consent('RECOVERY_PLAN')
  standing(
    @Root() { row }: { row: TeamBoardEntryRow },
    @Ctx() { gate, stores, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'RECOVERY_PLAN', info, async (permit) => {
      if (!covers(permit.rows, ofHouse(row.heldBy))) return null;
      const standing = standingOnBoard(row, await stores.teamBoardLooks.all(permit));
      return { ...standing, isToBeLookedAt: isToBeLookedAt(standing, localDate(now)) };
    });
  }

  @FieldResolver(() => Professional, {
    nullable: true,
    description: 'Who of the team is accountable for the trajectory now (R-063).',
  })
  @Consent('TRAJECTORY')
  async accountable(@Root() { row }: { row: TeamBoardEntryRow }, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const trajectory = await trajectoryOf(row, context, info);
    return trajectory && professionalReference(trajectory.accountable);
  }

  @FieldResolver(() => Professional, {
    nullable: true,
    description: 'Who leads the treatment now (regiebehandelaar, M-63); null until it begins.',
  })
  @Consent('TRAJECTORY')
  async leadPractitioner(@Root() { row }: { row: TeamBoardEntryRow }, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const trajectory = await trajectoryOf(row, context, info);
    return trajectory?.leadPractitioner == null ? null : professionalReference(trajectory.leadPractitioner);
  }
}

@Resolver(() => Person)
export class TeamBoardResolver {
  @FieldResolver(() => TeamBoardEntryConnection, {
    nullable: true,
    description:
      'Places on boards of teams, those put on last first, of a period by that day. With caseload(ofTeam: true) it is the ' +
      'board of your team.',
  })
  @Consent('RECOVERY_PLAN')
  teamBoardEntries(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('TeamBoardEntry', await stores.teamBoardEntries.filteredPage(permit, page), showBoardEntry),
    );
  }

  @Mutation(() => Result, {
    description:
      'Puts somebody on the board of your team, once at a time. By a professional of the team that your token names, at the ' +
      'provider who answers for the trajectory, while it runs.',
  })
  async putOnTeamBoard(
    @Arg('input', () => PutOnTeamBoardInput, { description: 'Which trajectory, why, and what the team does about it.' })
    input: PutOnTeamBoardInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.attention, 'attention'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openBoardAct(context, key.person, info);
    if (act instanceof Refused) return act;
    const { team } = act.actor;
    const trajectory = await trajectoryOf({ personId: key.person, trajectoryId: key.row }, context, info);
    if (trajectory === null) return notFound();
    if (trajectory.heldBy !== act.writer.heldBy) return notTheirs();
    if (team === undefined) return refused('NOT_PERMITTED', 'Your token names no team; a board is kept by those on the team.');
    const firstLookOn = dateGiven(input.firstLookOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'putOnTeamBoard', input, async ({ stores, tell }) => {
      await stores.teamBoardEntries.serialise(act.permit, 'of-all-teams');
      if (!isRunning(trajectory.state)) return refused('RULE_NOT_MET', 'A team keeps on its board whom it has in care now.');
      const today = localDate(context.now);
      if (firstLookOn < today) return refused('INPUT_NOT_FIT', 'firstLookOn lies in the past.');
      const [entries, looks] = [await stores.teamBoardEntries.all(act.reading), await stores.teamBoardLooks.all(act.reading)];
      const isOn = entries.some(
        (entry) => entry.trajectoryId === trajectory.id && entry.team === team && standingOnBoard(entry, looks).offSince === null,
      );
      if (isOn) return refused('RULE_NOT_MET', 'The person is on this board for this trajectory; look at that place, or take it off.');
      const row = await stores.teamBoardEntries.add(act.permit, {
        ...act.writer,
        trajectoryId: trajectory.id,
        team,
        reason: input.reason,
        attention: input.attention.trim(),
        language: input.language,
        onSince: today,
        firstLookOn,
      });
      await tell(boardMessage(row, standingOnBoard(row, []), trajectory.accountable));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says that the team looked at a place on its board, or takes it off. By those on the team, and by who is accountable ' +
      'for the trajectory or leads the treatment.',
  })
  async lookAtTeamBoard(
    @Arg('input', () => LookAtTeamBoardInput, { description: 'Which place, and what the team does with it.' })
    input: LookAtTeamBoardInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const nextLookOn = input.nextLookOn ? dateGiven(input.nextLookOn) : null;
    const misfit = misfitOfLook(input, nextLookOn);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.entry, 'entry', 'TeamBoardEntry');
    const act = await openBoardAct(context, key.person, info);
    if (act instanceof Refused) return act;
    const seen = await context.stores.teamBoardEntries.one(act.reading, key.row);
    if (seen === null) return notFound();
    const trajectory = await trajectoryOf(seen, context, info);
    if (trajectory === null || seen.heldBy !== act.writer.heldBy || !keepsBoard(act.actor, seen, trajectory)) return notTheirs();
    const receipt = await context.writing.once(input.idempotencyKey, 'lookAtTeamBoard', input, async ({ stores, tell }) => {
      await stores.teamBoardEntries.serialise(act.permit, 'of-all-teams');
      const looks = await stores.teamBoardLooks.all(act.reading);
      const standing = standingOnBoard(seen, looks);
      if (standing.looksTaken !== input.looksTaken) return staleVersion();
      if (standing.offSince !== null) return refused('ALREADY_ENDED', 'It came off the board before.');
      // Asked here, not before: a retry of a later day is answered with what was done.
      if (nextLookOn !== null && nextLookOn <= localDate(context.now)) return refused('INPUT_NOT_FIT', LOOKED_AT_LATER);
      const look = await stores.teamBoardLooks.add(act.permit, {
        ...act.writer,
        parties: [seen.author],
        entryId: seen.id,
        ordinal: standing.looksTaken + 1,
        kind: input.kind,
        lookedOn: localDate(context.now),
        attention: input.attention?.trim() ?? null,
        language: input.language ?? null,
        nextLookOn,
      });
      await tell(boardMessage(seen, standingOnBoard(seen, [...looks, look]), trajectory.accountable));
      return { person: act.person, row: seen.id };
    });
    return answered(Recorded, receipt);
  }
}

interface BoardAct extends RecordAct<'RECOVERY_PLAN'> {
  readonly actor: ProfessionalActor;
  readonly reading: Permit<'RECOVERY_PLAN', 'READ'>;
}

/** Who keeps the board must see all of it: else somebody would be put on twice, or off while others still look. */
async function openBoardAct(context: MentalHealthContext, person: string, info: GraphQLResolveInfo): Promise<BoardAct | Refused> {
  const act = await openRecordAct(context, person, 'RECOVERY_PLAN', info);
  if (act instanceof Refused) return act;
  const { actor, gate } = context;
  const reading = await gate.open(person, 'RECOVERY_PLAN', 'READ', info);
  if (actor.kind !== 'PROFESSIONAL' || reading === null || !covers(reading.rows, ofHouse(act.writer.heldBy))) return notTheirs();
  return { ...act, actor, reading };
}

function keepsBoard(
  { id, team }: ProfessionalActor,
  entry: Pick<TeamBoardEntryRow, 'team'>,
  { accountable, leadPractitioner }: TrajectoryRow,
): boolean {
  return team === entry.team || id === accountable || id === leadPractitioner;
}

/** The trajectory as it stands now, as far as it is open to the asker. */
async function trajectoryOf(
  { personId, trajectoryId }: Pick<TeamBoardEntryRow, 'personId' | 'trajectoryId'>,
  { gate, stores }: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<TrajectoryRow | null> {
  return gate.read(personId, 'TRAJECTORY', info, (permit) => stores.trajectories.one(permit, trajectoryId));
}

const LOOKED_AT_LATER = 'nextLookOn must be a day after today: a place stays on the board to be looked at.';

function misfitOfLook({ kind, attention, language }: LookAtTeamBoardInput, nextLookOn: string | null): Misfit {
  if (kind === BoardLookKind.LOOKED && nextLookOn === null) return LOOKED_AT_LATER;
  if (kind === BoardLookKind.TAKEN_OFF && nextLookOn !== null) return 'Nobody looks again at what comes off: leave out nextLookOn.';
  if (attention == null) return language == null ? null : 'A language goes with an attention.';
  return firstMisfit(misfitOfText(attention, 'attention'), misfitOfLanguage(language ?? ''));
}
