import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

interface ErrorCode {
  /** What a client reads when the cause is not theirs to know. */
  readonly message: string;
  /** For the public list of codes (docs/errors.md is written from it). */
  readonly description: string;
  /** Whether the message that travels with the error was written for clients and may be passed on. */
  readonly ownMessage: boolean;
}

/**
 * The closed registry of error codes. An error that is not on this list leaves no Kring process: drivers and
 * libraries put SQL, keys and addresses in their messages, and the stock gateway passes them on.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    message: 'This needs a valid access token. Without one, only the directory and general guidance can be read.',
    description: 'No token where one is needed, or a token that is malformed, expired, foreign or changed.',
    ownMessage: false,
  },
  PURPOSE_NOT_ALLOWED: {
    message: 'This purpose of use is not open to you. Leave it out to use the default of your role.',
    description: 'The purpose stated in the Kring-Purpose header is unknown or not allowed to the role in the token.',
    ownMessage: true,
  },
  HAT_NOT_ALLOWED: {
    message: 'You cannot ask in this capacity. Kring-Acting-For takes the key of another person, Kring-As-Seen-By that of a relation of your own; one of them, with the token of a natural person.',
    description: 'The Kring-Acting-For or Kring-As-Seen-By header is no fitting key, or does not go with the token.',
    ownMessage: true,
  },
  FORBIDDEN: {
    message: 'This is not open to you.',
    description: 'The role in the token can never use this field, whatever anybody consents to.',
    ownMessage: true,
  },
  BAD_USER_INPUT: {
    message: 'The input does not fit.',
    description: 'A variable or argument is malformed. The message says what was wrong and what would be right.',
    ownMessage: true,
  },
  BAD_REQUEST: {
    message: 'The request is not a well-formed GraphQL request.',
    description: 'The HTTP request or its body is not GraphQL over HTTP.',
    ownMessage: true,
  },
  GRAPHQL_PARSE_FAILED: {
    message: 'The document is not well-formed GraphQL.',
    description: 'Syntax error, or more tokens than allowed.',
    ownMessage: true,
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: 'The document does not fit the schema.',
    description: 'The document is not valid against the schema, or exceeds a limit on depth, aliases or selections.',
    ownMessage: true,
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: 'Name one of the operations in the document.',
    description: 'The operation name is missing, unknown or malformed.',
    ownMessage: false,
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    message: 'Persisted queries are not supported.',
    description: 'Automatic persisted queries are off.',
    ownMessage: false,
  },
  PARTNER_UNAVAILABLE: {
    message: 'This partner cannot be reached now. The data is neither absent nor withheld; try again later.',
    description: 'A subgraph or its database does not answer. Never used for a refusal.',
    ownMessage: false,
  },
  DECISION_UNAVAILABLE: {
    message: 'Consent cannot be asked now, so nothing is shown. The data is neither absent nor withheld; try again later.',
    description: 'The decision point does not answer or could not write the access record: no record, no data. Or consent changed while it was answered, and again when it was tried anew.',
    ownMessage: false,
  },
  TOO_BUSY: {
    message: 'More new operations came at once than can be planned. Those that were asked before are answered; try again later.',
    description: 'More operations that were never asked before came at once than can be planned. Nothing was done; try again.',
    ownMessage: false,
  },
  INTERNAL: {
    message: 'Something went wrong on our side.',
    description: 'Anything else. The id in extensions.errorId finds the cause in the logs.',
    ownMessage: false,
  },
} as const satisfies Record<string, ErrorCode>;
export type KringErrorCode = keyof typeof ERROR_CODES;

/** An error meant for the client: code from the registry, message written for them. */
export class KringError extends GraphQLError {
  constructor(code: KringErrorCode, message: string = ERROR_CODES[code].message) {
    super(message, { extensions: { code } });
  }
}

export function isErrorCode(code: unknown): code is KringErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** Called with every error that was masked, so that the cause is in the logs and nowhere else. */
export type OnMasked = (errorId: string, error: unknown) => void;

/**
 * The one exit for errors, used by the subgraphs and again by the gateway. Whatever is not on the list becomes
 * INTERNAL with an id; a list entry keeps its message only where the message was written for clients.
 */
export function createErrorFormatter(onMasked: OnMasked) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const stated = formatted.extensions?.['code'];
    const code: KringErrorCode = isErrorCode(stated) ? stated : classify(error);
    const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) };
    if (code === 'INTERNAL') {
      const errorId = randomUUID();
      onMasked(errorId, error);
      return { message: ERROR_CODES.INTERNAL.message, ...place, extensions: { code, errorId } };
    }
    const definition: ErrorCode = ERROR_CODES[code];
    const partner = formatted.extensions?.['partner'];
    return {
      message: definition.ownMessage ? formatted.message : definition.message,
      ...place,
      extensions: { code, ...(typeof partner === 'string' && { partner }) },
    };
  };
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT']);
/** PostgreSQL: connection (08), shutdown (57P), out of resources (53), read-only standby, no connections allowed. */
const DATABASE_DOWN = /^(08|57P|53|25006|55000)/;

function classify(error: unknown): KringErrorCode {
  for (const cause of causesOf(error)) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && (UNREACHABLE.has(code) || DATABASE_DOWN.test(code))) return 'PARTNER_UNAVAILABLE';
    const message = (cause as { message?: unknown }).message;
    if (typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect/.test(message)) {
      return 'PARTNER_UNAVAILABLE';
    }
  }
  return 'INTERNAL';
}

function causesOf(error: unknown): readonly object[] {
  const causes: object[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && causes.length < 20) {
    const next = queue.shift();
    if (typeof next !== 'object' || next === null || causes.includes(next)) continue;
    causes.push(next);
    const { originalError, cause, driverError, errors } = next as Record<string, unknown>;
    queue.push(originalError, cause, driverError, ...(Array.isArray(errors) ? errors : []));
  }
  return causes;
}

/** The body of a request that is refused as a whole: without data, in the words of GraphQL over HTTP. */
export function refusalBody(code: KringErrorCode, message: string = ERROR_CODES[code].message): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
