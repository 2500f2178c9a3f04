import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import { localDate } from '../../../shared/local-date';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { pageOfShortList } from '../consent/short-list.store';
import { WAITING, dueDate } from './data-subject-request.rules';
import type { Answer, Ruled } from './data-subject-request.rules';
import { accessErasureTable, dataSubjectRequestTable } from './data-subject-request.table';
import type { AccessErasureRow, DataSubjectRequestRow, RequestKind, RequestState } from './data-subject-request.table';

/** What a person files. */
export type NewRequest = Pick<
  DataSubjectRequestRow,
  'organisation' | 'kind' | 'words' | 'language' | 'attachIfRefused' | 'filedBy'
>;

/** What a steward looks for. */
export interface RequestFilter {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly kinds: readonly RequestKind[];
  readonly states: readonly RequestState[];
  /** Only what nobody answered in time, or everything else; null for both. */
  readonly overdue: boolean | null;
  /** Only what is due on this local date or before it. */
  readonly dueBy: string | null;
}

export interface RequestTotals {
  readonly requests: number;
  readonly waiting: number;
  readonly overdue: number;
}

/**
 * What persons ask by right. The person reads and files theirs by permit; a steward reads those addressed to their
 * organisation, one of the region all.
 */
export class DataSubjectRequestStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  async file(permit: Permit<'CONSENT', 'CONTRIBUTE'>, request: NewRequest): Promise<DataSubjectRequestRow> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const filedAt = this.source.clock.now();
    const row: DataSubjectRequestRow = {
      ...request,
      ...{ id: randomUUID(), person: permit.person, filedAt, dueOn: dueDate(filedAt, false), state: 'RECEIVED', version: 1 },
      ...{ extendedAt: null, extensionReason: null, handledBy: null, takenUpAt: null, endedAt: null, answer: null },
      ...{ ground: null, groundSource: null, delivered: [], deliveredAt: null, deliveredBy: null, noteAttached: false },
      ...{ stays: [], keptUntil: null, eraseLinesBefore: null },
    };
    await this.manager.insert(dataSubjectRequestTable, row as never);
    return row;
  }

  /** How many of the person’s requests to somebody wait for an answer. */
  async waiting(permit: Permit<'CONSENT'>, organisation: string | null): Promise<number> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    const found = await this.manager.findBy(dataSubjectRequestTable, { person: permit.person, state: In([...WAITING]) });
    return found.filter((row) => row.organisation === organisation).length;
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async pageOfPerson(permit: Permit<'CONSENT', 'READ'>, page: PageArgs): Promise<Connection<DataSubjectRequestRow>> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person, rows } = permit;
    const order = { filedAt: 'DESC', id: 'ASC' } as const;
    const found = rows.everything ? await this.manager.find(dataSubjectRequestTable, { where: { person }, order }) : [];
    return pageOfShortList(this.source.cursors, `data_subject_request/${person}`, found, page);
  }

  async ofPerson(permit: Permit<'CONSENT'>, ids: readonly string[]): Promise<readonly DataSubjectRequestRow[]> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    if (!permit.rows.everything) return [];
    const found = await this.manager.findBy(dataSubjectRequestTable, { person: permit.person, id: In([...ids]) });
    return ids.flatMap((id) => found.filter((row) => row.id === id));
  }

  /** False when it is of another version. */
  async withdraw(permit: Permit<'CONSENT', 'CONTRIBUTE'>, row: DataSubjectRequestRow): Promise<boolean> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    return this.change({ ...row, person: permit.person }, { state: 'WITHDRAWN', endedAt: this.source.clock.now() });
  }

  /**
   * A page of what is addressed to the steward’s organisation, or to anybody in the region; the oldest first, with totals
   * over all pages.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async page(
    scope: StewardScope,
    filter: RequestFilter,
    page: PageArgs,
  ): Promise<{ readonly page: Connection<DataSubjectRequestRow>; readonly totals: RequestTotals }> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const list = `data_subject_request/${scope.steward}/${scope.organisation ?? ''}/${JSON.stringify(filter)}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const query = this.manager
      .createQueryBuilder(dataSubjectRequestTable, 'r')
      .where('(:scope::uuid IS NULL OR r.organisation = :scope)', { scope: scope.organisation })
      .andWhere('(:organisation::uuid IS NULL OR r.organisation = :organisation)', { organisation: filter.organisation })
      .andWhere('(:person::uuid IS NULL OR r.person = :person)', { person: filter.person })
      .andWhere('(cardinality(:kinds::text[]) = 0 OR r.kind = ANY(:kinds))', { kinds: [...filter.kinds] })
      .andWhere('(cardinality(:states::text[]) = 0 OR r.state = ANY(:states))', { states: [...filter.states] })
      .andWhere('(:dueBy::date IS NULL OR r.due_on <= :dueBy)', { dueBy: filter.dueBy })
      .andWhere(`(:overdue::boolean IS NULL OR :overdue = ${OVERDUE})`, { overdue: filter.overdue })
      .setParameters({ waiting: [...WAITING], today: localDate(this.source.clock.now()) });
    const totals = (await query
      .clone()
      .select('count(*)::int', 'requests')
      .addSelect('count(*) FILTER (WHERE r.state = ANY(:waiting))::int', 'waiting')
      .addSelect(`count(*) FILTER (WHERE ${OVERDUE})::int`, 'overdue')
      .getRawOne<RequestTotals>())!;
    if (after !== null) query.andWhere('(r.filed_at, r.id) > (:at, :id)', { at: after[0], id: after[1] });
    const rows = await query.orderBy('r.filedAt', 'ASC').addOrderBy('r.id', 'ASC').take(page.first + 1).getMany();
    const nodes = rows.slice(0, page.first);
    const edges = nodes.map((node) => ({
      node,
      cursor: this.source.cursors.encode(list, [node.filedAt.toISOString(), node.id]),
    }));
    const pageInfo = {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { page: { edges, nodes, pageInfo }, totals };
  }

  /** One within the scope; null for another organisation’s, as for what does not exist. */
  async one(scope: StewardScope, id: string): Promise<DataSubjectRequestRow | null> {
    StewardScope.assert(scope);
    const row = await this.manager.findOneBy(dataSubjectRequestTable, { id });
    return row && (scope.organisation === null || row.organisation === scope.organisation) ? row : null;
  }

  /** False when it is of another version; as for the two below. */
  async takeUp(scope: StewardScope, row: DataSubjectRequestRow): Promise<boolean> {
    StewardScope.assert(scope);
    return this.change(row, { state: 'IN_PROGRESS', takenUpAt: this.source.clock.now(), handledBy: scope.steward });
  }

  async extend(scope: StewardScope, row: DataSubjectRequestRow, reason: string): Promise<boolean> {
    StewardScope.assert(scope);
    const extendedAt = this.source.clock.now();
    return this.change(row, { extendedAt, extensionReason: reason, dueOn: dueDate(row.filedAt, true), handledBy: scope.steward });
  }

  async answer(scope: StewardScope, row: DataSubjectRequestRow, answer: Answer, ruled: Ruled): Promise<boolean> {
    StewardScope.assert(scope);
    const { jurisdiction, lastContact, ...rest } = answer;
    return this.change(row, { ...rest, ...ruled, endedAt: this.source.clock.now(), handledBy: scope.steward });
  }

  private async change(
    { person, id, version, state }: DataSubjectRequestRow,
    change: Partial<DataSubjectRequestRow>,
  ): Promise<boolean> {
    const at = { person, id, version, state };
    const { affected } = await this.manager.update(dataSubjectRequestTable, at, { ...change, version: version + 1 } as never);
    return affected === 1;
  }

  /** What was erased from the access record by these requests; for whoever the requests themselves are open to. */
  async erasures(requests: readonly DataSubjectRequestRow[]): Promise<readonly AccessErasureRow[]> {
    const ids = requests.filter(({ eraseLinesBefore }) => eraseLinesBefore !== null).map(({ id }) => id);
    return ids.length === 0 ? [] : this.manager.findBy(accessErasureTable, { request: In(ids) });
  }
}

/** Nobody answered in time; :waiting are the states, :today the local date. */
const OVERDUE = '(r.state = ANY(:waiting) AND r.due_on < :today)';
