import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { goesOn, readCheckpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import type { Checkpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import { checkProof } from '../../../../subgraphs/person/access-seal/access-proof.rules';
import type { InclusionProof } from '../../../../subgraphs/person/access-seal/access-proof.rules';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { openCase } from '../stewardship/cases';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const GP = organisations.gpPracticeJonas;

const MINE =
  'query M($from: DateTime, $until: DateTime, $merge: Boolean, $first: Int, $after: String) { me { accessRecords(first: $first, after: $after, from: $from, until: $until, mergeSameDay: $merge) { nodes { id at firstAt times actorKind event emergency professional { id } naturalPerson relation organisation { id } profession category categoryLabel fields purpose outcome ground withheldUntil actingFor } pageInfo { hasNextPage endCursor } } } }';
const PROOF = 'query P($record: ID!) { me { accessRecordProof(record: $record) { json position checkpoint { treeSize } openings { column value } } } }';

interface Line {
  readonly [field: string]: unknown;
  readonly id: string;
}

let hub: TestHub;
let owner: Client;
const later = (milliseconds = 1_000): Date => {
  hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
  return hub.clock.now();
};
const mine = async (variables: object = {}): Promise<Line[]> =>
  (await hub.ask('jonas', MINE, { first: 50, merge: false, ...variables }, { headers: { 'accept-language': 'en' } })).data.me.accessRecords.nodes;
const look = (identity: string, field = 'goals { nodes { id } }') =>
  hub.ask(identity, `query L($id: ID!) { person(id: $id) { ${field} } }`, { id: JONAS });

/** A line as whoever decides that it is withheld will write it. */
async function writeLine(line: Readonly<Record<string, unknown>>): Promise<string> {
  const id = randomUUID();
  const all = {
    ...{ at: hub.clock.now(), id, request_id: 'r', subgraph: 'person', actor_kind: 'PROFESSIONAL', actor: professionals.jonasGp },
    ...{ organisation: GP, profession: 'GENERAL_PRACTITIONER', purpose: 'CARE', person: persons.jonas, category: 'GOALS', action: 'READ' },
    ...{ fields: ['Person.goals'], outcome: 'PERMIT', layer: 'OVERRIDE', decided_by: [], own_records: false, policy_version: '1' },
    ...line,
  };
  const names = Object.keys(all);
  await owner.query(
    `INSERT INTO access_record (${names.join(', ')}) VALUES (${names.map((_, nth) => `$${nth + 1}`).join(', ')})`,
    Object.values(all),
  );
  return id;
}

beforeAll(async () => {
  hub = await startTestHub({ demo: true });
  // Over the region a steward names whom they have a case about, and nobody else.
  await openCase(hub, 'regional-steward', JONAS);
  owner = new Client({ connectionString: hub.subgraphs.get('person')!.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await hub.stop();
});
beforeEach(() => void later());

describe('who looked is told as far as it is the person’s to know', () => {
  it('of a professional organisation and profession, and the name only while their organisation says so', async () => {
    const from = later().toISOString();
    await look('jonas-gp');
    const until = later().toISOString();
    const told = async () => (await mine({ from, until })).map(({ professional }) => professional);
    expect(new Set(await told())).toEqual(new Set([null]));
    expect((await mine({ from, until }))[0]).toMatchObject({
      organisation: { id: encodeReferenceId('Organisation', GP) },
      profession: 'GENERAL_PRACTITIONER',
      categoryLabel: expect.any(String),
    });

    const names = (instant: Date, say: boolean) =>
      owner.query('INSERT INTO access_naming VALUES ($1, $2, $3, $4)', [GP, instant, say, 'house rules']);
    const begins = new Date(hub.clock.now().getTime() + 5_000);
    await names(begins, true);
    expect(new Set(await told())).toEqual(new Set([null]));
    hub.clock.set(begins);
    expect(new Set((await told()).map((each) => (each as { id: string }).id))).toEqual(
      new Set([encodeReferenceId('Professional', professionals.jonasGp)]),
    );
    await names(later(), false);
    expect(new Set(await told())).toEqual(new Set([null]));
  });

  it('the process that serves cannot decide that by itself', async () => {
    const { dataSource } = hub.subgraphs.get('person')!;
    await expect(dataSource.query('INSERT INTO access_naming VALUES ($1, now(), true, $2)', [GP, 'x'])).rejects.toMatchObject({ code: '42501' });
  });

  it('of a member of the circle who they are; of a relative who took no place only how they had to do with the person; of a stranger neither', async () => {
    const from = later().toISOString();
    await owner.query(
      `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, member, opened_by) VALUES ($1, $2, $2, $3, 'TRUSTED_PERSON', 'TRUSTED_PERSON', $4, 'PERSON')`,
      [randomUUID(), hub.clock.now(), persons.jonas, persons.miraCoParent],
    );
    await look('jonas-mother');
    later();
    await look('mira-co-parent');
    later();
    await look('mira');
    later();
    await look('jonas');
    const until = later().toISOString();
    const told = (await mine({ from, until })).map(({ naturalPerson, relation }) => [naturalPerson, relation]);
    expect(told).toEqual([
      [JONAS, null],
      [null, null],
      [null, 'TRUSTED_PERSON'],
      [encodePersonId(persons.jonasMother), 'GROUP_RELATIVE'],
    ]);
    // A relation that came later does not say how somebody had to do with the person then.
    await owner.query(
      `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, member, opened_by) VALUES ($1, $2, $2, $3, 'TRUSTED_PERSON', 'TRUSTED_PERSON', $4, 'PERSON')`,
      [randomUUID(), hub.clock.now(), persons.jonas, persons.mira],
    );
    expect((await mine({ from, until })).map(({ relation }) => relation)).toEqual([null, null, 'TRUSTED_PERSON', 'GROUP_RELATIVE']);
  });

  it('a steward still sees who exactly it was', async () => {
    const from = later().toISOString();
    await look('jonas-gp');
    later();
    const { data } = await hub.ask('regional-steward', 'query S($filter: AccessRecordFilter) { accessRecords(filter: $filter) { nodes { professional { id } } } }', { filter: { from, person: JONAS } });
    expect(data.accessRecords.nodes).toContainEqual({ professional: { id: encodeReferenceId('Professional', professionals.jonasGp) } });
  });
});

describe('the person finds what they look for', () => {
  it('within a period: from is in, until is out', async () => {
    const at = later();
    await look('jonas-gp');
    const end = later();
    const lines = async (from: Date, until: Date) => (await mine({ from: from.toISOString(), until: until.toISOString() })).length;
    expect(await lines(at, end)).toBe(1);
    expect(await lines(new Date(at.getTime() + 1), end)).toBe(0);
    expect(await lines(new Date(at.getTime() - 1_000), at)).toBe(0);
  });

  it('and as one line what the same asker did with the same category on one day, and nothing else as one', async () => {
    // Two days by the clock on the wall: 23:30 and 0:30 in Brussels, of one day by the clock of the world.
    hub.clock.set(new Date('2026-11-20T22:30:00.000Z'));
    const from = hub.clock.now().toISOString();
    await look('jonas-gp', 'goals { nodes { id } }');
    const last = later().toISOString();
    await look('jonas-gp', 'goals { nodes { text } }');
    await look('jonas-mother');
    await look('jonas-gp', 'name { givenName }');
    hub.clock.set(new Date('2026-11-20T23:30:00.000Z'));
    await look('jonas-gp');
    const until = later().toISOString();

    const all = await mine({ from, until });
    const merged = await mine({ from, until, merge: true });
    expect(all).toHaveLength(5);
    expect(merged).toHaveLength(4);
    expect(all.every(({ times }) => times === 1)).toBe(true);
    const [together, ...others] = merged.filter(({ times }) => times !== 1);
    expect(others).toEqual([]);
    expect(together).toMatchObject({ times: 2, firstAt: from, at: last, category: 'GOALS', profession: 'GENERAL_PRACTITIONER' });
    const fields = all.filter(({ at }) => at === from || at === last).filter(({ category, profession }) => category === 'GOALS' && profession !== null).flatMap((line) => line['fields'] as string[]);
    expect(together!['fields']).toEqual([...new Set(fields)].sort());
  });

  it('page by page, merged as well, and a cursor holds for its own question only', async () => {
    const period = { from: '2026-11-20T00:00:00Z', until: '2026-11-20T23:30:01Z', merge: true };
    const page = async (variables: object) => (await hub.ask('jonas', MINE, { first: 3, ...period, ...variables })).data.me.accessRecords;
    const first = await page({});
    const second = await page({ after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }: Line) => id)).toEqual((await mine(period)).map(({ id }) => id));
    expect(codesOf(await hub.ask('jonas', MINE, { ...period, merge: false, first: 3, after: first.pageInfo.endCursor }))).toEqual(['BAD_USER_INPUT']);
  });

  it('and a day that grows between two pages is neither lost nor told twice', async () => {
    hub.clock.set(new Date('2026-11-25T10:00:00.000Z'));
    const grows = { category: 'DIAGNOSIS', at: hub.clock.now() };
    await writeLine(grows);
    for (const category of ['GOALS', 'WISHES', 'NAME']) await writeLine({ category, at: later() });
    later();
    const period = { from: '2026-11-25T00:00:00Z', merge: true };
    const page = async (variables: object) => (await hub.ask('jonas', MINE, { first: 3, ...period, ...variables })).data.me.accessRecords;
    const first = await page({});
    expect(first.nodes.map(({ category }: Line) => category)).not.toContain('DIAGNOSIS');
    await writeLine({ ...grows, at: later() });
    later();
    const second = await page({ after: first.pageInfo.endCursor });
    const told = [...first.nodes, ...second.nodes];
    expect(told.filter(({ category }: Line) => category === 'DIAGNOSIS')).toMatchObject([{ times: 1 }]);
    expect(new Set(told.map(({ id }: Line) => id)).size).toBe(told.length);
    expect(second.pageInfo.hasNextPage).toBe(false);
    // Asked anew, the day is told with all of it.
    expect((await page({ first: 50 })).nodes.filter(({ category }: Line) => category === 'DIAGNOSIS')).toMatchObject([{ times: 2 }]);
    hub.clock.set(new Date('2026-11-20T23:40:00.000Z'));
  });
});

describe('a line that is withheld until an instant', () => {
  it('is in no page, count, merged line or proof before it; and from it on it is there, with a mark', async () => {
    const from = later().toISOString();
    const opens = new Date(hub.clock.now().getTime() + 60_000);
    const id = await writeLine({ disclosed_from: opens, event: 'OVERRIDE', emergency: true });
    const record = encodeId('AccessRecord', persons.jonas, id);
    await hub.seal();
    const seen = async () => {
      const until = new Date(opens.getTime() + 60_000).toISOString();
      const find = (lines: Line[]) => lines.some((line) => line.id === record);
      const proof = (await hub.ask('jonas', PROOF, { record })).data.me.accessRecordProof;
      return [find(await mine({ from, until })), find(await mine({ from, until, merge: true })), proof !== null];
    };
    hub.clock.set(new Date(opens.getTime() - 1));
    expect(await seen()).toEqual([false, false, false]);
    // The steward sees it at once: it is withheld from the person, and from nobody's audit.
    const audit = await hub.ask('regional-steward', 'query S($filter: AccessRecordFilter) { accessRecords(filter: $filter) { totals { lines } nodes { id emergency withheldUntil } } }', { filter: { from, event: 'OVERRIDE' } });
    expect(audit.data.accessRecords).toMatchObject({ totals: { lines: 1 }, nodes: [{ id: record, emergency: true }] });
    hub.clock.set(opens);
    expect(await seen()).toEqual([true, true, true]);
    expect((await mine({ from })).find((line) => line.id === record)).toMatchObject({
      ...{ event: 'OVERRIDE', emergency: true, withheldUntil: opens.toISOString() },
      ground: 'On a legal ground or an activated crisis card.',
    });
  });
});

describe('what is sealed can be kept and checked outside', () => {
  const CHECKPOINT = 'query C($goesOnFrom: Int) { accessCheckpoint(goesOnFrom: $goesOnFrom) { json path checkpoint { treeSize root signature } } }';
  const checkpoint = async (identity: string, goesOnFrom?: number) => (await hub.ask(identity, CHECKPOINT, { goesOnFrom: goesOnFrom ?? null })).data.accessCheckpoint;

  it('a checkpoint, by a steward and a person; a later one is shown to go on from it', async () => {
    await hub.seal();
    const first = readCheckpoint(JSON.parse((await checkpoint('brug-steward')).json)) as Checkpoint;
    await look('jonas-gp');
    await hub.seal();
    const answer = await checkpoint('mira', first.treeSize);
    const second = readCheckpoint(JSON.parse(answer.json)) as Checkpoint;
    expect(second.treeSize).toBeGreaterThan(first.treeSize);
    expect(goesOn(first, second, answer.path)).toBe(true);
    expect(goesOn({ ...first, treeSize: first.treeSize - 1 }, second, answer.path)).toBe(false);
    expect((await checkpoint('mira')).path).toBeNull();
    for (const wrong of [0, -1, second.treeSize + 10_000]) {
      expect(codesOf(await hub.ask('mira', CHECKPOINT, { goesOnFrom: wrong }))).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('not by others, who keep no record about themselves here', async () => {
    for (const identity of ['jonas-gp', 'jonas-care-service']) expect(codesOf(await hub.ask(identity, CHECKPOINT))).toEqual(['FORBIDDEN']);
    expect(codesOf(await hub.ask('anonymous', CHECKPOINT))).toEqual(['UNAUTHENTICATED']);
  });

  it('a line of one’s own, with what one may see of it opened and nothing else', async () => {
    const from = later().toISOString();
    await look('jonas-gp');
    const until = later().toISOString();
    const [line] = await mine({ from, until });
    const ask = async (identity = 'jonas') => (await hub.ask(identity, PROOF, { record: line!.id })).data.me.accessRecordProof;
    expect(await ask()).toBeNull();
    await hub.seal();
    const answer = await ask();
    const proof = JSON.parse(answer.json) as InclusionProof;
    const kept = readCheckpoint(JSON.parse((await checkpoint('brug-steward')).json)) as Checkpoint;
    expect(checkProof(proof, kept.publicKey)).toBe('PROVEN');
    expect(JSON.parse(proof.line)).toMatchObject({ category: 'GOALS', organisation: GP, profession: 'GENERAL_PRACTITIONER' });
    expect(proof.openings.map(({ column }) => column)).toContain('person');
    expect(answer.json).toContain(persons.jonas);
    // Who exactly it was stays closed, also to somebody who has every id of the directory to try.
    expect(answer.json).not.toContain(professionals.jonasGp);
    expect(proof.openings.map(({ column }) => column)).not.toContain('actor');
    expect(checkProof({ ...proof, line: proof.line.replace('GOALS', 'NAME') }, kept.publicKey)).toBe('NOT_INCLUDED');
  });

  it('and proves every one of them, however many there are', async () => {
    await hub.seal();
    const lines = await mine({ first: 30 });
    await hub.seal();
    for (const { id } of lines) {
      const { json } = (await hub.ask('jonas', PROOF, { record: id })).data.me.accessRecordProof;
      expect(checkProof(JSON.parse(json) as InclusionProof)).toBe('PROVEN');
    }
  });

  it('but no line of another, by whatever key', async () => {
    await hub.ask('mira-gp', 'query L($id: ID!) { person(id: $id) { goals { nodes { id } } } }', { id: encodePersonId(persons.mira) });
    await hub.seal();
    const [{ id }] = await hub.subgraphs.get('person')!.dataSource.query('SELECT id FROM access_record WHERE person = $1 LIMIT 1', [persons.mira]);
    for (const person of [persons.mira, persons.jonas]) {
      expect((await hub.ask('jonas', PROOF, { record: encodeId('AccessRecord', person, id) })).data.me.accessRecordProof).toBeNull();
    }
    expect(codesOf(await hub.ask('jonas', PROOF, { record: JONAS }))).toEqual(['BAD_USER_INPUT']);
    const counsellor = await hub.ask('jonas-counsellor', 'query P($id: ID!, $record: ID!) { person(id: $id) { accessRecordProof(record: $record) { json } } }', { id: JONAS, record: encodeId('AccessRecord', persons.jonas, randomUUID()) });
    expect(counsellor.data.person.accessRecordProof).toBeNull();
    expect(counsellor.withheld).toEqual([expect.objectContaining({ category: 'ACCESS_RECORDS' })]);
  });
});
