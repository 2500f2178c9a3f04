import { buildSchema, isRequiredArgument } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../consent/decide';
import { covers, isWhole } from '../../consent/rows';
import type { RecordStake, RowScope } from '../../consent/rows';
import { defaultPurpose } from '../../consent/purposes';
import { CURRENT_POLICY } from '../../consent/visibility';
import { signExchangedContextToken } from '../../shared/identity/context-token';
import { encodePersonId } from '../../shared/ids';
import type { SubgraphName } from '../../shared/subgraph-names';
import { consentEpochTable } from '../../subgraphs/person/consent/consent.table';
import { createDecisionClient } from '../../subgraphs/kit/decision-client';
import { within } from '../../subgraphs/kit/person-store';
import { categoryOf } from '../../shared/selected-categories';
import { FACT_TABLES, layFacts } from '../support/consent-facts';
import { aRequestId, readAnswer, startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { loadCases } from './load-cases';
import type { ConsentCase } from './load-cases';

const PARTNERS: readonly SubgraphName[] = ['person', 'mental-health', 'first-line', 'work', 'municipal'];

/** Category to a field of Person that carries it, and the subgraph that answers it. */
const FIELDS = new Map(
  PARTNERS.flatMap((subgraph) => {
    const sdl = readFileSync(join(__dirname, '..', '..', 'schema', `${subgraph}.graphql`), 'utf8');
    const person = buildSchema(sdl, { assumeValidSDL: true }).getType('Person') as GraphQLObjectType;
    return Object.keys(person.getFields()).flatMap((field) => {
      const category = categoryOf(person, field);
      // One that must be told which record is meant asks for no whole category.
      const isWhole = !person.getFields()[field]!.args.some(isRequiredArgument);
      return category === undefined || !isWhole ? [] : [[category as string, { subgraph, field }] as const];
    });
  }),
);

const ALL_CASES = loadCases();

/** Cases that ask for a whole category, of a kind of asker that can reach a subgraph, in a category a partner answers. */
const CASES = ALL_CASES.filter(
  ({ request }) => request.record === undefined && request.action === 'READ' && request.actor.kind !== 'ANONYMOUS' && FIELDS.has(request.category),
);

/** The rest: about one record, about adding, by nobody, or about what no field of a person shows. */
const OTHER_CASES = ALL_CASES.filter((each) => !CASES.includes(each));

describe('what the pure rule says, the whole graph does', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  }, 120_000);
  afterAll(() => hub.stop());

  it('has cases of many kinds to hold it to', () => {
    expect(CASES.length).toBeGreaterThan(100);
  });

  async function lay({ request, facts, now }: ConsentCase): Promise<void> {
    const db = hub.subgraphs.get('person')!.dataSource.manager;
    for (const table of FACT_TABLES) {
      await db.createQueryBuilder().delete().from(table as typeof consentEpochTable).execute();
    }
    await db.insert(consentEpochTable, { person: request.person, epoch: '1' });
    await layFacts(db, facts, { by: request.person, noticeFrom: now });
    hub.clock.set(now);
  }

  /** One field of the person that carries the category, as the gateway would ask the subgraph for it. */
  async function askField({ actor, purpose, person, category }: ConsentCase['request'], now: Date): ReturnType<typeof readAnswer> {
    const { subgraph, field } = FIELDS.get(category)!;
    const target = hub.subgraphs.get(subgraph)!;
    const requestId = aRequestId();
    const asked = { audience: subgraph, actor, purpose, requestId, router: 'cases', now };
    const token = await signExchangedContextToken(target.contextKey, asked);
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { asked: ${field} { __typename } } } }`,
        variables: { r: [{ __typename: 'Person', id: encodePersonId(person) }] },
      }),
    });
    return readAnswer(response);
  }

  it.each(CASES.map((each) => [each.id, each.description, each] as const))('%s: %s', async (_id, _description, each) => {
    const { request, facts, now, expected } = each;
    await lay(each);
    const answer = await askField(request, now);
    expect(answer.errors).toBeUndefined();
    const [person] = answer.data._entities;
    const withheld = answer.withheld.map(({ category }) => category);
    const pure = decide(request, facts, now, CURRENT_POLICY);
    expect(pure.outcome).toBe(expected.outcome);
    // Without standing exactly as for nobody, and nothing is listed.
    expect(person !== null).toBe(pure.standing);
    const isWhollyOpen = pure.outcome === 'PERMIT' && isWhole(pure.rows);
    const isTold = pure.standing && !isWhollyOpen && !pure.silent;
    expect(withheld).toEqual(isTold ? [request.category] : []);
    // There are no rows: open is an empty list or an absent record, and denied is null whatever there would be.
    if (isTold && pure.outcome === 'DENY') expect(person.asked).toBeNull();
    if (pure.silent && CURRENT_POLICY.cell(request.category, 'PERSON') === 'O') {
      // Without a word: what the person, to whom all is open, gets to see when there is nothing.
      const self = { kind: 'PERSON', id: request.person } as const;
      const open = await askField({ ...request, actor: self, purpose: defaultPurpose(self) }, now);
      expect({ data: answer.data, withheld }).toEqual({ data: open.data, withheld: open.withheld });
    }
  });

  it('has cases that are withheld without a word, and of somebody who acts for another', () => {
    const silent = CASES.filter((each) => decide(each.request, each.facts, each.now, CURRENT_POLICY).silent);
    const acting = CASES.filter(({ request }) => 'actingFor' in request.actor);
    expect([silent.length >= 3, acting.length >= 10]).toEqual([true, true]);
  });

  describe('and where no field asks it: one record, or adding to it', () => {
    let door: ReturnType<typeof createDecisionClient>;
    beforeAll(() => {
      const { url } = hub.subgraphs.get('person')!;
      const { serviceKey } = hub.subgraphs.get('work')!;
      door = createDecisionClient({ url: new URL('/decisions', url), serviceKey, clock: hub.clock });
    });
    afterAll(() => door.close());

    /** Whether the SQL that every store adds finds the record among the rows of a decision. */
    async function isFound({ heldBy, author, parties, inPlaceBy = null }: RecordStake, person: string, rows: RowScope): Promise<boolean> {
      const db = hub.subgraphs.get('person')!.dataSource.manager;
      const row = `(SELECT CAST(:p AS uuid) AS person_id, CAST(:h AS uuid) AS held_by, CAST(:a AS uuid) AS author, CAST(:i AS uuid) AS in_place_by, CAST(:q AS uuid[]) AS parties)`;
      const found = await db
        .createQueryBuilder()
        .select('1', 'one')
        .from(row, 't')
        .where(within([{ person, rows }]))
        .setParameters({ p: person, h: heldBy, a: author, i: inPlaceBy, q: parties })
        .getRawMany();
      return found.length === 1;
    }

    it.each(OTHER_CASES.map((each) => [each.id, each.description, each] as const))('%s: %s', async (_id, _description, each) => {
      const { request, expected } = each;
      const { actor, purpose, person, category, action, record } = request;
      await lay(each);

      const [answer] = await door.ask(
        { actor, purpose, requestId: aRequestId(), operation: null, subgraph: 'work' },
        [{ person, category, action, fields: [] }],
      );

      if (expected.standing !== undefined) expect(answer!.standing).toBe(expected.standing);
      if (expected.silent !== undefined) expect(answer!.silent).toBe(expected.silent);
      if (record === undefined) {
        expect(answer!.outcome).toBe(expected.outcome);
      } else {
        // A store asks for the category and finds the record, or does not, among the rows that were opened.
        expect(covers(answer!.rows, record)).toBe(expected.outcome === 'PERMIT');
        expect(await isFound(record, person, answer!.rows)).toBe(expected.outcome === 'PERMIT');
      }
    });
  });
});
