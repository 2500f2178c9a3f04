import { isDeepStrictEqual } from 'node:util';
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { CompilingGateway } from '../../../gateway/execute/compiling-gateway';
import type { PartnerData } from '../../../gateway/execute/partner';
import type { GeneratedOperation } from './operations';
import { runSupergraph } from './supergraphs';
import type { TestSupergraph, World } from './supergraphs';

type Gateway = typeof CompilingGateway;

/** Three ways to one answer. */
export interface Engines {
  readonly schema: GraphQLSchema;
  readonly stock: (operation: GeneratedOperation, world: World) => Promise<ExecutionResult>;
  readonly ours: (operation: GeneratedOperation, world: World) => Promise<ExecutionResult>;
  /** The answer of one partner that had it all. */
  readonly truth: (operation: GeneratedOperation, world: World) => Promise<ExecutionResult>;
}

/** @param Ours what is compared with the stock gateway: ours, or ours with a fault. */
export async function enginesFor(supergraph: TestSupergraph, Ours: Gateway): Promise<Engines> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const running = runSupergraph(supergraph);
  const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const sourceOf = (name: string): GraphQLDataSource => ({
    process: ({ request, context }) =>
      running.ask(name, request as { query: string; variables?: object }, context as World) as ReturnType<GraphQLDataSource['process']>,
  });
  const gatewayOf = (): ApolloGateway => new ApolloGateway({ supergraphSdl: running.sdl, buildService: ({ name }) => sourceOf(name as string), logger });
  const stock = gatewayOf();
  const ours = new Ours<World>({
    apollo: gatewayOf(),
    partnerOf: (name) => ({
      send: (body, world) => running.ask(name, JSON.parse(body) as { query: string }, world) as Promise<PartnerData>,
    }),
    onFailure: (error) => {
      throw error;
    },
  });
  let schema: GraphQLSchema | undefined;
  ours.onSchemaLoadOrUpdate(({ apiSchema }) => void (schema = apiSchema));
  const executors = [await stock.load(), await ours.load({ apollo: {} })] as const;
  const [askStock, askOurs] = executors.map(({ executor }) => (operation: GeneratedOperation, world: World) => {
    const document = parse(operation.source);
    const definition = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
    return executor!({
      request: { query: operation.source, variables: operation.variables },
      source: operation.source,
      document,
      operation: definition,
      operationName: 'Generated',
      queryHash: operation.source,
      context: world,
      metrics: {},
      logger,
    } as never) as Promise<ExecutionResult>;
  });
  const alone = running.alone(schema!);
  const truth: Engines['truth'] = async ({ source, variables }, world) =>
    execute({ schema: alone, document: parse(source), variableValues: variables, contextValue: world });
  return { schema: schema!, stock: askStock!, ours: askOurs!, truth };
}

interface Seen {
  readonly data: unknown;
  /** Place, code and words of each, as JSON. */
  readonly errors: readonly string[];
}

/**
 * What a client can tell apart: the data, and what went wrong at which place of it. An error below a null that may be
 * nowhere else is only told as such: which of several took the object along is left open by the specification (6.4.4).
 * One in a field that was not asked for, which a partner needed, is an error of the object that has it.
 *
 * @param onlyAsked without the errors of fields that a partner needed: a partner that has it all needs none.
 */
export function seen({ data, errors }: ExecutionResult, onlyAsked = false): Seen {
  const answer = JSON.parse(JSON.stringify({ data: data ?? null })) as { data: unknown };
  const told = (errors ?? []).flatMap(({ message, path, extensions }) => {
    const place = path && placeIn(answer.data, path);
    const isCutShort = place !== undefined && place.path.length < path!.length;
    const isBelow = isCutShort && place.value === null;
    if (onlyAsked && isCutShort && !isBelow) return [];
    return JSON.stringify(isBelow ? [place.path] : [place?.path ?? null, extensions['code'] ?? 'DOWNSTREAM_SERVICE_ERROR', message]);
  });
  return { ...answer, errors: [...new Set(told)].sort() };
}

/** The deepest place of an answer that lies on a path, and what is there. */
function placeIn(data: unknown, path: readonly (string | number)[]): { readonly path: readonly (string | number)[]; readonly value: unknown } {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return { path: path.slice(0, depth), value };
    value = (value as Record<string | number, unknown>)[step];
  }
  return { path, value };
}

type Place = readonly (string | number)[];

