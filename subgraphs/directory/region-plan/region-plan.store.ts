import { ReferenceStore } from '../reference-row/reference-row.store';
import type { StoreSource } from '../../kit/subgraph-definition';
import {
  localPartnershipTable,
  networkSpendingTable,
  partnershipMemberTable,
  steeringMemberTable,
  zoneEvaluationTable,
  zoneGoalTable,
} from './region-plan.table';

/** What regions planned and agreed; public, and each list short. */
export function regionPlanStores(source: StoreSource) {
  return {
    zoneGoals: new ReferenceStore(source, zoneGoalTable),
    zoneEvaluations: new ReferenceStore(source, zoneEvaluationTable, 'plannedOn'),
    localPartnerships: new ReferenceStore(source, localPartnershipTable, 'name'),
    partnershipMembers: new ReferenceStore(source, partnershipMemberTable),
    steeringMembers: new ReferenceStore(source, steeringMemberTable),
    networkSpending: new ReferenceStore(source, networkSpendingTable, 'fromDate'),
  };
}
