import { randomUUID } from 'node:crypto';
import { DEMO, DEMO_IDENTITIES } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../../shared/ids';
import { NotificationStore } from '../../../../subgraphs/person/notification/notification.store';
import type { Telling } from '../../../../subgraphs/person/notification/notification.store';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';

const { persons } = DEMO;
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
  /** Everybody of the demo but the two whose circles these are. */
  const everybodyElse = DEMO_IDENTITIES.map(({ key }) => key).filter((key) => key !== 'jonas' && key !== 'mira');

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

    it.each(everybodyElse)('is not open to %s, whatever they may otherwise see of Jonas', async (identity) => {
      await tell({ person: persons.jonas, kind: 'ACCESS_REVIEWED', about: randomUUID() });
      const answer = await hub.ask(identity, LIST, { id: JONAS });
      expect(answer.data?.person?.notifications ?? null).toBeNull();
      expect(answer.text).not.toContain('ACCESS_REVIEWED');
      const preferences = await hub.ask(identity, CHOSEN, { id: JONAS });
      expect(preferences.data?.person?.notificationPreferences ?? null).toBeNull();
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
});
