import { isDeepStrictEqual } from 'node:util';
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
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

/** What a client can tell apart: the data, and where something went wrong. */
export function seen({ data, errors }: ExecutionResult): unknown {
  return JSON.parse(
    JSON.stringify({
      data,
      errors: (errors ?? []).map(({ message, path, extensions }) => JSON.stringify([path ?? null, extensions['code'], message])).sort(),
    }),
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
  const same = isDeepStrictEqual(seen(ours), stock) && isDeepStrictEqual(acts.ours, acts.stock);
  if (same) return { difference: undefined, stockWasWrong: false };
  const truth = await engines.truth(operation, { ...world, acts: acts.truth });
  const isTruth =
    isDeepStrictEqual(seen(ours), seen(truth)) && isDeepStrictEqual(acts.ours, acts.truth);
  return isTruth
    ? { difference: undefined, stockWasWrong: true }
    : { difference: { ours: seen(ours), stock, acts }, stockWasWrong: false };
}
