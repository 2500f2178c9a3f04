import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What the person gives to others (wederkerigheid, Z-13): nobody is only somebody who is helped. */
export interface SupportOfferRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** To which member of their group, who is then a party; null for others, whom Kring need not know. */
  readonly membershipId: string | null;
  /** Local dates. */
  readonly offeredOn: string;
  readonly endedOn: string | null;
}

export const supportOfferTable = personTable<SupportOfferRow, 'RESOURCE_GROUP'>('support_offer', 'RESOURCE_GROUP', {
  text: { type: 'text' },
  language: { type: 'text' },
  membershipId: { type: 'uuid', nullable: true },
  offeredOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});
