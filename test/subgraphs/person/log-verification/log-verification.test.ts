import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { newSigningKey, parseSigningKey } from '../../../../shared/keys';
import { createDataSource } from '../../../../subgraphs/kit/data-source';
import { migrateSubgraph } from '../../../../subgraphs/kit/migrate';
import { lineOf } from '../../../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../../../subgraphs/person/access-record/access-record.table';
import { AccessSealer } from '../../../../subgraphs/person/access-seal/access-sealer.store';
import type { LogVerificationRow } from '../../../../subgraphs/person/log-verification/log-verification.table';
import { logVerificationTable } from '../../../../subgraphs/person/log-verification/log-verification.table';
import { LogVerifier } from '../../../../subgraphs/person/log-verification/log-verification.worker';
import { personSubgraph } from '../../../../subgraphs/person/person.subgraph';
import { createTestDatabase, testAdminUrl } from '../../../support/database';
import type { TestDatabase } from '../../../support/database';

const HOUR = 3_600_000;

describe('the hub holds its access record against the seals once a day', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let superuser: Client;
  let now = new Date('2026-11-18T11:00:00.000Z');
  const told: string[] = [];
  const clock = { now: () => now, ticks: () => performance.now() };
  const fail = (error: unknown): never => {
    throw error;
  };
  const verifier = () => new LogVerifier({ dataSource, clock, onFailure: fail, onFindings: ({ outcome }) => told.push(outcome) });
  const results = (): Promise<LogVerificationRow[]> => dataSource.manager.find(logVerificationTable, { order: { at: 'ASC' } });
  /** The next day comes, and what was found on it. */
  const nextDay = async (): Promise<LogVerificationRow> => {
    now = new Date(now.getTime() + 24 * HOUR);
    await verifier().kick();
    const row = (await results()).at(-1)!;
    expect(row.at).toEqual(now);
    return row;
  };
  const writeAndSeal = async (lines: number): Promise<void> => {
    const asker = { actor: { kind: 'PERSON', id: randomUUID() }, purpose: 'SELF', requestId: 'r', operation: null, subgraph: 'person' } as const;
    const asked = { person: asker.actor.id, category: 'NAME', action: 'READ', fields: [], outcome: 'PERMIT', layer: 'OWN' } as const;
    const rows = Array.from({ length: lines }, () => lineOf(randomUUID(), asker, { ...asked, decidedBy: [], ownRecords: false, policyVersion: '1', epoch: null }, now));
    await dataSource.manager.createQueryBuilder().insert().into(accessRecordTable).values(rows).updateEntity(false).execute();
    const sealer = new AccessSealer({ dataSource, key: parseSigningKey(pem), clock, onFailure: fail });
    for (let attempt = 0; attempt < 5_000; attempt += 1) {
      await sealer.seal();
      const [{ waiting }] = await dataSource.query(
        'SELECT count(*)::int AS waiting FROM access_record WHERE xid >= coalesce((SELECT max(up_to_xid) FROM access_seal), 0)',
      );
      if (waiting === 0) return;
    }
    throw new Error('an open transaction keeps lines from being sealed');
  };
  const pem = newSigningKey();
  const tamper = async (table: string, sql: string): Promise<void> => {
    await superuser.query(`BEGIN; ALTER TABLE ONLY ${table} DISABLE TRIGGER insert_only`);
    await superuser.query(sql);
    await superuser.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER insert_only; COMMIT`);
  };

  beforeAll(async () => {
    database = await createTestDatabase('person', async (ownerUrl) => {
      await migrateSubgraph(personSubgraph, ownerUrl);
    });
    dataSource = await createDataSource(personSubgraph, database.loginUrl, 3).initialize();
    const url = new URL(testAdminUrl());
    url.pathname = new URL(database.ownerUrl).pathname;
    superuser = new Client({ connectionString: url.toString() });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await dataSource.destroy();
    await database.drop();
  });

  it('at once the first time, then a day later and not a millisecond sooner, with what it really found', async () => {
    await verifier().kick();
    expect(await results()).toMatchObject([{ outcome: 'NOTHING_WRONG', treeSize: 0, checkpoints: 0, findings: 0, checkpoint: null, heldAgainst: null }]);
    await writeAndSeal(7);
    now = new Date(now.getTime() + 24 * HOUR - 1);
    await verifier().kick();
    expect(await results()).toHaveLength(1);
    now = new Date(now.getTime() + 1);
    await verifier().kick();
    expect((await results())[1]).toMatchObject({ at: now, outcome: 'NOTHING_WRONG', treeSize: 7, unsealed: 0, findings: 0, erased: 0, checkpoint: { treeSize: 7 } });
    await writeAndSeal(3);
    expect(await nextDay()).toMatchObject({ treeSize: 10, heldAgainst: { treeSize: 7 }, checkpoint: { treeSize: 10 } });
    expect(told).toEqual([]);
  });

  it('an erasure without a person’s request is found, one with it is not', async () => {
    const [one, other] = await superuser.query('SELECT at, id FROM access_record ORDER BY xid, id LIMIT 2').then(({ rows }) => rows);
    await superuser.query('SELECT access_record_erase($1, $2, false)', [one.at, one.id]);
    expect(await nextDay()).toMatchObject({ outcome: 'FINDINGS', findings: 1, kinds: { ERASED_WITHOUT_REASON: 1 }, erased: 1, erasedWithoutReason: 1 });
    await superuser.query('INSERT INTO access_record_erasure VALUES (gen_random_uuid(), $1, ARRAY[$2::uuid])', [now, one.id]);
    expect(await nextDay()).toMatchObject({ outcome: 'NOTHING_WRONG', erased: 1, erasedWithoutReason: 0 });
    expect(other.id).not.toBe(one.id);
    expect(told.splice(0)).toEqual(['FINDINGS']);
  });

  it('a tail that was cut off with its checkpoints is found by the checkpoint of the day before', async () => {
    await writeAndSeal(2);
    expect(await nextDay()).toMatchObject({ outcome: 'NOTHING_WRONG', treeSize: 12 });
    await tamper('access_seal', 'DELETE FROM access_seal WHERE tree_size = 12');
    await tamper('access_record', 'DELETE FROM access_record WHERE (xid, id) IN (SELECT xid, id FROM access_record ORDER BY xid DESC, id DESC LIMIT 2)');
    expect(await nextDay()).toMatchObject({ outcome: 'FINDINGS', treeSize: 10, kinds: { TAIL_CUT: 1 } });
    // It stays found: what was wrong is nothing to hold anything against.
    expect(await nextDay()).toMatchObject({ outcome: 'FINDINGS', kinds: { TAIL_CUT: 1 }, heldAgainst: { treeSize: 12 } });
    expect(told.splice(0)).toEqual(['FINDINGS', 'FINDINGS']);
  });

  it('that it could not be verified is a result too, and none is ever changed', async () => {
    await superuser.query('ALTER TABLE access_record_gone RENAME TO away');
    expect(await nextDay()).toMatchObject({ outcome: 'NOT_VERIFIED', treeSize: null, findings: null, checkpoint: null });
    await superuser.query('ALTER TABLE away RENAME TO access_record_gone');
    expect(told.splice(0)).toEqual(['NOT_VERIFIED']);
    for (const change of ['UPDATE access_verification SET outcome = outcome', 'DELETE FROM access_verification']) {
      await expect(dataSource.query(change)).rejects.toThrow();
    }
  });
});
