import { DataSource } from 'typeorm';
import { SnakeCase } from './snake-case';
import type { SubgraphDefinition } from './subgraph-definition';
import { KIT_TABLES } from './writing.table';

/** The database of one subgraph, for the login role or, for migrations, the owner. Tables never follow the code by themselves. */
export function createDataSource(
  definition: Pick<SubgraphDefinition, 'name' | 'tables' | 'migrations'>,
  url: string,
  poolSize = 10,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...KIT_TABLES, ...definition.tables],
    migrations: [...definition.migrations],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 3_000,
    applicationName: `kring-${definition.name}`,
    extra: { idleTimeoutMillis: 30_000, statement_timeout: 10_000 },
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
