import type { EntityManager, EntitySchema } from 'typeorm';
import { snakeCase } from './snake-case';

/** Brings rows in that come with the hub and are about nobody; rows that a steward of the data added beside them stay. */
export async function bringInRows<Row extends object>(
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
