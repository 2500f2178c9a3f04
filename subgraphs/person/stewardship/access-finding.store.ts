import type { EntityManager } from 'typeorm';
import type { ActorKind, Category, Layer, Profession, Purpose } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { AUDITED_CATEGORIES, StewardScope } from '../access-record/access-record.rules';
import { AFTER_RELATION_END } from '../access-record/access-record.store';
import { BASELINE_WEEKS, isUsualHour, mostUsual } from './baseline.rules';
import type { Baseline } from './baseline.rules';
import type { AccessFindingKind, Span } from './finding.rules';

/** Lines of one who asked about one person, or in one hour, that were found together. */
export interface AccessFindingRow {
  /** Of the newest line. */
  readonly id: string;
  readonly actor: string;
  readonly actorKind: ActorKind;
  readonly organisation: string | null;
  readonly profession: Profession | null;
  /** Null where the finding is about an hour and not about one person. */
  readonly person: string | null;
  readonly persons: number;
  readonly lines: number;
  readonly denied: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly categories: readonly Category[];
  readonly purposes: readonly Purpose[];
  readonly layers: readonly Layer[];
  readonly emergency: boolean;
  /** Every one of the lines was on a retention duty. */
  readonly onDuty: boolean;
}

export interface AccessFindingTotals {
  readonly findings: number;
  readonly lines: number;
  /** 0 where hours are found, which are about nobody in particular. */
  readonly persons: number;
  readonly askers: number;
}

export interface AccessQuestion extends Span {
  readonly kind: AccessFindingKind;
  readonly atLeast: number;
  readonly person: string | null;
  readonly account: string | null;
  readonly tokenId: string | null;
  readonly organisation: string | null;
}

const ZONE = `'Europe/Brussels'`;
/** The hour of the week, Monday at midnight being 24, in the zone the hub works in. */
const SLOT = `(extract(isodow FROM a.at AT TIME ZONE ${ZONE}) * 24 + extract(hour FROM a.at AT TIME ZONE ${ZONE}))::int`;

const ON_DUTY = `EXISTS (SELECT FROM retention_duty d WHERE d.person = a.person AND d.custodian = a.actor
  AND d.recorded_at <= a.at AND d.from_at <= a.at AND (d.until_at IS NULL OR d.until_at > a.at)
  AND (d.withdrawn_at IS NULL OR d.withdrawn_at > a.at))`;

/** The person works there, as a live relation says; a personnel office asks as an employer and is no colleague. */
const COLLEAGUE = `a.profession IS DISTINCT FROM 'EMPLOYER' AND EXISTS (
  SELECT FROM relation r WHERE r.person = a.person AND r.kind = 'EMPLOYMENT' AND r.organisation = a.organisation
    AND r.recorded_at <= a.at AND r.from_at <= a.at AND (r.until_at IS NULL OR r.until_at > a.at)
    AND (r.withdrawn_at IS NULL OR r.withdrawn_at > a.at))`;

const SAME_HOUSEHOLD = `a.actor <> a.person AND EXISTS (
  SELECT FROM third_party t JOIN person_name n ON n.person_id = a.actor
   WHERE t.person_id = a.person AND t.lives_with_person
     AND lower(t.name) = lower(n.given_name || ' ' || n.family_name))`;

const SAME_SURNAME = `a.actor <> a.person AND EXISTS (
  SELECT FROM person_name mine JOIN person_name theirs ON lower(theirs.family_name) = lower(mine.family_name)
   WHERE mine.person_id = a.actor AND theirs.person_id = a.person)`;

const CONDITIONS: Readonly<Record<AccessFindingKind, string>> = {
  SAW: `(a.outcome = 'PERMIT' OR a.own_records)`,
  REPEATEDLY_DENIED: `a.outcome = 'DENY' AND NOT a.own_records`,
  AFTER_RELATION_END,
  COLLEAGUE,
  SAME_HOUSEHOLD,
  SAME_SURNAME,
  OUT_OF_HOURS: `EXISTS (SELECT FROM unnest($4::text[], $5::int[]) AS odd(profession, slot)
    WHERE odd.profession = a.profession AND odd.slot = ${SLOT})`,
  VOLUME: 'a.profession IS NOT NULL',
};

