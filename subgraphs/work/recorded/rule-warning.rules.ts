/** A soft rule warns and never refuses: its source calls what it asks for usual. */
export const WORK_WARNINGS = {
  'R-048': 'There is usually at most one talk a week; this one is another in the same week.',
} as const satisfies Readonly<Record<string, string>>;

export type WarnedWorkRule = keyof typeof WORK_WARNINGS;

/** The warnings that an act's receipt names; a receipt holds rule ids only, so that a retry is warned alike. */
export function workWarningsIn(receipt: string | undefined) {
  const rules = (receipt ?? '').split(' ').filter((rule): rule is WarnedWorkRule => Object.hasOwn(WORK_WARNINGS, rule));
  return rules.map((rule) => ({ rule, message: WORK_WARNINGS[rule] }));
}
