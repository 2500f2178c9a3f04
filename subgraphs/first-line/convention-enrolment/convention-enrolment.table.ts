import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { AgeCategory, ConventionFunction } from '../convention-rules/convention-rules.table';

/**
 * One period in which sessions are counted, under one agreement: counters start from 0 with the next period and with a
 * new agreement. Number and category only: no provider is shown with it (C-26).
 */
export interface ConventionEnrolmentRow extends PersonRow {
  readonly agreement: string;
  /** Local date. */
  readonly periodFrom: string;
  /** First local date on which it no longer counts. */
  readonly periodTo: string;
  /** By which the invoices speak of the person (C-27); in no type of this category. */
  readonly pseudocode: string;
}

export const conventionEnrolmentTable = personTable<ConventionEnrolmentRow, 'SESSION_COUNTER'>(
  'convention_enrolment',
  'SESSION_COUNTER',
  {
    agreement: { type: 'text' },
    periodFrom: { type: 'date' },
    periodTo: { type: 'date' },
    pseudocode: { type: 'uuid' },
  },
);

/** The age category that was chosen, and until when it binds (P-12, R-010 to R-014). The date of birth is not kept here. */
export interface CategoryChoiceRow extends PersonRow {
  readonly category: AgeCategory;
  /** Local date. */
  readonly bindsFrom: string;
  /** First local date on which it no longer binds. */
  readonly bindsTo: string;
  /** The assessor's, from the person's own situation; null where the age leaves no choice. */
  readonly reason: string | null;
}

export const categoryChoiceTable = personTable<CategoryChoiceRow, 'SESSION_COUNTER'>(
  'convention_category_choice',
  'SESSION_COUNTER',
  {
    category: { type: 'text' },
    bindsFrom: { type: 'date' },
    bindsTo: { type: 'date' },
    reason: { type: 'text', nullable: true },
  },
);

/** A step up to the specialised function or down to the first line (M-14, R-022 to R-024). */
export interface FunctionStepRow extends PersonRow {
  readonly enrolmentId: string;
  readonly toFunction: ConventionFunction;
  /** Local date. */
  readonly onDate: string;
}

export const functionStepTable = personTable<FunctionStepRow, 'SESSION_COUNTER'>(
  'convention_function_step',
  'SESSION_COUNTER',
  {
    enrolmentId: { type: 'uuid' },
    toFunction: { type: 'text' },
    onDate: { type: 'date' },
  },
);
