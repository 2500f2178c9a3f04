import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** An assessment in three parts (uitgebreid assessment, F-17): what is societal and personal stands here. */
export interface BroadAssessmentRow extends PersonRow {
  /** Local date. */
  readonly assessedOn: string;
  readonly societal: string;
  readonly personal: string;
  readonly language: string;
}

export const broadAssessmentTable = personTable<BroadAssessmentRow, 'CARE_NEEDS'>('broad_assessment', 'CARE_NEEDS', {
  assessedOn: { type: 'date' },
  societal: { type: 'text' },
  personal: { type: 'text' },
  language: { type: 'text' },
});

/** The part about mental health: a table of its own, so that a need shared is no diagnosis told. */
export interface BroadAssessmentMentalRow extends PersonRow {
  readonly assessmentId: string;
  readonly text: string;
  readonly language: string;
}

export const broadAssessmentMentalTable = personTable<BroadAssessmentMentalRow, 'DIAGNOSIS'>('broad_assessment_mental', 'DIAGNOSIS', {
  assessmentId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
});
