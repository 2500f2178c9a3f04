import { EntitySchema } from 'typeorm';
import type { Category } from '../../../consent/vocabulary';

/** One act by which the person limited all that an organisation has: what it ended and made, so that it can be undone. */
export interface ConsentBulkRow {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  /** Exclusive; null where it ended at once. */
  readonly until: Date | null;
  /** Empty: all of them. */
  readonly categories: readonly Category[];
  readonly recordedAt: Date;
  /** Ids of the grants that ended by it. */
  readonly ended: readonly string[];
  /** Ids of the narrower grants in their place. */
  readonly made: readonly string[];
  /** Id of the refusal that ends what reaches the organisation without naming it; null where nothing does. */
  readonly refusal: string | null;
  readonly undoneAt: Date | null;
  /** Ids of the grants given again when it was undone. */
  readonly restored: readonly string[];
}

export const consentBulkTable = new EntitySchema<ConsentBulkRow>({
  name: 'consent_bulk',
  tableName: 'consent_bulk',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    organisation: { type: 'uuid' },
    until: { type: 'timestamptz', name: 'until_at', precision: 3, nullable: true },
    categories: { type: 'text', array: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
    ended: { type: 'uuid', array: true },
    made: { type: 'uuid', array: true },
    refusal: { type: 'uuid', nullable: true },
    undoneAt: { type: 'timestamptz', precision: 3, nullable: true },
    restored: { type: 'uuid', array: true, default: [] },
  },
  indices: [{ name: 'consent_bulk_person', columns: ['person'] }],
});
