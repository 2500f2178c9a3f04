import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getNamedType, isEnumType, isInterfaceType, isListType, isNonNullType, isObjectType, isUnionType, parse } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { encodePersonId } from '../shared/ids';
import { readSchemaFile } from '../shared/schema-files';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import type { SubgraphName } from '../shared/subgraph-names';

/** As many persons as a caseload holds, and of everything else a few. */
const PERSONS = 50;
const FEW = 4;

const personIds = Array.from({ length: PERSONS }, (_, index) => encodePersonId(`00000000-0000-4000-8000-0000000000${String(index + 10)}`));

/**
 * All partners in one process, each answering with values made up from the schema. What was answered once is answered
 * from memory: the bench measures gateways, and partners that think would only make them wait.
 */
export async function serveStubs(): Promise<Readonly<Record<SubgraphName, string>>> {
  const urls = await Promise.all(SUBGRAPH_NAMES.map(async (name) => [name, await serveStub(name)] as const));
  return Object.fromEntries(urls) as Record<SubgraphName, string>;
}

async function serveStub(name: SubgraphName): Promise<string> {
  const schema = madeUp(buildSubgraphSchema({ typeDefs: parse(readSchemaFile(`${name}.graphql`)) }));
  const answers = new Map<string, string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const send = (text: string): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
      if (request.url?.startsWith('/leases') === true) {
        return void response.writeHead(request.url === '/leases/release' ? 204 : 200, { 'content-type': 'application/json' }).end(request.url === '/leases/release' ? '' : '{"renewed":true}');
      }
      const body = Buffer.concat(chunks).toString('utf8');
      const known = answers.get(body);
      if (known !== undefined) return send(known);
      void answerTo(schema, body).then((text) => {
        answers.set(body, text);
        send(text);
      });
    });
  });
  // A gateway that waits its turn must not find its connection closed.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answerTo(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const answer = await execute({ schema, document: parse(query), variableValues: variables ?? {} });
  const states = personIds.slice(0, 1).map(() => ({ person: '00000000-0000-4000-8000-000000000010', epoch: '1', held: true }));
  return JSON.stringify({ ...answer, extensions: { kring: { withheld: [], leases: { asked: true, endsAfter: 1_900, states } } } });
}

function madeUp(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (value: { readonly __typename?: string }) => value.__typename ?? schema.getPossibleTypes(type)[0]!.name;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    Object.assign(type, { resolveReference: (reference: object) => ({ ...reference, __typename: type.name }) });
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service') continue;
      field.resolve = (source: Record<string, unknown> | undefined, args) =>
        source?.[field.name] ?? (args['id'] as unknown) ?? valueFor(field.type, `${type.name}.${field.name}`);
    }
  }
  return schema;
}

function valueFor(type: GraphQLOutputType, coordinate: string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, coordinate);
  if (isListType(type)) {
    const isPeople = getNamedType(type).name === 'Person';
    return Array.from({ length: isPeople ? PERSONS : FEW }, (_, index) => {
      const value = valueFor(type.ofType, `${coordinate}-${index}`);
      return isPeople ? { ...(value as object), id: personIds[index] } : value;
    });
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.value;
  if (isObjectType(named) || isInterfaceType(named) || isUnionType(named)) return { __typename: isObjectType(named) ? named.name : undefined, id: `${coordinate}-id` };
  switch (named.name) {
    case 'Int':
    case 'Float':
      return coordinate.length;
    case 'Boolean':
      return true;
    default:
      return `${coordinate} in some words`;
  }
}
