import { GraphQLError } from 'graphql';
import { asItIs, copied, isObject, merge } from './json';
import type { Json, JsonObject } from './json';
import type { Partner, PartnerData, PartnerError } from './partner';
import type { ResponsePath } from './places';
import { compilePlaces } from './places';
import type { Places } from './places';
import type { EntityBatchAlias, FlattenNodePathSegment, PlanNode } from './planner';
import { compileRepresentation } from './representation';
import type { Represent } from './representation';
import { compileRewrites } from './rewrite';
import type { Rewrite } from './rewrite';
import type { TypeRelations } from './type-relations';

/** One client request on its way through its plan. */
export interface Execution<Context> {
  readonly context: Context;
  /** As the client sent them, for the partners. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** With the defaults of the operation filled in, for its conditions. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What all partners said so far, merged. */
  readonly root: JsonObject;
  readonly errors: GraphQLError[];
}

export type Step<Context> = (execution: Execution<Context>) => Promise<void> | void;

export interface StepMaker<Context> {
  readonly types: TypeRelations;
  readonly partnerOf: (subgraph: string) => Partner<Context>;
  /** Under this name a partner records what it was asked; undefined for an operation without a name. */
  readonly operationName: string | undefined;
}

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
type BatchFetchNode = Extract<PlanNode, { kind: 'BatchFetch' }>;

/** A fetch that finds nothing from elsewhere: its answer is the answer so far. */
export function compileRootFetch<Context>(node: FetchNode, maker: StepMaker<Context>): Step<Context> {
  const partner = maker.partnerOf(node.serviceName);
  const bodyOf = compileBody(node, maker.operationName);
  const rewrite = compileRewrites(node.outputRewrites, maker.types);
  return async (execution) => {
    const answer = await ask(partner, bodyOf(execution, []), execution, node.serviceName);
    if (!answer?.data) return;
    rewrite(answer.data);
    merge(execution.root, answer.data);
  };
}

/** A fetch of what another partner knows of objects that are in the answer already. */
export function compileEntityFetch<Context>(
  path: readonly FlattenNodePathSegment[],
  node: FetchNode,
  maker: StepMaker<Context>,
): Step<Context> {
  const { requires = [], inputRewrites, outputRewrites } = node;
  const requested = { alias: '_entities', representationsVariableName: 'representations', paths: [[...path]] };
  return compileRequests(node, [{ ...requested, requires, inputRewrites, outputRewrites }], maker);
}

/** Several fetches of entities from one partner, sent as one. */
export function compileBatchFetch<Context>(node: BatchFetchNode, maker: StepMaker<Context>): Step<Context> {
  return compileRequests(node, node.entityBatch.aliases, maker);
}

function compileRequests<Context>(
  node: FetchNode | BatchFetchNode,
  aliases: readonly EntityBatchAlias[],
  maker: StepMaker<Context>,
): Step<Context> {
  const partner = maker.partnerOf(node.serviceName);
  const bodyOf = compileBody(node, maker.operationName);
  const requests = aliases.map((alias) => ({
    field: alias.alias,
    variable: alias.representationsVariableName,
    requested: compileRequested(alias, maker.types),
  }));
  return async (execution) => {
    const asked = requests.map(({ field, variable, requested }) => ({ field, variable, ...requested.in(execution.root) }));
    if (asked.every(({ texts }) => texts.length === 0)) return;
    const body = bodyOf(execution, asked.map(({ variable, texts }) => [variable, texts] as const));
    const located = (errorPath: ResponsePath | undefined): readonly (ResponsePath | undefined)[] => {
      const request = asked.find(({ field }) => field === errorPath?.[0]);
      return request ? locate(request, errorPath!, execution.root) : [undefined];
    };
    const answer = await ask(partner, body, execution, node.serviceName, located);
    if (!answer?.data) return;
    for (const request of asked) {
      if (request.texts.length > 0) fillIn(request, answer.data[request.field], execution, node.serviceName);
    }
  };
}

/** What is asked of one partner about objects in the answer, each once. */
interface Asked {
  /** The representations as JSON, without doubles. */
  readonly texts: readonly string[];
  /** The objects that are filled in, and which representation each is. */
  readonly targets: readonly { readonly object: JsonObject; readonly representation: number; readonly place: number; readonly index: number }[];
  readonly places: readonly Places[];
  readonly rewrite: Rewrite;
  readonly types: TypeRelations;
}

