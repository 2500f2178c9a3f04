import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../../../shared/env';
import { projectRoot } from '../../../start/project-root';
import { readHubSettings } from '../../../start/settings';
import { supervise } from '../../../start/supervise';

/** `npm start` with stand-ins for the subgraphs, the gateway and the migrations. Argument: the folder for traces. */
async function main(traces: string): Promise<number> {
  const scriptOf = (name: string) => {
    const script = join(traces, `${name}.cjs`);
    const child = JSON.stringify(join(__dirname, 'child.cjs'));
    writeFileSync(script, `process.argv.push(${JSON.stringify(name)}, ${JSON.stringify(traces)}); require(${child});`);
    return script;
  };
  const state = existsSync(join(traces, 'state')) ? readFileSync(join(traces, 'state'), 'utf8') : '';
  return supervise({
    settings: await readHubSettings(process.env),
    scripts: { nodeOptions: [], subgraph: scriptOf, gateway: scriptOf('gateway') },
    migrate: [join(__dirname, 'migrate.cjs'), traces],
    stateOfSchema: (variant) => Buffer.from(`${variant}${state}`.padEnd(32, '.')).toString('hex').slice(0, 64),
    root: projectRoot(__dirname),
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

main(process.argv[2]!).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
