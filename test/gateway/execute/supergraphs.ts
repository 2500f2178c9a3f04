import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, buildSchema, execute, getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType, isUnionType, parse, printSchema, responsePathAsArray } from 'graphql';
import type { GraphQLFieldResolver, GraphQLInterfaceType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { isEnumType } from 'graphql';
import { createHash } from 'node:crypto';

/**
 * Supergraphs of the federation directives, one for each way in which a fetch can depend on another. They are about
 * nobody: a graph of care never uses half of these, and an executor that lost one would be found out much later.
 */
export interface TestSupergraph {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"])\n`;

export const SUPERGRAPHS: readonly TestSupergraph[] = [
  {
    name: 'keys: single, several, composite, nested, missing',
    subgraphs: {
      circle: `
        type Query { person(id: ID!, seen: Boolean = true): Person people(first: Int = 4): [Person!] maybe: [Person]! homes: [Home] }
        type Person @key(fields: "id") @key(fields: "card { number country }") { id: ID! card: Card name: String friends(first: Int): [Person!] home: Home nearest: [[Person]] }
        type Card @shareable { number: ID! country: Country! }
        enum Country { BE NL }
        type Home @key(fields: "street number") { street: String! number: Int! }
        type Mutation { rename(id: ID!, name: String!): Person forget: Boolean }`,
      care: `
        type Query { trajectories: [Trajectory!] }
        type Person @key(fields: "id") { id: ID! trajectories(open: Boolean): [Trajectory!]! lead: Person weight: Float }
        type Trajectory @key(fields: "id") { id: ID! title: String of: Person! steps: [Step!]! note: String! }
        type Step { at: Int! by: Person }
        type Mutation { start(person: ID!): Trajectory }`,
      registry: `
        type Person @key(fields: "card { number country }") { card: Card age: Int alias(upper: Boolean = false): String }
        type Card @shareable { number: ID! country: Country! }
        enum Country { BE NL }
        type Home @key(fields: "street number") { street: String! number: Int! rooms: Int neighbours: [Home!] }
        type Trajectory @key(fields: "id") { id: ID! costs: Float! }`,
    },
  },
  {
    name: 'external, provides, requires: chains, nested, lists',
    subgraphs: {
      stock: `
        type Query { items(first: Int = 3): [Item!]! item(id: ID!): Item }
        type Item @key(fields: "id") { id: ID! size: Size weight: Float! tags: [String!] @shareable }
        type Size @shareable { high: Int wide: Int }`,
      price: `
        type Query { offers: [Offer!] }
        type Offer @key(fields: "id") { id: ID! item: Item! @provides(fields: "tags") of(percent: Int!): Float }
        type Item @key(fields: "id") { id: ID! tags: [String!] @external size: Size @external weight: Float! @external price: Int postage: Float @requires(fields: "size { high wide } tags") pounds: String @requires(fields: "weight") }
        type Size @shareable { high: Int wide: Int }`,
      tax: `
        type Item @key(fields: "id") { id: ID! price: Int @external postage: Float @external rate(land: String = "BE"): Float @requires(fields: "price postage") twin: Item }`,
    },
  },
  {
    name: 'interfaces, unions partly known, shareable, override, hidden fields',
    subgraphs: {
      one: `
        type Query { nodes: [Node!] node(id: ID!): Node found: [Found!] docs: [Doc] }
        interface Node { id: ID! label: String }
        type Doc implements Node @key(fields: "id") { id: ID! label: String pages: Int }
        type Film implements Node @key(fields: "id") { id: ID! label: String minutes: Int next: Film }
        union Found = Doc | Film | Place
        type Place { town: String! @shareable zip: Int @shareable secret: String @inaccessible }`,
      two: `
        type Query { again: [Found] first: Place @shareable }
        type Doc @key(fields: "id") { id: ID! words: Int! author: Place label: String @override(from: "one") }
        type Film @key(fields: "id") { id: ID! rating: Float }
        union Found = Doc | Place
        type Place { town: String! @shareable zip: Int @shareable }`,
      three: `
        type Query { first: Place @shareable }
        type Film @key(fields: "id") { id: ID! stars: Int! marks(first: Int = 2): [Int!] sequel: Film }
        type Place { town: String! @shareable zip: Int @shareable }`,
    },
  },
  {
    name: 'requires with arguments that conflict',
    subgraphs: {
      stock: `
        type Query { items(first: Int = 3): [Item!]! item(id: ID!): Item }
        type Item @key(fields: "id") { id: ID! size: Size weight(unit: Unit): Float! tags: [String!] @shareable }
        type Size @shareable { high: Int wide: Int }
        enum Unit { KG LB }`,
      price: `
        type Query { offers: [Offer!] }
        type Offer @key(fields: "id") { id: ID! item: Item! @provides(fields: "tags") of(percent: Int!): Float }
        type Item @key(fields: "id") { id: ID! tags: [String!] @external size: Size @external weight(unit: Unit): Float! @external price: Int postage: Float @requires(fields: "size { high wide } tags") pounds: String @requires(fields: "weight(unit: LB)") kilos: String @requires(fields: "weight(unit: KG)") }
        type Size @shareable { high: Int wide: Int }
        enum Unit { KG LB }`,
      tax: `
        type Item @key(fields: "id") { id: ID! price: Int @external postage: Float @external rate(land: String = "BE"): Float @requires(fields: "price postage") twin: Item }`,
    },
  },
  {
    name: 'interface objects',
    subgraphs: {
      one: `
        type Query { nodes: [Node!] node(id: ID!): Node found: [Found!] media: [Media] }
        interface Node { id: ID! label: String }
        type Doc implements Node & Media @key(fields: "id") { id: ID! label: String pages: Int }
        type Film implements Node & Media @key(fields: "id") { id: ID! label: String minutes: Int next: Film }
        interface Media @key(fields: "id") { id: ID! }
        union Found = Doc | Film | Place
        type Place { town: String! @shareable zip: Int @shareable secret: String @inaccessible }`,
      two: `
        type Query { again: [Found] first: Place @shareable }
        type Doc @key(fields: "id") { id: ID! words: Int! author: Place label: String @override(from: "one") }
        type Film @key(fields: "id") { id: ID! rating: Float }
        union Found = Doc | Place
        type Place { town: String! @shareable zip: Int @shareable }`,
      three: `
        type Query { first: Place @shareable shelf: [Media!] }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int marks(first: Int = 2): [Int!] }
        type Place { town: String! @shareable zip: Int @shareable }`,
    },
  },
];

export interface RunningSupergraph {
  readonly sdl: string;
  /** The whole as if one partner had it all: what is true where two executors differ. */
  readonly alone: (apiSchema: GraphQLSchema) => GraphQLSchema;
  readonly ask: (subgraph: string, request: { query: string; variables?: object; operationName?: string }, world: World) => Promise<SubgraphAnswer>;
}

export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** How often values are missing or fail, and which ones: the same for whoever asks in whichever way. */
export interface World {
  readonly seed: number;
  readonly nulls: number;
  readonly faults: number;
  /** How often a partner no longer knows what another refers to. */
  readonly gone: number;
  /** Acts leave their mark here, in the order in which they came. */
  readonly acts: string[];
  /** Which object stands at each place of the answer, where it is kept. */
  readonly whoIsAt?: Map<string, string>;
}

export function runSupergraph({ subgraphs }: TestSupergraph): RunningSupergraph {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(LINK + sdl) }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const schemas = new Map(services.map(({ name, typeDefs }) => [name, equipped(buildSubgraphSchema({ typeDefs }))]));
  return {
    sdl: composed.supergraphSdl,
    alone: (apiSchema) => equipped(buildSchema(printSchema(apiSchema))),
    ask: async (subgraph, { query, variables, operationName }, world) => {
      const answer = await execute({
        schema: schemas.get(subgraph)!,
        document: parse(query),
        variableValues: variables as Record<string, unknown>,
        contextValue: world,
        ...(operationName !== undefined && { operationName }),
      });
      // As it comes off the wire: nothing of it is shared with anybody.
      return JSON.parse(JSON.stringify(answer)) as SubgraphAnswer;
    },
  };
}

const TYPES_WITH_IDS = 6;

/** Every field answers by what it is asked about, so that two ways of asking the same get the same. */
function equipped(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    // Whoever knows the interface as one object refers to it by that name, and is told what it is.
    if (isInterfaceType(type)) refersTo(type, (reference) => ({ ...reference, __typename: String(reference['id']).split('-')[0] }));
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (schema.getQueryType() !== type && schema.getMutationType() !== type) {
      // Each in its own time, as from a database: what fails with one object fails with that one alone.
      refersTo(type, (reference, world) => Promise.resolve().then(() => referenced(type, reference, world)));
    }
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service') continue;
      field.resolve = resolverOf(type, schema);
    }
  }
  return schema;
}

