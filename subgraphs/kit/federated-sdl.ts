import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse } from 'graphql';
import { CONSENT_DIRECTIVE_SDL } from './consent-directive';
import { codeFirstSchema } from './federated-schema';
import type { SubgraphDefinition } from './subgraph-definition';

const LINKS = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://kring.example/consent/v1.0", import: ["@consent"])
  @composeDirective(name: "@consent")
`;

/**
 * The SDL of a subgraph, checked by Apollo's own builder. The one ugly trick of the house: TypeGraphQL classes are
 * printed and read again as a federation schema. Nothing that serves loads this file.
 */
export function federatedSdl(definition: SubgraphDefinition): string {
  const printed = printSchemaWithDirectives(codeFirstSchema(definition));
  return printSubgraphSchema(buildSubgraphSchema(parse(`${LINKS}\n${CONSENT_DIRECTIVE_SDL}\n${printed}`)));
}
