import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * One run of one program. A bare process id is given out again after a while, and always the same one in a
 * restarted container; together with the moment it began it is not.
 */
export interface Life {
  readonly pid: number;
  /** Linux: clock ticks since boot; elsewhere: the start time that ps prints. Only ever compared, never read. */
  readonly startedAt: string;
}

/** The life behind a process id at this moment, or undefined when no such process runs. */
export function lifeOf(pid: number): Life | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The program's name stands in brackets and may itself hold spaces and brackets: count from the last one.
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const startedAt = fields[18];
      return state === 'Z' || startedAt === undefined ? undefined : { pid, startedAt };
    } catch {
      return undefined;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const startedAt = ps.stdout?.trim();
  return startedAt ? { pid, startedAt } : undefined;
}

/** Whether exactly this run still runs; a later process with the same id does not count. */
export function isAlive(life: Life): boolean {
  return lifeOf(life.pid)?.startedAt === life.startedAt;
}

/** Ids of the processes whose command line holds the text. Command lines are readable whoever owns the process. */
export function processesWithCommandLine(text: string): number[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
        } catch {
          return false; // ended between listing and reading
        }
      })
      .map(Number);
  }
  const ps = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return (ps.stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => Number.isInteger(pid));
}

/** Waits until the condition holds; false when it still does not after so many milliseconds. */
export async function holdsWithin(milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (await condition()) {
      return true;
    }
    if (Date.now() >= deadline) {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
