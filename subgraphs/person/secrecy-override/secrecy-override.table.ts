import { EntitySchema } from 'typeorm';
import type { Override } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

export interface SecrecyOverrideRow extends Override {
  readonly author: string;
  readonly organisation: string;
  /** Why, in the author's words: read by the person and by stewards. */
  readonly reason: string;
  /** The law or case it rests on; never missing on a legal duty or a right to report (C-28, C-33). */
  readonly reference: string | null;
  /** From when the person is told; later than the opening only with a second signature. */
  readonly noticeFrom: Date;
  readonly countersignedBy: string | null;
  readonly countersignedAt: Date | null;
  readonly version: number;
}

/**
 * An override whose notice is to be delayed, until a second clinician signs. No fact that decides: before the second
 * signature it opens nothing, and an author alone keeps nothing from the person.
 */
export interface OverrideRequestRow
  extends Pick<
    SecrecyOverrideRow,
    'id' | 'person' | 'ground' | 'danger' | 'recipient' | 'categories' | 'author' | 'organisation' | 'reason' | 'reference'
  > {
  /** How long it opens once it is signed. */
  readonly hours: number;
  /** How much later than the opening the person is told. */
  readonly delayHours: number;
  readonly requestedAt: Date;
  /** When it was signed; the override then has the same key. */
  readonly signedAt: Date | null;
  readonly version: number;
}

export const overrideRequestTable = new EntitySchema<OverrideRequestRow>({
  name: 'override_request',
  tableName: 'override_request',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    ground: { type: 'text' },
    danger: { type: 'text' },
    recipient: { type: 'jsonb' },
    categories: { type: 'text', array: true },
    author: { type: 'uuid' },
    organisation: { type: 'uuid' },
    reason: { type: 'text' },
    reference: { type: 'text', nullable: true },
    hours: { type: 'integer' },
    delayHours: { type: 'integer' },
    requestedAt: { type: 'timestamptz', precision: 3 },
    signedAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'override_request_organisation', columns: ['organisation'], where: 'signed_at IS NULL' }],
});

export const secrecyOverrideTable = new EntitySchema<SecrecyOverrideRow>({
  name: 'secrecy_override',
  tableName: 'secrecy_override',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    ground: { type: 'text' },
    danger: { type: 'text' },
    recipient: { type: 'jsonb' },
    categories: { type: 'text', array: true },
    author: { type: 'uuid' },
    organisation: { type: 'uuid' },
    reason: { type: 'text' },
    reference: { type: 'text', nullable: true },
    noticeFrom: { type: 'timestamptz', precision: 3 },
    countersignedBy: { type: 'uuid', nullable: true },
    countersignedAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'secrecy_override_person', columns: ['person'] }],
});
