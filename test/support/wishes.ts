import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of docs/wishes.md. */
export interface Wish {
  /** N-01 … */
  readonly id: string;
  /** Name of the file in docs/operations; null where nothing answers it yet. */
  readonly operation: string | null;
  /** A demo identity, or "anonymous". */
  readonly identity: string;
  /** Paths into `data` at which something must stand; a segment "*" means in at least one item. */
  readonly shows: readonly string[];
  /** What software does not do about it. */
  readonly beyond: string;
}

export function readWishes(root: string): readonly Wish[] {
  const page = readFileSync(join(root, 'docs', 'wishes.md'), 'utf8');
  const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, each]) => each!);
  return [...page.matchAll(/^\| (N-\d\d) \| .+? \| .+? \| (.+?) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(([, id, operation, identity, shows, beyond]) => ({
    id: id!,
    operation: quoted(operation!)[0] ?? null,
    identity: quoted(identity!)[0] ?? 'nobody',
    shows: quoted(shows!),
    beyond: beyond!,
  }));
}
