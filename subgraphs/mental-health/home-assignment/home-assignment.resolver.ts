import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { HomeAssignmentConnection } from './home-assignment.type';

@Resolver(() => Person)
export class HomeAssignmentResolver {
  @FieldResolver(() => HomeAssignmentConnection, {
    nullable: true,
    description: 'What to practise in other places than the centre, the latest first (T-29).',
  })
  @Consent('RECOVERY_PLAN')
  homeAssignments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('HomeAssignment', await stores.homeAssignments.page(permit, page), (row) => ({
        setting: coded('practice-setting', row.setting, languages),
      })),
    );
  }
}
