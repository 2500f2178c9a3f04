import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Category, Layer, Outcome, Profession } from '../../../consent/vocabulary';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Asker } from '../../../shared/decision-api';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { snakeCase } from '../../kit/snake-case';
import type { StoreSource } from '../../kit/subgraph-definition';
import { AUDITED_CATEGORIES, StewardScope, lineOf } from './access-record.rules';
import { accessRecordTable } from './access-record.table';
import type { OwnLine, ReleaseWord } from './access-record.rules';
import type { AccessRecordRow } from './access-record.table';

/** What a steward looks for. Dates are half-open. */
export interface LineFilter {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly category: Category | null;
  readonly profession: Profession | null;
  readonly event: AccessRecordRow['event'] | null;
  readonly tokenId: string | null;
  /** Who asked. */
  readonly account: string | null;
  readonly layer: Layer | null;
  readonly emergency: boolean | null;
  /** Only where a relation of whoever asked had ended and none was live. */
  readonly afterRelationEnd: boolean;
  readonly outcome: Outcome | null;
  /** What became of the answer that the line is of. */
  readonly release: ReleaseWord | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Which of their own lines a person looks for, and whether those of one day are told as one. Dates are half-open. */
export interface OwnFilter {
  readonly from: Date | null;
  readonly until: Date | null;
  /** One line for what the same asker did with the same category on one (local) day, for one purpose and outcome. */
  readonly mergeSameDay: boolean;
}

/** A line as a steward reads it: what was decided, and what became of the answer. */
export interface AuditedLine extends AccessRecordRow {
  readonly release: ReleaseWord;
  /** When the answer left, or was broken off; null where nothing says. */
  readonly releasedAt: Date | null;
}

/** How many lines a filter finds within a steward's scope. */
export interface LineTotals {
  readonly lines: number;
  readonly permitted: number;
  readonly denied: number;
}

/** What seals a line is nobody's to read: with the salt, who asked could be tried out. */
const SEALING: readonly string[] = ['xid', 'salt', 'erased'];

const COLUMNS = Object.keys(accessRecordTable.options.columns)
  .filter((name) => !SEALING.includes(name))
  .map((name) => `a.${snakeCase(name)} AS "${name}"`)
  .join(', ');

/**
 * What became of the answer to the request of a line `a`: the gateway tells for all subgraphs, a subgraph for its own
 * answers to other routers. Of several the one that told most counts.
 */
const RELEASES = `
  SELECT r.outcome, r.at FROM access_release r
   WHERE r.request_id = a.request_id AND r.released_by IN ('gateway', a.subgraph)
   ORDER BY array_position(ARRAY['RELEASED', 'ABORTED', 'NOT_FLUSHED'], r.outcome), r.at, r.id LIMIT 1`;
const RELEASE = `coalesce((SELECT outcome FROM (${RELEASES}) AS told), 'UNKNOWN')`;

/**
 * Beside the line: what decides how much the person is told of who asked. $2 is now. Whether they are a member is not
 * asked with EXISTS: of a long list the planner would then rather read the members of everybody's group into a table of its own.
 */
const ABOUT_THE_ASKER = `
  (SELECT n.names FROM access_naming n WHERE n.organisation = a.organisation AND n.from_at <= $2
    ORDER BY n.from_at DESC LIMIT 1) AS "isNamed",
  (SELECT r.kind FROM relation r
    WHERE a.actor_kind = 'PERSON' AND r.person = a.person AND r.member = a.actor
      AND r.recorded_at <= a.at AND r.from_at <= a.at
      AND (r.until_at IS NULL OR a.at < r.until_at) AND (r.withdrawn_at IS NULL OR a.at < r.withdrawn_at)
    ORDER BY r.from_at, r.id LIMIT 1) AS "relationThen",
  (a.actor_kind = 'PERSON' AND coalesce((
    SELECT true FROM resource_group_member m
     WHERE m.person_id = a.person AND m.member = a.actor AND m.member_organisation IS NULL
       AND m.accepted_at <= $2 AND m.left_at IS NULL LIMIT 1), false)) AS "isMember"`;

/** What is withheld from the person until an instant is in no page, no count and no proof before it. */
const DISCLOSED = '(a.disclosed_from IS NULL OR a.disclosed_from <= $2)';

/** What must be alike for two lines of one day to be told as one: nothing that differs is hidden by it. */
const ALIKE = `
  a.person, (a.at AT TIME ZONE 'Europe/Brussels')::date, a.actor_kind, a.actor, a.organisation, a.profession, a.team,
  a.acting_for, a.category, a.event, a.action, a.purpose, a.outcome, a.layer, a.own_records, a.emergency, a.disclosed_from`;

/**
 * The lines that grants or refusals decided; $1 is the person, $3 the ids. Few of a person's lines name one of them, so
 * these are found by what they name (access_record_decided_by) and put in order afterwards: walking all lines of the
 * person in order until enough name it would read all of them for a grant that was never used.
 */
export function decidedLines(beyond: string, limit: number): string {
  return `
    SELECT line.* FROM unnest($3::uuid[]) AS asked(saying)
     CROSS JOIN LATERAL (
       SELECT ${COLUMNS}, ${ABOUT_THE_ASKER}, 1 AS times, a.at AS "firstAt", asked.saying
         FROM (SELECT * FROM access_record a
                WHERE a.decided_by @> ARRAY[asked.saying] AND a.layer IN ('GRANT', 'REFUSAL') OFFSET 0) AS a
        WHERE a.person = $1 AND ${DISCLOSED} ${beyond}
        ORDER BY a.at DESC, a.id DESC LIMIT ${limit}) AS line
     ORDER BY line.at DESC, line.id DESC`;
}

/**
 * Reads who looked. To the person by permit, to a steward within their scope; and a steward's own look is a line as
 * well, written before it is answered.
 */
export class AccessRecordStore {
  private readonly manager: EntityManager;
  private readonly pages = new Map<string, DataLoader<string, Connection<OwnLine>>>();
  private readonly decided = new Map<string, DataLoader<string, Connection<OwnLine>>>();

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /**
   * A page of one person's lines, the newest first. Null when the permit does not open them: they are the person's own
   * and nobody holds them for them.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async page(
    permit: Permit<'ACCESS_RECORDS', 'READ'>,
    page: PageArgs,
    filter: OwnFilter,
  ): Promise<Connection<OwnLine> | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    assertPageSize(page.first);
    const { person } = permit;
    if (!covers(permit.rows, { heldBy: person, author: person, parties: [] })) return null;
    const key = JSON.stringify([page.first, page.after ?? null, filter]);
    let loader = this.pages.get(key);
    if (!loader) {
      loader = new DataLoader((persons) => this.loadPages(persons, page, filter));
      this.pages.set(key, loader);
    }
    return loader.load(person);
  }

  /**
   * A page of the lines that one grant or refusal of the person decided, the newest first. Null as for `page`.
   *
   * @param saying id of the grant or refusal.
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async decidedBy(
    permit: Permit<'ACCESS_RECORDS', 'READ'>,
    saying: string,
    page: PageArgs,
  ): Promise<Connection<OwnLine> | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    assertPageSize(page.first);
    const { person } = permit;
    if (!covers(permit.rows, { heldBy: person, author: person, parties: [] })) return null;
    const key = JSON.stringify([person, page.first, page.after ?? null]);
    let loader = this.decided.get(key);
    if (!loader) {
      loader = new DataLoader((sayings) => this.loadDecided(person, sayings, page));
      this.decided.set(key, loader);
    }
    return loader.load(saying);
  }

  /** One line about the person; null when there is none for them, also while it is withheld. */
  async line(permit: Permit<'ACCESS_RECORDS', 'READ'>, id: string): Promise<OwnLine | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    const { person } = permit;
    if (!covers(permit.rows, { heldBy: person, author: person, parties: [] })) return null;
    const [line] = await this.manager.query<OwnLine[]>(
      `SELECT ${COLUMNS}, ${ABOUT_THE_ASKER}, 1 AS times, a.at AS "firstAt" FROM access_record a
        WHERE a.person = $1 AND a.id = $3 AND ${DISCLOSED}`,
      [person, this.source.clock.now(), id],
    );
    return line ?? null;
  }

