import { createHash } from 'node:crypto';
import type { JWTHeaderParameters, JWTPayload, JWTVerifyGetKey, JWTVerifyResult, ResolvedKey } from 'jose';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from '../../consent/actor';
import { ANONYMOUS } from '../../consent/actor';
import { PROFESSIONS } from '../../consent/vocabulary';
import type { Clock } from '../clock';
import { isUuid } from '../ids';
import { CLOCK_TOLERANCE_SECONDS, refusalOf, refuseForeignForm } from './signed-token';
import { TokenRefused } from './token-refused';
import type { TrustedIssuer, TrustedIssuers } from './trusted-issuers';
import { keysOf } from './trusted-issuers';
import { VerifiedTokens } from './verified-tokens';
import type { Held } from './verified-tokens';

/** Who a token says is asking. */
export interface Authenticated<Who extends Actor = Actor> {
  readonly actor: Who;
  /** tokenIdOf() the access token; absent without one. Stands in the access record, so that a stolen token can be traced. */
  readonly tokenId?: string;
}

/** Turns a bearer token of a trusted issuer into an actor. */
export interface AccessTokenVerifier {
  /**
   * @param authorization the header as it came; undefined when there was none, which makes the actor ANONYMOUS.
   * @throws {TokenRefused} for every header that is not a good bearer token: never treated as no token.
   */
  verify(authorization: string | undefined): Promise<Authenticated>;
  /** As verify, for a token that came by another way than the header. @throws {TokenRefused} */
  verifyToken(token: string): Promise<WithToken>;
}

type WithToken = Authenticated<Exclude<Actor, { kind: 'ANONYMOUS' }>> & { readonly tokenId: string };

/** A token whose signature and claims were found good, with what that rested on. */
interface Known extends Held {
  readonly issuer: TrustedIssuer;
  readonly header: JWTHeaderParameters;
  readonly key: ResolvedKey['key'];
  readonly says: WithToken;
}

/** RFC 9068. A token that is not typed as an access token (an ID token, say) was made for somebody else. */
const ACCESS_TOKEN_TYP = 'at+jwt';

/** Headers by which a token would bring its own key, or change what is signed. Nobody honest sends them here. */
const REFUSED_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

const BEARER = /^Bearer +([A-Za-z0-9._-]+)$/i;

const uuid = z.string().refine(isUuid);

/** The claim `kring` of an access token: as what its subject acts now. */
const kringClaim = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('PROFESSIONAL'),
    organisation: uuid,
    profession: z.enum(PROFESSIONS),
    team: uuid.optional(),
  }),
  z.strictObject({ kind: z.literal('PERSON') }),
  z.strictObject({ kind: z.literal('STEWARD'), organisation: uuid, scope: z.enum(['ORGANISATION', 'REGION', 'PANEL']) }),
  z.strictObject({ kind: z.literal('SERVICE'), organisation: uuid }),
]);

const accessTokenClaims = z.object({ sub: uuid, aud: z.string(), kring: kringClaim });

/**
 * What a token says is read once and remembered while it holds: a portal sends one for minutes, with every request.
 *
 * @param options.audience the hub's own name in `aud`, for every issuer that has none of its own in the registry.
 * @param options.capacity tokens remembered at once.
 */
