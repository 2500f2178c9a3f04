import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
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
  openAsCoachOrAdvisingDoctor,
  personActedOn,
  recordActedOn,
} from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import { pastDateFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import {
  EndWorkIncapacityInput,
  StartWorkIncapacityInput,
  WorkIncapacityPeriod,
  WorkIncapacityPeriodConnection,
  WorkIncapacityPeriodRecord,
} from './work-incapacity.type';

const { Recorded, Result } = WorkIncapacityPeriodRecord;

export const WorkIncapacityRecordedResolver = recordedResolver(
  Recorded,
  { field: 'period', type: WorkIncapacityPeriod, category: 'SOCIAL_STATUS', description: 'The period as it stands.' },
  (stores) => stores.workIncapacities,
  (row) => present('WorkIncapacityPeriod', row),
);

@Resolver(() => Person)
export class WorkIncapacityResolver {
  @FieldResolver(() => WorkIncapacityPeriodConnection, {
    nullable: true,
    description: 'Periods in which the person cannot work, newest first; never why.',
  })
  @Consent('SOCIAL_STATUS')
  workIncapacityPeriods(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SOCIAL_STATUS', info, async (permit) =>
      presentPage('WorkIncapacityPeriod', await stores.workIncapacities.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description: 'Records that the person cannot work, by their advising doctor or coach, without a cause (W-32, C-49).',
  })
  async startWorkIncapacity(
    @Arg('input', () => StartWorkIncapacityInput, { description: 'Who, since when.' }) input: StartWorkIncapacityInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoachOrAdvisingDoctor(context, person, 'SOCIAL_STATUS', info);
    if (act instanceof Refused) return act;
    const startedOn = dateGiven(input.startedOn);
    const fault = pastDateFault('startedOn', startedOn, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'startWorkIncapacity', input, async ({ stores }) => {
      const row = await stores.workIncapacities.add(act.permit, { ...act.authorship, startedOn, endedOn: null });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Records that a period of incapacity is over, by the side that recorded it.' })
  async endWorkIncapacity(
    @Arg('input', () => EndWorkIncapacityInput, { description: 'Which, and from when.' }) input: EndWorkIncapacityInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('WorkIncapacityPeriod', 'period', input.period, context);
    const act = await openAsCoachOrAdvisingDoctor(context, person, 'SOCIAL_STATUS', info);
    if (act instanceof Refused) return act;
    const endedOn = dateGiven(input.endedOn);
    const { version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'endWorkIncapacity', input, async ({ stores }) => {
      const before = await currentRow(stores.workIncapacities, act.permit, row, version);
      if (before instanceof Refused) return before;
      const fault = endFault({ since: before.startedOn, until: before.endedOn }, endedOn);
      if (fault) return fault;
      const amended = amendedRow(await stores.workIncapacities.amend(act.permit, row, version, { endedOn }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}
