import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { serviceOfferingTable } from './service-offering.table';
import type { ServiceOfferingRow } from './service-offering.table';

/** What offerings can be narrowed to; null or left out: everything. */
export interface ServiceOfferingCriteria {
  readonly kinds?: readonly string[] | null;
  readonly function?: string | null;
  readonly careLevel?: string | null;
  /** The zones it may be offered in. */
  readonly zones?: readonly string[] | null;
  readonly deliveryMode?: string | null;
  readonly language?: string | null;
  readonly directAccess?: boolean | null;
  readonly outOfHours?: boolean | null;
}

export class ServiceOfferingStore extends ReferenceStore<ServiceOfferingRow> {
  constructor(source: StoreSource) {
    super(source, serviceOfferingTable, 'name');
  }

  find(criteria: ServiceOfferingCriteria, page: PageArgs, on: LocalDate): Promise<Connection<ServiceOfferingRow>> {
    const { function: careFunction, ...others } = criteria;
    const { kinds, careLevel, zones, deliveryMode, language, directAccess, outOfHours } = others;
    return this.page(page, on, {
      asked: { kinds, careFunction, careLevel, zones, deliveryMode, language, directAccess, outOfHours },
      apply: (query) => {
        if (kinds != null) query.andWhere('t.kind = ANY(:kinds)', { kinds });
        if (careFunction != null) query.andWhere(':careFunction = ANY(t.functions)', { careFunction });
        if (careLevel != null) query.andWhere('t.careLevel = :careLevel', { careLevel });
        if (zones != null) query.andWhere('t.zoneCodes && CAST(:zones AS text[])', { zones });
        if (deliveryMode != null) query.andWhere(':deliveryMode = ANY(t.deliveryModes)', { deliveryMode });
        if (language != null) query.andWhere(':language = ANY(t.languages)', { language });
        if (directAccess != null) query.andWhere('t.directAccess = :directAccess', { directAccess });
        if (outOfHours != null) query.andWhere('t.outOfHours = :outOfHours', { outOfHours });
      },
    });
  }
}
