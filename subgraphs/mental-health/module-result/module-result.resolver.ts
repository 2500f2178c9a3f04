import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { HouseholdModuleResultConnection, WorkModuleResultConnection } from './module-result.type';

@Resolver(() => Person)
export class ModuleResultResolver {
  @FieldResolver(() => WorkModuleResultConnection, {
    nullable: true,
    description:
      'What the work modules brought, the latest first (T-27): the work part of the plan, for work partners if ' +
      'the person wants (TQ-10).',
  })
  @Consent('RECOVERY_PLAN_WORK')
  workModuleResults(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_WORK', info, async (permit) =>
      presentPage('WorkModuleResult', await stores.workModuleResults.page(permit, page)),
    );
  }

  @FieldResolver(() => HouseholdModuleResultConnection, {
    nullable: true,
    description:
      'What the household modules brought, the latest first (T-28): the housing part of the plan, for a housing ' +
      'desk if the person wants (TQ-11).',
  })
  @Consent('RECOVERY_PLAN_HOUSING')
  householdModuleResults(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_HOUSING', info, async (permit) =>
      presentPage('HouseholdModuleResult', await stores.householdModuleResults.page(permit, page)),
    );
  }
}
