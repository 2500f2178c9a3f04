import { hash } from 'node:crypto';
import type { EntityManager, EntityMetadata, EntitySchema } from 'typeorm';
import { isWhole } from '../../consent/rows';
import type { RowScope } from '../../consent/rows';
import type { PersonRow } from './person-table';
import { snakeCase } from './snake-case';

/** In which order a list is shown. The column must never be null, or a page could skip rows. */
export interface ListOrder<Row> {
  readonly by: keyof Row & string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * By which columns a list is ordered, before the key. Much of it is said on a local date: of one day the later is what was recorded
 * later, or whoever reads the latest of two plans is shown either.
 */
export function columnsOf<Row extends PersonRow>({ by }: ListOrder<Row>): readonly (keyof Row & string)[] {
  return by === 'recordedAt' ? [by] : [by, 'recordedAt'];
}

/** The person whose rows are open, and which of them. */
export interface Opened {
  readonly person: string;
  readonly rows: RowScope;
}

/** What the SQL of a scope calls the values it hangs on. */
interface ScopeNames {
  readonly holders: string;
  readonly own: string;
  readonly part: string;
  /** Of a scope that is limited to whom a record is about, and of no other. */
  readonly about: string;
}

/** The SQL of RowScope, but for the person; consent/rows.ts `covers` says the same of one record, and a test holds the two together. */
export function scopeSql(rows: RowScope, { holders, own, part, about }: ScopeNames): string {
  const held = rows.everything ? `t.held_by <> ALL(${holders})` : `t.held_by = ANY(${holders})`;
  const consented = rows.onlyAbout === undefined ? held : `(${held} AND t.parties <@ CAST(${about} AS uuid[]))`;
  return `(${consented} OR t.held_by = ANY(${own}) OR t.author = ANY(${own}) OR t.parties && CAST(${part} AS uuid[]))`;
}

/** The values that go with it. */
export function scopeValues(rows: RowScope): Readonly<Record<keyof ScopeNames, readonly string[] | undefined>> {
  return {
    holders: rows.everything ? rows.notHeldBy : rows.heldBy,
    own: rows.ownSubjects,
    part: [...rows.ownSubjects, ...(rows.partySubjects ?? [])],
    about: rows.onlyAbout,
  };
}

/** What is read of what is open of one person: all of it, its first so many in the order of the list, or the one of a key. */
export type Part = { readonly first: number } | { readonly id: string } | 'ALL';

/** SQL that is planned once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The SQL of what the ORM was given, prepared or not: for whoever listens to it. */
export function sqlOf(query: string | Statement): string {
  return typeof query === 'string' ? query : query.text;
}

const statements = new WeakMap<EntityMetadata, Map<string, Statement>>();

/**
 * Rows of one person, by a statement that is written and planned once for each form that the question takes: nearly all that a
 * subgraph asks is of few forms, and to word and to plan them anew took most of its time.
 */
export async function rowsOf<Row extends PersonRow>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  order: ListOrder<Row>,
  { person, rows }: Opened,
  part: Part,
): Promise<Row[]> {
  const metadata = manager.connection.getMetadata(schema);
  const { holders, own, part: parties, about } = scopeValues(rows);
  const scope = isWhole(rows) ? [] : [holders, own, parties, ...(about === undefined ? [] : [about])];
  const last = part === 'ALL' ? [] : ['id' in part ? part.id : part.first];
  const form = `${order.by} ${order.direction} ${scope.length === 0 ? 'WHOLE' : `${rows.everything}${scope.length}`} ${part === 'ALL' ? part : Object.keys(part)[0]}`;
  const known = statements.get(metadata) ?? new Map<string, Statement>();
  statements.set(metadata, known);
  let statement = known.get(form);
  if (!statement) {
    const columns = metadata.columns.map(({ databaseName }) => `t."${databaseName}"`).join(', ');
    const open = scope.length === 0 ? '' : ` AND ${scopeSql(rows, { holders: '$2', own: '$3', part: '$4', about: '$5' })}`;
    const place = `$${scope.length + 2}`;
    const sorted = ` ORDER BY ${columnsOf(order).map((by) => `t."${snakeCase(by)}" ${order.direction}`).join(', ')}, t."id" ASC`;
    const rest = part === 'ALL' ? sorted : 'id' in part ? ` AND t."id" = ${place}` : `${sorted} LIMIT ${place}`;
    const text = `SELECT ${columns} FROM "${metadata.tableName}" t WHERE t."person_id" = $1${open}${rest}`;
    statement = { text, name: `rows_${hash('sha256', text, 'hex').slice(0, 24)}` };
    known.set(form, statement);
  }
  const found = await prepared<Record<string, unknown>>(manager, statement, [person, ...scope, ...last]);
  const { driver } = manager.connection;
  return found.map(
    (row) => Object.fromEntries(metadata.columns.map((column) => [column.propertyName, driver.prepareHydratedValue(row[column.databaseName], column)])) as unknown as Row,
  );
}

/** The ORM hands a statement on to its driver as it is; the driver plans one that has a name once for each connection. */
export function prepared<Row extends object>(manager: EntityManager, { name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
  return manager.query<Row[]>({ name, text } as unknown as string, [...values]);
}
