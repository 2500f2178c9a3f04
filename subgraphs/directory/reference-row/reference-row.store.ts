import DataLoader from 'dataloader';
import { Brackets } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { KringError } from '../../../shared/errors';
import { isUuid } from '../../../shared/ids';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { snakeCase } from '../../kit/snake-case';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { LocalDate, ReferenceRow, ReferenceTable } from './reference-row.table';

/** What a list is narrowed to. */
export interface Narrowing<Row extends ReferenceRow> {
  /** All that was asked for, and nothing else: a cursor made under one narrowing opens no list under another. */
  readonly asked: object;
  readonly apply: (query: SelectQueryBuilder<Row>) => void;
}

/**
 * The SQL of one concept of the public directory. No permits: nothing here is about a person, and everybody may read
 * all of it, with or without a token. Rows asked for one by one in a request are answered together, with one query.
 */
export class ReferenceStore<Row extends ReferenceRow> {
  protected readonly manager: EntityManager;
  private readonly rows: DataLoader<string, Row | null>;
  private readonly lists = new Map<string, DataLoader<string, readonly Row[]>>();
  private readonly pages = new Map<string, DataLoader<string, Connection<Row>>>();
  private readonly wholes = new Map<LocalDate, Promise<readonly Row[]>>();

  /** @param order the column lists are sorted by, never null; the key decides between equals. */
  constructor(
    private readonly source: StoreSource,
    private readonly table: ReferenceTable<Row>,
    private readonly order: keyof Row & string = table.key as keyof Row & string,
  ) {
    this.manager = source.manager;
    this.rows = new DataLoader((keys) => this.loadRows(keys));
  }

  /** A row by its key, also when it no longer holds: what refers to it must go on naming it. */
  byKey(key: string): Promise<Row | null> {
    return this.table.key === 'id' && !isUuid(key) ? Promise.resolve(null) : this.rows.load(key);
  }

  /** Several rows by their keys, in that order; unknown keys are left out. */
  async byKeys(keys: readonly string[]): Promise<readonly Row[]> {
    const rows = await Promise.all(keys.map((key) => this.byKey(key)));
    return rows.filter((row) => row !== null);
  }

  /** Every row that holds on a day. For lists that stay short; others are paged. */
  holding(on: LocalDate): Promise<readonly Row[]> {
    const whole = this.wholes.get(on) ?? this.query(on).getMany();
    this.wholes.set(on, whole);
    return whole;
  }

  /** The rows that name `parent` in a column and hold on a day. */
  belonging(column: keyof Row & string, parent: string, on: LocalDate): Promise<readonly Row[]> {
    const name = `${column}|${on}`;
    let loader = this.lists.get(name);
    if (!loader) {
      loader = new DataLoader((parents: readonly string[]) => this.loadLists(column, parents, on));
      this.lists.set(name, loader);
    }
    return loader.load(parent);
  }

  /**
   * A page of the rows that hold on a day.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size outside 1 to 100, and for a cursor of another list.
   */
  async page(page: PageArgs, on: LocalDate, narrowing?: Narrowing<Row>): Promise<Connection<Row>> {
    const list = `${this.table.name}/${JSON.stringify(narrowing?.asked ?? {})}`;
    assertPageSize(page.first);
    const query = this.query(on).take(page.first + 1);
    narrowing?.apply(query);
    this.startAfter(query, list, page);
    return this.connection(await query.getMany(), list, page);
  }

  /** A page of the rows that name `parent` in a column and hold on a day; pages of many parents cost one query. */
  pageBelonging(column: keyof Row & string, parent: string, page: PageArgs, on: LocalDate): Promise<Connection<Row>> {
    const name = JSON.stringify([column, on, page.first, page.after ?? null]);
    let loader = this.pages.get(name);
    if (!loader) {
      loader = new DataLoader((parents: readonly string[]) => this.loadPages(column, parents, page, on));
      this.pages.set(name, loader);
    }
    return loader.load(parent);
  }

  private query(on: LocalDate): SelectQueryBuilder<Row> {
    const query = this.manager
      .createQueryBuilder(this.table.schema, 't')
      .orderBy(`t.${this.order}`, 'ASC')
      .addOrderBy(`t.${this.table.key}`, 'ASC');
    return holdingOn(query, on);
  }

