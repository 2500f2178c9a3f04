import { EntitySchema } from 'typeorm';

export const VERIFICATION_OUTCOMES = ['NOTHING_WRONG', 'FINDINGS', 'NOT_VERIFIED'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** A checkpoint as it is kept, which readCheckpoint() reads. */
export interface KeptCheckpoint {
  readonly treeSize: number;
}

/** What came of holding the whole access record against its seals, once. Written once, and never changed. */
export interface LogVerificationRow {
  readonly id: string;
  readonly at: Date;
  readonly tookMilliseconds: number;
  readonly outcome: VerificationOutcome;
  /** Lines sealed; as the numbers below null where it could not be verified. */
  readonly treeSize: number | null;
  readonly checkpoints: number | null;
  readonly unsealed: number | null;
  /** Lines with erased values, and those of them that no request stands behind. */
  readonly erased: number | null;
  readonly erasedWithoutReason: number | null;
  readonly findings: number | null;
  /** How many findings of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The checkpoint of an earlier verification that this one was held against; null for the first. */
  readonly heldAgainst: KeptCheckpoint | null;
  /** The newest checkpoint that was verified; the next verification is held against it. */
  readonly checkpoint: KeptCheckpoint | null;
}

export const logVerificationTable = new EntitySchema<LogVerificationRow>({
  name: 'access_verification',
  tableName: 'access_verification',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz', precision: 3 },
    tookMilliseconds: { type: 'integer' },
    outcome: { type: 'text' },
    treeSize: { type: 'integer', nullable: true },
    checkpoints: { type: 'integer', nullable: true },
    unsealed: { type: 'integer', nullable: true },
    erased: { type: 'integer', nullable: true },
    erasedWithoutReason: { type: 'integer', nullable: true },
    findings: { type: 'integer', nullable: true },
    kinds: { type: 'jsonb' },
    heldAgainst: { type: 'jsonb', nullable: true },
    checkpoint: { type: 'jsonb', nullable: true },
  },
  indices: [{ name: 'access_verification_at', columns: ['at'] }],
});
