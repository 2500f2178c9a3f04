import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { medicationReviewTable, medicationSupportTable, medicationTable, sideEffectTable } from './medication.table';
import type { MedicationReviewRow, MedicationRow, MedicationSupportRow, SideEffectRow } from './medication.table';

export class MedicationStore extends PersonStore<MedicationRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, medicationTable, { by: 'startedOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'MEDICATION', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<MedicationRow>> {
    const { name, narrow } = filtered<MedicationRow>(page, 'startedOn');
    return this.page(permit, page, name, narrow);
  }
}

export class MedicationSupportStore extends PersonStore<MedicationSupportRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, medicationSupportTable, { by: 'startedOn', direction: 'DESC' });
  }
}

export class MedicationReviewStore extends PersonStore<MedicationReviewRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, medicationReviewTable, { by: 'reviewedOn', direction: 'DESC' });
  }

  async ofMedication(
    permit: Permit<'MEDICATION', 'READ'>,
    medicationId: string,
  ): Promise<readonly MedicationReviewRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.medicationId === medicationId);
  }
}

export class SideEffectStore extends PersonStore<SideEffectRow, 'MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, sideEffectTable, { by: 'toldOn', direction: 'DESC' });
  }

  async ofMedication(permit: Permit<'MEDICATION', 'READ'>, medicationId: string): Promise<readonly SideEffectRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.medicationId === medicationId);
  }
}
