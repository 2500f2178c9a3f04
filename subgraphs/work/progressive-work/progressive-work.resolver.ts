import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { ProgressiveWorkConnection } from './progressive-work.type';

@Resolver(() => Person)
export class ProgressiveWorkResolver {
  @FieldResolver(() => ProgressiveWorkConnection, {
    nullable: true,
    description: 'Periods of work beside a benefit, with their hours, newest first.',
  })
  @Consent('PROGRESSIVE_WORK')
  progressiveWork(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'PROGRESSIVE_WORK', info, async (permit) =>
      presentPage('ProgressiveWork', await stores.progressiveWork.page(permit, page)),
    );
  }
}
