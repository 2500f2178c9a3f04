import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../../shared/region-api';
import { countAll } from '../../kit/region-count';
import type { CountedMonth, SeriesQuestion } from '../../kit/region-count';

/** Who stands on lists of more than one keeper: only here all lists are known, and no keeper learns of another (ST-11). */
const WAITING_TWICE = `
  SELECT '' AS programme, r.held_by AS organisation, r.person_id AS person,
         min(r.held_by::text) OVER (PARTITION BY r.person_id) <> max(r.held_by::text) OVER (PARTITION BY r.person_id) AS counted,
         NULL::int AS days
    FROM register_entry r, asked
   WHERE r.kind = 'WAITING' AND r.category = 'WAITING' AND r.on_date < asked.until
     AND (r.until_date IS NULL OR r.until_date >= asked.until)`;

const REFERRAL_OPEN = `
  SELECT '' AS programme, r.receiver_organisation AS organisation, r.person_id AS person, true AS counted, NULL::int AS days
    FROM referral r, asked WHERE r.state IN ('SENT', 'RECEIVED') AND r.sent_on < asked.until`;

const REFERRAL_STARTED = `
  SELECT '' AS programme, r.receiver_organisation AS organisation, r.person_id AS person,
         coalesce(r.started_on < asked.until, false) AS counted, NULL::int AS days
    FROM referral r, asked WHERE r.sent_on >= asked.year_before AND r.sent_on < asked.until`;

/** R-039 asks whether help meets needs; what records tell is whether care that somebody was referred to has begun since. */
const NEED_MET = `
  SELECT '' AS programme, n.held_by AS organisation, n.person_id AS person,
         EXISTS (SELECT FROM referral r WHERE r.person_id = n.person_id AND r.started_on >= n.seen_on AND r.started_on < asked.until) AS counted,
         NULL::int AS days
    FROM care_need n, asked WHERE n.seen_on >= asked.year_before AND n.seen_on < asked.until`;

const QUESTIONS: readonly SeriesQuestion[] = [
  { series: 'WAITING_TWICE', persons: WAITING_TWICE },
  { series: 'REFERRAL_OPEN', persons: REFERRAL_OPEN },
  { series: 'REFERRAL_STARTED', persons: REFERRAL_STARTED },
  { series: 'NEED_MET', persons: NEED_MET },
];

/** What is counted of a month where all partners meet: double entries on waiting lists, referrals, needs. */
export function countCircle(manager: EntityManager, month: CountedMonth): Promise<readonly OrganisationCount[]> {
  return countAll(manager, QUESTIONS, month);
}
