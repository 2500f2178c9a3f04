import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Whom an employer or a training provider may call about work, once the person wants that (C-43, EQ-06). */
export interface CoachContactRow extends PersonRow {
  readonly professional: string;
  readonly organisation: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** When the coach can be reached. */
  readonly reachable: string | null;
  /** Language of `reachable`. */
  readonly language: string;
  readonly since: string;
  /** First day on which nobody is to call there any more; null while they may. */
  readonly until: string | null;
}

export const coachContactTable = personTable<CoachContactRow, 'COACH_CONTACT'>('coach_contact', 'COACH_CONTACT', {
  professional: { type: 'uuid' },
  organisation: { type: 'uuid' },
  phone: { type: 'text', nullable: true },
  email: { type: 'text', nullable: true },
  reachable: { type: 'text', nullable: true },
  language: { type: 'text' },
  since: { type: 'date' },
  until: { type: 'date', nullable: true },
});
