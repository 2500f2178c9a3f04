import { randomUUID } from 'node:crypto';
import { CATEGORIES } from '../../../../consent/vocabulary';
import { DEMO, DEMO_IDENTITIES, DEMO_NAMES } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../../shared/ids';
import { NotificationStore } from '../../../../subgraphs/person/notification/notification.store';
import type { Telling } from '../../../../subgraphs/person/notification/notification.store';
import { NOTIFICATION_KINDS } from '../../../../subgraphs/person/notification/notification.table';
import { NotificationWorker } from '../../../../subgraphs/person/notification/notification.worker';
import { SmtpChannel } from '../../../../subgraphs/person/notification/smtp.channel';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { startMailServer } from './mail-server';
import type { MailServer } from './mail-server';

const { persons, stewards } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);

const LIST = `query List($id: ID!, $first: Int, $after: String, $onlyUnread: Boolean) {
  person(id: $id) { notifications(first: $first, after: $after, onlyUnread: $onlyUnread) {
    nodes { id kind about at readAt } pageInfo { hasNextPage endCursor } } } }`;
const MARK = `mutation Mark($input: MarkNotificationsReadInput!) { result: markNotificationsRead(input: $input) {
  __typename ... on NotificationsRead { notifications { id readAt } } ... on Refused { code rule } } }`;
const PREFERENCES = 'notificationPreferences { language rhythm version ways { channel isInstalled address } }';
const CHOSEN = `query Chosen($id: ID!) { person(id: $id) { ${PREFERENCES} } }`;
const CHOOSE = `mutation Choose($input: SetNotificationPreferencesInput!) { result: setNotificationPreferences(input: $input) {
  __typename
  ... on NotificationPreferencesDone { preferences { language rhythm version ways { channel isInstalled address } } }
  ... on ChannelNotInstalled { channel installed }
  ... on Refused { code rule message } } }`;

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly about: string | null;
  readonly at: string;
  readonly readAt: string | null;
}

function aKeyOf(person: string): string {
  return encodeId('Notification', person, randomUUID());
}

