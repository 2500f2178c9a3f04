import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { WorkSupportRequestConnection } from './support-request.type';

@Resolver(() => Person)
export class SupportRequestResolver {
  @FieldResolver(() => WorkSupportRequestConnection, {
    nullable: true,
    description: 'What is asked of the work partners, by the person and by who referred them, newest first.',
  })
  @Consent('SUPPORT_REQUESTS')
  supportRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SUPPORT_REQUESTS', info, async (permit) =>
      presentPage('WorkSupportRequest', await stores.supportRequests.page(permit, page)),
    );
  }
}
