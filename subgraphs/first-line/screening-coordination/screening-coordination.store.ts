import { IsNull } from 'typeorm';
import { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import { TenureStore } from '../tenure/tenure.store';
import { screeningCoordinationTable } from './screening-coordination.table';
import type { ScreeningCoordinationRow } from './screening-coordination.table';

export class ScreeningCoordinationStore extends TenureStore<ScreeningCoordinationRow, 'SOMATIC_HEALTH'> {
  constructor(source: StoreSource) {
    super(source, screeningCoordinationTable);
  }

  /** The one that this organisation has now; of others nothing. */
  async runningOf(permit: Permit<'SOMATIC_HEALTH', 'CONTRIBUTE'>, organisation: string): Promise<ScreeningCoordinationRow | null> {
    Permit.assertFits(permit, 'SOMATIC_HEALTH', 'CONTRIBUTE');
    return this.manager.findOne(screeningCoordinationTable.schema, {
      where: { personId: permit.person, organisation, untilDate: IsNull() },
    });
  }
}