function refersTo(type: GraphQLObjectType | GraphQLInterfaceType, resolveReference: (reference: Record<string, unknown>, world: World) => unknown): void {
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
}

/** An object is its type and what names it; what a reference brings along stays with it. */
function referenced(type: GraphQLObjectType, reference: Record<string, unknown>, world: World): unknown {
  const named = nameOf(reference);
  if (chance(world, `${named}|gone`) < world.gone) return null;
  if (chance(world, `${named}|fails`) < world.faults / 2) throw new GraphQLError(`no ${named}`, { extensions: { code: 'GONE', of: named } });
  return { ...reference, ...keysOf(type, reference), __typename: type.name };
}

/** Whoever is named by one key has the others as well. */
function keysOf(type: GraphQLObjectType, { id, card }: Record<string, unknown>): Record<string, unknown> {
  if (type.name !== 'Person') return {};
  const name = String(id ?? (card as { number: string }).number);
  return { id: name, card: cardOf(name) };
}

function cardOf(id: string): Record<string, unknown> {
  return { number: id, country: Number(id.at(-1)) % 2 === 0 ? 'BE' : 'NL' };
}

/** What an object brings along as its key, or with it. */
const GIVEN = new Set(['id', 'card', 'street', 'number', 'country', 'high', 'wide', 'town', 'zip']);

