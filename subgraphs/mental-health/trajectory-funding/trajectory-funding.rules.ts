import type { TrajectoryRow } from '../trajectory/trajectory.table';
import type { TrajectoryFundingRow } from './trajectory-funding.table';

/** Where each frame exists; what is the person’s own or something else exists everywhere. Countries never mix. */
export const FRAMES: Readonly<Record<string, 'BE' | 'NL' | 'ANY'>> = {
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
};

export interface FundingFault {
  readonly code: 'INPUT_NOT_FIT' | 'PERIOD_ENDS_BEFORE_IT_STARTS' | 'RULE_NOT_MET';
  readonly message: string;
}

type Frame = Pick<TrajectoryFundingRow, 'frame' | 'payer' | 'sharePercent' | 'fromDate' | 'untilDate'>;

/** What is wrong with a frame beside those there are, or null. */
export function fundingFault(
  found: Frame,
  { jurisdiction, openedOn }: Pick<TrajectoryRow, 'jurisdiction' | 'openedOn'>,
  others: readonly Frame[],
): FundingFault | null {
  const { frame, payer, sharePercent, fromDate, untilDate } = found;
  const where = FRAMES[frame];
  if (where !== 'ANY' && where !== jurisdiction) {
    return { code: 'INPUT_NOT_FIT', message: 'This frame does not exist where the trajectory is: two countries never mix.' };
  }
  if (sharePercent !== null && (sharePercent < 1 || sharePercent > 100)) {
    return { code: 'INPUT_NOT_FIT', message: 'sharePercent is 1 to 100.' };
  }
  if (untilDate !== null && untilDate <= fromDate) {
    return { code: 'PERIOD_ENDS_BEFORE_IT_STARTS', message: 'untilDate must come after fromDate.' };
  }
  if (fromDate < openedOn) return { code: 'INPUT_NOT_FIT', message: 'fromDate lies before the application.' };
  const beside = others.filter((other) => overlap(found, other));
  if (beside.some((other) => other.frame === frame && other.payer === payer)) {
    return { code: 'RULE_NOT_MET', message: 'This frame pays at that time already; change that one.' };
  }
  if (mostAtOnce([found, ...beside]) > 100) {
    return { code: 'RULE_NOT_MET', message: 'Together the frames would pay for more than there is: over 100 percent on one day.' };
  }
  return null;
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