/** Whether one of the two lies on the way to the other. */
function isOnOneWay(a: Place, b: Place): boolean {
  const depth = Math.min(a.length, b.length);
  return isDeepStrictEqual(a.slice(0, depth), b.slice(0, depth));
}

/** Places at which the truth has something and an answer has nothing. */
function missingIn(answer: unknown, truth: unknown, place: Place = []): readonly Place[] {
  if (truth === null || typeof truth !== 'object') return truth !== null && answer === null ? [place] : [];
  if (answer === null || typeof answer !== 'object') return [place];
  return Object.entries(truth).flatMap(([key, each]) =>
    Object.hasOwn(answer, key) ? missingIn((answer as Record<string, unknown>)[key], each, [...place, Array.isArray(truth) ? Number(key) : key]) : [],
  );
}

/**
 * Whether our errors are those that there are, told where they are, though the stock gateway tells them elsewhere or others
 * besides: of objects of which some could not be asked about it counts those that were, and tells the error of one at another; and
 * under conditions it asks for what nobody wanted, and tells what went wrong with that.
 *
 * @param whoIsAt which object stands at each place: an error is of the object that it is told at.
 * @param isWhole false in a world where objects are gone without a word, in which nothing explains what is missing.
 */
function isToldRightly(ours: ExecutionResult, stock: Seen, truth: ExecutionResult, whoIsAt: ReadonlyMap<string, string>, isWhole: boolean): boolean {
  const { errors = [] } = ours;
  const at = (path: Place): string | undefined => whoIsAt.get(JSON.stringify(path));
  const isRight = ({ path = [], extensions: { of } }: GraphQLError): boolean => of !== undefined && (at(path) === of || at(path.slice(0, -1)) === of);
  const isOfStock = (error: GraphQLError): boolean => seen({ data: ours.data, errors: [error] }).errors.every((told) => stock.errors.includes(told));
  const answer = seen(ours).data;
  const isAsked = (path: Place): boolean => {
    const place = placeIn(answer, path);
    return place.path.length === path.length || place.value === null;
  };
  // What went wrong in a field that was not asked for explains every field of its object that needed it.
  const explains = ({ path = [] }: GraphQLError, place: Place): boolean => isOnOneWay(isAsked(path) ? path : path.slice(0, -1), place);
  return (
    errors.every((error) => isRight(error) || isOfStock(error)) &&
    (!isWhole || missingIn(answer, seen(truth).data).every((place) => errors.some((error) => explains(error, place))))
  );
}

/**
 * What is wrong with our answer; undefined when it is the stock one, or is the truth where the stock one is not. (The
 * stock planner takes "field @skip(if: $a) { below @include(if: $a) }" for nothing at all, and leaves acts out.)
 */
export async function differenceIn(
  engines: Engines,
  operation: GeneratedOperation,
  world: Omit<World, 'acts'>,
): Promise<{ readonly difference: unknown; readonly stockWasWrong: boolean }> {
  const acts = { stock: [] as string[], ours: [] as string[], truth: [] as string[] };
  const stock = seen(await engines.stock(operation, { ...world, acts: acts.stock }));
  const ours = await engines.ours(operation, { ...world, acts: acts.ours });
  const actsAlike = isDeepStrictEqual(acts.ours, acts.stock);
  const same = isDeepStrictEqual(seen(ours), stock) && actsAlike;
  if (same) return { difference: undefined, stockWasWrong: false };
  const whoIsAt = new Map<string, string>();
  const truth = await engines.truth(operation, { ...world, acts: acts.truth, whoIsAt });
  const isTruth = isDeepStrictEqual(seen(ours, true), seen(truth)) && isDeepStrictEqual(acts.ours, acts.truth);
  const isSameData = isDeepStrictEqual(seen(ours).data, stock.data) && actsAlike;
  const isBetterTold = isSameData && isToldRightly(ours, stock, truth, whoIsAt, world.gone === 0);
  if (isTruth || isBetterTold) return { difference: undefined, stockWasWrong: true };
  // Of objects that are gone for some the truth knows nothing; but a plan that is wrong where nothing fails is no judge where something does.
  if (world.gone > 0 || world.faults > 0) {
    const whole = await differenceIn(engines, operation, { ...world, gone: 0, faults: 0 });
    if (whole.difference === undefined && whole.stockWasWrong) return whole;
  }
  return { difference: { ours: seen(ours), stock, acts }, stockWasWrong: false };
}
