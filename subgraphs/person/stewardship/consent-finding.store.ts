import { In } from 'typeorm';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Bundle, Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { AUDITED_CATEGORIES, StewardScope } from '../access-record/access-record.rules';
import { grantTable, refusalTable } from '../consent/consent.table';
import type { GrantRow, RefusalRow } from '../consent/consent.table';
import { divergenceOf } from './divergence.rules';
import type { Divergence } from './divergence.rules';
import type { ConsentFindingKind, Span } from './finding.rules';

/** One grant or refusal that was found. */
export interface ConsentFindingRow {
  readonly id: string;
  readonly person: string;
  readonly grantee: GrantRow['grantee'];
  readonly categories: readonly Category[];
  readonly bundles: readonly Bundle[];
  readonly from: Date;
  readonly until: Date | null;
  /** Lines, where lines are what was found. */
  readonly lines: number;
  readonly lastAt: Date | null;
  readonly divergence: Divergence | null;
}

export interface ConsentQuestion extends Span {
  readonly kind: ConsentFindingKind;
  readonly withinDays: number;
  readonly person: string | null;
}

const LIVE = (fact: string): string =>
  `(${fact}.recorded_at <= $1 AND ${fact}.from_at <= $1 AND (${fact}.until_at IS NULL OR ${fact}.until_at > $1)
    AND (${fact}.withdrawn_at IS NULL OR ${fact}.withdrawn_at > $1))`;

/** A live relation that a saying can reach. */
const REACHES_RELATION = `(
  (s.grantee->>'kind' = 'ORGANISATION' AND r.organisation = (s.grantee->>'ref')::uuid)
  OR (s.grantee->>'kind' = 'PROFESSIONAL' AND r.professional = (s.grantee->>'ref')::uuid)
  OR (s.grantee->>'kind' = 'TEAM' AND r.team = (s.grantee->>'ref')::uuid)
  OR (s.grantee->>'kind' = 'PERSON' AND r.member = (s.grantee->>'ref')::uuid)
  OR (s.grantee->>'kind' = 'ALL_MEMBERS' AND r.member IS NOT NULL)
  OR (s.grantee->>'kind' = 'CARE_NETWORK' AND s.grantee->'relationKinds' ? r.kind)
  OR s.grantee->>'kind' = 'EVERYONE')`;

/** A saying to a house, its teams or its people, and to nobody of another. */
const OF_ORGANISATION = `(
  (s.grantee->>'kind' = 'ORGANISATION' AND s.grantee->>'ref' = $2::uuid::text)
  OR (s.grantee->>'kind' IN ('PROFESSIONAL', 'TEAM') AND EXISTS (
        SELECT FROM known_party k WHERE k.id = (s.grantee->>'ref')::uuid AND k.organisation = $2::uuid)))`;

const COLUMNS = `s.id, s.person, s.grantee, s.categories, s.bundles, s.from_at AS "from", s.until_at AS until`;
const NO_LINES = `0 AS lines, NULL::timestamptz AS "lastAt"`;

