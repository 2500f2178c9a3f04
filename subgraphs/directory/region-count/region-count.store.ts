import type { EntityManager } from 'typeorm';
import type { OrganisationPlace } from '../../../shared/region-api';
import { organisationTable } from '../organisation/organisation.table';
import { nodesAround } from '../zone/zone.rules';
import { zoneTable } from '../zone/zone.table';

/** In which network and zones each organisation lies, for the figures of the region. Public, and about no person. */
export async function organisationPlaces(manager: EntityManager): Promise<readonly OrganisationPlace[]> {
  const [zones, organisations] = await Promise.all([manager.find(zoneTable.schema), manager.find(organisationTable.schema)]);
  return organisations.map(({ id, zoneCode }) => ({ organisation: id, within: [...nodesAround(zoneCode, zones)] }));
}
