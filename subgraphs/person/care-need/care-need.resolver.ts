import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import type { CareNeedRow } from './care-need.table';
import { CareNeedConnection } from './care-need.type';

/** What a need shows besides its own columns. */
export function besideNeed({ lifeDomains }: CareNeedRow, languages: readonly string[]) {
  return { lifeDomains: lifeDomains.map((domain) => coded('life-domain', domain, languages)) };
}

@Resolver(() => Person)
export class CareNeedResolver {
  @FieldResolver(() => CareNeedConnection, {
    nullable: true,
    description: 'Needs per life domain, newest first (zorgnoden).',
  })
  @Consent('CARE_NEEDS')
  careNeeds(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('CareNeed', await stores.careNeeds.page(permit, page), (row) => besideNeed(row, languages)),
    );
  }
}