/** What a field that requires others is worked out from. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  postage: ['size', 'tags'],
  pounds: ['weight'],
  kilos: ['weight'],
  rate: ['price', 'postage'],
};

function nameOf(source: Record<string, unknown> | undefined): string {
  if (!source) return 'root';
  const card = source['card'] as { number: unknown } | undefined;
  return String(source['id'] ?? card?.number ?? source['street'] ?? source['town'] ?? source['name']);
}

function resolverOf(parent: GraphQLObjectType, schema: GraphQLSchema): GraphQLFieldResolver<Record<string, unknown>, World> {
  return (source, args, world, { fieldName, returnType, path }) => {
    world.whoIsAt?.set(JSON.stringify(responsePathAsArray(path.prev)), nameOf(source));
    if (source && GIVEN.has(fieldName)) return source[fieldName];
    if (parent === schema.getMutationType()) world.acts.push(`${fieldName}(${JSON.stringify(args)})`);
    const required = REQUIRED[fieldName]?.map((field) =>
      field in source ? source[field] : requiredOf(field, fieldName, source, world, schema),
    );
    const coordinate = `${nameOf(source)}.${fieldName}(${JSON.stringify(args)})${required ? JSON.stringify(required) : ''}`;
    if (chance(world, `${coordinate}|fails`) < world.faults) {
      throw new GraphQLError(`${fieldName} fails`, { extensions: { code: 'FAILS', of: nameOf(source) } });
    }
    return valueOf(returnType, coordinate, world, schema);
  };
}

/** Where nobody brought it along, the same value is worked out from the object itself. */
function requiredOf(field: string, by: string, source: Record<string, unknown>, world: World, schema: GraphQLSchema): unknown {
  const item = schema.getType('Item') as GraphQLObjectType;
  const type = item.getFields()[field]?.type;
  if (type === undefined || source['__typename'] === undefined) return undefined;
  const takesUnit = item.getFields()['weight']?.args.length === 1;
  const args = field === 'weight' && takesUnit ? { unit: by === 'pounds' ? 'LB' : 'KG' } : {};
  const required = REQUIRED[field]?.map((each) => requiredOf(each, field, source, world, schema));
  const coordinate = `${nameOf(source)}.${field}(${JSON.stringify(args)})${required ? JSON.stringify(required) : ''}`;
  if (chance(world, `${coordinate}|fails`) < world.faults) return null;
  const value = valueOf(type, coordinate, world, schema) as Record<string, unknown> | null;
  return field === 'size' && value ? { high: value['high'], wide: value['wide'] } : value;
}

