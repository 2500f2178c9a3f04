import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { WorkGoalConnection } from './work-goal.type';

@Resolver(() => Person)
export class WorkGoalResolver {
  @FieldResolver(() => WorkGoalConnection, { nullable: true, description: 'Steps towards work, oldest first.' })
  @Consent('WORK_GOALS')
  workGoals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_GOALS', info, async (permit) =>
      presentPage('WorkGoal', await stores.workGoals.page(permit, page)),
    );
  }
}
