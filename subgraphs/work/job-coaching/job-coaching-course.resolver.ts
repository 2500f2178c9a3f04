import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { checkNotNeeded } from '../family-check/family-check.rules';
import { amendedRow, currentRow, openAsCoach, recordActedOn, withoutReader } from '../person/acting.resolver';
import { rowOf } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { coachMessage, contactOver, phaseOutMessage, phaseOutOver, stateAfter } from './job-coaching.rules';
import { showCoaching } from './job-coaching.resolver';
import {
  JobCoaching,
  JobCoachingRecord,
  PhaseOutReview,
  PlanPhaseOutInput,
  ReviewPhaseOutInput,
  TakeJobCoachingStepInput,
} from './job-coaching.type';

const { Recorded, Result } = JobCoachingRecord;

export const JobCoachingRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'jobCoaching',
    type: JobCoaching,
    category: 'WORK_TRAJECTORY',
    description: 'The trajectory as it stands.',
  },
  (stores) => stores.jobCoachings,
  showCoaching,
);

@Resolver(() => JobCoaching)
export class JobCoachingCourseResolver {
  @FieldResolver(() => [PhaseOutReview], {
    nullable: true,
    description: 'When person and coach looked at phasing out, oldest first.',
  })
  @Consent('WORK_TRAJECTORY')
  phaseOutReviews(@Root() coaching: JobCoaching, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(coaching.personId, 'WORK_TRAJECTORY', info, async (permit) => {
      const rows = await stores.phaseOutReviews.all(permit);
      return rows.filter(({ trajectory }) => trajectory === rowOf(coaching)).map((row) => present('PhaseOutReview', row));
    });
  }

  @Mutation(() => Result, {
    description: 'Takes a step in a trajectory, by the coach’s service. No start before the family was thought of (R-052).',
  })
  async takeJobCoachingStep(
    @Arg('input', () => TakeJobCoachingStepInput, { description: 'Which step.' }) input: TakeJobCoachingStepInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const act = await openAsCoach(context, person, 'WORK_TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const [reading, checks] = await Promise.all([
      context.gate.open(person, 'WORK_TRAJECTORY', 'READ', info),
      context.gate.open(person, 'FAMILY_IMPACT_CHECK_DONE', 'READ', info),
    ]);
    // The rhythm that ends is found by reading; a system, which reads nothing as itself, would leave one that goes on.
    if (reading === null) return withoutReader();
    const today = localDate(context.now);
    const { step, version, idempotencyKey } = input;
    const receipt = await context.writing.once(idempotencyKey, 'takeJobCoachingStep', input, async ({ stores, tell }) => {
      const before = await currentRow(stores.jobCoachings, act.permit, row, version);
      if (before instanceof Refused) return before;
      const state = stateAfter(before.state, step);
      if (state === null) {
        return refused(before.state === 'ENDED' ? 'ALREADY_ENDED' : 'RULE_NOT_MET', 'This step does not follow from there.');
      }
      const done = checks === null ? [] : await stores.familyChecksDone.all(checks);
      if (step === 'START' && !done.some(({ trajectory }) => trajectory === row)) {
        const message = 'First record that the whole family was thought of (Kindreflex), also when there are no children.';
        return refused('RULE_NOT_MET', message, 'R-052');
      }
      const changes = { state, ...(step === 'END' && { endedOn: today }) };
      const after = amendedRow(await stores.jobCoachings.amend(act.permit, row, before.version, changes));
      if (after instanceof Refused) return after;
      if (step === 'END') {
        const rhythms = await stores.contactRhythms.ofTrajectory(reading, row);
        const open = rhythms.find(({ until }) => until === null);
        // A rhythm that was to begin later never did.
        const until = open && open.since > today ? open.since : today;
        if (open) {
          const ended = amendedRow(await stores.contactRhythms.amend(act.permit, open.id, open.version, { until }));
          if (ended instanceof Refused) return ended;
        }
        await tell(coachMessage(after));
        await tell(contactOver(after, today));
        const phaseOut = phaseOutOver(after, today, false);
        if (phaseOut) await tell(phaseOut);
        const check = checkNotNeeded(before, today);
        if (check && !(await stores.familyChecksDone.wasMade(act.permit, row))) await tell(check);
      }
      return { person, row };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Plans from when the support is phased out, or takes that off, by the coach’s service with the person (E-31).',
  })
  async planPhaseOut(
    @Arg('input', () => PlanPhaseOutInput, { description: 'From when.' }) input: PlanPhaseOutInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const act = await openAsCoach(context, person, 'WORK_TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const today = localDate(context.now);
    const on = input.on == null ? null : dateGiven(input.on);
    if (on !== null && on <= today) return refused('INPUT_NOT_FIT', 'on must be later than today.');
    const receipt = await context.writing.once(input.idempotencyKey, 'planPhaseOut', input, async ({ stores, tell }) => {
      const before = await currentRow(stores.jobCoachings, act.permit, row, input.version);
      if (before instanceof Refused) return before;
      if (before.endedOn !== null) return refused('ALREADY_ENDED', 'The trajectory has ended.');
      const changes = { plannedPhaseOutOn: on };
      const after = amendedRow(await stores.jobCoachings.amend(act.permit, row, before.version, changes));
      if (after instanceof Refused) return after;
      const message = phaseOutMessage(after) ?? phaseOutOver(before, today, false);
      if (message) await tell(message);
      return { person, row };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records what person and coach agreed when they looked at phasing out, by the coach’s service (E-31).',
  })
  async reviewPhaseOut(
    @Arg('input', () => ReviewPhaseOutInput, { description: 'What they agreed.' }) input: ReviewPhaseOutInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const act = await openAsCoach(context, person, 'WORK_TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const today = localDate(context.now);
    const nextOn = input.nextOn == null ? null : dateGiven(input.nextOn);
    if (nextOn !== null && nextOn <= today) return refused('INPUT_NOT_FIT', 'nextOn must be later than today.');
    const { outcome, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'reviewPhaseOut', input, async ({ stores, tell }) => {
      const before = await currentRow(stores.jobCoachings, act.permit, row, version);
      if (before instanceof Refused) return before;
      if (before.endedOn !== null) return refused('ALREADY_ENDED', 'The trajectory has ended.');
      const review = { trajectory: row, heldOn: today, outcome, nextOn };
      await stores.phaseOutReviews.add(act.permit, { ...act.authorship, ...review });
      const changes = { plannedPhaseOutOn: nextOn };
      const after = amendedRow(await stores.jobCoachings.amend(act.permit, row, before.version, changes));
      if (after instanceof Refused) return after;
      const over = phaseOutOver(before, today, true);
      if (over) await tell(over);
      const next = phaseOutMessage(after);
      if (next) await tell(next);
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}
