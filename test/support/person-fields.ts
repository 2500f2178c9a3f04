import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getDirectiveValues, getNamedType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';

const api = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
const consentDirective = api.getDirective('consent')!;

/** What public reference data is reached through: the same for everybody, so not walked into. */
const LEAVES: Readonly<Record<string, string>> = { Organisation: '{ id }', Professional: '{ id }', Person: '{ id }' };

/** Fields that need one of several arguments, which the schema cannot say; asked without, they are an error to everybody. */
const ASKED_WITH_MORE: readonly string[] = ['explainAccess'];

/** A field of a person with all that can be selected below it, and the categories this needs. */
export interface PersonField {
  readonly name: string;
  readonly selection: string;
  /** The category it carries itself; null where its rows differ. */
  readonly category: string | null;
  readonly categories: ReadonlySet<string>;
}

/**
 * Every field of a person in the whole graph that takes no argument it cannot do without.
 *
 * @param without fields that are nowhere selected below them, by coordinate.
 */
export function personFields(depth = 5, without: readonly string[] = []): readonly PersonField[] {
  const person = api.getType('Person') as GraphQLObjectType;
  const asked = Object.values(person.getFields()).filter(({ name }) => !ASKED_WITH_MORE.includes(name));
  return asked.flatMap((field) => {
    const categories = new Set<string>();
    const selection = selectionOf(field, { depth, without }, categories);
    return selection === null ? [] : [{ name: field.name, selection, category: categoryOf(field), categories }];
  });
}

/** The fields in as few questions as the gateway's limits allow; it counts fields, wherever they stand. */
export function inBatches(fields: readonly PersonField[], most = 350): readonly (readonly PersonField[])[] {
  const batches: PersonField[][] = [[]];
  let count = 0;
  for (const field of fields) {
    const more = field.selection.split(/\s+/).filter((word) => !/[{}]/.test(word)).length;
    if (count + more > most && batches.at(-1)!.length > 0) {
      batches.push([]);
      count = 0;
    }
    count += more;
    batches.at(-1)!.push(field);
  }
  return batches;
}

function categoryOf(field: GraphQLField<unknown, unknown>): string | null {
  const consent = field.astNode && getDirectiveValues(consentDirective, field.astNode);
  return typeof consent?.['category'] === 'string' ? consent['category'] : null;
}

interface Reach {
  readonly depth: number;
  readonly without: readonly string[];
}

function selectionOf(field: GraphQLField<unknown, unknown>, { depth, without }: Reach, categories: Set<string>): string | null {
  if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return null;
  const category = categoryOf(field);
  if (category !== null) categories.add(category);
  const type = getNamedType(field.type);
  const leaf = LEAVES[type.name];
  if (leaf !== undefined) return `${field.name} ${leaf}`;
  if (isUnionType(type)) return `${field.name} { __typename }`;
  if (!isObjectType(type)) return field.name;
  if (depth === 0) return null;
  const below = Object.values(type.getFields())
    // The items once are enough; edges hold them a second time.
    .filter(({ name }) => !(type.name.endsWith('Connection') && name === 'edges'))
    .filter(({ name }) => !without.includes(`${type.name}.${name}`))
    .flatMap((each) => selectionOf(each, { depth: depth - 1, without }, categories) ?? []);
  return below.length === 0 ? null : `${field.name} { ${below.join(' ')} }`;
}
