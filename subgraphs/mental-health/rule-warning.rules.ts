import { warningsNamedIn } from '../kit/rule-warning';

/** A soft rule warns and never refuses: the sources call what it asks for usual, or ask that it be thought of. */
export const WARNINGS = {
  'C-41': 'Children may not be safe: follow the reporting code. A report breaks secrecy as little as needed, without the diagnosis.',
  'R-023': 'The functional assessment was not looked at a last time. The person can stop all the same (R-059).',
  'R-051': 'A review starts from an I.ROC filled in together, and there is none since the review before.',
  'R-055': 'A temporary trajectory ends with a plan for afterwards, and there is none yet.',
  'R-075': 'The words suggest that it is left out because it was tried before. That may never be the reason.',
  'R-077': 'The evaluation has no ROM of this year with all three domains of recovery.',
  'R-078': 'Some life domain was not asked about. The needs are mapped on all of them, every year.',
  'R-088': 'An expert is asked before the team, colleagues or a supervisor looked along and left the treatment stuck.',
  'R-093': 'Something was told, and it is not decided yet whether treatment is offered. It must always be considered.',
  'R-094': 'The signal asks for a list: AUDIT or Five-shot for alcohol, CAGE-AID for drugs, USS 2.0 for a severe addiction.',
  'R-103': 'No goal of the person is named that this medicine serves. Taking it is never a goal in itself.',
  'R-112': 'This form of care lasts as long as needed; an end was set ahead all the same.',
  'R-113': 'They met less often than was found on average elsewhere. That is a fact to hold one’s own figure against, and no norm.',
} as const satisfies Readonly<Record<string, string>>;

export type WarnedRule = keyof typeof WARNINGS;

export interface ShownWarning {
  readonly rule: WarnedRule;
  readonly message: string;
}

/** How an act's receipt says what was warned of: rule ids only, so that a retry is warned alike. */
export function warned(...rules: readonly (WarnedRule | null | false)[]): string {
  return rules.filter((rule) => rule !== null && rule !== false).join(' ');
}

export function warningsIn(receipt: string | undefined): readonly ShownWarning[] {
  return warningsNamedIn(receipt, WARNINGS);
}
