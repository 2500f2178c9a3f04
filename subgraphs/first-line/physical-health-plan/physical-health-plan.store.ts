import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { physicalHealthPlanTable } from './physical-health-plan.table';
import type { PhysicalHealthPlanRow } from './physical-health-plan.table';

export class PhysicalHealthPlanStore extends PersonStore<PhysicalHealthPlanRow, 'SOMATIC_HEALTH'> {
  constructor(source: StoreSource) {
    super(source, physicalHealthPlanTable, { by: 'onDate', direction: 'DESC' });
  }

  /** The day of the first plan after a screening, whoever made it; null while there is none. */
  async firstAfter(permit: Permit<'SOMATIC_HEALTH', 'CONTRIBUTE'>, screeningId: string): Promise<string | null> {
    Permit.assertFits(permit, 'SOMATIC_HEALTH', 'CONTRIBUTE');
    const where = { personId: permit.person, screeningId };
    return (await this.manager.findOne(physicalHealthPlanTable.schema, { where, order: { onDate: 'ASC' } }))?.onDate ?? null;
  }
}
