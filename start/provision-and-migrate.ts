import 'reflect-metadata';
import { z } from 'zod';
import { readSettings, secretFile } from '../shared/env';
import { parseSecretKey } from '../shared/keys';
import { SUBGRAPHS } from '../subgraphs';
import { migrateSubgraph } from '../subgraphs/kit/migrate';
import { passwordsFrom, provisionDatabases } from './provision';

/** Makes databases and roles where they are missing and brings every database up to date; then ends. For containers. */
async function provisionAndMigrate(): Promise<void> {
  const settings = readSettings({
    DATABASE_URL: z.url().describe('the PostgreSQL URL of an admin who may make roles and databases'),
    KRING_DATABASE_SECRET_FILE: secretFile.describe('the file with the secret that the roles’ passwords follow from'),
  });
  const urls = await provisionDatabases(
    settings.DATABASE_URL,
    SUBGRAPHS.map(({ name }) => name),
    { passwordFor: passwordsFrom(parseSecretKey(settings.KRING_DATABASE_SECRET_FILE)) },
  );
  for (const definition of SUBGRAPHS) {
    const ran = await migrateSubgraph(definition, urls.get(definition.name)!.ownerUrl);
    process.stdout.write(`${definition.name}: ${ran === 0 ? 'up to date' : `${ran} migrations ran`}\n`);
  }
}

provisionAndMigrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
