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
  /** Open on this day of the week (1 is Monday) at this local time, `HH:MM`. */
  readonly openAt?: { readonly day: number; readonly time: string } | null;
  /** Codes of `waiting-time-band` that are short enough. */
  readonly waitingBands?: readonly string[] | null;
}

type Condition = readonly [sql: string, values: Readonly<Record<string, unknown>>];

/** What offerings that meet the criteria answer to, for rows of `service_offering` named `t`. */
export function offeringConditions(criteria: ServiceOfferingCriteria): readonly Condition[] {
  const { function: careFunction, kinds, careLevel, zones, deliveryMode, language } = criteria;
  const { directAccess, outOfHours, openAt, waitingBands } = criteria;
  const asked: readonly (readonly [value: unknown, sql: string, values: Readonly<Record<string, unknown>>])[] = [
    [kinds, 't.kind = ANY(:kinds)', { kinds }],
    [careFunction, ':careFunction = ANY(t.functions)', { careFunction }],
    [careLevel, 't.care_level = :careLevel', { careLevel }],
    [zones, 't.zone_codes && CAST(:zones AS text[])', { zones }],
    [deliveryMode, ':deliveryMode = ANY(t.delivery_modes)', { deliveryMode }],
    [language, ':language = ANY(t.languages)', { language }],
    [directAccess, 't.direct_access = :directAccess', { directAccess }],
    [outOfHours, 't.out_of_hours = :outOfHours', { outOfHours }],
    [waitingBands, 't.waiting_time_band = ANY(:waitingBands)', { waitingBands }],
    [
      openAt,
      `EXISTS (SELECT FROM jsonb_array_elements(t.opening_hours) hours
                WHERE hours->'days' @> to_jsonb(CAST(:openDay AS integer))
                  AND hours->>'opens' <= :openTime AND hours->>'closes' > :openTime)`,
      { openDay: openAt?.day, openTime: openAt?.time },
    ],
  ];
  return asked.flatMap(([value, sql, values]) => (value == null ? [] : [[sql, values] as const]));
}

export class ServiceOfferingStore extends ReferenceStore<ServiceOfferingRow> {
  constructor(source: StoreSource) {
    super(source, serviceOfferingTable, 'name');
  }

  find(criteria: ServiceOfferingCriteria, page: PageArgs, on: LocalDate): Promise<Connection<ServiceOfferingRow>> {
    return this.page(page, on, {
      asked: criteria,
      apply: (query) => {
        for (const [sql, values] of offeringConditions(criteria)) query.andWhere(sql, values);
      },
    });
  }
}
