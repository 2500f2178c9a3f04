import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { EntityManager, EntitySchema } from 'typeorm';
import { CURRENT_POLICY } from '../../../../consent/visibility';
import { CATEGORIES } from '../../../../consent/vocabulary';
import { bodyHash } from '../../../../shared/identity/signed-token';
import { signContextToken } from '../../../../shared/identity/context-token';
import { signServiceToken } from '../../../../shared/identity/service-token';
import type { ServiceAudience, ServiceName } from '../../../../shared/identity/service-token';
import { DEMO, demoIdentity } from '../../../../shared/demo-identities';
import { encodePersonId } from '../../../../shared/ids';
import type { SubgraphName } from '../../../../shared/subgraph-names';
import { DecisionPointStore, inOneState } from '../../../../subgraphs/person/decision-point/decision-point.store';
import { grantTable, refusalTable } from '../../../../subgraphs/person/consent/consent.table';
import { relationTable } from '../../../../subgraphs/person/relation/relation.table';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { forge } from '../../../shared/identity/forge';

const { persons, professionals } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const NAME = 'query Name($id: ID!) { person(id: $id) { id name { givenName } } }';

describe('the decision point', () => {
  let hub: TestHub;
  const person = () => hub.subgraphs.get('person')!;
  const lines = async (): Promise<number> =>
    (await person().dataSource.query('SELECT count(*)::int AS lines FROM access_record'))[0].lines;

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000)));

  describe('opens its door to the processes of Kring, each with its own key', () => {
    /** Jonas asking for his own name: whoever got through would be told that it is open. */
    const question = () =>
      JSON.stringify({
        actor: { kind: 'PERSON', id: persons.jonas },
        purpose: 'COORDINATION',
        requestId: randomUUID(),
        operation: null,
        cells: [{ person: persons.jonas, category: 'NAME', action: 'READ', fields: ['Person.name'] }],
      });
    const serviceToken = (
      body: string | Buffer,
      over: { issuer?: ServiceName; audience?: ServiceAudience; key?: Buffer; now?: Date } = {},
    ) =>
      signServiceToken(over.key ?? hub.subgraphs.get('work')!.serviceKey, {
        issuer: over.issuer ?? 'work',
        audience: over.audience ?? 'decision-point',
        body,
        now: over.now ?? hub.clock.now(),
      });
    const ask = (body: string | Buffer<ArrayBuffer>, token?: string): Promise<Response> =>
      fetch(new URL('/decisions', person().url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body,
      });

    it('answers a subgraph, and writes down on whose behalf', async () => {
      const before = await lines();
      const body = question();
      const response = await ask(body, await serviceToken(body));
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        answers: [
          {
            person: persons.jonas,
            category: 'NAME',
            action: 'READ',
            outcome: 'PERMIT',
            standing: true,
            silent: false,
            rows: { everything: true, heldBy: [], notHeldBy: [], ownSubjects: [] },
            epoch: expect.stringMatching(/^\d+$/),
            asPerson: true,
          },
        ],
      });
      expect(await lines()).toBe(before + 1);
    });

    const contextTokenOf =
      (subgraph: SubgraphName) =>
      async (body: string): Promise<string> =>
        signContextToken(hub.subgraphs.get(subgraph)!.contextKey, {
          audience: subgraph,
          actor: demoIdentity('jonas')!.actor,
          purpose: 'COORDINATION',
          requestId: randomUUID(),
          now: hub.clock.now(),
          bodyHash: bodyHash(body),
        });

    it.each<[string, (body: string) => Promise<string | undefined>]>([
      ['no token', () => Promise.resolve(undefined)],
      ['an empty token', () => Promise.resolve('')],
      ['a token for the register', (body) => serviceToken(body, { audience: 'register' })],
      [
        'a token signed with another subgraph’s key',
        (body) => serviceToken(body, { key: hub.subgraphs.get('municipal')!.serviceKey }),
      ],
      ['a token for another question', () => serviceToken(question())],
      ['a token of a minute ago', (body) => serviceToken(body, { now: new Date(hub.clock.now().getTime() - 60_000) })],
      ['the gateway’s, even with a key that fits', (body) => serviceToken(body, { issuer: 'gateway' })],
      ['a context token captured at municipal', contextTokenOf('municipal')],
      ['a context token captured at person itself', contextTokenOf('person')],
      ['a user’s access token', () => hub.token('jonas')],
      [
        'an unsigned token',
        (body) =>
          Promise.resolve(
            forge(
              { alg: 'none', typ: 'kring-service+jwt' },
              {
                iss: 'work',
                sub: 'work',
                aud: 'decision-point',
                bh: bodyHash(body),
                iat: hub.clock.now().getTime() / 1_000,
                exp: hub.clock.now().getTime() / 1_000 + 30,
                jti: randomUUID(),
              },
              undefined,
            ),
          ),
      ],
    ])('and not to %s: nothing is told and nothing written down', async (_what, make) => {
      const before = await lines();
      const body = question();
      const response = await ask(body, await make(body));
      expect(response.status).toBe(401);
      expect(await response.text()).not.toMatch(/PERMIT|answers/);
      expect(await lines()).toBe(before);
    });

    it('nor to a token that was used, though it was good', async () => {
      const body = question();
      const token = await serviceToken(body);
      expect((await ask(body, token)).status).toBe(200);
      const before = await lines();
      expect((await ask(body, token)).status).toBe(401);
      expect(await lines()).toBe(before);
    });

    it.each<[string, string | Buffer<ArrayBuffer>]>([
      ['not JSON', 'x'],
      // Written down as something else than was sent, the record would name a request that there never was.
      ['bytes that are no text', Buffer.from(question().replace('"requestId":"', '"requestId":"\u00ff'), 'latin1')],
      [
        'no cells',
        JSON.stringify({
          actor: { kind: 'PERSON', id: persons.jonas },
          purpose: 'COORDINATION',
          requestId: 'r',
          operation: null,
          cells: [],
        }),
      ],
      ['an unknown category', question().replace('"NAME"', '"EVERYTHING"')],
      ['a word too much', question().replace('"cells"', '"policy":"x","cells"')],
    ])('a question that does not fit (%s) is not guessed at', async (_what, body) => {
      const before = await lines();
      const response = await ask(body, await serviceToken(body));
      expect(response.status).toBe(400);
      expect(await lines()).toBe(before);
    });

    it('a context token captured at one subgraph opens no other', async () => {
      const body = JSON.stringify({ query: NAME, variables: { id: JONAS } });
      for (const [captured, tried] of [
        ['municipal', 'mental-health'],
        ['municipal', 'person'],
        ['person', 'municipal'],
      ] as const) {
        const response = await fetch(hub.subgraphs.get(tried)!.url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await contextTokenOf(captured)(body)}`,
          },
          body,
        });
        expect(response.status).toBe(401);
        expect(await response.text()).not.toContain('Jonas');
      }
    });
  });

  describe('somebody whose key Kring never gave out', () => {
    it('is nobody, also to a token that claims to be them, and also when only the key is asked back', async () => {
      const nobody = randomUUID();
      const body = JSON.stringify({ query: '{ me { id } }' });
      const token = await signContextToken(person().contextKey, {
        audience: 'person',
        actor: { kind: 'PERSON', id: nobody },
        purpose: 'SELF',
        requestId: randomUUID(),
        now: hub.clock.now(),
        bodyHash: bodyHash(body),
      });
      const response = await fetch(person().url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      expect(await response.json()).toMatchObject({ data: { me: null } });
      const [line] = await person().dataSource.query('SELECT outcome, epoch FROM access_record WHERE person = $1', [
        nobody,
      ]);
      expect(line).toEqual({ outcome: 'DENY', epoch: null });
    });

    it('and a partner’s system, which reads nothing as itself, finds nobody either', async () => {
      for (const query of ['query P($id: ID!) { person(id: $id) { id } }', NAME]) {
        expect((await hub.ask('jonas-care-service', query, { id: JONAS })).data).toEqual({ person: null });
      }
    });
  });

  describe('what of a person is open to the asker', () => {
    const ACCESS = 'query Access($id: ID!) { person(id: $id) { access { category label holds outcome ownRecords } } }';

    it('lists every category, says how far and never why, in the reader’s language', async () => {
      const answer = await hub.ask(
        'jonas-mother',
        ACCESS,
        { id: JONAS },
        { headers: { 'accept-language': 'en-GB, nl;q=0.5' } },
      );
      const { access } = answer.data.person;
      // What is always withheld without a word is in no list of somebody to whom it is not open (C-11, C-40, C-59).
      const told = CATEGORIES.filter((category) => !CURRENT_POLICY.alwaysSilent.has(category));
      expect(access.map(({ category }: { category: string }) => category)).toEqual(told);
      expect(told).toHaveLength(CATEGORIES.length - 4);
      expect(access[0]).toEqual({
        category: 'NAME',
        label: 'Name',
        holds: 'Given name and family name, and nothing else.',
        outcome: 'OPEN',
        ownRecords: true,
      });
      // What can never be hers and what was not granted to her look the same.
      const shut = ['WORK_NOTES', 'GOALS'].map(
        (category) => access.find((each: { category: string }) => each.category === category).outcome,
      );
      expect(shut).toEqual(['WITHHELD', 'WITHHELD']);
      expect(answer.withheld).toEqual([]);
    });

    it.each([
      ['fr-BE', 'Nom', 'Le prénom et le nom de famille, et rien d’autre.'],
      ['de-BE', 'Name und Vorname', 'Vorname und Familienname, und sonst nichts.'],
      ['tr', 'Naam', 'Voornaam en familienaam, en niets anders.'],
    ])('speaks the languages of Belgium: %s', async (language, label, holds) => {
      const answer = await hub.ask('jonas-mother', ACCESS, { id: JONAS }, { headers: { 'accept-language': language } });
      expect(answer.data.person.access[0]).toMatchObject({ category: 'NAME', label, holds });
    });

    it('is one line in the record, not one for each category', async () => {
      const before = await lines();
      await hub.ask('jonas-gp', 'query A($id: ID!) { person(id: $id) { access { outcome } } }', { id: JONAS });
      const written = await person().dataSource.query(
        'SELECT category, fields, outcome, layer FROM access_record WHERE at = $1 ORDER BY cardinality(fields)',
        [hub.clock.now()],
      );
      // The other says that the person came into view at all.
      expect(written).toEqual([
        { category: null, fields: [], outcome: 'PERMIT', layer: 'RELATION' },
        { category: null, fields: ['Person.access'], outcome: 'PERMIT', layer: 'RELATION' },
      ]);
      expect(await lines()).toBe(before + 2);
    });

    it('counts what one organisation holds as partly open, and own records apart', async () => {
      const [{ id }] = await person().dataSource.query(
        `INSERT INTO consent_grant (id, person, grantee, categories, bundles, held_by, purposes, actions, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{DIAGNOSIS}', '{}', $4, '{}', '{READ}', $5, $5, $2) RETURNING id`,
        [
          randomUUID(),
          persons.jonas,
          { kind: 'PROFESSIONAL', ref: professionals.jonasGp },
          DEMO.organisations.brug,
          hub.clock.now(),
        ],
      );
      const of = async (identity: string, category: string) =>
        (await hub.ask(identity, ACCESS, { id: JONAS })).data.person.access.find(
          (each: { category: string }) => each.category === category,
        );
      expect(await of('jonas-gp', 'DIAGNOSIS')).toMatchObject({ outcome: 'PARTLY', ownRecords: true });
      await person().dataSource.query('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [
        id,
        hub.clock.now(),
      ]);
      expect(await of('jonas-gp', 'DIAGNOSIS')).toMatchObject({ outcome: 'WITHHELD', ownRecords: true });
      expect(await of('jonas-former-psychologist', 'SESSION_COUNTER')).toMatchObject({
        outcome: 'WITHHELD',
        ownRecords: true,
      });
      expect(await of('jonas-former-psychologist', 'SESSION_NOTES')).toMatchObject({
        outcome: 'WITHHELD',
        ownRecords: false,
      });
    });

    it('of many persons costs one decision request and as many statements as of one', async () => {
      const { dataSource } = person();
      const costOf = async (): Promise<{ requests: number; statements: number; persons: number }> => {
        hub.recount();
        const answer = await hub.ask(
          'jonas-counsellor',
          '{ caseload(first: 50) { nodes { id access { category outcome } } } }',
        );
        expect(answer.errors).toBeUndefined();
        for (const { access } of answer.data.caseload.nodes) expect([CATEGORIES.length - 4, CATEGORIES.length - 3]).toContain(access.length);
        return {
          requests: person().decisionRequests.length,
          statements: person().statements.length,
          persons: answer.data.caseload.nodes.length,
        };
      };
      const one = await costOf();
      for (let count = 0; count < 12; count += 1) {
        const somebody = randomUUID();
        await dataSource.query('INSERT INTO consent_epoch VALUES ($1, 1)', [somebody]);
        await dataSource.query(
          `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, organisation, professional, opened_by) VALUES ($1, $2, $2, $3, 'CARE_LEAD', 'MH_LEAD', $4, $5, 'PERSON')`,
          [randomUUID(), '2026-01-01', somebody, DEMO.organisations.brug, professionals.jonasCounsellor],
        );
      }
      const many = await costOf();
      expect(one).toMatchObject({ requests: 1, persons: 1 });
      expect(many).toEqual({ ...one, persons: 13 });
    });

    it('hangs on the purpose that is stated, as the fields do', async () => {
      await person().dataSource.query(
        `INSERT INTO consent_grant (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{WISHES}', '{}', '{REFERRAL}', '{READ}', $4, $4, $2)`,
        [randomUUID(), persons.jonas, { kind: 'PROFESSIONAL', ref: professionals.jonasGp }, hub.clock.now()],
      );
      const outcome = async (purpose: string): Promise<string> =>
        (await hub.ask('jonas-gp', ACCESS, { id: JONAS }, { purpose })).data.person.access.find(
          (each: { category: string }) => each.category === 'WISHES',
        ).outcome;
      expect(await outcome('CARE')).toBe('WITHHELD');
      expect(await outcome('REFERRAL')).toBe('OPEN');
    });
  });

  it('reads all that decides in one statement, whatever the number of persons, and of each only what is theirs', async () => {
    const { dataSource, statements } = person();
    const [plain, silent] = [randomUUID(), randomUUID()];
    await dataSource.query('INSERT INTO consent_epoch VALUES ($1, 1), ($2, 1)', [plain, silent]);
    await dataSource.query(
      `INSERT INTO silence (id, person, grantee, categories, from_at, recorded_at, recorded_by) VALUES ($1, $2, $3, '{WISHES}', $4, $4, $2)`,
      [randomUUID(), silent, { kind: 'EVERYONE' }, hub.clock.now()],
    );
    const readOf = async (...asked: readonly string[]) => {
      hub.recount();
      const known = await inOneState(dataSource.manager, (manager) =>
        new DecisionPointStore(manager).factsOf(asked, { kind: 'PERSON', id: persons.jonas }),
      );
      return { statements: statements.length, known: asked.map((each) => known.get(each)!) };
    };
    const nobody = randomUUID();
    const { statements: once, known } = await readOf(plain, silent, nobody);
    expect(once).toBe(3);
    expect((await readOf(plain)).statements).toBe(3);
    expect(known.map(({ epoch, facts }) => [epoch, facts.silences.length])).toEqual([['1', 0], ['1', 1], [null, 0]]);
    expect(known[1]!.facts.silences[0]).toMatchObject({ person: silent, categories: ['WISHES'], from: hub.clock.now(), until: null });
  });

  it('reads every fact as its table holds it, instants to the millisecond', async () => {
    const { dataSource } = person();
    const readIn = (manager: EntityManager) => new DecisionPointStore(manager).factsOf([persons.jonas], { kind: 'ANONYMOUS' });
    const { facts } = (await inOneState(dataSource.manager, readIn)).get(persons.jonas)!;
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const held = async (table: EntitySchema<{ id: string }>) => (await dataSource.manager.findBy(table, { person: persons.jonas } as never)).toSorted(byId);
    expect(facts.relations.toSorted(byId)).toEqual(await held(relationTable as never));
    expect(facts.grants.toSorted(byId)).toEqual(await held(grantTable as never));
    expect(facts.refusals.toSorted(byId)).toEqual(await held(refusalTable as never));
    expect(facts.relations.length + facts.grants.length).toBeGreaterThan(2);
  });

  describe('no record, no data', () => {
    it('an answer that cannot be written down is no answer: nothing is shown, nothing is called withheld, and it recovers', async () => {
      const { database } = person();
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        const before = await lines();
        await client.query(`REVOKE INSERT ON access_record FROM ${new URL(database.loginUrl).username}`);
        for (const identity of ['jonas', 'jonas-counsellor', 'stranger']) {
          const answer = await hub.ask(identity, NAME, { id: JONAS });
          expect(answer.data).toEqual({ person: null });
          expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
          expect(answer.withheld).toEqual([]);
          expect(answer.text).not.toMatch(/Jonas|access_record|permission/);
        }
        const steward = await hub.ask('regional-steward', '{ accessRecords { totals { lines } nodes { category } } }');
        expect(steward.data).toBeNull();
        expect(codesOf(steward)).toEqual(['DECISION_UNAVAILABLE']);
        expect(await lines()).toBe(before);
        await client.query(`GRANT INSERT ON access_record TO ${new URL(database.loginUrl).username}`);
      } finally {
        await client.end();
      }
      const answer = await hub.ask('jonas-counsellor', NAME, { id: JONAS });
      expect(answer).toMatchObject({ errors: undefined, data: { person: { name: { givenName: 'Jonas' } } } });
    });
  });
});

describe('a decision point that fails', () => {
  let hub: TestHub;
  let isDown = false;
  beforeAll(async () => {
    hub = await startTestHub({
      demo: true,
      decisionFault: (ask) => (asker, cells) => (isDown ? Promise.reject(new Error('down')) : ask(asker, cells)),
    });
  });
  afterAll(() => hub.stop());

  it('shows nothing of anybody, to nobody, and says that it cannot say', async () => {
    isDown = true;
    for (const identity of ['jonas', 'jonas-counsellor', 'stranger']) {
      const answer = await hub.ask(
        identity,
        'query Q($id: ID!) { person(id: $id) { name { givenName } access { outcome } grants { nodes { id } } } }',
        { id: JONAS },
      );
      expect(answer.data).toEqual({ person: null });
      expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
      expect(answer.withheld).toEqual([]);
    }
    isDown = false;
    expect((await hub.ask('jonas', NAME, { id: JONAS })).data.person.name).toEqual({ givenName: 'Jonas' });
  });
});
