import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';

const coached = (states: string, counted: boolean, days = 'NULL::int'): string => `
  SELECT '' AS programme, c.held_by AS organisation, c.person_id AS person, ${counted} AS counted, ${days} AS days
    FROM job_coaching c, asked
   WHERE c.state IN (${states}) AND c.since < asked.until AND (c.ended_on IS NULL OR c.ended_on >= asked.until)`;

const UNDER_WAY = `'ONGOING', 'AFTERCARE'`;
/** Work on the regular labour market, and paid. */
const REGULAR = `p.work_form IN ('REGULAR', 'TEMPORARY')`;

const PAID_WORK = `${coached(UNDER_WAY, false)}
  UNION ALL
  SELECT '', c.held_by, c.person_id, true, NULL
    FROM job_coaching c JOIN job_placement p ON p.person_id = c.person_id, asked
   WHERE c.state IN (${UNDER_WAY}) AND c.since < asked.until AND (c.ended_on IS NULL OR c.ended_on >= asked.until)
     AND ${REGULAR} AND p.started_on < asked.until AND (p.ended_on IS NULL OR p.ended_on >= asked.until)`;

/** Of jobs begun during coaching, so long ago that half a year can have passed and not longer than a year and a half. */
const LASTING_WORK = `
  SELECT '' AS programme, c.held_by AS organisation, c.person_id AS person,
         p.ended_on IS NULL OR p.ended_on >= p.started_on + interval '6 months' AS counted, NULL::int AS days
    FROM job_coaching c JOIN job_placement p ON p.person_id = c.person_id, asked
   WHERE ${REGULAR} AND p.started_on >= c.since AND (c.ended_on IS NULL OR p.started_on < c.ended_on)
     AND p.started_on >= asked.year_before - interval '6 months' AND p.started_on <= asked.until - interval '6 months'`;

const QUESTIONS: readonly SeriesQuestion[] = [
  { series: 'COACHING_ACTIVE', persons: coached(UNDER_WAY, true) },
  {
    series: 'COACHING_BEFORE_START',
    persons: coached(`'BEFORE_START'`, true, 'asked.until - c.since'),
  },
  { series: 'PAID_WORK', persons: PAID_WORK },
  { series: 'LASTING_WORK', persons: LASTING_WORK },
];

/** What work coaching counts of a month: who is coached or waits to begin, who has paid work, and who kept it (EQ-12). */
export function countWork(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
