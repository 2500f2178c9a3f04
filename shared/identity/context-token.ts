import { z } from 'zod';
import type { Actor } from '../../consent/actor';
import type { Purpose } from '../../consent/vocabulary';
import { PURPOSES } from '../../consent/vocabulary';
import type { TokenKey } from '../keys';
import type { SubgraphName } from '../subgraph-names';
import { actorClaims } from './actor-claims';
import type { ReplayGuard } from './replay-guard';
import { refuseOtherBodyAndReplay, signToken, verifyToken } from './signed-token';
import { TokenRefused } from './token-refused';

/** Kring's own gateway. Its tokens are always bound to the body of the one request they are made for. */
export const GATEWAY_ISSUER = 'kring-gateway';
/**
 * The token-exchange endpoint, for other routers. Its tokens are bound to no body, since the router asks for one
 * before it knows what it will send; they say for which router they were made, and live 30 seconds as well.
 */
export const EXCHANGE_ISSUER = 'kring-token-exchange';

const CONTEXT_TYP = 'kring-context+jwt';

const requestId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const accessTokenId = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const routerName = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

const contextClaims = z.object({
  act: actorClaims,
  pur: z.enum(PURPOSES),
  rid: requestId,
  tok: accessTokenId.optional(),
  bh: z.string().optional(),
  rtr: routerName.optional(),
});

/** What a context token says: who asks, why, and in which request. */
export interface ContextTokenContent {
  /** The one subgraph that may accept it. */
  readonly audience: SubgraphName;
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** 1 to 64 characters of A-Z a-z 0-9 _ -. The same for every subgraph that one client request reaches. */
  readonly requestId: string;
  /** tokenIdOf() the access token that was asked with; absent without one. */
  readonly accessTokenId?: string | undefined;
  readonly now: Date;
}

/** Whom a subgraph answers, and on which request. */
export interface VerifiedContext {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly requestId: string;
  /** Of the access token that was asked with; absent without one. */
  readonly accessTokenId?: string;
  readonly tokenId: string;
  /** The client id of the router that exchanged the token; absent when it came from Kring's own gateway. */
  readonly router?: string;
}

/**
 * What the gateway sends to one subgraph instead of the user's token: readable by that subgraph only, bound to the
 * body it goes with, good for 30 seconds and one use.
 *
 * @param content.bodyHash bodyHash() of the exact bytes that will be sent.
 */
export function signContextToken(
  key: TokenKey,
  content: ContextTokenContent & { readonly bodyHash: string },
): Promise<string> {
  return sign(key, GATEWAY_ISSUER, content, { bh: content.bodyHash });
}

/**
 * What the token-exchange endpoint hands to another router: for one subgraph and 30 seconds, bound to no body and
 * therefore usable more than once in that time.
 */
export function signExchangedContextToken(
  key: TokenKey,
  content: ContextTokenContent & { readonly router: string },
): Promise<string> {
  return sign(key, EXCHANGE_ISSUER, content, { rtr: content.router });
}

function sign(
  key: TokenKey,
  issuer: string,
  content: ContextTokenContent,
  extra: { bh?: string; rtr?: string },
): Promise<string> {
  return signToken(key, {
    issuer,
    audience: content.audience,
    subject: subjectOf(content.actor),
    typ: CONTEXT_TYP,
    now: content.now,
    claims: { act: { ...content.actor }, pur: content.purpose, rid: content.requestId, ...tokenClaim(content), ...extra },
  });
}

function tokenClaim({ accessTokenId: tok }: ContextTokenContent): { tok?: string } {
  return tok === undefined ? {} : { tok };
}

function subjectOf(actor: Actor): string {
  return actor.kind === 'ANONYMOUS' ? 'anonymous' : actor.id;
}

/**
 * Accepts a context token that was made for this subgraph, and for this body when it comes from the gateway. To be
 * called before GraphQL is parsed.
 *
 * @param key this subgraph's own key: the shared secret, or the gateway's Ed25519 public key.
 * @param expected.body the exact bytes received.
 * @throws {TokenRefused} for every other token; UNAUTHENTICATED when there is none.
 */
export async function verifyContextToken(
  key: TokenKey,
  token: string | undefined,
  expected: { audience: SubgraphName; body: Buffer | undefined; now: Date; replay: ReplayGuard },
): Promise<VerifiedContext> {
  if (token === undefined) {
    throw new TokenRefused('no context token', 'UNAUTHENTICATED');
  }
  const verified = await verifyToken(key, token, {
    issuers: [GATEWAY_ISSUER, EXCHANGE_ISSUER],
    audience: expected.audience,
    typ: CONTEXT_TYP,
    now: expected.now,
  });
  const claims = contextClaims.safeParse(verified.payload);
  if (!claims.success) {
    throw new TokenRefused(`claims: ${claims.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  const { act, pur, rid, tok, bh, rtr } = claims.data;
  if (subjectOf(act) !== verified.subject) {
    throw new TokenRefused('sub is not the actor');
  }
  if (verified.issuer === GATEWAY_ISSUER) {
    refuseOtherBodyAndReplay(verified, expected.body, expected.now, expected.replay);
  } else if (bh !== undefined || rtr === undefined) {
    throw new TokenRefused('an exchanged token names its router and no body');
  }
  return {
    actor: act,
    purpose: pur,
    requestId: rid,
    ...(tok === undefined ? {} : { accessTokenId: tok }),
    tokenId: verified.tokenId,
    ...(rtr === undefined || verified.issuer === GATEWAY_ISSUER ? {} : { router: rtr }),
  };
}
