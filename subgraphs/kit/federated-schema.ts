import { AnyType, ServiceType, entitiesResolver } from '@apollo/subgraph/dist/types';
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLUnionType,
  defaultFieldResolver,
  isObjectType,
} from 'graphql';
import type { GraphQLFieldConfigMap } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { readSchemaFile } from '../../shared/schema-files';
import type { RequestContext } from './request-context';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph-definition';

/**
 * The schema of TypeGraphQL's classes alone. Every subgraph lists its own, because TypeGraphQL keeps all metadata of a
 * process in one place.
 */
export function codeFirstSchema(definition: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers: definition.resolvers as unknown as [() => void, ...(() => void)[]],
    orphanedTypes: definition.types as unknown as (() => void)[],
    skipCheck: true,
    validate: false,
    nullableByDefault: false,
  });
}

const built = new WeakMap<SubgraphDefinition, GraphQLSchema>();

/**
 * What a subgraph runs: the classes, and the three fields of federation. What it is called in SDL is printed, parsed
 * and validated once, by `npm run schema` (federated-sdl.ts), and not by every process at every start. It holds nothing
 * of any server that runs it, so a process builds it once.
 */
export function federatedSchema(definition: SubgraphDefinition): GraphQLSchema {
  const known = built.get(definition) ?? buildFederatedSchema(definition);
  built.set(definition, known);
  return known;
}

function buildFederatedSchema(definition: SubgraphDefinition): GraphQLSchema {
  const codeFirst = codeFirstSchema(definition);
  const entities = Object.values(codeFirst.getTypeMap()).filter(isObjectType).filter(isKeyed);
  const unknown = Object.keys(definition.references).filter((name) => !entities.some((type) => type.name === name));
  if (unknown.length > 0) throw new Error(`the subgraph ${definition.name} resolves references to what has no key: ${unknown.join(', ')}`);
  for (const type of entities) {
    const resolveReference = onlyKeys(definition.references[type.name] ?? nothing);
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
  }
  const config = codeFirst.toConfig();
  const query = codeFirst.getQueryType()?.toConfig() ?? { name: 'Query', fields: {} };
  const schema = new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...query, fields: { ...query.fields, ...federationFields(definition, entities) } }),
    types: config.types.filter(({ name }) => name !== query.name),
  });
  return decideAgainAfterEachMutation(schema);
}

function federationFields(
  { name }: SubgraphDefinition,
  entities: readonly GraphQLObjectType[],
): GraphQLFieldConfigMap<unknown, RequestContext> {
  const service = { type: new GraphQLNonNull(ServiceType), resolve: () => ({ sdl: readSchemaFile(`${name}.graphql`) }) };
  if (entities.length === 0) return { _service: service };
  const entity = new GraphQLUnionType({
    name: '_Entity',
    types: [...entities],
    resolveType: (value: { readonly __typename: string }) => value.__typename,
  });
  return {
    _service: service,
    _entities: {
      type: new GraphQLNonNull(new GraphQLList(entity)),
      args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(AnyType))) } },
      resolve: (_root, { representations }, context, info) => entitiesResolver({ representations, context, info }),
    },
  };
}

function isKeyed(type: GraphQLObjectType): boolean {
  return type.astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

/** A key that is not looked up here. The library would otherwise give the representation back, as if we had said it. */
const nothing: ReferenceResolver = () => null;

/**
 * A representation comes from whoever reaches the subgraph. Everything but the key is dropped, since a field smuggled
 * in there would otherwise be answered as if we had said it.
 */
function onlyKeys(resolveReference: ReferenceResolver): ReferenceResolver {
  return (reference, context, info) => resolveReference({ id: String(reference.id) }, context, info);
}

/** What a mutation changed may be consent itself: nothing decided before it holds for the next root field. */
function decideAgainAfterEachMutation(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  if (!isObjectType(mutation)) return schema;
  for (const field of Object.values(mutation.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: RequestContext, info) => {
      context.decideAgain();
      try {
        return await (resolve(source, args, context, info) as Promise<unknown>);
      } finally {
        context.decideAgain();
      }
    };
  }
  return schema;
}
