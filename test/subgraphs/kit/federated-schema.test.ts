import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, isUnionType, lexicographicSortSchema, parse, printType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { readSchemaFile } from '../../../shared/schema-files';
import { SUBGRAPHS } from '../../../subgraphs';
import { federatedSchema } from '../../../subgraphs/kit/federated-schema';
import { categoryOf } from '../../../shared/selected-categories';

/** Types that only say how federation itself is written down. */
const MACHINERY = /^(__|link__|federation__|_Service$)/;

function typesOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const sorted = lexicographicSortSchema(schema);
  const named = Object.values(sorted.getTypeMap()).filter(({ name }) => !MACHINERY.test(name));
  return new Map(named.map((type) => [type.name, printType(type)]));
}

function categoriesOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field} ${categoryOf(type, field)}`))
    .filter((line) => !MACHINERY.test(line))
    .sort();
}

describe.each(SUBGRAPHS.map((definition) => [definition.name, definition] as const))('what %s runs', (name, definition) => {
  const runs = federatedSchema(definition);
  const published = buildSubgraphSchema(parse(readSchemaFile(`${name}.graphql`)));

  it('is what it publishes, type by type and description by description', () => {
    expect(Object.fromEntries(typesOf(runs))).toEqual(Object.fromEntries(typesOf(published)));
  });

  it('asks consent for the same fields, each under the same category', () => {
    const categories = categoriesOf(runs);
    expect(categories).toEqual(categoriesOf(published));
    expect(categories.some((line) => / [A-Z_]+$/.test(line))).toBe(name !== 'directory');
  });

  it('gives nothing back of a representation that it does not look up', () => {
    const entity = runs.getType('_Entity');
    const keyed = isUnionType(entity) ? entity.getTypes() : [];
    expect(keyed.map((type) => type.name)).toEqual(expect.arrayContaining(Object.keys(definition.references)));
    for (const type of keyed.filter((each) => !(each.name in definition.references))) {
      const { resolveReference } = (type.extensions as never as { apollo: { subgraph: { resolveReference: (reference: object) => unknown } } }).apollo.subgraph;
      expect(resolveReference({ __typename: type.name, id: 'an-id', smuggled: 'a value' })).toBeNull();
    }
  });
});
