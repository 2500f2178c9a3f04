import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { endFault } from '../accommodation/accommodation.rules';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused } from '../../kit/refused.type';
import {
  amendedRow,
  currentRow,
  openAsPersonOrCoach,
  personActedOn,
  recordActedOn,
} from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { activityFault } from './day-activity.rules';
import {
  DayActivity,
  DayActivityConnection,
  DayActivityRecord,
  EndDayActivityInput,
  StartDayActivityInput,
} from './day-activity.type';

const { Recorded, Result } = DayActivityRecord;

export const DayActivityRecordedResolver = recordedResolver(
  Recorded,
  { field: 'activity', type: DayActivity, category: 'JOB_HISTORY', description: 'The activity as it stands.' },
  (stores) => stores.dayActivities,
  (row) => present('DayActivity', row),
);

@Resolver(() => Person)
export class DayActivityResolver {
  @FieldResolver(() => DayActivityConnection, {
    nullable: true,
    description: 'What the person does by day besides jobs, newest first.',
  })
  @Consent('JOB_HISTORY')
  dayActivities(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'JOB_HISTORY', info, async (permit) =>
      presentPage('DayActivity', await stores.dayActivities.page(permit, page)),
    );
  }

  @Mutation(() => Result, { description: 'Records something to do by day: the person or their coach (W-27).' })
  async startDayActivity(
    @Arg('input', () => StartDayActivityInput, { description: 'What, where, since when.' }) input: StartDayActivityInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const { title, placeInWords = null, language, halfDaysPerWeek = null, isPaid } = input;
    const activity = { title, placeInWords, language, halfDaysPerWeek, isPaid, startedOn: dateGiven(input.startedOn) };
    const fault = activityFault(activity);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'startDayActivity', input, async ({ stores }) => {
      const row = await stores.dayActivities.add(act.permit, { ...act.authorship, ...activity, endedOn: null });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Ends a day activity: the person, or the coach in what they recorded.' })
  async endDayActivity(
    @Arg('input', () => EndDayActivityInput, { description: 'Which, and from when.' }) input: EndDayActivityInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('DayActivity', 'activity', input.activity, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const endedOn = dateGiven(input.endedOn);
    const { version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'endDayActivity', input, async ({ stores }) => {
      const before = await currentRow(stores.dayActivities, act.permit, row, version);
      if (before instanceof Refused) return before;
      const fault = endFault({ since: before.startedOn, until: before.endedOn }, endedOn);
      if (fault) return fault;
      const amended = amendedRow(await stores.dayActivities.amend(act.permit, row, version, { endedOn }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}
