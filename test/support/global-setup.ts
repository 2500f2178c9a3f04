import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '../../start/embedded-postgres';
import { startEmbeddedPostgres, stopLeftOver } from '../../start/embedded-postgres';
import { holderOf } from '../../start/folder-claim';
import { isAlive } from '../../start/life';

/** What global-teardown.ts, which runs in the same process, has to end. */
export interface TestServer {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
}

declare global {
  var kringTestServer: TestServer | undefined;
}

/**
 * One PostgreSQL for the whole test run. KRING_TEST_DATABASE_URL (an admin URL) spares the start when one runs anyway.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.KRING_TEST_DATABASE_URL) {
    process.env.KRING_TEST_ADMIN_URL = process.env.KRING_TEST_DATABASE_URL;
    return;
  }
  const area = ownArea();
  await endWhatKilledRunsLeft(area);
  const folder = mkdtempSync(join(area, 'run-'));
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    globalThis.kringTestServer = { folder, postgres };
    process.env.KRING_TEST_ADMIN_URL = postgres.adminUrl;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void endTestServer().finally(() => process.exit(130));
    });
  }
}

/** Ends the run's PostgreSQL and removes its files. */
export async function endTestServer(): Promise<void> {
  const server = globalThis.kringTestServer;
  globalThis.kringTestServer = undefined;
  if (server) {
    await server.postgres.stop();
    rmSync(server.folder, { recursive: true, force: true });
  }
}

/** In a shared temporary folder someone else could have made ours first, and would then hold our databases. */
function ownArea(): string {
  const { uid } = userInfo();
  const area = join(tmpdir(), `kring-test-${uid}`);
  mkdirSync(area, { recursive: true, mode: 0o700 });
  const found = lstatSync(area);
  if (!found.isDirectory() || (uid >= 0 && found.uid !== uid)) {
    throw new Error(`${area} belongs to someone else; remove it or set TMPDIR to another folder.`);
  }
  chmodSync(area, 0o700);
  return area;
}

async function endWhatKilledRunsLeft(area: string): Promise<void> {
  for (const name of readdirSync(area)) {
    const folder = join(area, name);
    try {
      const holder = holderOf(folder);
      // A run that is just beginning has made its folder but not claimed it yet.
      const beginning = !holder && Date.now() - lstatSync(folder).mtimeMs < 60_000;
      if (beginning || (holder && isAlive(holder))) {
        continue;
      }
      await stopLeftOver(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw error;
      } // else another run that begins now clears the same folder away
    }
  }
}
