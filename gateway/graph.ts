import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from 'pino';
import type { SubgraphName } from '../shared/subgraph-names';
import { describeError } from '../shared/log';
import { consentInPlan } from './decisions-in-plan';
import { CompilingGateway } from './execute/compiling-gateway';
import type { Partner } from './execute/partner';
import type { GatewayContext } from './gateway-context';
import { withheldPlaces } from './withheld';

/** What a server plans and executes with. */
export type Graph = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

type SchemaListener = Parameters<Graph['onSchemaLoadOrUpdate']>[0];

/** What a graph is read from. */
export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly log: Logger;
  /** Operations that clients will send, compiled before the first of them comes. */
  readonly expectedOperations?: readonly string[];
}

/**
 * Reads the supergraph, as committed, and makes the planner of it: most of what a gateway does until it serves. Whom a
 * request asks is said by its context, so what is read here holds for every server of a process.
 */
export async function readGraph({ supergraphSdl, log, expectedOperations = [] }: GraphOptions): Promise<Graph> {
  // The gateway otherwise reports to its maker's servers and probes the cloud it runs in, key or no key.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new CompilingGateway<GatewayContext>({
    apollo: new ApolloGateway({ supergraphSdl, buildService: () => ({ process: neverAsked }), logger: log }),
    partnerOf: (name) => ({ send: (body, context) => partnerFor(name, context).send(body, context) }),
    expected: expectedOperations,
    consent: consentInPlan,
    places: withheldPlaces,
    onFailure: (error) => log.error({ error: describeError(error) }, 'an update of the supergraph was not taken'),
  });
  let read: Parameters<SchemaListener>[0] | undefined;
  gateway.onSchemaLoadOrUpdate((schema) => (read = schema));
  const { executor } = await gateway.load({ apollo: {} });
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

/** The Apollo gateway reads the supergraph and asks nobody: health checks and schema loading would act for nobody. */
const neverAsked: GraphQLDataSource['process'] = () => Promise.reject(new Error('only operations of clients are carried'));

function partnerFor(name: string, context: Partial<GatewayContext>): Partner<GatewayContext> {
  const partner = context.partners?.get(name as SubgraphName);
  if (!partner) throw new Error(`the subgraph ${name} is not reached from here`);
  return partner;
}
