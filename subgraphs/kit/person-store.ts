import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { Brackets } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Permit } from '../../consent/permit';
import { isWhole } from '../../consent/rows';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import type { Connection, PageArgs } from './connection.type';
import { assertPageSize } from './page-size';
import type { PersonRow, PersonTable } from './person-table';
import { columnsOf, rowsOf, scopeSql, scopeValues } from './prepared-rows';
import type { ListOrder, Opened } from './prepared-rows';
import { snakeCase } from './snake-case';
import type { StoreSource } from './subgraph-definition';

/** What a writer states of a new row; id, person, version, time of recording and whether it is in another's place are ours. */
export type NewRow<Row extends PersonRow> = Omit<
  Row,
  | 'id'
  | 'personId'
  | 'version'
  | 'recordedAt'
  | 'inPlaceBy'
  | ('sourceSystem' | 'sourceId' | 'sourceVersion' | 'effectiveAt' | 'parties')
> &
  Partial<Pick<PersonRow, 'id' | 'sourceSystem' | 'sourceId' | 'sourceVersion' | 'effectiveAt' | 'parties'>>;

/** ABSENT: no such row open to the writer. STALE: somebody amended it since the version the writer saw. */
export type Amendment<Row> = { readonly row: Row } | 'ABSENT' | 'STALE';

type Condition<Row extends object> = (query: SelectQueryBuilder<Row>) => void;

/**
 * The SQL of one concept about persons. Every method takes a permit where one would expect a person id, and reads no
 * row outside what the permit opens; permits of one request are answered together, with one query whatever their
 * number.
 */
export class PersonStore<Row extends PersonRow, C extends Category> {
  protected readonly manager: EntityManager;
  private readonly lists = new Map<string, DataLoader<Permit<C, 'READ'>, readonly Row[], string>>();
  private readonly pages = new Map<string, DataLoader<Permit<C, 'READ'>, Connection<Row>, string>>();

  constructor(
    protected readonly source: StoreSource,
    private readonly table: PersonTable<Row, C>,
    private readonly order: ListOrder<Row> = { by: 'recordedAt', direction: 'DESC' },
  ) {
    this.manager = source.manager;
  }

  /** Everything the permit opens, in the list's order. For lists that stay short; others are paged. */
  async all(permit: Permit<C, 'READ'>, filterName = '', condition?: Condition<Row>): Promise<readonly Row[]> {
    Permit.assertFits(permit, this.table.category, 'READ');
    let loader = this.lists.get(filterName);
    if (!loader) {
      loader = new DataLoader((permits: readonly Permit<C, 'READ'>[]) => this.loadLists(permits, condition), {
        cacheKeyFn: permitKey,
      });
      this.lists.set(filterName, loader);
    }
    return loader.load(permit);
  }

  /** The first in the list's order: the newest, where the order is by time descending. */
  async first(permit: Permit<C, 'READ'>): Promise<Row | null> {
    const rows = await this.all(permit);
    return rows[0] ?? null;
  }

  /** One row, or null when it does not exist or is not open to the asker. */
  async one(permit: Permit<C>, id: string): Promise<Row | null> {
    Permit.assertFits(permit, this.table.category, permit.action);
    const [row] = await rowsOf(this.manager, this.table.schema, this.order, permit, { id });
    return row ?? null;
  }

  /**
   * A page of what the permit opens.
   *
   * @param filterName the list that a cursor is a place of.
   * @param asked what the condition hangs on, where one list is narrowed for one reader and not for another.
   * @throws {KringError} BAD_USER_INPUT for a cursor that is not of this person's list, or a page of no fitting size.
   */
  async page(
    permit: Permit<C, 'READ'>,
    page: PageArgs,
    filterName = '',
    condition?: Condition<Row>,
    asked = filterName,
  ): Promise<Connection<Row>> {
    Permit.assertFits(permit, this.table.category, 'READ');
    assertPageSize(page.first);
    const key = JSON.stringify([page.first, page.after ?? null, asked]);
    let loader = this.pages.get(key);
    if (!loader) {
      loader = new DataLoader(
        (permits: readonly Permit<C, 'READ'>[]) => this.loadPages(permits, page, filterName, condition),
        { cacheKeyFn: permitKey },
      );
      this.pages.set(key, loader);
    }
    return loader.load(permit);
  }

