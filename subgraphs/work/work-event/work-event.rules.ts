import type { Refused } from '../../kit/refused.type';
import { pastDateFault, wordingFault } from '../wording/wording.rules';

interface WorkEventDraft {
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly happenedOn: string;
}

/** What is wrong with an event as told, or null. */
export function workEventFault(draft: WorkEventDraft, today: string): Refused | null {
  return wordingFault('text', draft.text, draft.language) ?? pastDateFault('happenedOn', draft.happenedOn, today);
}
