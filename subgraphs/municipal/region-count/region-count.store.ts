import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';

const persons = (table: string, where: string, counted = 'true', days = 'NULL::int'): string => `
  SELECT '' AS programme, r.held_by AS organisation, r.person_id AS person, ${counted} AS counted, ${days} AS days
    FROM ${table} r, asked WHERE ${where}`;

const within = (date: string): string => `${date} >= asked.year_before AND ${date} < asked.until`;

const QUESTIONS: readonly SeriesQuestion[] = [
  {
    series: 'WAITING_FOR_HOME',
    persons: persons('housing_request', `r.state = 'ON_WAITING_LIST' AND r.listed_on < asked.until`, 'true', 'asked.until - r.listed_on'),
  },
  {
    series: 'DEBT_SUPPORT',
    persons: persons('debt_support', `r.asked_on < asked.until AND r.state NOT IN ('DEBT_FREE', 'STOPPED')`),
  },
  {
    series: 'OWN_HOME',
    persons: persons('housing_support', 'r.starts_on < asked.until AND (r.ends_on IS NULL OR r.ends_on >= asked.until)', `r.tenure = 'OWN'`),
  },
  {
    series: 'INDICATED_ACROSS_DOMAINS',
    persons: persons('indication', `${within('r.valid_from')} AND r.state IN ('GRANTED', 'ENDED')`, 'cardinality(r.needs) > 1'),
  },
  {
    series: 'HOME_KEPT',
    persons: persons('eviction_risk', `${within('r.settled_on')} AND r.state IN ('AVERTED', 'HOME_LOST')`, `r.state = 'AVERTED'`),
  },
  {
    // Whose term ran out within the year: before that nobody is late.
    series: 'OUTREACH_REFERRED_IN_TIME',
    persons: persons('outreach_case', within('r.refer_by'), 'coalesce(r.referred_on <= r.refer_by, false)'),
  },
  {
    series: 'OUTREACH',
    persons: persons('outreach_case', `r.state = 'IN_CONTACT' AND r.met_on < asked.until`),
  },
  ...(['PARTICIPATION_LADDER', 'SELF_SUFFICIENCY_MATRIX'] as const).map((instrument) => ({
    series: instrument === 'PARTICIPATION_LADDER' ? 'LADDER_SCORED' : 'MATRIX_SCORED',
    persons: persons('participation_scoring', `${within('r.scored_on')} AND r.instrument = '${instrument}'`),
  })),
];

/** What a municipality or OCMW counts of a month: homes waited for, held and kept, indications, debt support, outreach. No report of concern. */
export function countMunicipal(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
