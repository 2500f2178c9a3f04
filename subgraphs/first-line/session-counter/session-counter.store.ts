import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { within } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { conventionEnrolmentTable } from '../convention-enrolment/convention-enrolment.table';
import { limitOf } from '../convention-rules/convention.rules';
import type { AgeCategory, Agreement, ConventionFunction, SessionForm } from '../convention-rules/convention-rules.table';
import { conventionSessionTable } from '../convention-session/convention-session.table';
import { sessionCounterTable } from './session-counter.table';

/** A counter as it is shown: worked out, never stored. */
export interface DerivedCounter {
  readonly id: string;
  readonly personId: string;
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly used: number;
  readonly planned: number;
  readonly maximum: number | null;
  readonly extraIndividualUsed: number;
  readonly extraIndividualMaximum: number | null;
  readonly periodFrom: string;
  readonly periodTo: string | null;
}

interface Tally {
  readonly personId: string;
  readonly period: string;
  readonly agreement: string | null;
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly isExtra: boolean;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly used: number;
  readonly planned: number;
}

/**
 * Counts sessions as far as the permit opens them, and gives back number and category (C-26). Who may read nothing but
 * their own counts their own.
 */
export class SessionCounterStore {
  private readonly tallies = new DataLoader((permits: readonly Permit<'SESSION_COUNTER', 'READ'>[]) => this.tally(permits), {
    cacheKeyFn: (permit: Permit) => `${permit.person}|${JSON.stringify(permit.rows)}`,
  });

  constructor(private readonly source: StoreSource) {}

  /** Every counter, the latest period first. */
  async all(permit: Permit<'SESSION_COUNTER', 'READ'>, agreements: readonly Agreement[]): Promise<readonly DerivedCounter[]> {
    Permit.assertFits(permit, 'SESSION_COUNTER', 'READ');
    const counters = new Map<string, DerivedCounter>();
    for (const tally of await this.tallies.load(permit)) {
      const counter = counterFrom(tally, agreements);
      const known = counters.get(counter.id);
      counters.set(counter.id, known === undefined ? counter : added(known, counter));
    }
    return [...counters.values()].sort(
      (a, b) => b.periodFrom.localeCompare(a.periodFrom) || a.id.localeCompare(b.id),
    );
  }

  /**
   * A page of them.
   *
   * @throws {KringError} BAD_USER_INPUT for a cursor that is not of this person's list, or a page of no fitting size.
   */
  async page(
    permit: Permit<'SESSION_COUNTER', 'READ'>,
    page: PageArgs,
    agreements: readonly Agreement[],
  ): Promise<Connection<DerivedCounter>> {
    assertPageSize(page.first);
    const list = `session_counter/${permit.person}`;
    const counters = await this.all(permit, agreements);
    const after = page.after == null ? undefined : this.source.cursors.decode(list, page.after);
    if (page.after != null && !after) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const beyond = after
      ? counters.filter(
          ({ periodFrom, id }) => periodFrom < String(after[0]) || (periodFrom === after[0] && id > String(after[1])),
        )
      : counters;
    const nodes = beyond.slice(0, page.first);
    const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, [node.periodFrom, node.id]) }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: beyond.length > nodes.length,
        hasPreviousPage: page.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  private async tally(permits: readonly Permit<'SESSION_COUNTER', 'READ'>[]): Promise<(readonly Tally[])[]> {
    const { manager } = this.source;
    const counted = await manager
      .createQueryBuilder(conventionSessionTable.schema, 't')
      .innerJoin(conventionEnrolmentTable.name, 'e', 'e.person_id = t.person_id AND e.id = t.enrolment_id')
      .select('t.person_id', 'personId')
      .addSelect('e.id', 'period')
      .addSelect('t.agreement', 'agreement')
      .addSelect('t.convention_function', 'conventionFunction')
      .addSelect('t.age_category', 'ageCategory')
      .addSelect('t.form', 'form')
      .addSelect('t.is_extra', 'isExtra')
      .addSelect(`to_char(e.period_from, 'YYYY-MM-DD')`, 'periodFrom')
      .addSelect(`to_char(e.period_to, 'YYYY-MM-DD')`, 'periodTo')
      .addSelect('count(*)::int', 'used')
      .addSelect(`(count(*) FILTER (WHERE t.state = 'PLANNED'))::int`, 'planned')
      .where(within(permits))
      .andWhere(`t.state IN ('PLANNED', 'HELD')`)
      .groupBy('t.person_id, e.id, t.agreement, t.convention_function, t.age_category, t.form, t.is_extra, e.period_from, e.period_to')
      .getRawMany<Tally>();
    const before = await manager.createQueryBuilder(sessionCounterTable.schema, 't').where(within(permits)).getMany();
    const carried = before.map(
      ({ id, personId, conventionFunction, ageCategory, form, used, periodFrom }): Tally => ({
        ...{ personId, period: id, agreement: null, conventionFunction, ageCategory, form, isExtra: false },
        ...{ periodFrom, periodTo: null, used, planned: 0 },
      }),
    );
    return permits.map(({ person }) => [...counted, ...carried].filter(({ personId }) => personId === person));
  }
}

function counterFrom(tally: Tally, agreements: readonly Agreement[]): DerivedCounter {
  const { personId, conventionFunction, ageCategory, isExtra, periodFrom, periodTo } = tally;
  // The one individual session before or after a group belongs to the group's counter.
  const form = isExtra ? 'GROUP' : tally.form;
  const agreement = agreements.find(({ code }) => code === tally.agreement);
  const limit = agreement && limitOf(agreement, conventionFunction, ageCategory, form);
  return {
    id: counterId(personId, tally.period, conventionFunction, ageCategory, form),
    ...{ personId, conventionFunction, ageCategory, form, periodFrom, periodTo },
    used: isExtra ? 0 : tally.used,
    planned: tally.planned,
    maximum: limit?.maximum ?? null,
    extraIndividualUsed: isExtra ? tally.used : 0,
    extraIndividualMaximum: limit?.extraIndividual ?? null,
  };
}

function added(one: DerivedCounter, other: DerivedCounter): DerivedCounter {
  return {
    ...one,
    used: one.used + other.used,
    planned: one.planned + other.planned,
    extraIndividualUsed: one.extraIndividualUsed + other.extraIndividualUsed,
  };
}

/** The same key for the same counter at every reading, and nothing that could be counted back. */
function counterId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(`session-counter ${parts.join('/')}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
