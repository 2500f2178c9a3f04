import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound } from '../../kit/refused.type';
import type { RequestContext } from '../../kit/request-context';
import { JobCoaching } from '../job-coaching/job-coaching.type';
import { openAsCoach, recordActedOn } from '../person/acting.resolver';
import { rowOf, term } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { scoreFault, scorecard } from './participation-principle.rules';
import type { PrincipleScoreRow } from './participation-principle.table';
import { PrincipleScore, PrincipleScoreRecord, ScorePrinciplesInput } from './participation-principle.type';

const { Recorded, Result } = PrincipleScoreRecord;

function showScore(row: PrincipleScoreRow, reader: Pick<RequestContext, 'languages'>) {
  const { score, principles } = scorecard(row.followed);
  return {
    ...present('PrincipleScore', row),
    score,
    principles: principles.map(({ code, isFollowed }) => ({ principle: term('ips-principle', code, reader), isFollowed })),
  };
}

export const PrincipleScoreRecordedResolver = recordedResolver(
  Recorded,
  { field: 'principleScore', type: PrincipleScore, category: 'WORK_NOTES', description: 'The score as recorded.' },
  (stores) => stores.principleScores,
  (row, languages) => showScore(row, { languages }),
);

@Resolver(() => JobCoaching)
export class PrincipleScoreResolver {
  @FieldResolver(() => [PrincipleScore], {
    nullable: true,
    description: 'Which of the five principles of participation it followed, the latest first: for the person and the coach (R-114).',
  })
  @Consent('WORK_NOTES')
  principleScores(@Root() coaching: JobCoaching, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(coaching.personId, 'WORK_NOTES', info, async (permit) => {
      const rows = await context.stores.principleScores.all(permit);
      return rows.filter(({ trajectory }) => trajectory === rowOf(coaching)).map((row) => showScore(row, context));
    });
  }

  @Mutation(() => Result, {
    description: 'Records which of the five principles of participation a trajectory followed, by the coach’s service (W-07, R-114).',
  })
  async scorePrinciples(
    @Arg('input', () => ScorePrinciplesInput, { description: 'Of which trajectory, and which.' }) input: ScorePrinciplesInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row: trajectory } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const [act, course] = await Promise.all([
      openAsCoach(context, person, 'WORK_NOTES', info),
      openAsCoach(context, person, 'WORK_TRAJECTORY', info),
    ]);
    if (act instanceof Refused) return act;
    if (course instanceof Refused) return course;
    const scored = { scoredOn: dateGiven(input.scoredOn), followed: input.followed };
    const receipt = await context.writing.once(input.idempotencyKey, 'scorePrinciples', input, async ({ stores }) => {
      const found = await stores.jobCoachings.one(course.permit, trajectory);
      if (found === null || found.heldBy !== act.authorship.heldBy) return notFound();
      const fault = scoreFault(found, scored, localDate(context.now));
      if (fault) return fault;
      const row = await stores.principleScores.add(act.permit, { ...act.authorship, trajectory, ...scored });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }
}
