import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { isHidden } from '../register/register.rules';
import type { HiddenDetail } from '../register/register.rules';
import { registerTable } from '../register/register.table';
import type { RegisterRow } from '../register/register.table';
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
    const network = await this.all(permit, view);
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

  /** All of it, for drawing: live relations of one person are few. */
  async all(permit: Permit<'CARE_NETWORK', 'READ'>, view: NetworkView): Promise<readonly RelationRow[]> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'READ');
    return networkOf(await this.relations.load(permit.person), permit.rows, view, this.source.clock.now());
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

/** What those in the network answer for, and when they are in contact next, by the permits of each category. */
export class NetworkDutyStore {
  private readonly responsible: DataLoader<string, readonly RegisterRow[]>;
  private readonly contacts: DataLoader<string, readonly RegisterRow[]>;

  constructor(source: StoreSource) {
    const loaderOf = (kinds: readonly RegisterRow['kind'][]) =>
      new DataLoader(async (persons: readonly string[]) => {
        const rows = await source.manager
          .createQueryBuilder(registerTable, 't')
          .where('t.person_id = ANY(:persons) AND t.kind = ANY(:kinds) AND t.until_date IS NULL AND t.done_on IS NULL', { persons, kinds })
          .orderBy('t.onDate', 'ASC')
          .addOrderBy('t.code', 'ASC')
          .addOrderBy('t.id', 'ASC')
          .getMany();
        return persons.map((person) => rows.filter(({ personId }) => personId === person));
      });
    this.responsible = loaderOf(['RESPONSIBLE']);
    this.contacts = loaderOf(['NEXT_CONTACT', 'REVIEW']);
  }

  /** Who answers for what now, longest first. */
  async responsibilities(permits: readonly Permit<Category, 'READ'>[], hidden: readonly HiddenDetail[]): Promise<readonly RegisterRow[]> {
    return openRows(permits, hidden, this.responsible);
  }

  /** What is agreed on today or later, the earliest first. */
  async contactsAhead(
    permits: readonly Permit<Category, 'READ'>[],
    hidden: readonly HiddenDetail[],
    today: string,
  ): Promise<readonly RegisterRow[]> {
    return (await openRows(permits, hidden, this.contacts)).filter(({ onDate }) => onDate >= today);
  }
}

async function openRows(
  permits: readonly Permit<Category, 'READ'>[],
  hidden: readonly HiddenDetail[],
  rows: DataLoader<string, readonly RegisterRow[]>,
): Promise<readonly RegisterRow[]> {
  for (const permit of permits) Permit.assertFits(permit, permit.category, 'READ');
  const [first] = permits;
  if (!first) return [];
  const reaches = (permit: Permit<Category, 'READ'>, row: RegisterRow): boolean =>
    permit.category === row.category && permit.person === row.personId && covers(permit.rows, row);
  return (await rows.load(first.person)).filter((row) => permits.some((permit) => reaches(permit, row)) && !isHidden(row, hidden));
}
