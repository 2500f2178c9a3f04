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
