import type { Facts } from '../../../consent/facts';
import { isUuid } from '../../../shared/ids';

/** How far the consent of each person had come when it was last kept outside the database. */
export type KeptEpochs = ReadonlyMap<string, bigint>;

/** One line of the kept file. */
export function keptLine(person: string, epoch: string): string {
  return `${JSON.stringify({ person, epoch })}\n`;
}

/**
 * Reads the kept file; the highest epoch of each person counts, in whatever order the lines come.
 *
 * @throws {Error} for a line that is no such line, the last one apart, which a crash may have cut: a file that cannot be
 *   read whole must not pass for one that says nothing.
 */
export function keptEpochs(text: string): KeptEpochs {
  const kept = new Map<string, bigint>();
  const lines = text.split('\n');
  lines.forEach((line, place) => {
    const isCut = place === lines.length - 1;
    if (line === '') return;
    const read = lineIn(line);
    if (read === undefined && !isCut) throw new Error(`line ${place + 1} of the kept epochs cannot be read`);
    if (read === undefined) return;
    const known = kept.get(read.person);
    if (known === undefined || known < read.epoch) kept.set(read.person, read.epoch);
  });
  return kept;
}

function lineIn(line: string): { readonly person: string; readonly epoch: bigint } | undefined {
  try {
    const { person, epoch } = JSON.parse(line) as { person?: unknown; epoch?: unknown };
    if (!isUuid(person) || typeof epoch !== 'string' || !/^\d{1,18}$/.test(epoch)) return undefined;
    return { person, epoch: BigInt(epoch) };
  } catch {
    return undefined;
  }
}

/**
 * What is left to decide on while the consent of a person is on hold: nothing that opens on the strength of a yes, or of
 * an exception to one. What is one's own stays one's own, and every no still counts.
 */
export function withoutWhatOpens(facts: Facts): Facts {
  return { ...facts, grants: [], mandates: [], overrides: [], activations: [] };
}

/** Whose consent is on hold by these. */
export function heldAmong(holds: readonly { readonly person: string; readonly liftedAt: Date | null }[]): ReadonlySet<string> {
  return new Set(holds.filter(({ liftedAt }) => liftedAt === null).map(({ person }) => person));
}
