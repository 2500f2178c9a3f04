import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { newSigningKey, parseSigningKey, writeSecretFile } from '../../shared/keys';
import { auditVerify } from '../../start/audit-verify';
import { retention } from '../../start/retention';
import { createDataSource } from '../../subgraphs/kit/data-source';
import { migrateSubgraph } from '../../subgraphs/kit/migrate';
import type { StoreSource } from '../../subgraphs/kit/subgraph-definition';
import { RetentionRunStore } from '../../subgraphs/person/access-retention/retention-run.store';
import { StewardScope, lineOf } from '../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../subgraphs/person/access-record/access-record.table';
import { RETENTION_POLICIES, endOfMonth, isPast, retentionPolicy } from '../../subgraphs/person/access-record/access-retention.rules';
import { checkpointOf } from '../../subgraphs/person/access-seal/access-checkpoint.rules';
import { sealTable } from '../../subgraphs/person/access-seal/access-seal.table';
import { AccessSealer } from '../../subgraphs/person/access-seal/access-sealer.store';
import { personSubgraph } from '../../subgraphs/person/person.subgraph';
import { createTestDatabase, testAdminUrl } from '../support/database';
import type { TestDatabase } from '../support/database';

/** The two commands that keep the access record in order, as they are run; without a process of their own. */

const steward = StewardScope.of({ kind: 'STEWARD', id: randomUUID(), organisation: randomUUID(), scope: 'REGION' })!;
let database: TestDatabase;
let dataSource: DataSource;
let superuser: Client;
let folder: string;
let env: Record<string, string>;
let keptFile: string;
let thisMonth: Date;
let now: Date;
const pem = newSigningKey();
const sealerOf = (): AccessSealer =>
  new AccessSealer({ dataSource, key: parseSigningKey(pem), clock: { now: () => now }, onFailure: () => undefined });

async function writeAndSeal(at: Date, lines: number): Promise<void> {
  now = at;
  const asker = { actor: { kind: 'PERSON', id: randomUUID() }, purpose: 'SELF', requestId: 'r', operation: null, subgraph: 'person' } as const;
  const asked = { person: asker.actor.id, category: 'NAME', action: 'READ', fields: [], outcome: 'PERMIT', layer: 'OWN' } as const;
  const rows = Array.from({ length: lines }, () =>
    lineOf(randomUUID(), asker, { ...asked, decidedBy: [], ownRecords: false, policyVersion: '1', epoch: null }, at),
  );
  await dataSource.manager.createQueryBuilder().insert().into(accessRecordTable).values(rows).updateEntity(false).execute();
  await seal();
}

async function seal(): Promise<void> {
  for (let attempt = 0; attempt < 5_000; attempt += 1) {
    await sealerOf().seal();
    const [{ waiting }] = await dataSource.query(
      'SELECT count(*)::int AS waiting FROM access_record WHERE xid >= coalesce((SELECT max(up_to_xid) FROM access_seal), 0)',
    );
    if (waiting === 0) return;
  }
  throw new Error('an open transaction keeps lines from being sealed');
}

async function run(command: typeof auditVerify | typeof retention, args: readonly string[], at = now) {
  const said: string[] = [];
  const code = await command(args, env, (line) => said.push(line), at);
  return { code, said: said.join('\n') };
}

const inYears = (date: Date, years: number, months = 0): Date =>
  new Date(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth() + months, 1));

