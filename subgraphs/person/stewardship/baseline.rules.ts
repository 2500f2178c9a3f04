/** What one profession usually does in one hour of the week (Brussels time), over the weeks before. */
export interface Baseline {
  /** Median of lines in such an hour, over those who were at work in it. */
  readonly median: number;
  /** Median absolute deviation from it. */
  readonly mad: number;
  /** Hours of work, over all askers, that this was taken from. */
  readonly samples: number;
  /** On how many dates anybody of the profession was at work in it. */
  readonly active: number;
  /** How many times the hour came by since the profession is known. */
  readonly possible: number;
}

/** Weeks that a baseline is taken from: before the period that is looked at, so nobody hides in their own excess. */
export const BASELINE_WEEKS = 8;

/** Fewer weeks than this know no habits. */
const LEAST_WEEKS = 4;
/** Fewer hours of work than this have no spread worth the name. */
const LEAST_SAMPLES = 8;
/** So many deviations off is out of the ordinary; 1.4826 makes the deviation that of a normal distribution. */
const DEVIATIONS = 5;
const SIGMA_PER_MAD = 1.4826;
/** Where everybody always does the same, one more line is no finding. */
const LEAST_EXCESS = 10;

/** The most lines in one hour that are nothing out of the ordinary; null where too little is known to say. */
export function mostUsual({ median, mad, samples }: Pick<Baseline, 'median' | 'mad' | 'samples'>): number | null {
  if (samples < LEAST_SAMPLES) return null;
  return median + Math.max(DEVIATIONS * SIGMA_PER_MAD * mad, LEAST_EXCESS);
}

/** Whether work in this hour is a habit of the profession: on at least one in four of the weeks. Null: too little is known. */
export function isUsualHour({ active, possible }: Pick<Baseline, 'active' | 'possible'>): boolean | null {
  if (possible < LEAST_WEEKS) return null;
  return active * 4 >= possible;
}
