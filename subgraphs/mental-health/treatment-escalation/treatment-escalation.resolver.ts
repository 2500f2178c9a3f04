import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { DecodedId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notShownOrNotTheirs, notTheirs, ofHouse, requireToken, voiceOf, writerOf } from '../acting';
import type { Writer } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText, organisationOf } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import {
  ESCALATION_TRANSITIONS,
  escalationAfter,
  escalationMessage,
  isClosed,
  misfitOfExpert,
  skipsRungs,
} from './treatment-escalation.rules';
import type { EscalationAsker, TreatmentEscalationRow } from './treatment-escalation.table';
import {
  EscalateTreatmentInput,
  MoveTreatmentEscalationInput,
  TreatmentEscalation,
  TreatmentEscalationArgs,
  TreatmentEscalationConnection,
  TreatmentEscalationRecord,
} from './treatment-escalation.type';

const { Recorded, Result } = TreatmentEscalationRecord;

export function showEscalation(row: TreatmentEscalationRow) {
  return {
    ...present('TreatmentEscalation', row),
    row,
    expert: row.expert === null ? null : organisationReference(row.expert),
    organisation: organisationReference(row.heldBy),
  };
}

export const TreatmentEscalationRecordedResolver = recordedResolver(
  Recorded,
  { field: 'escalation', type: TreatmentEscalation, category: 'RECOVERY_PLAN', description: 'As it now stands.' },
  (stores) => stores.treatmentEscalations,
  showEscalation,
);

interface Shown {
  readonly row: TreatmentEscalationRow;
}

/** Under the question of whoever asked stands what the provider wrote: theirs is the question, and not the plan (C-23). */
@Resolver(() => TreatmentEscalation)
export class TreatmentEscalationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was advised, or why it is not done, to whoever may read what the provider writes in the plan.',
  })
  @Consent('RECOVERY_PLAN')
  answer(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return ofProvider(row, row.answer, context, info);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Language of the answer, BCP 47.' })
  @Consent('RECOVERY_PLAN')
  answerLanguage(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return ofProvider(row, row.answerLanguage, context, info);
  }
}

function ofProvider(
  { personId, heldBy }: TreatmentEscalationRow,
  said: string | null,
  { gate }: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  return gate.read(personId, 'RECOVERY_PLAN', info, ({ rows }) => Promise.resolve(covers(rows, ofHouse(heldBy)) ? said : null));
}

