import 'reflect-metadata';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { localDate } from '../shared/local-date';
import { directorySubgraph } from '../subgraphs/directory/directory.subgraph';
import { BrokenFileError, resourcesOf, tablesOfJson } from '../subgraphs/directory/hsds-import/hsds-file.rules';
import type { HsdsRecord, HsdsTables } from '../subgraphs/directory/hsds-import/hsds-file.rules';
import { importHsds } from '../subgraphs/directory/hsds-import/hsds-import.store';
import type { ImportReport } from '../subgraphs/directory/hsds-import/hsds-import.store';
import { LANGUAGES } from '../subgraphs/directory/reference-row/reference-row.table';
import type { Language } from '../subgraphs/directory/reference-row/reference-row.table';
import { asOwner } from './as-owner';
import { PersonDatabaseError, directoryOwnerUrl } from './person-database';

const USAGE =
  'Usage: npm run import:hsds -- FILE.json|FOLDER --source NAME --zone ZONE [--kind CODE] [--organisation-kind CODE] ' +
  `[--language ${LANGUAGES.join('|')}] [--let-most-go]. FOLDER holds datapackage.json and its CSV files.`;

/** More than the social map of a country, and little enough to be read into memory whole. */
const MOST_BYTES = 64 * 1024 * 1024;
const WITH_VALUE = ['--source', '--zone', '--kind', '--organisation-kind', '--language'];

/**
 * `npm run import:hsds -- FOLDER --source NAME --zone ZONE`: brings a social map in Open Referral HSDS into the directory, as
 * its owner, and says what was taken, changed, refused and why. Exit code 0 when all of it was taken, 1 when something
 * was refused, 2 when nothing was done.
 */
export async function importHsdsCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  now: Date,
): Promise<0 | 1 | 2> {
  try {
    const { path, letMostGo, ...asked } = readArguments(args);
    const tables = readTables(path);
    return await asOwner(directorySubgraph, directoryOwnerUrl(env), async (owner) => {
      const report = await importHsds(owner.manager, tables, { ...asked, today: localDate(now) }, letMostGo);
      for (const line of linesOf(report)) say(line);
      return report.refused.length === 0 ? 0 : 1;
    });
  } catch (error) {
    const isExpected = error instanceof PersonDatabaseError || error instanceof BrokenFileError;
    say(`Nothing was written: ${isExpected ? error.message : String(error)}`);
    return 2;
  }
}

function* linesOf({ entries, refused, leftOut }: ImportReport): Generator<string> {
  for (const { what, taken, changed, unchanged, closed } of entries) {
    yield `${what}: ${taken.length} taken, ${changed.length} changed, ${unchanged.length} unchanged, ${closed.length} closed`;
    for (const [did, codes] of [['taken', taken], ['changed', changed], ['closed', closed]] as const) {
      for (const code of codes) yield `  ${did}: ${code}`;
    }
  }
  for (const { place, id, reason } of leftOut) yield `left out: ${place}${nameOf(id)}: ${reason}`;
  for (const { place, id, reason } of refused) yield `refused: ${place}${nameOf(id)}: ${reason}`;
  yield `${refused.length} refused`;
}

/** An id of a foreign file may hold anything; on a terminal only what can be read. */
function nameOf(id: string | null): string {
  return id === null ? '' : ` (${JSON.stringify(id.slice(0, 60))})`;
}

function readArguments(args: readonly string[]) {
  const said = new Map<string, string>();
  const [path, ...flags] = args;
  let letMostGo = false;
  for (let nth = 0; nth < flags.length; nth += 1) {
    const flag = flags[nth]!;
    if (flag === '--let-most-go') {
      letMostGo = true;
      continue;
    }
    const value = flags[(nth += 1)]?.trim();
    if (!WITH_VALUE.includes(flag) || value === undefined || value === '' || said.has(flag)) throw new BrokenFileError(USAGE);
    said.set(flag, value);
  }
  const [source, zone, language = 'nl'] = ['--source', '--zone', '--language'].map((flag) => said.get(flag));
  if (path === undefined || path.startsWith('--') || source === undefined || zone === undefined) throw new BrokenFileError(USAGE);
  if (!/^[a-z][a-z0-9-]{1,19}$/.test(source)) {
    throw new BrokenFileError('--source is a short name: 2 to 20 lower-case letters, digits and hyphens.');
  }
  if (!LANGUAGES.includes(language as Language)) throw new BrokenFileError(USAGE);
  const kinds = { kind: said.get('--kind') ?? null, organisationKind: said.get('--organisation-kind') ?? null };
  return { path, source, zone, language: language as Language, letMostGo, ...kinds };
}

/** All tables of a file or folder, read whole before anything is written. */
function readTables(path: string): HsdsTables {
  const isFolder = attempt(path, () => statSync(path)).isDirectory();
  if (!isFolder) return tablesOfJson(readJson(path));
  const tables = new Map<string, readonly HsdsRecord[]>();
  const inside = `${realpathSync(path)}${sep}`;
  for (const { table, file, delimiter } of resourcesOf(readJson(join(path, 'datapackage.json')))) {
    const whole = join(path, file);
    // A link may lead out of the package that was given.
    if (!attempt(whole, () => realpathSync(whole)).startsWith(inside)) throw new BrokenFileError(`${file} is not in the package.`);
    tables.set(table, readCsv(whole, delimiter));
  }
  return tables;
}

function readCsv(file: string, delimiter: string): readonly HsdsRecord[] {
  const name = basename(file);
  const rows = attempt(name, () =>
    parse(readText(file), {
      ...{ bom: true, columns: true, delimiter, info: true, skip_empty_lines: true, trim: true, max_record_size: 1_000_000 },
      record_delimiter: ['\r\n', '\n'],
    }),
  ) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: Readonly<Record<string, string>> }[];
  return rows.map(({ info, record }) => ({
    place: `${name}, line ${info.lines}`,
    fields: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')),
  }));
}

function readJson(file: string): unknown {
  return attempt(basename(file), () => JSON.parse(readText(file)) as unknown);
}

function readText(file: string): string {
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new BrokenFileError(`${basename(file)} is larger than ${MOST_BYTES / 1024 / 1024} MiB.`);
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

function attempt<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenFileError) throw error;
    throw new BrokenFileError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

if (require.main === module) {
  importHsdsCommand(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`), new Date()).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
