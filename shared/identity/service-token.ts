import { decodeJwt } from 'jose';
import type { TokenKey } from '../keys';
import { SUBGRAPH_NAMES } from '../subgraph-names';
import type { ReplayGuard } from './replay-guard';
import {
  bodyHash,
  refusalOf,
  refuseForeignForm,
  refuseOtherBodyAndReplay,
  signToken,
  verifyToken,
} from './signed-token';
import { TokenRefused } from './token-refused';

/** Who of Kring's own processes asks. */
export const SERVICE_NAMES = [...SUBGRAPH_NAMES, 'gateway'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];
/**
 * What they ask: a decision, those of a whole plan, what becomes of its lease, a place for thin rows, for counts of a month or for
 * who stands in the directory. All stand in `person`.
 */
export const SERVICE_AUDIENCES = ['decision-point', 'planned-decisions', 'leases', 'register', 'region-counts', 'directory-professionals'] as const;
export type ServiceAudience = (typeof SERVICE_AUDIENCES)[number];

const SERVICE_TYP = 'kring-service+jwt';

/**
 * How a process of Kring shows who it is to the decision point, its leases, the register or the region's cube, for one request body, once, within
 * 30 seconds. It says nothing about the user: that stands in the body, which it signs for.
 */
export function signServiceToken(
  key: TokenKey,
  content: { issuer: ServiceName; audience: ServiceAudience; body: Buffer | string; now: Date },
): Promise<string> {
  return signToken(key, {
    issuer: content.issuer,
    audience: content.audience,
    subject: content.issuer,
    typ: SERVICE_TYP,
    now: content.now,
    claims: { bh: bodyHash(content.body) },
  });
}

/**
 * @param keys one key per process that may ask. A name that is not in the map may not ask.
 * @returns which process it was, by its key and not by its word.
 * @throws {TokenRefused} for every other token; UNAUTHENTICATED when there is none.
 */
export async function verifyServiceToken(
  keys: ReadonlyMap<ServiceName, TokenKey>,
  token: string | undefined,
  expected: { audience: ServiceAudience; body: Buffer; now: Date; replay: ReplayGuard },
): Promise<{ issuer: ServiceName; tokenId: string }> {
  if (token === undefined) {
    throw new TokenRefused('no service token', 'UNAUTHENTICATED');
  }
  const issuer = claimedIssuer(token);
  const key = keys.get(issuer);
  if (!key) {
    throw new TokenRefused('no key for this issuer');
  }
  const verified = await verifyToken(key, token, {
    issuers: [issuer],
    audience: expected.audience,
    typ: SERVICE_TYP,
    now: expected.now,
  });
  if (verified.subject !== issuer) {
    throw new TokenRefused('sub is not the issuer');
  }
  refuseOtherBodyAndReplay(verified, expected.body, expected.now, expected.replay);
  return { issuer, tokenId: verified.tokenId };
}

/** Only chooses the key that must then fit: nothing of an unverified token is believed. */
function claimedIssuer(token: string): ServiceName {
  refuseForeignForm(token);
  try {
    return decodeJwt(token).iss as ServiceName;
  } catch (error) {
    throw refusalOf(error);
  }
}
