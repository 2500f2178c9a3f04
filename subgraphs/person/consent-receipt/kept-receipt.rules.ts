import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, errors } from 'jose';
import { z } from 'zod';
import { ACTIONS, BUNDLES, CATEGORIES, PURPOSES } from '../../../consent/vocabulary';
import type { RefusalRow } from '../consent/consent.table';
import { RECEIPT_EVENTS } from './consent-receipt.table';
import type { ConsentReceiptRow } from './consent-receipt.table';

const FORMAT = 'kring-consent-receipt-1';
/** No receipt is longer; what is longer is not read. */
const LONGEST = 20_000;

const keptSchema = z.strictObject({
  format: z.literal(FORMAT),
  receipt: z.uuid(),
  person: z.uuid(),
  sayingType: z.enum(['Grant', 'Refusal']),
  saying: z.uuid(),
  event: z.enum(RECEIPT_EVENTS),
  issuedAt: z.iso.datetime(),
  body: z.record(z.string(), z.unknown()),
});
/** A receipt that a person kept, as its signature vouches for it. */
export type KeptReceipt = z.infer<typeof keptSchema>;

/** The receipt under the hub’s name, as a compact JWS (RFC 7515). @param key Ed25519, private: that of the checkpoints. */
export function signedReceipt(key: KeyObject, row: ConsentReceiptRow): Promise<string> {
  const { id, person, sayingType, saying, event, issuedAt, body } = row;
  const kept = { format: FORMAT, receipt: id, person, sayingType, saying, event, issuedAt: issuedAt.toISOString(), body };
  return new CompactSign(Buffer.from(JSON.stringify(kept))).setProtectedHeader({ alg: 'EdDSA', typ: 'consent-receipt+jws' }).sign(key);
}

/**
 * What a kept receipt says; undefined for whatever no key of the hub has signed, to the letter.
 *
 * @param publicKeys Ed25519, DER (SPKI): the hub’s, and never one that the receipt itself names.
 */
export async function readReceipt(jws: string, publicKeys: readonly Buffer[]): Promise<KeptReceipt | undefined> {
  if (jws.length > LONGEST) return undefined;
  for (const der of publicKeys) {
    try {
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] });
      if (protectedHeader.typ !== 'consent-receipt+jws') return undefined;
      const read = keptSchema.safeParse(JSON.parse(Buffer.from(payload).toString('utf8')));
      return read.success ? read.data : undefined;
    } catch (error) {
      // Of another key, or of none: the next one is tried, and after the last it is nobody’s.
      if (!(error instanceof errors.JOSEError)) throw error;
    }
  }
  return undefined;
}

/** What a refusal says, without who recorded it and when. */
export type NewRefusal = Pick<
  RefusalRow,
  'grantee' | 'categories' | 'everything' | 'bundles' | 'purposes' | 'actions' | 'heldBy' | 'from' | 'until'
>;

const refusalSchema = z.object({
  recipients: z.looseObject({ kind: z.string() }),
  pii_categories: z.union([z.literal('EVERYTHING'), z.array(z.enum(CATEGORIES))]),
  bundles: z.array(z.enum(BUNDLES)),
  purposes: z.union([z.literal('EVERY_PURPOSE'), z.array(z.enum(PURPOSES))]),
  processing: z.array(z.enum(ACTIONS)),
  pii_controllers: z.union([z.literal('EVERY_PARTNER_THAT_HOLDS_IT'), z.array(z.uuid()).length(1)]),
  period: z.object({ until: z.iso.datetime().nullable() }),
});

/**
 * The refusal that a receipt is of, to hold from now on: it did not hold meanwhile, and what was decided then was decided
 * without it. Null when it would be over; undefined for a receipt that says none.
 */
export function refusalIn({ body }: KeptReceipt, now: Date): NewRefusal | null | undefined {
  const read = refusalSchema.safeParse(body);
  if (!read.success) return undefined;
  const { recipients, pii_categories: about, bundles, purposes, processing, pii_controllers: controllers, period } = read.data;
  const until = period.until === null ? null : new Date(period.until);
  if (until !== null && until <= now) return null;
  return {
    grantee: recipients as NewRefusal['grantee'],
    categories: about === 'EVERYTHING' ? [] : about,
    everything: about === 'EVERYTHING',
    ...{ bundles, purposes: purposes === 'EVERY_PURPOSE' ? [] : purposes, actions: processing },
    heldBy: Array.isArray(controllers) ? controllers[0]! : null,
    ...{ from: now, until },
  };
}

/** The wider grant that a limit took something off; null for every other receipt. */
export function limitedGrant({ event, body }: KeptReceipt): string | null {
  const replaced = z.uuid().safeParse(body['replaces']);
  return event === 'LIMITED' && replaced.success ? replaced.data : null;
}
