import { readFileSync, readdirSync } from 'node:fs';

/** Of /proc on Linux. */
const TICKS_PER_SECOND = 100;

/** Processor time that PostgreSQL has spent so far, in seconds: the server, its children that run and those that have ended. Null where there is no /proc. */
export function postgresSeconds(server: number): number | null {
  try {
    const ticks = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => ticksOf(pid, server));
    return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** Processor time that one process has spent so far, in seconds; null where there is no /proc. */
export function processSeconds(pid: number): number | null {
  const stat = statOf(String(pid));
  return stat === undefined ? null : (stat.user + stat.system) / TICKS_PER_SECOND;
}

/** Of the server itself, with its children that have ended; of a child that still runs; 0 for anything else. */
function ticksOf(pid: string, server: number): number {
  const stat = statOf(pid);
  if (stat === undefined) return 0; // ended meanwhile; the server counts it then
  if (Number(pid) === server) return stat.user + stat.system + stat.ofEnded;
  return stat.parent === server ? stat.user + stat.system : 0;
}

/** What /proc says of a process, in ticks; undefined when it has ended. */
export function statOf(pid: string): { readonly parent: number; readonly user: number; readonly system: number; readonly ofEnded: number } | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  const [user, system, ofEndedUser, ofEndedSystem] = fields.slice(9, 13) as [number, number, number, number];
  return { parent: parent!, user, system, ofEnded: ofEndedUser + ofEndedSystem };
}
