import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth } from '../../kit/region-count';

const SCREENED = `
  SELECT '' AS programme, s.held_by AS organisation, s.person_id AS person, true AS counted, NULL::int AS days
    FROM somatic_screening s, asked
   WHERE s.on_date >= asked.year_before AND s.on_date < asked.until`;

/** What first-line services count of a month: who was screened for bodily health within the year. */
export function countFirstLine(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, [{ series: 'SOMATIC_SCREENED', persons: SCREENED }], month);
}
