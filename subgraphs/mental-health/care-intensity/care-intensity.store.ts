import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { careIntensityChangeTable } from './care-intensity.table';
import type { CareIntensityChangeRow } from './care-intensity.table';

export class CareIntensityChangeStore extends PersonStore<CareIntensityChangeRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, careIntensityChangeTable, { by: 'changedOn', direction: 'DESC' });
  }

  filteredPage(
    permit: Permit<'RECOVERY_PLAN', 'READ'>,
    page: PageArgs & ListFilter,
  ): Promise<Connection<CareIntensityChangeRow>> {
    const { name, narrow } = filtered<CareIntensityChangeRow>(page, 'changedOn');
    return this.page(permit, page, name, narrow);
  }
}
