import { join } from 'node:path';
import { SettingsError } from '../shared/env';
import { builtScripts } from './processes';
import { projectRoot } from './project-root';
import { schemaState } from './schema-state';
import type { HubSettings } from './settings';
import { readHubSettings } from './settings';
import { supervise } from './supervise';

/** `npm start`. */
async function main(): Promise<number> {
  let settings: HubSettings;
  try {
    settings = await readHubSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) {
      process.stderr.write(`${error.message}\nNothing was started.\n`);
      return 1;
    }
    throw error;
  }
  const root = projectRoot();
  const dist = join(root, 'dist');
  return supervise({
    settings,
    scripts: builtScripts(root),
    migrate: [join(dist, 'subgraphs', 'migrate.js')],
    stateOfSchema: (variant) => schemaState(dist, variant),
    root,
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
