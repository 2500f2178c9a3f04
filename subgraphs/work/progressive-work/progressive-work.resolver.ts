import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import {
  amendedRow,
  isAdvisingDoctor,
  openAsCoach,
  openAsCoachOrAdvisingDoctor,
  personActedOn,
  recordActedOn,
} from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { rowOf } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { progressiveFault, progressiveReviewMessage, progressiveReviewOver, reviewFault } from './progressive-work.rules';
import type { ProgressiveWorkRow } from './progressive-work.table';
import {
  PlanProgressiveWorkInput,
  ProgressiveWork,
  ProgressiveWorkConnection,
  ProgressiveWorkRecord,
  ProgressiveWorkReview,
  ReviewProgressiveWorkInput,
} from './progressive-work.type';

const { Recorded, Result } = ProgressiveWorkRecord;

const showPeriod = (row: ProgressiveWorkRow) => present('ProgressiveWork', row);

export const ProgressiveWorkRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'progressiveWork',
    type: ProgressiveWork,
    category: 'PROGRESSIVE_WORK',
    description: 'The period as it stands.',
  },
  (stores) => stores.progressiveWork,
  showPeriod,
);

@Resolver(() => Person)
export class ProgressiveWorkResolver {
  @FieldResolver(() => ProgressiveWorkConnection, {
    nullable: true,
    description: 'Periods of work beside a benefit, with their hours, newest first.',
  })
  @Consent('PROGRESSIVE_WORK')
  progressiveWork(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'PROGRESSIVE_WORK', info, async (permit) =>
      presentPage('ProgressiveWork', await stores.progressiveWork.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description: 'Plans hours of work beside a benefit, step by step, by the coach; the hours before end there (W-15, E-10).',
  })
  async planProgressiveWork(
    @Arg('input', () => PlanProgressiveWorkInput, { description: 'Which hours, from when.' })
    input: PlanProgressiveWorkInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'PROGRESSIVE_WORK', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'PROGRESSIVE_WORK', 'READ', info);
    if (reading === null) return notFound();
    const { authorship } = act;
    const period = {
      hoursPerWeek: input.hoursPerWeek,
      since: dateGiven(input.since),
      reviewOn: input.reviewOn == null ? null : dateGiven(input.reviewOn),
    };
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'planProgressiveWork',
      input,
      async ({ stores, tell }) => {
        // Two first plans at once would both find none to end.
        await stores.progressiveWork.serialise(act.permit, authorship.heldBy);
        const periods = await stores.progressiveWork.all(reading);
        const open = periods.find(({ until, heldBy }) => until === null && heldBy === authorship.heldBy);
        const fault = progressiveFault(period, open);
        if (fault) return fault;
        if (open) {
          const { id, version } = open;
          const ended = amendedRow(await stores.progressiveWork.amend(act.permit, id, version, { until: period.since }));
          if (ended instanceof Refused) return ended;
          const over = progressiveReviewOver(open, localDate(context.now), false);
          if (over) await tell(over);
        }
        const row = await stores.progressiveWork.add(act.permit, { ...authorship, ...period, until: null });
        const review = progressiveReviewMessage(row, authorship.author);
        if (review) await tell(review);
        return { person, row: row.id };
      },
    );
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Records that the hours beside a benefit were looked at: the coach, or the advising doctor, who alone agrees with them. ' +
      'State and hours, and no word of why (C-49).',
  })
  async reviewProgressiveWork(
    @Arg('input', () => ReviewProgressiveWorkInput, { description: 'Which period, and what was found.' })
    input: ReviewProgressiveWorkInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('ProgressiveWork', 'progressiveWork', input.progressiveWork, context);
    const act = await openAsCoachOrAdvisingDoctor(context, person, 'PROGRESSIVE_WORK', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'PROGRESSIVE_WORK', 'READ', info);
    const isDoctor = isAdvisingDoctor(context.actor);
    const today = localDate(context.now);
    const reviewOn = input.nextReviewOn == null ? null : dateGiven(input.nextReviewOn);
    if (reviewOn !== null && reviewOn <= today) return refused('INPUT_NOT_FIT', 'nextReviewOn must be later than today.');
    const fault = reviewFault(isDoctor, input.outcome, reviewOn !== null);
    if (fault) return fault;
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'reviewProgressiveWork',
      input,
      async ({ stores, tell }) => {
        const period = reading === null ? null : await stores.progressiveWork.one(reading, row);
        if (period === null) return notFound();
        if (period.until !== null) return refused('ALREADY_ENDED', 'These hours hold no more.');
        const review = { period: row, heldOn: today, outcome: input.outcome };
        await stores.progressiveWorkReviews.add(act.permit, { ...act.authorship, ...review });
        if (isDoctor) return { person, row };
        const amended = amendedRow(await stores.progressiveWork.amend(act.permit, row, period.version, { reviewOn }));
        if (amended instanceof Refused) return amended;
        const over = progressiveReviewOver(period, today, true);
        if (over) await tell(over);
        const next = progressiveReviewMessage(amended, act.authorship.author);
        if (next) await tell(next);
        return { person, row };
      },
    );
    return answered(Recorded, receipt);
  }
}

@Resolver(() => ProgressiveWork)
export class ProgressiveWorkReviewResolver {
  @FieldResolver(() => [ProgressiveWorkReview], {
    nullable: true,
    description: 'When these hours were looked at, oldest first.',
  })
  @Consent('PROGRESSIVE_WORK')
  reviews(@Root() period: ProgressiveWork, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(period.personId, 'PROGRESSIVE_WORK', info, async (permit) => {
      const rows = await stores.progressiveWorkReviews.all(permit);
      return rows.filter((row) => row.period === rowOf(period)).map((row) => present('ProgressiveWorkReview', row));
    });
  }
}
