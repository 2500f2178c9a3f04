import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { pastDateFault, wordingFault } from '../wording/wording.rules';

/** More steps than this are not small steps of one goal, but several goals. */
export const MAX_STEPS = 20;

interface WorkGoalDraft {
  readonly text: string;
  readonly language: string;
  readonly steps: readonly string[];
}

/** What is wrong with a new work goal, or null. */
export function workGoalFault(draft: WorkGoalDraft): Refused | null {
  if (draft.steps.length > MAX_STEPS) {
    return refused('INPUT_NOT_FIT', `A goal has at most ${MAX_STEPS} steps; make two goals of it.`);
  }
  return (
    wordingFault('text', draft.text, draft.language) ??
    draft.steps.map((step) => wordingFault('steps', step, draft.language)).find((fault) => fault !== null) ??
    null
  );
}

/** What is wrong with the day on which a step was reached, or null. Null as a day takes the mark off again. */
export function reachedFault(reachedOn: string | null, today: string): Refused | null {
  return reachedOn === null ? null : pastDateFault('reachedOn', reachedOn, today);
}
