import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsPersonOrCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { referenceTo, showPage } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { employmentEndFault, employmentFault } from './employment-period.rules';
import type { EmploymentPeriodRow } from './employment-period.table';
import {
  EmploymentPeriod,
  EmploymentPeriodConnection,
  EmploymentPeriodRecord,
  EndEmploymentPeriodInput,
  RecordEmploymentPeriodInput,
} from './employment-period.type';

const { Recorded, Result } = EmploymentPeriodRecord;

function showPeriod(row: EmploymentPeriodRow) {
  return { ...present('EmploymentPeriod', row), employer: row.organisation && organisationReference(row.organisation) };
}

export const EmploymentPeriodRecordedResolver = recordedResolver(
  Recorded,
  { field: 'period', type: EmploymentPeriod, category: 'JOB_HISTORY', description: 'The period as it stands.' },
  (stores) => stores.employmentPeriods,
  showPeriod,
);

@Resolver(() => Person)
export class EmploymentPeriodResolver {
  @FieldResolver(() => EmploymentPeriodConnection, {
    nullable: true,
    description: 'Periods with and without an employment contract, newest first.',
  })
  @Consent('JOB_HISTORY')
  employmentPeriods(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'JOB_HISTORY', info, async (permit) =>
      showPage(await stores.employmentPeriods.page(permit, page), showPeriod),
    );
  }

  @Mutation(() => Result, {
    description: 'Records that there is an employment contract, or that there is none: the person or their coach (W-12, E-08).',
  })
  async recordEmploymentPeriod(
    @Arg('input', () => RecordEmploymentPeriodInput, { description: 'Which contract, from when.' })
    input: RecordEmploymentPeriodInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const organisation = input.employer == null ? null : referenceTo('Organisation', input.employer);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'employer is not the key of an organisation.');
    const dates = { startedOn: dateGiven(input.startedOn), endedOn: input.endedOn == null ? null : dateGiven(input.endedOn) };
    const period = { contract: input.contract, organisation, ...dates };
    const fault = employmentFault(period, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordEmploymentPeriod', input, async ({ stores }) => {
      const row = await stores.employmentPeriods.add(act.permit, { ...act.authorship, ...period });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Says when a period with or without a contract ended: the person, or the coach in what they recorded. Never why.',
  })
  async endEmploymentPeriod(
    @Arg('input', () => EndEmploymentPeriodInput, { description: 'Which, and from when.' }) input: EndEmploymentPeriodInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('EmploymentPeriod', 'period', input.period, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const { version } = input;
    const endedOn = dateGiven(input.endedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'endEmploymentPeriod', input, async ({ stores }) => {
      const before = await currentRow(stores.employmentPeriods, act.permit, row, version);
      if (before instanceof Refused) return before;
      const today = localDate(context.now);
      if (before.endedOn !== null && before.endedOn <= today) return refused('ALREADY_ENDED', 'It has ended before.');
      const fault = employmentEndFault(before, endedOn, today);
      if (fault) return fault;
      const amended = amendedRow(await stores.employmentPeriods.amend(act.permit, row, version, { endedOn }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}
