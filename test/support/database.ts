import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import { projectRoot } from '../../start/project-root';
import type { DatabaseNames } from '../../start/provision';
import {
  closedToOthers,
  namesFor,
  passwordsFrom,
  provisionDatabases,
  urlFor,
  withConnection,
} from '../../start/provision';

export interface TestDatabase {
  /** The role that owns the tables. */
  readonly ownerUrl: string;
  /** The role the subgraph serves with. */
  readonly loginUrl: string;
  /** Removes the database, ending connections that are still open. */
  drop(): Promise<void>;
}

/** Test passwords need not be secret: the server listens on the loopback address and lives as long as the tests. */
const passwordFor = passwordsFrom(Buffer.from('test'));

/**
 * A fresh database for one test file or one test, with roles and rights as in a running hub. The migrations run once;
 * every further database is a copy of the result.
 *
 * @param subgraphName names the database's roles, and the folder under subgraphs/ whose files decide whether an
 *   earlier copy may be used
 * @param migrate brings an empty database to the state wanted; it must close its connections. Two functions with
 *   different text never share a copy; when what it does hangs on captured values, say which in `variant`.
 */
export async function createTestDatabase(
  subgraphName: string,
  migrate: (ownerUrl: string) => Promise<void>,
  variant = '',
): Promise<TestDatabase> {
  const adminUrl = testAdminUrl();
  const state = stateOf(subgraphName, migrate.toString() + variant);
  const template = namesFor(subgraphName, `kt_${state}_`);
  return withConnection(adminUrl, async (admin) => {
    await ensureTemplate(admin, adminUrl, subgraphName, template, state, migrate);
    const copy = { ...template, database: `${template.database}_${randomBytes(4).toString('hex')}` };
    const copyName = escapeIdentifier(copy.database);
    await admin.query(
      `CREATE DATABASE ${copyName} OWNER ${escapeIdentifier(copy.owner)}
         TEMPLATE ${escapeIdentifier(template.database)} STRATEGY FILE_COPY`,
    );
    await admin.query(closedToOthers(copy));
    return {
      ownerUrl: urlFor(adminUrl, copy.owner, passwordFor(copy.owner), copy.database),
      loginUrl: urlFor(adminUrl, copy.login, passwordFor(copy.login), copy.database),
      drop: () => withConnection(adminUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${copyName} WITH (FORCE)`);
      }),
    };
  });
}

/** Admin URL of the PostgreSQL of this test run. */
export function testAdminUrl(): string {
  const url = process.env.KRING_TEST_ADMIN_URL;
  if (!url) {
    throw new Error('KRING_TEST_ADMIN_URL is missing: run tests through jest, whose global set-up starts PostgreSQL.');
  }
  return url;
}

async function ensureTemplate(
  admin: Client,
  adminUrl: string,
  subgraphName: string,
  template: DatabaseNames,
  state: string,
  migrate: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const lock = Number.parseInt(state, 16);
  await admin.query('SELECT pg_advisory_lock($1)', [lock]); // another test file may want the same one now
  try {
    const { rows } = await admin.query<{ finished: boolean }>(
      'SELECT datistemplate AS finished FROM pg_database WHERE datname = $1',
      [template.database],
    );
    if (rows[0]?.finished) {
      return;
    }
    const name = escapeIdentifier(template.database);
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); // begun by a run that was killed
    const urls = await provisionDatabases(adminUrl, [subgraphName], { prefix: `kt_${state}_`, passwordFor });
    await migrate(urls.get(subgraphName)!.ownerUrl);
    await admin.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
}

const hashedFolders = new Map<string, string>();

/** Eight hex digits that change when the subgraph's or the kit's files, or the migration function, change. */
function stateOf(subgraphName: string, migrate: string): string {
  const hash = createHash('sha256').update(migrate);
  for (const folder of [join('subgraphs', subgraphName), join('subgraphs', 'kit'), 'shared', 'consent']) {
    if (!hashedFolders.has(folder)) {
      hashedFolders.set(folder, hashOf(join(projectRoot(__dirname), folder)));
    }
    hash.update(hashedFolders.get(folder)!);
  }
  return hash.digest('hex').slice(0, 8);
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
