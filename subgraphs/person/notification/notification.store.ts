import { randomUUID } from 'node:crypto';
import type { StoreSource } from '../../kit/subgraph-definition';
import { expirySoonUntil } from './notification.rules';
import type { NotificationKind } from './notification.table';

/** Whom to tell of what. */
export interface Telling {
  /** UUID of the person who is told. */
  readonly person: string;
  readonly kind: NotificationKind;
  /**
   * UUID of what it is about: the override, the activation, the request, the grant. Left out only where the kind says
   * all; then one that is still unread stands for every further one.
   */
  readonly about?: string | null;
  /** Earliest instant at which the person is told, for a delayed notice; now when left out. */
  readonly notBefore?: Date | null;
}

/**
 * Tells persons that there is something for them. No permit is needed: whoever may do the act must tell of it, and
 * nothing is read.
 */
export class NotificationStore {
  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {}

  /**
   * Tells in the transaction of the act that it is about, so that neither can exist without the other. At most once for
   * each person, kind and thing; told again sooner, it comes sooner, since a notice may be kept back but never lost.
   */
  async tell({ person, kind, about = null, notBefore = null }: Telling): Promise<void> {
    const now = this.source.clock.now();
    const visibleFrom = notBefore !== null && notBefore > now ? notBefore : now;
    const once =
      about === null
        ? '(person, kind) WHERE about IS NULL AND read_at IS NULL'
        : '(person, kind, about) WHERE about IS NOT NULL';
    await this.source.manager.query(
      `INSERT INTO notification (id, person, kind, about, told_at, visible_from) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ${once}
       DO UPDATE SET visible_from = EXCLUDED.visible_from WHERE notification.visible_from > EXCLUDED.visible_from`,
      [randomUUID(), person, kind, about, now, visibleFrom],
    );
  }

  /**
   * Tells of every live grant that ends within 30 days, once: to be asked for again takes somebody who knows that it
   * ends. For all persons; nothing of any of them is shown to anybody.
   */
  async tellExpiring(): Promise<void> {
    const now = this.source.clock.now();
    await this.source.manager.query(
      `INSERT INTO notification (id, person, kind, about, told_at, visible_from)
       SELECT gen_random_uuid(), person, 'GRANT_EXPIRES_SOON', id, $1, $1 FROM consent_grant
        WHERE recorded_at <= $1 AND from_at <= $1 AND (withdrawn_at IS NULL OR withdrawn_at > $1)
          AND until_at > $1 AND until_at <= $2
       ON CONFLICT DO NOTHING`,
      [now, expirySoonUntil(now)],
    );
  }
}
