import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { EducationState } from './education.type';

/** A study (T-16, T-17, E-11). Why it stopped is not in the row: that is the person's to tell (work_words). */
export interface EducationRow extends PersonRow {
  readonly codeSystem: string;
  /** Code of the level. */
  readonly level: string;
  readonly title: string;
  readonly remark: string | null;
  /** Language of the title and the remark. */
  readonly language: string;
  readonly state: `${EducationState}`;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const educationTable = personTable<EducationRow, 'EDUCATION'>('education', 'EDUCATION', {
  codeSystem: { type: 'text' },
  level: { type: 'text' },
  title: { type: 'text' },
  remark: { type: 'text', nullable: true },
  language: { type: 'text' },
  state: { type: 'text' },
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});
