import { chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecretKey, readSecretFile, writeSecretFile } from '../shared/keys';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { ensureKeys } from './keys';
import { namesFor, passwordsFrom, urlFor } from './provision';

/** Uid of the user `node` in the image: the processes may read their secrets, and nobody else may. */
const CONTAINER_UID = 1000;

/**
 * Makes the folder of secrets that docker-compose.yml mounts: `node dist/start/compose-secrets.js [FOLDER]`. What is
 * there stays. The registry of trusted issuers starts empty: until you fill it, every token is refused.
 */
function makeComposeSecrets(folder: string): void {
  const keys = ensureKeys(folder);
  const adminPassword = ensureSecret(join(folder, 'postgres-admin-password'), newSecretKey());
  const adminUrl = `postgres://kring_admin:${adminPassword}@postgres:5432/postgres`;
  ensureSecret(join(folder, 'postgres-admin-url'), adminUrl);
  ensureSecret(join(folder, 'database-secret'), keys.databaseSecret.toString('base64url'));
  const passwordFor = passwordsFrom(keys.databaseSecret);
  const urls = join(folder, 'database-url');
  mkdirSync(urls, { recursive: true, mode: 0o700 });
  for (const name of SUBGRAPH_NAMES) {
    const { login, database } = namesFor(name);
    ensureSecret(join(urls, name), urlFor(adminUrl, login, passwordFor(login), database));
  }
  for (const file of ['trusted-issuers.json', 'router-clients.json']) {
    if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), '[]\n', { mode: 0o600 });
  }
  if (process.getuid?.() === 0) giveToContainers(folder);
  process.stdout.write(`${folder} holds the secrets. Put your token issuers into trusted-issuers.json before you start.\n`);
}

function ensureSecret(path: string, content: string): string {
  if (!existsSync(path)) writeSecretFile(path, content);
  return readSecretFile(path).toString('utf8').trim();
}

function giveToContainers(path: string): void {
  chownSync(path, CONTAINER_UID, CONTAINER_UID);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveToContainers(join(path, name));
}

makeComposeSecrets(process.argv[2] ?? 'secrets');
