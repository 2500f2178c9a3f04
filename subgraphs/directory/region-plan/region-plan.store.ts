import { ReferenceStore } from '../reference-row/reference-row.store';
import type { StoreSource } from '../../kit/subgraph-definition';
import {
  localPartnershipTable,
  monitorPointTable,
  networkSpendingTable,
  networkStrategyTable,
  partnershipMemberTable,
  qualityReviewTable,
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
    networkStrategies: new ReferenceStore(source, networkStrategyTable),
    monitorPoints: new ReferenceStore(source, monitorPointTable),
    qualityReviews: new ReferenceStore(source, qualityReviewTable, 'plannedOn'),
  };
}
