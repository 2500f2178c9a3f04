import 'reflect-metadata';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPHS } from '../subgraphs';
import { createDataSource } from '../subgraphs/kit/data-source';
import { migrateSubgraph, pendingStatements } from '../subgraphs/kit/migrate';
import { startEmbeddedPostgres } from './embedded-postgres';
import { provisionDatabases } from './provision';

/**
 * Writes the migration that brings a subgraph's database from its migrations to its tables:
 * `npm run migration -- SUBGRAPH WHAT-CHANGES`. Forward only; read it before committing it.
 */
async function generate(subgraph: string | undefined, what: string | undefined): Promise<void> {
  const definition = SUBGRAPHS.find(({ name }) => name === subgraph);
  if (!definition || !what || !/^[a-z][a-z0-9-]*$/.test(what)) {
    throw new Error(`npm run migration -- SUBGRAPH WHAT-CHANGES, with SUBGRAPH one of ${SUBGRAPHS.map(({ name }) => name).join(', ')} and WHAT-CHANGES in kebab-case`);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'kring-migration-'));
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    const urls = await provisionDatabases(postgres.adminUrl, [definition.name], { passwordFor: (role) => `only-here-${role}` });
    const { ownerUrl } = urls.get(definition.name)!;
    await migrateSubgraph({ ...definition, loadReference: undefined } as never, ownerUrl);
    const dataSource = await createDataSource(definition, ownerUrl, 1).initialize();
    const statements = await pendingStatements(dataSource);
    await dataSource.destroy();
    if (statements.length === 0) {
      process.stdout.write('Nothing to migrate: migrations and tables agree.\n');
      return;
    }
    writeMigration(definition.name, what, statements);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function writeMigration(subgraph: string, what: string, statements: readonly string[]): void {
  const folder = join(__dirname, '..', '..', 'subgraphs', subgraph, 'migrations');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const className = `${what.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}${stamp}`;
  const body = statements.map((statement) => `    await runner.query(${quoted(statement)});`).join('\n');
  writeFileSync(
    join(folder, `${stamp}-${what}.migration.ts`),
    `import type { MigrationInterface, QueryRunner } from 'typeorm';\n\nexport class ${className} implements MigrationInterface {\n  async up(runner: QueryRunner): Promise<void> {\n${body}\n  }\n\n  down(): Promise<void> {\n    throw new Error('migrations go forward only');\n  }\n}\n`,
  );
  const files = readdirSync(folder).filter((file) => file.endsWith('.migration.ts')).sort();
  const names = files.map((file) => {
    const [, time, words] = /^(\d{14})-(.+)\.migration\.ts$/.exec(file)!;
    return { file, className: `${words!.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}${time}` };
  });
  writeFileSync(
    join(folder, 'index.ts'),
    `import type { MigrationInterface } from 'typeorm';\n${names.map(({ file, className: name }) => `import { ${name} } from './${file.replace(/\.ts$/, '')}';`).join('\n')}\n\n/** In the order in which they run. */\nexport const migrations: readonly (new () => MigrationInterface)[] = [${names.map(({ className: name }) => name).join(', ')}];\n`,
  );
  process.stdout.write(`Wrote ${stamp}-${what}.migration.ts with ${statements.length} statements. Read it before you commit it.\n`);
}

function quoted(statement: string): string {
  return statement.includes("'") ? `\`${statement.replace(/[`\\$]/g, '\\$&')}\`` : `'${statement}'`;
}

generate(process.argv[2], process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
