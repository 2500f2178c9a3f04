import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { JobCoachingDoor } from '../job-coaching/job-coaching.type';

/**
 * What was found at the door of a coaching trajectory (catalogue 6.10). Of whoever came for IPS nothing is asked but the
 * wish, so nothing else is ever there to be read. For the person and the coach: that somebody was found little
 * motivated is nobody's beside them.
 */
export interface CoachingAssessmentRow extends PersonRow {
  readonly trajectory: string;
  readonly door: `${JobCoachingDoor}`;
  readonly assessedOn: string;
  readonly wantsRegularWork: boolean | null;
  readonly isOfWorkingAge: boolean | null;
  readonly asksForPaidWork: boolean | null;
  readonly asksForSupportInJob: boolean | null;
  readonly isMotivated: boolean | null;
  readonly hasLittleBenefitOfRegularOffer: boolean | null;
  readonly workIsTheFocus: boolean | null;
}

export const coachingAssessmentTable = personTable<CoachingAssessmentRow, 'WORK_NOTES'>(
  'coaching_assessment',
  'WORK_NOTES',
  {
    trajectory: { type: 'uuid' },
    door: { type: 'text' },
    assessedOn: { type: 'date' },
    wantsRegularWork: { type: 'boolean', nullable: true },
    isOfWorkingAge: { type: 'boolean', nullable: true },
    asksForPaidWork: { type: 'boolean', nullable: true },
    asksForSupportInJob: { type: 'boolean', nullable: true },
    isMotivated: { type: 'boolean', nullable: true },
    hasLittleBenefitOfRegularOffer: { type: 'boolean', nullable: true },
    workIsTheFocus: { type: 'boolean', nullable: true },
  },
);
