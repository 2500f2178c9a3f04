import { createHash } from 'node:crypto';

/**
 * Chance that falls out the same for the same name, whatever was drawn elsewhere: a person’s life hangs on the seed and on
 * who they are, and never on who was made before them, so that any part of a region can be made alone.
 */
export class Chance {
  private readonly state: Uint32Array;

  constructor(name: string) {
    const digest = createHash('sha256').update(name).digest();
    this.state = Uint32Array.from({ length: 4 }, (_, nth) => digest.readUInt32LE(nth * 4));
    this.state[3] = (this.state[3]! | 1) >>> 0;
  }

  /** A whole number of 32 bits (sfc32, public domain, by Chris Doty-Humphrey). */
  private next(): number {
    const s = this.state;
    const sum = (s[0]! + s[1]! + s[3]!) >>> 0;
    s[3] = s[3]! + 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + sum;
    return sum;
  }

  /** From 0 up to and without 1. */
  share(): number {
    return this.next() / 2 ** 32;
  }

  happens(share: number): boolean {
    return this.share() < share;
  }

  /** A whole number from 0 up to and without `end`. */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /** A whole number, both ends included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One of several by their shares; the last takes what is left of the whole. */
  among<T extends string>(shares: Readonly<Record<T, number>>): T {
    const names = Object.keys(shares) as T[];
    let left = this.share();
    return names.find((name) => (left -= shares[name]) < 0) ?? names.at(-1)!;
  }

  /** A UUIDv4, as random ones look: no id says when or how many (architecture: ids). */
  uuid(): string {
    const [a, b, c, d] = [this.next(), this.next(), this.next(), this.next()];
    const [version, variant] = [((b & 0x0fff) | 0x4000) >>> 0, ((c >>> 16) & 0x3fff) | 0x8000];
    return `${pair(a >>> 16)}${pair(a)}-${pair(b >>> 16)}-${pair(version)}-${pair(variant)}-${pair(c)}${pair(d >>> 16)}${pair(d)}`;
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lowest sixteen bits, in hexadecimal: ids are made by the million. */
const pair = (bits: number): string => BYTES[(bits >>> 8) & 0xff]! + BYTES[bits & 0xff]!;

/** The same UUIDv4 for the same name: of who and what others must find without having made it. */
export function namedUuid(name: string): string {
  return uuidOf(createHash('sha256').update(name).digest('hex'));
}

function uuidOf(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
