import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { localDate } from '../../../shared/local-date';
import { Person } from '../person/person.type';
import { lastSeen, livingSituationOn, nameShown } from './household.rules';
import type { ChildRow, LivingSituationRow, SocialNetworkRow } from './household.table';
import { ChildConnection, Household, SocialNetwork } from './household.type';

/** Where somebody lives, as the graph shows it. */
export function showLivingSituation(row: LivingSituationRow, languages: readonly string[]) {
  return { ...present('LivingSituation', row), kind: coded('living-situation', row.kind, languages) };
}

/** What a child shows besides its own columns. */
export function besideChild({ relation, arrangement }: ChildRow, languages: readonly string[]) {
  return { relation: coded('child-relation', relation, languages), arrangement: coded('parenting-arrangement', arrangement, languages) };
}

/** How strong the own network is, as the graph shows it. */
export function showSocialNetwork(row: SocialNetworkRow, languages: readonly string[]) {
  return { ...present('SocialNetwork', row), strength: coded('social-network-strength', row.strength, languages) };
}

@Resolver(() => Person)
export class HouseholdResolver {
  @FieldResolver(() => Household, {
    nullable: true,
    description: 'Where and with whom the person lives (thuissituatie).',
  })
  @Consent('HOUSEHOLD')
  household(
    @Root() { person }: Person,
    @Ctx() { gate, stores, now, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSEHOLD', info, async (permit) => {
      const [situations, thirdParties] = await Promise.all([
        stores.livingSituations.all(permit),
        stores.thirdParties.all(permit),
      ]);
      if (situations.length === 0 && thirdParties.length === 0) return null;
      const current = livingSituationOn(situations, localDate(now));
      return {
        livingSituation: current && showLivingSituation(current, languages),
        thirdParties: thirdParties.map((row) => ({
          ...present('ThirdParty', row),
          relation: coded('third-party-relation', row.relation, languages),
          name: nameShown(row, now),
        })),
      };
    });
  }

  @FieldResolver(() => ChildConnection, {
    nullable: true,
    description: 'The person’s children and who cares for them when; never a name.',
  })
  @Consent('CHILDREN')
  children(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CHILDREN', info, async (permit) =>
      presentPage('Child', await stores.children.page(permit, page), (row) => besideChild(row, languages)),
    );
  }

  @FieldResolver(() => SocialNetwork, {
    nullable: true,
    description: 'How small or strong the person’s own network is, as last seen.',
  })
  @Consent('SOCIAL_NETWORK')
  socialNetwork(
    @Root() { person }: Person,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SOCIAL_NETWORK', info, async (permit) => {
      const row = lastSeen(await stores.socialNetworks.all(permit));
      return row && showSocialNetwork(row, languages);
    });
  }
}
