import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from './life';
import { isAlive, lifeOf } from './life';

/** Raised when another living process already works in the folder. */
export class FolderTakenError extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by process ${pid}. Stop that one first, or set KRING_DATA_DIR to another folder.`);
    this.name = 'FolderTakenError';
  }
}

/**
 * Claims a folder for this process until it releases it or dies. Two hubs on one set of database files would stop
 * each other's PostgreSQL as if it were a left-over.
 *
 * @returns a function that gives the folder free again.
 * @throws {FolderTakenError} while another living process holds it; the claim of a dead one is taken over.
 */
export function claimFolder(folder: string): () => void {
  const claim = join(folder, 'in-use.json');
  const mine = join(folder, `in-use.${process.pid}.json`);
  const life = lifeOf(process.pid) ?? { pid: process.pid, startedAt: '' };
  writeFileSync(mine, JSON.stringify(life), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(mine, claim); // a link appears with its content, and only where nothing stood
        return () => {
          if (holderOf(folder)?.pid === process.pid) {
            rmSync(claim, { force: true });
          }
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw error;
        }
      }
      const holder = holderOf(folder);
      if (holder && isAlive(holder)) {
        throw new FolderTakenError(folder, holder.pid);
      }
      try {
        renameSync(claim, `${mine}.old`); // of two that clear away the same dead claim, one moves it
        const moved = readLife(`${mine}.old`);
        if (moved && isAlive(moved)) {
          linkSync(`${mine}.old`, claim); // a third took it over in between: its claim stands
        }
        rmSync(`${mine}.old`, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
          throw error;
        }
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Who last claimed the folder, living or dead. */
export function holderOf(folder: string): Life | undefined {
  return readLife(join(folder, 'in-use.json'));
}

function readLife(path: string): Life | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Life>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
