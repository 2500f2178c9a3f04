import type { EntityManager, EntitySchema } from 'typeorm';
import { snakeCase } from '../../kit/snake-case';
import type { StoreSource } from '../../kit/subgraph-definition';
import { conventionAgreementTable, conventionLimitTable, conventionTariffTable } from './convention-rules.table';
import type { Agreement } from './convention-rules.table';

/** The numbers of the convention. They are about nobody, so they open without a permit. */
export class ConventionRulesStore {
  private read: Promise<readonly Agreement[]> | undefined;

  constructor(private readonly source: StoreSource) {}

  /** Every agreement there is, the latest first. Read once a request. */
  all(): Promise<readonly Agreement[]> {
    this.read ??= this.load();
    return this.read;
  }

  async byCode(code: string): Promise<Agreement | undefined> {
    return (await this.all()).find((agreement) => agreement.code === code);
  }

  private async load(): Promise<readonly Agreement[]> {
    const { manager } = this.source;
    // One after the other: inside an act they share one connection.
    const agreements = await manager.find(conventionAgreementTable, { order: { validFrom: 'DESC', code: 'ASC' } });
    const limits = await manager.find(conventionLimitTable);
    const tariffs = await manager.find(conventionTariffTable);
    return agreements.map((row) => ({
      ...row,
      limits: limits.filter(({ agreement }) => agreement === row.code),
      tariffs: tariffs.filter(({ agreement }) => agreement === row.code),
    }));
  }
}

/** Brings rows in that come with the hub; rows that a steward of the data added beside them stay. */
export async function bringInRules<Row extends object>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { columns, primaryColumns } = manager.connection.getMetadata(table);
  const key = primaryColumns.map(({ propertyName }) => snakeCase(propertyName));
  await manager
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(rows as never)
    .orUpdate(
      columns.map(({ databaseName }) => databaseName).filter((column) => !key.includes(column)),
      key,
      { skipUpdateIfNoValuesChanged: true },
    )
    .updateEntity(false)
    .execute();
}
