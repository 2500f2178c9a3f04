import type { EntityManager } from 'typeorm';
import type { OrganisationCount } from '../../shared/region-api';
import { BILLING, REGION_SERIES, WAITING_BANDS } from '../../shared/region-series';

/** A month, as what is counted in it needs it. Local dates. */
export interface CountedMonth {
  /** First day that is not of the month any more: counted is what stood when the day before it ended. */
  readonly until: string;
  /** A year before that. */
  readonly yearBefore: string;
}

/** Which persons one series counts, and with which organisation. */
export interface SeriesQuestion {
  readonly series: string;
  /**
   * A SELECT of the owner's own tables and of `asked` (until, year_before), with the columns programme (empty for none),
   * organisation, person, counted (false: of the denominator only) and days (how long they wait; null for no waiting);
   * of a series with money also cents (what was spent; several rows of a person are added up).
   */
  readonly persons: string;
}

/** Counts one series after the other. */
export async function countAll(
  manager: EntityManager,
  questions: readonly SeriesQuestion[],
  month: CountedMonth,
): Promise<readonly OrganisationCount[]> {
  const counts: OrganisationCount[] = [];
  for (const question of questions) counts.push(...(await countPersons(manager, question, month)));
  return counts;
}

interface Row {
  readonly programme: string;
  readonly organisation: string;
  readonly counted: number;
  readonly countedOnce: number;
  readonly rest: number;
  readonly restOnce: number;
  readonly bands: readonly number[];
  readonly cents: string | null;
}

/** How many wait within a band, in SQL. */
const BANDS = [...WAITING_BANDS, null]
  .map((to, index) => {
    const from = index === 0 ? null : WAITING_BANDS[index - 1]!;
    const within = [from === null ? null : `days > ${from}`, to === null ? null : `days <= ${to}`].filter((each) => each !== null);
    return `count(*) FILTER (WHERE counted AND ${within.join(' AND ')})::int`;
  })
  .join(', ');

/**
 * Counts persons per organisation in one statement: what leaves the database is numbers, and no key of anybody is ever in
 * this process (ADR 0016). The one read of rows about persons without a permit, since it reads no person.
 */
async function countPersons(
  manager: EntityManager,
  { series, persons }: SeriesQuestion,
  { until, yearBefore }: CountedMonth,
): Promise<readonly OrganisationCount[]> {
  const { isShare, hasDays, hasCents } = REGION_SERIES.find(({ code }) => code === series)!;
  const rows = await manager.query<Row[]>(
    `WITH asked AS (SELECT $1::date AS until, $2::date AS year_before),
          who AS (${persons}),
          one AS (SELECT programme, organisation, person, bool_or(counted) AS counted, max(days) AS days,
                         -- Of one person so much and no more: else whoever had most would show in the sum.
                         ${hasCents ? `least(sum(cents), ${BILLING.ofOneAtMostCents})` : 'NULL::bigint'} AS cents FROM who
                  -- What a person keeps themselves is held by the person: it is nobody's count, and its key stays here.
                  WHERE organisation <> person GROUP BY 1, 2, 3),
          first AS (SELECT one.*, row_number() OVER (PARTITION BY programme, person, counted ORDER BY organisation) = 1 AS once FROM one)
     SELECT programme, organisation,
            count(*) FILTER (WHERE counted)::int AS counted, count(*) FILTER (WHERE counted AND once)::int AS "countedOnce",
            count(*) FILTER (WHERE NOT counted)::int AS rest, count(*) FILTER (WHERE NOT counted AND once)::int AS "restOnce",
            ARRAY[${BANDS}] AS bands, sum(cents)::bigint AS cents
       FROM first GROUP BY 1, 2 ORDER BY 1, 2`,
    [until, yearBefore],
  );
  return rows.map(({ programme, organisation, counted, countedOnce, rest, restOnce, bands, cents }) => ({
    series,
    programme,
    organisation,
    parts: [{ count: counted, once: countedOnce }, ...(isShare ? [{ count: rest, once: restOnce }] : [])],
    days: hasDays ? [...bands] : null,
    cents: hasCents ? Number(cents) : null,
  }));
}
