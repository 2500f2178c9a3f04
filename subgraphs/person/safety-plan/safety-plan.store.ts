import type { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import { OwnDocumentStore } from '../own-document/own-document.store';
import { SAFETY_PLAN_WORDING, earlierSafetyPlanTable, safetyPlanTable } from './safety-plan.table';
import type { EarlierSafetyPlanRow, SafetyPlanRow } from './safety-plan.table';

export class SafetyPlanStore extends OwnDocumentStore<SafetyPlanRow, EarlierSafetyPlanRow, 'CRISIS_CARD'> {
  constructor(source: StoreSource) {
    super(source, safetyPlanTable, earlierSafetyPlanTable, SAFETY_PLAN_WORDING);
  }

  /** The plan for the person; for others only while the person has it open with the card, however the card came open. */
  async shown(permit: Permit<'CRISIS_CARD', 'READ'>): Promise<SafetyPlanRow | null> {
    if (permit.asPerson) return this.first(permit);
    const [row] = await this.all(permit, 'with-card', (query) => void query.andWhere('t.opens_with_card'));
    return row ?? null;
  }
}
