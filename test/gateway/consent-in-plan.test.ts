import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { CIRCUIT } from '../../gateway/circuit';
import { createPlannedDecisionsClient } from '../../gateway/decisions-in-plan';
import { DEMO, DEMO_IDENTITIES, demoIdentity } from '../../shared/demo-identities';
import { signContextToken, signExchangedContextToken } from '../../shared/identity/context-token';
import { signServiceToken } from '../../shared/identity/service-token';
import { bodyHash } from '../../shared/identity/signed-token';
import { encodePersonId } from '../../shared/ids';
import { DoorAnswered } from '../../shared/service-post';
import type { SubgraphName } from '../../shared/subgraph-names';
import { consentRows } from '../support/consent-rows';
import { codesOf, readAnswer, startTestHub } from '../support/hub';
import type { GraphAnswer, TestHub } from '../support/hub';
import { personFields } from '../support/person-fields';
import { isFullProof, timesFor, writeProofResult } from '../support/proof';
import { Plans, bothWays, differences, look, sealedIn } from './plan-and-plain';

const { persons, organisations, professionals } = DEMO;
const FOLDER = join(__dirname, '..', '..', 'docs', 'operations');
const OPERATIONS = readdirSync(FOLDER)
  .map((file) => ({ file, query: readFileSync(join(FOLDER, file), 'utf8') }))
  .filter(({ query }) => !/^mutation\b/m.test(query));
const CIRCLE = OPERATIONS.find(({ file }) => file === 'circle.graphql')!.query;
const EVERYBODY = ['anonymous', ...DEMO_IDENTITIES.map(({ key }) => key)];
const OF_WHOM = [persons.jonas, persons.mira, persons.femke];
const DIAGNOSES = 'query Alone($id: ID!) { person(id: $id) { id diagnoses { nodes { wording } } } }';
const HOME = 'query Home($id: ID!) { person(id: $id) { id housingRequests { nodes { answer } } workGoals { nodes { text } } } }';

