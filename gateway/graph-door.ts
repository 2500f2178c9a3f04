import type { ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, ApolloServerPlugin, HTTPGraphQLResponse } from '@apollo/server';
import type { Clock } from '../shared/clock';
import { CANNOT_SAY_NOW, handOver, mayBeHandedOver } from '../shared/flush';
import type { LeasedAnswer } from '../shared/flush';
import type { LeaseDoor } from '../shared/lease-api';
import { Client } from './client';
import type { GatewayContext } from './gateway-context';
import type { GraphRequest } from './graph-endpoint';

/** A query is run again once when consent changed under it; an act never is. */
const RUNS_OF_A_QUERY = 2;

/** What the server reads of a request; the others have been read before, or are nobody’s. */
const READ_BY_THE_SERVER = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const;

/**
 * The last door before the client. An answer passes it only on leases that stand, and a query only when all partners
 * saw one state of each person’s consent.
 */
export function graphDoor(options: {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly contextOf: (request: GraphRequest, client: Client) => GatewayContext;
  readonly leases: LeaseDoor;
  readonly clock: Clock;
}): (request: GraphRequest, response: ServerResponse, headers: readonly string[]) => Promise<void> {
  const { apollo, contextOf, leases, clock } = options;

  function run({ method, url, headers: sent, body }: GraphRequest, context: GatewayContext): Promise<HTTPGraphQLResponse> {
    const headers = new HeaderMap();
    for (const name of READ_BY_THE_SERVER) {
      const value = sent[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method, headers, search, body }, context: () => Promise.resolve(context) });
  }

  return async (request, response, headers) => {
    const client = new Client();
    response.once('close', () => {
      if (!response.writableFinished) client.leave();
    });
    for (let runs = 1; ; runs += 1) {
      const context = contextOf(request, client);
      const answer = await run(request, context);
      if (answer.body.kind !== 'complete') throw new Error('an answer in parts cannot be taken back');
      const leased: LeasedAnswer = { leases: context.leases, holder: context.requestId, requestId: context.requestId };
      const { mayRunAgain } = context.course;
      // An act may change the state itself, between what it read before and after.
      const isOneState = !mayRunAgain || context.leases.areOfOneState;
      if (isOneState && (await mayBeHandedOver(leased, leases, clock))) {
        const written = { status: answer.status ?? 200, headers: [...headers, ...[...answer.headers].flat()], body: answer.body.string };
        return handOver(response, written, leased, leases, clock);
      }
      if (!mayRunAgain || runs === RUNS_OF_A_QUERY) {
        const written = { status: 200, headers: [...headers, 'content-type', 'application/json; charset=utf-8'], body: CANNOT_SAY_NOW };
        return handOver(response, written, leased, leases, clock, 'NOT_FLUSHED');
      }
    }
  };
}

/** Notes what kind of operation it is, which only the parsed document says. */
export const noteTheOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, contextValue }) => {
        contextValue.course.mayRunAgain = operation?.operation === 'query';
        return Promise.resolve();
      },
    }),
};
