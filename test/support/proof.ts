import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** Whether this is the long run of `npm run proof`, whose figures are kept, or the shorter one of every test run. */
export function isFullProof(): boolean {
  return process.env.KRING_PROOF === 'full';
}

/** How often a property is tried: `usual` times in every test run, `full` times in the long proof. */
export function timesFor(usual: number, full: number): number {
  return isFullProof() ? full : usual;
}

/**
 * Keeps a figure of the long run, with the day and what it ran on, under docs/proof/. Does nothing in a usual run:
 * a short run must not replace the figure of a long one.
 */
export function writeProofResult(name: string, result: Readonly<Record<string, unknown>>): void {
  if (!isFullProof()) return;
  const folder = join(__dirname, '..', '..', 'docs', 'proof');
  mkdirSync(folder, { recursive: true });
  const measured = {
    measuredAt: new Date().toISOString(),
    machine: { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' },
    ...result,
  };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}
