import { EXPORT_COLUMNS } from '../../gateway/access-record-export';
import { DEMO } from '../../shared/demo-identities';
import { encodePersonId } from '../../shared/ids';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { openCase } from '../subgraphs/person/stewardship/cases';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const LOOK = 'query Look($id: ID!) { person(id: $id) { goals { nodes { id } } diagnoses { nodes { id } } attendance { nodes { id } } } }';

describe('the access record as a file', () => {
  let hub: TestHub;
  let until: string;
  const db = () => hub.subgraphs.get('person')!.dataSource;
  const later = (): string => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    return hub.clock.now().toISOString();
  };
  const ask = async (identity: string | null, query: Record<string, string> = {}) =>
    fetch(new URL(`/exports/access-records?${new URLSearchParams(query)}`, hub.gateway.url), {
      headers: identity === null ? {} : { authorization: `Bearer ${await hub.token(identity)}` },
    });
  const lines = async (identity: string, query: Record<string, string> = {}) => {
    const response = await ask(identity, { filter: JSON.stringify({ until }), ...query });
    const text = await response.text();
    if (response.status !== 200) throw new Error(text);
    return text.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    for (let time = 0; time < 12; time += 1) {
      for (const identity of ['jonas-counsellor', 'jonas-gp', 'gtb-coach']) await hub.ask(identity, LOOK, { id: JONAS });
      later();
    }
    until = later();
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  it('holds every line of the scope once, over more than one page, and names nobody over a region', async () => {
    const [{ count }] = await db().query('SELECT count(*)::int AS count FROM access_record WHERE at < $1', [until]);
    expect(count).toBeGreaterThan(100);
    const all = await lines('regional-steward');
    expect(all).toHaveLength(count);
    expect(new Set(all.map(({ id }) => id)).size).toBe(count);
    expect(all.every(({ person, professional, naturalPerson }) => person === null && professional === null && naturalPerson === null)).toBe(true);
    expect(Object.keys(all[0]!)).toEqual([...EXPORT_COLUMNS]);
    const brug = await lines('brug-steward');
    expect(brug.length).toBeGreaterThan(0);
    expect(brug.length).toBeLessThan(count);
  });

  it('goes on where it broke off, from the cursor of the last line that arrived', async () => {
    const all = await lines('regional-steward');
    const rest = await lines('regional-steward', { after: all[40]!['cursor'] as string });
    expect(rest.map(({ id }) => id)).toEqual(all.slice(41).map(({ id }) => id));
  });

  it('is recorded as taken along, in the record of each person in it, and with filter and number of lines', async () => {
    await openCase(hub, 'regional-steward', JONAS);
    const at = later();
    const filter = { person: JONAS, category: 'GOALS', until };
    const taken = await lines('regional-steward', { filter: JSON.stringify(filter) });
    expect(taken.length).toBeGreaterThan(0);
    const written = await db().query('SELECT person, event, outcome, fields FROM access_record WHERE at = $1 ORDER BY person', [at]);
    // The filter stands beside nobody: by what was looked for, a person would learn of an override before its time.
    expect(written).toEqual([
      { person: persons.jonas, event: 'EXPORT', outcome: 'PERMIT', fields: ['Query.accessRecords'] },
      { person: null, event: 'EXPORT', outcome: 'PERMIT', fields: ['Query.accessRecords', expect.stringContaining('"category":"GOALS"'), `lines=${taken.length}`] },
    ]);
    expect(JSON.stringify(written[1].fields)).not.toContain(JONAS);
    const { data } = await hub.ask('jonas', '{ me { accessRecords(first: 5) { nodes { at event } } } }');
    expect(data.me.accessRecords.nodes).toContainEqual({ at, event: 'EXPORT' });
  });

  it('is CSV when asked for, with a head and one row per line', async () => {
    const response = await ask('regional-steward', { format: 'csv', filter: JSON.stringify({ category: 'GOALS', until }) });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const rows = (await response.text()).split('\r\n');
    expect(rows[0]).toBe(EXPORT_COLUMNS.join(','));
    expect(rows.length - 2).toBe((await lines('regional-steward', { filter: JSON.stringify({ category: 'GOALS', until }) })).length);
  });

  it('is nobody else’s, needs a token, and says what does not fit', async () => {
    const refused = async (identity: string | null, query: Record<string, string> = {}) => {
      const response = await ask(identity, query);
      const body = (await response.json()) as { errors: { extensions: { code: string } }[]; data?: unknown };
      expect(body.data).toBeUndefined();
      return [response.status, body.errors[0]!.extensions.code];
    };
    expect(await refused(null)).toEqual([401, 'UNAUTHENTICATED']);
    for (const identity of ['client-panel', 'jonas', 'jonas-counsellor']) expect(await refused(identity)).toEqual([403, 'FORBIDDEN']);
    expect(await refused('regional-steward', { filter: JSON.stringify({ person: encodePersonId(persons.mira) }) })).toEqual([403, 'FORBIDDEN']);
    expect(await refused('regional-steward', { format: 'xml' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused('regional-steward', { filter: '{' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused('regional-steward', { after: 'x' })).toEqual([400, 'BAD_USER_INPUT']);
    expect((await refused('regional-steward', { filter: '{"nobody":1}' }))[0]).toBe(400);
  });

  it('ends with the token that opened it, and does not pass for the whole', async () => {
    const whole = await lines('regional-steward');
    expect(whole.length).toBeGreaterThan(100);
    const { statements } = hub.subgraphs.get('person')!;
    const start = hub.clock.now();
    hub.recount();
    // A day goes by while the first page is read.
    const clock = jest.spyOn(hub.clock, 'now').mockImplementation(() => new Date(start.getTime() + (statements.some((sql) => sql.includes('AS permitted')) ? 86_400_000 : 0)));
    let text = '';
    try {
      const response = await ask('regional-steward', { filter: JSON.stringify({ until }) });
      expect(response.status).toBe(200);
      const reader = response.body!.getReader();
      await expect(
        (async () => {
          for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value).toString();
        })(),
      ).rejects.toThrow();
    } finally {
      clock.mockRestore();
    }
    expect(statements.filter((sql) => sql.includes('AS permitted'))).toHaveLength(1);
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(100);
    expect(await lines('regional-steward')).toHaveLength(whole.length);
  });

  it('a partner that does not answer is no empty file', async () => {
    await hub.subgraphs.get('person')!.halt();
    try {
      expect((await ask('regional-steward')).status).toBe(502);
    } finally {
      await hub.subgraphs.get('person')!.resume();
    }
  });
});
