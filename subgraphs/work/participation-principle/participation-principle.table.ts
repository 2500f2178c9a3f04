import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { IpsPrinciple } from './participation-principle.type';

/**
 * Which of the five principles of participation a coaching trajectory followed on a day (W-07, R-114). It is about how the
 * service works and not about the person; it stands with the coach's notes all the same, since it rests on what is said there.
 */
export interface PrincipleScoreRow extends PersonRow {
  readonly trajectory: string;
  readonly scoredOn: string;
  /** Those that were followed; a principle that is not here was not. */
  readonly followed: readonly `${IpsPrinciple}`[];
}

export const principleScoreTable = personTable<PrincipleScoreRow, 'WORK_NOTES'>('principle_score', 'WORK_NOTES', {
  trajectory: { type: 'uuid' },
  scoredOn: { type: 'date' },
  followed: { type: 'text', array: true },
});
