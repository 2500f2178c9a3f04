import type { Jurisdiction } from '../../consent/vocabulary';

/** L-02: per act, or one sum for a period. */
export const FUNDING_METHODS = ['PER_ACT', 'LUMP_SUM'] as const;
export type FundingMethod = (typeof FUNDING_METHODS)[number];

/** Where each frame exists; what is the person’s own or something else exists everywhere. Countries never mix. */
export const FRAMES = {
  REHAB_CONVENTION: 'BE',
  PSYCH_CONVENTION: 'BE',
  HEALTH_INSURANCE: 'BE',
  FLEMISH_SOCIAL_PROTECTION: 'BE',
  HEALTH_INSURANCE_ACT: 'NL',
  LONG_TERM_CARE_ACT: 'NL',
  SOCIAL_SUPPORT_ACT: 'NL',
  PARTICIPATION_ACT: 'NL',
  JUSTICE: 'NL',
  UWV: 'NL',
  OWN_CONTRIBUTION: 'ANY',
  OTHER: 'ANY',
} as const satisfies Readonly<Record<string, Jurisdiction | 'ANY'>>;

/** By which money frame something is paid, for how much of it, from when until when (L-23, N-15). */
export interface MoneyFrame {
  /** Code of `funding-source`. */
  readonly frame: string;
  readonly method: FundingMethod | null;
  /** Organisation that pays, where one is known. */
  readonly payer: string | null;
  /** In whole percent of what it costs; null where nothing is agreed about it. */
  readonly sharePercent: number | null;
  /** Local date. */
  readonly fromDate: string;
  /** First local date on which it pays no longer; null while no end is known. */
  readonly untilDate: string | null;
}

export interface FundingFault {
  readonly code: 'INPUT_NOT_FIT' | 'PERIOD_ENDS_BEFORE_IT_STARTS' | 'RULE_NOT_MET';
  readonly message: string;
}

type Frame = Omit<MoneyFrame, 'method'>;

/**
 * What is wrong with a frame beside those there are, or null.
 *
 * @param paid what is paid: from which local date on, and whose law holds; null where its record does not say, and the
 * frames then have to agree among themselves.
 */
export function fundingFault(
  found: Frame,
  { jurisdiction, openedOn }: { readonly jurisdiction: Jurisdiction | null; readonly openedOn: string },
  others: readonly Frame[],
): FundingFault | null {
  const { frame, payer, sharePercent, fromDate, untilDate } = found;
  const countries = [jurisdiction ?? 'ANY', ...[found, ...others].map(countryOf)].filter((country) => country !== 'ANY');
  if (new Set(countries).size > 1) {
    return { code: 'INPUT_NOT_FIT', message: 'This frame does not exist where the trajectory is: two countries never mix.' };
  }
  if (sharePercent !== null && (sharePercent < 1 || sharePercent > 100)) {
    return { code: 'INPUT_NOT_FIT', message: 'sharePercent is 1 to 100.' };
  }
  if (untilDate !== null && untilDate <= fromDate) {
    return { code: 'PERIOD_ENDS_BEFORE_IT_STARTS', message: 'untilDate must come after fromDate.' };
  }
  if (fromDate < openedOn) return { code: 'INPUT_NOT_FIT', message: 'fromDate lies before what is paid was opened.' };
  const beside = others.filter((other) => overlap(found, other));
  if (beside.some((other) => other.frame === frame && other.payer === payer)) {
    return { code: 'RULE_NOT_MET', message: 'This frame pays at that time already; change that one.' };
  }
  if (mostAtOnce([found, ...beside]) > 100) {
    return { code: 'RULE_NOT_MET', message: 'Together the frames would pay for more than there is: over 100 percent on one day.' };
  }
  return null;
}

function countryOf({ frame }: Frame): Jurisdiction | 'ANY' {
  return (FRAMES as Readonly<Record<string, Jurisdiction | 'ANY'>>)[frame] ?? 'ANY';
}

function overlap(a: Frame, b: Frame): boolean {
  return (b.untilDate === null || a.fromDate < b.untilDate) && (a.untilDate === null || b.fromDate < a.untilDate);
}

/** The largest sum of shares on any day: it can only rise on a day on which one begins. */
function mostAtOnce(frames: readonly Frame[]): number {
  const sums = frames.map(({ fromDate: day }) =>
    frames
      .filter(({ fromDate, untilDate }) => fromDate <= day && (untilDate === null || day < untilDate))
      .reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0),
  );
  return Math.max(...sums);
}
