import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES } from '../shared/identity/service-token';
import type { ServiceName } from '../shared/identity/service-token';
import { newSecretKey, newSigningKey, parseSigningKey, readSecretFile, readSecretKey, writeSecretFile } from '../shared/keys';
import type { SubgraphName } from '../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';

/** Where the keys of one hub lie. Each process is told only of those it needs. */
export interface HubKeys {
  /** Folder with `<subgraph>.key` for each: what the gateway signs context tokens with. */
  readonly contextKeysDir: string;
  /** Folder with `<process>.key` for each: what a subgraph or the gateway proves itself with at `person`. */
  readonly serviceKeysDir: string;
  readonly contextKeyFile: (subgraph: SubgraphName) => string;
  readonly serviceKeyFile: (process: ServiceName) => string;
  readonly cursorKeyFile: string;
  /** Ed25519, PEM: what checkpoints of the access record are signed with. */
  readonly auditKeyFile: string;
  /** What the passwords of the database roles follow from. Never leaves this process. */
  readonly databaseSecret: Buffer;
  /** Whether any had to be made now. */
  readonly made: boolean;
}

/**
 * Makes 32 random bytes for each use, and one key to sign with, at the first start, for their owner only, and keeps them after. A key that is
 * there is never overwritten: with a new database secret the running processes would be locked out.
 *
 * @throws {KeyRefused} when a key is readable by others on the machine, or is none
 */
export function ensureKeys(dir: string): HubKeys {
  const contextKeysDir = join(dir, 'context');
  const serviceKeysDir = join(dir, 'service');
  for (const folder of [dir, contextKeysDir, serviceKeysDir]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  }
  const contextKeyFile = (subgraph: SubgraphName) => join(contextKeysDir, `${subgraph}.key`);
  const serviceKeyFile = (process: ServiceName) => join(serviceKeysDir, `${process}.key`);
  const cursorKeyFile = join(dir, 'cursor.key');
  const auditKeyFile = join(dir, 'audit.pem');
  const databaseKeyFile = join(dir, 'database.key');
  const files = [
    ...SUBGRAPH_NAMES.map(contextKeyFile),
    ...SERVICE_NAMES.map(serviceKeyFile),
    cursorKeyFile,
    databaseKeyFile,
  ];
  const madeSecrets = files.filter((file) => ensureKey(file, newSecretKey));
  const made = ensureKey(auditKeyFile, newSigningKey) || madeSecrets.length > 0;
  files.forEach((file) => readSecretKey(file));
  parseSigningKey(readSecretFile(auditKeyFile), auditKeyFile);
  return {
    contextKeysDir,
    serviceKeysDir,
    contextKeyFile,
    serviceKeyFile,
    cursorKeyFile,
    auditKeyFile,
    databaseSecret: readSecretKey(databaseKeyFile),
    made,
  };
}

/** The file appears with its whole content: a start that is killed here leaves no half key to stumble over for ever. */
function ensureKey(file: string, newKey: () => string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeSecretFile(draft, `${newKey().trim()}\n`);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}