describe('what a person is told inside Kring', () => {
  let hub: TestHub;
  const later = (milliseconds = 1_000): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
    return hub.clock.now();
  };
  const sql = (query: string, values: unknown[] = []) => hub.subgraphs.get('person')!.dataSource.query(query, values);
  const tell = (telling: Telling): Promise<void> =>
    hub.subgraphs
      .get('person')!
      .dataSource.transaction((manager) => new NotificationStore({ manager, clock: hub.clock }).tell(telling));
  const listed = async (as: string, id: string, variables: object = {}): Promise<readonly Told[]> => {
    const answer = await hub.ask(as, LIST, { id, ...variables });
    expect(answer.errors).toBeUndefined();
    return answer.data.person.notifications.nodes;
  };
  const result = async (as: string, query: string, input: object) => {
    const answer = await hub.ask(as, query, { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.result;
  };
  /** Everybody of the demo but Jonas. */
  const everybodyElse = DEMO_IDENTITIES.map(({ key }) => key).filter((key) => key !== 'jonas');

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(async () => {
    later();
    await sql('DELETE FROM notification');
  });

  describe('the list', () => {
    it('holds kind, time and key of what it is about, the newest first, and nothing of anybody else', async () => {
      const grant = randomUUID();
      await tell({ person: persons.jonas, kind: 'GRANT_EXPIRES_SOON', about: grant });
      const first = hub.clock.now().toISOString();
      later();
      await tell({ person: persons.jonas, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await tell({ person: persons.mira, kind: 'CARD_ACTIVATED', about: randomUUID() });

      expect(await listed('jonas', JONAS)).toEqual([
        expect.objectContaining({ kind: 'OVERRIDE_OPENED', at: hub.clock.now().toISOString(), readAt: null }),
        expect.objectContaining({
          kind: 'GRANT_EXPIRES_SOON',
          about: encodeId('Grant', persons.jonas, grant),
          at: first,
          readAt: null,
        }),
      ]);
      expect((await listed('mira', MIRA)).map(({ kind }) => kind)).toEqual(['CARD_ACTIVATED']);
    });

    it('is paged without gap or repetition, also among what was told at one instant', async () => {
      for (let each = 0; each < 5; each += 1) {
        await tell({ person: persons.jonas, kind: 'CONSENT_REQUESTED', about: randomUUID() });
      }
      const all = (await listed('jonas', JONAS)).map(({ id }) => id);
      expect(all).toHaveLength(5);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await hub.ask('jonas', LIST, { id: JONAS, first: 2, after });
        const { nodes, pageInfo } = data.person.notifications as {
          nodes: Told[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        seen.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(all);

      const { data } = await hub.ask('jonas', LIST, { id: JONAS, first: 2 });
      const cursor = data.person.notifications.pageInfo.endCursor as string;
      expect(codesOf(await hub.ask('mira', LIST, { id: MIRA, after: cursor }))).toEqual(['BAD_USER_INPUT']);
      expect(codesOf(await hub.ask('jonas', LIST, { id: JONAS, after: cursor, onlyUnread: true }))).toEqual(['BAD_USER_INPUT']);
    });

    it('shows a delayed notice from its instant on, not a millisecond before, and never that it was delayed', async () => {
      const told = hub.clock.now().getTime();
      await tell({ person: persons.jonas, kind: 'OVERRIDE_OPENED', about: randomUUID(), notBefore: new Date(told + 10_000) });
      later(9_999);
      expect(await listed('jonas', JONAS)).toEqual([]);
      later(1);
      const [notice] = await listed('jonas', JONAS);
      expect(notice!.at).toBe(new Date(told + 10_000).toISOString());
    });

    it('is open to nobody else, whatever they may otherwise see of Jonas; nor is where he wants to hear of it', async () => {
      await tell({ person: persons.jonas, kind: 'ACCESS_REVIEWED', about: randomUUID() });
      await Promise.all(
        everybodyElse.map(async (identity) => {
          const answer = await hub.ask(identity, LIST, { id: JONAS });
          expect([identity, answer.data?.person?.notifications ?? null]).toEqual([identity, null]);
          expect(answer.text).not.toContain('ACCESS_REVIEWED');
          const preferences = await hub.ask(identity, CHOSEN, { id: JONAS });
          expect([identity, preferences.data?.person?.notificationPreferences ?? null]).toEqual([identity, null]);
        }),
      );
      expect(everybodyElse.length).toBeGreaterThan(10);
    });
  });

  describe('reading', () => {
    it('marks as read once, takes it from what is unread and keeps it in the list', async () => {
      await tell({ person: persons.jonas, kind: 'RELATION_OPENED', about: randomUUID() });
      await tell({ person: persons.jonas, kind: 'RECORDED_WITH_HELP', about: randomUUID() });
      const [one, other] = (await listed('jonas', JONAS)) as [Told, Told];
      const readAt = later().toISOString();
      expect(await result('jonas', MARK, { notifications: [one.id, one.id] })).toEqual({
        __typename: 'NotificationsRead',
        notifications: [{ id: one.id, readAt }],
      });
      later();
      const again = await result('jonas', MARK, { notifications: [one.id, other.id] });
      expect(again.notifications).toEqual(
        expect.arrayContaining([
          { id: one.id, readAt },
          { id: other.id, readAt: hub.clock.now().toISOString() },
        ]),
      );
      expect(await listed('jonas', JONAS, { onlyUnread: true })).toEqual([]);
      expect(await listed('jonas', JONAS)).toHaveLength(2);
    });

    it('marks all or none: with one key that is not there yet, or not theirs, nothing is changed', async () => {
      await tell({ person: persons.jonas, kind: 'RELATION_OPENED', about: randomUUID() });
      const [mine] = (await listed('jonas', JONAS)) as [Told];
      const notBefore = new Date(hub.clock.now().getTime() + 1_000);
      await tell({ person: persons.jonas, kind: 'OVERRIDE_OPENED', about: randomUUID(), notBefore });
      const [{ id: delayed }] = await sql(`SELECT id FROM notification WHERE kind = 'OVERRIDE_OPENED'`);
      for (const foreign of [delayed, randomUUID()]) {
        const notifications = [mine.id, encodeId('Notification', persons.jonas, foreign)];
        expect(await result('jonas', MARK, { notifications })).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
      }
      expect(await sql('SELECT 1 FROM notification WHERE read_at IS NOT NULL')).toEqual([]);
    });

    it('is the person’s alone to say', async () => {
      await tell({ person: persons.jonas, kind: 'RELATION_OPENED', about: randomUUID() });
      const [mine] = (await listed('jonas', JONAS)) as [Told];
      expect(await result('jonas-counsellor', MARK, { notifications: [mine.id] })).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await result('mira', MARK, { notifications: [mine.id] })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await sql('SELECT 1 FROM notification WHERE read_at IS NOT NULL')).toEqual([]);
    });

    it.each([
      ['none', () => []],
      ['more than a hundred', () => Array.from({ length: 101 }, () => aKeyOf(persons.jonas))],
      ['keys of two persons', () => [aKeyOf(persons.jonas), aKeyOf(persons.mira)]],
      ['a key of something else', () => [JONAS]],
    ])('refuses %s as malformed', async (_what, keys) => {
      const answer = await hub.ask('jonas', MARK, { input: { notifications: keys(), idempotencyKey: randomUUID() } });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe('how they want to hear outside Kring', () => {
    const email = (address: string) => [{ channel: 'EMAIL', address }];
    const nothing = [
      { channel: 'EMAIL', isInstalled: true, address: null },
      { channel: 'SMS', isInstalled: false, address: null },
      { channel: 'LETTER', isInstalled: false, address: null },
    ];
    const choose = (as: string, input: object) =>
      result(as, CHOOSE, { person: JONAS, version: 0, language: 'nl', rhythm: 'AT_ONCE', addresses: [], ...input });

    beforeEach(() => sql('DELETE FROM notification_preference'));

    it('says that nothing goes out until an address is given, although one stands in the record', async () => {
      const answer = await hub.ask('jonas', CHOSEN, { id: JONAS });
      expect(answer.data.person.notificationPreferences).toEqual({ language: 'nl', rhythm: 'AT_ONCE', version: 0, ways: nothing });
    });

    it('is chosen, changed and emptied again, each time from the version that was read', async () => {
      const first = await choose('jonas', { language: 'fr', rhythm: 'DAILY', addresses: email('thuis@voorbeeld.example') });
      expect(first).toEqual({
        __typename: 'NotificationPreferencesDone',
        preferences: {
          ...{ language: 'fr', rhythm: 'DAILY', version: 1 },
          ways: [{ channel: 'EMAIL', isInstalled: true, address: 'thuis@voorbeeld.example' }, ...nothing.slice(1)],
        },
      });
      for (const version of [0, 2]) {
        const late = await choose('jonas', { version, addresses: email('laat@voorbeeld.example') });
        expect(late).toMatchObject({ code: 'STALE_VERSION' });
      }
      expect(await choose('jonas', { version: 1 })).toMatchObject({ preferences: { version: 2, ways: nothing } });
      expect(await sql('SELECT addresses FROM notification_preference')).toEqual([{ addresses: {} }]);
    });

    it.each(['SMS', 'LETTER'])('says by type that %s is not installed, and changes nothing', async (channel) => {
      const addresses = [...email('thuis@voorbeeld.example'), { channel, address: '+32 470 00 00 00' }];
      expect(await choose('jonas', { addresses })).toEqual({ __typename: 'ChannelNotInstalled', channel, installed: ['EMAIL'] });
      expect(await sql('SELECT 1 FROM notification_preference')).toEqual([]);
    });

    it.each([
      ['no address', 'thuis'],
      ['two addresses', 'a@voorbeeld.example, b@voorbeeld.example'],
      ['a further header', 'a@voorbeeld.example\r\nBcc: b@voorbeeld.example'],
      ['one that is too long', `a@${'voorbeeld.'.repeat(26)}example`],
    ])('refuses %s', async (_what, address) => {
      expect(await choose('jonas', { addresses: email(address) })).toMatchObject({ __typename: 'Refused', code: 'INPUT_NOT_FIT' });
      expect(await sql('SELECT 1 FROM notification_preference')).toEqual([]);
    });

    it('refuses two addresses for one way', async () => {
      const addresses = [...email('a@voorbeeld.example'), ...email('b@voorbeeld.example')];
      expect(await choose('jonas', { addresses })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    });

    it('is the person’s alone to say: nobody can send their messages elsewhere', async () => {
      const addresses = email('elders@voorbeeld.example');
      expect(await choose('jonas-counsellor', { addresses })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-13' });
      expect(await choose('jonas-mother', { addresses })).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await choose('stranger', { addresses })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await sql('SELECT 1 FROM notification_preference')).toEqual([]);
    });
  });

  describe('outside Kring', () => {
    let mail: MailServer;
    let worker: NotificationWorker;
    const failures: unknown[] = [];

    beforeAll(async () => {
      mail = await startMailServer();
      worker = new NotificationWorker({
        ...{ dataSource: hub.subgraphs.get('person')!.dataSource, clock: hub.clock, portalUrl: 'https://portal.example' },
        channels: { EMAIL: new SmtpChannel({ url: mail.url, from: 'no-reply@hub.example' }) },
        random: () => 0,
        onFailure: (error) => failures.push(error),
        onNotDelivered: () => undefined,
      });
    });
    afterAll(async () => {
      await worker?.stop();
      await mail?.stop();
    });
    beforeEach(async () => {
      mail.behave('ACCEPT');
      mail.received.length = 0;
      await sql('DELETE FROM notification_message; DELETE FROM notification_preference');
    });

    const writeTo = async (as: 'jonas' | 'mira', language: string, address: string): Promise<void> => {
      const addresses = [{ channel: 'EMAIL', address }];
      const input = { person: encodePersonId(persons[as]), version: 0, language, rhythm: 'AT_ONCE', addresses };
      expect(await result(as, CHOOSE, input)).toMatchObject({ __typename: 'NotificationPreferencesDone' });
    };

    it.each(['nl', 'fr', 'de', 'en'])('a message in %s holds no fact of the person and no name of anybody', async (language) => {
      const mailbox = 'postbus17@post.example';
      await writeTo('jonas', language, mailbox);
      for (const kind of NOTIFICATION_KINDS) await tell({ person: persons.jonas, kind, about: randomUUID() });
      await worker.kick();

      expect(mail.received).toHaveLength(1);
      const read = asRead(mail.received[0]!.raw).replaceAll(mailbox, '');
      expect(read).toContain('Kring');
      const facts = await factsOf(persons.jonas);
      // To show that the search finds what there is.
      expect(facts.size).toBeGreaterThan(200);
      expect([...facts]).toEqual(expect.arrayContaining(['Jonas', 'Verlinden', persons.jonas]));
      const names = Object.values(DEMO_NAMES).flatMap((group) => stringsIn(group));
      const words = [...facts, ...names, ...CATEGORIES, ...NOTIFICATION_KINDS, ...Object.values(persons)];
      expect(words.filter((word) => isIn(read, word))).toEqual([]);
      expect(isIn(`${read} jonas.`, 'Jonas') && isIn(`${read} (ROM)`, 'ROM')).toBe(true);
    });

    it('whoever gets one for Jonas and one for Mira cannot tell them apart', async () => {
      await writeTo('jonas', 'nl', 'postbus17@post.example');
      await writeTo('mira', 'nl', 'postbus17@post.example');
      await tell({ person: persons.jonas, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await tell({ person: persons.mira, kind: 'GRANT_EXPIRES_SOON', about: randomUUID() });
      await worker.kick();
      const [one, other] = mail.received.map(({ raw }) => raw.replace(/^Message-ID: .+$/im, ''));
      expect(one).toBe(other);
    });

    describe('what did not arrive', () => {
      const UNDELIVERED = 'query Undelivered { undeliveredNotices { kind channel fault count since } }';
      const AGAIN = `mutation Again($input: SendUndeliveredAgainInput!) { result: sendUndeliveredAgain(input: $input) {
        __typename ... on SendUndeliveredAgainDone { count } ... on Refused { code message } } }`;
      const linesBy = (steward: string) =>
        sql(
          `SELECT action, outcome, person FROM access_record WHERE actor = $1 AND at = $2 AND category = 'CONSENT' ORDER BY action`,
          [steward, hub.clock.now()],
        );

      beforeEach(async () => {
        await writeTo('jonas', 'nl', 'weg@post.example');
        await writeTo('mira', 'fr', 'mira17@post.example');
        mail.behave({ refuse: 'RECIPIENT', code: 550 });
        await tell({ person: persons.jonas, kind: 'OVERRIDE_OPENED', about: randomUUID() });
        await tell({ person: persons.jonas, kind: 'RELATION_OPENED', about: randomUUID() });
        await tell({ person: persons.mira, kind: 'RELATION_OPENED', about: randomUUID() });
        await worker.kick();
        mail.behave('ACCEPT');
        later();
      });

      it('is counted for the steward of the region, without person or address, and the look is recorded', async () => {
        const answer = await hub.ask('regional-steward', UNDELIVERED);
        expect(answer.errors).toBeUndefined();
        const given = { channel: 'EMAIL', fault: 'REFUSED_FOR_GOOD', since: expect.any(String) };
        expect(answer.data.undeliveredNotices).toEqual([
          { ...given, kind: 'OVERRIDE_OPENED', count: 1 },
          { ...given, kind: 'RELATION_OPENED', count: 2 },
        ]);
        expect(answer.text).not.toMatch(/@|jonas|mira/i);
        expect(await linesBy(stewards.region)).toEqual([{ action: 'READ', outcome: 'PERMIT', person: null }]);
      });

      it('can be sent again, all or by kind, and goes where the person wants it by then', async () => {
        await result('jonas', CHOOSE, {
          ...{ person: JONAS, version: 1, language: 'nl', rhythm: 'AT_ONCE' },
          addresses: [{ channel: 'EMAIL', address: 'jonas17@post.example' }],
        });
        expect(await result('regional-steward', AGAIN, { kind: 'OVERRIDE_OPENED' })).toMatchObject({ count: 1 });
        expect(await linesBy(stewards.region)).toEqual([{ action: 'CONTRIBUTE', outcome: 'PERMIT', person: null }]);
        await worker.kick();
        expect(mail.received.map(({ to }) => to)).toEqual([['jonas17@post.example']]);

        const idempotencyKey = randomUUID();
        expect(await result('regional-steward', AGAIN, { idempotencyKey, channel: 'EMAIL' })).toMatchObject({ count: 1 });
        expect(await result('regional-steward', AGAIN, { idempotencyKey, channel: 'EMAIL' })).toMatchObject({ count: 1 });
        await worker.kick();
        expect(mail.received.map(({ to }) => to)).toEqual([['jonas17@post.example'], ['mira17@post.example']]);
        expect((await hub.ask('regional-steward', UNDELIVERED)).data.undeliveredNotices).toEqual([]);
        expect(await result('regional-steward', AGAIN, {})).toMatchObject({ count: 0 });
      });

      it('is for nobody else to see or to send, and that they tried is recorded', async () => {
        const others = DEMO_IDENTITIES.filter(({ key }) => key !== 'regional-steward');
        await Promise.all(
          others.map(async ({ key, actor }) => {
            expect([key, codesOf(await hub.ask(key, UNDELIVERED))]).toEqual([key, ['FORBIDDEN']]);
            expect([key, await result(key, AGAIN, {})]).toEqual([key, expect.objectContaining({ code: 'NOT_PERMITTED' })]);
            const lines = await linesBy((actor as { id: string }).id);
            expect([key, lines.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`)]).toEqual([
              key,
              expect.arrayContaining(['CONTRIBUTE DENY', 'READ DENY']),
            ]);
          }),
        );
        expect(await sql(`SELECT 1 FROM notification_message WHERE state <> 'DEAD'`)).toEqual([]);
      });

      it('is not for anybody without a token', async () => {
        expect(codesOf(await hub.ask('anonymous', UNDELIVERED))).toEqual(['UNAUTHENTICATED']);
      });
    });

    /** Every text of at least four letters in any row about the person, in any of the six databases. */
    async function factsOf(person: string): Promise<ReadonlySet<string>> {
      const facts = new Set<string>();
      for (const { dataSource } of hub.subgraphs.values()) {
        const tables = await dataSource.query<{ name: string; column: string }[]>(
          `SELECT c.table_name AS name, c.column_name AS column FROM information_schema.columns c
             JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND c.column_name IN ('person', 'person_id') AND t.table_type = 'BASE TABLE'
              AND c.table_name !~ '^(notification_|access_record)'`,
        );
        for (const { name, column } of tables) {
          const rows = await dataSource.query<{ row: unknown }[]>(
            `SELECT to_jsonb(t) AS row FROM ${name} t WHERE t.${column} = $1`,
            [person],
          );
          for (const text of rows.flatMap(({ row }) => stringsIn(row))) facts.add(text);
        }
      }
      // The name of the hub stands in every row as where it came from, and in every message.
      facts.delete('kring');
      return facts;
    }
  });
});

/** As words of their own; codes as they are written, everything else in any case. */
function isIn(text: string, words: string): boolean {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d_])${pattern}(?![\\p{L}\\d_])`, /^[A-Z_]+$/.test(words) ? 'u' : 'iu').test(text);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length < 4 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A message as a mail program shows it, with all its headers: quoted-printable and encoded words undone. */
function asRead(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=\?utf-8\?q\?(.*?)\?=/gi, (_word, text: string) => text.replaceAll('_', ' '))
    .replace(/=\?utf-8\?b\?(.*?)\?=/gi, (_word, text: string) => Buffer.from(text, 'base64').toString('latin1'))
    .replace(/=([0-9A-F]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
