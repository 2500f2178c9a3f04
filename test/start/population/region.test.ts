import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PROFESSIONS } from '../../../consent/vocabulary';
import type { Actor } from '../../../consent/actor';
import { encodePersonId } from '../../../shared/ids';
import { SUBGRAPH_NAMES } from '../../../shared/subgraph-names';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { exampleOperations } from '../../../start/operations';
import { castOf, housesOf } from '../../../start/population/cast';
import type { Worker } from '../../../start/population/cast';
import { castRows } from '../../../start/population/cast-rows';
import { lifeOf } from '../../../start/population/life';
import type { Life } from '../../../start/population/life';
import { lifeRows } from '../../../start/population/life-rows';
import { PopulationError, loadRegion } from '../../../start/population/load-region';
import type { RegionRows } from '../../../start/population/region-rows';
import { populate } from '../../../start/populate';
import { withConnection } from '../../../start/provision';
import { startTestHub } from '../../support/hub';
import type { GraphAnswer, TestHub } from '../../support/hub';
import { isFullProof, timesFor } from '../../support/proof';
import { tokenFor } from '../../support/tokens';
import { sqlOf } from '../../../subgraphs/kit/prepared-rows';
import type { Statement } from '../../../subgraphs/kit/prepared-rows';

// A region of 20,000 is not written and compared within the minute of a test.
jest.setTimeout(timesFor(60_000, 1_200_000));

/** As of the day before the hub’s today. */
const REGION = { persons: timesFor(600, 20_000), seed: 'test', day: '2026-11-17' };
const cast = castOf(REGION);
const lives = Array.from({ length: Math.min(REGION.persons, 600) }, (_, person) => lifeOf(cast, person));
const CUT_OFF_AT = 2;

let hub: TestHub;
let ownerUrls: Readonly<Record<SubgraphName, string>>;

beforeAll(async () => {
  hub = await startTestHub({
    trust: { professions: PROFESSIONS, organisations: cast.zones.flatMap((zone) => housesOf(zone).map(({ id }) => id)) },
  });
  ownerUrls = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, hub.subgraphs.get(name)!.database.ownerUrl])) as never;
});

afterAll(() => hub.stop());

const load = (also: Partial<Parameters<typeof loadRegion>[0]> = {}) =>
  loadRegion({ ...REGION, ownerUrls, today: REGION.day, besideOthers: false, say: () => undefined, ...also });

const inDatabase = <Done>(name: SubgraphName, work: (client: Client) => Promise<Done>): Promise<Done> => withConnection(ownerUrls[name], work);

async function ask(actor: Exclude<Actor, { kind: 'ANONYMOUS' }>, query: string, variables: object = {}): Promise<GraphAnswer> {
  return hub.ask('anonymous', query, variables, { headers: { authorization: `Bearer ${await tokenFor(hub, actor)}` } });
}

const asWorker = ({ id, organisation, profession }: Worker): Actor & { kind: 'PROFESSIONAL' } => ({ kind: 'PROFESSIONAL', id, organisation, profession });
const asPerson = (id: string): Actor & { kind: 'PERSON' } => ({ kind: 'PERSON', id });

