import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EntitySchema } from 'typeorm';
import type { Category } from '../../consent/vocabulary';
import type { SubgraphName } from '../../shared/subgraph-names';
import { SUBGRAPHS } from '../../subgraphs';
import type { PersonRow, PersonTable } from '../../subgraphs/kit/person-table';

const SUBGRAPHS_FOLDER = join(__dirname, '..', '..', 'subgraphs');

/** A column of a table about persons, as somebody who fills it must know it. */
export interface PersonColumn {
  readonly property: string;
  /** As PostgreSQL calls it. */
  readonly type: string;
  readonly isArray: boolean;
  readonly isNullable: boolean;
  /** The values that its row declares where they are a closed list; null where anything goes. */
  readonly values: readonly string[] | null;
}

export interface FoundPersonTable {
  readonly subgraph: SubgraphName;
  readonly name: string;
  readonly category: Category;
  readonly schema: EntitySchema<PersonRow>;
  readonly columns: readonly PersonColumn[];
}

/**
 * Every table about persons of every subgraph, read off the subgraphs themselves, so that one which is new takes part
 * in whatever is tried on all of them.
 *
 * @throws when a subgraph serves a table about persons that none of its `*.table.ts` exports.
 */
export function personTables(): readonly FoundPersonTable[] {
  return SUBGRAPHS.flatMap(({ name: subgraph, tables }) => {
    const found = tableFilesOf(subgraph).flatMap((file) => tablesIn(file, subgraph));
    const missing = tables.filter(
      (schema) => isAboutPersons(schema) && !found.some((table) => table.schema === schema) && !LISTS.includes(nameOf(schema)),
    );
    if (missing.length > 0) throw new Error(`no *.table.ts exports ${missing.map(nameOf).join(', ')} as a personTable`);
    return found;
  });
}

/** The register and what is said at conferences: rows with a category each, and so several tables to whoever reads them. */
const LISTS: readonly string[] = ['register_entry', 'care_conference_item'];

const nameOf = ({ options }: EntitySchema<object>): string => String(options.tableName);

function isAboutPersons({ options }: EntitySchema<object>): boolean {
  return ['personId', 'heldBy', 'author', 'parties'].every((column) => column in options.columns);
}

function tableFilesOf(subgraph: string): readonly string[] {
  const folder = join(SUBGRAPHS_FOLDER, subgraph);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.table.ts')).sort().map((file) => join(folder, file));
}

function tablesIn(file: string, subgraph: SubgraphName): readonly FoundPersonTable[] {
  return Object.values(loaded(file)).flatMap(tablesOf).flatMap((table) => {
    const { name, category, schema } = table ?? {};
    if (!(schema instanceof EntitySchema) || name === undefined || category === undefined) return [];
    return [{ subgraph, name, category, schema, columns: columnsOf(file, name, schema, subgraph) }];
  });
}

/** A table, or the few that a concept of a common frame has together. */
function tablesOf(exported: unknown): readonly Partial<PersonTable<PersonRow, Category>>[] {
  if (typeof exported !== 'object' || exported === null) return [];
  const found = 'schema' in exported ? [exported] : Object.values(exported);
  return found as Partial<PersonTable<PersonRow, Category>>[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known when it runs
const loaded = (file: string): Readonly<Record<string, unknown>> => require(file) as Record<string, unknown>;

function columnsOf(file: string, table: string, { options }: EntitySchema<PersonRow>, subgraph: string): readonly PersonColumn[] {
  const source = readFileSync(file, 'utf8');
  const row = new RegExp(`personTable<(\\w+),[^>]*>\\(\\s*'${table}'`).exec(source)?.[1];
  const declared = new Map(row === undefined ? [] : declaredIn(source, row));
  return Object.entries(options.columns).flatMap(([property, column]) => {
    if (column === undefined) return [];
    const declaration = declared.get(property);
    return [
      {
        property,
        type: String(column.type),
        isArray: column.array === true,
        isNullable: column.nullable === true,
        values: declaration === undefined ? null : valuesOf(declaration, subgraph),
      },
    ];
  });
}

/** The fields of an interface of the file with the types they are declared with, also those it has of another. */
function declaredIn(source: string, name: string): readonly (readonly [string, string])[] {
  const [, base, body] = new RegExp(`interface ${name} extends (\\w+) \\{([^]*?)\\n\\}`).exec(source) ?? [];
  if (base === undefined || body === undefined) return [];
  const fields = [...body.matchAll(/readonly (\w+)\??: (.+);/g)];
  return [...declaredIn(source, base), ...fields.map(([, property, type]) => [property!, type!] as const)];
}

const OPEN_TYPES = ['string', 'number', 'boolean', 'Date'];

/** A type such as `Presence`, `PartOfDay | null` or `readonly \`${ContactChannel}\`[]`, by the list it is made of. */
function valuesOf(declaration: string, subgraph: string): readonly string[] | null {
  const name = declaration
    .replace(/^readonly | \| null$/g, '')
    .replace(/\[\]$/, '')
    .replace(/^`\$\{(\w+)\}`$/, '$1');
  if (OPEN_TYPES.includes(name)) return null;
  const folders = [join(SUBGRAPHS_FOLDER, subgraph), join(SUBGRAPHS_FOLDER, 'kit')];
  for (const file of [...folders.flatMap(sourcesOf), join(SUBGRAPHS_FOLDER, '..', 'consent', 'vocabulary.ts')]) {
    const source = textOf(file);
    const list = new RegExp(`export type ${name} = \\(typeof (\\w+)\\)\\[number\\]`).exec(source)?.[1];
    if (list !== undefined && source.includes(`const ${list}`)) return loaded(file)[list] as readonly string[];
    if (source.includes(`export enum ${name} `)) return Object.values(loaded(file)[name] as object) as readonly string[];
  }
  return [];
}

const sources = new Map<string, readonly string[]>();

function sourcesOf(folder: string): readonly string[] {
  const known = sources.get(folder);
  if (known) return known;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = files.filter((file) => /\.(table|type)\.ts$/.test(basename(file))).map((file) => join(folder, file));
  sources.set(folder, found);
  return found;
}

const texts = new Map<string, string>();

function textOf(file: string): string {
  const known = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, known);
  return known;
}
