import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import { showPage, term } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import type { VocationalOrientationRow, WorkPreferenceRow } from './work-wish.table';
import { VocationalOrientationConnection, WorkPreferenceConnection, WorkWishConnection } from './work-wish.type';

export function showPreference(row: WorkPreferenceRow, languages: readonly string[]) {
  return { ...present('WorkPreference', row), kind: term(row.codeSystem, row.code, { languages }) };
}

export function showOrientation(row: VocationalOrientationRow, languages: readonly string[]) {
  return {
    ...present('VocationalOrientation', row),
    organisation: organisationReference(row.organisation),
    methods: row.methods.map((method) => term(row.codeSystem, method, { languages })),
  };
}

@Resolver(() => Person)
export class WorkWishResolver {
  @FieldResolver(() => WorkWishConnection, {
    nullable: true,
    description: 'What the person would like about work, newest first.',
  })
  @Consent('WORK_WISHES')
  workWishes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_WISHES', info, async (permit) =>
      showPage(await stores.workWishes.page(permit, page), (row) => present('WorkWish', row)),
    );
  }

  @FieldResolver(() => WorkPreferenceConnection, {
    nullable: true,
    description: 'What suits the person at work and what to avoid.',
  })
  @Consent('WORK_WISHES')
  workPreferences(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'WORK_WISHES', info, async (permit) =>
      showPage(await stores.workPreferences.page(permit, page), (row) =>
        showPreference(row, context.languages),
      ),
    );
  }

  @FieldResolver(() => VocationalOrientationConnection, {
    nullable: true,
    description: 'How a direction was looked for, newest first. The strengths that were found are in strengths.',
  })
  @Consent('WORK_WISHES')
  vocationalOrientations(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'WORK_WISHES', info, async (permit) =>
      showPage(await stores.vocationalOrientations.page(permit, page), (row) =>
        showOrientation(row, context.languages),
      ),
    );
  }
}
