import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DEMO, demoIdentity } from '../../../../shared/demo-identities';
import { signServiceToken } from '../../../../shared/identity/service-token';
import type { ServiceAudience, ServiceName } from '../../../../shared/identity/service-token';
import { encodeId } from '../../../../shared/ids';
import { createDecisionClient } from '../../../../subgraphs/kit/decision-client';
import { ConsentEpochStore } from '../../../../subgraphs/person/consent/consent-epoch.store';
import { FACTS as FACTS_SQL } from '../../../../subgraphs/person/decision-point/decision-point.store';
import { LeaseStore } from '../../../../subgraphs/person/decision-point/lease.store';
import { consentRows } from '../../../support/consent-rows';
import { startTestHub } from '../../../support/hub';
import type { GraphAnswer, TestHub } from '../../../support/hub';
import { act } from '../consent/acts';

const { persons, organisations, professionals } = DEMO;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const { mira, jonas } = persons;

/** What is opened to others is written down until it is used up, and whoever takes it back waits for that. */
describe('a lease', () => {
  let hub: TestHub;
  let work: ReturnType<typeof createDecisionClient>;
  const person = () => hub.subgraphs.get('person')!;
  const sql = (query: string, values: unknown[] = []) => person().dataSource.query(query, values);
  const leases = () => sql('SELECT person, epoch, holder, subgraph FROM consent_lease WHERE person <> $1 ORDER BY holder', [NOBODY]);
  const epoch = async (of: string): Promise<string> => (await sql('SELECT epoch FROM consent_epoch WHERE person = $1', [of]))[0].epoch;

  beforeAll(async () => {
    hub = await startTestHub();
    const consent = consentRows(hub);
    for (const each of [mira, jonas]) await consent.person(each);
    await consent.relation({
      ...{ person: mira, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
      ...{ organisation: organisations.gpPracticeMira, professional: professionals.miraGp },
    });
    work = createDecisionClient({
      ...{ url: new URL('/decisions', person().url), serviceKey: hub.subgraphs.get('work')!.serviceKey, clock: hub.clock },
    });
  }, 60_000);
  afterAll(async () => {
    await work.close();
    await hub.stop();
  });
  beforeEach(async () => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 10_000));
    await sql('DELETE FROM consent_lease WHERE person <> $1', [NOBODY]);
  });

  describe('is never left standing by an act that forgot to move the epoch on', () => {
    const FACTS = [
      ...['card_activation', 'consent_grant', 'consent_refusal', 'context_consent', 'incapacity', 'mandate'],
      ...['relation', 'retention_duty', 'secrecy_override', 'silence'],
    ];
    /** Ends the relations of somebody, in a transaction as an act's, which moved the epoch of these persons on. */
    const relationsEndIn = (moved: readonly string[] | 'NO_ACT', of: string) =>
      person().dataSource.transaction(async (manager) => {
        if (moved !== 'NO_ACT') await manager.query(`SELECT set_config('kring.advanced', '-', true)`);
        for (const each of moved === 'NO_ACT' ? [] : moved) await new ConsentEpochStore({ manager, advanced: () => undefined }).advance(each);
        await manager.query('UPDATE relation SET until_at = until_at WHERE person = $1', [of]);
      });

    it('the database refuses a change of anybody else, and takes one of whose it did', async () => {
      await expect(relationsEndIn([], mira)).rejects.toThrow('an act changed relation before the epoch of its person');
      await expect(relationsEndIn([jonas], mira)).rejects.toThrow('an act changed relation before the epoch of its person');
      await relationsEndIn([jonas, mira], mira);
      await relationsEndIn('NO_ACT', mira);
      // Nothing of it outlasts its transaction on the connection.
      await relationsEndIn([jonas], jonas);
      await expect(relationsEndIn([], mira)).rejects.toThrow('an act changed relation before the epoch of its person');
    });

    it('in every table of which a decision reads facts of a person', async () => {
      const guarded = await sql(`SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'epoch_first' ORDER BY 1`);
      expect(guarded.map(({ name }: { name: string }) => name)).toEqual(FACTS);
      const read = FACTS_SQL.match(/FROM (\w+) t WHERE t\.(?:person|holder) =/g)!.map((found) => found.split(' ')[1]!);
      // A hold is laid after a restore, by no act.
      expect([...new Set(read)].filter((name) => name !== 'consent_hold').sort()).toEqual(FACTS);
    });
  });

  /** As the work subgraph asks on somebody's behalf, and then never says what became of it. */
  async function decide(identity: string, of: string, category: 'WISHES' | null = null) {
    const { actor } = demoIdentity(identity)!;
    const requestId = randomUUID();
    const purpose = actor.kind === 'PERSON' ? 'SELF' : 'CARE';
    const asker = { actor, purpose, requestId, operation: null, subgraph: 'work' } as const;
    const [answer] = await work.ask(asker, [{ person: of, category, action: 'READ', fields: [] }]);
    return { requestId, answer: answer! };
  }

  async function knock(
    path: string,
    content: object,
    over: { issuer?: ServiceName; audience?: ServiceAudience; key?: Buffer; signed?: object; token?: string | null } = {},
  ): Promise<Response> {
    const { issuer = 'work', audience = 'leases', key = hub.subgraphs.get('work')!.serviceKey } = over;
    const body = JSON.stringify(content);
    const signed = JSON.stringify(over.signed ?? content);
    const token = over.token === undefined ? await signServiceToken(key, { issuer, audience, body: signed, now: hub.clock.now() }) : over.token;
    return fetch(new URL(path, person().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body,
    });
  }
  const releaseOf = (holder: string, over: object = {}) => ({
    releases: [{ id: randomUUID(), holder, requestId: holder, outcome: 'RELEASED', status: 200, bytes: 17, ...over }],
  });
  const asMunicipal = () => ({ issuer: 'municipal', key: hub.subgraphs.get('municipal')!.serviceKey }) as const;

  describe('is written down', () => {
    it('for whoever is not the person, with the state of consent it was decided on', async () => {
      const { requestId, answer } = await decide('mira-gp', mira);
      expect(answer).toMatchObject({ standing: true, epoch: await epoch(mira) });
      expect(await leases()).toEqual([{ person: mira, epoch: await epoch(mira), holder: requestId, subgraph: 'work' }]);
    });

    it('and not for what opens nothing, nor for what the person reads of themselves', async () => {
      expect((await decide('mira-gp', jonas)).answer).toMatchObject({ standing: false, outcome: 'DENY' });
      expect((await decide('mira', mira, 'WISHES')).answer).toMatchObject({ standing: true, outcome: 'PERMIT' });
      expect((await decide('mira-gp', randomUUID())).answer).toMatchObject({ standing: false, epoch: null });
      expect(await leases()).toEqual([]);
    });

    it('only when the access record is: without a record there is no answer and no lease', async () => {
      const owner = new Client({ connectionString: person().database.ownerUrl });
      await owner.connect();
      try {
        await owner.query('ALTER TABLE access_record ADD CONSTRAINT full_up CHECK (false) NOT VALID');
        await expect(decide('mira-gp', mira)).rejects.toThrow('500');
        expect(await leases()).toEqual([]);
      } finally {
        await owner.query('ALTER TABLE access_record DROP CONSTRAINT full_up');
        await owner.end();
      }
    });
  });

  describe('rests on the state of consent that stands', () => {
    it('a decision waits for an act that is under way, and then goes by what it changed', async () => {
      const grantee = { kind: 'PROFESSIONAL', ref: professionals.miraGp } as const;
      const grant = await consentRows(hub).grant({ person: mira, grantee, categories: ['WISHES'] });
      expect((await decide('mira-gp', mira, 'WISHES')).answer.outcome).toBe('PERMIT');
      const before = await epoch(mira);
      const acting = new Client({ connectionString: person().database.loginUrl });
      await acting.connect();
      try {
        await acting.query('BEGIN');
        await acting.query('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [mira]);
        await acting.query('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [grant, hub.clock.now()]);
        let isDecided = false;
        const decided = decide('mira-gp', mira, 'WISHES').finally(() => (isDecided = true));
        await untilBlocked();
        expect(isDecided).toBe(false);
        await acting.query('COMMIT');
        const { answer } = await decided;
        expect(answer.outcome).toBe('DENY');
        expect(answer.epoch).toBe(String(Number(before) + 1));
      } finally {
        await acting.end();
      }
    });

    /** Until somebody waits for a lock in this database. */
    async function untilBlocked(): Promise<void> {
      for (;;) {
        const [row] = await sql(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        if (row.n > 0) return;
      }
    }
  });

  describe('goes on', () => {
    const renew = async (holder: string, states: object[]): Promise<boolean> => {
      const response = await knock('/leases/renew', { holder, states });
      expect(response.status).toBe(200);
      return ((await response.json()) as { renewed: boolean }).renewed;
    };

    it('while no consent changed, and not once it did: of nobody among those it is about', async () => {
      const { requestId } = await decide('mira-gp', mira);
      const states = [{ person: mira, epoch: await epoch(mira) }, { person: jonas, epoch: await epoch(jonas) }];
      expect(await renew(requestId, states)).toBe(true);
      await sql('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [jonas]);
      expect(await renew(requestId, states)).toBe(false);
      expect(await renew(requestId, states.slice(0, 1))).toBe(true);
      expect(await renew(requestId, [{ person: randomUUID(), epoch: '1' }])).toBe(false);
    });
  });

  describe('is ended', () => {
    it('and is not swept up as forgotten while it does, however slow the answer is', async () => {
      const states = [{ person: mira, epoch: await epoch(mira) }];
      const changed = [{ person: mira, epoch: String(BigInt(states[0]!.epoch) + 1n) }];
      const store = new LeaseStore(person().dataSource.manager);
      for (const renewed of [true, false]) {
        expect(await store.renew('slow', 'gateway', states)).toBe(true);
        await sql(`UPDATE consent_lease SET at = clock_timestamp() - interval '2 minutes' WHERE holder = 'slow'`);
        if (renewed) expect(await store.renew('slow', 'gateway', states)).toBe(true);
        await store.sweepOld();
        expect(await store.areOlderHeld(changed, 'another')).toBe(renewed);
      }
    });

    it('by the subgraph that holds it and by the gateway, and by no other subgraph; what became of it is on record', async () => {
      const { requestId } = await decide('mira-gp', mira);
      expect((await knock('/leases/release', releaseOf(requestId), asMunicipal())).status).toBe(204);
      expect(await leases()).toHaveLength(1);

      const release = releaseOf(requestId, { outcome: 'ABORTED', bytes: 4_711 });
      expect((await knock('/leases/release', release)).status).toBe(204);
      expect(await leases()).toEqual([]);
      // Told twice, since an answer to the first was lost.
      expect((await knock('/leases/release', release)).status).toBe(204);
      expect(
        await sql(`SELECT released_by, outcome, status, bytes FROM access_release WHERE request_id = $1 ORDER BY released_by`, [requestId]),
      ).toEqual([
        { released_by: 'municipal', outcome: 'RELEASED', status: 200, bytes: '17' },
        { released_by: 'work', outcome: 'ABORTED', status: 200, bytes: '4711' },
      ]);
    });

    it('with a line that nobody changes or removes', async () => {
      await knock('/leases/release', releaseOf(randomUUID()));
      const before = await sql('SELECT * FROM access_release ORDER BY id');
      const owner = new Client({ connectionString: person().database.ownerUrl });
      await owner.connect();
      try {
        for (const statement of [`UPDATE access_release SET outcome = 'NOT_FLUSHED'`, 'DELETE FROM access_release', 'TRUNCATE access_release']) {
          await expect(owner.query(statement)).rejects.toThrow('never changed');
          await expect(sql(statement)).rejects.toThrow(/permission denied|never changed/);
        }
      } finally {
        await owner.end();
      }
      expect(await sql('SELECT * FROM access_release ORDER BY id')).toEqual(before);
    });

    it.each<[string, (content: object) => Promise<Response>, number]>([
      ['without a token', (content) => knock('/leases/release', content, { token: null }), 401],
      ['with a token for decisions', (content) => knock('/leases/release', content, { audience: 'decision-point' }), 401],
      ['with another subgraph’s key', (content) => knock('/leases/release', content, { key: asMunicipal().key }), 401],
      ['as the gateway, without its key', (content) => knock('/leases/release', content, { issuer: 'gateway' }), 401],
      ['with a token for another body', (content) => knock('/leases/release', content, { signed: releaseOf(randomUUID()) }), 401],
      ['in words that do not fit', (content) => knock('/leases/release', { ...content, and: 'more' }), 400],
    ])('and not %s', async (_how, tell, status) => {
      const { requestId } = await decide('mira-gp', mira);
      const response = await tell(releaseOf(requestId));
      expect(response.status).toBe(status);
      expect(await leases()).toHaveLength(1);
      expect(await sql('SELECT id FROM access_release WHERE request_id = $1', [requestId])).toEqual([]);
    });
  });

  describe('is waited for', () => {
    const pauseAll = (key: string): Promise<GraphAnswer> => act(hub, 'mira', 'pauseAll', { person: encodeId('Person', mira, mira), idempotencyKey: key });
    const endPause = () => act(hub, 'mira', 'endPause', { person: encodeId('Person', mira, mira) });
    const acknowledgedAt = ({ text }: GraphAnswer) => (JSON.parse(text) as { extensions?: { kring?: object } }).extensions?.kring;
    afterEach(async () => void (await endPause()));

    it('by whoever takes back what it opened, also under a retry, until it is ended; and by nothing newer', async () => {
      const { requestId } = await decide('mira-gp', mira);
      const key = randomUUID();
      let answered = 0;
      const before = await epoch(mira);
      const acts = [pauseAll(key), pauseAll(key)].map((done) => done.finally(() => (answered += 1)));
      while ((await epoch(mira)) === before) await sql('SELECT pg_sleep(0.01)');
      // It is done, and nobody was told so.
      await sql('SELECT pg_sleep(0.2)');
      expect(answered).toBe(0);
      // Opened on what now stands, this is nobody's to wait for.
      const later = await decide('mira-gp', mira);
      expect(later.answer.standing).toBe(true);

      expect((await knock('/leases/release', releaseOf(requestId))).status).toBe(204);
      for (const answer of await Promise.all(acts)) {
        expect(answer.data.result).toMatchObject({ __typename: 'RefusalDone', refusal: { state: 'LIVE', everything: true } });
        expect(acknowledgedAt(answer)).toEqual({ acknowledgedAt: hub.clock.now().toISOString() });
      }
      expect((await leases()).map(({ holder }: { holder: string }) => holder)).toEqual([later.requestId]);
    });

    it('for two seconds at most: one that nobody ended is over then, and swept up', async () => {
      await decide('mira-gp', mira);
      const since = performance.now();
      expect((await pauseAll(randomUUID())).data.result.__typename).toBe('RefusalDone');
      expect(performance.now() - since).toBeGreaterThan(1_990);
      expect(await leases()).toEqual([]);
    });

    it('after a crash of the database, which forgets leases, as if everybody held one; once', async () => {
      await sql('DELETE FROM consent_lease');
      const since = performance.now();
      expect((await pauseAll(randomUUID())).data.result.__typename).toBe('RefusalDone');
      expect(performance.now() - since).toBeGreaterThan(1_990);
      expect(await sql('SELECT person FROM consent_lease')).toEqual([{ person: NOBODY }]);
      const again = performance.now();
      await endPause();
      expect(performance.now() - again).toBeLessThan(1_990);
    });

    it('not by an act that changed nothing', async () => {
      await decide('mira-gp', mira);
      const answer = await endPause();
      expect(answer.data.result).toMatchObject({ __typename: 'Refused', code: 'ALREADY_ENDED' });
      expect(acknowledgedAt(answer)).toBeUndefined();
      expect(await leases()).toHaveLength(1);
    });

    it('not by the request that holds it: who gives up their own place does not wait for themselves', async () => {
      const relation = await consentRows(hub).relation({
        ...{ person: jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
        ...{ organisation: organisations.gpPracticeMira, professional: professionals.miraGp },
      });
      const since = performance.now();
      const answer = await act(hub, 'mira-gp', 'endRelation', { relation: encodeId('Relation', jonas, relation) });
      expect(answer.data.result).toMatchObject({ __typename: 'RelationDone' });
      expect(performance.now() - since).toBeLessThan(1_990);
    });
  });
});
