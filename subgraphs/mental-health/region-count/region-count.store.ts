import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';
import { CODE_LISTS } from '../code/code-lists.rules';

const WAITING = `
  SELECT t.kind AS programme, w.held_by AS organisation, w.person_id AS person, true AS counted, asked.until - w.since AS days
    FROM trajectory_waiting w JOIN trajectory t ON t.person_id = w.person_id AND t.id = w.trajectory_id, asked
   WHERE w.since < asked.until AND (w.until IS NULL OR w.until >= asked.until)`;

const IN_TRAJECTORY = `
  SELECT '' AS programme, t.held_by AS organisation, t.person_id AS person, false AS counted, NULL::int AS days
    FROM trajectory t, asked
   WHERE t.started_on < asked.until AND (t.ended_on IS NULL OR t.ended_on >= asked.until)`;

/** Only ROM: I.ROC has a table of its own, and no aggregate of it may exist. */
const ROM_TAKEN = `${IN_TRAJECTORY}
  UNION ALL
  SELECT '', t.held_by, t.person_id, true, NULL
    FROM trajectory t JOIN rom_measurement m ON m.person_id = t.person_id AND m.held_by = t.held_by, asked
   WHERE t.started_on < asked.until AND (t.ended_on IS NULL OR t.ended_on >= asked.until)
     AND m.measured_on >= asked.year_before AND m.measured_on < asked.until`;

const admitted = (counted: boolean, which = ''): string => `
  SELECT '' AS programme, a.held_by AS organisation, a.person_id AS person, ${counted} AS counted, NULL::int AS days
    FROM admission a, asked
   WHERE a.admitted_on >= asked.year_before AND a.admitted_on < asked.until AND NOT a.somatic ${which}`;

const COERCION = `${admitted(false)}
  UNION ALL
  SELECT '', c.held_by, c.person_id, true, NULL FROM coercion_event c, asked
   WHERE c.happened_on >= asked.year_before AND c.happened_on < asked.until`;

const LIFE_DOMAINS = Object.keys(CODE_LISTS['life-domain']).length;

/**
 * Overmet need (S-12, 001:246-251): care that goes on where no need is seen any more. Of those in a programme, aftercare apart,
 * whose need this provider looked at within the year: whether by the last look there is none, which is a map of all life
 * domains without a need on any, or remission, symptoms and limits both. Of two looks on one day the map counts.
 */
const NEED_OVERMET = `
  SELECT t.kind AS programme, t.held_by AS organisation, t.person_id AS person, look.none AS counted, NULL::int AS days
    FROM trajectory t, asked, LATERAL (
      SELECT none FROM (
        SELECT m.mapped_on AS on_date, 1 AS rank, cardinality(m.with_need) = 0 AND cardinality(m.without_need) >= ${LIFE_DOMAINS} AS none
          FROM needs_map m WHERE m.person_id = t.person_id AND m.trajectory_id = t.id
        UNION ALL
        SELECT r.assessed_on, 2, coalesce(r.symptom_free_since + interval '6 months' <= r.assessed_on AND r.without_limits_since <= r.assessed_on, false)
          FROM remission_assessment r WHERE r.person_id = t.person_id AND r.held_by = t.held_by
      ) looks WHERE on_date >= asked.year_before AND on_date < asked.until ORDER BY on_date DESC, rank LIMIT 1) look
   WHERE t.started_on < asked.until AND (t.ended_on IS NULL OR t.ended_on >= asked.until) AND t.state <> 'AFTERCARE'`;

const QUESTIONS: readonly SeriesQuestion[] = [
  { series: 'WAITING_FOR_CARE', persons: WAITING },
  { series: 'ROM_TAKEN', persons: ROM_TAKEN },
  { series: 'ADMITTED', persons: `${IN_TRAJECTORY} UNION ALL ${admitted(true)}` },
  { series: 'ADMITTED_IN_CRISIS', persons: `${admitted(false)} UNION ALL ${admitted(true, 'AND a.crisis')}` },
  { series: 'COERCION', persons: COERCION },
  { series: 'NEED_OVERMET', persons: NEED_OVERMET },
];

/** What mental-health providers count of a month: who waits for which programme, ROM, admissions, coercion, overmet need. */
export function countMentalHealth(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
