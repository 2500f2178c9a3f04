import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { createLog } from '../shared/log';

/** A gateway behind Apollo Server and nothing else: no users, no limits, no headers. For what ours is held against. */
export async function bareServer(gateway: ApolloServerOptionsWithGateway<object>['gateway']): Promise<Server> {
  const apollo = new ApolloServer({ gateway, logger: createLog('bench', 'silent'), csrfPrevention: false });
  await apollo.start();
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const httpGraphQLRequest = { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
      void apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({}) }).then((answer) => {
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body.kind === 'complete' ? answer.body.string : '');
      });
    });
  });
}

/** @returns the free port that it listens on. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
