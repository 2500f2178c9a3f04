import { setMaxListeners } from 'node:events';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, ApolloServerPlugin, HTTPGraphQLResponse } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Clock } from '../shared/clock';
import { ERROR_CODES } from '../shared/errors';
import { handOver, mayBeHandedOver } from '../shared/flush';
import type { LeasedAnswer } from '../shared/flush';
import type { LeaseDoor } from '../shared/lease-api';
import type { GatewayContext } from './gateway-context';

/** A query is run again once when consent changed under it; an act never is. */
const RUNS_OF_A_QUERY = 2;

const CANNOT_SAY_NOW = JSON.stringify({
  data: null,
  errors: [{ message: ERROR_CODES.DECISION_UNAVAILABLE.message, extensions: { code: 'DECISION_UNAVAILABLE' } }],
});

/**
 * The last door before the client. An answer passes it only on leases that stand, and a query only when all partners
 * saw one state of each person’s consent.
 */
export function graphDoor(options: {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly contextOf: (request: Request, response: Response, gone: AbortSignal) => GatewayContext;
  readonly leases: LeaseDoor;
  readonly clock: Clock;
}): RequestHandler {
  const { apollo, contextOf, leases, clock } = options;

  async function run(request: Request, context: GatewayContext): Promise<HTTPGraphQLResponse> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const search = request.originalUrl.includes('?') ? request.originalUrl.slice(request.originalUrl.indexOf('?')) : '';
    const httpGraphQLRequest = { method: request.method.toUpperCase(), headers, search, body: request.body as unknown };
    return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) });
  }

  return async (request, response) => {
    const left = new AbortController();
    // Each fetch of a plan listens, and more than ten at once are no leak.
    setMaxListeners(0, left.signal);
    response.once('close', () => {
      if (!response.writableFinished) left.abort();
    });
    for (let runs = 1; ; runs += 1) {
      const context = contextOf(request, response, left.signal);
      const answer = await run(request, context);
      if (answer.body.kind !== 'complete') throw new Error('an answer in parts cannot be taken back');
      const leased: LeasedAnswer = { leases: context.leases, holder: context.requestId, requestId: context.requestId };
      const { mayRunAgain } = context.course;
      // An act may change the state itself, between what it read before and after.
      const isOneState = !mayRunAgain || context.leases.areOfOneState;
      if (isOneState && (await mayBeHandedOver(leased, leases, clock))) {
        for (const [name, value] of answer.headers) response.setHeader(name, value);
        response.statusCode = answer.status ?? 200;
        return handOver(response, answer.body.string, leased, leases, clock);
      }
      if (!mayRunAgain || runs === RUNS_OF_A_QUERY) {
        response.status(200).type('application/json');
        return handOver(response, CANNOT_SAY_NOW, leased, leases, clock, 'NOT_FLUSHED');
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
