import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { StoreSource } from '../../kit/subgraph-definition';
import { afterFailure } from './message.rules';
import { messageTable } from './message.table';
import type { DeliveryFault, MessageRow, NotificationChannelKind } from './message.table';
import { INSTALLED_CHANNELS, URGENT_KINDS, isInstalled, lastDigestAt } from './notification.rules';
import type { InstalledChannel } from './notification.rules';
import type { NotificationKind } from './notification.table';
import type { Addresses, MessageLanguage } from './preference.table';

/** A message that this process holds until its transaction ends, and where it goes now. */
export type ClaimedMessage = Pick<MessageRow, 'id' | 'channel' | 'madeAt' | 'failures'> & {
  /** Null when the person has none any more. */
  readonly address: string | null;
  readonly language: MessageLanguage | null;
};

/** How many persons are settled in one transaction. */
const PERSONS_AT_ONCE = 100;

interface Due {
  readonly id: string;
  readonly person: string;
  readonly kind: NotificationKind;
  readonly isRead: boolean;
  readonly addresses: Addresses | null;
}

/** Messages on their way out of Kring. Every method belongs in a transaction. */
export class MessageStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {
    this.manager = source.manager;
  }

  /**
   * Makes messages of what came due: one for each person and channel, whatever the number of notifications, since they
   * all say the same. What the person has read by then, or wants to hear of by no channel, makes none.
   *
   * @returns how many notifications were settled.
   */
  async makeDue(): Promise<number> {
    const now = this.source.clock.now();
    // One process at a time, so that two do not each write to somebody of whom they saw a part.
    await this.manager.query('SELECT pg_advisory_xact_lock(7002)');
    const due = await this.manager.query<Due[]>(
      `WITH due AS (
         SELECT n.id, n.person, n.kind, n.read_at IS NOT NULL AS "isRead", p.addresses
           FROM notification n LEFT JOIN notification_preference p ON p.person = n.person
          WHERE n.settled_at IS NULL AND n.visible_from <= $1
            AND (p.rhythm IS DISTINCT FROM 'DAILY' OR n.kind = ANY($2) OR n.visible_from <= $3))
       SELECT * FROM due WHERE person IN (SELECT DISTINCT person FROM due LIMIT ${PERSONS_AT_ONCE})`,
      [now, URGENT_KINDS, lastDigestAt(now)],
    );
    if (due.length === 0) return 0;
    for (const person of new Set(due.map((each) => each.person))) {
      const unread = due.filter((each) => each.person === person && !each.isRead);
      const kinds = [...new Set(unread.map(({ kind }) => kind))];
      const channels = INSTALLED_CHANNELS.filter((channel) => unread[0]?.addresses?.[channel] !== undefined);
      for (const channel of channels) await this.make(person, channel, kinds, now);
    }
    await this.manager.query('UPDATE notification SET settled_at = $2 WHERE id = ANY($1::uuid[])', [
      due.map(({ id }) => id),
      now,
    ]);
    return due.length;
  }

  /** The next message to try, held until the transaction ends; one that another process holds is passed over. */
  async claim(): Promise<ClaimedMessage | null> {
    const [next] = await this.manager.query<(Omit<ClaimedMessage, 'address'> & { addresses: Addresses | null })[]>(
      `SELECT m.id, m.channel, m.made_at AS "madeAt", m.failures, p.addresses, p.language
         FROM notification_message m LEFT JOIN notification_preference p ON p.person = m.person
        WHERE m.state = 'WAITING' AND m.next_try_at <= $1 AND m.channel = ANY($2)
        ORDER BY m.next_try_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
      [this.source.clock.now(), INSTALLED_CHANNELS],
    );
    if (!next) return null;
    const { addresses, ...message } = next;
    return { ...message, address: (isInstalled(message.channel) ? addresses?.[message.channel] : null) ?? null };
  }

  /** SENT: taken by the other side. DROPPED: the person took the address away before it went. */
  async end({ id }: Pick<MessageRow, 'id'>, state: 'SENT' | 'DROPPED'): Promise<void> {
    await this.manager.update(messageTable, { id }, { state, endedAt: this.source.clock.now() });
  }

  /** @param random from 0 up to 1, for how long it waits. */
  async fail({ id, failures }: Pick<MessageRow, 'id' | 'failures'>, fault: DeliveryFault, random: number): Promise<void> {
    const now = this.source.clock.now();
    const after = afterFailure(failures, fault, now, random);
    await this.manager.update(messageTable, { id }, { ...after, fault, endedAt: after.state === 'DEAD' ? now : null });
  }

  private async make(
    person: string,
    channel: InstalledChannel & NotificationChannelKind,
    kinds: readonly NotificationKind[],
    now: Date,
  ): Promise<void> {
    // One that failed and waits says the same: after a day without a mail server, nobody gets a day's worth of it.
    // One that is being sent at this moment is passed over, since it may have gone before this came up.
    const [, joined] = await this.manager.query<[unknown[], number]>(
      `UPDATE notification_message SET next_try_at = $4, kinds = ARRAY(SELECT DISTINCT unnest(kinds || $3::text[]))
        WHERE id = (SELECT id FROM notification_message WHERE person = $1 AND channel = $2 AND state = 'WAITING'
                     ORDER BY made_at LIMIT 1 FOR UPDATE SKIP LOCKED)`,
      [person, channel, kinds, now],
    );
    if (joined > 0) return;
    await this.manager.insert(messageTable, {
      ...{ id: randomUUID(), person, channel, kinds, madeAt: now, nextTryAt: now },
      ...{ state: 'WAITING', endedAt: null, failures: 0, fault: null },
    });
  }
}
