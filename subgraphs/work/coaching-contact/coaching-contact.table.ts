import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ContactChannel } from '../job-coaching/job-coaching.type';
import type { ContactParty } from './coaching-contact.type';

/**
 * That the coach was in contact, when, with whom and by what. There is no column for what was said: the rhythm can be
 * kept without it, and of an employer or a relative it would be a third's (C-42).
 */
export interface CoachingContactRow extends PersonRow {
  readonly trajectory: string;
  readonly heldOn: string;
  readonly channel: `${ContactChannel}`;
  readonly withWhom: `${ContactParty}`;
  /** Employer or school, where it was one. */
  readonly organisation: string | null;
}

export const coachingContactTable = personTable<CoachingContactRow, 'WORK_NOTES'>('coaching_contact', 'WORK_NOTES', {
  trajectory: { type: 'uuid' },
  heldOn: { type: 'date' },
  channel: { type: 'text' },
  withWhom: { type: 'text' },
  organisation: { type: 'uuid', nullable: true },
});
