import type { EntityManager } from 'typeorm';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore, holdingOn } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { professionalTable } from './professional.table';
import type { ProfessionalRow } from './professional.table';

/** What professionals can be narrowed to; null or left out: everything. */
export interface ProfessionalCriteria {
  readonly kinds?: readonly string[] | null;
  readonly language?: string | null;
  readonly conventioned?: boolean | null;
}

export class ProfessionalStore extends ReferenceStore<ProfessionalRow> {
  constructor(source: StoreSource) {
    super(source, professionalTable, 'familyName');
  }

  find(criteria: ProfessionalCriteria, page: PageArgs, on: LocalDate): Promise<Connection<ProfessionalRow>> {
    const { kinds, language, conventioned } = criteria;
    return this.page(page, on, {
      asked: { kinds, language, conventioned },
      apply: (query) => {
        if (kinds != null) query.andWhere('t.kind = ANY(:kinds)', { kinds });
        if (language != null) query.andWhere(':language = ANY(t.languages)', { language });
        if (conventioned != null) query.andWhere('t.conventioned = :conventioned', { conventioned });
      },
    });
  }
}

/** The keys of those who stand in the directory on a day. */
export async function professionalsOn(manager: EntityManager, on: LocalDate): Promise<readonly string[]> {
  const rows = await holdingOn(manager.createQueryBuilder(professionalTable.schema, 't').select('t.id'), on).getMany();
  return rows.map(({ id }) => id);
}