/** One decision for a whole plan, handed on sealed: the answer, the record and the list of what is withheld stay what they were. */
describe('consent that is asked in the plan', () => {
  const plans = new Plans();
  let hub: TestHub;
  let isDown = false;
  /** Somebody whom practitioner and housing worker have to do with, and who opened nothing to either. */
  const shut = randomUUID();

  beforeAll(async () => {
    hub = await startTestHub({
      demo: true,
      planFault: (ask) => (request) => (isDown ? Promise.reject(new Error('down')) : plans.between(ask)(request)),
    });
    const consent = consentRows(hub);
    await consent.person(shut);
    await consent.relation({
      ...{ person: shut, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
      ...{ organisation: organisations.gpPracticeMira, professional: professionals.miraGp },
    });
    await consent.relation({
      ...{ person: shut, kind: 'MUNICIPAL_CASE', role: 'MUNI_HOUSING' },
      ...{ organisation: organisations.ocmw, professional: professionals.ocmwHousing },
    });
  }, 240_000);
  afterAll(() => hub.stop());
  beforeEach(() => {
    plans.reset();
    isDown = false;
    timePasses(5_000);
    hub.recount();
  });

  const timePasses = (milliseconds: number): void => hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
  const askedThemselves = (): Record<string, number> =>
    Object.fromEntries([...hub.subgraphs].flatMap(([name, { decisionRequests }]) => (decisionRequests.length > 0 ? [[name, decisionRequests.length]] : [])));
  const statements = (name: SubgraphName): number => hub.subgraphs.get(name)!.statements.length;
  const circleOf = (person: string) => ({ person: encodePersonId(person) });

  describe('answers and records what it would if every partner asked for itself', () => {
    it('for the example operations, whoever asks', async () => {
      const differing: string[] = [];
      const told: string[] = [];
      const counted = { asked: 0, planned: 0, sealed: 0, leftOut: 0, askedByPartners: { plain: 0, planned: 0 } };
      for (const [index, { file, query }] of OPERATIONS.entries()) {
        const isOfOne = /\$person\b/.test(query);
        const everyWay: readonly { who: string; person: string | undefined }[] = EVERYBODY.flatMap((who): { who: string; person: string | undefined }[] => (isOfOne ? OF_WHOM.map((person) => ({ who, person })) : [{ who, person: undefined }]));
        // A sample that comes to every operation and everybody; the long proof asks all.
        const ways = isFullProof() ? everyWay : [everyWay[(index * 37) % everyWay.length]!];
        for (const { who, person } of ways) {
          plans.reset();
          const { plain, planned, differ } = await bothWays(hub, who, query, person === undefined ? {} : circleOf(person));
          if (differ.length > 0) differing.push(`${file} as ${who}: ${differ.join()}`);
          const beyond = plans.sealed().filter((cell) => !plain.askedByPartners.includes(cell));
          told.push(...beyond.map((cell) => `${file} as ${who}: ${cell}`));
          counted.asked += 1;
          counted.planned += plans.kept.length;
          counted.sealed += plans.sealed().length;
          counted.leftOut += plans.leftOut().length;
          counted.askedByPartners.plain += plain.askedByPartners.length;
          counted.askedByPartners.planned += planned.askedByPartners.length;
        }
      }
      expect(differing).toEqual([]);
      // A partner learns of nobody and nothing that it would not have asked about itself.
      expect(told).toEqual([]);
      expect(counted.planned).toBeGreaterThan(OPERATIONS.length / 3);
      expect(counted.sealed).toBeGreaterThan(counted.askedByPartners.planned);
      writeProofResult('consent-in-plan', { operations: OPERATIONS.length, identities: EVERYBODY.length, ...counted, differences: differing.length });
    }, 3_600_000);

    it('for every field of a person, asked alone by somebody to whom nothing of it is open', async () => {
      const fields = personFields(2);
      const byCategory = groupedBy(fields, ({ name, category }) => `${partnerOf(name)} ${category}`);
      const groups = isFullProof() ? fields.map((field) => [field]) : byCategory.filter((_group, index) => index % 3 === 0);
      const differing: string[] = [];
      let leftOut = 0;
      for (const [index, group] of groups.entries()) {
        const query = `query Alone($id: ID!) { person(id: $id) { ${group.map(({ selection }) => selection).join(' ')} } }`;
        for (const who of isFullProof() ? ['mira-gp', 'ocmw-housing'] : [index % 4 === 0 ? 'mira-gp' : 'ocmw-housing']) {
          plans.reset();
          const { differ } = await bothWays(hub, who, query, { id: encodePersonId(shut) });
          if (differ.length > 0) differing.push(`${group.map(({ name }) => name).join()} as ${who}: ${differ.join()}`);
          leftOut += plans.leftOut().length;
        }
      }
      expect(differing).toEqual([]);
      expect(leftOut).toBeGreaterThan(groups.length / timesFor(8, 4));
    }, 1_200_000);

    it('for another purpose, and for somebody who acts for another', async () => {
      const asked = [
        { who: 'jonas-counsellor', person: persons.jonas, options: { purpose: 'QUALITY' } },
        { who: 'mira-representative', person: persons.mira, options: { headers: { 'kring-acting-for': encodePersonId(persons.mira) } } },
      ];
      for (const { who, person, options } of asked) {
        const plain = await hub.ask(who, CIRCLE, circleOf(person), { ...options, plainly: true });
        const planned = await hub.ask(who, CIRCLE, circleOf(person), options);
        expect({ data: planned.data, withheld: planned.withheld, codes: codesOf(planned) }).toEqual({ data: plain.data, withheld: plain.withheld, codes: codesOf(plain) });
      }
    });
  });

  describe('is one request', () => {
    it('for all that partners show of a person, where it was one of each partner', async () => {
      await hub.ask('jonas-gp', CIRCLE, circleOf(persons.jonas), { plainly: true });
      expect(Object.values(askedThemselves()).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(4);
      hub.recount();
      await hub.ask('jonas-gp', CIRCLE, circleOf(persons.jonas));
      expect([hub.plannedRequests.length, askedThemselves()]).toEqual([1, {}]);
    });

    it('for two persons by two names, and for whoever asks about themselves', async () => {
      const two = `query Two($a: ID!, $b: ID!) { a: person(id: $a) { ...Of } b: person(id: $b) { ...Of } } fragment Of on Person { name { givenName } workWishes { nodes { text } } housingRequests { nodes { state } } }`;
      await hub.ask('jonas', two, { a: encodePersonId(persons.jonas), b: encodePersonId(persons.mira) });
      expect([hub.plannedRequests.length, askedThemselves()]).toEqual([1, {}]);
      hub.recount();
      await hub.ask('jonas', '{ me { name { givenName } workWishes { nodes { text } } } }');
      expect([hub.plannedRequests.length, askedThemselves()]).toEqual([1, {}]);
    });

    it('and none for an act, which decides for itself before and after', async () => {
      const answer = await hub.ask('jonas', 'mutation Say($input: AddWishInput!) { addWish(input: $input) { __typename } }', {
        input: { person: encodePersonId(persons.jonas), text: { text: 'een hond', language: 'nl' }, idempotencyKey: randomUUID() },
      });
      expect([answer.status, hub.plannedRequests.length]).toEqual([answer.status, 0]);
    });
  });

  describe('leaves out', () => {
    it('a partner that has nothing to show: it does not learn that anybody asked', async () => {
      const id = encodePersonId(shut);
      const { planned, differ } = await bothWays(hub, 'ocmw-housing', DIAGNOSES, { id });
      expect(differ).toEqual([]);
      expect(planned.answer.data.person).toEqual({ id, diagnoses: null });
      expect(planned.answer.withheld).toEqual([{ person: id, category: 'DIAGNOSIS', fields: ['Person.diagnoses'], partial: false }]);
      expect(planned.answer.withheldAt).toEqual([[['person', 'diagnoses']]]);
      expect(plans.leftOut()).toEqual([{ subgraph: 'mental-health', withheld: ['DIAGNOSIS'] }]);
      expect(plans.sealed().filter((cell) => cell.startsWith('mental-health'))).toEqual([]);
      expect(planned.lines.filter((line) => line.includes('"subgraph":"mental-health"'))).toHaveLength(1);
    });

    it('but asks a partner of whom the asker’s own records would be open: whether there are any only it knows', async () => {
      const query = 'query Alone($id: ID!) { person(id: $id) { id workWishes { nodes { text } } } }';
      const { planned, differ } = await bothWays(hub, 'mira-gp', query, { id: encodePersonId(shut) });
      expect([differ, plans.leftOut()]).toEqual([[], []]);
      expect(planned.answer.data.person.workWishes).toBeNull();
    });

    it('and asks a partner of whom something else is selected too, or with arguments that it could refuse', async () => {
      for (const more of ['diagnoses(first: 0) { nodes { wording } }', 'diagnoses { nodes { wording } } carePlanParts: weekSchedule { halfDayCount }']) {
        plans.reset();
        const { differ } = await bothWays(hub, 'ocmw-housing', `query Alone($id: ID!) { person(id: $id) { id ${more} } }`, { id: encodePersonId(shut) });
        expect(differ).toEqual([]);
        if (more.includes('first: 0')) expect(plans.leftOut()).toEqual([]);
      }
    });

    it('nobody of whom something is withheld without a word: the partner answers as if there were nothing', async () => {
      const query = 'query Quiet($id: ID!) { person(id: $id) { id childSafetyChecks { nodes { id } } } }';
      const { planned, differ } = await bothWays(hub, 'mira-gp', query, { id: encodePersonId(shut) });
      expect(differ).toEqual([]);
      expect(planned.answer.withheld).toEqual([]);
      expect(planned.answer.withheldAt).toEqual([]);
    });

    it('partners of somebody the asker has nothing to do with, of whom they would never have been asked', async () => {
      const { planned, differ } = await bothWays(hub, 'stranger', CIRCLE, circleOf(persons.jonas));
      expect([planned.answer.data.person, differ]).toEqual([null, []]);
      expect(new Set(planned.lines.map((line) => (JSON.parse(line) as { subgraph: string }).subgraph))).toEqual(new Set(['person']));
      expect(plans.sealed().every((cell) => cell.startsWith('person|'))).toBe(true);
    });
  });

  describe('fails closed', () => {
    it('and without asking any partner, when nothing can be decided', async () => {
      isDown = true;
      const answer = await hub.ask('jonas-gp', CIRCLE, circleOf(persons.jonas));
      expect(answer.data.person).toBeNull();
      expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
      expect(answer.withheld).toEqual([]);
      expect(PARTNERS.filter((name) => name !== 'person').map(statements)).toEqual([0, 0, 0, 0]);
      // What became of the answer is told, and nothing else done.
      expect(hub.subgraphs.get('person')!.statements.filter((sql) => !sql.includes('access_release'))).toEqual([]);
      expect(askedThemselves()).toEqual({});
    });

    it('for what comes after a list as well: the list is there, what partners know is not', async () => {
      const query = '{ caseload(first: 5) { nodes { id workWishes { nodes { text } } housingRequests { nodes { state } } } } }';
      isDown = true;
      const answer = await hub.ask('mira-gp', query);
      expect(answer.data.caseload.nodes.length).toBeGreaterThan(0);
      expect(answer.data.caseload.nodes.every((node: { workWishes: unknown; housingRequests: unknown }) => node.workWishes === null && node.housingRequests === null)).toBe(true);
      expect(new Set(codesOf(answer))).toEqual(new Set(['DECISION_UNAVAILABLE']));
      expect([statements('work'), statements('municipal')]).toEqual([0, 0]);
    });

    it('at once and without being asked, once the decision point is silent, until it answers again', async () => {
      const looked = async (): Promise<unknown> => {
        const answer = await hub.ask('jonas', HOME, { id: encodePersonId(persons.jonas) });
        return codesOf(answer)[0] ?? 'SHOWN';
      };
      expect(await looked()).toBe('SHOWN');
      isDown = true;
      plans.reset();
      for (let failure = 1; failure <= CIRCUIT.failures; failure += 1) expect(await looked()).toBe('DECISION_UNAVAILABLE');
      expect(hub.plannedRequests).toHaveLength(CIRCUIT.failures + 1);
      expect(await looked()).toBe('DECISION_UNAVAILABLE');
      isDown = false;
      expect(await looked()).toBe('DECISION_UNAVAILABLE');
      expect(hub.plannedRequests).toHaveLength(CIRCUIT.failures + 1);
      timePasses(CIRCUIT.waitMs);
      for (let trial = 1; trial <= CIRCUIT.trials; trial += 1) expect(await looked()).toBe('SHOWN');
    });

    it('for the one who asked when it says no: nobody is cut off for that', async () => {
      plans.change = () => Promise.reject(new DoorAnswered('the decision point answered 500'));
      for (let failure = 1; failure <= CIRCUIT.failures; failure += 1) {
        expect(codesOf(await hub.ask('jonas', HOME, { id: encodePersonId(persons.jonas) }))).toEqual(['DECISION_UNAVAILABLE']);
      }
      plans.reset();
      expect((await hub.ask('jonas', HOME, { id: encodePersonId(persons.jonas) })).errors).toBeUndefined();
    });
  });

  describe('stands on a lease', () => {
    it('of which little is left: the partner asks for one of its own', async () => {
      plans.change = (response) => {
        timePasses(1_700);
        return response;
      };
      const answer = await hub.ask('jonas-gp', CIRCLE, circleOf(persons.jonas));
      expect(answer.errors).toBeUndefined();
      expect(answer.data.person.name.givenName).toBe('Jonas');
      expect(Object.keys(askedThemselves()).length).toBeGreaterThanOrEqual(4);
    });

    it('and when consent changed under it, the query is run again and shows what is open now', async () => {
      const gp = demoIdentity('mira-gp')!.actor as { id: string };
      const consent = consentRows(hub);
      const grant = await consent.grant({ person: shut, grantee: { kind: 'PROFESSIONAL', ref: gp.id }, categories: ['HOUSING'] });
      const db = hub.subgraphs.get('person')!.dataSource;
      const before = await hub.ask('mira-gp', HOME, { id: encodePersonId(shut) });
      expect(before.data.person.housingRequests).toEqual({ nodes: [] });
      let isDone = false;
      plans.change = async (response) => {
        if (isDone) return response;
        isDone = true;
        await db.query('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [shut]);
        await db.query('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [grant, hub.clock.now()]);
        timePasses(1_650);
        return response;
      };
      const after = await hub.ask('mira-gp', HOME, { id: encodePersonId(shut) });
      expect(after.data.person.housingRequests).toBeNull();
      expect(after.withheld.map(({ category }) => category).sort()).toEqual(['HOUSING', 'WORK_GOALS']);
    });
  });

  describe('is handed on sealed', () => {
    const QUERY = 'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{workGoals{nodes{text}}}}}';
    const work = () => hub.subgraphs.get('work')!;
    let requestId: string;

    const circleId = () => ({ id: encodePersonId(persons.mira) });

    /** What the decision point seals for `work` of Jonas, not used yet: what the gateway was given is used up. */
    async function envelopeOf(who: string): Promise<string> {
      plans.reset();
      await hub.ask(who, 'query($id: ID!) { person(id: $id) { workGoals { nodes { text } } } }', circleId());
      const { request } = plans.kept[0]!;
      requestId = request.requestId;
      const client = createPlannedDecisionsClient({ personUrl: new URL(hub.subgraphs.get('person')!.url), serviceKey: hub.gatewayKey, clock: hub.clock });
      const { fetches } = await client.ask(request);
      await client.close();
      return fetches[request.fetches.findIndex(({ subgraph }) => subgraph === 'work')]!.envelope!;
    }

    async function send(envelope: string, who: string, over: { readonly router?: string; readonly query?: string; readonly endsAfter?: number; readonly request?: string } = {}): Promise<GraphAnswer> {
      const body = JSON.stringify({
        query: over.query ?? QUERY,
        variables: { representations: [{ __typename: 'Person', id: encodePersonId(persons.mira) }] },
        extensions: { kring: { decisions: envelope, endsAfter: over.endsAfter ?? 1_500 } },
      });
      const { actor } = demoIdentity(who)!;
      const content = { audience: 'work', actor, purpose: 'COORDINATION', requestId: over.request ?? requestId, accessTokenId: tokenIdOf(envelope), now: hub.clock.now() } as const;
      const token = over.router === undefined ? signContextToken(work().contextKey, { ...content, bodyHash: bodyHash(body) }) : signExchangedContextToken(work().contextKey, { ...content, router: over.router });
      const response = await fetch(work().url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await token}` }, body });
      return readAnswer(response);
    }
    const tokenIdOf = (envelope: string): string => (sealedIn(envelope) as unknown as { tok: string }).tok;
    const asks = (): number => work().decisionRequests.length;

    it('to one partner for one request: it shows what is open, and asks nobody', async () => {
      const envelope = await envelopeOf('mira');
      hub.recount();
      const answer = await send(envelope, 'mira');
      expect(answer.data._entities[0].workGoals.nodes.length).toBeGreaterThan(0);
      expect(asks()).toBe(0);
    });

    it.each([
      ['a second time', async (envelope: string) => void (await send(envelope, 'mira')), 'mira', {}],
      ['by somebody else', undefined, 'stranger', {}],
      ['in another request', undefined, 'mira', { request: 'another-request' }],
      ['by another router', undefined, 'mira', { router: 'other' }],
      ['when its lease is over', undefined, 'mira', { endsAfter: 0.000001 }],
      ['for a field that is not on record', undefined, 'mira', { query: QUERY.replace('text', 'text setOn') }],
    ] as const)('and opens nothing %s: the partner asks for itself', async (_name, first, who, over) => {
      const envelope = await envelopeOf('mira');
      await first?.(envelope);
      hub.recount();
      const answer = await send(envelope, who, over);
      expect(asks()).toBe(1);
      if (who === 'stranger') expect(answer.data._entities).toEqual([null]);
    });

    it('for as long as what is decided is a lease, whatever the gateway says of it', async () => {
      const envelope = await envelopeOf('mira');
      timePasses(1_901);
      hub.recount();
      await send(envelope, 'mira', { endsAfter: 1_900 });
      expect(asks()).toBe(1);
    });
  });

  it('is asked by the gateway alone: at its door no partner is answered, with whatever key', async () => {
    await hub.ask('mira', HOME, { id: encodePersonId(persons.mira) });
    const body = JSON.stringify(plans.kept[0]!.request);
    const lines = async (): Promise<number> => (await hub.subgraphs.get('person')!.dataSource.query('SELECT count(*)::int AS n FROM access_record'))[0].n;
    const before = await lines();
    const { serviceKey } = hub.subgraphs.get('work')!;
    const content = { audience: 'planned-decisions', body, now: hub.clock.now() } as const;
    const tokens = [
      await signServiceToken(serviceKey, { ...content, issuer: 'work' }),
      await signServiceToken(serviceKey, { ...content, issuer: 'gateway' }),
      await signServiceToken(hub.gatewayKey, { ...content, issuer: 'gateway', audience: 'decision-point' }),
      await signServiceToken(hub.gatewayKey, { ...content, issuer: 'gateway', body: `${body} ` }),
    ];
    for (const token of tokens) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(new URL('/decisions/planned', hub.subgraphs.get('person')!.url), { method: 'POST', headers, body });
      expect(response.status).toBe(401);
    }
    expect(await lines()).toBe(before);
  });

  describe('would be noticed to be wrong', () => {
    const wishes = 'query Alone($id: ID!) { person(id: $id) { id workWishes { nodes { text } } housingRequests { nodes { state } } } }';
    const differ = async (who: string, query: string, person: string): Promise<readonly string[]> => (await bothWays(hub, who, query, { id: encodePersonId(person) }, 1)).differ;

    it('where somebody is left out and nothing is said to be withheld', async () => {
      plans.change = (response) => ({ ...response, fetches: response.fetches.map((fetch) => ({ ...fetch, leftOut: fetch.leftOut.map((each) => ({ ...each, withheld: [] })) })) });
      expect(await differ('ocmw-housing', DIAGNOSES, shut)).toEqual(['withheld']);
    });

    it('where somebody is left out of whom something is withheld without a word', async () => {
      plans.change = (response) => ({
        ...response,
        fetches: response.fetches.map((fetch, index) => (index === 0 ? fetch : { ...fetch, envelope: null, leftOut: [{ part: 0, person: shut, withheld: [] }] })),
      });
      expect(await differ('mira-gp', 'query Quiet($id: ID!) { person(id: $id) { id childSafetyChecks { nodes { id } } } }', shut)).toContain('data');
    });

    it('where partners are given one another’s envelopes: they open nothing, and what they ask stands there twice', async () => {
      plans.change = (response) => ({ ...response, fetches: response.fetches.map((fetch, index, all) => ({ ...fetch, envelope: all[(index + 1) % all.length]!.envelope })) });
      expect(await differ('jonas', wishes, persons.jonas)).toEqual(['lines']);
    });

    it('where what was decided of one person is handed on for another: it opens nothing', async () => {
      let kept: Plans['kept'][number]['response'] | undefined;
      plans.change = (response) => (kept ??= response);
      await hub.ask('jonas', wishes, { id: encodePersonId(persons.jonas) });
      const stranger = await look(hub, 'jonas', wishes, { id: encodePersonId(persons.mira) }, { plainly: false });
      const plain = await look(hub, 'jonas', wishes, { id: encodePersonId(persons.mira) }, { plainly: true });
      expect(differences(plain, stranger)).toEqual(['lines']);
      expect(stranger.answer.data.person).toBeNull();
    });

    it('where it is decided twice', async () => {
      plans.change = (response) => ({ ...response, fetches: response.fetches.map((fetch) => ({ ...fetch, envelope: null })) });
      expect(await differ('jonas', wishes, persons.jonas)).toEqual(['lines']);
    });
  });

  describe('says where in the answer it shows that something is withheld', () => {
    it('under the names of the query, and only where it shows', async () => {
      const query = 'query($id: ID!) { who: person(id: $id) { home: housingRequests { nodes { state } } workWishes { nodes { text } } again: housingRequests { nodes { answer } } } }';
      const { withheld, withheldAt } = await hub.ask('mira-gp', query, { id: encodePersonId(shut) });
      expect(withheld.map(({ category }) => category)).toEqual(['HOUSING', 'WORK_WISHES']);
      expect(withheldAt).toEqual([[['who', 'home'], ['who', 'again']], [['who', 'workWishes']]]);
    });

    it('at each person of a list by their place in it', async () => {
      const query = '{ caseload(first: 50) { nodes { id housingRequests { nodes { state } } } } }';
      const { data, withheld, withheldAt } = await hub.ask('mira-gp', query);
      const place = data.caseload.nodes.findIndex(({ id }: { id: string }) => id === encodePersonId(shut));
      const cell = withheld.findIndex(({ person, category }) => person === encodePersonId(shut) && category === 'HOUSING');
      expect(withheldAt[cell]).toEqual([['caseload', 'nodes', place, 'housingRequests']]);
    });

    it('and where the client calls something else "id", nowhere rather than at the wrong one', async () => {
      const query = '{ caseload(first: 50) { nodes { id: __typename housingRequests { nodes { state } } } } }';
      const { withheld, withheldAt } = await hub.ask('mira-gp', query);
      expect(withheld.length).toBeGreaterThan(0);
      expect(withheldAt.flat()).toEqual([]);
    });
  });
});

const PARTNERS: readonly SubgraphName[] = ['person', 'mental-health', 'first-line', 'work', 'municipal'];

const SCHEMAS = PARTNERS.map((name) => {
  const sdl = readFileSync(join(__dirname, '..', '..', 'schema', `${name}.graphql`), 'utf8');
  const person = buildSchema(sdl, { assumeValidSDL: true }).getType('Person');
  return [name, isObjectType(person) ? Object.keys(person.getFields()) : []] as const;
});

function partnerOf(field: string): SubgraphName | undefined {
  return SCHEMAS.find(([, fields]) => fields.includes(field))?.[0];
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}