function valueOf(type: GraphQLOutputType, coordinate: string, world: World, schema: GraphQLSchema): unknown {
  if (isNonNullType(type)) {
    const inner = valueOf(type.ofType, `${coordinate}!`, { ...world, nulls: world.nulls / 8 }, schema);
    return inner;
  }
  if (chance(world, `${coordinate}|null`) < world.nulls) return null;
  if (isListType(type)) {
    const length = Math.floor(chance(world, `${coordinate}|length`) * 4);
    return Array.from({ length }, (_, index) => valueOf(type.ofType, `${coordinate}[${index}]`, world, schema));
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return pick(named.getValues().map(({ name }) => name), world, coordinate);
  if (isUnionType(named) || isInterfaceType(named)) {
    // What a partner does not know of a union it never answers with, also not where one partner has it all.
    const isPartlyKnown = coordinate.startsWith('root.again(');
    const members = schema.getPossibleTypes(named).filter(({ name }) => name !== 'Media' && !(isPartlyKnown && name === 'Film'));
    return objectOf(pick(members, world, `${coordinate}|member`), coordinate, world);
  }
  if (isObjectType(named)) return objectOf(named, coordinate, world);
  const draw = chance(world, `${coordinate}|value`);
  switch (named.name) {
    case 'Int':
      return Math.floor(draw * 1000);
    case 'Float':
      return Math.round(draw * 10_000) / 100;
    case 'Boolean':
      return draw < 0.5;
    case 'ID':
      return `${Math.floor(draw * TYPES_WITH_IDS)}`;
    default:
      return `${coordinate.length % 10}-${draw.toString(36).slice(2, 8)}`;
  }
}

function objectOf(type: GraphQLObjectType, coordinate: string, world: World): Record<string, unknown> {
  const number = Math.floor(chance(world, `${coordinate}|id`) * TYPES_WITH_IDS);
  const kind = type.name === 'Media' ? pick(['Doc', 'Film'], world, `${coordinate}|member`) : type.name;
  const id = `${kind}-${number}`;
  return {
    __typename: type.name,
    name: coordinate,
    ...(type.getFields()['id'] && { id }),
    ...(type.name === 'Person' && { card: cardOf(id) }),
    ...(type.name === 'Home' && { street: `street ${number}`, number }),
    ...(type.name === 'Place' && { town: `town ${number}`, zip: number }),
    ...(type.name === 'Size' && { high: number, wide: number * 2 }),
  };
}

function pick<T>(among: readonly T[], world: World, coordinate: string): T {
  return among[Math.floor(chance(world, `${coordinate}|pick`) * among.length)]!;
}

/** From 0 up to 1, the same for the same question in the same world. */
function chance({ seed }: World, question: string): number {
  return createHash('sha1').update(`${seed}|${question}`).digest().readUInt32BE(0) / 2 ** 32;
}
