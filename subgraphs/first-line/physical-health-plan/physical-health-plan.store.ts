import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { physicalHealthPlanTable } from './physical-health-plan.table';
import type { PhysicalHealthPlanRow } from './physical-health-plan.table';

export class PhysicalHealthPlanStore extends PersonStore<PhysicalHealthPlanRow, 'SOMATIC_HEALTH'> {
  constructor(source: StoreSource) {
    super(source, physicalHealthPlanTable, { by: 'onDate', direction: 'DESC' });
  }
}
