import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { StewardActor } from '../../../consent/actor';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { accessReviewTable } from './access-review.table';
import type { AccessReviewRow, ReviewState } from './access-review.table';

/** What waits for a steward. About openings and not their content; open to a steward's scope, or beside the opening itself. */
export class AccessReviewStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Asks for a review. To be called in the transaction of the opening that it is about. */
  async ask(about: Pick<AccessReviewRow, 'person' | 'kind' | 'about' | 'organisation' | 'toldFrom'>): Promise<void> {
    await this.manager.insert(accessReviewTable, {
      ...about,
      ...{ id: randomUUID(), openedAt: this.source.clock.now(), state: 'OPEN', version: 1 },
      ...{ words: null, reviewer: null, reviewedAt: null },
    });
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(scope: StewardScope, state: ReviewState, page: PageArgs): Promise<Connection<AccessReviewRow>> {
    StewardScope.assert(scope);
    assertPageSize(page.first);
    const list = `access_review/${scope.organisation ?? ''}/${state}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const query = this.manager
      .createQueryBuilder(accessReviewTable, 'r')
      .where('r.state = :state', { state })
      .orderBy('r.openedAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .take(page.first + 1);
    if (scope.organisation !== null) query.andWhere('r.organisation = :organisation', { organisation: scope.organisation });
    if (after !== null) query.andWhere('(r.opened_at, r.id) > (:at, :id)', { at: after[0], id: after[1] });
    const rows = await query.getMany();
    const nodes = rows.slice(0, page.first);
    const edges = nodes.map((node) => ({
      node,
      cursor: this.source.cursors.encode(list, [node.openedAt.toISOString(), node.id]),
    }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** One within the scope; null for what is another's to review, as for what does not exist. */
  async one(scope: StewardScope, id: string): Promise<AccessReviewRow | null> {
    StewardScope.assert(scope);
    const row = await this.manager.findOneBy(accessReviewTable, { id });
    return row && (scope.organisation === null || row.organisation === scope.organisation) ? row : null;
  }

  /** @returns false when it was answered meanwhile. */
  async answer(
    { id, version }: AccessReviewRow,
    { id: reviewer }: StewardActor,
    state: Exclude<ReviewState, 'OPEN'>,
    words: string,
  ): Promise<boolean> {
    const reviewedAt = this.source.clock.now();
    const { affected } = await this.manager.update(
      accessReviewTable,
      { id, version, state: 'OPEN' },
      { state, words, reviewer, reviewedAt, version: version + 1 },
    );
    return affected === 1;
  }

  /** What became of the review of these openings; for whoever the openings themselves are open to. */
  ofOpenings(ids: readonly string[]): Promise<readonly AccessReviewRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(accessReviewTable, { about: In([...ids]) });
  }
}
