import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runningHub } from '../start/hub-file';
import { builtScripts } from '../start/processes';
import { projectRoot } from '../start/project-root';
import { schemaState } from '../start/schema-state';
import { readHubSettings } from '../start/settings';
import { supervise } from '../start/supervise';
import { statOf } from './processor-time';

/** A hub as `npm start` runs it, on a folder of its own. */
export interface DemoHub {
  readonly url: string;
  readonly child: ChildProcess;
  /** Of all its processes, by the end of their command line: `work/main.js`. */
  readonly pidOf: (script: string) => number | undefined;
  /** Milliseconds of CPU that all its processes took so far; NaN where the system does not say. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 600_000;

/** Starts it and waits until it is ready. */
export async function startDemoHub(dataDir: string): Promise<DemoHub> {
  const env = { ...process.env, KRING_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const child = fork(__filename, [], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const since = performance.now();
  let running = runningHub(dataDir);
  while (running === undefined) {
    if (child.exitCode !== null || performance.now() - since > PATIENCE_MS) throw new Error('the hub of the bench did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
    running = runningHub(dataDir);
  }
  const family = (): readonly Process[] => descendants(child.pid!);
  return {
    url: `${running.url}/graphql`,
    child,
    pidOf: (script) => family().find(({ command }) => command.endsWith(script))?.pid,
    cpu: () => family().reduce((sum, { ticks }) => sum + ticks * 10, 0),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** Hundredths of a second, with those of children that have ended. */
  readonly ticks: number;
}

function descendants(root: number): readonly Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess);
  const found = all.filter(({ pid }) => pid === root);
  for (const each of found) found.push(...all.filter(({ parent }) => parent === each.pid));
  return found;
}

function readProcess(pid: string): readonly Process[] {
  try {
    const stat = statOf(pid);
    if (stat === undefined) return [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return [{ pid: Number(pid), parent: stat.parent, command, ticks: stat.user + stat.system + stat.ofEnded }];
  } catch {
    return [];
  }
}

async function asHub(): Promise<void> {
  const root = projectRoot();
  const dist = join(root, 'dist');
  const code = await supervise({
    settings: await readHubSettings(process.env),
    scripts: { ...builtScripts(root), gateway: join(dist, 'bench', 'measured-gateway.js'), startPatienceMs: PATIENCE_MS },
    migrate: [join(dist, 'subgraphs', 'migrate.js')],
    stateOfSchema: (variant) => schemaState(dist, variant),
    root,
    say: () => undefined,
  });
  process.exit(code);
}

if (require.main === module && process.send) void asHub();
