import type { EntityManager } from 'typeorm';
import type { NetworkBudgetTold, OrganisationPlace } from '../../../shared/region-api';
import { networkBudgetTable } from '../network/network.table';
import { organisationTable } from '../organisation/organisation.table';
import { budgetsTold } from '../region-plan/region-plan.rules';
import { networkSpendingTable } from '../region-plan/region-plan.table';
import { nodesAround } from '../zone/zone.rules';
import { zoneTable } from '../zone/zone.table';

/** In which network and zones each organisation lies, for the figures of the region. Public, and about no person. */
export async function organisationPlaces(manager: EntityManager): Promise<readonly OrganisationPlace[]> {
  const [zones, organisations] = await Promise.all([manager.find(zoneTable.schema), manager.find(organisationTable.schema)]);
  return organisations.map(({ id, zoneCode }) => ({ organisation: id, within: [...nodesAround(zoneCode, zones)] }));
}

/** What networks may spend, and told by hand that they spent, as it stood at the end of a month. Public, and about no person. */
export async function networkBudgets(manager: EntityManager, until: string): Promise<readonly NetworkBudgetTold[]> {
  const [budgets, spending] = await Promise.all([manager.find(networkBudgetTable.schema), manager.find(networkSpendingTable.schema)]);
  return budgetsTold(budgets, spending, until);
}
