import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from 'pino';
import type { SubgraphName } from '../shared/subgraph-names';
import type { GatewayContext } from './gateway-context';

/** What a server plans and executes with. */
export type Graph = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

type SchemaListener = Parameters<Graph['onSchemaLoadOrUpdate']>[0];

/**
 * Reads the supergraph, as committed, and makes the planner of it: most of what a gateway does until it serves. Whom a
 * request asks is said by its context, so what is read here holds for every server of a process.
 */
export async function readGraph(supergraphSdl: string, log: Logger): Promise<Graph> {
  // The gateway otherwise reports to its maker's servers and probes the cloud it runs in, key or no key.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => partnerNamed(name as SubgraphName), logger: log });
  let read: Parameters<SchemaListener>[0] | undefined;
  gateway.onSchemaLoadOrUpdate((schema) => (read = schema));
  const { executor } = await gateway.load();
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (listener) => {
      listener(read!);
      return () => undefined;
    },
    // It holds no connection, and another server may go on with it.
    stop: () => Promise.resolve(),
  };
}

function partnerNamed(name: SubgraphName): GraphQLDataSource<GatewayContext> {
  return {
    process: async (options) => {
      const partner = (options.context as Partial<GatewayContext>).partners?.get(name);
      if (!partner) throw new Error(`the subgraph ${name} is not reached from here`);
      return partner.process(options);
    },
  };
}
