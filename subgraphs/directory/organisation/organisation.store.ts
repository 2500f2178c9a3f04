import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { organisationTable } from './organisation.table';
import type { OrganisationRow } from './organisation.table';

/** What organisations can be narrowed to; null or left out: everything. */
export interface OrganisationCriteria {
  readonly kinds?: readonly string[] | null;
  /** The zones it may lie in. */
  readonly zones?: readonly string[] | null;
  /** Part of its name, whatever the capitals. */
  readonly text?: string | null;
}

export class OrganisationStore extends ReferenceStore<OrganisationRow> {
  constructor(source: StoreSource) {
    super(source, organisationTable, 'name');
  }

  find(
    { kinds, zones, text }: OrganisationCriteria,
    page: PageArgs,
    on: LocalDate,
  ): Promise<Connection<OrganisationRow>> {
    return this.page(page, on, {
      asked: { kinds, zones, text },
      apply: (query) => {
        if (kinds != null) query.andWhere('t.kind = ANY(:kinds)', { kinds });
        if (zones != null) query.andWhere('t.zoneCode = ANY(:zones)', { zones });
        // A name may hold the signs that stand for anything in a pattern.
        if (text != null) query.andWhere('t.name ILIKE :pattern', { pattern: `%${text.replace(/[\\%_]/g, '\\$&')}%` });
      },
    });
  }
}