/** $1 now, $2 the steward's organisation, $3 from, $4 until, $5 days. */
const QUESTIONS: Readonly<Record<ConsentFindingKind, string>> = {
  EXPIRING: `
    SELECT ${COLUMNS}, ${NO_LINES} FROM consent_grant s
     WHERE ${LIVE('s')} AND s.until_at <= $1::timestamptz + make_interval(days => $5)`,
  EXPIRED_RELATION_LIVE: `
    SELECT ${COLUMNS}, ${NO_LINES} FROM consent_grant s
     WHERE s.withdrawn_at IS NULL AND s.until_at <= $1
       AND NOT EXISTS (SELECT FROM consent_grant g WHERE g.person = s.person AND g.grantee = s.grantee AND ${LIVE('g')}
                         AND g.categories @> s.categories AND g.bundles @> s.bundles)
       AND EXISTS (SELECT FROM relation r WHERE r.person = s.person AND ${LIVE('r')} AND ${REACHES_RELATION})`,
  WIDER_THAN_USED: `
    SELECT * FROM (
      SELECT s.id, s.person, s.grantee, s.from_at AS "from", s.until_at AS until,
             ARRAY(SELECT c FROM unnest(s.categories) AS c WHERE NOT EXISTS (
                     SELECT FROM access_record a WHERE a.person = s.person AND a.at >= $3 AND a.at < $4
                        AND a.category = c AND a.outcome = 'PERMIT' AND s.id = ANY(a.decided_by))) AS categories,
             CASE WHEN used.lines = 0 THEN s.bundles ELSE '{}' END AS bundles, used.lines, used."lastAt"
        FROM consent_grant s CROSS JOIN LATERAL (
               SELECT count(*)::int AS lines, max(a.at) AS "lastAt" FROM access_record a
                WHERE a.person = s.person AND a.at >= $3 AND a.at < $4 AND a.outcome = 'PERMIT' AND s.id = ANY(a.decided_by)) AS used
       WHERE ${LIVE('s')} AND s.recorded_at <= $3) AS s
     WHERE (cardinality(s.categories) > 0 OR cardinality(s.bundles) > 0)`,
  REFUSAL_HIT: `
    SELECT ${COLUMNS}, hit.lines, hit."lastAt" FROM consent_refusal s CROSS JOIN LATERAL (
             SELECT count(*)::int AS lines, max(a.at) AS "lastAt" FROM access_record a
              WHERE a.person = s.person AND a.at >= $3 AND a.at < $4 AND a.layer = 'REFUSAL' AND s.id = ANY(a.decided_by)) AS hit
     WHERE hit.lines > 0`,
  DIVERGENT: `
    SELECT ${COLUMNS}, ${NO_LINES} FROM consent_grant s
     WHERE ${LIVE('s')} AND EXISTS (
       SELECT FROM consent_refusal f WHERE f.person = s.person AND ${LIVE('f')}
          AND (f.everything OR cardinality(f.bundles) > 0 OR cardinality(s.bundles) > 0 OR f.categories && s.categories))`,
};

/** What stewards find among grants and refusals. Metadata of consent: who may, never what it says. */
export class ConsentFindingStore {
  constructor(private readonly source: StoreSource) {}

  /**
   * A page of what was found, and how many there are. For DIVERGENT the total counts the grants that meet a refusal; a
   * page shows those of them on which the two rules differ, so it may be shorter than asked for.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async page(
    scope: StewardScope,
    question: ConsentQuestion,
    page: PageArgs,
  ): Promise<{ readonly page: Connection<ConsentFindingRow>; readonly total: number }> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const { kind, from, until, withinDays, person } = question;
    const list = `consent-finding/${scope.steward}/${kind}/${withinDays}/${person ?? ''}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const { manager, clock } = this.source;
    const values = [clock.now(), scope.organisation, from, until, withinDays, person, after?.[0] ?? null];
    // Not every question reads every value, and PostgreSQL wants to know the kind of each.
    const found = `WITH found AS (
      SELECT s.* FROM (${QUESTIONS[kind]}) AS s
       WHERE ($2::uuid IS NULL OR ${OF_ORGANISATION}) AND ($6::uuid IS NULL OR s.person = $6)
         AND $1::timestamptz IS NOT NULL AND $3::timestamptz IS NOT NULL AND $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL)`;
    const rows = await manager.query<(ConsentFindingRow & { readonly total: number })[]>(
      `${found} SELECT found.*, counted.total FROM (SELECT count(*)::int AS total FROM found) AS counted
         LEFT JOIN LATERAL (SELECT * FROM found WHERE $7::uuid IS NULL OR id > $7::uuid ORDER BY id LIMIT ${page.first + 1}) AS found ON true
        ORDER BY found.id`,
      values,
    );
    const total = rows[0]?.total ?? 0;
    const shown = rows.filter(({ id }) => id !== null);
    const candidates = shown.slice(0, page.first);
    const nodes = kind === 'DIVERGENT' ? await this.divergent(candidates) : candidates.map(audited);
    const cursorOf = ({ id }: { readonly id: string }): string => this.source.cursors.encode(list, [id]);
    const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    const last = candidates.at(-1);
    const pageInfo = {
      hasNextPage: shown.length > page.first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: last === undefined ? null : cursorOf(last),
    };
    return { page: { edges, nodes, pageInfo }, total };
  }

  /** Of grants that meet a refusal, those on which our rule and the Dutch one differ. */
  private async divergent(candidates: readonly ConsentFindingRow[]): Promise<ConsentFindingRow[]> {
    if (candidates.length === 0) return [];
    const { manager, clock } = this.source;
    const grants = await manager.findBy(grantTable, { id: In(candidates.map(({ id }) => id)) });
    const refusals = await manager
      .createQueryBuilder(refusalTable, 's')
      .where('s.person IN (:...persons)', { persons: [...new Set(grants.map(({ person }) => person))] })
      .andWhere(`s.recorded_at <= :now AND s.from_at <= :now AND (s.until_at IS NULL OR s.until_at > :now)
        AND (s.withdrawn_at IS NULL OR s.withdrawn_at > :now)`, { now: clock.now() })
      .getMany();
    return candidates.flatMap((candidate) => {
      const grant = grants.find(({ id }) => id === candidate.id)!;
      const differing = refusals.flatMap((refusal: RefusalRow) => divergenceOf(grant, refusal, CURRENT_POLICY) ?? []);
      const [first] = differing;
      if (first === undefined) return [];
      const categories = [...new Set(differing.flatMap((each) => each.categories))];
      return [audited({ ...candidate, categories, bundles: [], divergence: first.divergence })];
    });
  }