  /**
   * A page of the lines a steward may see, the newest first, with how many there are. Writes down that they looked: a
   * line for each person of whom lines were shown or asked for, so that each of them finds the steward in their record.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit; DECISION_UNAVAILABLE when the look
   *   cannot be written down.
   */
  async audit(
    scope: StewardScope,
    filter: LineFilter,
    page: PageArgs,
    asker: Asker,
    fields: readonly string[],
    /** The filter in words, when the lines are taken along. */
    exported: string | null = null,
  ): Promise<{ readonly page: Connection<AuditedLine>; readonly totals: LineTotals }> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const list = `audit/${scope.organisation ?? ''}/${JSON.stringify(filter)}`;
    const after = this.placeAfter(list, page.after);
    const { where, values } = conditionsOf(scope, filter);
    return this.manager.transaction('REPEATABLE READ', async (manager) => {
      const [totals] = await manager.query<[LineTotals]>(
        `SELECT count(*)::int AS lines, count(*) FILTER (WHERE a.outcome = 'PERMIT')::int AS permitted,
                count(*) FILTER (WHERE a.outcome = 'DENY')::int AS denied
           FROM access_record a WHERE ${where}`,
        values,
      );
      const beyond = after === null ? '' : `AND (a.at, a.id) < ($${values.length + 1}, $${values.length + 2})`;
      const rows = await manager.query<AuditedLine[]>(
        `SELECT line.*, coalesce(told.outcome, 'UNKNOWN') AS release, told.at AS "releasedAt"
           FROM (SELECT ${COLUMNS} FROM access_record a WHERE ${where} ${beyond}
                  ORDER BY a.at DESC, a.id DESC LIMIT ${page.first + 1}) AS line
           LEFT JOIN LATERAL (SELECT line."requestId" AS request_id, line.subgraph) AS a ON true
           LEFT JOIN LATERAL (${RELEASES}) AS told ON true
          ORDER BY line.at DESC, line.id DESC`,
        [...values, ...(after ?? [])],
      );
      const connection = this.connectionOf(list, rows, page);
      const persons = new Set([filter.person, ...connection.nodes.map(({ person }) => person)]);
      if (persons.size > 1) persons.delete(null);
      const now = this.source.clock.now();
      if (exported === null) {
        await writeLook(manager, asker, [...persons], fields, 'PERMIT', now);
      } else {
        const named = [...persons].filter((person) => person !== null);
        if (named.length > 0) await writeLook(manager, asker, named, fields, 'PERMIT', now, 'EXPORT');
        // Of nobody by name: a filter for overrides would tell the person of one of which they are told later (C-16).
        const taken = [...fields, `filter=${exported}`, `lines=${connection.nodes.length}`];
        await writeLook(manager, asker, [null], taken, 'PERMIT', now, 'EXPORT');
      }
      return { page: connection, totals };
    });
  }

  /** Writes down that somebody tried to look through others' lines who may not. */
  async recordDenied(asker: Asker, person: string | null, fields: readonly string[]): Promise<void> {
    await writeLook(this.manager, asker, [person], fields, 'DENY', this.source.clock.now());
  }

  /**
   * Writes down that a steward looked, with each person of whom something was shown; one line about nobody when none was.
   *
   * @throws {KringError} DECISION_UNAVAILABLE when it cannot be written down.
   */
  async recordLook(asker: Asker, persons: readonly string[], fields: readonly string[]): Promise<void> {
    const seen = persons.length === 0 ? [null] : [...new Set(persons)];
    await writeLook(this.manager, asker, seen, fields, 'PERMIT', this.source.clock.now());
  }

  /**
   * Writes down that somebody looked for persons: a line for each that was found, so that they find it in their own
   * record, and one about nobody when none was (NEN 7513 chapter 6, search actions).
   *
   * @throws {KringError} DECISION_UNAVAILABLE when it cannot be written down.
   */
  async recordSearch(asker: Asker, found: readonly string[], fields: readonly string[]): Promise<void> {
    const now = this.source.clock.now();
    const searched = found.length === 0 ? [null] : found;
    const lines = searched.map((person) =>
      lineOf(
        randomUUID(),
        asker,
        {
          ...{ person, fields, event: 'SEARCH', category: null, action: 'READ', outcome: 'PERMIT', layer: 'RELATION' },
          decidedBy: [],
          ownRecords: false,
          policyVersion: CURRENT_POLICY.version,
          epoch: null,
        },
        now,
      ),
    );
    await write(this.manager, lines);
  }

  private async loadPages(
    persons: readonly string[],
    page: PageArgs,
    filter: OwnFilter,
  ): Promise<(Connection<OwnLine> | Error)[]> {
    const [only] = persons;
    if (page.after != null && persons.length !== 1) {
      return persons.map(() => new KringError('BAD_USER_INPUT', 'A cursor belongs to the list of one person.'));
    }
    const list = (person: string): string => `access_record/${person}/${JSON.stringify(filter)}`;
    const after = this.placeAfter(list(only!), page.after);
    const values = [[...persons], this.source.clock.now(), filter.from, filter.until, ...(after ?? [])];
    // Days are merged as they stood at the first page: a further look of the same asker, also the person's own at this very
    // page, would otherwise move its day before the cursor, and all of it out of what is still to come.
    const asAtFirst = after?.length === 4 ? 'AND (a.at, a.id) <= ($7, $8)' : '';
    const within = `${DISCLOSED} AND ($3::timestamptz IS NULL OR a.at >= $3) AND ($4::timestamptz IS NULL OR a.at < $4)`;
    const beyond = after === null ? '' : 'AND (a.at, a.id) < ($5, $6)';
    const newest = `ORDER BY a.at DESC, a.id DESC LIMIT ${page.first + 1}`;
    const rows = await this.manager.query<(OwnLine & { readonly allFields?: string })[]>(
      filter.mergeSameDay
        ? `SELECT line.* FROM unnest($1::uuid[]) AS asked(person)
            CROSS JOIN LATERAL (
              SELECT ${COLUMNS}, ${ABOUT_THE_ASKER}, a.times, a.first_at AS "firstAt", a.all_fields AS "allFields"
                FROM (
                  SELECT a.*, (count(*) OVER alike)::int AS times, min(a.at) OVER alike AS first_at,
                         string_agg(array_to_string(a.fields, ' '), ' ') OVER alike AS all_fields,
                         row_number() OVER (PARTITION BY ${ALIKE} ORDER BY a.at DESC, a.id DESC) AS nth
                    FROM access_record a
                   WHERE a.person = asked.person AND ${within} ${asAtFirst}
                  WINDOW alike AS (PARTITION BY ${ALIKE})) AS a
               WHERE a.nth = 1 ${beyond} ${newest}) AS line
            ORDER BY line.at DESC, line.id DESC`
        : `SELECT line.* FROM unnest($1::uuid[]) AS asked(person)
            CROSS JOIN LATERAL (
              SELECT ${COLUMNS}, ${ABOUT_THE_ASKER}, 1 AS times, a.at AS "firstAt" FROM access_record a
               WHERE a.person = asked.person AND ${within} ${beyond} ${newest}) AS line
            ORDER BY line.at DESC, line.id DESC`,
      values,
    );
    const lines = rows.map(({ allFields, ...line }): OwnLine => {
      if (allFields === undefined) return line;
      const fields = [...new Set(allFields.split(' ').filter((field) => field !== ''))].sort();
      return { ...line, fields };
    });
    return persons.map((person) =>
      this.connectionOf(
        list(person),
        lines.filter((line) => line.person === person),
        page,
        filter.mergeSameDay ? (after === null ? 'FIRST' : after.slice(2)) : [],
      ),
    );
  }

  private async loadDecided(
    person: string,
    sayings: readonly string[],
    page: PageArgs,
  ): Promise<(Connection<OwnLine> | Error)[]> {
    if (page.after != null && sayings.length !== 1) {
      return sayings.map(() => new KringError('BAD_USER_INPUT', 'A cursor belongs to the list of one grant or refusal.'));
    }
    const list = (saying: string): string => `access_record/${person}/decided/${saying}`;
    const after = this.placeAfter(list(sayings[0]!), page.after);
    const rows = await this.manager.query<(OwnLine & { readonly saying: string })[]>(
      decidedLines(after === null ? '' : 'AND (a.at, a.id) < ($4, $5)', page.first + 1),
      [person, this.source.clock.now(), [...sayings], ...(after ?? [])],
    );
    return sayings.map((saying) =>
      this.connectionOf(
        list(saying),
        rows.flatMap(({ saying: its, ...line }) => (its === saying ? [line] : [])),
        page,
      ),
    );
  }

  private placeAfter(list: string, cursor: string | null | undefined): readonly (string | number)[] | null {
    if (cursor == null) return null;
    const place = this.source.cursors.decode(list, cursor);
    if (!place) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    return place;
  }

  /** @param start what a cursor carries besides its place: where the list began; FIRST for the first line of this page. */
  private connectionOf<Line extends AccessRecordRow>(
    list: string,
    rows: readonly Line[],
    page: PageArgs,
    start: readonly (string | number)[] | 'FIRST' = [],
  ): Connection<Line> {
    const nodes = rows.slice(0, page.first);
    const placeOf = ({ at, id }: Line): readonly string[] => [at.toISOString(), id];
    const began = start !== 'FIRST' ? start : nodes[0] === undefined ? [] : placeOf(nodes[0]);
    const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, [...placeOf(node), ...began]) }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: page.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

