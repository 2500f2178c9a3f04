import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { treatmentEscalationTable } from './treatment-escalation.table';
import type { TreatmentEscalationRow } from './treatment-escalation.table';

export class TreatmentEscalationStore extends PersonStore<TreatmentEscalationRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, treatmentEscalationTable, { by: 'askedOn', direction: 'DESC' });
  }

  /** A page of those on some rungs, of a period by the day on which they were asked. */
  filteredPage(
    permit: Permit<'RECOVERY_PLAN', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<TreatmentEscalationRow>> {
    const { name, narrow } = filtered<TreatmentEscalationRow>(page, 'askedOn', 'rung');
    return this.page(permit, page, name, narrow);
  }
}
