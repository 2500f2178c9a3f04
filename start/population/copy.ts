import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntitySchema } from 'typeorm';
import { snakeCase } from '../../subgraphs/kit/snake-case';

interface Column {
  readonly property: string;
  readonly name: string;
  /** How a value that is there is written. */
  readonly write: (value: unknown) => string;
}

/** Rows to a piece of the stream: enough to be one write, and little enough to be no burden. */
const ROWS_OF_PIECE = 500;

/** Brings rows in with COPY, the columns by the table’s own declaration. */
export async function copyRows(client: Client, schema: EntitySchema<object>, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(schema);
  const names = columns.map(({ name }) => escapeIdentifier(name)).join(', ');
  const into = client.query(copyFrom(`COPY ${escapeIdentifier(String(schema.options.tableName))} (${names}) FROM STDIN`));
  await pipeline(Readable.from(piecesOf(columns, rows)), into);
}

function* piecesOf(columns: readonly Column[], rows: readonly object[]): Generator<string> {
  for (let from = 0; from < rows.length; from += ROWS_OF_PIECE) {
    yield rows
      .slice(from, from + ROWS_OF_PIECE)
      .map((row) => lineOf(columns, row as Readonly<Record<string, unknown>>))
      .join('');
  }
}

/** A line of COPY’s text format, the row’s values in the order of the columns. */
function lineOf(columns: readonly Column[], row: Readonly<Record<string, unknown>>): string {
  let line = '';
  for (const [nth, { property, write }] of columns.entries()) {
    const value = row[property];
    // A column that was forgotten would be written as nothing at all, and pass for somebody’s answer.
    if (value === undefined) throw new TypeError(`a row has no ${property}`);
    line += `${nth === 0 ? '' : '\t'}${value === null ? '\\N' : write(value)}`;
  }
  return `${line}\n`;
}

const known = new Map<EntitySchema<object>, readonly Column[]>();

function columnsOf(schema: EntitySchema<object>): readonly Column[] {
  let columns = known.get(schema);
  if (!columns) {
    columns = Object.entries(schema.options.columns).map(([property, column]) => {
      const { name, type, array } = column as { readonly name?: string; readonly type: string; readonly array?: boolean };
      const write = array === true ? listText : type === 'jsonb' ? (value: unknown) => escaped(JSON.stringify(value)) : plainText;
      return { property, name: name ?? snakeCase(property), write };
    });
    known.set(schema, columns);
  }
  return columns;
}

function plainText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? escaped(value) : String(value);
}

/** An array as PostgreSQL writes one. */
function listText(value: unknown): string {
  const parts = (value as readonly unknown[]).map((part) => `"${String(part).replace(/["\\]/g, '\\$&')}"`);
  return escaped(`{${parts.join(',')}}`);
}

const SPECIAL = /[\\\t\n\r]/;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}
