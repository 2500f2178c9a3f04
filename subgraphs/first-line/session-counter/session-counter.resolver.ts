import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import type { DerivedCounter } from './session-counter.store';
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
    return gate.read(person, 'SESSION_COUNTER', info, async (permit) => {
      const found = await stores.sessionCounters.page(permit, page, await stores.conventionRules.all());
      const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: showCounter(node) }));
      return { edges, nodes: edges.map(({ node }) => node), pageInfo: found.pageInfo };
    });
  }
}

export function showCounter(counter: DerivedCounter) {
  return { ...counter, id: encodeId('SessionCounter', counter.personId, counter.id) };
}
