import type { SelectQueryBuilder } from 'typeorm';
import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { accommodationTable } from './accommodation.table';
import type { AccommodationRow } from './accommodation.table';

type ReadPermit = Permit<'WORK_ACCOMMODATIONS', 'READ'>;

export class AccommodationStore extends PersonStore<AccommodationRow, 'WORK_ACCOMMODATIONS'> {
  constructor(source: StoreSource) {
    super(source, accommodationTable, { by: 'since', direction: 'DESC' });
  }

  /** A page for one workplace, or for somebody who is none. */
  pageFor(permit: ReadPermit, page: PageArgs, workplace: string | null): Promise<Connection<AccommodationRow>> {
    return this.page(permit, page, workplace ?? '', concerning(workplace));
  }

  /** What was agreed with one organisation, as far as it concerns this workplace, or somebody who is none. */
  async agreedWith(
    permit: ReadPermit,
    organisation: string,
    workplace: string | null,
  ): Promise<readonly AccommodationRow[]> {
    const rows = await this.all(permit, workplace ?? '', concerning(workplace));
    return rows.filter((row) => row.organisation === organisation);
  }
}

function concerning(workplace: string | null) {
  if (workplace === null) return undefined;
  return (query: SelectQueryBuilder<AccommodationRow>): void =>
    void query.andWhere('(t.organisation = :workplace OR t.organisation IS NULL)', { workplace });
}
