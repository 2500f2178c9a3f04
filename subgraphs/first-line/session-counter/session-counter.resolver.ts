import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { SessionCounterConnection } from './session-counter.type';

@Resolver(() => Person)
export class SessionCounterResolver {
  @FieldResolver(() => SessionCounterConnection, {
    nullable: true,
    description: 'Sessions of the convention used so far, newest period first.',
  })
  @Consent('SESSION_COUNTER')
  sessionCounter(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SESSION_COUNTER', info, async (permit) =>
      presentPage('SessionCounter', await stores.sessionCounters.page(permit, page)),
    );
  }
}
