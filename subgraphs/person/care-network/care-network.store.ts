import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import { networkOf } from './care-network.rules';
import type { NetworkView } from './care-network.rules';

/** Relations, read as the network around a person. One query whatever the number of persons. */
export class CareNetworkStore {
  private readonly relations: DataLoader<string, readonly RelationRow[]>;

  constructor(private readonly source: StoreSource) {
    this.relations = new DataLoader(async (persons: readonly string[]) => {
      const rows = await source.manager.findBy(relationTable, { person: In([...persons]) });
      return persons.map((person) => rows.filter((row) => row.person === person));
    });
  }

  /**
   * @throws {KringError} BAD_USER_INPUT for a cursor that is not of this person's network, or a page of no fitting
   *   size.
   */
  async page(
    permit: Permit<'CARE_NETWORK', 'READ'>,
    page: PageArgs,
    view: NetworkView,
  ): Promise<Connection<RelationRow>> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'READ');
    assertPageSize(page.first);
    const network = networkOf(await this.relations.load(permit.person), permit.rows, view, this.source.clock.now());
    const list = `care-network/${permit.person}`;
    const start = page.after == null ? 0 : this.placeAfter(network, list, page.after);
    const nodes = network.slice(start, start + page.first);
    const edges = nodes.map((node) => ({
      node,
      cursor: this.source.cursors.encode(list, [node.from.toISOString(), node.id]),
    }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: network.length > start + page.first,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  private placeAfter(network: readonly RelationRow[], list: string, cursor: string): number {
    const [from, id] = this.source.cursors.decode(list, cursor) ?? [];
    if (typeof from !== 'string' || typeof id !== 'string') {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const next = network.findIndex(
      (row) => row.from.toISOString() > from || (row.from.toISOString() === from && row.id > id),
    );
    return next === -1 ? network.length : next;
  }
}
