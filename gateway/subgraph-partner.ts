import { GraphQLError } from 'graphql';
import type { Pool } from 'undici';
import { ERROR_CODES } from '../shared/errors';
import type { KringErrorCode } from '../shared/errors';
import { post, within } from '../shared/http-post';
import { signContextToken } from '../shared/identity/context-token';
import { bodyHash } from '../shared/identity/signed-token';
import type { TokenKey } from '../shared/keys';
import type { Clock } from '../shared/clock';
import type { SubgraphName } from '../shared/subgraph-names';
import type { GatewayContext } from './gateway-context';
import type { JsonObject } from './execute/json';
import type { Partner, PartnerData, PartnerError } from './execute/partner';
import { NotAsked, Passage } from './passage';
import type { PartnerNews } from './passage';
import { readPartnerTold } from './withheld';

/**
 * Reaches one subgraph: with a context token made for it alone and bound to this body, over kept-alive connections.
 * Nothing of the client's own headers goes along.
 */
export class SubgraphPartner implements Partner<GatewayContext> {
  private readonly passage: Passage;

  constructor(
    private readonly options: {
      readonly subgraph: SubgraphName;
      readonly pool: Pick<Pool, 'dispatch'>;
      readonly path: string;
      readonly contextKey: TokenKey;
      readonly clock: Clock;
      /** In which an answer must have come whole, in milliseconds. */
      readonly timeoutMs: number;
      readonly onNews: (news: PartnerNews, subgraph: SubgraphName, error?: unknown) => void;
    },
  ) {
    this.passage = new Passage(options);
  }

  async send(body: string, context: GatewayContext): Promise<PartnerData> {
    const sentAt = this.options.clock.ticks();
    const answer = await this.ask(body, context);
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

  private async ask(body: string, context: GatewayContext): Promise<PartnerAnswer> {
    try {
      return await this.passage.through(context, () => this.post(body, context));
    } catch (error) {
      // It may have decided before it failed.
      if (!(error instanceof NotAsked)) context.leases.noteAsked();
      throw this.unavailable();
    }
  }

  private async post(body: string, context: GatewayContext): Promise<PartnerAnswer> {
    const { subgraph, pool, path, contextKey, clock, timeoutMs } = this.options;
    const token = await signContextToken(contextKey, {
      audience: subgraph,
      actor: context.actor,
      purpose: context.purpose,
      requestId: context.requestId,
      accessTokenId: context.tokenId,
      bodyHash: bodyHash(body),
      now: clock.now(),
    });
    const language = context.acceptLanguage === undefined ? [] : ['accept-language', context.acceptLanguage];
    const posting = post(pool, path, ['accept', 'application/json', 'authorization', `Bearer ${token}`, ...language], body);
    const letGo = (): void => posting.abandon(new Error('the client left'));
    const listensNoMore = context.course.mayRunAgain ? context.client.whenGone(letGo) : undefined;
    try {
      const posted = await within(posting, timeoutMs, `no answer within ${timeoutMs} ms`);
      if (posted.status === 401 || posted.status >= 500) throw new Error(`answered ${posted.status}`);
      const answer = JSON.parse(posted.body.toString('utf8')) as PartnerAnswer | null;
      // Neither data nor a reason, as from a proxy on the way: it must not read as "there is none".
      if (answer?.data == null && !isFilled(answer?.errors)) throw new Error(`answered ${posted.status} with nothing`);
      return answer!;
    } finally {
      listensNoMore?.();
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
