import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock';
import { SettingsError } from '../../../shared/env';
import { localDate } from '../../../shared/local-date';
import { describeError } from '../../../shared/log';
import { MAIL_SETTINGS, problemsOfMail } from '../../../shared/mail-settings';
import type { SubgraphWork, SubgraphWorker } from '../../kit/subgraph-worker';
import { Turns } from '../../kit/turns';
import { FileChannel } from './file.channel';
import { textOf } from './message.rules';
import { MessageStore } from './message.store';
import type { ClaimedMessage } from './message.store';
import { NotDelivered } from './notification.channel';
import type { NotificationChannel } from './notification.channel';
import type { InstalledChannel } from './notification.rules';
import { NotificationStore } from './notification.store';
import { SmtpChannel } from './smtp.channel';

export interface NotificationWorkerOptions {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Undefined: nothing goes outside, and what there is to send waits. */
  readonly channels: Readonly<Record<InstalledChannel, NotificationChannel>> | undefined;
  /** Where persons sign in. */
  readonly portalUrl: string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Something failed that is not about one message; it is done again. */
  readonly onFailure: (error: unknown) => void;
  /** A message was not taken. Holds codes only. */
  readonly onNotDelivered: (error: NotDelivered) => void;
  /** How often it looks whether something came due; undefined: only when kicked. */
  readonly everyMilliseconds?: number;
}

/**
 * Tells persons, each day, what ends soon, and sends the messages that say there is something to read. At least once: a
 * message is marked only after it was taken, in the transaction that holds it, so a crash in between sends it again
 * under the same id, and two processes never send it both.
 */
export class NotificationWorker implements SubgraphWorker {
  private readonly turns: Turns;
  private sweptOn: string | undefined;

  constructor(private readonly options: NotificationWorkerOptions) {
    const { onFailure, everyMilliseconds } = options;
    this.turns = new Turns({ work: () => this.run(), onFailure, everyMilliseconds });
    this.turns.wait();
  }

  kick(): Promise<void> {
    return this.turns.kick();
  }

  async stop(): Promise<void> {
    const stopped = this.turns.stop();
    for (const channel of Object.values(this.options.channels ?? {})) channel.close();
    await stopped;
  }

  private async run(): Promise<void> {
    const { dataSource, clock, channels } = this.options;
    await this.sweep();
    if (!channels) return;
    const inTransaction = <T>(act: (messages: MessageStore) => Promise<T>): Promise<T> =>
      dataSource.transaction((manager) => act(new MessageStore({ manager, clock })));
    while (!this.turns.stopped && (await inTransaction((messages) => messages.makeDue())) > 0);
    while (!this.turns.stopped && (await inTransaction((messages) => this.sendNext(messages, channels))));
  }

  private async sweep(): Promise<void> {
    const { dataSource, clock } = this.options;
    const today = localDate(clock.now());
    if (this.sweptOn === today) return;
    await dataSource.transaction((manager) => new NotificationStore({ manager, clock }).tellExpiring());
    this.sweptOn = today;
  }

  /** @returns false when nothing was waiting. */
  private async sendNext(
    messages: MessageStore,
    channels: Readonly<Record<InstalledChannel, NotificationChannel>>,
  ): Promise<boolean> {
    const message = await messages.claim();
    if (message === null) return false;
    if (message.address === null || message.language === null) {
      await messages.end(message, 'DROPPED');
      return true;
    }
    const fault = await this.tryToSend(message, channels);
    if (fault === null) await messages.end(message, 'SENT');
    else await messages.fail(message, fault.fault, this.options.random());
    return true;
  }

  private async tryToSend(
    { id, channel, address, language, madeAt }: ClaimedMessage,
    channels: Readonly<Record<InstalledChannel, NotificationChannel>>,
  ): Promise<NotDelivered | null> {
    try {
      const text = textOf(language!, this.options.portalUrl);
      await channels[channel as InstalledChannel].send({ ...text, id, address: address!, madeAt });
      return null;
    } catch (error) {
      // Cut off by our own end: nobody failed, and it goes again at the next start.
      if (this.turns.stopped || !(error instanceof NotDelivered)) throw error;
      this.options.onNotDelivered(error);
      return error;
    }
  }
}

const SETTINGS = {
  ...MAIL_SETTINGS,
  KRING_MAIL_DIR: z.string().optional().describe('a folder for messages as files, where no mail server is'),
};

/** Where nobody set a portal, as in the demo: the hub itself. */
const DEMO_PORTAL = 'http://127.0.0.1:4000';
const DEMO_FROM = 'no-reply@kring.example';

export const notificationWork: SubgraphWork<typeof SETTINGS> = {
  settings: SETTINGS,
  start({ dataSource, clock, settings, log }) {
    const problems = problemsOfMail(settings);
    if (problems.length > 0) throw new SettingsError(problems);
    const email = emailChannel(settings);
    if (!email) log.warn('neither KRING_SMTP_URL nor KRING_MAIL_DIR is set: no message tells anybody to look');
    return new NotificationWorker({
      dataSource,
      clock,
      channels: email && { EMAIL: email },
      portalUrl: settings.KRING_PORTAL_URL ?? DEMO_PORTAL,
      random: Math.random,
      onFailure: (error) => log.warn({ error: describeError(error) }, 'notifications wait: something failed'),
      onNotDelivered: ({ fault, codes }) => log.warn({ fault, codes }, 'a message was not delivered'),
      everyMilliseconds: 5_000,
    });
  },
};

function emailChannel(settings: z.infer<z.ZodObject<typeof SETTINGS>>): NotificationChannel | undefined {
  const { KRING_SMTP_URL: url, KRING_MAIL_FROM: from = DEMO_FROM, KRING_MAIL_DIR: folder } = settings;
  if (url !== undefined) return new SmtpChannel({ url, from });
  return folder === undefined ? undefined : new FileChannel(folder, from);
}
