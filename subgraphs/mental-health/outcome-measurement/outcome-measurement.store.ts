import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { irocMeasurementTable, romMeasurementTable, substanceMeasurementTable } from './outcome-measurement.table';
import type { MeasurementCategory, OutcomeMeasurementRow, Rater } from './outcome-measurement.table';

export interface MeasurementFilter extends ListFilter {
  readonly ratedBy?: Rater | null;
}

export class OutcomeMeasurementStoreOf<C extends MeasurementCategory> extends PersonStore<OutcomeMeasurementRow, C> {
  constructor(source: StoreSource, table: PersonTable<OutcomeMeasurementRow, C>) {
    super(source, table, { by: 'measuredOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<C, 'READ'>, page: PageArgs & MeasurementFilter): Promise<Connection<OutcomeMeasurementRow>> {
    const { name, narrow } = filtered<OutcomeMeasurementRow>(page, 'measuredOn', 'instrument');
    const ratedBy = page.ratedBy ?? null;
    return this.page(permit, page, `${name}/${ratedBy ?? ''}`, (query) => {
      narrow(query);
      if (ratedBy !== null) query.andWhere('t.ratedBy = :ratedBy', { ratedBy });
    });
  }
}

export class IrocMeasurementStore extends OutcomeMeasurementStoreOf<'IROC'> {
  constructor(source: StoreSource) {
    super(source, irocMeasurementTable);
  }
}

export class RomMeasurementStore extends OutcomeMeasurementStoreOf<'ROM'> {
  constructor(source: StoreSource) {
    super(source, romMeasurementTable);
  }
}

export class SubstanceMeasurementStore extends OutcomeMeasurementStoreOf<'ADDICTION'> {
  constructor(source: StoreSource) {
    super(source, substanceMeasurementTable);
  }
}
