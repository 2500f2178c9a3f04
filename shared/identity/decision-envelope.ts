import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { PURPOSES } from '../../consent/vocabulary';
import { answerSchema } from '../decision-api';
import type { Asker, DecisionAnswer } from '../decision-api';
import type { TokenKey } from '../keys';
import { LEASE_MS } from '../lease-api';
import { actorClaims } from './actor-claims';
import type { ReplayGuard } from './replay-guard';
import { signToken, verifyToken } from './signed-token';
import { TokenRefused } from './token-refused';

/** Only where decisions are made are they sealed: the gateway, which carries them, has no key to make one with. */
const ISSUER = 'person';
const ENVELOPE_TYP = 'kring-decisions+jwt';
/** About a page of fifty persons takes 100 kB. */
const MAX_ENVELOPE_LENGTH = 1_000_000;
/** How far ahead the clock of the decision point may be, in milliseconds. */
const MAX_AHEAD_MS = 1_000;

/** One decision as it was recorded: about which person and category, and at which coordinates. */
const sealedSchema = answerSchema.extend({ action: z.literal('READ'), fields: z.array(z.string().max(200)) });
export type SealedDecision = DecisionAnswer & { readonly fields: readonly string[] };

const envelopeClaims = z.object({
  act: actorClaims,
  pur: z.enum(PURPOSES),
  op: z.string().nullable(),
  tok: z.string().optional(),
  cells: z.array(sealedSchema).max(20_000),
});

/**
 * Seals decisions for the one partner that would have asked for them, with the key it shares with the decision point:
 * bound to who asks, why and in which request, for one use.
 *
 * @param key the secret of that partner; what another organisation alone can sign with, nobody seals for it.
 */
export function sealDecisions(key: Buffer, asker: Asker, cells: readonly SealedDecision[], now: Date): Promise<string> {
  const { actor, purpose, requestId, operation, tokenId, subgraph } = asker;
  return signToken(key, {
    issuer: ISSUER,
    audience: subgraph,
    subject: requestId,
    typ: ENVELOPE_TYP,
    now,
    claims: { act: { ...actor }, pur: purpose, op: operation, ...(tokenId !== undefined && { tok: tokenId }), cells },
  });
}

/**
 * Opens an envelope of decisions that were made for this very asker.
 *
 * @param key the secret that this partner shares with the decision point.
 * @returns what was decided.
 * @throws {TokenRefused} for every other envelope: of another partner, asker, purpose, request or operation, changed, used
 *   before, or older than a lease lasts.
 */
export async function openDecisions(
  key: TokenKey,
  envelope: string,
  expected: { readonly asker: Asker; readonly now: Date; readonly replay: ReplayGuard },
): Promise<readonly SealedDecision[]> {
  const { asker, now, replay } = expected;
  if (!Buffer.isBuffer(key)) throw new TokenRefused('nobody seals for a key that cannot be shared');
  const verified = await verifyToken(key, envelope, {
    issuers: [ISSUER],
    audience: asker.subgraph,
    typ: ENVELOPE_TYP,
    now,
    maxLength: MAX_ENVELOPE_LENGTH,
  });
  const claims = envelopeClaims.safeParse(verified.payload);
  if (!claims.success) throw new TokenRefused(`claims: ${claims.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
  const { act, pur, op, tok, cells } = claims.data;
  const isTheirs = isDeepStrictEqual(act, { ...asker.actor }) && pur === asker.purpose && op === asker.operation && tok === asker.tokenId;
  if (!isTheirs || verified.subject !== asker.requestId) throw new TokenRefused('decided for another asker');
  // The lease is kept by what the gateway counts. This keeps one that was held back from being used when it is over.
  const age = now.getTime() - verified.issuedAt.getTime();
  if (age > LEASE_MS || age < -MAX_AHEAD_MS) throw new TokenRefused('the lease on it is over');
  if (replay.use(verified.tokenId, verified.issuedAt, verified.acceptableUntil, now) !== 'FIRST_USE') throw new TokenRefused('used before');
  return cells;
}
