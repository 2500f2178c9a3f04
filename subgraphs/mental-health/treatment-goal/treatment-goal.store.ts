import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { treatmentGoalTable } from './treatment-goal.table';
import type { TreatmentGoalRow } from './treatment-goal.table';

export class TreatmentGoalStore extends PersonStore<TreatmentGoalRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, treatmentGoalTable, { by: 'setOn', direction: 'ASC' });
  }

  async ofPlan(permit: Permit<'RECOVERY_PLAN', 'READ'>, carePlanId: string): Promise<readonly TreatmentGoalRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.carePlanId === carePlanId);
  }
}
