import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from './subgraph-definition';
import { createDataSource } from './data-source';

/** Brings one database up to date, as its owner: migrations, then reference data. Says how many migrations ran. */
export async function migrateSubgraph(definition: SubgraphDefinition, ownerUrl: string): Promise<number> {
  const dataSource = await createDataSource(definition, ownerUrl, 1).initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'all' });
    if (definition.loadReference) await dataSource.transaction(definition.loadReference);
    return ran.length;
  } finally {
    await dataSource.destroy();
  }
}

/** What would bring the database of this source, as its migrations made it, to its tables; nothing when they agree. */
export async function pendingStatements(dataSource: DataSource): Promise<readonly string[]> {
  oneQueryAtATime(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** TypeORM reads a schema with many queries at once on one connection, which PostgreSQL’s client will refuse to take. */
function oneQueryAtATime({ driver }: DataSource): void {
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    let before: Promise<unknown> = Promise.resolve();
    runner.query = ((...given: unknown[]) => {
      const answer = before.then(() => query(...given));
      before = answer.catch(() => undefined);
      return answer;
    }) as typeof runner.query;
    return runner;
  };
}

/**
 * Loads the demo circle into one database, once: in one transaction with the mark that it was loaded, so a crash
 * half-way leaves nothing and a second start changes nothing people have since edited.
 *
 * @returns false when it had been loaded before.
 */
export async function loadDemo(definition: SubgraphDefinition, ownerUrl: string, now: Date): Promise<boolean> {
  const { loadDemo: load } = definition;
  if (!load) return false;
  const dataSource = await createDataSource(definition, ownerUrl, 1).initialize();
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query('CREATE TABLE IF NOT EXISTS demo_circle (loaded_at timestamptz PRIMARY KEY)');
      const loaded = await manager.query<unknown[]>('SELECT 1 FROM demo_circle');
      if (loaded.length > 0) return false;
      await load(manager, now);
      await manager.query('INSERT INTO demo_circle VALUES ($1)', [now]);
      return true;
    });
  } finally {
    await dataSource.destroy();
  }
}