  /** Lets acts on what goes by this name be done one after the other, until the transaction ends. */
  async serialise(permit: Permit<C, 'CONTRIBUTE'>, name: string): Promise<void> {
    Permit.assertFits(permit, this.table.category, 'CONTRIBUTE');
    const lock = `${this.table.name}/${permit.person}/${name}`;
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
  }

  async add(permit: Permit<C, 'CONTRIBUTE'>, row: NewRow<Row>): Promise<Row> {
    Permit.assertFits(permit, this.table.category, 'CONTRIBUTE');
    return this.insert(permit.person, { ...row, ...inPlaceOf(permit, row) });
  }

  /** A row as it is first written; for a store that says itself what opens the writing, where it is no permit to contribute. */
  protected async insert(person: string, row: NewRow<Row> & Partial<Pick<PersonRow, 'inPlaceBy'>>): Promise<Row> {
    const whole = {
      id: randomUUID(),
      parties: [],
      sourceSystem: 'kring',
      sourceId: null,
      sourceVersion: null,
      effectiveAt: null,
      inPlaceBy: null,
      ...row,
      personId: person,
      recordedAt: this.source.clock.now(),
      version: 1,
    } as unknown as Row;
    await this.manager.insert(this.table.schema, whole as never);
    return whole;
  }

  /**
   * Amends a row the writer may amend. Whoever is not the person amends only what they wrote or answer for, however
   * wide the grant to contribute and whatever part they have in it: being invited to a talk is no leave to rewrite it.
   * The person's own permit reaches all that is theirs to write; one that names no subjects is not theirs by that: a guest
   * of the circle gets such a one too, and would amend the record of a house (C-22).
   */
  async amend(
    permit: Permit<C, 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    changes: Partial<Omit<Row, keyof PersonRow>>,
  ): Promise<Amendment<Row>> {
    const held = await this.lockedIn(permit, id, expectedVersion);
    if (typeof held === 'string') return held;
    const { row: current } = held;
    const version = current.version + 1;
    await this.manager.update(
      this.table.schema,
      { personId: permit.person, id } as never,
      { ...changes, version } as never,
    );
    return { row: { ...current, ...changes, version } };
  }

  /**
   * Amends what the person's side says, or what was said in their place (C-37): from then on it is the word of who says it now.
   * `amend` leaves it whose it was: to end or move what somebody said is not to have said it.
   */
  async sayAnew(
    permit: Permit<C, 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    changes: Partial<Omit<Row, keyof PersonRow>>,
  ): Promise<Amendment<Row>> {
    return this.amend(permit, id, expectedVersion, { ...changes, ...(permit.asPerson && voiceOf(permit)) });
  }

  /** Takes a row away that the writer may amend; nothing of it is kept. For what somebody said and no longer says. */
  async remove(permit: Permit<C, 'CONTRIBUTE'>, id: string, expectedVersion: number): Promise<Amendment<Row>> {
    const held = await this.lockedIn(permit, id, expectedVersion);
    if (typeof held === 'object') await this.manager.delete(this.table.schema, { personId: permit.person, id } as never);
    return held;
  }

  /** A row the writer may amend, in the version they saw, and for nobody else until the transaction ends. */
  private async lockedIn(permit: Permit<C, 'CONTRIBUTE'>, id: string, expectedVersion: number): Promise<Amendment<Row>> {
    Permit.assertFits(permit, this.table.category, 'CONTRIBUTE');
    const query = this.query([permit]).andWhere('t.id = :id', { id }).setLock('pessimistic_write');
    const writers = writersOf(permit);
    if (!permit.asPerson) query.andWhere('(t.held_by = ANY(:writers) OR t.author = ANY(:writers))', { writers });
    const current = await query.getOne();
    if (!current) return 'ABSENT';
    return current.version === expectedVersion ? { row: current } : 'STALE';
  }

