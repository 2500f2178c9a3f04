import { GraphQLError } from 'graphql';
import type { Pool } from 'undici';
import { ERROR_CODES } from '../shared/errors';
import type { KringErrorCode } from '../shared/errors';
import { signContextToken } from '../shared/identity/context-token';
import { bodyHash } from '../shared/identity/signed-token';
import type { TokenKey } from '../shared/keys';
import type { Clock } from '../shared/clock';
import type { SubgraphName } from '../shared/subgraph-names';
import type { GatewayContext } from './gateway-context';
import type { JsonObject } from './execute/json';
import type { Partner, PartnerData, PartnerError } from './execute/partner';
import { readPartnerTold } from './withheld';

/**
 * Reaches one subgraph: with a context token made for it alone and bound to this body, over kept-alive connections.
 * Nothing of the client's own headers goes along.
 */
export class SubgraphPartner implements Partner<GatewayContext> {
  constructor(
    private readonly options: {
      readonly subgraph: SubgraphName;
      readonly pool: Pool;
      readonly path: string;
      readonly contextKey: TokenKey;
      readonly clock: Clock;
      readonly onUnreachable: (subgraph: SubgraphName, error: unknown) => void;
    },
  ) {}

  async send(body: string, context: GatewayContext): Promise<PartnerData> {
    const sentAt = this.options.clock.ticks();
    const answer = await this.post(body, context);
    const told = readPartnerTold(answer.extensions);
    // What stands on no known lease could be shown for ever.
    if (told === undefined && answer.data != null) throw this.unavailable();
    if (told) {
      context.leases.adopt(sentAt, told.leases);
      context.withheld.push(...told.withheld);
      context.course.acknowledgedAt = told.acknowledgedAt ?? context.course.acknowledgedAt;
    }
    return { data: answer.data ?? null, ...(answer.errors && { errors: answer.errors.map((error) => this.named(error)) }) };
  }

  private async post(body: string, context: GatewayContext): Promise<PartnerAnswer> {
    const { subgraph, pool, path, contextKey, clock } = this.options;
    const token = await signContextToken(contextKey, {
      audience: subgraph,
      actor: context.actor,
      purpose: context.purpose,
      requestId: context.requestId,
      accessTokenId: context.tokenId,
      bodyHash: bodyHash(body),
      now: clock.now(),
    });
    try {
      const response = await pool.request({
        method: 'POST',
        path,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(context.acceptLanguage !== undefined && { 'accept-language': context.acceptLanguage }),
        },
        body,
      });
      if (response.statusCode === 401 || response.statusCode >= 500) {
        await response.body.dump();
        throw new Error(`answered ${response.statusCode}`);
      }
      const answer = (await response.body.json()) as PartnerAnswer | null;
      // Neither data nor a reason, as from a proxy on the way: it must not read as "there is none".
      if (answer?.data == null && !isFilled(answer?.errors)) throw new Error(`answered ${response.statusCode} with nothing`);
      return answer!;
    } catch (error) {
      this.options.onUnreachable(subgraph, error);
      context.leases.noteAsked();
      throw this.unavailable();
    }
  }

  /** Without `person` nothing can be decided, and a partner that is silent has not refused. */
  private unavailable(): GraphQLError {
    const { subgraph } = this.options;
    const code: KringErrorCode = subgraph === 'person' ? 'DECISION_UNAVAILABLE' : 'PARTNER_UNAVAILABLE';
    return new GraphQLError(ERROR_CODES[code].message, { extensions: { code, partner: subgraph } });
  }

  private named(error: PartnerError): PartnerError {
    return { ...error, extensions: { ...error.extensions, partner: this.options.subgraph } };
  }
}

function isFilled(errors: unknown): boolean {
  return Array.isArray(errors) && errors.length > 0;
}

interface PartnerAnswer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly PartnerError[];
  readonly extensions?: unknown;
}
