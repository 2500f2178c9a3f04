import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../../subgraphs/kit/data-source';
import { FileChannel } from '../../../../subgraphs/person/notification/file.channel';
import { messageTable } from '../../../../subgraphs/person/notification/message.table';
import type { MessageRow } from '../../../../subgraphs/person/notification/message.table';
import { NotDelivered } from '../../../../subgraphs/person/notification/notification.channel';
import type { NotificationChannel } from '../../../../subgraphs/person/notification/notification.channel';
import { NotificationWorker } from '../../../../subgraphs/person/notification/notification.worker';
import { preferenceTable } from '../../../../subgraphs/person/notification/preference.table';
import type { PreferenceRow } from '../../../../subgraphs/person/notification/preference.table';
import { SmtpChannel } from '../../../../subgraphs/person/notification/smtp.channel';
import type { SmtpChannelOptions } from '../../../../subgraphs/person/notification/smtp.channel';
import { personSubgraph } from '../../../../subgraphs/person/person.subgraph';
import { grantTable } from '../../../../subgraphs/person/consent/consent.table';
import { TEST_NOW } from '../../../support/hub';
import { startMailServer } from './mail-server';
import type { MailServer } from './mail-server';
import { startPersonDatabase } from './person-database';
import type { PersonDatabase } from './person-database';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('messages outside Kring', () => {
  let db: PersonDatabase;
  let mail: MailServer;
  let worker: NotificationWorker;
  let failures: unknown[];
  let notDelivered: NotDelivered[];

  const smtp = (options: Partial<SmtpChannelOptions> = {}): NotificationChannel =>
    new SmtpChannel({ url: mail.url, from: 'no-reply@kring.example', ...options });
  const impatient = async (patienceMilliseconds: number): Promise<void> => {
    await worker.stop();
    worker = workerWith(smtp({ patienceMilliseconds }));
  };
  const workerWith = (channel: NotificationChannel, dataSource: DataSource = db.dataSource): NotificationWorker =>
    new NotificationWorker({
      ...{ dataSource, clock: db.clock, channels: { EMAIL: channel }, portalUrl: 'https://portal.example' },
      random: () => 0,
      onFailure: (error) => failures.push(error),
      onNotDelivered: (error) => notDelivered.push(error),
    });
  const somebody = async (preference: Partial<PreferenceRow> = {}): Promise<{ person: string; address: string }> => {
    const person = randomUUID();
    const address = `${person.slice(0, 8)}@voorbeeld.example`;
    await db.dataSource.manager.insert(preferenceTable, {
      ...{ person, language: 'nl', rhythm: 'AT_ONCE', addresses: { EMAIL: address }, chosenAt: db.clock.now(), version: 1 },
      ...preference,
    } as PreferenceRow);
    return { person, address };
  };
  const messagesOf = (person: string): Promise<readonly MessageRow[]> =>
    db.dataSource.manager.find(messageTable, { where: { person }, order: { madeAt: 'ASC' } });
  const lettersTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));
  const kicked = async (): Promise<void> => {
    await worker.kick();
    expect(failures).toEqual([]);
  };

  beforeAll(async () => {
    db = await startPersonDatabase();
    mail = await startMailServer();
  });
  afterAll(async () => {
    await mail?.stop();
    await db?.stop();
  });
  beforeEach(async () => {
    // Eleven o'clock UTC: after the daily message, so that nothing waits for it by chance.
    db.clock.set(new Date(db.clock.now().getTime() - (db.clock.now().getTime() % DAY) + DAY + 11 * 3_600_000));
    mail.behave('ACCEPT');
    mail.received.length = 0;
    [failures, notDelivered] = [[], []];
    await db.dataSource.query('DELETE FROM notification; DELETE FROM notification_message; DELETE FROM notification_preference');
    worker = workerWith(smtp());
  });
  afterEach(() => worker.stop());

  describe('when all is well', () => {
    it('one goes at once, to the address the person gave, and is not sent again', async () => {
      const { person, address } = await somebody();
      await db.tell({ person, kind: 'CONSENT_REQUESTED', about: randomUUID() });
      await kicked();
      await kicked();

      const [message] = await messagesOf(person);
      expect(message).toMatchObject({ state: 'SENT', failures: 0, fault: null, endedAt: db.clock.now() });
      expect(mail.received).toHaveLength(1);
      expect(mail.received[0]).toMatchObject({ to: [address], messageId: `<${message!.id}@kring.example>` });
    });

    it.each([
      ['nl', 'Er is iets voor u in Kring'],
      ['fr', 'Il y a quelque chose pour vous dans Kring'],
      ['de', 'In Kring liegt etwas'],
      ['en', 'There is something for you in Kring'],
    ] as const)('it is written in %s, and holds the link and no header beyond what mail needs', async (language, words) => {
      const { person } = await somebody({ language });
      await db.tell({ person, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await kicked();

      const [{ raw }] = mail.received as [(typeof mail.received)[number]];
      const [head, body] = raw.split('\r\n\r\n', 1).concat(raw.slice(raw.indexOf('\r\n\r\n') + 4)) as [string, string];
      expect(body.replace(/=\r\n/g, '')).toContain(words);
      expect(body).toContain('https://portal.example');
      expect(head.replace(/\r\n\s+/g, ' ').split('\r\n').map((line) => line.split(':')[0]!.toLowerCase()).sort()).toEqual(
        [
          ...['auto-submitted', 'content-transfer-encoding', 'content-type', 'date'],
          ...['from', 'message-id', 'mime-version', 'subject', 'to'],
        ],
      );
    });

    it('many things told at once make one message, since it could only say the same again', async () => {
      const { person } = await somebody();
      for (const kind of ['RELATION_OPENED', 'CONSENT_REQUESTED', 'CONSENT_REQUESTED'] as const) {
        await db.tell({ person, kind, about: randomUUID() });
      }
      await kicked();
      expect(mail.received).toHaveLength(1);
      expect((await messagesOf(person))[0]!.kinds).toEqual(expect.arrayContaining(['RELATION_OPENED', 'CONSENT_REQUESTED']));
    });

    it('nothing goes to somebody who gave no address, whatever it is about, and it stays to be read', async () => {
      const { person } = await somebody({ addresses: {} });
      const stranger = randomUUID();
      await db.tell({ person, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await db.tell({ person: stranger, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await kicked();
      expect(mail.received).toEqual([]);
      for (const each of [person, stranger]) {
        expect(await messagesOf(each)).toEqual([]);
        expect(await db.told(each)).toEqual([expect.objectContaining({ readAt: null, settledAt: db.clock.now() })]);
      }
    });

    it('a delayed notice goes from its instant on, and not a millisecond before', async () => {
      const { person } = await somebody();
      const notBefore = new Date(db.clock.now().getTime() + MINUTE);
      await db.tell({ person, kind: 'OVERRIDE_OPENED', about: randomUUID(), notBefore });
      db.clock.pass(MINUTE - 1);
      await kicked();
      expect(mail.received).toEqual([]);
      db.clock.pass(1);
      await kicked();
      expect(mail.received).toHaveLength(1);
    });
  });

  describe('once a day', () => {
    /** To eight o'clock in Brussels on the next day, which is seven in UTC as long as it is winter, or a moment off it. */
    const toEight = (offset = 0): void => {
      const midnight = Math.floor(db.clock.now().getTime() / DAY) * DAY + DAY;
      db.clock.set(new Date(midnight + 7 * 3_600_000 + offset));
    };

    beforeAll(() => db.clock.set(TEST_NOW));

    it('waits until eight in the morning, and then goes once for all of it', async () => {
      const { person } = await somebody({ rhythm: 'DAILY' });
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      db.clock.pass(MINUTE);
      await db.tell({ person, kind: 'CONSENT_REQUESTED', about: randomUUID() });
      await kicked();
      toEight(-1);
      await kicked();
      expect(mail.received).toEqual([]);
      db.clock.pass(1);
      await kicked();
      expect(mail.received).toHaveLength(1);
      db.clock.pass(2 * DAY);
      await kicked();
      expect(mail.received).toHaveLength(1);
    });

    it('does not go when all of it was read by then', async () => {
      const { person } = await somebody({ rhythm: 'DAILY' });
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      await db.dataSource.query('UPDATE notification SET read_at = $1', [db.clock.now()]);
      toEight();
      await kicked();
      expect(await messagesOf(person)).toEqual([]);
      expect((await db.told(person))[0]!.settledAt).toEqual(db.clock.now());
    });

    it.each(['OVERRIDE_OPENED', 'CARD_ACTIVATED'] as const)('is not for %s, which goes at once', async (kind) => {
      const { person } = await somebody({ rhythm: 'DAILY' });
      await db.tell({ person, kind, about: randomUUID() });
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      await kicked();
      expect(mail.received).toHaveLength(1);
      expect((await messagesOf(person))[0]!.kinds).toEqual([kind]);
      toEight();
      await kicked();
      expect(mail.received).toHaveLength(2);
    });
  });

  describe('when it is not taken', () => {
    const places = ['RECIPIENT', 'DATA'] as const;
    it.each(places)('a refusal for now (4xx at %s) is tried again in its time, under the same id', async (refuse) => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave({ refuse, code: 451 });
      await kicked();
      const waits = { state: 'WAITING', failures: 1, fault: 'REFUSED_FOR_NOW' };
      expect(await messagesOf(person)).toEqual([expect.objectContaining(waits)]);

      mail.behave('ACCEPT');
      db.clock.pass(30_000 - 1);
      await kicked();
      expect(mail.received).toEqual([]);
      db.clock.pass(1);
      await kicked();
      const [message] = await messagesOf(person);
      expect(message).toMatchObject({ state: 'SENT', failures: 1 });
      expect(mail.received.map(({ messageId }) => messageId)).toEqual([`<${message!.id}@kring.example>`]);
    });

    it.each(places)('a refusal for good (5xx at %s) is given up at once', async (refuse) => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave({ refuse, code: 550 });
      await kicked();
      mail.behave('ACCEPT');
      db.clock.pass(DAY);
      await kicked();
      const givenUp = { state: 'DEAD', failures: 1, fault: 'REFUSED_FOR_GOOD' };
      expect(await messagesOf(person)).toEqual([expect.objectContaining(givenUp)]);
      expect(mail.received).toEqual([]);
      // What is logged holds codes, never the address or what the other side said.
      expect(notDelivered.map(({ message }) => message).join()).toMatch(/550/);
      expect(JSON.stringify(notDelivered.map((error) => ({ ...error, message: error.message })))).not.toMatch(/@|not taken/);
    });

    it.each([
      ['our sender', { refuse: 'SENDER', code: 550 }],
      ['our login', { refuse: 'LOGIN', code: 535 }],
    ] as const)('what is wrong with %s gives up nobody’s message', async (_what, behaviour) => {
      await worker.stop();
      worker = workerWith(smtp({ url: mail.url.replace('smtp://', 'smtp://kring:wrong@') }));
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave(behaviour);
      await kicked();
      expect(await messagesOf(person)).toEqual([expect.objectContaining({ state: 'WAITING', failures: 1 })]);
    });

    it('after twelve tries it is given up, and not after eleven', async () => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      await worker.stop();
      worker = workerWith({ send: () => Promise.reject(new NotDelivered('UNREACHABLE', 'EDNS')), close: () => undefined });
      for (let tries = 1; tries <= 12; tries += 1) {
        await kicked();
        expect(await messagesOf(person)).toEqual([
          expect.objectContaining({ failures: tries, state: tries === 12 ? 'DEAD' : 'WAITING' }),
        ]);
        db.clock.pass(6 * 3_600_000);
      }
    });

    const hanging = ['HANG_AT_GREETING', 'HANG_AT_RECIPIENT', 'HANG_AT_DATA'] as const;
    it.each(hanging)('a server that hangs (%s) is given up in time', async (behaviour) => {
      await impatient(300);
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave(behaviour);
      await kicked();
      expect(await messagesOf(person)).toEqual([expect.objectContaining({ state: 'WAITING', failures: 1, fault: 'UNREACHABLE' })]);
    });

    it('one mailbox that hangs or refuses holds up no other', async () => {
      await impatient(2_000);
      const [hanging, refusing, fine] = [await somebody(), await somebody(), await somebody()];
      for (const { person } of [hanging, refusing, fine]) await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave('HANG_AT_DATA', hanging.address);
      mail.behave({ refuse: 'RECIPIENT', code: 550 }, refusing.address);
      await kicked();
      expect(mail.received.map(({ to }) => to)).toEqual([[fine.address]]);
    });

    it('while one waits, what comes up joins it and goes as soon as it can, instead of one message each', async () => {
      const { person, address } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave({ refuse: 'RECIPIENT', code: 451 });
      await kicked();
      mail.behave('ACCEPT');
      await db.tell({ person, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      await kicked();
      expect(lettersTo(address)).toHaveLength(1);
      const [message, ...others] = await messagesOf(person);
      expect(others).toEqual([]);
      expect([...message!.kinds].sort()).toEqual(['OVERRIDE_OPENED', 'RELATION_OPENED']);
    });

    it('nothing goes to an address the person took away meanwhile; what goes, goes to the new one', async () => {
      const [gone, moved] = [await somebody(), await somebody()];
      for (const { person } of [gone, moved]) await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      mail.behave({ refuse: 'RECIPIENT', code: 451 });
      await kicked();
      mail.behave('ACCEPT');
      const { manager } = db.dataSource;
      await manager.update(preferenceTable, { person: gone.person }, { addresses: {} });
      await manager.update(preferenceTable, { person: moved.person }, { addresses: { EMAIL: 'nieuw@voorbeeld.example' } });
      db.clock.pass(MINUTE);
      await kicked();
      expect(mail.received.map(({ to }) => to)).toEqual([['nieuw@voorbeeld.example']]);
      expect(await messagesOf(gone.person)).toEqual([expect.objectContaining({ state: 'DROPPED' })]);
    });
  });

  describe('when a process dies, or there are two', () => {
    it('cut off between sending and marking, it goes twice under one id, and is not lost', async () => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'OVERRIDE_OPENED', about: randomUUID() });
      const own = await createDataSource(personSubgraph, db.loginUrl, 2).initialize();
      const real = smtp();
      const crashing = workerWith(
        {
          async send(message) {
            await real.send(message);
            // Its connection dies with it: nothing it has not committed stays.
            await db.dataSource.query(
              `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
            );
          },
          close: () => real.close(),
        },
        own,
      );
      await crashing.kick();
      expect(failures).toHaveLength(1);
      expect(mail.received).toHaveLength(1);
      expect(await messagesOf(person)).toEqual([expect.objectContaining({ state: 'WAITING', failures: 0 })]);
      await crashing.stop();
      await own.destroy().catch(() => undefined);

      failures = [];
      await kicked();
      expect(mail.received).toHaveLength(2);
      expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(1);
      expect(mail.received[1]!.raw).toBe(mail.received[0]!.raw);
      expect(await messagesOf(person)).toEqual([expect.objectContaining({ state: 'SENT' })]);
    });

    it('two processes at once send each message once', async () => {
      const people = await Promise.all(Array.from({ length: 8 }, () => somebody()));
      for (const { person } of people) {
        await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
        await db.tell({ person, kind: 'CONSENT_REQUESTED', about: randomUUID() });
      }
      const other = await createDataSource(personSubgraph, db.loginUrl, 4).initialize();
      const second = workerWith(smtp(), other);
      await Promise.all([worker.kick(), second.kick(), worker.kick(), second.kick()]);
      await Promise.all([worker.kick(), second.kick()]);
      await second.stop();
      await other.destroy();
      expect(failures).toEqual([]);
      expect(mail.received.flatMap(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort());
    });

    it('what one process waits for holds up no other process', async () => {
      const people = [await somebody(), await somebody()];
      for (const { person } of people) await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      let release!: () => void;
      const released = new Promise<void>((resolve) => (release = resolve));
      let reached!: () => void;
      const reachedOne = new Promise<void>((resolve) => (reached = resolve));
      const waiting = workerWith({
        async send() {
          reached();
          await released;
          throw new NotDelivered('UNREACHABLE', 'ETIMEDOUT');
        },
        close: () => undefined,
      });
      const waited = waiting.kick();
      await reachedOne;
      await kicked();
      expect(mail.received).toHaveLength(1);
      release();
      await waited;
      await waiting.stop();
      db.clock.pass(MINUTE);
      await kicked();
      expect(mail.received.flatMap(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort());
    });

    it('told to end while a server hangs, it ends at once, and the try does not count', async () => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      let reached!: () => void;
      const sending = new Promise<void>((resolve) => (reached = resolve));
      const patient = smtp({ patienceMilliseconds: 600_000 });
      const stopping = workerWith({
        send(message) {
          reached();
          return patient.send(message);
        },
        close: () => patient.close(),
      });
      mail.behave('HANG_AT_DATA');
      const ended = stopping.kick();
      await sending;
      await stopping.stop();
      await ended;
      expect(await messagesOf(person)).toEqual([expect.objectContaining({ state: 'WAITING', failures: 0 })]);
      expect(mail.received).toEqual([]);
    });

    it('without any channel nothing is lost: it goes when there is one', async () => {
      const { person } = await somebody();
      await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
      const mute = new NotificationWorker({
        ...{ dataSource: db.dataSource, clock: db.clock, channels: undefined, portalUrl: '', random: () => 0 },
        onFailure: (error) => failures.push(error),
        onNotDelivered: (error) => notDelivered.push(error),
      });
      await mute.kick();
      await mute.stop();
      expect((await db.told(person))[0]!.settledAt).toBeNull();
      await kicked();
      expect(mail.received).toHaveLength(1);
    });
  });

  describe('as files', () => {
    it('each message is one file, for its owner only, with the same letter; sent twice it is still one', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kring-mail-'));
      try {
        await worker.stop();
        const channel = new FileChannel(join(folder, 'mail'), 'no-reply@kring.example');
        worker = workerWith(channel);
        const { person, address } = await somebody();
        await db.tell({ person, kind: 'RELATION_OPENED', about: randomUUID() });
        await kicked();
        const [message] = await messagesOf(person);
        await db.dataSource.manager.update(messageTable, { id: message!.id }, { state: 'WAITING' });
        await kicked();

        expect(readdirSync(join(folder, 'mail'))).toEqual([`${message!.id}.eml`]);
        const file = join(folder, 'mail', `${message!.id}.eml`);
        expect(statSync(file).mode & 0o777).toBe(0o600);
        expect(statSync(join(folder, 'mail')).mode & 0o777).toBe(0o700);
        const written = readFileSync(file, 'utf8');
        expect(written).toContain(`To: ${address}`);
        await db.dataSource.manager.update(messageTable, { id: message!.id }, { state: 'WAITING' });
        await worker.stop();
        worker = workerWith(smtp());
        await kicked();
        expect(mail.received[0]!.raw.trimEnd()).toBe(written.trimEnd());
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  describe('a grant that ends soon', () => {
    const grant = async (person: string, until: Date | null, more: object = {}): Promise<string> => {
      const id = randomUUID();
      const before = new Date(TEST_NOW.getTime() - DAY);
      await db.dataSource.manager.insert(grantTable, {
        ...{ id, person, grantee: { kind: 'ALL_MEMBERS' }, categories: ['WISHES'], bundles: [], heldBy: null, purposes: [] },
        ...{ actions: ['READ'], from: before, until, recordedAt: before, withdrawnAt: null, recordedBy: person, version: 1 },
        ...{ exceptTo: null, replaces: null, ...more },
      } as never);
      return id;
    };
    const toldOf = async (person: string): Promise<readonly (string | null)[]> =>
      (await db.told(person)).filter(({ kind }) => kind === 'GRANT_EXPIRES_SOON').map(({ about }) => about);
    const inMilliseconds = (milliseconds: number): Date => new Date(db.clock.now().getTime() + milliseconds);

    it('is told of up to 30 days before its end, and not a millisecond earlier; not when it has ended', async () => {
      const person = randomUUID();
      const within = await grant(person, inMilliseconds(30 * DAY));
      await grant(person, inMilliseconds(30 * DAY + 1));
      const last = await grant(person, inMilliseconds(1));
      await grant(person, inMilliseconds(0));
      await grant(person, null);
      await kicked();
      expect([...(await toldOf(person))].sort()).toEqual([within, last].sort());
    });

    it('is not told of when it was taken back, or does not count yet', async () => {
      const person = randomUUID();
      await grant(person, inMilliseconds(DAY), { withdrawnAt: db.clock.now() });
      await grant(person, inMilliseconds(DAY), { from: inMilliseconds(1) });
      await kicked();
      expect(await toldOf(person)).toEqual([]);
    });

    it('is told of once, on the day it comes within 30 days, whatever happens to the process', async () => {
      const person = randomUUID();
      const later = await grant(person, inMilliseconds(30 * DAY + MINUTE));
      await kicked();
      db.clock.pass(MINUTE);
      await kicked();
      expect(await toldOf(person)).toEqual([]);
      db.clock.pass(DAY - MINUTE);
      await kicked();
      expect(await toldOf(person)).toEqual([later]);
      await db.dataSource.query('UPDATE notification SET read_at = $1', [db.clock.now()]);
      const restarted = workerWith(smtp());
      await restarted.kick();
      await restarted.stop();
      db.clock.pass(DAY);
      await kicked();
      expect(await toldOf(person)).toEqual([later]);
    });
  });
});