  private sorted(query: SelectQueryBuilder<Row>, alias: 't' | 'r'): SelectQueryBuilder<Row> {
    for (const by of columnsOf(this.order)) query.addOrderBy(`${alias}.${by}`, this.order.direction);
    return query.addOrderBy(`${alias}.id`, 'ASC');
  }

  /**
   * What comes after the row of a cursor. When that was recorded is looked up and does not stand in the cursor: not every list
   * shows it. Of a row that was taken away meanwhile its whole day is shown again, and nothing passed over.
   */
  private beyond(): string {
    const { by, direction } = this.order;
    const sign = direction === 'ASC' ? '>' : '<';
    if (by === 'recordedAt') return `(t.recordedAt ${sign} :afterValue OR (t.recordedAt = :afterValue AND t.id > :afterId))`;
    const { tableName } = this.manager.connection.getMetadata(this.table.schema);
    const recorded = `(SELECT a.recorded_at FROM "${tableName}" a WHERE a.person_id = t.person_id AND a.id = :afterId)`;
    const later = `(t.recordedAt ${sign} ${recorded} OR (t.recordedAt = ${recorded} AND t.id > :afterId) OR ${recorded} IS NULL)`;
    return `(t.${by} ${sign} :afterValue OR (t.${by} = :afterValue AND ${later}))`;
  }

  private query(permits: readonly Permit<C>[]): SelectQueryBuilder<Row> {
    return this.manager.createQueryBuilder(this.table.schema, 't').where(within(permits));
  }

  private async loadLists(permits: readonly Permit<C, 'READ'>[], condition?: Condition<Row>): Promise<(readonly Row[])[]> {
    const only = theOnly(permits);
    if (only && !condition) return [await rowsOf(this.manager, this.table.schema, this.order, only, 'ALL')];
    const query = this.query(permits);
    condition?.(query);
    const rows = await this.sorted(query, 't').getMany();
    return permits.map((permit) => rows.filter((row) => row.personId === permit.person));
  }

  private async loadPages(
    permits: readonly Permit<C, 'READ'>[],
    page: PageArgs,
    filterName: string,
    condition?: Condition<Row>,
  ): Promise<(Connection<Row> | Error)[]> {
    const only = theOnly(permits);
    if (only && !condition && page.after == null) {
      return [this.connectionOf(only, page, filterName, await rowsOf(this.manager, this.table.schema, this.order, only, { first: page.first + 1 }))];
    }
    const inOrder = columnsOf(this.order).map((by) => `t.${snakeCase(by)} ${this.order.direction}`).join(', ');
    const query = this.query(permits)
      .select('t.personId', 'person')
      .addSelect('t.id', 'id')
      .addSelect(`row_number() OVER (PARTITION BY t.person_id ORDER BY ${inOrder}, t.id ASC)`, 'place');
    condition?.(query);
    if (page.after != null) {
      const after = only && this.source.cursors.decode(this.listName(only, filterName), page.after);
      if (!after) {
        const error = new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
        return permits.map(() => error);
      }
      query.andWhere(this.beyond(), { afterValue: after[0], afterId: after[1] });
    }
    const joined = this.manager
      .createQueryBuilder(this.table.schema, 'r')
      .innerJoin(`(${query.getQuery()})`, 'p', 'p.id = r.id AND p.person = r.person_id AND p.place <= :limit')
      .setParameters({ ...query.getParameters(), limit: page.first + 1 });
    const rows = await this.sorted(joined, 'r').getMany();
    return permits.map((permit) => this.connectionOf(permit, page, filterName, rows.filter((row) => row.personId === permit.person)));
  }

