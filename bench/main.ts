import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../start/project-root';
import { benchAudit } from './audit';
import { benchConsent } from './consent';
import { benchEndToEnd } from './end-to-end';
import { benchConsentPlan } from './consent-plan';
import { benchGateway } from './gateway';
import { benchPlan } from './plan';
import { benchSoak } from './soak';
import { benchSocialMap } from './social-map';
import { benchStart } from './start';

/** What a bench came to: rows for the table, and figures to keep. */
export interface BenchResult {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly figures: Readonly<Record<string, unknown>>;
}

const BENCHES: Readonly<Record<string, (say: (line: string) => void, args: readonly string[]) => Promise<BenchResult>>> = {
  audit: benchAudit,
  consent: benchConsent,
  'end-to-end': benchEndToEnd,
  'consent-plan': benchConsentPlan,
  gateway: benchGateway,
  plan: benchPlan,
  soak: benchSoak,
  'social-map': benchSocialMap,
  start: benchStart,
};

/** `npm run bench -- NAME`: prints a table and keeps the figures, with the day and the machine, in docs/bench/. */
async function main([name, ...args]: readonly string[]): Promise<void> {
  const bench = name === undefined ? undefined : BENCHES[name];
  if (!bench) throw new Error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}`);
  const { rows, figures } = await bench((line) => process.stderr.write(`${line}\n`), args.filter((each) => each !== '--'));
  console.table(rows);
  const measuredAt = new Date().toISOString();
  const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' };
  const folder = join(projectRoot(), 'docs', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${measuredAt.slice(0, 10)}.json`);
  writeFileSync(file, `${JSON.stringify({ measuredAt, machine, ...figures }, null, 2)}\n`);
  process.stdout.write(`${file}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