beforeAll(async () => {
  database = await createTestDatabase('person', async (ownerUrl) => {
    await migrateSubgraph(personSubgraph, ownerUrl);
  });
  dataSource = await createDataSource(personSubgraph, database.loginUrl, 3).initialize();
  folder = mkdtempSync(join(tmpdir(), 'kring-audit-'));
  mkdirSync(join(folder, 'keys'), { mode: 0o700 });
  writeSecretFile(join(folder, 'keys', 'audit.pem'), pem);
  env = { KRING_DATA_DIR: folder, KRING_DATABASE_URL_PERSON: database.loginUrl, KRING_OWNER_URL_PERSON: database.ownerUrl };
  const url = new URL(testAdminUrl());
  url.pathname = new URL(database.ownerUrl).pathname;
  superuser = new Client({ connectionString: url.toString() });
  await superuser.connect();
  const [{ at }] = await dataSource.query(`SELECT now() AS at`);
  thisMonth = inYears(at, 0);
  await writeAndSeal(new Date(thisMonth.getTime() + 86_400_000), 20);
  await writeAndSeal(inYears(thisMonth, 0, 1), 10);
  await writeAndSeal(inYears(thisMonth, 0, 2), 5);
  const [newest] = await dataSource.manager.find(sealTable, { order: { treeSize: 'DESC' }, take: 1 });
  keptFile = join(folder, 'kept.json');
  writeFileSync(keptFile, JSON.stringify(checkpointOf(newest!)));
});
afterAll(async () => {
  await superuser.end();
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run audit:verify', () => {
  it('ends with 0 when nothing is wrong, with a kept checkpoint and without', async () => {
    for (const args of [[], ['--checkpoint', keptFile]]) {
      const { code, said } = await run(auditVerify, args);
      expect(said).toMatch('35 lines are sealed');
      expect(said).toMatch('Nothing is wrong.');
      expect(code).toBe(0);
    }
    expect((await run(auditVerify, [])).said).toMatch('No checkpoint was given');
  });

  it('ends with 1 and says which line, when one was deleted', async () => {
    await superuser.query('BEGIN; ALTER TABLE ONLY access_record DISABLE TRIGGER insert_only');
    const [{ id }] = (await superuser.query('SELECT * FROM access_record ORDER BY xid, id OFFSET 7 LIMIT 1')).rows;
    const { rows } = await superuser.query('DELETE FROM access_record WHERE id = $1 RETURNING *', [id]);
    await superuser.query('ALTER TABLE access_record ENABLE ALWAYS TRIGGER insert_only; COMMIT');
    const found = await run(auditVerify, ['--checkpoint', keptFile]);
    const names = Object.keys(rows[0]);
    await superuser.query(
      `INSERT INTO access_record (${names.join(', ')}) VALUES (${names.map((_, nth) => `$${nth + 1}`).join(', ')})`,
      Object.values(rows[0]),
    );
    expect(found.code).toBe(1);
    expect(found.said).toMatch('DELETED [7, 8): the line sealed as 7 is not there');
    // Put back as it was, it is the line that was sealed.
    expect((await run(auditVerify, [])).code).toBe(0);
  });

  it('trusts the key of the hub where it lies, and that of the checkpoint that was kept before it', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'kring-audit-'));
    mkdirSync(join(elsewhere, 'keys'), { mode: 0o700 });
    writeSecretFile(join(elsewhere, 'keys', 'audit.pem'), newSigningKey());
    try {
      env['KRING_DATA_DIR'] = elsewhere;
      const { code, said } = await run(auditVerify, []);
      expect([code, /NOT_SIGNED/.test(said)]).toEqual([1, true]);
      expect((await run(auditVerify, ['--checkpoint', keptFile])).code).toBe(0);
    } finally {
      env['KRING_DATA_DIR'] = folder;
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('ends with 2, and with no verdict, when there is nothing to verify or nothing to verify with', async () => {
    writeFileSync(join(folder, 'other.json'), '{}');
    for (const args of [['--checkpoint'], ['x', 'y'], ['--checkpoint', join(folder, 'other.json')], ['--checkpoint', join(folder, 'none.json')]]) {
      expect((await run(auditVerify, args)).code).toBe(2);
    }
    expect(await auditVerify([], { KRING_DATA_DIR: join(folder, 'empty') }, () => undefined, now)).toBe(2);
    const down = await auditVerify([], { ...env, KRING_DATABASE_URL_PERSON: 'postgresql://x:y@127.0.0.1:1/z' }, () => undefined, now);
    expect(down).toBe(2);
  });
});