  private async loadRows(keys: readonly string[]): Promise<(Row | null)[]> {
    const rows = await this.manager
      .createQueryBuilder(this.table.schema, 't')
      .where(`t.${this.table.key} = ANY(:keys)`, { keys })
      .getMany();
    const byKey = new Map(rows.map((row) => [this.keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  }

  private async loadLists(column: string, parents: readonly string[], on: LocalDate): Promise<(readonly Row[])[]> {
    const rows = await this.query(on).andWhere(`t.${column} = ANY(:parents)`, { parents }).getMany();
    return parents.map((parent) => rows.filter((row) => row[column as keyof Row] === parent));
  }

  private async loadPages(
    column: string,
    parents: readonly string[],
    page: PageArgs,
    on: LocalDate,
  ): Promise<(Connection<Row> | Error)[]> {
    const listOf = (parent: string): string => `${this.table.name}/${column}/${parent}`;
    const [first] = parents as readonly [string];
    assertPageSize(page.first);
    const size = page.first;
    const { key, schema } = this.table;
    const places = holdingOn(this.manager.createQueryBuilder(schema, 't'), on)
      .select(`t.${key}`, 'key')
      .addSelect(
        `row_number() OVER (PARTITION BY t.${snakeCase(column)} ORDER BY t.${snakeCase(this.order)}, t.${key})`,
        'place',
      )
      .andWhere(`t.${column} = ANY(:parents)`, { parents });
    // A cursor names a place in one list; it says nothing about where to begin in the others.
    if (page.after != null && parents.length > 1) return parents.map(() => foreignCursor());
    this.startAfter(places, listOf(first), page);
    const rows = await this.manager
      .createQueryBuilder(schema, 'r')
      .innerJoin(`(${places.getQuery()})`, 'p', `p.key = r.${key} AND p.place <= :limit`)
      .setParameters({ ...places.getParameters(), limit: size + 1 })
      .orderBy(`r.${this.order}`, 'ASC')
      .addOrderBy(`r.${key}`, 'ASC')
      .getMany();
    return parents.map((parent) =>
      this.connection(rows.filter((row) => row[column as keyof Row] === parent), listOf(parent), page),
    );
  }

  private startAfter(query: SelectQueryBuilder<Row>, list: string, page: PageArgs): void {
    if (page.after == null) return;
    const after = this.source.cursors.decode(list, page.after);
    if (!after) throw foreignCursor();
    const { order } = this;
    const { key } = this.table;
    query.andWhere(
      new Brackets((or) =>
        or
          .where(`t.${order} > :afterValue`)
          .orWhere(new Brackets((and) => and.where(`t.${order} = :afterValue`).andWhere(`t.${key} > :afterKey`))),
      ),
      { afterValue: after[0], afterKey: after[1] },
    );
  }

  private connection(found: readonly Row[], list: string, page: PageArgs): Connection<Row> {
    const nodes = found.slice(0, page.first);
    const edges = nodes.map((node) => ({
      node,
      cursor: this.source.cursors.encode(list, [node[this.order] as string | number, this.keyOf(node)]),
    }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: found.length > page.first,
        hasPreviousPage: page.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  private keyOf(row: Row): string {
    return row[this.table.key as keyof Row] as string;
  }
}

/** Only rows that hold on a day: from the first day on, up to and without the last. */
export function holdingOn<Row extends ReferenceRow>(
  query: SelectQueryBuilder<Row>,
  on: LocalDate,
): SelectQueryBuilder<Row> {
  return query
    .andWhere('(t.validFrom IS NULL OR t.validFrom <= :on)', { on })
    .andWhere('(t.validTo IS NULL OR t.validTo > :on)', { on });
}

/**
 * Brings rows into a table, as its owner: new ones are added, changed ones amended, all others left untouched, so it
 * may be repeated at every start. A row that is no longer in the data stays: rows end by `validTo`, since what refers
 * to them must go on naming them.
 */
export async function bringIn<Row extends ReferenceRow>(
  manager: EntityManager,
  table: ReferenceTable<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const key = table.primaryKey.map(snakeCase);
  const columns = manager.connection.getMetadata(table.schema).columns.map(({ databaseName }) => databaseName);
  await manager
    .createQueryBuilder()
    .insert()
    .into(table.schema)
    .values(rows as never)
    .orUpdate(columns.filter((column) => !key.includes(column)), key, { skipUpdateIfNoValuesChanged: true })
    .updateEntity(false)
    .execute();
}

function foreignCursor(): KringError {
  return new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
}
