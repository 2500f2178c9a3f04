import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { snakeCase } from '../../kit/snake-case';
import type { StoreSource } from '../../kit/subgraph-definition';
import { notificationTable } from './notification.table';
import type { NotificationRow } from './notification.table';

const COLUMNS = Object.keys(notificationTable.options.columns)
  .map((name) => `n.${snakeCase(name)} AS "${name}"`)
  .join(', ');

/** What a person was told, for that person: nobody wrote it and nobody else keeps it. */
export class OwnNotificationStore {
  private readonly manager: EntityManager;
  private readonly pages = new Map<string, DataLoader<string, Connection<NotificationRow>>>();

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /**
   * A page of what the person can read by now, the newest first. Null when the permit does not open it.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit.
   */
  async page(permit: Permit<'CONSENT', 'READ'>, page: PageArgs, onlyUnread: boolean): Promise<Connection<NotificationRow> | null> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    assertPageSize(page.first);
    if (!isOpen(permit)) return null;
    const key = JSON.stringify([page.first, page.after ?? null, onlyUnread]);
    let loader = this.pages.get(key);
    if (!loader) {
      loader = new DataLoader((persons) => this.loadPages(persons, page, onlyUnread));
      this.pages.set(key, loader);
    }
    return loader.load(permit.person);
  }

  /**
   * Marks as read, once: what was read before keeps its time. What is kept back until later is not there yet.
   *
   * @returns false, and nothing is changed, when not all of them are the person's to read.
   */
  async markRead(permit: Permit<'CONSENT', 'CONTRIBUTE'>, ids: readonly string[]): Promise<boolean> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const wanted = [...new Set(ids)];
    const now = this.source.clock.now();
    const [, found] = await this.manager.query<[unknown[], number]>(
      `UPDATE notification SET read_at = coalesce(read_at, $3)
        WHERE person = $1 AND id = ANY($2::uuid[]) AND visible_from <= $3
          AND (SELECT count(*) FROM notification WHERE person = $1 AND id = ANY($2::uuid[]) AND visible_from <= $3) = $4`,
      [permit.person, wanted, now, wanted.length],
    );
    return found === wanted.length;
  }

  /** These of the person's, as they now are; in the order of the list. */
  async some(permit: Permit<'CONSENT', 'READ'>, ids: readonly string[]): Promise<readonly NotificationRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    if (!isOpen(permit)) return [];
    const rows = await this.manager.find(notificationTable, {
      where: { person: permit.person, id: In([...ids]) },
      order: { visibleFrom: 'DESC', id: 'DESC' },
    });
    return rows.filter(({ visibleFrom }) => visibleFrom <= this.source.clock.now());
  }

  private async loadPages(
    persons: readonly string[],
    page: PageArgs,
    onlyUnread: boolean,
  ): Promise<(Connection<NotificationRow> | Error)[]> {
    const [only] = persons;
    if (page.after != null && persons.length !== 1) {
      return persons.map(() => new KringError('BAD_USER_INPUT', 'A cursor belongs to the list of one person.'));
    }
    const after = page.after == null ? null : this.source.cursors.decode(listName(only, onlyUnread), page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const rows = await this.manager.query<NotificationRow[]>(
      `SELECT told.* FROM unnest($1::uuid[]) AS asked(person)
        CROSS JOIN LATERAL (
          SELECT ${COLUMNS} FROM notification n
           WHERE n.person = asked.person AND n.visible_from <= $2
             ${onlyUnread ? 'AND n.read_at IS NULL' : ''}
             ${after === null ? '' : 'AND (n.visible_from, n.id) < ($3, $4)'}
           ORDER BY n.visible_from DESC, n.id DESC LIMIT ${page.first + 1}) AS told
        ORDER BY told."visibleFrom" DESC, told.id DESC`,
      [[...persons], this.source.clock.now(), ...(after ?? [])],
    );
    return persons.map((person) => {
      const found = rows.filter((row) => row.person === person);
      const list = listName(person, onlyUnread);
      const edges = found.slice(0, page.first).map((node) => ({
        node,
        cursor: this.source.cursors.encode(list, [node.visibleFrom.toISOString(), node.id]),
      }));
      return {
        edges,
        nodes: edges.map(({ node }) => node),
        pageInfo: {
          hasNextPage: found.length > page.first,
          hasPreviousPage: page.after != null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    });
  }
}

function isOpen({ person, rows }: Permit<'CONSENT'>): boolean {
  return covers(rows, { heldBy: person, author: person, parties: [] });
}

function listName(person: string | undefined, onlyUnread: boolean): string {
  return `notification/${person ?? ''}/${onlyUnread ? 'unread' : 'all'}`;
}
