import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A name that a professional gave to what the person has (T-14, E-07). What a receiver took over from a referral sheet
 * keeps the referrer's voice and is held by the receiver: the sheet itself is a scope of its own (C-57), and the
 * referrer reads no diagnosis here for having written one there (ST-01).
 */
export interface DiagnosisRow extends PersonRow {
  /** As whoever stated it worded it. */
  readonly wording: string;
  readonly language: string;
  /** ICD-10; null where no code says what was worded. */
  readonly code: string | null;
  /** Code of `diagnosis-certainty`. */
  readonly certainty: string;
  /** Professional who stated it. */
  readonly statedBy: string | null;
  /** Local date. */
  readonly statedOn: string;
}

export const diagnosisTable = personTable<DiagnosisRow, 'DIAGNOSIS'>('diagnosis', 'DIAGNOSIS', {
  wording: { type: 'text' },
  language: { type: 'text' },
  code: { type: 'text', nullable: true },
  certainty: { type: 'text' },
  statedBy: { type: 'uuid', nullable: true },
  statedOn: { type: 'date' },
});

/**
 * What the person says next to a diagnosis, or against it (C-52). Theirs: it opens by itself, not with the diagnosis.
 */
export interface DiagnosisOwnWordsRow extends PersonRow {
  readonly diagnosisId: string;
  readonly text: string;
  readonly language: string;
  readonly disagrees: boolean;
  /** Local date. */
  readonly saidOn: string;
}

export const diagnosisOwnWordsTable = personTable<DiagnosisOwnWordsRow, 'OWN_WORDS'>(
  'diagnosis_own_words',
  'OWN_WORDS',
  {
    diagnosisId: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    disagrees: { type: 'boolean' },
    saidOn: { type: 'date' },
  },
);
