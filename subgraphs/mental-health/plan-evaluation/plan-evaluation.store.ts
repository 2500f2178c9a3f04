import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { planEvaluationTable, reviewPresenceTable } from './plan-evaluation.table';
import type { PlanEvaluationRow, ReviewPresenceRow } from './plan-evaluation.table';

export class PlanEvaluationStore extends PersonStore<PlanEvaluationRow, 'APPOINTMENTS'> {
  constructor(source: StoreSource) {
    super(source, planEvaluationTable, { by: 'plannedOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'APPOINTMENTS', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<PlanEvaluationRow>> {
    const { name, narrow } = filtered<PlanEvaluationRow>(page, 'plannedOn');
    return this.page(permit, page, name, narrow);
  }

  async ofPlan(permit: Permit<'APPOINTMENTS', 'READ'>, carePlanId: string): Promise<readonly PlanEvaluationRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.carePlanId === carePlanId);
  }
}

export class ReviewPresenceStore extends PersonStore<ReviewPresenceRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, reviewPresenceTable, { by: 'heldOn', direction: 'DESC' });
  }

  async ofReview(permit: Permit<'RECOVERY_PLAN', 'READ'>, reviewId: string): Promise<ReviewPresenceRow | null> {
    const rows = await this.all(permit);
    return rows.find((row) => row.reviewId === reviewId) ?? null;
  }
}