  /** @param found what is open from the page's first row on, with one more than it holds where there is one. */
  private connectionOf(permit: Permit<C, 'READ'>, page: PageArgs, filterName: string, found: readonly Row[]): Connection<Row> {
    const nodes = found.slice(0, page.first);
    const edges = nodes.map((node) => ({ node, cursor: this.cursorOf(node, permit, filterName) }));
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

  private cursorOf(row: Row, permit: Permit<C>, filterName: string): string {
    const value: unknown = row[this.order.by];
    const written = value instanceof Date ? value.toISOString() : (value as string | number);
    return this.source.cursors.encode(this.listName(permit, filterName), [written, row.id]);
  }

  private listName(permit: Permit<C>, filterName: string): string {
    return `${this.table.name}/${permit.person}/${filterName}`;
  }
}

/**
 * What is written in the person's place is the person's, whoever wrote it: were it theirs, they would read it as the relative they are
 * besides, and after their mandate, with all that others add to it (C-37). They stay on record, and do not speak with the
 * person's voice.
 */
function inPlaceOf(
  { person, inPlaceBy }: Permit<Category, 'CONTRIBUTE'>,
  { heldBy, author, source }: Pick<PersonRow, 'heldBy' | 'author' | 'source'>,
): Partial<PersonRow> {
  if (inPlaceBy === null) return {};
  const own = (id: string): string => (id === inPlaceBy ? person : id);
  return { heldBy: own(heldBy), author: own(author), source: source === 'PERSON' ? 'RELATIVE' : source, inPlaceBy };
}

/** Whose word it is that somebody says of themselves, or in the place of who does. */
function voiceOf({ inPlaceBy }: Permit<Category, 'CONTRIBUTE'>): Pick<PersonRow, 'source' | 'inPlaceBy'> {
  return { source: inPlaceBy === null ? 'PERSON' : 'RELATIVE', inPlaceBy };
}

/**
 * Whether somebody says a record of the person's side in other words, or takes it back: the person what is theirs, also what was said
 * in their place, and who said that in their place what they said themselves. No mandate reaches the person's own word (C-37).
 */
export function isTheirsToSayAnew({ person, asPerson, inPlaceBy }: Permit<Category, 'CONTRIBUTE'>, row: PersonRow): boolean {
  return asPerson && row.heldBy === person && (inPlaceBy === null || inPlaceBy === row.inPlaceBy);
}

/** As whom somebody amends what they wrote or answer for. */
function writersOf({ rows, asker }: Permit<Category, 'CONTRIBUTE'>): readonly string[] {
  return asker === null ? rows.ownSubjects : [...rows.ownSubjects, asker];
}

/**
 * Whether somebody wrote a row or answers for it; the SQL of `amend` says the same. Working in the house that holds it is
 * neither: a guest of the circle whom the person let write would amend in it what others answer for (C-22).
 */
export function isTheirsToAmend(permit: Permit<Category, 'CONTRIBUTE'>, { heldBy, author }: PersonRow): boolean {
  return permit.asPerson || writersOf(permit).some((writer) => writer === heldBy || writer === author);
}

/** Nearly all is asked of one person, and by a statement that is known. */
function theOnly<T>(permits: readonly T[]): T | undefined {
  return permits.length === 1 ? permits[0] : undefined;
}

function permitKey(permit: Permit): string {
  return `${permit.person}|${JSON.stringify(permit.rows)}`;
}

/** The rows of several persons, of each what is opened. */
export function within(opened: readonly Opened[]): Brackets {
  const whole = opened.filter(({ rows }) => isWhole(rows)).map(({ person }) => person);
  const scoped = opened.filter(({ rows }) => !isWhole(rows));
  return new Brackets((or) => {
    or.where('t.person_id = ANY(:wholePersons)', { wholePersons: whole });
    scoped.forEach(({ person, rows }, index) => {
      const names = { holders: `:holders${index}`, own: `:own${index}`, part: `:part${index}`, about: `:about${index}` };
      const { holders, own, part, about } = scopeValues(rows);
      or.orWhere(`(t.person_id = :person${index} AND ${scopeSql(rows, names)})`, {
        ...{ [`person${index}`]: person, [`holders${index}`]: holders, [`own${index}`]: own, [`part${index}`]: part },
        ...(about !== undefined && { [`about${index}`]: about }),
      });
    });
  });
}
