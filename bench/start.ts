import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintDemoToken } from '../shared/demo-issuer';
import { exampleOperations } from '../start/operations';
import { projectRoot } from '../start/project-root';
import { startDemoHub } from './demo-hub';
import type { BenchResult } from './main';
import { numberIn } from './numbers';

const DEFAULT_ROUNDS = 3;

/** From nothing, and from what an earlier start left, to the first answer about a person: seconds, and CPU of all processes. `--rounds N`. */
export async function benchStart(say: (line: string) => void, args: readonly string[] = []): Promise<BenchResult> {
  const rounds = numberIn(args, '--rounds', DEFAULT_ROUNDS);
  const measured: Record<'COLD' | 'WARM', { seconds: number; cpu: number }[]> = { COLD: [], WARM: [] };
  const query = exampleOperations(projectRoot()).find(({ name }) => name === 'circle')!.text;
  for (let round = 1; round <= rounds; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'kring-bench-start-'));
    try {
      for (const kind of ['COLD', 'WARM'] as const) {
        const begun = performance.now();
        const hub = await startDemoHub(dataDir);
        try {
          const token = await mintDemoToken(join(dataDir, 'demo-issuer'), 'jonas-counsellor', { now: new Date(), nodeEnv: 'development' });
          const response = await fetch(hub.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify({ query }),
          });
          const answer = (await response.json()) as { data?: { person?: unknown } };
          if (!answer.data?.person) throw new Error('the first answer shows nobody');
          measured[kind].push({ seconds: (performance.now() - begun) / 1_000, cpu: hub.cpu() / 1_000 });
        } finally {
          await hub.stop();
        }
        say(`${kind} ${round}: ${measured[kind].at(-1)!.seconds.toFixed(1)} s`);
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  const rows = (['COLD', 'WARM'] as const).map((start) => ({
    start,
    'seconds (median)': median(measured[start].map(({ seconds }) => seconds)),
    'CPU seconds (median)': median(measured[start].map(({ cpu }) => cpu)),
    'seconds (least)': round1(Math.min(...measured[start].map(({ seconds }) => seconds))),
  }));
  return { rows, figures: { load: loadavg(), rounds, measured, rows } };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
const median = (values: readonly number[]): number => round1([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
