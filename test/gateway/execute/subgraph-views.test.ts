import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, buildASTSchema, isAbstractType, isObjectType, parse } from 'graphql';
import type { ConstValueNode, GraphQLSchema } from 'graphql';
import { SubgraphViews } from '../../../gateway/execute/subgraph-views';
import { SUBGRAPH_NAMES } from '../../../shared/subgraph-names';

const read = (name: string) => parse(readFileSync(join(__dirname, '..', '..', '..', 'schema', `${name}.graphql`), 'utf8'));

/** All that decides which categories a selection needs. */
function whatDecides(schema: GraphQLSchema): Readonly<Record<string, unknown>> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'));
  return Object.fromEntries(
    types.flatMap((type): (readonly [string, unknown])[] => {
      if (isAbstractType(type)) return [[type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()]];
      if (!isObjectType(type)) return [];
      const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
      return fields.map((field) => {
        const consent = field.astNode?.directives?.find(({ name }) => name.value === 'consent');
        const stated = Object.fromEntries((consent?.arguments ?? []).map(({ name, value }) => [name.value, valueOf(value)]));
        return [`${type.name}.${field.name}`, { type: String(field.type), ...(consent && { stated }) }];
      });
    }),
  );
}

function valueOf(value: ConstValueNode): unknown {
  if (value.kind === Kind.LIST) return value.values.map(valueOf);
  return 'value' in value ? value.value : undefined;
}

describe('what the supergraph says of a partner', () => {
  const views = new SubgraphViews(read('supergraph'));

  it.each(SUBGRAPH_NAMES)('is what %s itself says: what the gateway asks about, the partner would have asked about', (name) => {
    const own = whatDecides(buildASTSchema(read(name), { assumeValid: true, assumeValidSDL: true }));
    expect(Object.keys(own).length).toBeGreaterThan(50);
    expect(whatDecides(views.of(name))).toEqual(own);
  });

  it('names the types that a partner answers by key', () => {
    const entity = views.of('work').getType('_Entity');
    expect(isAbstractType(entity) && views.of('work').getPossibleTypes(entity).map(({ name }) => name)).toEqual(expect.arrayContaining(['Person', 'WorkGoal']));
  });

  it('knows no partner that it does not name', () => {
    expect(() => views.of('nobody')).toThrow('the supergraph names no nobody');
  });
});
