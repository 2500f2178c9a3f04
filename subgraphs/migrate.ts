import 'reflect-metadata';
import { z } from 'zod';
import { readSettings } from '../shared/env';
import { SUBGRAPHS } from './index';
import { loadDemo, migrateSubgraph } from './kit/migrate';

/** Brings every database up to date, as their owners, and loads the demo circle once where it is asked for. */
async function migrateAll(): Promise<void> {
  const settings = readSettings({
    KRING_OWNER_URLS: z
      .string()
      .transform((text) => z.record(z.string(), z.url()).parse(JSON.parse(text)))
      .describe('a JSON object of subgraph name to the owner’s PostgreSQL URL'),
    KRING_LOAD_DEMO: z.enum(['0', '1']).default('0').describe('1 to load the demo circle, 0 not to'),
  });
  for (const definition of SUBGRAPHS) {
    const ownerUrl = settings.KRING_OWNER_URLS[definition.name];
    if (ownerUrl === undefined) continue;
    const ran = await migrateSubgraph(definition, ownerUrl);
    process.stdout.write(`${definition.name}: ${ran === 0 ? 'up to date' : `${ran} migrations ran`}\n`);
    if (settings.KRING_LOAD_DEMO === '1' && (await loadDemo(definition, ownerUrl, new Date()))) {
      process.stdout.write(`${definition.name}: demo circle loaded\n`);
    }
  }
}

migrateAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