describe('npm run retention', () => {
  it('knows for how long, by whose law, and where it says so', () => {
    for (const policy of RETENTION_POLICIES) {
      expect(policy.source.length).toBeGreaterThan(20);
      expect(policy.years).toBeGreaterThanOrEqual(policy.atLeast);
      expect(policy.years).toBeLessThanOrEqual(policy.atMost);
    }
    expect(retentionPolicy('BE', new Date('2026-01-01')).years).toBe(10);
    expect(retentionPolicy('NL', new Date('2026-01-01'))).toMatchObject({ atLeast: 5, atMost: 20 });
    expect(() => retentionPolicy('BE', new Date('1990-01-01'))).toThrow(RangeError);
  });

  it('counts whole years, from the end of the month', () => {
    expect(endOfMonth('2016-02')).toEqual(new Date('2016-03-01T00:00:00.000Z'));
    expect(endOfMonth('2016-12')).toEqual(new Date('2017-01-01T00:00:00.000Z'));
    const end = endOfMonth('2016-02');
    expect(isPast(end, 10, new Date('2026-03-01T00:00:00.000Z'))).toBe(true);
    expect(isPast(end, 10, new Date('2026-02-28T23:59:59.999Z'))).toBe(false);
  });

  it('refuses a place and a number of years that the law does not know', async () => {
    for (const args of [[], ['FR'], ['BE', '--years'], ['BE', '--years', '9'], ['BE', '--years', 'x'], ['NL', '--years', '4'], ['NL', '--years', '21'], ['BE', 'more'], ['BE', '--by'], ['BE', '--by', ' '], ['BE', '--by', 'An', '--by', 'Jan']]) {
      expect((await run(retention, args, inYears(thisMonth, 50))).code).toBe(2);
    }
    expect((await run(auditVerify, [])).said).toMatch('35 lines are sealed');
  });

  it('lets nothing go on the last instant before it may', async () => {
    const { code, said } = await run(retention, ['BE'], new Date(inYears(thisMonth, 10, 1).getTime() - 1));
    expect([code, said]).toEqual([0, expect.stringContaining('No month is past its retention.')]);
  });

  it('lets the month go on that instant, says so on record, and the rest can still be verified', async () => {
    now = inYears(thisMonth, 10, 1);
    const month = thisMonth.toISOString().slice(0, 7);
    const retentionRuns = new RetentionRunStore({ manager: dataSource.manager, clock: { now: () => now } } as unknown as StoreSource);
    const policy = retentionPolicy('BE', now);
    const expected = { month, lines: 20, unsealed: 0, isWithoutPartition: false };
    expect(await retentionRuns.past(steward, policy)).toEqual([expected]);
    now = new Date(now.getTime() - 1);
    expect(await retentionRuns.past(steward, policy)).toEqual([]);
    now = inYears(thisMonth, 10, 1);
    // The run of an instant ago, when nothing was past it, by whoever runs these tests.
    expect(await retentionRuns.last(steward, 'BE')).toMatchObject({ at: new Date(now.getTime() - 1), by: userInfo().username, months: [], lines: 0 });
    const { code, said } = await run(retention, ['BE', '--by', 'An Michiels']);
    expect(said).toMatch(`${month}: 20 lines went`);
    expect(code).toBe(0);
    expect(await retentionRuns.past(steward, policy)).toEqual([]);
    expect(await retentionRuns.gone(steward, 'BE')).toMatchObject([{ month, lines: 20, years: 10, goneAt: now }]);
    expect(await retentionRuns.gone(steward, 'NL')).toEqual([]);
    expect(await retentionRuns.last(steward, 'BE')).toMatchObject({ at: now, by: 'An Michiels', years: 10, months: [month], lines: 20, stayed: [] });
    await expect(dataSource.query('INSERT INTO access_retention_run SELECT gen_random_uuid(), at, run_by, jurisdiction, years, months, lines, stayed FROM access_retention_run')).rejects.toThrow('permission denied');
    const [{ part }] = await dataSource.query('SELECT to_regclass($1) AS part', [`access_record_${month.replace('-', '_')}`]);
    expect(part).toBeNull();
    expect(await dataSource.query(`SELECT event, actor_kind, fields, person FROM access_record WHERE event = 'RETENTION'`)).toEqual([
      { event: 'RETENTION', actor_kind: 'ANONYMOUS', fields: [`month ${month}`, 'lines 20', 'BE 10 years'], person: null },
    ]);
    await seal();
    const verified = await run(auditVerify, ['--checkpoint', keptFile]);
    expect(verified.said).toMatch(`20 lines of ${month} went by the retention.`);
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('36 lines are sealed')]);
  });

  it('lines that were taken away in the name of a retention that was not over are found', async () => {
    const next = inYears(thisMonth, 0, 1).toISOString().slice(0, 7);
    await superuser.query('BEGIN');
    await superuser.query(`DROP TABLE access_record_${next.replace('-', '_')}`);
    await superuser.query(`INSERT INTO access_record_gone VALUES ($1, 10, '[[20, 30]]', 'BE', 10, 'made up', $2)`, [next, new Date(now.getTime() - 1)]);
    await superuser.query('COMMIT');
    const early = await run(auditVerify, ['--checkpoint', keptFile]);
    expect([early.code, early.said]).toEqual([1, expect.stringContaining('GONE_TOO_EARLY')]);
  });

  it('a month stays when a line of it is not sealed, or not what was sealed', async () => {
    const at = inYears(thisMonth, 0, 2);
    const month = at.toISOString().slice(0, 7);
    now = inYears(thisMonth, 10, 3);
    await superuser.query('BEGIN; ALTER TABLE ONLY access_record DISABLE TRIGGER insert_only');
    await superuser.query(`UPDATE access_record SET outcome = 'DENY' WHERE at = $1`, [at]);
    await superuser.query('ALTER TABLE access_record ENABLE ALWAYS TRIGGER insert_only; COMMIT');
    const changed = await run(retention, ['BE']);
    const because = 'a line of it is not the one that was sealed';
    expect([changed.code, changed.said]).toEqual([1, expect.stringContaining(`${month} stays: ${because}`)]);
    const [{ stayed }] = await dataSource.query('SELECT stayed FROM access_retention_run ORDER BY at DESC LIMIT 1');
    expect(stayed).toContainEqual({ month, because });
    expect(await dataSource.query('SELECT count(*)::int AS lines FROM access_record WHERE at = $1', [at])).toEqual([{ lines: 5 }]);
  });
});
