import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';

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

const QUESTIONS: readonly SeriesQuestion[] = [
  { series: 'WAITING_FOR_CARE', persons: WAITING },
  { series: 'ROM_TAKEN', persons: ROM_TAKEN },
  { series: 'ADMITTED', persons: `${IN_TRAJECTORY} UNION ALL ${admitted(true)}` },
  { series: 'ADMITTED_IN_CRISIS', persons: `${admitted(false)} UNION ALL ${admitted(true, 'AND a.crisis')}` },
  { series: 'COERCION', persons: COERCION },
];

/** What mental-health providers count of a month: who waits for which programme, ROM, admissions, coercion. */
export function countMentalHealth(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
