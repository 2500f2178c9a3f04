import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { EnrolmentState, TrainingForm } from './training-enrolment.type';

/** A training beside or before work (E-29, W-16). The training provider has a part in it and reads this one. */
export interface TrainingEnrolmentRow extends PersonRow {
  readonly form: `${TrainingForm}`;
  readonly title: string;
  readonly language: string;
  readonly organisation: string;
  readonly state: `${EnrolmentState}`;
  readonly hoursPerWeek: number | null;
  readonly startedOn: string;
  readonly plannedEndOn: string | null;
  readonly endedOn: string | null;
}

export const trainingEnrolmentTable = personTable<TrainingEnrolmentRow, 'TRAINING_ENROLMENT'>(
  'training_enrolment',
  'TRAINING_ENROLMENT',
  {
    form: { type: 'text', default: 'TRAINING' },
    title: { type: 'text' },
    language: { type: 'text' },
    organisation: { type: 'uuid' },
    state: { type: 'text' },
    hoursPerWeek: { type: 'integer', nullable: true },
    startedOn: { type: 'date' },
    plannedEndOn: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
  },
);
