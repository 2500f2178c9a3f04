import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { signServiceToken } from '../../../../shared/identity/service-token';
import type { ServiceAudience, ServiceName } from '../../../../shared/identity/service-token';
import type { RegisterMessage } from '../../../../shared/register-api';
import type { SubgraphName } from '../../../../shared/subgraph-names';
import { outboxTable } from '../../../../subgraphs/kit/writing.table';
import { HUB_START, JONAS, MIRA, organisations, persons, professionals, startCircleHub } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const ENTRY = `id occasion { code label } onDate untilDate organisation { id } responsible { id } detailType detail provenance { source sourceSystem version }`;
const READ = `query Register($id: ID!, $first: Int = 20) { person(id: $id) { notices(first: $first) { nodes { ${ENTRY} } pageInfo { hasNextPage } } waiting { nodes { ${ENTRY} } } reviews { nodes { ${ENTRY} } } } }`;
type Entry = {
  occasion: { code: string; label: string };
  onDate: string;
  untilDate: string | null;
  detailType: string;
  provenance: { version: number; sourceSystem: string };
};

describe('the register', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    const { relation } = circle.consent;
    await relation({
      person: persons.mira,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.psychiatristPractice,
      professional: professionals.miraPsychiatrist,
    });
    await relation({
      person: persons.mira,
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeMira,
      professional: professionals.miraGp,
    });
    await relation({
      person: persons.mira,
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobCoaching,
      professional: professionals.miraCoach,
    });
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  const message = (over: Partial<RegisterMessage> = {}): RegisterMessage => ({
    person: persons.mira,
    detail: randomUUID(),
    detailType: 'MedicationChange',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'EVENT_OR_POLICY_CHANGE',
    on: '2026-11-10',
    until: null,
    responsible: professionals.miraPsychiatrist,
    heldBy: organisations.psychiatristPractice,
    author: professionals.miraPsychiatrist,
    parties: [],
    ...over,
  });
  const registered = () => circle.snapshot('register_entry');
  const read = async (
    as: string,
    id = MIRA,
  ): Promise<{ notices: Entry[] | null; waiting: Entry[] | null; reviews: Entry[] | null }> => {
    const { data, errors } = await circle.hub.ask(as, READ, { id });
    expect(errors).toBeUndefined();
    const nodes = (field: string): Entry[] | null => data.person[field]?.nodes ?? null;
    return { notices: nodes('notices'), waiting: nodes('waiting'), reviews: nodes('reviews') };
  };
  const entryOf = async (detail: string) =>
    circle.sql<{ code: string; until_date: Date | null; version: number; subgraph: string }>(
      'SELECT code, until_date, version, subgraph FROM register_entry WHERE detail = $1',
      [detail],
    );

  async function post(
    body: string,
    {
      as = 'work',
      audience = 'register',
      key,
      token,
    }: { as?: ServiceName; audience?: ServiceAudience; key?: Buffer; token?: string | null } = {},
  ): Promise<number> {
    const { hub } = circle;
    const serviceKey = key ?? hub.subgraphs.get(as as SubgraphName)!.serviceKey;
    const bearer =
      token === undefined
        ? await signServiceToken(serviceKey, { issuer: as, audience, body, now: hub.clock.now() })
        : token;
    const response = await fetch(new URL('/register', hub.subgraphs.get('person')!.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
      body,
    });
    return response.status;
  }
  const delivery = (...messages: readonly { sequence: string; message: unknown }[]): string =>
    JSON.stringify({ messages });

  /** What an act or demo row of a partner does: it stands in the outbox, and the relay carries it. */
  async function tell(subgraph: SubgraphName, ...messages: readonly RegisterMessage[]): Promise<void> {
    const { dataSource } = circle.hub.subgraphs.get(subgraph)!;
    for (const each of messages) {
      await dataSource.manager.insert(outboxTable, {
        personId: each.person,
        message: each,
        at: circle.hub.clock.now(),
        deliveredAt: null,
      });
    }
    await circle.hub.settle();
  }

  /** Changes what the login role of the person subgraph may do, as the owner of its tables. */
  async function asOwner(statement: string): Promise<void> {
    const { ownerUrl, loginUrl } = circle.hub.subgraphs.get('person')!.database;
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query(`${statement} "${new URL(loginUrl).username}"`);
    } finally {
      await client.end();
    }
  }

  describe('what partners tell', () => {
    it('stands in the list of its kind, thin, under the key of the detail', async () => {
      await tell(
        'work',
        message({ code: 'INTAKE', detailType: 'JobCoaching' }),
        message({ kind: 'WAITING', category: 'WAITING', code: 'WAITING_FOR_START', until: '2026-11-12' }),
        message({ kind: 'REVIEW', category: 'APPOINTMENTS', code: 'PLAN_REVIEW', on: '2026-12-01' }),
      );

      const { notices, waiting, reviews } = await read('mira');
      expect(notices!.map(({ occasion }) => occasion.code)).toEqual(['INTAKE', 'REFERRAL_ACCEPTED']);
      expect(notices![0]).toMatchObject({
        occasion: { label: 'intake' },
        onDate: '2026-11-10',
        untilDate: null,
        detailType: 'JobCoaching',
        provenance: { sourceSystem: 'work', version: 1 },
      });
      expect(waiting!.map(({ occasion, untilDate }) => [occasion.code, untilDate])).toEqual([
        ['WAITING_FOR_START', '2026-11-12'],
      ]);
      expect(reviews!.map(({ occasion, onDate }) => [occasion.code, onDate])).toEqual([['PLAN_REVIEW', '2026-12-01']]);
    });

    it('is marked as delivered, and not sent again', async () => {
      const { dataSource } = circle.hub.subgraphs.get('work')!;
      expect(await dataSource.query('SELECT 1 FROM outbox WHERE delivered_at IS NULL')).toEqual([]);
      const before = await registered();
      await circle.hub.settle();
      expect(await registered()).toBe(before);
    });

    it('a later message about the same detail replaces the earlier; the order is that of the acts', async () => {
      const told = message({ code: 'INTAKE' });
      await tell(
        'work',
        told,
        { ...told, code: 'YEARLY_EVALUATION' },
        { ...told, code: 'OUTFLOW', until: '2026-11-15' },
      );
      expect(await entryOf(told.detail)).toMatchObject([{ code: 'OUTFLOW', version: 3, subgraph: 'work' }]);
    });

    it('heard a second time, from the first message on, changes nothing (at least once)', async () => {
      const { dataSource } = circle.hub.subgraphs.get('work')!;
      const before = await registered();
      await dataSource.query('UPDATE outbox SET delivered_at = NULL');
      await circle.hub.settle();

      expect(await dataSource.query('SELECT 1 FROM outbox WHERE delivered_at IS NULL')).toEqual([]);
      expect(await registered()).toBe(before);
    });

    it('an older message that comes late does not undo a newer one', async () => {
      const told = message({ code: 'OUTFLOW' });
      expect(await post(delivery({ sequence: '9000', message: told }))).toBe(204);
      const before = await registered();
      expect(await post(delivery({ sequence: '8999', message: { ...told, code: 'INTAKE' } }))).toBe(204);
      expect(await registered()).toBe(before);
      // Four digits against five: numbers, not letters.
      expect(await post(delivery({ sequence: '10000', message: { ...told, code: 'INTAKE' } }))).toBe(204);
      expect(await entryOf(told.detail)).toMatchObject([{ code: 'INTAKE', version: 2 }]);
    });

    it('two partners that use one number, or one key, for their own details stay apart', async () => {
      const told = message({ code: 'INTAKE' });
      expect(await post(delivery({ sequence: '500', message: told }), { as: 'work' })).toBe(204);
      expect(
        await post(delivery({ sequence: '500', message: { ...told, code: 'OUTFLOW' } }), { as: 'municipal' }),
      ).toBe(204);
      expect((await entryOf(told.detail)).map(({ code, subgraph }) => [subgraph, code]).sort()).toEqual([
        ['municipal', 'OUTFLOW'],
        ['work', 'INTAKE'],
      ]);
    });

    it('waits in the outbox while the register cannot write it down, and comes in order when it can', async () => {
      const told = message({ code: 'INTAKE' });
      const { dataSource } = circle.hub.subgraphs.get('work')!;
      const undelivered = () => dataSource.query('SELECT message FROM outbox WHERE delivered_at IS NULL ORDER BY id');
      const before = await registered();
      await asOwner('REVOKE INSERT ON register_entry FROM');
      try {
        await tell('work', told, { ...told, code: 'OUTFLOW' });
        expect(await undelivered()).toHaveLength(2);
        expect(await registered()).toBe(before);
      } finally {
        await asOwner('GRANT INSERT ON register_entry TO');
      }
      await circle.hub.settle();
      expect(await undelivered()).toEqual([]);
      expect(await entryOf(told.detail)).toMatchObject([{ code: 'OUTFLOW', version: 2 }]);
    });
  });

  describe('who hears it', () => {
    it('sees what they have a part in without any grant, and the rest with one: the GP (EQ-04, R-083)', async () => {
      const toGp = message({ code: 'EVENT_OR_POLICY_CHANGE', on: '2026-11-17', parties: [professionals.miraGp] });
      await tell('mental-health', toGp);

      const own = await read('mira-gp');
      expect(own.notices!.map(({ occasion }) => occasion.code)).toEqual(['EVENT_OR_POLICY_CHANGE']);
      expect(own).toMatchObject({ waiting: null, reviews: null });
      // The coach told one of their own, and sees no more than that.
      expect((await read('mira-coach')).notices!.map(({ occasion }) => occasion.code)).toEqual(['REFERRAL_ACCEPTED']);

      await circle.consent.grant({
        person: persons.mira,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraGp },
        categories: ['NOTICES'],
      });
      const granted = await read('mira-gp');
      expect(granted.notices!.length).toBeGreaterThan(3);
      expect(granted).toMatchObject({ waiting: null, reviews: null });
    });

    it('a row of another category stands in no list that is opened by this one', async () => {
      const secret = message({ kind: 'NOTICE', category: 'DIAGNOSIS', code: 'SECRET_OCCASION' });
      const review = message({ kind: 'REVIEW', category: 'NOTICES', code: 'SECRET_OCCASION' });
      expect(
        await post(delivery({ sequence: '700', message: secret }, { sequence: '701', message: review }), {
          as: 'mental-health',
        }),
      ).toBe(204);

      for (const as of ['mira', 'mira-gp']) expect(JSON.stringify(await read(as))).not.toContain('SECRET_OCCASION');
    });

    it('nothing of one person stands in another’s list', async () => {
      await tell('work', message({ person: persons.jonas, code: 'OUTFLOW', on: '2026-11-16' }));
      expect((await read('jonas', JONAS)).notices!.map(({ occasion }) => occasion.code)).toEqual([
        'OUTFLOW',
        'REFERRAL_ACCEPTED',
      ]);
      expect((await read('mira')).notices!.filter(({ onDate }) => onDate === '2026-11-16')).toEqual([]);
    });
  });

  describe('the door', () => {
    const good = () => delivery({ sequence: '100000', message: message() });

    it('opens to a subgraph with its own key, for this body, once', async () => {
      const body = good();
      const now = circle.hub.clock.now();
      const { serviceKey } = circle.hub.subgraphs.get('work')!;
      const token = await signServiceToken(serviceKey, { issuer: 'work', audience: 'register', body, now });
      expect(await post(body, { token })).toBe(204);
      const before = await registered();
      expect(await post(body, { token })).toBe(401);
      expect(await post(good(), { token })).toBe(401);
      expect(await registered()).toBe(before);
    });

    it('stays shut for no token, another’s key, another door’s token, the gateway and an expired one', async () => {
      const before = await registered();
      const { serviceKey } = circle.hub.subgraphs.get('work')!;
      expect(await post(good(), { token: null })).toBe(401);
      expect(await post(good(), { token: 'x.y.z' })).toBe(401);
      expect(await post(good(), { as: 'municipal', key: serviceKey })).toBe(401);
      expect(await post(good(), { audience: 'decision-point' })).toBe(401);
      expect(await post(good(), { as: 'gateway', key: serviceKey })).toBe(401);
      const body = good();
      const expired = await signServiceToken(serviceKey, {
        issuer: 'work',
        audience: 'register',
        body,
        now: new Date(circle.hub.clock.now().getTime() - 120_000),
      });
      expect(await post(body, { token: expired })).toBe(401);
      expect(await registered()).toBe(before);
    });

    it.each([
      ['no JSON', 'hello'],
      ['something else', '{"told":[]}'],
      ['a field too many', () => delivery({ sequence: '1', message: { ...message(), note: 'he said' } })],
      ['an unknown category', () => delivery({ sequence: '1', message: { ...message(), category: 'GOSSIP' } })],
      ['a number that is none', () => delivery({ sequence: '1; DROP TABLE', message: message() })],
      ['a date that is none', () => delivery({ sequence: '1', message: { ...message(), on: '2026-02-30' } })],
    ])('turns %s away', async (_what, body) => {
      const before = await registered();
      expect(await post(typeof body === 'string' ? body : body())).toBe(400);
      expect(await registered()).toBe(before);
    });

    it('takes all of a delivery or none of it', async () => {
      const before = await registered();
      const fine = { sequence: '200000', message: message() };
      expect(await post(delivery(fine, { sequence: '200001', message: { ...message(), kind: 'GOSSIP' } }))).toBe(400);
      expect(await registered()).toBe(before);
    });
  });
});
