import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { recoveryPlanReviewTable } from './recovery-plan-review.table';
import type { RecoveryPlanReviewRow } from './recovery-plan-review.table';

export class RecoveryPlanReviewStore extends PersonStore<RecoveryPlanReviewRow, 'APPOINTMENTS'> {
  constructor(source: StoreSource) {
    super(source, recoveryPlanReviewTable, { by: 'plannedOn', direction: 'DESC' });
  }

  async ofTrajectory(
    permit: Permit<'APPOINTMENTS', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly RecoveryPlanReviewRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectoryId === trajectoryId);
  }
}
