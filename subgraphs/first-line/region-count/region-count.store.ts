import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';

const SCREENED = `
  SELECT '' AS programme, s.held_by AS organisation, s.person_id AS person, true AS counted, NULL::int AS days
    FROM somatic_screening s, asked
   WHERE s.on_date >= asked.year_before AND s.on_date < asked.until`;

/**
 * What the convention pays for somebody, by who validated it and by the year in which the care was given, which is the year whose
 * budget it is of; what the person paid is not of the budget. Of the year before as well: its invoices are still validated.
 */
const BILLED = `
  SELECT 'Y' || extract(year FROM l.on_date)::int AS programme, l.validator AS organisation, l.person_id AS person, true AS counted,
         NULL::int AS days, l.fee_cents - coalesce(l.contribution_cents, 0) AS cents
    FROM convention_invoice_line l, asked
   WHERE l.on_date >= date_trunc('year', asked.until - 1) - interval '1 year' AND l.on_date < asked.until
     AND EXISTS (SELECT FROM convention_invoice_step s
                  WHERE s.person_id = l.person_id AND s.line_id = l.id AND s.state = 'VALIDATED' AND s.on_date < asked.until)`;

const QUESTIONS: readonly SeriesQuestion[] = [
  { series: 'SOMATIC_SCREENED', persons: SCREENED },
  { series: 'BILLING_VALIDATED', persons: BILLED },
];

/** What first-line services count of a month: who was screened for bodily health within the year, and what was billed and validated. */
export function countFirstLine(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
