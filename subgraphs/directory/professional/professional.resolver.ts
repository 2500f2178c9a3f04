import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireCodes, requireKinds, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { Organisation } from '../organisation/organisation.type';
import { TeamMembership } from '../organisation/team.type';
import { entryById, entryByReference } from '../reference-row/reference-row.resolver';
import { dayOf, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayArgs, DayPageArgs } from '../reference-row/reference-row.type';
import type { ProfessionalRow } from './professional.table';
import { Professional, ProfessionalConnection, ProfessionalFilter } from './professional.type';

export const professionalByReference = entryByReference('Professional', (stores, key) =>
  stores.professionals.byKey(key),
);

@Resolver(() => Professional)
export class ProfessionalResolver {
  @Query(() => Professional, {
    nullable: true,
    description: 'One professional by their key; null when it does not hold on that day.',
  })
  professional(
    @Arg('id', () => ID, { description: 'Key of the professional.' }) id: string,
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return entryById('Professional', id, on, context, (stores, key) => stores.professionals.byKey(key));
  }

  @Query(() => ProfessionalConnection, {
    description: 'The professionals (professionals) of the social map, by family name.',
  })
  async professionals(
    @Arg('filter', () => ProfessionalFilter, { nullable: true, description: 'Which of them.' })
    filter: ProfessionalFilter | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    const { stores, now } = context;
    await requireKinds('professional-kind', filter?.kinds, context);
    await requireCodes('language', [filter?.language], context);
    const on = dayOf(page.on, now);
    return shownPage('Professional', await stores.professionals.find(filter ?? {}, page, on), on);
  }

  @FieldResolver(() => String, { description: 'Given name and family name.' })
  name(@Root() { givenName, familyName }: Shown<ProfessionalRow>): string {
    return `${givenName} ${familyName}`;
  }

  @FieldResolver(() => DirectoryCode, { description: 'Their profession (beroep); list professional-kind.' })
  profession(@Root() { kind }: Shown<ProfessionalRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('professional-kind', kind, context);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation.' })
  async organisation(@Root() { organisationId, on }: Shown<ProfessionalRow>, @Ctx() { stores }: DirectoryContext) {
    const organisation = await stores.organisations.byKey(organisationId);
    return organisation && shown('Organisation', organisation, on);
  }

  @FieldResolver(() => [TeamMembership], { description: 'The teams they are on, on the day asked for.' })
  async teams(@Root() { key, on }: Shown<ProfessionalRow>, @Ctx() { stores }: DirectoryContext) {
    const teams = await stores.teamMemberships.belonging('professionalId', key, on);
    return teams.map((team) => ({ ...team, since: team.validFrom, until: team.validTo, on }));
  }
}
