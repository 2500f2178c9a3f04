import type { EntityManager } from 'typeorm';
import { networkBudgetTable, networkTable } from './network/network.table';
import { locationTable } from './organisation/location.table';
import { organisationTable } from './organisation/organisation.table';
import { teamMembershipTable, teamTable } from './organisation/team.table';
import { professionalTable } from './professional/professional.table';
import { bringIn } from './reference-row/reference-row.store';
import {
  DEMO_LOCATIONS,
  DEMO_NETWORKS,
  DEMO_OFFERINGS,
  DEMO_ORGANISATIONS,
  DEMO_PROFESSIONALS,
  DEMO_SECONDMENTS,
  DEMO_TEAM_MEMBERSHIPS,
  DEMO_TEAMS,
  DEMO_ZONES,
} from './reference/social-map.demo';
import {
  DEMO_NETWORK_BUDGETS,
  DEMO_NETWORK_SPENDING,
  DEMO_PARTNERSHIPS,
  DEMO_PARTNERSHIP_MEMBERS,
  DEMO_STEERING,
  DEMO_MONITOR_POINTS,
  DEMO_NETWORK_STRATEGY,
  DEMO_QUALITY_REVIEWS,
  DEMO_ZONE_EVALUATIONS,
  DEMO_ZONE_GOALS,
} from './reference/region-plan.demo';
import {
  localPartnershipTable,
  networkSpendingTable,
  partnershipMemberTable,
  steeringMemberTable,
  monitorPointTable,
  networkStrategyTable,
  qualityReviewTable,
  zoneEvaluationTable,
  zoneGoalTable,
} from './region-plan/region-plan.table';
import { serviceOfferingTable } from './service-offering/service-offering.table';
import { staffSecondmentTable } from './staff-secondment/staff-secondment.table';
import { zoneTable } from './zone/zone.table';

/** The invented social map around the demo cast. */
export async function loadDirectoryDemo(manager: EntityManager): Promise<void> {
  await bringIn(manager, networkTable, DEMO_NETWORKS);
  await bringIn(manager, zoneTable, DEMO_ZONES);
  await bringIn(manager, organisationTable, DEMO_ORGANISATIONS);
  await bringIn(manager, locationTable, DEMO_LOCATIONS);
  await bringIn(manager, teamTable, DEMO_TEAMS);
  await bringIn(manager, professionalTable, DEMO_PROFESSIONALS);
  await bringIn(manager, teamMembershipTable, DEMO_TEAM_MEMBERSHIPS);
  await bringIn(manager, staffSecondmentTable, DEMO_SECONDMENTS);
  await bringIn(manager, serviceOfferingTable, DEMO_OFFERINGS);
  await bringIn(manager, zoneGoalTable, DEMO_ZONE_GOALS);
  await bringIn(manager, zoneEvaluationTable, DEMO_ZONE_EVALUATIONS);
  await bringIn(manager, networkStrategyTable, DEMO_NETWORK_STRATEGY);
  await bringIn(manager, monitorPointTable, DEMO_MONITOR_POINTS);
  await bringIn(manager, qualityReviewTable, DEMO_QUALITY_REVIEWS);
  await bringIn(manager, localPartnershipTable, DEMO_PARTNERSHIPS);
  await bringIn(manager, partnershipMemberTable, DEMO_PARTNERSHIP_MEMBERS);
  await bringIn(manager, steeringMemberTable, DEMO_STEERING);
  await bringIn(manager, networkBudgetTable, DEMO_NETWORK_BUDGETS);
  await bringIn(manager, networkSpendingTable, DEMO_NETWORK_SPENDING);
}
