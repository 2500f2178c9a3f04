import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { VocationalOrientationRow, WorkPreferenceRow } from './work-wish.table';

/** What is wrong with a preference, or null: a remark says in which language it is, and nothing has no language. */
export function preferenceFault({ remark, language }: Pick<WorkPreferenceRow, 'remark' | 'language'>): Refused | null {
  if (remark !== null) return wordingFault('remark', remark, language ?? '');
  return language === null ? null : refused('INPUT_NOT_FIT', 'Without a remark there is no language to name.');
}

type Orientation = Pick<VocationalOrientationRow, 'methods' | 'summary' | 'language' | 'startedOn'>;

/** What is wrong with a new orientation, or null. */
export function orientationFault(orientation: Orientation, today: string): Refused | null {
  const { methods, summary, language, startedOn } = orientation;
  if (methods.length === 0 || new Set(methods).size < methods.length) {
    return refused('INPUT_NOT_FIT', 'Name each method once, and at least one.');
  }
  return wordingFault('summary', summary, language) ?? pastDateFault('startedOn', startedOn, today);
}