describe('loading a region', () => {
  it('was cut off: what stood half in the databases stands there once, and the same command goes on', async () => {
    // As a full disk would, at one partner, in the midst of a block that another partner has already.
    await inDatabase('work', (work) => work.query(`CREATE TABLE population_block (block integer PRIMARY KEY CONSTRAINT cut_off CHECK (block <> ${CUT_OFF_AT}))`));
    // Laid out as widely as ten times as many would be, so that the planner chooses as it would for them.
    if (!isFullProof()) for (const name of SUBGRAPH_NAMES) await inDatabase(name, layOutWidely);
    await expect(load()).rejects.toThrow(/cut_off/);
    const blocks = (name: SubgraphName) =>
      inDatabase(name, async (client) => (await client.query<{ block: number }>('SELECT block FROM population_block ORDER BY block')).rows.map(({ block }) => block));
    expect(await blocks('work')).toEqual([0, 1]);
    expect(await blocks('person')).toEqual([0, 1]);
    expect(await blocks('mental-health')).toContain(CUT_OFF_AT);
    await inDatabase('work', (work) => work.query('ALTER TABLE population_block DROP CONSTRAINT cut_off'));
    await expect(load({ signal: AbortSignal.abort() })).rejects.toThrow(/told to end/);
    expect(await blocks('person')).toEqual([0, 1]);
    expect((await load({ day: undefined, today: '2026-11-30' })).region).toEqual(REGION);
    expect(await blocks('person')).toEqual(await blocks('work'));
  });

  it('writes what an uninterrupted run writes, row by row and value by value', async () => {
    const expected = [castRows(cast), lifeRows(cast, 0, REGION.persons)];
    const tables = expected.flatMap((rows) => rows.tables());
    const schemas = new Set(tables.map(({ schema }) => schema));
    expect(schemas.size).toBeGreaterThan(45);
    for (const schema of schemas) {
      const { subgraph } = tables.find((table) => table.schema === schema)!;
      const { dataSource } = hub.subgraphs.get(subgraph)!;
      await dataSource.transaction(async (manager) => {
        await manager.query('SET LOCAL statement_timeout = 0');
        const found = await manager.find(schema);
        const all = expected.flatMap((rows: RegionRows) => rows.rowsOf(schema));
        const own = all.length === found.length ? found : found.filter((row) => 'code' in row && String(row.code).startsWith('region-'));
        const [theirs, ours] = [texts(own), texts(all)];
        expect(theirs.filter((text, nth) => text !== ours[nth]).slice(0, 3)).toEqual([]);
        expect(theirs.length).toBe(ours.length);
      });
    }
  });

  it('is there already the second time, and not written again', async () => {
    expect((await load()).written).toBe(0);
  });

  it('refuses another region beside it', async () => {
    for (const other of [{ persons: REGION.persons + 1 }, { seed: 'other' }, { day: '2026-11-16' }]) {
      await expect(load(other)).rejects.toThrow(PopulationError);
    }
    expect((await load()).written).toBe(0);
  });

  it('refuses databases in which others stand than the demo', async () => {
    const marks = ['population_region', 'population_block'];
    for (const name of SUBGRAPH_NAMES) await inDatabase(name, (client) => client.query(marks.map((mark) => `ALTER TABLE ${mark} RENAME TO ${mark}_aside`).join(';')));
    await expect(load()).rejects.toThrow(/not of the demo.*--beside-others/);
    const made = await inDatabase('person', (client) => client.query(`SELECT to_regclass('population_region') AS made`));
    expect(made.rows).toEqual([{ made: null }]);
    for (const name of SUBGRAPH_NAMES) await inDatabase(name, (client) => client.query(marks.map((mark) => `ALTER TABLE ${mark}_aside RENAME TO ${mark}`).join(';')));
  });
});

