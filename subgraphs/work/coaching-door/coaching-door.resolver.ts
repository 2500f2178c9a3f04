import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { checkDue } from '../family-check/family-check.rules';
import { coachMessage } from '../job-coaching/job-coaching.rules';
import { JobCoachingRecord } from '../job-coaching/job-coaching.type';
import { openAsCoach, personActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { term } from '../person/record.resolver';
import { pastDateFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { doorCriteria, doorFault } from './coaching-door.rules';
import type { CoachingAssessmentRow } from './coaching-door.table';
import { CoachingAssessmentConnection, OpenJobCoachingInput } from './coaching-door.type';

const { Recorded, Result } = JobCoachingRecord;

function showAssessment(row: CoachingAssessmentRow, context: WorkContext) {
  return {
    ...present('CoachingAssessment', row),
    criteria: doorCriteria(row).map(({ code, isMet, source }) => ({
      criterion: term('coaching-criterion', code, context),
      isMet,
      source,
    })),
  };
}

@Resolver(() => Person)
export class CoachingDoorResolver {
  @FieldResolver(() => CoachingAssessmentConnection, {
    nullable: true,
    description: 'What was found at the doors of job coaching, the latest first: for the person and the coach.',
  })
  @Consent('WORK_NOTES')
  coachingAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.gate.read(person, 'WORK_NOTES', info, async (permit) =>
      presentPage('CoachingAssessment', await context.stores.coachingAssessments.page(permit, page), (row) =>
        showAssessment(row, context),
      ),
    );
  }

  @Mutation(() => Result, {
    description:
      'Opens a coaching trajectory, by the coach. IPS turns nobody away who wants regular work (R-098); a job coach of ' +
      'mental health looks at five criteria, one by one (R-046). Neither asks for a rehabilitation programme (R-047).',
  })
  async openJobCoaching(
    @Arg('input', () => OpenJobCoachingInput, { description: 'Who, by which door, and what was found there.' })
    input: OpenJobCoachingInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, gate, now } = context;
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'WORK_TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const [notes, reading] = await Promise.all([
      openAsCoach(context, person, 'WORK_NOTES', info),
      gate.open(person, 'WORK_TRAJECTORY', 'READ', info),
    ]);
    if (notes instanceof Refused) return notes;
    // A system writes down what a coach does; who that is must be somebody whom the person can name.
    if (actor.kind !== 'PROFESSIONAL' || reading === null) {
      return refused('NOT_PERMITTED', 'A trajectory is opened by the coach who takes it on.');
    }
    const since = dateGiven(input.since);
    const found = {
      isOfWorkingAge: null,
      asksForPaidWork: null,
      asksForSupportInJob: null,
      isMotivated: null,
      hasLittleBenefitOfRegularOffer: null,
      workIsTheFocus: null,
      ...input.findings,
      door: input.door,
      wantsRegularWork: input.wantsRegularWork ?? null,
    };
    const fault = pastDateFault('since', since, localDate(now)) ?? doorFault(found);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'openJobCoaching', input, async ({ stores, tell }) => {
      const { authorship } = act;
      // Two who open it at once would both find none.
      await stores.jobCoachings.serialise(act.permit, actor.organisation);
      const others = await stores.jobCoachings.all(reading);
      if (others.some(({ organisation, endedOn }) => organisation === actor.organisation && endedOn === null)) {
        return refused('RULE_NOT_MET', 'Your service coaches this person already; go on with that trajectory.');
      }
      const trajectory = await stores.jobCoachings.add(act.permit, {
        ...authorship,
        organisation: actor.organisation,
        coach: actor.id,
        door: input.door,
        state: 'BEFORE_START',
        since,
        plannedPhaseOutOn: null,
        endedOn: null,
      });
      await stores.coachingAssessments.add(notes.permit, {
        ...authorship,
        ...found,
        trajectory: trajectory.id,
        assessedOn: since,
      });
      await tell(coachMessage(trajectory));
      await tell(checkDue(trajectory));
      return { person, row: trajectory.id };
    });
    return answered(Recorded, receipt);
  }
}