export function createAccessTokenVerifier(
  registry: TrustedIssuers,
  options: { audience: string; clock: Pick<Clock, 'now'>; capacity?: number },
): AccessTokenVerifier {
  const verified = new VerifiedTokens<Known>(options.capacity);
  const keys = new Map<string, JWTVerifyGetKey>(
    [...registry].map(([issuer, entry]) => [issuer, keysOf(entry)] as const),
  );

  /** Whether the issuer is trusted as it was, and has the very key still: one that was taken out opens nothing more. */
  async function standsStill({ issuer, header, key }: Known): Promise<boolean> {
    if (registry.get(issuer.issuer) !== issuer) return false;
    try {
      return (await keys.get(issuer.issuer)!(header, { payload: '', signature: '' })) === key;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  const verifyToken: AccessTokenVerifier['verifyToken'] = async (token) => {
    const now = options.clock.now();
    const known = verified.find(token, now);
    if (known && (await standsStill(known))) return known.says;
    refuseForeignForm(token);
    const issuer = registry.get(claimedIssuer(token));
    const issuerKeys = issuer && keys.get(issuer.issuer);
    if (!issuer || !issuerKeys) {
      throw new TokenRefused('the issuer is not trusted');
    }
    let good: JWTVerifyResult & ResolvedKey;
    try {
      good = await jwtVerify(token, issuerKeys, {
        algorithms: [...issuer.algorithms],
        issuer: issuer.issuer,
        audience: issuer.audience ?? options.audience,
        typ: ACCESS_TOKEN_TYP,
        requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat', 'jti'],
        // Without it jose accepts a token made an hour from now.
        maxTokenAge: issuer.maxTokenAgeSeconds,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now,
      });
    } catch (error) {
      throw refusalOf(error);
    }
    const { payload, protectedHeader: header, key } = good;
    const says = { actor: Object.freeze(actorOf(payload, issuer)), tokenId: tokenIdOf(issuer.issuer, payload.jti!) };
    const { nbf = -Infinity, iat, exp } = payload as JWTPayload & { iat: number; exp: number };
    const holds = { from: Math.max(iat, nbf), until: Math.min(exp, iat + issuer.maxTokenAgeSeconds) };
    verified.keep(token, { ...holds, issuer, header, key, says });
    return says;
  };

  return {
    verifyToken,
    async verify(authorization) {
      if (authorization === undefined) {
        return { actor: ANONYMOUS };
      }
      if (authorization.length > 8192) {
        throw new TokenRefused('the header is too long');
      }
      const token = BEARER.exec(authorization)?.[1];
      if (token === undefined) {
        throw new TokenRefused('no bearer token');
      }
      return verifyToken(token);
    },
  };
}

/**
 * What the access record calls a token: SHA-256 of its issuer and its jti, base64url. Two issuers may give out one jti,
 * and an issuer that wrote something about its user into it would have it spread over every line.
 */
export function tokenIdOf(issuer: string, jti: string): string {
  return createHash('sha256').update(JSON.stringify([issuer, jti])).digest('base64url');
}

/** Only chooses whose keys must fit: nothing of an unverified token is believed. */
function claimedIssuer(token: string): string {
  try {
    const header = decodeProtectedHeader(token);
    const refused = REFUSED_HEADERS.find((name) => name in header);
    if (refused !== undefined) {
      throw new TokenRefused(`header ${refused}`);
    }
    return decodeJwt(token).iss ?? '';
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What the token says, as far as its issuer may say it. */
function actorOf(payload: JWTPayload, issuer: TrustedIssuer): Exclude<Actor, { kind: 'ANONYMOUS' }> {
  const claims = accessTokenClaims.safeParse(payload);
  if (!claims.success) {
    throw new TokenRefused(`claims: ${claims.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  const { sub: id, kring } = claims.data;
  if (!issuer.kinds.includes(kring.kind)) {
    throw new TokenRefused('the issuer may not speak for this kind of actor');
  }
  if (kring.kind === 'PERSON') {
    return { kind: 'PERSON', id };
  }
  if (issuer.organisations !== null && !issuer.organisations.includes(kring.organisation)) {
    throw new TokenRefused('the issuer may not speak for this organisation');
  }
  switch (kring.kind) {
    case 'PROFESSIONAL':
      if (!issuer.professions.includes(kring.profession)) {
        throw new TokenRefused('the issuer may not speak for this profession');
      }
      return {
        kind: 'PROFESSIONAL',
        id,
        organisation: kring.organisation,
        profession: kring.profession,
        ...(kring.team === undefined ? {} : { team: kring.team }),
      };
    case 'STEWARD':
      if (!issuer.stewardScopes.includes(kring.scope)) {
        throw new TokenRefused('the issuer may not make a steward of this scope');
      }
      return { kind: 'STEWARD', id, organisation: kring.organisation, scope: kring.scope };
    case 'SERVICE':
      return { kind: 'SERVICE', id, organisation: kring.organisation };
  }
}
