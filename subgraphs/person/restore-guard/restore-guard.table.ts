import { EntitySchema } from 'typeorm';

/**
 * Consent of one person on which nobody can rely: the database is older than what was kept outside it, so something the
 * person took back may stand in it as if it still held.
 */
export interface ConsentHoldRow {
  readonly person: string;
  readonly since: Date;
  /** The epoch that was kept outside, and the older one that was found. */
  readonly keptEpoch: string;
  readonly foundEpoch: string;
  readonly liftedAt: Date | null;
  /** The steward who confirmed that it was reconciled, and what they say they did. */
  readonly liftedBy: string | null;
  readonly reason: string | null;
}

export const consentHoldTable = new EntitySchema<ConsentHoldRow>({
  name: 'consent_hold',
  tableName: 'consent_hold',
  columns: {
    person: { type: 'uuid', primary: true },
    since: { type: 'timestamptz', precision: 3, primary: true },
    keptEpoch: { type: 'bigint' },
    foundEpoch: { type: 'bigint' },
    liftedAt: { type: 'timestamptz', precision: 3, nullable: true },
    liftedBy: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  indices: [{ name: 'consent_hold_standing', columns: ['person'], unique: true, where: 'lifted_at IS NULL' }],
});
