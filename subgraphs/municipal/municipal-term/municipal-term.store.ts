import type { EntityManager } from 'typeorm';
import type { StoreSource } from '../../kit/subgraph-definition';
import { municipalTermTable } from './municipal-term.table';
import type { MunicipalTermRow } from './municipal-term.table';

/** The terms of the law. They are about nobody, so they open without a permit. */
export class MunicipalTermStore {
  private read: Promise<readonly MunicipalTermRow[]> | undefined;

  constructor(private readonly source: StoreSource) {}

  /** Read once a request. */
  all(): Promise<readonly MunicipalTermRow[]> {
    this.read ??= this.source.manager.find(municipalTermTable, {
      order: { jurisdiction: 'ASC', subject: 'ASC', validFrom: 'DESC' },
    });
    return this.read;
  }
}

/** Brings in the rows that come with the hub; rows that a steward of the data added beside them stay. */
export async function bringInTerms(manager: EntityManager, rows: readonly MunicipalTermRow[]): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(municipalTermTable)
    .values(rows as never)
    .orUpdate(['valid_to', 'amount', 'unit', 'rule', 'source'], ['jurisdiction', 'subject', 'valid_from'], {
      skipUpdateIfNoValuesChanged: true,
    })
    .updateEntity(false)
    .execute();
}
