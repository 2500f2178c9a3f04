import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../shared/ids';
import type { StoreSource } from '../../kit/subgraph-definition';
import { directoryProfessionalTable } from './directory-professional.table';

/** Who stands in the directory, as far as it told. About no person, so no permit is asked. */
export class DirectoryProfessionalStore {
  constructor(private readonly source: Pick<StoreSource, 'manager'>) {}

  has(professional: string): Promise<boolean> {
    return isUuid(professional)
      ? this.source.manager.existsBy(directoryProfessionalTable, { id: professional })
      : Promise.resolve(false);
  }
}

/** Keeps the whole list in the place of the one before; in a transaction, or somebody would be missing in between. */
export async function noteProfessionals(manager: EntityManager, professionals: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM directory_professional WHERE id <> ALL($1)', [professionals]);
  await manager.query('INSERT INTO directory_professional (id) SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING', [professionals]);
}