@Resolver(() => Person)
export class TreatmentEscalationsResolver {
  @FieldResolver(() => TreatmentEscalationConnection, {
    nullable: true,
    description: 'What was asked of others because treatment is stuck, the latest first, of a period and of some rungs (R-088).',
  })
  @Consent('RECOVERY_PLAN')
  treatmentEscalations(
    @Root() { person }: Person,
    @Args(() => TreatmentEscalationArgs) { rungs, ...page }: TreatmentEscalationArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage(
        'TreatmentEscalation',
        await stores.treatmentEscalations.filteredPage(permit, { ...page, kinds: rungs ?? null }),
        showEscalation,
      ),
    );
  }

  @Mutation(() => Result, {
    description:
      'Asks others to look along because treatment is stuck (R-088). By the team of the provider who answers for the ' +
      'trajectory; by the person or a representative; and by a relative to whose writing in the plan the person said yes.',
  })
  async escalateTreatment(
    @Arg('input', () => EscalateTreatmentInput, { description: 'In which trajectory, on which rung, and what is asked.' })
    input: EscalateTreatmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.question, 'question'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const expert = input.expert == null ? null : organisationOf(input.expert, 'expert');
    const act = await openAsking(context, key, info);
    if (act instanceof Refused) return act;
    const { permit, trajectory, writer, side } = act;
    if (side !== 'TEAM' && input.askedBy != null && input.askedBy !== side) {
      return refused('INPUT_NOT_FIT', 'askedBy is left out by whoever asks for themselves.', 'R-088');
    }
    const askedBy = side === 'TEAM' ? (input.askedBy ?? 'TEAM') : side;
    const centre = input.expertCentre ?? null;
    const unfit = misfitOfExpert(input.rung, centre, expert, trajectory.jurisdiction);
    if (unfit !== null) return refused('INPUT_NOT_FIT', unfit, 'R-088');
    const reading = await context.gate.open(key.person, 'RECOVERY_PLAN', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'escalateTreatment', input, async ({ stores, tell }) => {
      if (!isRunning(trajectory.state)) {
        return refused('RULE_NOT_MET', 'Treatment is stuck only while it runs; this trajectory does not.', 'R-088');
      }
      const earlier = reading === null ? [] : await stores.treatmentEscalations.all(reading);
      const row = await stores.treatmentEscalations.add(permit, {
        ...writer,
        parties: [trajectory.accountable],
        trajectoryId: trajectory.id,
        rung: input.rung,
        expertCentre: centre,
        expert,
        askedBy,
        question: input.question.trim(),
        language: input.language,
        askedOn: localDate(context.now),
        state: 'ASKED',
        plannedOn: null,
        heldOn: null,
        outcome: null,
        answer: null,
        answerLanguage: null,
        closedOn: null,
      });
      await tell(escalationMessage(row, trajectory.accountable));
      const warning = skipsRungs(input.rung, askedBy, trajectory, earlier) && 'R-088';
      return { person: key.person, row: row.id, warned: warned(warning) };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Takes what was asked a step on (R-088): the provider plans it, says that they met and what was advised, or why it is ' +
      'not done; whoever asked takes it back.',
  })
  async moveTreatmentEscalation(
    @Arg('input', () => MoveTreatmentEscalationInput, { description: 'Which one, and what is done.' })
    input: MoveTreatmentEscalationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfStep(input);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const { gate, stores: outer, actor } = context;
    requireToken(context);
    const { person, row } = keyOf(input.escalation, 'escalation', 'TreatmentEscalation');
    const permit = await gate.open(person, 'RECOVERY_PLAN', 'CONTRIBUTE', info);
    const seen = permit && (await outer.treatmentEscalations.one(permit, row));
    if (permit === null || seen === null) {
      return notShownOrNotTheirs(context, { person, row }, 'RECOVERY_PLAN', outer.treatmentEscalations, info);
    }
    const isProvider = writerOf(actor)?.heldBy === seen.heldBy && isTheirsToAmend(permit, seen);
    const isAsker =
      seen.askedBy === 'TEAM' ? isProvider : actor.kind === 'PERSON' && (actor.id === seen.author || isTheirs(seen, permit));
    const { by } = ESCALATION_TRANSITIONS[input.step];
    if (by === 'PROVIDER' ? !isProvider : !isAsker) {
      const whose = by === 'PROVIDER' ? 'the provider who answers for the trajectory' : 'whoever asked';
      return refused('NOT_PERMITTED', `${input.step} is for ${whose}.`, 'R-088');
    }
    const on = input.on ? dateGiven(input.on) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'moveTreatmentEscalation', input, async ({ stores, tell }) => {
      const current = await stores.treatmentEscalations.one(permit, row);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (isClosed(current.state)) return refused('ALREADY_ENDED', 'Nothing more comes of it.', 'R-088');
      const state = escalationAfter(current.state, input.step);
      if (state === null) {
        return refused('RULE_NOT_MET', `What is ${current.state} is not followed by ${input.step}.`, 'R-088');
      }
      const today = localDate(context.now);
      if (input.step === 'PLAN' && on! < today) return refused('INPUT_NOT_FIT', 'on lies in the past; a day is agreed for today or later.');
      if (input.step === 'HOLD' && (on! > today || on! < current.askedOn)) {
        return refused('INPUT_NOT_FIT', 'on lies before it was asked, or in the future.');
      }
      const amended = await stores.treatmentEscalations.amend(permit, row, input.version, {
        state,
        ...(input.step === 'PLAN' && { plannedOn: on }),
        ...(input.step === 'HOLD' && { heldOn: on }),
        ...(input.step === 'CONCLUDE' && { outcome: input.outcome! }),
        ...(input.answer != null && { answer: input.answer.trim(), answerLanguage: input.language! }),
        ...(isClosed(state) && { closedOn: today }),
      });
      if (typeof amended === 'string') return staleVersion();
      await tell(escalationMessage(amended.row, amended.row.parties[0]!));
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}

/** What the person asked, or somebody in their place, the one takes back as well as the other; not what a relative asked. */
function isTheirs({ askedBy }: TreatmentEscalationRow, { asPerson }: Permit<'RECOVERY_PLAN', 'CONTRIBUTE'>): boolean {
  return asPerson && (askedBy === 'PERSON' || askedBy === 'REPRESENTATIVE');
}

interface Asking {
  readonly permit: Permit<'RECOVERY_PLAN', 'CONTRIBUTE'>;
  readonly trajectory: TrajectoryRow;
  readonly writer: Writer;
  /** As what they ask. */
  readonly side: EscalationAsker;
}

/**
 * Opens the asking to everybody of whom the rule says that they may ask. The trajectory must be open to them:
 * that it runs is not told to whoever asks about it.
 */
async function openAsking(
  context: MentalHealthContext,
  { person, row }: DecodedId,
  info: GraphQLResolveInfo,
): Promise<Asking | Refused> {
  const { gate, stores, actor } = context;
  requireToken(context);
  if (!(await gate.recognises(person, info))) return notFound();
  const reading = await gate.open(person, 'TRAJECTORY', 'READ', info);
  const trajectory = reading && (await stores.trajectories.one(reading, row));
  if (trajectory === null) return notFound();
  const permit = await gate.open(person, 'RECOVERY_PLAN', 'CONTRIBUTE', info);
  if (actor.kind === 'PERSON') {
    if (permit === null) {
      return refused('NOT_PERMITTED', 'The person did not say yes to your writing in their plan; ask the team to ask it for you.', 'R-088');
    }
    const asked = permit.asPerson ? (actor.id === person ? 'PERSON' : 'REPRESENTATIVE') : 'RELATIVE';
    const writer: Writer = { heldBy: trajectory.heldBy, author: actor.id, source: voiceOf(actor.id, person) };
    return { permit, trajectory, writer, side: asked };
  }
  const isOfMentalHealth = actor.kind === 'PROFESSIONAL' && actor.profession === 'MENTAL_HEALTH_PROFESSIONAL';
  const writer = isOfMentalHealth ? writerOf(actor) : null;
  if (permit === null || writer === null || writer.heldBy !== trajectory.heldBy) return notTheirs();
  return { permit, trajectory, writer, side: 'TEAM' };
}

/** What goes with which step, and with no other. */
function misfitOfStep({ step, on, outcome, answer, language }: MoveTreatmentEscalationInput): Misfit {
  const needsDay = step === 'PLAN' || step === 'HOLD';
  const needsAnswer = step === 'CONCLUDE' || step === 'NOT_DO';
  if ((on != null) !== needsDay) return needsDay ? `${step} needs a day: on.` : `No day goes with ${step}.`;
  if ((outcome != null) !== (step === 'CONCLUDE')) return 'outcome goes with CONCLUDE, and with nothing else.';
  if ((answer != null) !== needsAnswer) return needsAnswer ? `${step} needs an answer.` : `No answer goes with ${step}.`;
  if (answer == null) return language == null ? null : 'A language goes with an answer.';
  return firstMisfit(misfitOfText(answer, 'answer'), misfitOfLanguage(language ?? ''));
}
