import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import type { RecoveryPhaseRow, WishRow } from './own-words.table';
import {
  HowToWorkWithMeConnection,
  LonelinessConnection,
  MobilityLimitConnection,
  OwnWordsConnection,
  RecoveryPhaseConnection,
  WishConnection,
} from './own-words.type';

/** What a wish shows besides its own columns. */
export function besideWish({ lifeDomain }: WishRow, languages: readonly string[]) {
  return { lifeDomain: lifeDomain === null ? null : coded('life-domain', lifeDomain, languages) };
}

/** What a phase shows besides its own columns. */
export function besidePhase({ phase }: RecoveryPhaseRow, languages: readonly string[]) {
  return { phase: coded('recovery-phase-spaniol', phase, languages) };
}

@Resolver(() => Person)
export class OwnWordsResolver {
  @FieldResolver(() => OwnWordsConnection, {
    nullable: true,
    description: 'What the person says themselves, oldest first (in eigen woorden).',
  })
  @Consent('OWN_WORDS')
  ownWords(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) =>
      presentPage('OwnWords', await stores.ownWords.page(permit, page)),
    );
  }

  @FieldResolver(() => HowToWorkWithMeConnection, {
    nullable: true,
    description: 'What helps and what does not (zo werk je met mij).',
  })
  @Consent('HOW_TO_WORK_WITH_ME')
  howToWorkWithMe(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOW_TO_WORK_WITH_ME', info, async (permit) =>
      presentPage('HowToWorkWithMe', await stores.howToWorkWithMe.page(permit, page)),
    );
  }

  @FieldResolver(() => WishConnection, {
    nullable: true,
    description: 'What the person wants of life, oldest first (wensen).',
  })
  @Consent('WISHES')
  wishes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WISHES', info, async (permit) =>
      presentPage('Wish', await stores.wishes.page(permit, page), (row) => besideWish(row, languages)),
    );
  }

  @FieldResolver(() => LonelinessConnection, {
    nullable: true,
    description: 'How lonely the person feels, the latest first (eenzaamheid).',
  })
  @Consent('SOCIAL_NETWORK')
  loneliness(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SOCIAL_NETWORK', info, async (permit) =>
      presentPage('Loneliness', await stores.loneliness.page(permit, page)),
    );
  }

  @FieldResolver(() => MobilityLimitConnection, {
    nullable: true,
    description: 'What keeps the person from getting somewhere, the latest first (mobiliteit).',
  })
  @Consent('HOUSEHOLD')
  mobilityLimits(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSEHOLD', info, async (permit) =>
      presentPage('MobilityLimit', await stores.mobilityLimits.page(permit, page)),
    );
  }

  @FieldResolver(() => RecoveryPhaseConnection, {
    nullable: true,
    description:
      'In which phase of recovery the person sees themselves, and saw themselves before, the latest first (fasen van herstel). ' +
      'No order is the right one (R-115).',
  })
  @Consent('OWN_WORDS')
  recoveryPhases(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) =>
      presentPage('RecoveryPhase', await stores.recoveryPhases.page(permit, page), (row) => besidePhase(row, languages)),
    );
  }
}
