import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { DEMO } from '../../../../shared/demo-identities';
import type { Asker } from '../../../../shared/decision-api';
import { newSigningKey, parseSigningKey } from '../../../../shared/keys';
import { createDataSource } from '../../../../subgraphs/kit/data-source';
import { migrateSubgraph } from '../../../../subgraphs/kit/migrate';
import { lineOf } from '../../../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../../../subgraphs/person/access-record/access-record.table';
import { checkpointOf, signCheckpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import type { Checkpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import { LINE_COLUMNS, leafOf } from '../../../../subgraphs/person/access-seal/access-leaf.rules';
import type { SealableLine } from '../../../../subgraphs/person/access-seal/access-leaf.rules';
import { readLines } from '../../../../subgraphs/person/access-seal/access-line.store';
import { sealTable } from '../../../../subgraphs/person/access-seal/access-seal.table';
import { AccessSealer } from '../../../../subgraphs/person/access-seal/access-sealer.store';
import { AccessSealing } from '../../../../subgraphs/person/access-seal/access-sealing.worker';
import { verifyAccessRecord } from '../../../../subgraphs/person/access-seal/access-verification.store';
import type { Verification } from '../../../../subgraphs/person/access-seal/access-verification.store';
import { GrowingTree, hashesIn } from '../../../../subgraphs/person/access-seal/merkle.rules';
import { snakeCase } from '../../../../subgraphs/kit/snake-case';
import { personSubgraph } from '../../../../subgraphs/person/person.subgraph';
import { createTestDatabase, testAdminUrl } from '../../../support/database';
import type { TestDatabase } from '../../../support/database';

/** Whoever has the whole database in their hands: every trigger off, every row open. What they do must show. */

const AT = new Date('2026-11-18T11:00:00.000Z');
const clock = { now: () => AT };
const key = parseSigningKey(newSigningKey());

let database: TestDatabase;
let dataSource: DataSource;
let sealer: AccessSealer;
let superuser: Client;
let kept: Checkpoint;

const asker: Asker = {
  actor: { kind: 'PROFESSIONAL', id: DEMO.professionals.jonasGp, organisation: DEMO.organisations.gpPracticeJonas, profession: 'GENERAL_PRACTITIONER', team: randomUUID() },
  purpose: 'CARE',
  requestId: 'r',
  tokenId: 'token-digest',
  operation: 'Look',
  subgraph: 'person',
};

function aLine(nth: number) {
  return lineOf(
    randomUUID(),
    asker,
    {
      ...{ person: DEMO.persons.jonas, category: 'GOALS', action: 'READ', fields: ['Person.goals'], outcome: 'PERMIT', layer: 'GRANT' },
      ...{ decidedBy: [randomUUID()], ownRecords: true, policyVersion: '1', epoch: String(nth), silent: true, disclosedFrom: AT },
    },
    new Date(AT.getTime() + nth),
  );
}

const write = (lines: readonly object[], via = dataSource.manager) =>
  via.createQueryBuilder().insert().into(accessRecordTable).values([...lines]).updateEntity(false).execute();

async function sealAll(by = sealer): Promise<void> {
  for (let attempt = 0; attempt < 5_000; attempt += 1) {
    await by.seal();
    const [{ waiting }] = await dataSource.query(
      'SELECT count(*)::int AS waiting FROM access_record WHERE xid >= coalesce((SELECT max(up_to_xid) FROM access_seal), 0) AND xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
    );
    if (waiting === 0) return;
  }
  throw new Error('an open transaction keeps lines from being sealed');
}

const read = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await superuser.query(sql, [...values])).rows as Row[];
const verify = (...checkpoints: Checkpoint[]): Promise<Verification> => verifyAccessRecord(read, { kept: checkpoints, now: AT });
const kindsOf = ({ findings }: Verification): string[] => [...new Set(findings.map(({ kind }) => kind))].sort();
const newest = async (): Promise<Checkpoint> =>
  checkpointOf((await dataSource.manager.find(sealTable, { order: { treeSize: 'DESC' }, take: 1 }))[0]!);
const idAt = async (nth: number): Promise<string> =>
  (await read<{ id: string }>(`SELECT id FROM access_record ORDER BY xid, id OFFSET ${nth} LIMIT 1`))[0]!.id;

/** Does something to the database that cannot be done, and takes it back. */
async function tampered(what: () => Promise<unknown>): Promise<(...checkpoints: Checkpoint[]) => Promise<Verification>> {
  await superuser.query('BEGIN');
  for (const table of ['access_record', 'access_seal', 'access_seal_node', 'access_record_gone']) {
    await superuser.query(`ALTER TABLE ONLY ${table} DISABLE TRIGGER insert_only`);
  }
  await what();
  return verify;
}

beforeAll(async () => {
  database = await createTestDatabase('person', async (ownerUrl) => {
    await migrateSubgraph(personSubgraph, ownerUrl);
  });
  dataSource = await createDataSource(personSubgraph, database.loginUrl, 4).initialize();
  sealer = new AccessSealer({ dataSource, clock, key, onFailure: (error) => { throw error; } });
  const url = new URL(testAdminUrl());
  url.pathname = new URL(database.ownerUrl).pathname;
  superuser = new Client({ connectionString: url.toString() });
  await superuser.connect();
  // Several seals, of several transactions, of several lines; and more than one kept subtree.
  for (let seal = 0; seal < 3; seal += 1) {
    for (let transaction = 0; transaction < 4; transaction += 1) {
      await write(Array.from({ length: 25 }, (_, nth) => aLine(seal * 100 + transaction * 25 + nth)));
    }
    await sealAll();
    if (seal === 1) kept = await newest();
  }
  await write([aLine(1_000)]);
});
afterAll(async () => {
  await superuser.end();
  await dataSource.destroy();
  await database.drop();
});
afterEach(() => superuser.query('ROLLBACK'));

describe('an honest record', () => {
  it('is found good, with what is not sealed yet told apart', async () => {
    expect(await verify(kept)).toEqual({
      ...{ treeSize: 300, unsealed: 1, erased: [], gone: [], findings: [], warnings: [] },
      checkpoints: expect.any(Number),
      publicKey: kept.publicKey,
    });
    // Checkpoints only ever go on: each names the root of the one before.
    const seals = await dataSource.manager.find(sealTable, { order: { treeSize: 'ASC' } });
    expect(seals.length).toBeGreaterThanOrEqual(3);
    seals.slice(1).forEach((seal, nth) => expect(seal.previousRoot).toEqual(seals[nth]!.root));
  });

  it('can be read by a role that may do nothing else', async () => {
    await superuser.query('BEGIN');
    await superuser.query('CREATE ROLE kring_test_auditor');
    await superuser.query('GRANT SELECT ON access_record, access_seal, access_seal_node, access_record_gone, access_record_erasure TO kring_test_auditor');
    await superuser.query('SET LOCAL ROLE kring_test_auditor');
    expect((await verify(kept)).findings).toEqual([]);
    await expect(superuser.query('DELETE FROM access_seal')).rejects.toMatchObject({ code: '42501' });
  });

  it('seals, and what is sealed by, nobody changes: not the process, not the owner, not a superuser', async () => {
    for (const table of ['access_seal', 'access_seal_node', 'access_record_gone']) {
      const column = { access_seal: 'root', access_seal_node: 'hash', access_record_gone: 'lines' }[table]!;
      for (const statement of [`UPDATE ${table} SET ${column} = ${column} WHERE false`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
        await expect(superuser.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(dataSource.query(`INSERT INTO access_record_gone VALUES ('2020-01', 1, '[]', 'BE', 10, 'x', now())`)).rejects.toMatchObject({ code: '42501' });
    await expect(dataSource.query('SELECT access_record_erase(now(), $1, true)', [randomUUID()])).rejects.toMatchObject({ code: '42501' });
  });
});

describe('every change shows', () => {
  it('a line that was deleted, and which one', async () => {
    const found = await (await tampered(async () => superuser.query('DELETE FROM access_record WHERE id = $1', [await idAt(120)])))();
    expect(found.findings).toEqual([expect.objectContaining({ kind: 'DELETED', positions: [120, 121] })]);
  });

  const CHANGES: Readonly<Record<string, string>> = {
    at: `at + interval '1 millisecond'`,
    id: 'gen_random_uuid()',
    team: 'NULL',
    actor: 'gen_random_uuid()',
    organisation: 'NULL',
    person: 'gen_random_uuid()',
    actingFor: 'person',
    fields: `'{}'`,
    decidedBy: `'{}'`,
    ownRecords: 'NOT own_records',
    emergency: 'NOT emergency',
    silent: 'NOT silent',
    epoch: 'epoch + 1',
    disclosedFrom: 'NULL',
    xid: 'xid + 1',
    salt: `uuid_send(gen_random_uuid())`,
    erased: `'{}'`,
  };
  it.each([...LINE_COLUMNS])('a line whose column %s was changed, and which line', async (column) => {
    const name = snakeCase(column);
    const id = await idAt(49);
    const found = await (
      await tampered(() => superuser.query(`UPDATE access_record SET ${name} = ${CHANGES[column] ?? `${name} || 'x'`} WHERE id = $1`, [id]))
    )();
    expect(found.findings.length).toBeGreaterThan(0);
    if (['xid', 'id'].includes(column)) return; // its place changed as well, so it is found as gone here and new there
    expect(found.findings[0]).toMatchObject({ kind: 'CHANGED', positions: [49, 50], line: id });
  });

  it('a line that was slipped in among those that are sealed', async () => {
    const id = randomUUID();
    const columns = LINE_COLUMNS.filter((column) => column !== 'id').map(snakeCase).join(', ');
    const found = await (
      await tampered(async () =>
        superuser.query(`INSERT INTO access_record (id, ${columns}) SELECT $1, ${columns} FROM access_record WHERE id = $2`, [id, await idAt(10)]),
      )
    )();
    expect(found.findings).toEqual([expect.objectContaining({ kind: 'INSERTED', line: id })]);
  });

  it('a line of a transaction that never was, which no seal would ever reach', async () => {
    const found = await (await tampered(() => superuser.query('UPDATE access_record SET xid = 9000000000000 WHERE epoch = 1000')))();
    expect(kindsOf(found)).toEqual(['INSERTED']);
  });

  it('lines that changed places, in the record or in the seal', async () => {
    const [one, other] = [await idAt(30), await idAt(70)];
    const swapped = await (
      await tampered(() =>
        superuser.query(
          `UPDATE access_record a SET xid = b.xid FROM access_record b WHERE (a.id, b.id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
          [one, other],
        ),
      )
    )();
    expect(swapped.findings.length).toBeGreaterThan(0);
    await superuser.query('ROLLBACK');
    const found = await (
      await tampered(() =>
        superuser.query(
          `UPDATE access_seal SET leaves = substring(leaves FROM 33 FOR 32) || substring(leaves FROM 1 FOR 32) || substring(leaves FROM 65) WHERE tree_size = (SELECT min(tree_size) FROM access_seal)`,
        ),
      )
    )();
    expect(kindsOf(found)).toEqual(expect.arrayContaining(['REORDERED', 'OTHER_ROOT']));
  });

  it('a line that was changed together with its leaf: the signed root still says otherwise', async () => {
    const found = await forgeFrom(5);
    expect(kindsOf(await found())).toEqual(['NOT_SIGNED']);
  });

  it('a whole record that was written anew and signed with a key of one’s own: the kept checkpoint says otherwise', async () => {
    const found = await forgeFrom(5, parseSigningKey(newSigningKey()));
    // Whoever kept nothing and knows no key believes it: that is why one keeps a checkpoint.
    expect(kindsOf(await found())).toEqual([]);
    expect(kindsOf(await found(kept))).toEqual(expect.arrayContaining(['NOT_SIGNED', 'OTHER_THAN_KEPT']));
    expect(kindsOf(await verifyAccessRecord(read, { kept: [], publicKey: kept.publicKey, now: AT }))).toEqual(['NOT_SIGNED']);
  });

  it('and one signed with the stolen key of the hub itself', async () => {
    const found = await forgeFrom(5, key);
    expect(kindsOf(await found())).toEqual([]);
    expect(kindsOf(await found(kept))).toEqual(['OTHER_THAN_KEPT']);
  });

  /** Changes a line, and makes every leaf, root, frontier, subtree and, with a key, signature follow. */
  async function forgeFrom(position: number, signer?: typeof key): Promise<typeof verify> {
    return tampered(async () => {
      await superuser.query(`UPDATE access_record SET outcome = 'DENY' WHERE id = $1`, [await idAt(position)]);
      const columns = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');
      const lines = await read<SealableLine>(`SELECT ${columns} FROM access_record ORDER BY xid, id`);
      const tree = new GrowingTree();
      for (const seal of await dataSource.manager.find(sealTable, { order: { treeSize: 'ASC' } })) {
        const previous = tree.root();
        const leaves = lines.slice(tree.size, Number(seal.treeSize)).map((each) => leafOf(each));
        for (const leaf of leaves) {
          for (const { level, index, hash } of tree.append(leaf)) {
            await superuser.query('UPDATE access_seal_node SET hash = $1 WHERE level = $2 AND index = $3', [hash, level, index]);
          }
        }
        const forged = signCheckpoint(signer ?? parseSigningKey(newSigningKey()), {
          ...{ treeSize: tree.size, upToXid: seal.upToXid, at: seal.sealedAt.toISOString() },
          ...{ root: tree.root().toString('hex'), previousRoot: previous.toString('hex') },
        });
        await superuser.query(
          'UPDATE access_seal SET leaves = $1, root = $2, previous_root = $3, frontier = $4, signature = $5, public_key = $6 WHERE tree_size = $7',
          [
            ...[Buffer.concat(leaves), tree.root(), previous, Buffer.concat(tree.frontier)],
            Buffer.from(forged.signature, 'hex'),
            signer ? Buffer.from(forged.publicKey, 'hex') : seal.publicKey,
            seal.treeSize,
          ],
        );
      }
    });
  }

  it.each(['root', 'previous_root', 'public_key', 'signature', 'frontier', 'leaves'])('a checkpoint whose %s was changed', async (column) => {
    const found = await (
      await tampered(() => superuser.query(`UPDATE access_seal SET ${column} = set_byte(${column}, 3, 255 - get_byte(${column}, 3)) WHERE tree_size = (SELECT max(tree_size) FROM access_seal)`))
    )();
    expect(found.findings.length).toBeGreaterThan(0);
  });

  it('a checkpoint whose instant or reach was changed', async () => {
    for (const change of [`sealed_at = sealed_at - interval '1 day'`, 'up_to_xid = up_to_xid + 1']) {
      expect(kindsOf(await (await tampered(() => superuser.query(`UPDATE access_seal SET ${change} WHERE tree_size = (SELECT max(tree_size) FROM access_seal)`)))())).toContain('NOT_SIGNED');
      await superuser.query('ROLLBACK');
    }
  });

  it('a checkpoint that was taken out from between two others', async () => {
    const found = await (await tampered(() => superuser.query('DELETE FROM access_seal WHERE tree_size = $1', [kept.treeSize])))();
    expect(kindsOf(found)).toContain('CHECKPOINT_MISSING');
  });

  it('lines that a made-up retention says had gone: no law lets them go so early', async () => {
    const goneBy = (jurisdiction: string, years: number) => async (): Promise<void> => {
      await superuser.query('DELETE FROM access_record WHERE id = $1', [await idAt(5)]);
      await superuser.query(`INSERT INTO access_record_gone (month, lines, positions, jurisdiction, years, source, gone_at) VALUES ('2020-01', 1, '[[5, 6]]', $1, $2, 'x', $3)`, [
        ...[jurisdiction, years, AT],
      ]);
    };
    for (const [jurisdiction, years] of [['BE', 0], ['BE', -1], ['BE', 9], ['BE', 10], ['NL', 4], ['XX', 10]] as const) {
      const found = await (await tampered(goneBy(jurisdiction, years)))();
      expect([jurisdiction, years, kindsOf(found)]).toEqual([jurisdiction, years, ['GONE_TOO_EARLY']]);
      await superuser.query('ROLLBACK');
    }
  });

  it('a hash that was kept to save work', async () => {
    for (const change of [`UPDATE access_seal_node SET hash = sha256(hash)`, 'DELETE FROM access_seal_node', `INSERT INTO access_seal_node VALUES (8, 77, sha256('x'))`]) {
      expect(kindsOf(await (await tampered(() => superuser.query(change)))())).toEqual(['OTHER_SUBTREE']);
      await superuser.query('ROLLBACK');
    }
  });
});

describe('a tail that was cut off', () => {
  const cut = (withSeals: boolean) => async (): Promise<void> => {
    const [{ xid }] = (await read<{ xid: string }>('SELECT up_to_xid AS xid FROM access_seal WHERE tree_size < 200 ORDER BY tree_size DESC LIMIT 1')) as [{ xid: string }];
    await superuser.query('DELETE FROM access_record WHERE xid >= $1', [xid]);
    if (!withSeals) return;
    await superuser.query('DELETE FROM access_seal WHERE up_to_xid > $1', [xid]);
    await superuser.query('DELETE FROM access_seal_node');
  };

  it('shows by itself while the checkpoints stand', async () => {
    const found = await (await tampered(cut(false)))();
    expect(kindsOf(found)).toEqual(['DELETED']);
    expect(found.findings.at(-1)).toMatchObject({ positions: [299, 300] });
  });

  it('does not show when the checkpoints went with it, but to whoever kept one', async () => {
    const found = await tampered(cut(true));
    expect(kindsOf(await found())).toEqual([]);
    const withKept = await found(kept);
    expect(kindsOf(withKept)).toEqual(['TAIL_CUT']);
    expect(withKept.findings[0]!.positions![1]).toBe(kept.treeSize);
  });

  it('a kept checkpoint that somebody made up proves nothing against the record', async () => {
    const made = { ...kept, treeSize: kept.treeSize + 1_000 };
    expect(kindsOf(await verifyAccessRecord(read, { kept: [made], publicKey: kept.publicKey, now: AT }))).toEqual(['NOT_SIGNED']);
  });
});

describe('late committers', () => {
  it('are sealed, also when they began first, committed last and have the lower ids', async () => {
    const [early, late] = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
    const [first, second] = [
      { ...aLine(2_000), id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' },
      { ...aLine(2_001), id: '00000000-0000-4000-8000-000000000000' },
    ];
    try {
      await early.startTransaction();
      await write([first], early.manager);
      await late.startTransaction();
      await write([second], late.manager);
      await late.commitTransaction();
      for (let attempt = 0; attempt < 3; attempt += 1) await sealer.seal();
      // What the open transaction may still add comes first in order, so what committed waits for it.
      expect((await verify()).unsealed).toBeGreaterThanOrEqual(1);
      const [{ sealed }] = (await read<{ sealed: boolean }>('SELECT (SELECT xid FROM access_record WHERE id = $1) < (SELECT max(up_to_xid) FROM access_seal) AS sealed', [second.id])) as [{ sealed: boolean }];
      expect(sealed).toBe(false);
      await early.commitTransaction();
      await sealAll();
    } finally {
      await early.release();
      await late.release();
    }
    const found = await verify(kept);
    expect(found).toMatchObject({ unsealed: 0, findings: [], treeSize: 303 });
    expect(await idAt(301)).toBe(first.id);
    expect(await idAt(302)).toBe(second.id);
  });

  it('two that seal at once seal each line once', async () => {
    await write(Array.from({ length: 40 }, (_, nth) => aLine(3_000 + nth)));
    const other = new AccessSealer({ dataSource, clock, key, onFailure: () => undefined });
    await Promise.all([sealer.seal(), other.seal(), sealer.seal(), other.seal()]);
    await sealAll();
    expect(await verify(kept)).toMatchObject({ treeSize: 343, unsealed: 0, findings: [] });
  });

  it('a transaction of more lines than one seal takes is sealed whole', async () => {
    const small = new AccessSealer({ dataSource, clock, key, onFailure: () => undefined, linesPerSeal: 10 });
    await write(Array.from({ length: 60 }, (_, nth) => aLine(10_000 + nth)));
    for (let nth = 0; nth < 12; nth += 1) await write([aLine(20_000 + nth)]);
    await sealAll(small);
    expect(await verify(kept)).toMatchObject({ treeSize: 415, unsealed: 0, findings: [] });
    const sizes = (await dataSource.manager.find(sealTable, { order: { treeSize: 'ASC' } })).map(({ leaves }) => hashesIn(leaves).length);
    expect(sizes.slice(-2).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(72);
    expect(sizes).toContain(60);
  });
});

describe('sealing beside the process that decides', () => {
  const nodeOptions = ['--require', join(__dirname, '..', '..', '..', 'support', 'typescript-register.cjs')];

  it('reads every line as it stands there, whatever its texts and instants are', async () => {
    const odd = [
      { fields: [], decidedBy: [], operation: null, disclosedFrom: null, at: new Date('2026-11-18T00:00:00.000Z') },
      { fields: ['NULL', 'null', ''], operation: '', at: new Date('2026-11-18T11:00:00.100Z') },
      { fields: ['a,b', 'a"b', 'a\\b', '{}', ' a', 'é\u{1f600}'], operation: 'a\n"b"', at: new Date('1987-01-31T23:59:59.999Z') },
      { fields: ['Person.goals(of:"x")'], decidedBy: [randomUUID(), randomUUID()], at: new Date('9999-12-31T23:59:59.010Z') },
      { fields: ['NULL'], disclosedFrom: new Date('0099-01-01T00:00:00.001Z') },
    ];
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await write(odd.map((values, nth) => ({ ...aLine(nth), ...values })), runner.manager);
      const text = `SELECT ${LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ')} FROM access_record WHERE xid >= $1 ORDER BY xid, id`;
      for (const zone of ['UTC', 'Europe/Brussels']) {
        await runner.query(`SET LOCAL TIME ZONE '${zone}'`);
        const lines = await readLines(runner.manager, text, ['0']);
        expect(lines.length).toBeGreaterThan(odd.length);
        expect(lines).toEqual(await runner.query(text, ['0']));
        // One null in a list is no text of four letters.
        const [{ list }] = await readLines(runner.manager, `SELECT ARRAY['a', NULL, 'NULL'] AS list`, []) as unknown as [{ list: unknown }];
        expect(list).toEqual(['a', null, 'NULL']);
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('a thread of its own seals by order and by itself, in the same tree and with the same key, until it is stopped', async () => {
    const failures: unknown[] = [];
    const sealing = new AccessSealing({ url: database.loginUrl, key, nodeOptions, onFailure: (error) => failures.push(error) });
    expect(await sealing.seal()).toBe(0);
    await sealAll();
    await sealing.start();
    const before = Number((await newest()).treeSize);
    try {
      await write(Array.from({ length: 30 }, () => aLine(0)));
      for (let attempt = 0; attempt < 5_000 && (await newest()).treeSize < before + 30; attempt += 1) await sealing.seal();
    } finally {
      await sealing.stop();
    }
    expect(await verify(kept)).toMatchObject({ treeSize: before + 30, unsealed: 0, findings: [] });
    expect(failures).toEqual([]);
    await write([aLine(0)]);
    expect(await sealing.seal()).toBe(0);
    expect((await newest()).treeSize).toBe(before + 30);
  });

  it('a thread that cannot seal says so, and is started again until it can', async () => {
    const url = new URL(database.loginUrl);
    url.pathname = '/no_such_database';
    let failures = 0;
    let told: () => void;
    const twice = new Promise<void>((resolve) => (told = resolve));
    const sealing = new AccessSealing({
      ...{ url: url.toString(), key, nodeOptions, againMilliseconds: 1 },
      onFailure: () => void ((failures += 1) === 2 && told()),
    });
    await sealing.start();
    expect(failures).toBe(1);
    expect(await sealing.seal()).toBe(0);
    await twice;
    await sealing.stop();
  });
});

describe('what was erased', () => {
  it.each([
    ['with the salt kept', true],
    ['with the salt destroyed', false],
  ])('keeps every seal good and is told, %s', async (_how, keepSalt) => {
    await superuser.query('BEGIN');
    const id = await idAt(60);
    await superuser.query('SELECT access_record_erase(at, id, $2) FROM access_record WHERE id = $1', [id, keepSalt]);
    await superuser.query('INSERT INTO access_record_erasure VALUES (gen_random_uuid(), $1, ARRAY[$2::uuid])', [AT, id]);
    const [row] = await read<Record<string, unknown>>('SELECT * FROM access_record WHERE id = $1', [id]);
    expect(row).toMatchObject({ person: null, actor: null, team: null, token_id: null, request_id: '', operation: null, decided_by: [], category: 'GOALS' });
    expect((row!['salt'] as Buffer).length).toBe(keepSalt ? 16 : 0);
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${DEMO.persons.jonas}|${DEMO.professionals.jonasGp}|token-digest`));
    const found = await verify(kept);
    expect(found.findings).toEqual([]);
    expect(found.erased).toEqual([id]);
    // It is closed again behind it.
    await expect(superuser.query('DELETE FROM access_record')).rejects.toMatchObject({ code: '42501' });
  });

  it('is not what it says when another value was erased, or one was put in its place', async () => {
    const id = await idAt(60);
    for (const change of [`actor = NULL, erased = jsonb_build_object('actor', repeat('0', 64))`, `actor = NULL`, `erased = jsonb_build_object('actor', access_record_commitment(salt, 'actor', actor::text))`]) {
      const found = await (await tampered(() => superuser.query(`UPDATE access_record SET ${change} WHERE id = $1`, [id])))();
      expect(found.findings[0]).toMatchObject({ kind: 'CHANGED', line: id });
      await superuser.query('ROLLBACK');
    }
  });

  it('is found where no reason is kept, or only one for another line', async () => {
    await superuser.query('BEGIN');
    const [id, other] = [await idAt(60), await idAt(61)];
    await superuser.query('SELECT access_record_erase(at, id, false) FROM access_record WHERE id IN ($1, $2)', [id, other]);
    await superuser.query('INSERT INTO access_record_erasure VALUES (gen_random_uuid(), $1, ARRAY[$2::uuid])', [AT, other]);
    const found = await verify(kept);
    expect(found.erased).toEqual([id, other]);
    expect(found.findings).toEqual([expect.objectContaining({ kind: 'ERASED_WITHOUT_REASON', line: id })]);
  });
});

describe('the instant that a line names', () => {
  /** Lines are sealed with whatever instant they name; so this is written honestly, and sealed. */
  async function sealedAs(...instants: readonly number[]): Promise<Verification> {
    for (const instant of instants) await write([{ ...aLine(0), at: new Date(AT.getTime() + instant) }]);
    await sealAll();
    return verify(kept);
  }
  const MINUTE = 60_000;

  it('can be a minute later than its seal, as clocks are apart, and no more', async () => {
    expect((await sealedAs(MINUTE)).findings).toEqual([]);
    expect((await sealedAs(MINUTE + 1)).findings).toEqual([expect.objectContaining({ kind: 'LATER_THAN_SEALED' })]);
  });

  it('can be an hour before that of an earlier transaction, as long ones are, and is worth a look beyond', async () => {
    // The one far ahead that was sealed above counts for no later than its seal.
    expect((await sealedAs(-60 * MINUTE)).warnings).toEqual([]);
    const { warnings, findings } = await sealedAs(-60 * MINUTE - 1);
    expect(warnings).toEqual([expect.objectContaining({ kind: 'BACKDATED' })]);
    expect(findings.map(({ kind }) => kind)).toEqual(['LATER_THAN_SEALED']);
  });
});
