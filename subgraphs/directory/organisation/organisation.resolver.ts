import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { PageArgs } from '../../kit/connection.type';
import { requireKinds, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { Professional, ProfessionalConnection } from '../professional/professional.type';
import { entryById, entryByReference } from '../reference-row/reference-row.resolver';
import { dayOf, inWords, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayArgs, DayPageArgs } from '../reference-row/reference-row.type';
import { ServiceOfferingConnection } from '../service-offering/service-offering.type';
import { requireZones } from '../zone/zone.resolver';
import type { ZoneRow } from '../zone/zone.table';
import { Zone } from '../zone/zone.type';
import type { LocationRow } from './location.table';
import { ServiceLocation } from './location.type';
import { isClientRun, lacksQualityStatute } from './organisation.rules';
import type { OrganisationRow } from './organisation.table';
import { Organisation, OrganisationConnection, OrganisationFilter } from './organisation.type';
import type { TeamMembershipRow, TeamRow } from './team.table';
import { Team, TeamMembership } from './team.type';

export const organisationByReference = entryByReference('Organisation', (stores, key) =>
  stores.organisations.byKey(key),
);
export const teamByReference = entryByReference('Team', (stores, key) => stores.teams.byKey(key));

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation by its key; null when it does not hold on that day.',
  })
  organisation(
    @Arg('id', () => ID, { description: 'Key of the organisation.' }) id: string,
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return entryById('Organisation', id, on, context, (stores, key) => stores.organisations.byKey(key));
  }

  @Query(() => OrganisationConnection, { description: 'The organisations (organisaties) of the social map, by name.' })
  async organisations(
    @Arg('filter', () => OrganisationFilter, { nullable: true, description: 'Which of them.' })
    filter: OrganisationFilter | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    const { stores, now } = context;
    const { kinds, zone, text } = filter ?? {};
    await requireKinds('organisation-kind', kinds, context);
    if (text != null) requireText(text);
    const zones = zone == null ? null : await requireZones(zone, context);
    const on = dayOf(page.on, now);
    return shownPage('Organisation', await stores.organisations.find({ kinds, zones, text }, page, on), on);
  }

  @FieldResolver(() => DirectoryCode, { description: 'What sort of organisation; list organisation-kind.' })
  kind(@Root() { kind }: Shown<OrganisationRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('organisation-kind', kind, context);
  }

  @FieldResolver(() => Boolean, {
    description:
      'A Dutch provider of mental-health care publishes a quality statute since 2017; true where none is known of it (R-101).',
  })
  lacksQualityStatute(@Root() organisation: Shown<OrganisationRow>): boolean {
    return lacksQualityStatute(organisation, organisation.on);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Run by clients (cliëntgestuurd, R-110): with legal entity, staff and budget of its own, and half of its board or more of ' +
      '(former) clients; null where it does not say.',
  })
  isClientRun(@Root() organisation: Shown<OrganisationRow>): boolean | null {
    return isClientRun(organisation);
  }

  @FieldResolver(() => Zone, { nullable: true, description: 'The zone it lies in.' })
  zone(@Root() { zoneCode, on }: Shown<OrganisationRow>, @Ctx() context: DirectoryContext) {
    return showZone(zoneCode, on, context);
  }

  @FieldResolver(() => [ServiceLocation], { description: 'Its places.' })
  async locations(@Root() { key, on }: Shown<OrganisationRow>, @Ctx() { stores }: DirectoryContext) {
    const locations = await stores.locations.belonging('organisationId', key, on);
    return locations.map((location) => shown('ServiceLocation', location, on));
  }

  @FieldResolver(() => [Team], { description: 'Its teams, by name.' })
  async teams(@Root() { key, on }: Shown<OrganisationRow>, @Ctx() { stores }: DirectoryContext) {
    const teams = await stores.teams.belonging('organisationId', key, on);
    return teams.map((team) => shown('Team', team, on));
  }

  @FieldResolver(() => ProfessionalConnection, { description: 'Its professionals, by family name.' })
  async professionals(
    @Root() { key, on }: Shown<OrganisationRow>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { stores }: DirectoryContext,
  ) {
    return shownPage('Professional', await stores.professionals.pageBelonging('organisationId', key, page, on), on);
  }

  @FieldResolver(() => ServiceOfferingConnection, { description: 'What it offers, by name.' })
  async offerings(
    @Root() { key, on }: Shown<OrganisationRow>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { stores }: DirectoryContext,
  ) {
    return shownPage('ServiceOffering', await stores.offerings.pageBelonging('organisationId', key, page, on), on);
  }
}

@Resolver(() => ServiceLocation)
export class LocationResolver {
  @FieldResolver(() => DirectoryCode, { description: 'In what surroundings (S-16); list location-setting.' })
  setting(@Root() { setting }: Shown<LocationRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('location-setting', setting, context);
  }

  @FieldResolver(() => Zone, { nullable: true, description: 'The zone it lies in.' })
  zone(@Root() { zoneCode, on }: Shown<LocationRow>, @Ctx() context: DirectoryContext) {
    return showZone(zoneCode, on, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How one gets there (bereikbaarheid), in the language of Accept-Language; null where nothing is said.',
  })
  reach(@Root() { reach }: Shown<LocationRow>, @Ctx() { languages }: DirectoryContext): string | null {
    return reach && inWords(reach, languages);
  }
}

@Resolver(() => Team)
export class TeamResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose team it is.' })
  async organisation(@Root() { organisationId, on }: Shown<TeamRow>, @Ctx() { stores }: DirectoryContext) {
    const organisation = await stores.organisations.byKey(organisationId);
    return organisation && shown('Organisation', organisation, on);
  }

  @FieldResolver(() => [TeamMembership], { description: 'Who is on it on the day asked for.' })
  async members(@Root() { key, on }: Shown<TeamRow>, @Ctx() { stores }: DirectoryContext) {
    const members = await stores.teamMemberships.belonging('teamId', key, on);
    return members.map((member) => ({ ...member, since: member.validFrom, until: member.validTo, on }));
  }
}

@Resolver(() => TeamMembership)
export class TeamMembershipResolver {
  @FieldResolver(() => Professional, { nullable: true, description: 'Who is on the team.' })
  async professional(@Root() { professionalId, on }: Shown<TeamMembershipRow>, @Ctx() { stores }: DirectoryContext) {
    const professional = await stores.professionals.byKey(professionalId);
    return professional && shown('Professional', professional, on);
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The team.' })
  async team(@Root() { teamId, on }: Shown<TeamMembershipRow>, @Ctx() { stores }: DirectoryContext) {
    const team = await stores.teams.byKey(teamId);
    return team && shown('Team', team, on);
  }
}

async function showZone(code: string, on: string, { stores }: DirectoryContext): Promise<Shown<ZoneRow> | null> {
  const zone = await stores.zones.byKey(code);
  return zone && shown('Zone', zone, on);
}

function requireText(text: string): void {
  // PostgreSQL has no text with a NUL in it, and would say so in words of its own.
  if (text.trim().length > 0 && text.length <= 100 && !text.includes('\0')) return;
  throw new KringError('BAD_USER_INPUT', 'text is part of a name: 1 to 100 characters, without control characters.');
}
