import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { defaultFieldResolver, isObjectType, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { CONSENT_DIRECTIVE_SDL } from './consent-directive';
import type { RequestContext } from './request-context';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph-definition';

const LINKS = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://kring.example/consent/v1.0", import: ["@consent"])
  @composeDirective(name: "@consent")
`;

/**
 * The one ugly trick of the house: TypeGraphQL classes are printed to SDL and rebuilt as a federation schema. Every
 * subgraph lists its own classes, because TypeGraphQL keeps all metadata of a process in one place.
 */
export function buildFederatedSchema(definition: SubgraphDefinition): GraphQLSchema {
  const codeFirst = buildSchemaSync({
    resolvers: definition.resolvers as unknown as [() => void, ...(() => void)[]],
    orphanedTypes: definition.types as unknown as (() => void)[],
    skipCheck: true,
    validate: false,
    nullableByDefault: false,
  });
  const typeDefs = parse(`${LINKS}\n${CONSENT_DIRECTIVE_SDL}\n${printSchemaWithDirectives(codeFirst)}`);
  const resolvers = createResolversMap(codeFirst) as Record<string, Record<string, unknown>>;
  for (const [typeName, resolveReference] of Object.entries(definition.references)) {
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: onlyKeys(resolveReference) };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return decideAgainAfterEachMutation(schema);
}

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
