import { IsNull } from 'typeorm';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import type { KeptEpochs } from './restore-guard.rules';
import { consentHoldTable } from './restore-guard.table';
import type { ConsentHoldRow } from './restore-guard.table';

/** Keeps sharing closed after a restore, until what was taken back since the backup is taken back again. */
export class RestoreGuardStore {
  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {}

  /** Puts everybody on hold whose consent had come further than the database knows. Says how many are new. */
  async closeBehind(kept: KeptEpochs): Promise<number> {
    const closed = await this.source.manager.query<unknown[]>(
      `INSERT INTO consent_hold (person, since, kept_epoch, found_epoch)
       SELECT e.person, $3, k.epoch, e.epoch FROM unnest($1::uuid[], $2::bigint[]) AS k(person, epoch)
         JOIN consent_epoch e ON e.person = k.person AND e.epoch < k.epoch
       ON CONFLICT DO NOTHING RETURNING person`,
      [[...kept.keys()], [...kept.values()].map(String), this.source.clock.now()],
    );
    return closed.length;
  }

  /**
   * Puts everybody on hold when nothing is kept and this is no first start: something was asked of this database before,
   * so something may have been taken back since the backup, and what would tell is lost. Says how many are new.
   */
  async closeWithoutKept(): Promise<number> {
    const closed = await this.source.manager.query<unknown[]>(
      `INSERT INTO consent_hold (person, since, kept_epoch, found_epoch)
       SELECT person, $1, epoch, epoch FROM consent_epoch WHERE EXISTS (SELECT FROM access_record)
       ON CONFLICT DO NOTHING RETURNING person`,
      [this.source.clock.now()],
    );
    return closed.length;
  }

  /** How far the consent of everybody has come, of those whose consent can be relied on. */
  epochs(): Promise<{ readonly person: string; readonly epoch: string }[]> {
    return this.source.manager.query(
      `SELECT e.person, e.epoch FROM consent_epoch e
        WHERE NOT EXISTS (SELECT FROM consent_hold h WHERE h.person = e.person AND h.lifted_at IS NULL)`,
    );
  }

  /** The same for as long as `epochs` answers the same: one line to carry and to compare where those are everybody in a region. */
  async digest(): Promise<string> {
    const [{ digest }] = await this.source.manager.query<[{ digest: string }]>(
      `SELECT concat_ws(' ', count(*), sum(e.epoch), bit_xor(hashtextextended(e.person::text || ' ' || e.epoch, 0))) AS digest
         FROM consent_epoch e
        WHERE NOT EXISTS (SELECT FROM consent_hold h WHERE h.person = e.person AND h.lifted_at IS NULL)`,
    );
    return digest;
  }

  /** The holds that stand, the oldest first. */
  async standing(scope: StewardScope, limit: number): Promise<readonly ConsentHoldRow[]> {
    StewardScope.assert(scope);
    return this.source.manager.find(consentHoldTable, {
      where: { liftedAt: IsNull() },
      order: { since: 'ASC', person: 'ASC' },
      take: limit,
    });
  }

  /** How many receipts each of these persons kept and presented since they are on hold. */
  async presented(scope: StewardScope, holds: readonly ConsentHoldRow[]): Promise<ReadonlyMap<string, number>> {
    StewardScope.assert(scope);
    const found = await this.source.manager.query<{ person: string; receipts: number }[]>(
      `SELECT h.person, count(DISTINCT p.receipt)::int AS receipts FROM unnest($1::uuid[], $2::timestamptz[]) AS h(person, since)
         JOIN consent_receipt_presented p ON p.person = h.person AND p.presented_at >= h.since GROUP BY h.person`,
      [holds.map(({ person }) => person), holds.map(({ since }) => since)],
    );
    return new Map(found.map(({ person, receipts }) => [person, receipts]));
  }

  /** How many persons’ sharing is closed. */
  async count(scope: StewardScope): Promise<number> {
    StewardScope.assert(scope);
    return this.source.manager.countBy(consentHoldTable, { liftedAt: IsNull() });
  }

  /**
   * Opens sharing again for one person, or for everybody. Their epoch goes beyond what was kept, so the same file closes
   * nobody again.
   *
   * @returns whose.
   */
  async lift(scope: StewardScope, person: string | null, reason: string): Promise<readonly string[]> {
    StewardScope.assert(scope);
    const { manager, clock } = this.source;
    const [lifted] = await manager.query<[{ person: string; kept: string }[], number]>(
      `UPDATE consent_hold SET lifted_at = $1, lifted_by = $2, reason = $3
        WHERE lifted_at IS NULL AND ($4::uuid IS NULL OR person = $4) RETURNING person, kept_epoch AS kept`,
      [clock.now(), scope.steward, reason, person],
    );
    await manager.query(
      `UPDATE consent_epoch e SET epoch = GREATEST(e.epoch, k.epoch) + 1
         FROM unnest($1::uuid[], $2::bigint[]) AS k(person, epoch) WHERE e.person = k.person`,
      [lifted.map((each) => each.person), lifted.map(({ kept }) => kept)],
    );
    return lifted.map((each) => each.person);
  }

  /** Whether a person’s consent was on hold at an instant. */
  async wasHeld(person: string, instant: Date): Promise<boolean> {
    const holds = await this.source.manager.findBy(consentHoldTable, { person });
    return holds.some(({ since, liftedAt }) => since <= instant && (liftedAt === null || instant < liftedAt));
  }
}