  /** For each organisation and category: of how many persons they have to do with, how many allowed or refused it. */
  async coverage(scope: StewardScope, organisation: string | null, page: PageArgs): Promise<Connection<CoverageRow>> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const list = `coverage/${scope.steward}/${organisation ?? ''}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const bundle = CURRENT_POLICY.bundle('BASIC_NETWORK');
    const rows = await this.source.manager.query<CoverageRow[]>(
      `WITH around AS (
         SELECT DISTINCT r.organisation, r.person FROM relation r
          WHERE r.organisation IS NOT NULL AND ${LIVE('r')} AND ($2::uuid IS NULL OR r.organisation = $2)
            AND ($3::uuid IS NULL OR r.organisation = $3)),
       known AS (SELECT organisation, count(*)::int AS persons FROM around GROUP BY organisation),
       said AS (
         SELECT DISTINCT r.organisation, s.person, s.kind, c.category FROM relation r JOIN (
                  SELECT g.person, g.grantee, g.categories, g.bundles, false AS everything, 'GRANT' AS kind FROM consent_grant g
                   WHERE ${LIVE('g')} AND 'READ' = ANY(g.actions)
                  UNION ALL
                  SELECT f.person, f.grantee, f.categories, f.bundles, f.everything, 'REFUSAL' FROM consent_refusal f
                   WHERE ${LIVE('f')} AND 'READ' = ANY(f.actions)) AS s ON s.person = r.person AND ${REACHES_RELATION}
           CROSS JOIN unnest($4::text[], $5::boolean[]) AS c(category, in_bundle)
          WHERE r.organisation IS NOT NULL AND ${LIVE('r')} AND ($2::uuid IS NULL OR r.organisation = $2)
            AND ($3::uuid IS NULL OR r.organisation = $3)
            AND (s.everything OR c.category = ANY(s.categories) OR (c.in_bundle AND 'BASIC_NETWORK' = ANY(s.bundles))))
       SELECT k.organisation, said.category, k.persons,
              count(DISTINCT said.person) FILTER (WHERE said.kind = 'GRANT')::int AS granted,
              count(DISTINCT said.person) FILTER (WHERE said.kind = 'REFUSAL')::int AS refused
         FROM known k JOIN said ON said.organisation = k.organisation
        WHERE $6::uuid IS NULL OR (k.organisation, said.category) > ($6::uuid, $7::text)
        GROUP BY k.organisation, said.category, k.persons ORDER BY k.organisation, said.category LIMIT ${page.first + 1}`,
      [
        ...[this.source.clock.now(), scope.organisation, organisation],
        ...[AUDITED_CATEGORIES, AUDITED_CATEGORIES.map((category) => bundle.has(category))],
        ...[after?.[0] ?? null, after?.[1] ?? null],
      ],
    );
    const nodes = rows.slice(0, page.first);
    const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, [node.organisation, node.category]) }));
    const pageInfo = {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, nodes, pageInfo };
  }
}

export interface CoverageRow {
  readonly organisation: string;
  readonly category: Category;
  readonly persons: number;
  readonly granted: number;
  readonly refused: number;
}

/** What stewards do not see at all (C-11) is not said in a finding either. */
function audited(row: ConsentFindingRow): ConsentFindingRow {
  return {
    ...row,
    divergence: row.divergence ?? null,
    categories: row.categories.filter((category) => AUDITED_CATEGORIES.includes(category)),
  };
}
