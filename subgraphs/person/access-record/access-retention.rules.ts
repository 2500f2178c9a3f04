import type { Jurisdiction } from '../../../consent/vocabulary';

/** How long lines of the access record are kept, by whose law, and where that is laid down. */
export interface RetentionPolicy {
  readonly jurisdiction: Jurisdiction;
  /** Years from the end of the month in which a line was written. */
  readonly years: number;
  /** What an installation may choose instead. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Half-open period in which the policy holds; null: until there is another. */
  readonly from: Date;
  readonly until: Date | null;
  readonly source: string;
}

/**
 * Where the law leaves a range the longest is taken: what went too early cannot be had back, and a person may need the
 * record for as long as the care it is about can be complained of. To be confirmed by each installation's lawyer.
 */
export const RETENTION_POLICIES: readonly RetentionPolicy[] = [
  {
    ...{ jurisdiction: 'BE', years: 10, atLeast: 10, atMost: 30 },
    ...{ from: new Date('2000-01-01T00:00:00.000Z'), until: null },
    source: 'BE: no period laid down for access records; 10 years as proposed by medical deontology',
  },
  {
    ...{ jurisdiction: 'NL', years: 20, atLeast: 5, atMost: 20 },
    ...{ from: new Date('2000-01-01T00:00:00.000Z'), until: null },
    source: 'NL: NEN 7513, at least 5 years and at most as long as the record itself (20), from the moment of writing',
  },
];

/** The policy that holds at an instant. @throws {RangeError} when none does. */
export function retentionPolicy(jurisdiction: Jurisdiction, now: Date): RetentionPolicy {
  const policy = RETENTION_POLICIES.find(
    (each) => each.jurisdiction === jurisdiction && each.from <= now && (each.until === null || now < each.until),
  );
  if (!policy) throw new RangeError(`no retention is laid down for ${jurisdiction}`);
  return policy;
}

/** Whether so many years have passed since the instant. */
export function isPast(since: Date, years: number, now: Date): boolean {
  const end = new Date(since);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end <= now;
}

/** The instant at which a month is over, from `2016-01`. */
export function endOfMonth(month: string): Date {
  const [year, nth] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, nth, 1));
}