/** Somebody’s access to what is another’s: what the questions above are asked of. $4 are the audited categories. */
const ACCESS_OF_OTHERS = `(a.category IS NULL OR a.category = ANY($4::text[])) AND a.actor IS NOT NULL AND a.actor IS DISTINCT FROM a.person`;

/** How many lines each automatic check can say something of, and what was looked at by hand. */
export interface CheckedRow extends Readonly<Record<Exclude<AccessFindingKind, 'SAW'>, number>> {
  /** Accesses in the period: everything but stewards’ looks, exports, and what the owner did. */
  readonly lines: number;
  /** Of which at least one check can say something. */
  readonly automatically: number;
  /** Of which so many rested on no consent, and have to be reviewed. */
  readonly openings: number;
  /** Of which so many were reviewed, whatever was made of them. */
  readonly byHand: number;
}

/** What stewards find among accesses: a group of lines each, whatever their number, with two statements. */
export class AccessFindingStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(
    scope: StewardScope,
    question: AccessQuestion,
    page: PageArgs,
  ): Promise<{ readonly page: Connection<AccessFindingRow>; readonly totals: AccessFindingTotals }> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const list = `finding/${scope.steward}/${scope.organisation ?? ''}/${JSON.stringify({ ...question, until: null, from: null })}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const { sql, values } = await this.findings(scope, question);
    return this.manager.transaction('REPEATABLE READ', async (manager) => {
      const [totals] = await manager.query<[AccessFindingTotals]>(
        `${sql} SELECT count(*)::int AS findings, coalesce(sum(lines), 0)::int AS lines,
                  count(DISTINCT person)::int AS persons,
                  count(DISTINCT actor)::int AS askers FROM found`,
        values,
      );
      const beyond = after === null ? '' : `WHERE ("lastAt", id) < ($${values.length + 1}, $${values.length + 2})`;
      const rows = await manager.query<AccessFindingRow[]>(
        `${sql} SELECT * FROM found ${beyond} ORDER BY "lastAt" DESC, id DESC LIMIT ${page.first + 1}`,
        [...values, ...(after ?? [])],
      );
      const nodes = rows.slice(0, page.first);
      const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, [node.lastAt.toISOString(), node.id]) }));
      const pageInfo = {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: page.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
      return { page: { edges, nodes, pageInfo }, totals };
    });
  }

  private async findings(scope: StewardScope, question: AccessQuestion) {
    const { kind, from, until } = question;
    const values: unknown[] = [from, until, AUDITED_CATEGORIES];
    let having = '';
    let usual = '';
    if (kind === 'OUT_OF_HOURS' || kind === 'VOLUME') {
      const { professions, slots, most } = await this.limits(question, kind);
      values.push(professions, slots);
      if (kind === 'VOLUME') {
        values.push(most);
        usual = `JOIN unnest($4::text[], $5::int[], $6::float8[]) AS usual(profession, slot, most)
                   ON usual.profession = a.profession AND usual.slot = ${SLOT}`;
        having = 'HAVING count(*) > usual.most';
      }
    }
    const conditions = [`a.at >= $1 AND a.at < $2`, `(a.category IS NULL OR a.category = ANY($3::text[]))`, 'a.actor IS NOT NULL'];
    // A look through the record, and a search, is no access to a person; what the person reads of themselves is nobody's concern.
    conditions.push(`a.event NOT IN ('STEWARD_LOOK', 'EXPORT', 'RETENTION', 'ERASURE')`, 'a.actor IS DISTINCT FROM a.person', CONDITIONS[kind]);
    const limit = (column: string, value: unknown): void => {
      if (value !== null) conditions.push(`a.${column} = $${values.push(value)}`);
    };
    limit('organisation', scope.organisation);
    limit('organisation', question.organisation);
    limit('person', question.person);
    limit('actor', question.account);
    limit('token_id', question.tokenId);
    if (kind !== 'VOLUME') {
      conditions.push('a.person IS NOT NULL');
      having = `HAVING count(*) >= $${values.push(question.atLeast)}`;
    }
    const person = kind === 'VOLUME' ? 'NULL::uuid' : 'a.person';
    const group = `a.actor, a.actor_kind, a.organisation, a.profession${kind === 'VOLUME' ? `, date_trunc('hour', a.at), usual.most` : ', a.person'}`;
    const where = conditions.join(' AND ');
    const sql = `
      WITH found AS (
        SELECT (array_agg(a.id ORDER BY a.at DESC, a.id DESC))[1] AS id, a.actor, a.actor_kind AS "actorKind",
               a.organisation, a.profession, ${person} AS person, count(DISTINCT a.person)::int AS persons,
               count(*)::int AS lines, count(*) FILTER (WHERE a.outcome = 'DENY')::int AS denied,
               min(a.at) AS "firstAt", max(a.at) AS "lastAt",
               array_agg(DISTINCT a.category) FILTER (WHERE a.category IS NOT NULL) AS categories,
               array_agg(DISTINCT a.purpose) AS purposes, array_agg(DISTINCT a.layer) AS layers,
               bool_or(a.emergency) AS emergency, bool_and(${ON_DUTY}) AS "onDuty"
          FROM access_record a ${usual} WHERE ${where} GROUP BY ${group} ${having})`;
    return { sql, values };
  }

  /** For each profession and hour of the week: the most that is usual there, or that nobody is usually at work. */
  private async limits({ from }: Span, kind: 'OUT_OF_HOURS' | 'VOLUME') {
    const baselines = await this.baselines(from);
    const professions: string[] = [];
    const slots: number[] = [];
    const most: number[] = [];
    for (const { profession, slot, ...baseline } of baselines) {
      const limit = kind === 'VOLUME' ? mostUsual(baseline) : isUsualHour(baseline) === false ? 0 : null;
      if (limit === null) continue;
      professions.push(profession);
      slots.push(slot);
      most.push(limit);
    }
    return { professions, slots, most };
  }

  /** What each profession did in each hour of the week, in the weeks before an instant; of all organisations together. */
  private baselines(until: Date): Promise<(Baseline & { readonly profession: Profession; readonly slot: number })[]> {
    return this.manager.query(
      `WITH hourly AS (
         SELECT a.profession, ${SLOT} AS slot, a.actor, date_trunc('hour', a.at) AS hour, count(*) AS lines
           FROM access_record a
          WHERE a.at >= $1::timestamptz - make_interval(weeks => ${BASELINE_WEEKS}) AND a.at < $1
            AND a.profession IS NOT NULL AND a.event NOT IN ('STEWARD_LOOK', 'EXPORT')
          GROUP BY a.profession, slot, a.actor, hour),
       known AS (SELECT profession, ceil(extract(epoch FROM $1::timestamptz - min(hour)) / 604800)::int AS weeks FROM hourly GROUP BY profession),
       middle AS (SELECT profession, slot, percentile_cont(0.5) WITHIN GROUP (ORDER BY lines) AS median, count(*)::int AS samples,
                         count(DISTINCT hour)::int AS active FROM hourly GROUP BY profession, slot),
       spread AS (SELECT h.profession, h.slot, percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(h.lines - m.median)) AS mad
                    FROM hourly h JOIN middle m USING (profession, slot) GROUP BY h.profession, h.slot)
       SELECT k.profession, s.slot, coalesce(m.median, 0)::float8 AS median, coalesce(d.mad, 0)::float8 AS mad,
              coalesce(m.samples, 0)::int AS samples, coalesce(m.active, 0)::int AS active, k.weeks AS possible
         FROM known k CROSS JOIN generate_series(24, 191) AS s(slot)
         LEFT JOIN middle m ON m.profession = k.profession AND m.slot = s.slot
         LEFT JOIN spread d ON d.profession = k.profession AND d.slot = s.slot`,
      [until],
    );
  }

  /**
   * How many lines of access there are in a period, how many of them each automatic check can say something of, and how
   * many rest on an opening that a steward reviewed by hand.
   */
  async checked(scope: StewardScope, { from, until }: Span): Promise<CheckedRow> {
    StewardScope.assert(scope);
    const baselines = await this.baselines(from);
    const known = (says: (baseline: Baseline) => boolean): readonly [string[], number[]] => {
      const those = baselines.filter(says);
      return [those.map(({ profession }) => profession), those.map(({ slot }) => slot)];
    };
    const [hours, volume] = [known((each) => isUsualHour(each) !== null), known((each) => mostUsual(each) !== null)];
    const [found] = await this.manager.query<[CheckedRow]>(
      `WITH access AS (
         SELECT a.*, ${ACCESS_OF_OTHERS} AND a.person IS NOT NULL AS about_another,
                ${ACCESS_OF_OTHERS} AND EXISTS (
                  SELECT FROM unnest($5::text[], $6::int[]) AS s(profession, slot) WHERE s.profession = a.profession AND s.slot = ${SLOT}) AS in_hours,
                ${ACCESS_OF_OTHERS} AND EXISTS (
                  SELECT FROM unnest($7::text[], $8::int[]) AS s(profession, slot) WHERE s.profession = a.profession AND s.slot = ${SLOT}) AS in_volume,
                EXISTS (SELECT FROM person_name n WHERE n.person_id = a.actor) AS is_named
           FROM access_record a
          WHERE a.at >= $1 AND a.at < $2 AND ($3::uuid IS NULL OR a.organisation = $3)
            AND a.event NOT IN ('STEWARD_LOOK', 'EXPORT', 'RETENTION', 'ERASURE'))
       SELECT count(*)::int AS lines,
              count(*) FILTER (WHERE about_another OR in_volume)::int AS automatically,
              count(*) FILTER (WHERE about_another)::int AS "REPEATEDLY_DENIED",
              count(*) FILTER (WHERE about_another)::int AS "AFTER_RELATION_END",
              count(*) FILTER (WHERE about_another AND organisation IS NOT NULL AND profession IS DISTINCT FROM 'EMPLOYER')::int AS "COLLEAGUE",
              count(*) FILTER (WHERE about_another AND is_named)::int AS "SAME_HOUSEHOLD",
              count(*) FILTER (WHERE about_another AND is_named)::int AS "SAME_SURNAME",
              count(*) FILTER (WHERE about_another AND in_hours)::int AS "OUT_OF_HOURS",
              count(*) FILTER (WHERE in_volume)::int AS "VOLUME",
              count(*) FILTER (WHERE layer = 'OVERRIDE')::int AS openings,
              count(*) FILTER (WHERE layer = 'OVERRIDE' AND EXISTS (
                SELECT FROM access_review r WHERE r.about = ANY(access.decided_by) AND r.state <> 'OPEN'))::int AS "byHand"
         FROM access`,
      [from, until, scope.organisation, AUDITED_CATEGORIES, ...hours, ...volume],
    );
    return found;
  }

  /** Lines by month, organisation, category and outcome; of one organisation, or of all. No person, no asker. */
  statistics(organisation: string | null, { from, until }: Span): Promise<StatisticsRow[]> {
    return this.manager.query(
      `SELECT to_char(a.at AT TIME ZONE ${ZONE}, 'YYYY-MM') AS month, a.organisation, a.category, a.outcome, count(*)::int AS lines,
              count(DISTINCT a.person)::int AS persons
         FROM access_record a
        WHERE a.at >= $1 AND a.at < $2 AND ($3::uuid IS NULL OR a.organisation = $3)
          AND a.category = ANY($4::text[]) AND a.event NOT IN ('STEWARD_LOOK', 'EXPORT')
        GROUP BY month, a.organisation, a.category, a.outcome
        ORDER BY month, a.organisation, a.category, a.outcome`,
      [from, until, organisation, AUDITED_CATEGORIES],
    );
  }
}

export interface StatisticsRow {
  /** 2026-11, in the zone the hub works in. */
  readonly month: string;
  readonly organisation: string | null;
  readonly category: Category;
  readonly outcome: 'PERMIT' | 'DENY';
  readonly lines: number;
  readonly persons: number;
}
