import { randomUUID } from 'node:crypto';
import type { Asker } from '../../../shared/decision-api';
import { KringError } from '../../../shared/errors';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Action, Outcome } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope, lineOf } from '../access-record/access-record.rules';
import { accessRecordTable } from '../access-record/access-record.table';
import type { DeliveryFault, NotificationChannelKind } from './message.table';
import type { NotificationKind } from './notification.table';

/** Messages that were given up, counted. */
export interface Undelivered {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannelKind;
  readonly fault: DeliveryFault;
  readonly count: number;
  readonly since: Date;
}

/** Which of them; null does not narrow it. */
export interface UndeliveredFilter {
  readonly kind: NotificationKind | null;
  readonly channel: NotificationChannelKind | null;
}

/**
 * Messages outside Kring that did not arrive, for whoever keeps the hub running: counts, and leave to send them again.
 * Neither shows a person or an address, and both are recorded.
 */
export class UndeliveredStore {
  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {}

  /** @throws {Error} for a scope that is not the region's: an organisation has no say in what persons are told. */
  async count(scope: StewardScope): Promise<readonly Undelivered[]> {
    assertRegion(scope);
    return this.source.manager.query<Undelivered[]>(
      `SELECT kind, channel, fault, count(*)::int AS count, min(ended_at) AS since
         FROM notification_message, unnest(kinds) AS kind WHERE state = 'DEAD'
        GROUP BY kind, channel, fault ORDER BY kind, channel, fault`,
    );
  }

  /**
   * Lets them wait to be sent again, with as many tries as a new one. Where they go is the person's choice of today.
   *
   * @returns how many.
   */
  async sendAgain(scope: StewardScope, { kind, channel }: UndeliveredFilter): Promise<number> {
    assertRegion(scope);
    const [, again] = await this.source.manager.query<[unknown[], number]>(
      `UPDATE notification_message SET state = 'WAITING', ended_at = NULL, failures = 0, next_try_at = $1
        WHERE state = 'DEAD' AND ($2::text IS NULL OR $2 = ANY(kinds)) AND ($3::text IS NULL OR channel = $3)`,
      [this.source.clock.now(), kind, channel],
    );
    return again;
  }

  /**
   * Writes down that somebody looked or acted, or tried to. About nobody in particular.
   *
   * @throws {KringError} DECISION_UNAVAILABLE when it cannot be written: no record, no data.
   */
  async record(asker: Asker, action: Action, fields: readonly string[], outcome: Outcome): Promise<void> {
    const { manager, clock } = this.source;
    const asked = { person: null, category: 'CONSENT', action, fields, outcome, layer: 'VALIDITY' } as const;
    const more = { decidedBy: [], ownRecords: false, policyVersion: CURRENT_POLICY.version, epoch: null };
    try {
      await manager.insert(accessRecordTable, lineOf(randomUUID(), asker, { ...asked, ...more }, clock.now()));
    } catch {
      throw new KringError('DECISION_UNAVAILABLE');
    }
  }
}

function assertRegion(scope: StewardScope): void {
  StewardScope.assert(scope);
  if (scope.organisation !== null) throw new Error('what did not arrive is open to the steward of the region only');
}
