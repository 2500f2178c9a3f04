import { GraphQLDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { localDate, localTime } from '../../../shared/local-date';
import { requireFunction, requireLevel, showFunctions, showLevel } from '../care-model/care-model.resolver';
import { CareFunction, CareLevel } from '../care-model/care-model.type';
import { requireCodes, requireKinds, showCode, showCodes } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { ServiceLocation } from '../organisation/location.type';
import { Organisation } from '../organisation/organisation.type';
import { placesTold } from '../places-statement/places-statement.rules';
import type { PlacesTold } from '../places-statement/places-statement.rules';
import { entryById, entryByReference } from '../reference-row/reference-row.resolver';
import { dayOf, inWords, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import type { LocalDate } from '../reference-row/reference-row.table';
import { DayArgs, DayPageArgs } from '../reference-row/reference-row.type';
import { requireZones } from '../zone/zone.resolver';
import { Zone } from '../zone/zone.type';
import { bandsUpTo, placesLeft } from './service-offering.rules';
import type { ServiceOfferingCriteria } from './service-offering.store';
import type { ServiceOfferingRow } from './service-offering.table';
import { PlacesLeftKind, ServiceOffering, ServiceOfferingConnection, ServiceOfferingFilter } from './service-offering.type';

type Offering = Shown<ServiceOfferingRow>;

export const offeringByReference = entryByReference('ServiceOffering', (stores, key) => stores.offerings.byKey(key));

/**
 * What is told of how many places are taken; by nothing else do statements of providers leave. Asked of a day to come it is what is
 * told today: else what waits for the turn of the month would be read before it, and on which day somebody came.
 */
async function toldOf(offering: Offering, { stores, now }: DirectoryContext): Promise<PlacesTold | null> {
  const today = localDate(now);
  const on = offering.on < today ? offering.on : today;
  return placesTold(offering, offering.capacityUnit === 'PLACES' ? await stores.placesStatements.of(offering.key) : [], on);
}

/**
 * The criteria that a filter comes to.
 *
 * @throws {KringError} BAD_USER_INPUT for a code or zone that does not exist.
 */
export async function requireCriteria(
  filter: ServiceOfferingFilter | null | undefined,
  on: LocalDate,
  context: DirectoryContext,
): Promise<ServiceOfferingCriteria> {
  const { zone, openAt, waitingAtMost, ...criteria } = filter ?? {};
  await Promise.all([
    requireKinds('offering-kind', criteria.kinds, context),
    requireCodes('delivery-mode', [criteria.deliveryMode], context),
    requireCodes('language', [criteria.language], context),
    requireCodes('waiting-time-band', [waitingAtMost], context),
    requireFunction(criteria.function, context),
    requireLevel(criteria.careLevel, context),
  ]);
  return {
    ...criteria,
    zones: zone == null ? null : await requireZones(zone, context),
    openAt: openAt == null ? null : localTime(openAt),
    waitingBands: waitingAtMost == null ? null : bandsUpTo(waitingAtMost, await context.stores.codes.list('waiting-time-band', on)),
  };
}

@Resolver(() => ServiceOffering)
export class ServiceOfferingResolver {
  @Query(() => ServiceOffering, {
    nullable: true,
    description: 'One offering by its key; null when it does not hold on that day.',
  })
  serviceOffering(
    @Arg('id', () => ID, { description: 'Key of the offering.' }) id: string,
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return entryById('ServiceOffering', id, on, context, (stores, key) => stores.offerings.byKey(key));
  }

  @Query(() => ServiceOfferingConnection, {
    description: 'What one can turn to (zorgaanbod, sociale kaart), by name. Asking tells nothing about who asks.',
  })
  async serviceOfferings(
    @Arg('filter', () => ServiceOfferingFilter, { nullable: true, description: 'Which of them.' })
    filter: ServiceOfferingFilter | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    const { stores, now } = context;
    const on = dayOf(page.on, now);
    const criteria = await requireCriteria(filter, on, context);
    return shownPage('ServiceOffering', await stores.offerings.find(criteria, page, on), on);
  }

  @FieldResolver(() => DirectoryCode, { description: 'What sort of offering; list offering-kind.' })
  kind(@Root() { kind }: Offering, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('offering-kind', kind, context);
  }

  @FieldResolver(() => PlacesLeftKind, {
    nullable: true,
    description:
      'How many places are left (vrije plaatsen), in bands; null where it is not counted in places, or nobody stated it. It is told anew ' +
      'at the turn of a month, and only when five or more came or went since: it can be behind by up to four.',
  })
  async placesLeft(@Root() offering: Offering, @Ctx() context: DirectoryContext) {
    const told = await toldOf(offering, context);
    return placesLeft({ ...offering, placesTaken: told?.taken ?? null });
  }

  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description: 'Since when that is told of how many places are taken, a local date; null where nobody stated it.',
  })
  async placesStatedOn(@Root() offering: Offering, @Ctx() context: DirectoryContext) {
    return (await toldOf(offering, context))?.since ?? null;
  }

  @FieldResolver(() => String, { description: 'What it is, in a few words, in the language of Accept-Language.' })
  summary(@Root() { summary }: Offering, @Ctx() { languages }: DirectoryContext): string {
    return inWords(summary, languages);
  }

  @FieldResolver(() => CareLevel, {
    nullable: true,
    description: 'At which care level (zorgniveau); null outside the Flemish care model.',
  })
  careLevel(@Root() { careLevel, on }: Offering, @Ctx() context: DirectoryContext) {
    return careLevel === null ? null : showLevel(careLevel, on, context);
  }

  @FieldResolver(() => [CareFunction], {
    description: 'With which functions of the Flemish decree (functies A tot G).',
  })
  functions(@Root() { functions }: Offering, @Ctx() context: DirectoryContext) {
    return showFunctions(functions, context);
  }

  @FieldResolver(() => [DirectoryCode], { description: 'In which ways it is given; list delivery-mode.' })
  deliveryModes(@Root() { deliveryModes }: Offering, @Ctx() context: DirectoryContext): Promise<DirectoryCode[]> {
    return showCodes('delivery-mode', deliveryModes, context);
  }

  @FieldResolver(() => [Zone], { description: 'For which zones.' })
  async zones(@Root() { zoneCodes, on }: Offering, @Ctx() { stores }: DirectoryContext) {
    const zones = await stores.zones.byKeys(zoneCodes);
    return zones.map((zone) => shown('Zone', zone, on));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who offers it.' })
  async organisation(@Root() { organisationId, on }: Offering, @Ctx() { stores }: DirectoryContext) {
    const organisation = await stores.organisations.byKey(organisationId);
    return organisation && shown('Organisation', organisation, on);
  }

  @FieldResolver(() => ServiceLocation, {
    nullable: true,
    description: 'Where; null where it has no place of its own.',
  })
  async location(@Root() { locationCode, on }: Offering, @Ctx() { stores }: DirectoryContext) {
    const location = locationCode === null ? null : await stores.locations.byKey(locationCode);
    return location && shown('ServiceLocation', location, on);
  }

  @FieldResolver(() => DirectoryCode, { description: 'How long one waits, as stated; list waiting-time-band.' })
  waitingTime(@Root() { waitingTimeBand }: Offering, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('waiting-time-band', waitingTimeBand, context);
  }
}