function conditionsOf(
  scope: StewardScope,
  filter: LineFilter,
): { readonly where: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [AUDITED_CATEGORIES];
  const conditions = ['(a.category IS NULL OR a.category = ANY($1::text[]))'];
  const limit = (condition: (place: string) => string, value: unknown): void => {
    if (value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  limit((place) => `a.organisation = ${place}`, scope.organisation);
  limit((place) => `a.organisation = ${place}`, filter.organisation);
  limit((place) => `a.person = ${place}`, filter.person);
  limit((place) => `a.category = ${place}`, filter.category);
  limit((place) => `a.profession = ${place}`, filter.profession);
  limit((place) => `a.event = ${place}`, filter.event);
  limit((place) => `a.token_id = ${place}`, filter.tokenId);
  limit((place) => `a.actor = ${place}`, filter.account);
  limit((place) => `a.layer = ${place}`, filter.layer);
  limit((place) => `a.emergency = ${place}`, filter.emergency);
  if (filter.afterRelationEnd) conditions.push(AFTER_RELATION_END);
  limit((place) => `a.outcome = ${place}`, filter.outcome);
  limit((place) => `${RELEASE} = ${place}`, filter.release);
  limit((place) => `a.at >= ${place}`, filter.from);
  limit((place) => `a.at < ${place}`, filter.until);
  return { where: conditions.join(' AND '), values };
}

/** Whoever asked had to do with the person before, and not any more at that instant (C-58). Of a line `a`. */
export const AFTER_RELATION_END = `(
  EXISTS (SELECT FROM relation r WHERE r.person = a.person AND ${heldByAsker('r')}
            AND LEAST(r.until_at, r.withdrawn_at) <= a.at)
  AND NOT EXISTS (SELECT FROM relation r WHERE r.person = a.person AND ${heldByAsker('r')}
            AND r.recorded_at <= a.at AND r.from_at <= a.at
            AND (r.until_at IS NULL OR r.until_at > a.at) AND (r.withdrawn_at IS NULL OR r.withdrawn_at > a.at)))`;

/** Whether a relation is, or was, that of whoever asked: by name, by their team, or by the house as a whole. */
function heldByAsker(relation: string): string {
  return `(${relation}.professional = a.actor OR ${relation}.member = a.actor
    OR (${relation}.organisation = a.organisation AND ${relation}.professional IS NULL AND ${relation}.member IS NULL
        AND (${relation}.team IS NULL OR EXISTS (
          SELECT FROM team_roster t WHERE t.team = ${relation}.team AND t.professional = a.actor AND t.from_at <= a.at))))`;
}

async function writeLook(
  manager: EntityManager,
  asker: Asker,
  persons: readonly (string | null)[],
  fields: readonly string[],
  outcome: Outcome,
  now: Date,
  event: AccessRecordRow['event'] = 'STEWARD_LOOK',
): Promise<void> {
  const looks = persons.map((person) =>
    lineOf(
      randomUUID(),
      asker,
      {
        ...{ person, fields, outcome, category: 'ACCESS_RECORDS', action: 'READ', layer: 'VALIDITY' },
        event,
        decidedBy: [],
        ownRecords: false,
        policyVersion: CURRENT_POLICY.version,
        epoch: null,
      },
      now,
    ),
  );
  await write(manager, looks);
}

async function write(manager: EntityManager, lines: readonly AccessRecordRow[]): Promise<void> {
  try {
    await manager
      .createQueryBuilder()
      .insert()
      .into(accessRecordTable)
      .values([...lines])
      .updateEntity(false)
      .execute();
  } catch {
    // No record, no data: who cannot be written down does not look.
    throw new KringError('DECISION_UNAVAILABLE');
  }
}
