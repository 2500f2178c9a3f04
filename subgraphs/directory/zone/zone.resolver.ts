import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { isCodeForm, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { MentalHealthNetwork } from '../network/network.type';
import { entryByReference } from '../reference-row/reference-row.resolver';
import { dayOf, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayPageArgs } from '../reference-row/reference-row.type';
import type { ZoneRow } from './zone.table';
import { Zone, ZoneConnection } from './zone.type';

export const zoneByReference = entryByReference('Zone', (stores, key) => stores.zones.byKey(key));

/**
 * The zones in which somebody who asks for one finds help.
 *
 * @throws {KringError} BAD_USER_INPUT for a zone that does not exist.
 */
export async function requireZones(
  zone: string,
  { stores }: Pick<DirectoryContext,
  'stores'>,
): Promise<readonly string[]> {
  const serving = isCodeForm(zone) ? await stores.zones.serving(zone) : [];
  if (serving.length > 0) return serving;
  const given = JSON.stringify(zone.slice(0, 80));
  throw new KringError('BAD_USER_INPUT', `${given} is not the code of a zone; zones lists them.`);
}

@Resolver(() => Zone)
export class ZoneResolver {
  @Query(() => ZoneConnection, { description: 'The zones of the social map (sociale kaart), by name.' })
  async zones(@Args(() => DayPageArgs) page: DayPageArgs, @Ctx() { stores, now }: DirectoryContext) {
    const on = dayOf(page.on, now);
    return shownPage('Zone', await stores.zones.page(page, on), on);
  }

  @FieldResolver(() => DirectoryCode, { description: 'What sort of zone; list zone-kind.' })
  kind(@Root() { kind }: Shown<ZoneRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('zone-kind', kind, context);
  }

  @FieldResolver(() => Zone, { nullable: true, description: 'The larger zone it lies in, if it lies in one.' })
  async partOf(@Root() { partOf, on }: Shown<ZoneRow>, @Ctx() { stores }: DirectoryContext) {
    const larger = partOf === null ? null : await stores.zones.byKey(partOf);
    return larger && shown('Zone', larger, on);
  }

  @FieldResolver(() => MentalHealthNetwork, { nullable: true, description: 'The mental-health network it belongs to.' })
  async network(@Root() { networkCode, on }: Shown<ZoneRow>, @Ctx() { stores }: DirectoryContext) {
    const network = networkCode === null ? null : await stores.networks.byKey(networkCode);
    return network && shown('MentalHealthNetwork', network, on);
  }
}
