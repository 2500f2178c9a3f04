import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import type { PseudonymKeyRow } from './stewardship.table';

/**
 * Of whom a pseudonym speaks: the person a line is about, or whoever asked. The same being has two, so that a reader of
 * pseudonyms cannot follow somebody from the one side of a line to the other.
 */
export type PseudonymSide = 'PERSON' | 'ACCOUNT';

/** Whom a pseudonym stands for. */
export interface Unveiled {
  readonly side: PseudonymSide;
  readonly subject: string;
}

const LETTER: Readonly<Record<PseudonymSide, string>> = { PERSON: 'p', ACCOUNT: 'a' };
const FORM = /^(\d{4}q[1-4])-([pa])-([0-9a-f]{32})([0-9a-f]{24})$/;

/** The quarter (UTC) in which a steward meets somebody under one pseudonym; the next has others. */
export function pseudonymPeriod(now: Date): string {
  return `${now.getUTCFullYear()}q${Math.floor(now.getUTCMonth() / 3) + 1}`;
}

/**
 * The pseudonyms of one steward. Each is a keyed permutation of the id and a keyed digest of it, under a secret of this
 * steward and quarter that never leaves the hub: stable within the quarter, so that a pattern shows; different for
 * another steward, to whom it is of no use (their lists can still be joined by the lines themselves: docs/adr/0012); and
 * once the secret of a quarter is thrown away, nobody's any more.
 */
export class Pseudonyms {
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor(
    keys: readonly PseudonymKeyRow[],
    private readonly period: string,
  ) {
    this.keys = new Map(keys.map(({ period: of, key }) => [of, key]));
  }

  /** @throws {Error} without a key for the period: an id that could not be veiled must not go out bare. */
  of(side: PseudonymSide, subject: string): string {
    const key = this.keys.get(this.period);
    if (key === undefined) throw new Error('there is no key for the pseudonyms of this quarter');
    const cipher = createCipheriv('aes-256-ecb', secretOf(key, side), null).setAutoPadding(false);
    const block = Buffer.concat([cipher.update(Buffer.from(subject.replace(/-/g, ''), 'hex')), cipher.final()]);
    const text = `${this.period}-${LETTER[side]}-${block.toString('hex')}${digestOf(key, side, block).toString('hex')}`;
    return encodeReferenceId('Pseudonym', text);
  }

  /** Whom it stands for; undefined for what is no pseudonym, was made up, or is another steward's. */
  unveil(id: string): Unveiled | undefined {
    const reference = decodeReferenceId(id);
    if (reference?.type !== 'Pseudonym') return undefined;
    const [, period, letter, hex, digest] = FORM.exec(reference.key) ?? [];
    const key = period === undefined ? undefined : this.keys.get(period);
    if (key === undefined || hex === undefined || digest === undefined) return undefined;
    const side: PseudonymSide = letter === LETTER.PERSON ? 'PERSON' : 'ACCOUNT';
    const block = Buffer.from(hex, 'hex');
    if (!timingSafeEqual(digestOf(key, side, block), Buffer.from(digest, 'hex'))) return undefined;
    const decipher = createDecipheriv('aes-256-ecb', secretOf(key, side), null).setAutoPadding(false);
    const subject = uuidOf(Buffer.concat([decipher.update(block), decipher.final()]));
    return isUuid(subject) ? { side, subject } : undefined;
  }
}

/** One UUID is one block of the cipher, so no two ids share a block and nothing repeats that is not the same id. */
function secretOf(key: Buffer, side: PseudonymSide): Buffer {
  return createHmac('sha256', key).update(`veil ${side}`).digest();
}

function digestOf(key: Buffer, side: PseudonymSide, block: Buffer): Buffer {
  return createHmac('sha256', key).update(`seal ${side} `).update(block).digest().subarray(0, 12);
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
