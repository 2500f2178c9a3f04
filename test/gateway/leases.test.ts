import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text as whole } from 'node:stream/consumers';
import type { Asker, AskedCell } from '../../shared/decision-api';
import { DEMO, demoIdentity } from '../../shared/demo-identities';
import { signExchangedContextToken } from '../../shared/identity/context-token';
import { encodeId, encodePersonId } from '../../shared/ids';
import { consentRows } from '../support/consent-rows';
import { codesOf, startTestHub } from '../support/hub';
import type { GraphAnswer, TestHub } from '../support/hub';

const { persons, organisations, professionals } = DEMO;
const ASK = 'query Ask($id: ID!) { person(id: $id) { id housingRequests { nodes { answer } } workGoals { nodes { text } } } }';
const SET_STATE = /* GraphQL */ `
  mutation SetState($input: SetHousingRequestStateInput!) {
    setHousingRequestState(input: $input) { __typename ... on HousingRequestChanged { request { state } } ... on Refused { code } }
  }
`;

/** An answer stands on leases of two seconds. The gateway hands it over on them or not at all. */
describe('the leases behind an answer', () => {
  let hub: TestHub;
  const mira = encodePersonId(persons.mira);
  const request = randomUUID();
  let grant: string;
  /** What happens between a decision and whatever is done with it. */
  let afterDeciding: (asker: Asker, cells: readonly AskedCell[]) => Promise<void> = () => Promise.resolve();

  const person = () => hub.subgraphs.get('person')!;
  const sql = (query: string, values: unknown[] = []) => person().dataSource.query(query, values);
  const epochMoves = () => sql('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [persons.mira]);
  const withdrawn = async () => {
    await epochMoves();
    await sql('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [grant, hub.clock.now()]);
  };
  const timePasses = (milliseconds: number) => hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
  const asked = (subgraph: 'person' | 'municipal' | 'work') => hub.subgraphs.get(subgraph)!.decisionRequests.length;
  const once = (subgraph: string, act: () => Promise<unknown> | void) => {
    let isDone = false;
    return async (asker: Asker): Promise<void> => {
      if (isDone || asker.subgraph !== subgraph) return;
      isDone = true;
      await act();
    };
  };
  const ask = (): Promise<GraphAnswer> => hub.ask('mira-gp', ASK, { id: mira });
  const became = async (requestId: string) =>
    sql('SELECT released_by, outcome, status, bytes FROM access_release WHERE request_id = $1', [requestId]);
  const leasesLeft = async (): Promise<number> =>
    (await sql('SELECT count(*)::int AS n FROM consent_lease WHERE person = $1', [persons.mira]))[0].n;

  beforeAll(async () => {
    hub = await startTestHub({
      decisionFault: (decide) => async (asker, cells) => {
        const answers = await decide(asker, cells);
        await afterDeciding(asker, cells);
        return answers;
      },
    });
    const consent = consentRows(hub);
    await consent.person(persons.mira);
    await consent.relation({
      ...{ person: persons.mira, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
      ...{ organisation: organisations.gpPracticeMira, professional: professionals.miraGp },
    });
    await consent.relation({
      ...{ person: persons.mira, kind: 'MUNICIPAL_CASE', role: 'MUNI_HOUSING' },
      ...{ organisation: organisations.ocmw, professional: professionals.ocmwHousing },
    });
    await hub.subgraphs.get('municipal')!.dataSource.query(
      `INSERT INTO housing_request (person_id, id, held_by, author, source, recorded_at, form, state, requested_on, answer)
       VALUES ($1, $2, $3, $4, 'PROFESSIONAL', $5, 'NOT_SURE', 'REQUESTED', '2026-01-05', 'a home by the river')`,
      [persons.mira, request, organisations.ocmw, professionals.ocmwHousing, hub.clock.now()],
    );
  }, 60_000);
  afterAll(() => hub.stop());
  beforeEach(async () => {
    afterDeciding = () => Promise.resolve();
    timePasses(10_000);
    const grantee = { kind: 'PROFESSIONAL', ref: professionals.miraGp } as const;
    grant = await consentRows(hub).grant({ person: persons.mira, grantee, categories: ['HOUSING', 'WORK_GOALS'] });
    hub.recount();
  });
  afterEach(async () => {
    await sql('UPDATE consent_grant SET withdrawn_at = $1 WHERE withdrawn_at IS NULL', [hub.clock.now()]);
  });

  const SHOWN = { nodes: [{ answer: 'a home by the river' }] };

  describe('which the client never hears of', () => {
    it('are told to the gateway and no further', async () => {
      const { text, data } = await ask();
      expect(data.person.housingRequests).toEqual(SHOWN);
      expect(text).not.toMatch(/lease|epoch|endsAfter/i);
    });

    it('nor another router, to which a subgraph answers on leases of its own, and says what became of it', async () => {
      const municipal = hub.subgraphs.get('municipal')!;
      const requestId = randomUUID();
      const token = await signExchangedContextToken(municipal.contextKey, {
        ...{ audience: 'municipal', actor: demoIdentity('mira-gp')!.actor, purpose: 'CARE', requestId, router: 'other' },
        now: hub.clock.now(),
      });
      const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { housingRequests { nodes { answer } } } } }';
      const post = async (): Promise<string> => {
        const response = await fetch(municipal.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables: { r: [{ __typename: 'Person', id: mira }] } }),
        });
        return response.text();
      };
      const text = await post();
      expect(text).toContain('a home by the river');
      expect(text).not.toMatch(/lease|epoch|endsAfter/i);
      await municipal.settled();
      expect(await became(requestId)).toEqual([
        { released_by: 'municipal', outcome: 'RELEASED', status: 200, bytes: String(Buffer.byteLength(text)) },
      ]);

      afterDeciding = once('municipal', async () => {
        await withdrawn();
        timePasses(2_000);
      });
      const late = await post();
      expect(JSON.parse(late)).toMatchObject({ data: null, errors: [{ extensions: { code: 'DECISION_UNAVAILABLE' } }] });
      expect(late).not.toContain('river');
      await municipal.settled();
      expect((await became(requestId)).map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual(['NOT_FLUSHED', 'RELEASED']);
      expect(await leasesLeft()).toBe(0);
    });
  });

  describe('while consent stays as it is', () => {
    it('are ended when the answer is handed over, which is on record beside what was decided', async () => {
      const { text } = await ask();
      expect(await leasesLeft()).toBe(0);
      const [{ request_id: requestId }] = await sql('SELECT DISTINCT request_id FROM access_record WHERE at = $1', [hub.clock.now()]);
      expect(await became(requestId)).toEqual([
        { released_by: 'gateway', outcome: 'RELEASED', status: 200, bytes: String(Buffer.byteLength(text)) },
      ]);
    });

    it('are not needed for what is about nobody: the directory leaves no line', async () => {
      const before = await sql('SELECT count(*)::int AS n FROM access_release');
      expect((await hub.ask('anonymous', '{ crisisContacts(jurisdiction: "BE") { name } }')).errors).toBeUndefined();
      expect(await sql('SELECT count(*)::int AS n FROM access_release')).toEqual(before);
    });

    it('do not lie about behind another answer: requests that come at once on one connection are each answered, in turn', async () => {
      const token = await hub.token('mira-gp');
      const socket = connect(hub.gateway.port, '127.0.0.1');
      const send = (body: object, connection: string): void => {
        const written = JSON.stringify(body);
        const head = ['POST /graphql HTTP/1.1', 'host: kring', `connection: ${connection}`, `authorization: Bearer ${token}`, 'content-type: application/json'];
        socket.write([...head, `content-length: ${Buffer.byteLength(written)}`, '', written].join('\r\n'));
      };
      send({ query: ASK, variables: { id: mira } }, 'keep-alive');
      // Ready long before the other is.
      send({ query: '{ __typename }' }, 'close');
      const [, one, other] = (await whole(socket)).split('HTTP/1.1 ');
      expect(one).toContain('a home by the river');
      expect(other).toMatch(/^200[^]*"__typename":"Query"/);
    });

    it.each([1_500, 1_700, 2_500])('are renewed when they have %i ms behind them: nobody waits twice for a slow partner', async (passed) => {
      afterDeciding = once('work', () => timePasses(passed));
      const answer = await ask();
      expect(answer).toMatchObject({ errors: undefined, data: { person: { housingRequests: SHOWN } } });
      expect([asked('person'), asked('municipal'), asked('work')]).toEqual([1, 1, 1]);
    });
  });

  describe('when consent changes under a query', () => {
    it('and they have ended, it is run again on the new state', async () => {
      afterDeciding = once('work', async () => {
        await withdrawn();
        timePasses(1_950);
      });
      const answer = await ask();
      expect(answer.errors).toBeUndefined();
      expect(answer.data.person.housingRequests).toBeNull();
      expect(answer.withheld.map(({ category }) => category)).toEqual(['HOUSING', 'WORK_GOALS']);
      expect([asked('person'), asked('municipal'), asked('work')]).toEqual([2, 2, 2]);
    });

    it('between two partners, it is run again: one answer is of one state', async () => {
      afterDeciding = once('person', withdrawn);
      const answer = await ask();
      expect(answer.errors).toBeUndefined();
      expect(answer.data.person).toMatchObject({ housingRequests: null, workGoals: null });
      expect(asked('person')).toBe(2);
    });

    it('and again under the second run, nothing is shown: it cannot be said now', async () => {
      afterDeciding = async ({ subgraph }) => void (subgraph === 'person' && (await epochMoves()));
      const answer = await ask();
      expect(answer.status).toBe(200);
      expect(answer.data).toBeNull();
      expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
      expect(answer.text).not.toContain('river');
      expect(asked('person')).toBe(2);
      const [{ request_id: requestId }] = await sql('SELECT DISTINCT request_id FROM access_record WHERE at = $1', [hub.clock.now()]);
      expect(await became(requestId)).toMatchObject([{ outcome: 'NOT_FLUSHED' }]);
      expect(await leasesLeft()).toBe(0);
    });

    it('and person cannot be asked any more, nothing is shown once the lease has ended', async () => {
      afterDeciding = once('work', async () => {
        await person().halt();
        timePasses(1_950);
      });
      try {
        const answer = await ask();
        expect(answer.data?.person ?? null).toBeNull();
        expect(new Set(codesOf(answer))).toEqual(new Set(['DECISION_UNAVAILABLE']));
        expect(answer.text).not.toContain('river');
      } finally {
        await person().resume();
      }
    });
  });

  describe('of an act', () => {
    const act = (key: string, state: string) => ({
      input: { request: encodeId('HousingRequest', persons.mira, request), version: 1, state, idempotencyKey: key },
    });
    const state = async (): Promise<string> =>
      (await hub.subgraphs.get('municipal')!.dataSource.query('SELECT state FROM housing_request WHERE id = $1', [request]))[0].state;

    it('must stand when it commits: what took too long is not done, and nobody is told that it was', async () => {
      afterDeciding = async (_asker, cells) => void (cells.some(({ action }) => action === 'CONTRIBUTE') && timePasses(2_000));
      const answer = await hub.ask('ocmw-housing', SET_STATE, act(randomUUID(), 'IN_CONVERSATION'));
      expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
      expect(await state()).toBe('REQUESTED');
    });

    it('that have ended let it be answered by a retry only: an act is never run twice', async () => {
      const key = randomUUID();
      let reads = 0;
      afterDeciding = async (asker, cells) => {
        if (asker.actor.kind !== 'PROFESSIONAL' || cells.some(({ action }) => action === 'CONTRIBUTE')) return;
        reads += 1;
        // The second reading is that of the answer, after the act is done.
        if (reads !== 2) return;
        await epochMoves();
        timePasses(2_000);
      };
      const first = await hub.ask('ocmw-housing', SET_STATE, act(key, 'IN_CONVERSATION'));
      expect(reads).toBe(2);
      expect(first.data).toBeNull();
      expect(codesOf(first)).toEqual(['DECISION_UNAVAILABLE']);
      expect(await state()).toBe('IN_CONVERSATION');

      const again = await hub.ask('ocmw-housing', SET_STATE, act(key, 'IN_CONVERSATION'));
      expect(again.data.setHousingRequestState).toEqual({ __typename: 'HousingRequestChanged', request: { state: 'IN_CONVERSATION' } });
    });
  });
});
