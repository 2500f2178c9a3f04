import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import { showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { EmploymentPeriodConnection } from './employment-period.type';

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
      showPage(await stores.employmentPeriods.page(permit, page), (row) => ({
        ...present('EmploymentPeriod', row),
        employer: row.organisation && organisationReference(row.organisation),
      })),
    );
  }
}
