import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { RequestContext } from '../../kit/request-context';
import type { StoreSource } from '../../kit/subgraph-definition';
import { RelationStore } from './relation.store';

/** Whom the asker may see now, page by page. */
export class CaseloadStore {
  private readonly relations: RelationStore;

  constructor(private readonly source: StoreSource) {
    this.relations = new RelationStore(source);
  }

  /**
   * @param recognise turns a key into a person, or null when the decision point does not know them.
   * @throws {KringError} BAD_USER_INPUT for a page size out of bounds or a cursor that is not of this asker's list.
   */
  async page<Node>(
    { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
    page: PageArgs,
    recognise: (person: string) => Promise<Node | null>,
  ): Promise<Connection<Node>> {
    assertPageSize(page.first);
    const list = `caseload/${actor.kind === 'ANONYMOUS' ? '' : actor.id}`;
    const after = page.after == null ? '' : this.source.cursors.decode(list, page.after)?.[0];
    if (typeof after !== 'string') {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const persons = (await this.relations.personsOf(actor, now)).filter((person) => person > after);
    const shown = persons.slice(0, page.first);
    const nodes = await Promise.all(shown.map(recognise));
    const edges = shown.flatMap((person, index) => {
      const node = nodes[index];
      return node == null ? [] : [{ node, cursor: this.source.cursors.encode(list, [person]) }];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: persons.length > shown.length,
        hasPreviousPage: after !== '',
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}
