import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import express from 'express';
import type { Request, Response, Router } from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../consent/actor';
import { defaultPurpose } from '../consent/purposes';
import type { Clock } from '../shared/clock';
import { ERROR_CODES } from '../shared/errors';
import type { KringErrorCode } from '../shared/errors';
import type { AccessTokenVerifier } from '../shared/identity/access-token';
import { signContextToken } from '../shared/identity/context-token';
import { bodyHash } from '../shared/identity/signed-token';
import { TokenRefused } from '../shared/identity/token-refused';
import type { TokenKey } from '../shared/keys';
import { describeError } from '../shared/log';
import type { SubgraphName } from '../shared/subgraph-names';
import { csvRow } from './csv';

export interface ExportOptions {
  readonly verifier: AccessTokenVerifier;
  readonly contextKeys: ReadonlyMap<SubgraphName, TokenKey>;
  readonly subgraphUrls: ReadonlyMap<SubgraphName, string>;
  readonly clock: Clock;
  readonly log: Logger;
}

const LINES_PER_PAGE = 100;

const QUERY = /* GraphQL */ `
  query AccessRecordExport($filter: AccessRecordFilter, $first: Int!, $after: String) {
    accessRecords(filter: $filter, first: $first, after: $after, export: true) {
      edges {
        cursor
        node {
          id at event emergency personPseudonym askerPseudonym person actorKind professional { id } naturalPerson
          organisation { id } profession purpose category action outcome release releasedAt ownRecords layer ground fields tokenId actingFor
          subgraph policyVersion
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/** The columns of a line, in their order; `cursor` is where to go on from when the transfer breaks off. */
export const EXPORT_COLUMNS = [
  ...['at', 'event', 'emergency', 'personPseudonym', 'askerPseudonym', 'person', 'actorKind', 'professional'],
  ...['naturalPerson', 'organisation', 'profession', 'purpose', 'category', 'action', 'outcome', 'release', 'releasedAt', 'ownRecords', 'layer'],
  ...['ground', 'fields', 'tokenId', 'actingFor', 'subgraph', 'policyVersion', 'id', 'cursor'],
] as const;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

class ExportRefused extends Error {
  constructor(
    readonly code: KringErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The access record as a stream, for stewards, in the scope and by the names the graph gives them: page by page from the
 * person subgraph, so memory stays that of one page, nothing is read that a query would not show, and every page is on
 * record as taken along before it leaves.
 */
export function accessRecordExport(options: ExportOptions): Router {
  const router = express.Router();
  router.get('/exports/access-records', async (request, response) => {
    response.setHeader('cache-control', 'private, no-store');
    try {
      await send(options, request, response);
    } catch (error) {
      if (response.headersSent) {
        // Cut off where everybody can tell: a file that ends in good order would pass for the whole.
        options.log.error({ error: describeError(error) }, 'an export broke off');
        return void response.destroy();
      }
      if (error instanceof TokenRefused) return refuse(response, 401, 'UNAUTHENTICATED', ERROR_CODES.UNAUTHENTICATED.message);
      if (error instanceof ExportRefused) return refuse(response, STATUS[error.code] ?? 502, error.code, error.message);
      options.log.error({ error: describeError(error) }, 'an export failed');
      refuse(response, 502, 'PARTNER_UNAVAILABLE', ERROR_CODES.PARTNER_UNAVAILABLE.message);
    }
  });
  return router;
}

const STATUS: Readonly<Partial<Record<KringErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DECISION_UNAVAILABLE: 503,
};

async function send(options: ExportOptions, request: Request, response: Response): Promise<void> {
  // A long stream ends with the token that opened it: it is held against the clock before every page, and after every wait.
  const verified = () => options.verifier.verify(request.headers.authorization);
  let { actor, tokenId } = await verified();
  const requestId = randomUUID();
  response.setHeader('Kring-Request-Id', requestId);
  const { format, filter, after } = asked(request.query);
  const write = async (text: string): Promise<void> => {
    if (response.write(text)) return;
    // Who reads slowly is waited for, with one page in hand.
    await Promise.race([once(response, 'drain'), once(response, 'close')]);
    await verified();
  };
  let cursor = after;
  let isFirst = true;
  for (;;) {
    const page = await pageAfter(options, { actor, tokenId, requestId }, filter, cursor);
    if (isFirst) {
      response.status(200).type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
      response.setHeader('content-disposition', `attachment; filename="access-records.${format}"`);
      if (format === 'csv' && after === null) await write(csvRow(EXPORT_COLUMNS));
      isFirst = false;
    }
    for (const { cursor: place, node } of page.edges) {
      const line = flat({ ...node, cursor: place });
      await write(format === 'csv' ? csvRow(EXPORT_COLUMNS.map((name) => line[name])) : `${JSON.stringify(line)}\n`);
    }
    if (response.destroyed) return;
    if (!page.pageInfo.hasNextPage) break;
    cursor = page.pageInfo.endCursor;
    ({ actor, tokenId } = await verified());
  }
  response.end();
}

/** @throws {ExportRefused} for a format, filter or cursor that does not fit. */
function asked(query: Request['query']) {
  const { format = 'ndjson', filter, after } = query;
  if (format !== 'ndjson' && format !== 'csv') throw new ExportRefused('BAD_USER_INPUT', 'The format is ndjson or csv.');
  if ((filter !== undefined && typeof filter !== 'string') || (after !== undefined && typeof after !== 'string')) {
    throw new ExportRefused('BAD_USER_INPUT', 'The filter is a JSON object of an AccessRecordFilter, and after a cursor; each once.');
  }
  try {
    const parsed: unknown = filter === undefined ? null : JSON.parse(filter);
    return { format, filter: parsed, after: after ?? null } as const;
  } catch {
    throw new ExportRefused('BAD_USER_INPUT', 'The filter is not JSON.');
  }
}

async function pageAfter(
  { contextKeys, subgraphUrls, clock }: ExportOptions,
  asker: { readonly actor: Actor; readonly tokenId?: string | undefined; readonly requestId: string },
  filter: unknown,
  after: string | null,
): Promise<Page> {
  const body = JSON.stringify({
    query: QUERY,
    operationName: 'AccessRecordExport',
    variables: { filter, first: LINES_PER_PAGE, after },
  });
  const token = await signContextToken(contextKeys.get('person')!, {
    ...{ audience: 'person', actor: asker.actor, purpose: defaultPurpose(asker.actor), requestId: asker.requestId },
    ...{ accessTokenId: asker.tokenId, now: clock.now(), bodyHash: bodyHash(body) },
  });
  const answer = await fetch(subgraphUrls.get('person')!, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  });
  const { data, errors } = (await answer.json()) as {
    readonly data?: { readonly accessRecords: Page } | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: KringErrorCode } }[];
  };
  const [error] = errors ?? [];
  if (error) throw new ExportRefused(error.extensions.code, error.message);
  return data!.accessRecords;
}

/** A reference becomes its key: names are the directory's, and are looked up there. */
function flat(line: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    EXPORT_COLUMNS.map((name) => {
      const value = line[name];
      const isReference = typeof value === 'object' && value !== null && 'id' in value;
      return [name, isReference ? value.id : (value ?? null)];
    }),
  );
}

function refuse(response: Response, status: number, code: KringErrorCode, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
