import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** On which life domains the person needs something, gone through one by one with them. Which need is a plan's. */
export interface NeedsMapRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly mappedOn: string;
  readonly practitioner: string;
  /** Codes of `life-domain` on which there is a need. */
  readonly withNeed: readonly string[];
  /** Codes of `life-domain` that were gone through and on which there is none. */
  readonly withoutNeed: readonly string[];
}

export const needsMapTable = personTable<NeedsMapRow, 'CARE_NEEDS'>('needs_map', 'CARE_NEEDS', {
  trajectoryId: { type: 'uuid' },
  mappedOn: { type: 'date' },
  practitioner: { type: 'uuid' },
  withNeed: { type: 'text', array: true },
  withoutNeed: { type: 'text', array: true },
});
