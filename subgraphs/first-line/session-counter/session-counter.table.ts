import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const CONVENTION_FUNCTIONS = ['FIRST_LINE', 'SPECIALISED'] as const;
export type ConventionFunction = (typeof CONVENTION_FUNCTIONS)[number];

export const SESSION_FORMS = ['INDIVIDUAL', 'GROUP'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

export const AGE_CATEGORIES = ['CHILD_ADOLESCENT', 'ADULT'] as const;
export type AgeCategory = (typeof AGE_CATEGORIES)[number];

/** How many sessions of the convention were used: number and category only, no content, no provider’s name (C-26). */
export interface SessionCounterRow extends PersonRow {
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly used: number;
  /** Local date on which the counted twelve months began. */
  readonly periodFrom: string;
}

export const sessionCounterTable = personTable<SessionCounterRow, 'SESSION_COUNTER'>('session_counter', 'SESSION_COUNTER', {
  conventionFunction: { type: 'text' },
  ageCategory: { type: 'text' },
  form: { type: 'text' },
  used: { type: 'integer' },
  periodFrom: { type: 'date' },
});
