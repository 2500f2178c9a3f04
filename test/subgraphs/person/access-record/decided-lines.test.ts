import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DEMO } from '../../../../shared/demo-identities';
import { decodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { decidedLines } from '../../../../subgraphs/person/access-record/access-record.store';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done } from '../consent/acts';

const { persons, professionals } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const coach = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.gtbCoach) };
const LINES = 'decisions(first: $first, after: $after) { nodes { id at category outcome decidedBy organisation { id } } pageInfo { hasNextPage endCursor } }';
const OF = `query Of($id: ID!, $first: Int!, $after: String) { person(id: $id) {
  grants(first: 50) { nodes { id ${LINES} } } refusals(first: 50) { nodes { id ${LINES} } } } }`;
const ONE = `query Newest($id: ID!, $first: Int!, $after: String) { person(id: $id) { grants(first: 1) { nodes { id ${LINES} } } } }`;

describe('what a grant or refusal decided', () => {
  let hub: TestHub;
  let owner: Client;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    owner = new Client({ connectionString: hub.subgraphs.get('person')!.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await hub.stop();
  });
  beforeEach(() => later());

  const later = (): void => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
  const look = async (field: string): Promise<void> => {
    later();
    await hub.ask('gtb-coach', `query L($id: ID!) { person(id: $id) { ${field} { nodes { id } } } }`, { id: JONAS });
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const decisions = async (saying: string, identity = 'jonas', first = 20): Promise<any> => {
    const { data, errors } = await hub.ask(identity, OF, { id: JONAS, first });
    expect(errors).toBeUndefined();
    const all = [...(data.person?.grants?.nodes ?? []), ...(data.person?.refusals?.nodes ?? [])];
    return all.find(({ id }: { id: string }) => id === saying)?.decisions ?? null;
  };
  /** A line as the decision point writes it, but for what is said otherwise. */
  async function writeLines(line: Readonly<Record<string, unknown>>, times = 1, decidedBy = '$1::uuid[]'): Promise<void> {
    const all = {
      ...{ at: hub.clock.now(), request_id: 'r', subgraph: 'person', actor_kind: 'PROFESSIONAL', actor: professionals.gtbCoach },
      ...{ purpose: 'EMPLOYMENT_SUPPORT', person: persons.jonas, category: 'WISHES', action: 'READ', fields: ['Person.wishes'] },
      ...{ outcome: 'PERMIT', layer: 'GRANT', own_records: false, policy_version: '1' },
      ...line,
    };
    const { decided_by: named = [], ...rest } = all as Record<string, unknown>;
    await owner.query(
      `INSERT INTO access_record (id, decided_by, ${Object.keys(rest).join(', ')})
       SELECT gen_random_uuid(), ${decidedBy}, ${Object.keys(rest).map((_, nth) => `$${nth + 2}`).join(', ')}
         FROM generate_series(1, ${times}) WHERE cardinality($1::uuid[]) >= 0`,
      [named, ...Object.values(rest)],
    );
  }

  it('is each line that rests on it, the newest first, and no line that rests on another', async () => {
    const { refusal: shut } = await done(hub, 'jonas', 'refuse', { person: JONAS, grantee: coach, categories: ['STRENGTHS'] });
    const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['OWN_WORDS'] });
    const { grant: unused } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['LIFE_STORY'] });
    await look('ownWords');
    await look('strengths');
    await look('ownWords');

    const { nodes } = await decisions(grant.id);
    expect(nodes.map(({ category, outcome }: { category: string; outcome: string }) => [category, outcome])).toEqual([
      ['OWN_WORDS', 'PERMIT'],
      ['OWN_WORDS', 'PERMIT'],
    ]);
    expect(new Date(nodes[0].at).getTime() - new Date(nodes[1].at).getTime()).toBe(2_000);
    for (const { decidedBy } of nodes) expect(decidedBy).toContain(grant.id);
    expect((await decisions(shut.id)).nodes).toMatchObject([{ category: 'STRENGTHS', outcome: 'DENY', decidedBy: [shut.id] }]);
    expect((await decisions(unused.id)).nodes).toEqual([]);
  });

  it('comes in pages, of one grant at a time', async () => {
    const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['OWN_WORDS'] });
    for (let each = 0; each < 3; each += 1) await look('ownWords');
    const page = async (after: string | null, query = ONE) =>
      hub.ask('jonas', query, { id: JONAS, first: 2, after });
    const first = (await page(null)).data.person.grants.nodes[0];
    expect([first.id, first.decisions.nodes.length, first.decisions.pageInfo.hasNextPage]).toEqual([grant.id, 2, true]);
    const next = (await page(first.decisions.pageInfo.endCursor)).data.person.grants.nodes[0].decisions;
    expect([next.nodes.length, next.pageInfo.hasNextPage]).toEqual([1, false]);
    const ids = [...first.decisions.nodes, ...next.nodes].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(3);
    const ofOthers = await page(first.decisions.pageInfo.endCursor, OF);
    expect(ofOthers.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is the person’s alone, about the person alone, and not before they are to be told', async () => {
    const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['OWN_WORDS'] });
    const named = { decided_by: [decodeId(grant.id)!.row] };
    const from = new Date(hub.clock.now().getTime() + 60_000);
    await writeLines({ ...named, disclosed_from: from });
    await writeLines({ ...named, person: persons.mira });
    await writeLines({ ...named, layer: 'RELATION' });
    expect((await decisions(grant.id)).nodes).toEqual([]);
    hub.clock.set(new Date(from.getTime() - 1));
    expect((await decisions(grant.id)).nodes).toEqual([]);
    hub.clock.set(from);
    expect((await decisions(grant.id)).nodes).toHaveLength(1);
    for (const other of ['gtb-coach', 'jonas-counsellor', 'jonas-mother']) expect(await decisions(grant.id, other)).toBeNull();
  });

  it('is found by the index on what lines name, not by reading through all lines of the person', async () => {
    const wanted = randomUUID();
    await writeLines({}, 20_000, 'ARRAY[gen_random_uuid()]');
    await writeLines({ decided_by: [wanted] }, 3);
    await owner.query('ANALYZE access_record');
    const [{ part }] = (await owner.query('SELECT tableoid::regclass::text AS part FROM access_record WHERE decided_by @> $1', [[wanted]])).rows;
    const values = [persons.jonas, hub.clock.now(), [wanted]];
    const plan = await owner.query(`EXPLAIN ${decidedLines('', 21)}`, values);
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain(`Bitmap Index Scan on ${part}_decided_by_idx`);
    expect(text).not.toContain(`Seq Scan on ${part} `);
    expect((await owner.query(decidedLines('', 21), values)).rows).toHaveLength(3);
  });
});