function compileRequested(
  alias: Pick<EntityBatchAlias, 'requires' | 'paths' | 'inputRewrites' | 'outputRewrites'>,
  types: TypeRelations,
): { readonly in: (root: JsonObject) => Asked } {
  const represent: Represent = compileRepresentation(alias.requires, types);
  const places = alias.paths.map((path) => compilePlaces(path, types));
  const rewriteInput = compileRewrites(alias.inputRewrites, types);
  const rewrite = compileRewrites(alias.outputRewrites, types);
  return {
    in: (root) => {
      const texts: string[] = [];
      const positions = new Map<string, number>();
      const targets: Asked['targets'][number][] = [];
      places.forEach(({ objectsIn }, place) => {
        objectsIn(root).forEach((object, index) => {
          const representation = represent(object);
          if (representation === undefined || representation['__typename'] === undefined) return;
          rewriteInput(representation);
          const text = JSON.stringify(representation);
          let position = positions.get(text);
          if (position === undefined) {
            position = texts.push(text) - 1;
            positions.set(text, position);
          }
          targets.push({ object, representation: position, place, index });
        });
      });
      return { texts, targets, places, rewrite, types };
    },
  };
}

function fillIn<Context>(asked: Asked, entities: Json, execution: Execution<Context>, subgraph: string): void {
  if (!Array.isArray(entities) || entities.length !== asked.texts.length) {
    execution.errors.push(new GraphQLError(`The partner ${subgraph} did not answer for each of ${asked.texts.length} objects.`, { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph } }));
    return;
  }
  for (const entity of entities) asked.rewrite(entity as Json);
  const given = new Set<number>();
  for (const { object, representation } of asked.targets) {
    const entity = entities[representation] as Json;
    if (!isObject(entity)) continue;
    const knownAs = object['__typename'];
    merge(object, entity, given.has(representation) ? copied : asItIs);
    // A partner that knows an interface as one object calls everything by its name, and would have it lose its own.
    if (typeof knownAs === 'string' && asked.types.fits(knownAs, object['__typename'] as string)) object['__typename'] = knownAs;
    given.add(representation);
  }
}

/** Where in the client’s answer an error of a partner belongs: at each object that the failing one stands for. */
function locate(asked: Asked, [, position, ...rest]: ResponsePath, root: JsonObject): readonly (ResponsePath | undefined)[] {
  if (typeof position !== 'number') return asked.places.map(({ common }) => common);
  const paths = asked.places.map(({ pathsIn }) => pathsIn(root));
  const found = asked.targets
    .filter(({ representation }) => representation === position)
    .map(({ place, index }) => [...(paths[place]?.[index] ?? []), ...rest]);
  return found.length > 0 ? found : [undefined];
}

async function ask<Context>(
  partner: Partner<Context>,
  body: string,
  execution: Execution<Context>,
  subgraph: string,
  located?: (path: ResponsePath | undefined) => readonly (ResponsePath | undefined)[],
): Promise<PartnerData | undefined> {
  let answer: PartnerData;
  try {
    answer = await partner.send(body, execution.context);
  } catch (error) {
    execution.errors.push(error instanceof GraphQLError ? error : new GraphQLError((error as Error).message, { originalError: error as Error }));
    return undefined;
  }
  for (const error of answer.errors ?? []) {
    // A partner that says null, or no path at all, must not take the answers of the others along.
    const stated = Array.isArray(error.path) ? error.path : undefined;
    const paths = located ? located(stated) : [stated];
    for (const path of paths) execution.errors.push(asClients(error, path, subgraph));
  }
  return answer;
}

function asClients(error: PartnerError, path: ResponsePath | undefined, subgraph: string): GraphQLError {
  return new GraphQLError(error.message || `The partner ${subgraph} could not answer.`, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  });
}

/** The body is put together from text that is the same each time: only variables are written anew. */
function compileBody(
  node: { readonly operation: string; readonly variableUsages?: readonly string[] | null },
  operationName: string | undefined,
): <Context>(execution: Execution<Context>, representations: readonly (readonly [string, readonly string[]])[]) => string {
  const query = operationName === undefined ? node.operation : named(node.operation, operationName);
  const before = `{"query":${JSON.stringify(query)}${operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`},"variables":{`;
  const usages = node.variableUsages ?? [];
  return (execution, representations) => {
    const parts: string[] = [];
    for (const usage of usages) {
      const value = Object.hasOwn(execution.sent, usage) ? execution.sent[usage] : undefined;
      if (value !== undefined) parts.push(`${JSON.stringify(usage)}:${JSON.stringify(value)}`);
    }
    for (const [variable, texts] of representations) parts.push(`"${variable}":[${texts.join(',')}]`);
    return `${before}${parts.join(',')}}}`;
  };
}

/** The planner leaves operations nameless; the partners record what they were asked for by name. */
function named(operation: string, name: string): string {
  const kind = /^(query|mutation)\b/.exec(operation)?.[0];
  return kind === undefined ? `query ${name}${operation}` : `${kind} ${name}${operation.slice(kind.length)}`;
}
