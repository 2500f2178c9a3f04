import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What belongs to a somatic screening at the least (R-079, R-080, 003:1602-1614). */
export const SCREENING_PARTS = ['SIDE_EFFECTS', 'CARDIOVASCULAR_RISK', 'COMPLAINTS', 'LIFESTYLE'] as const;
export type ScreeningPart = (typeof SCREENING_PARTS)[number];

export interface ScreeningResult {
  readonly part: ScreeningPart;
  readonly isAbnormal: boolean;
  readonly finding: string | null;
}

/** A somatic screening (somatische screening): which parts were done and what was found. */
export interface SomaticScreeningRow extends PersonRow {
  /** Local date. */
  readonly onDate: string;
  readonly doneAs: string;
  readonly results: readonly ScreeningResult[];
  /** Of the findings, BCP 47. */
  readonly language: string;
}

export const somaticScreeningTable = personTable<SomaticScreeningRow, 'SOMATIC_HEALTH'>('somatic_screening', 'SOMATIC_HEALTH', {
  onDate: { type: 'date' },
  doneAs: { type: 'text' },
  results: { type: 'jsonb' },
  language: { type: 'text' },
});
