import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretFile, readSecretKey } from '../shared/keys';
import type { SubgraphName } from '../shared/subgraph-names';
import { runningHub } from './hub-file';
import { databaseUrls, passwordsFrom } from './provision';
import { readDataDir } from './settings';

/** Raised for what the reader can put right; printed without a stack. */
export class PersonDatabaseError extends Error {}

/** Where the access record is, for the commands that read it or keep it in order without the hub. */
export interface PersonDatabase {
  /** Of the role that serves; a URL of any role that may read does as well. */
  readonly loginUrl: string;
  /** Of the role that owns the tables; undefined when it was not given. */
  readonly ownerUrl: string | undefined;
  /** The key that the hub signs checkpoints with, where this machine holds it. */
  readonly auditKey: Buffer | undefined;
}

/**
 * The database of `person`: KRING_DATABASE_URL_PERSON (and KRING_OWNER_URL_PERSON), else that on the server of
 * DATABASE_URL, else that of the hub that runs on KRING_DATA_DIR.
 *
 * @throws {PersonDatabaseError} when there is none.
 */
export function personDatabase(env: Readonly<Record<string, string | undefined>>): PersonDatabase {
  const auditKey = optional(() => readSecretFile(join(readDataDir(env), 'keys', 'audit.pem')));
  const given = env.KRING_DATABASE_URL_PERSON;
  if (given !== undefined) return { loginUrl: given, ownerUrl: env.KRING_OWNER_URL_PERSON, auditKey };
  return { ...urlsOf('person', env, 'KRING_DATABASE_URL_PERSON'), auditKey };
}

/**
 * The database of `directory` as the owner of its tables: KRING_OWNER_URL_DIRECTORY, else that on the server of
 * DATABASE_URL, else that of the hub that runs on KRING_DATA_DIR.
 *
 * @throws {PersonDatabaseError} when there is none.
 */
export function directoryOwnerUrl(env: Readonly<Record<string, string | undefined>>): string {
  const given = env.KRING_OWNER_URL_DIRECTORY;
  if (given !== undefined) return given;
  if (env.KRING_DATABASE_URL_DIRECTORY !== undefined) {
    throw new PersonDatabaseError('KRING_OWNER_URL_DIRECTORY is missing: only the owner writes the social map.');
  }
  return urlsOf('directory', env, 'KRING_OWNER_URL_DIRECTORY').ownerUrl;
}

/** On the server of DATABASE_URL, else on that of the hub that runs here. */
function urlsOf(subgraph: SubgraphName, env: Readonly<Record<string, string | undefined>>, otherwise: string) {
  const dataDir = readDataDir(env);
  const adminUrl = env.DATABASE_URL ?? embeddedUrl(dataDir);
  const secret = optional(() => readSecretKey(join(dataDir, 'keys', 'database.key')));
  if (adminUrl === undefined || secret === undefined) {
    throw new PersonDatabaseError(
      `No hub runs on ${dataDir}. Start it with npm start and with the same KRING_DATA_DIR, or give ${otherwise}.`,
    );
  }
  return databaseUrls(adminUrl, subgraph, { passwordFor: passwordsFrom(secret) });
}

/**
 * The server of the hub that runs on this data folder, undefined when none does. Only the port is needed: roles and
 * passwords follow from the keys.
 */
export function embeddedUrl(dataDir: string): string | undefined {
  if (!runningHub(dataDir)) return undefined;
  const postmaster = optional(() => readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'));
  const port = Number(postmaster?.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? `postgresql://nobody@127.0.0.1:${port}/postgres` : undefined;
}

function optional<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
