import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { withConnection } from './provision';

/**
 * What a database was last brought up to, kept as the comment on that database: it goes where the data goes, so a
 * database that was made anew or put back from a backup is migrated, whatever this folder remembers.
 */
const FORM = /^kring ([0-9a-f]{64})$/;

/** Changes with every file that roles and rights, migrations, reference data and the demo circle can come from. */
export function schemaState(dist: string, variant: string): string {
  const hash = createHash('sha256').update(variant);
  for (const folder of ['consent', 'shared', 'subgraphs', 'start'].map((name) => join(dist, name))) {
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    for (const file of files.filter((name) => /\.(js|json)$/.test(name)).sort()) {
      hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}

/** Whether every one of the databases is in this state. */
export async function areInState(ownerUrls: readonly string[], state: string): Promise<boolean> {
  const found = await Promise.all(
    ownerUrls.map((url) =>
      withConnection(url, async (owner) => {
        const { rows } = await owner.query<{ comment: string | null }>(
          `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`,
        );
        return FORM.exec(rows[0]?.comment ?? '')?.[1];
      }),
    ),
  );
  return found.every((comment) => comment === state);
}

export async function markState(ownerUrls: readonly string[], state: string): Promise<void> {
  await Promise.all(
    ownerUrls.map((url) =>
      withConnection(url, async (owner) => {
        const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
        const comment = escapeLiteral(`kring ${state}`);
        await owner.query(`COMMENT ON DATABASE ${escapeIdentifier(rows[0]!.name)} IS ${comment}`);
      }),
    ),
  );
}
