import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { SupportWishConnection } from './support-wish.type';

@Resolver(() => Person)
export class SupportWishResolver {
  @FieldResolver(() => SupportWishConnection, { nullable: true, description: 'Practical support the person would like, newest first.' })
  @Consent('HOUSING')
  supportWishes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('SupportWish', await stores.supportWishes.page(permit, page)),
    );
  }
}
