import { EntitySchema } from 'typeorm';

export const REVIEW_KINDS = ['OVERRIDE', 'CARD'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const REVIEW_STATES = ['OPEN', 'ACCEPTED', 'OBJECTED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/**
 * That a steward has to look at an opening that rested on no consent. Written in the transaction of the opening, so that
 * nothing is broken open that nobody will ask about (C-16, C-35).
 */
export interface AccessReviewRow {
  readonly id: string;
  readonly person: string;
  readonly kind: ReviewKind;
  /** Key of the override or activation. */
  readonly about: string;
  /** For which organisation it was opened; null when a natural person did, and then the region reviews. */
  readonly organisation: string | null;
  readonly openedAt: Date;
  /** The person hears of the review no sooner than of what it is about. */
  readonly toldFrom: Date;
  readonly state: ReviewState;
  readonly words: string | null;
  readonly reviewer: string | null;
  readonly reviewedAt: Date | null;
  readonly version: number;
}

export const accessReviewTable = new EntitySchema<AccessReviewRow>({
  name: 'access_review',
  tableName: 'access_review',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    kind: { type: 'text' },
    about: { type: 'uuid' },
    organisation: { type: 'uuid', nullable: true },
    openedAt: { type: 'timestamptz', precision: 3 },
    toldFrom: { type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    words: { type: 'text', nullable: true },
    reviewer: { type: 'uuid', nullable: true },
    reviewedAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'access_review_state', columns: ['state', 'openedAt', 'id'] },
    { name: 'access_review_about', columns: ['about'], unique: true },
  ],
});
