import { warningsNamedIn } from '../../kit/rule-warning';

/** A soft rule warns and never refuses: its source calls what it asks for usual. */
export const WORK_WARNINGS = {
  'R-048': 'There is usually at most one talk a week; this one is another in the same week.',
} as const satisfies Readonly<Record<string, string>>;

export function workWarningsIn(receipt: string | undefined) {
  return warningsNamedIn(receipt, WORK_WARNINGS);
}
