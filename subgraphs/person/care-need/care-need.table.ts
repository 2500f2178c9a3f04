import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A need on one or more life domains: more than a diagnosis, and it can change while somebody waits (P-17). */
export interface CareNeedRow extends PersonRow {
  /** Codes of the list life-domain, at least one. */
  readonly lifeDomains: readonly string[];
  readonly text: string;
  readonly language: string;
  /** Local date on which it was seen. */
  readonly seenOn: string;
}

export const careNeedTable = personTable<CareNeedRow, 'CARE_NEEDS'>('care_need', 'CARE_NEEDS', {
  lifeDomains: { type: 'text', array: true },
  text: { type: 'text' },
  language: { type: 'text' },
  seenOn: { type: 'date' },
});
