import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { StrengthConnection } from './strength.type';

@Resolver(() => Person)
export class StrengthResolver {
  @FieldResolver(() => StrengthConnection, {
    nullable: true,
    description: 'What the person is good at, oldest first (krachten).',
  })
  @Consent('STRENGTHS')
  strengths(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'STRENGTHS', info, async (permit) =>
      presentPage('Strength', await stores.strengths.page(permit, page)),
    );
  }
}
