import type { Jurisdiction } from '../../../consent/vocabulary';

export type FileArrangement = 'GLOBAL_MEDICAL_FILE' | 'PRACTICE_ENROLMENT';

/** By what a practice keeps the file: each country has its own, and they never mix. */
export function arrangementIn(jurisdiction: Jurisdiction): FileArrangement {
  return jurisdiction === 'BE' ? 'GLOBAL_MEDICAL_FILE' : 'PRACTICE_ENROLMENT';
}