describe('the region, asked through the graph', () => {
  const first = (counts: (life: Life) => boolean): Life => lives.find(counts)!;
  const open = first(({ lead, team, doctor, relatives, isOpenToNetwork, hasRefused }) => !!lead && !team && !!doctor && !!relatives && isOpenToNetwork && !hasRefused);
  const closed = first(({ doctor, lead, psychologist, isOpenToNetwork }) => !!doctor && !lead && !psychologist && !isOpenToNetwork);
  const stranger = cast.zones.at(-1)!.doctors.findLast(({ id }) => ![open.doctor!.id, closed.doctor!.id].includes(id))!;
  const QUERY = `query Q($person: ID!) { person(id: $person) { id name { givenName familyName }
    mentalHealthTrajectories { nodes { state } } diagnoses { nodes { wording } } wishes { nodes { text } }
    careNetwork { nodes { role professional { name } organisation { name } } } } }`;
  const about = (life: Life) => ({ person: encodePersonId(life.id) });

  it('shows somebody all that is held of them, by every partner', async () => {
    const { data, errors, withheld } = await ask(asPerson(open.id), QUERY, about(open));
    expect(errors).toBeUndefined();
    expect(withheld).toEqual([]);
    expect(data.person.name).toEqual({ givenName: open.given, familyName: open.family });
    expect(data.person.mentalHealthTrajectories.nodes).toEqual([{ state: 'ACTIVE' }]);
    expect(data.person.careNetwork.nodes).toContainEqual(expect.objectContaining({ role: 'GENERAL_PRACTITIONER', professional: { name: `${open.doctor!.given} ${open.doctor!.family}` } }));
  });

  it('shows who treats them what the network was opened for, and their whole caseload', async () => {
    const { data, errors } = await ask(asWorker(open.lead!), QUERY, about(open));
    expect(errors).toBeUndefined();
    expect(data.person.diagnoses.nodes).toHaveLength(1);
    const theirs = lives.filter(({ lead }) => lead?.id === open.lead!.id);
    if (isFullProof()) return; // others of the zone live beyond those that are looked at
    const caseload = await ask(asWorker(open.lead!), '{ caseload(first: 100) { nodes { id } } }');
    expect(caseload.data.caseload.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(theirs.map(({ id }) => encodePersonId(id)).sort());
  });

  it('keeps it from a stranger, as if there were nobody', async () => {
    const seen = await ask(asWorker(stranger), QUERY, about(open));
    const nobody = await ask(asWorker(stranger), QUERY, { person: encodePersonId('00000000-0000-4000-8000-000000000010') });
    expect(seen.data).toEqual({ person: null });
    expect(seen.text).toBe(nobody.text);
  });

  it('keeps from their doctor what they opened to nobody', async () => {
    const { data, withheld } = await ask(asWorker(closed.doctor!), QUERY, about(closed));
    expect(data.person).toMatchObject({ id: encodePersonId(closed.id), name: null, wishes: null });
    expect(withheld.map(({ category }) => category)).toEqual(expect.arrayContaining(['NAME', 'WISHES']));
  });

  it('shows a relative whose group it is, and no topic', async () => {
    const { data } = await ask(asPerson(open.relatives![0]!.id), QUERY, about(open));
    expect(data.person).toMatchObject({ name: { givenName: open.given }, diagnoses: null, wishes: null, mentalHealthTrajectories: null });
  });
});

describe('npm run populate', () => {
  it.each([
    [['--persons', '0', '--seed', 'a'], 'N is 1 to 1000000'],
    [['--persons', '1000001', '--seed', 'a'], 'N is 1 to 1000000'],
    [['--persons', '10'], 'lower-case letters and digits'],
    [['--persons', '10', '--seed', 'A b'], 'lower-case letters and digits'],
    [['--persons', '10', '--seed', 'a', '--day', '2026-13-01'], 'Usage'],
    [['--persons', '10', '--seed', 'a', '--seed', 'b'], 'Usage'],
    [['--people', '10'], 'Usage'],
  ])('writes nothing for %j', async (args, said) => {
    const lines: string[] = [];
    expect(await populate(args, { KRING_DATA_DIR: join(tmpdir(), 'kring-nowhere') }, (line) => lines.push(line), new Date('2026-11-18'))).toBe(2);
    expect(lines.join('\n')).toContain(said);
  });

  it('makes up nobody in production unless told', async () => {
    const lines: string[] = [];
    const env = { KRING_DATA_DIR: join(tmpdir(), 'kring-nowhere'), NODE_ENV: 'production', KRING_TRUSTED_ISSUERS_FILE: __filename };
    expect(await populate(['--persons', '10', '--seed', 'a'], env, (line) => lines.push(line), new Date('2026-11-18'))).toBe(2);
    expect(lines.join('\n')).toMatch(/In production nobody is made up/);
  });
});

/** What the graph asks of the databases, with what it asks it. */
interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

describe('the questions of the graph', () => {
  const of = (counts: (life: Life) => boolean): Life => lives.find(counts)!;
  const treated = of(({ lead, team, doctor }) => !!lead && !team && !!doctor);
  const byTeam = of(({ team }) => !!team);
  const coached = of(({ coach }) => !!coach);
  const housed = of(({ housingDesk }) => !!housingDesk);
  const convention = of(({ psychologist }) => !!psychologist);
  const group = of(({ relatives }) => !!relatives);
  const team = byTeam.team!;
  const ASKERS: readonly (readonly [life: Life, actor: Exclude<Actor, { kind: 'ANONYMOUS' }>])[] = [
    [treated, asPerson(treated.id)],
    [treated, asWorker(treated.lead!)],
    [treated, asWorker(treated.doctor!)],
    [byTeam, { ...asWorker(team.workers[0]!), team: team.id }],
    [coached, asWorker(coached.coach!)],
    [housed, asWorker(housed.housingDesk!)],
    [convention, asWorker(convention.psychologist!)],
    [group, asPerson(group.relatives![0]!.id)],
  ];

  it('reads no table about persons from end to end', async () => {
    const asked = new Map(SUBGRAPH_NAMES.map((name) => [name, new Map<string, Asked>()]));
    for (const name of SUBGRAPH_NAMES) hub.subgraphs.get(name)!.dataSource.setOptions({ logger: recorder(asked.get(name)!), logging: ['query'] });
    const operations = exampleOperations(join(__dirname, '..', '..', '..'));
    const refused: string[] = [];
    for (const [nth, { name, text }] of operations.entries()) {
      // Each by one of them in every run, in turn; by all in the long one.
      for (const [life, actor] of isFullProof() ? ASKERS : [ASKERS[nth % ASKERS.length]!]) {
        const { errors } = await ask(actor, text, /\$person\b/.test(text) ? { person: encodePersonId(life.id) } : {});
        for (const { extensions } of errors ?? []) if (extensions.code !== 'FORBIDDEN') refused.push(`${name}: ${String(extensions.code)}`);
      }
    }
    expect(refused.filter((each) => !/BAD_USER_INPUT|UNAUTHENTICATED/.test(each))).toEqual([]);
    const found = new Map<string, string>();
    let explained = 0;
    for (const [name, statements] of asked) {
      const wide = await widthsOf(name);
      for (const { sql, parameters } of statements.values()) {
        explained += 1;
        for (const table of await readWhole(name, sql, parameters)) {
          if ((wide.get(table) ?? 0) >= WIDE) found.set(`${name}.${table}`, sql.slice(0, 400));
        }
      }
    }
    expect(explained).toBeGreaterThan(100);
    expect(Object.fromEntries(found)).toEqual({});
  });

  it('finds one that does: a question that no index answers', async () => {
    expect(await readWhole('person', 'SELECT * FROM register_entry WHERE on_date = $1', ['2026-01-01'])).toContain('register_entry');
    expect((await widthsOf('person')).get('register_entry')).toBeGreaterThanOrEqual(WIDE);
  });
});

/** Pages from which to look up everybody of a caseload costs less than to read the table whole. */
const WIDE = 80;

function recorder(into: Map<string, Asked>) {
  const nothing = (): void => undefined;
  return {
    logQuery: (query: string | Statement, parameters: readonly unknown[] = []) => {
      const sql = sqlOf(query);
      if (!/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql)) return;
      // The same question about many and about one are two questions to the planner.
      into.set(`${sql} ${Math.ceil(Math.log2(1 + JSON.stringify(parameters).length / 100))}`, { sql, parameters });
    },
    ...{ logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
  };
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

/** Which tables a statement would read from end to end, themselves or along an index. */
async function readWhole(name: SubgraphName, sql: string, parameters: readonly unknown[]): Promise<readonly string[]> {
  const { dataSource } = hub.subgraphs.get(name)!;
  const [answer] = await dataSource.transaction(async (manager) => {
    // As of solid state. At the default, for disks that turn, tables this small stand on the edge, and chance decides.
    await manager.query('SET LOCAL random_page_cost = 1.1');
    return manager.query<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(`EXPLAIN (FORMAT JSON) ${sql}`, [...parameters]);
  });
  const whole = (plan: Plan): readonly string[] => [
    ...(plan['Node Type'] === 'Seq Scan' || (/^Index.* Scan$/.test(plan['Node Type']) && plan['Index Cond'] === undefined) ? [plan['Relation Name']!] : []),
    ...(plan.Plans ?? []).flatMap(whole),
  ];
  return whole(answer!['QUERY PLAN'][0].Plan);
}

/** How many pages each table has. */
async function widthsOf(name: SubgraphName): Promise<ReadonlyMap<string, number>> {
  const rows = await hub.subgraphs.get(name)!.dataSource.query<{ name: string; pages: number }[]>(
    `SELECT relname AS name, relpages AS pages FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  return new Map(rows.map((row) => [row.name, row.pages]));
}

async function layOutWidely(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('person', 'person_id') AND table_name NOT LIKE 'access%'`,
  );
  for (const { name } of rows) await client.query(`ALTER TABLE "${name}" SET (fillfactor = 10, autovacuum_enabled = false)`);
}

/** Rows as texts in one order, so that tens of thousands are soon held against each other. */
function texts(rows: readonly object[]): readonly string[] {
  const inOrder = (_key: string, value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return rows.map((row) => JSON.stringify(row, inOrder)).sort();
}
