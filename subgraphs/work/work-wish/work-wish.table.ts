import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What the person would like about work, in words (E-21, TQ-10). */
export interface WorkWishRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Local date on which it was said. */
  readonly saidOn: string;
}

export const workWishTable = personTable<WorkWishRow, 'WORK_WISHES'>('work_wish', 'WORK_WISHES', {
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

/** What suits the person at work and what does not, as a code that can be searched by (T-18, E-11, E-21). */
export interface WorkPreferenceRow extends PersonRow {
  readonly codeSystem: string;
  readonly code: string;
  readonly remark: string | null;
  /** Language of the remark. */
  readonly language: string | null;
  /** Local date on which it was said. */
  readonly saidOn: string;
}

export const workPreferenceTable = personTable<WorkPreferenceRow, 'WORK_WISHES'>('work_preference', 'WORK_WISHES', {
  codeSystem: { type: 'text' },
  code: { type: 'text' },
  remark: { type: 'text', nullable: true },
  language: { type: 'text', nullable: true },
  saidOn: { type: 'date' },
});

/** The search for a direction, in talks and with methods (E-18, W-03). The strengths found are the person's own. */
export interface VocationalOrientationRow extends PersonRow {
  readonly organisation: string;
  readonly codeSystem: string;
  /** Codes of the methods used. */
  readonly methods: readonly string[];
  readonly summary: string;
  readonly language: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

export const vocationalOrientationTable = personTable<VocationalOrientationRow, 'WORK_WISHES'>(
  'vocational_orientation',
  'WORK_WISHES',
  {
    organisation: { type: 'uuid' },
    codeSystem: { type: 'text' },
    methods: { type: 'text', array: true },
    summary: { type: 'text' },
    language: { type: 'text' },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
  },
);
