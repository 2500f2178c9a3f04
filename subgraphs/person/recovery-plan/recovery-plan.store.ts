import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { planHousingTable, planMomentTable, planWorkTable, recoveryPlanTable } from './recovery-plan.table';
import type { PlanMomentRow, PlanPartRow, RecoveryPlanRow } from './recovery-plan.table';

export class RecoveryPlanStore extends PersonStore<RecoveryPlanRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, recoveryPlanTable, { by: 'madeOn', direction: 'DESC' });
  }
}

export class PlanMomentStore extends PersonStore<PlanMomentRow, 'RECOVERY_PLAN_MOMENTS'> {
  constructor(source: StoreSource) {
    super(source, planMomentTable, { by: 'heldOn', direction: 'ASC' });
  }
}

export class PlanWorkStore extends PersonStore<PlanPartRow, 'RECOVERY_PLAN_WORK'> {
  constructor(source: StoreSource) {
    super(source, planWorkTable, { by: 'madeOn', direction: 'DESC' });
  }
}

export class PlanHousingStore extends PersonStore<PlanPartRow, 'RECOVERY_PLAN_HOUSING'> {
  constructor(source: StoreSource) {
    super(source, planHousingTable, { by: 'madeOn', direction: 'DESC' });
  }
}
