import { hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 (2.1; proofs as RFC 9162 2.1.3 and 2.1.4 check them), over lines that only ever come
 * behind the last one. Pure: where hashes are kept is for others to say.
 */

/** Half-open range of lines, counted from 0. */
export type Range = readonly [start: number, end: number];

/** The whole binary subtree over lines [index * 2^level, (index + 1) * 2^level). */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/**
 * From this level up, one hash in 256 lines and fewer above, whole subtrees are kept: a proof then reads at most a few
 * hundred leaves and one hash per level, however long the record is.
 */
export const KEPT_LEVEL = 8;

const LEAF = '\u0000';
const NODE = Buffer.from([0x01]);
/** Bytes of every hash. */
export const HASH_BYTES = 32;

export function sha256(...parts: readonly Buffer[]): Buffer {
  // By way of a text of one character per byte: a buffer straight from the hash takes twice as long.
  return Buffer.from(hash('sha256', parts.length === 1 ? parts[0]! : Buffer.concat(parts), 'binary'), 'latin1');
}

/** The two prefixes keep a leaf from ever passing for a node: with one hash for both, a subtree could be sold as a line. */
export function hashLeaf(content: string): Buffer {
  return Buffer.from(hash('sha256', LEAF + content, 'binary'), 'latin1');
}

export function hashNode(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right);
}

/** The tree as far as it must be known to grow: its whole subtrees from the left, the largest first. */
export class GrowingTree {
  private readonly peaks: Buffer[];

  constructor(
    private count = 0,
    peaks: readonly Buffer[] = [],
  ) {
    this.peaks = [...peaks];
  }

  get size(): number {
    return this.count;
  }

  /** For whoever goes on from here; one hash for each 1 in the binary form of the size. */
  get frontier(): readonly Buffer[] {
    return this.peaks;
  }

  /** Adds one line and tells which subtrees became whole with it, the smallest first. */
  append(leaf: Buffer): readonly (Subtree & { readonly hash: Buffer })[] {
    const whole = [];
    let [level, index, current] = [0, this.count, leaf];
    while (index % 2 === 1) {
      current = hashNode(this.peaks.pop()!, current);
      index = (index - 1) / 2;
      level += 1;
      whole.push({ level, index, hash: current });
    }
    this.peaks.push(current);
    this.count += 1;
    return whole;
  }

  root(): Buffer {
    if (this.count === 0) return sha256(Buffer.alloc(0));
    return this.peaks.reduceRight((right, left) => hashNode(left, right));
  }
}

/** The ranges whose hashes prove that one line stands in a tree of this size, from the leaf up. */
export function inclusionPath(position: number, size: number): readonly Range[] {
  const walk = (start: number, end: number): readonly Range[] => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return position < middle ? [...walk(start, middle), [middle, end]] : [...walk(middle, end), [start, middle]];
  };
  return walk(0, size);
}

/** The ranges whose hashes prove that a tree of `size` lines begins with the tree of `earlier` lines. */
export function consistencyPath(earlier: number, size: number): readonly Range[] {
  const walk = (known: number, start: number, end: number, isWhole: boolean): readonly Range[] => {
    if (known === end - start) return isWhole ? [] : [[start, end]];
    const left = split(end - start);
    return known <= left
      ? [...walk(known, start, start + left, isWhole), [start + left, end]]
      : [...walk(known - left, start + left, end, false), [start, start + left]];
  };
  return earlier === 0 ? [] : walk(earlier, 0, size, true);
}

/** The whole subtrees and single leaves (level 0) that the hash of a range is made of, as far as they are kept. */
export function partsOf([start, end]: Range): readonly Subtree[] {
  const count = end - start;
  if (count === 1) return [{ level: 0, index: start }];
  const level = Math.log2(count);
  if (Number.isInteger(level) && level >= KEPT_LEVEL) return [{ level, index: start / count }];
  const middle = start + split(count);
  return [...partsOf([start, middle]), ...partsOf([middle, end])];
}

/** @param hashOf the hash of each of partsOf() the range. */
export function hashOfRange([start, end]: Range, hashOf: (part: Subtree) => Buffer): Buffer {
  const [first, ...more] = partsOf([start, end]);
  if (more.length === 0) return hashOf(first!);
  const middle = start + split(end - start);
  return hashNode(hashOfRange([start, middle], hashOf), hashOfRange([middle, end], hashOf));
}

/** Whether the path leads from this leaf at this position to the root of a tree of this size (RFC 9162 2.1.3.2). */
export function provesInclusion(
  leaf: Buffer,
  position: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!isCount(position) || !isCount(size) || position >= size) return false;
  let [at, last, current] = [position, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      current = hashNode(step, current);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      current = hashNode(current, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && current.equals(root);
}

/** Whether a tree of `size` lines with `root` begins with the tree of `earlier` lines (RFC 9162 2.1.4.2). */
export function provesConsistency(
  earlier: number,
  earlierRoot: Buffer,
  size: number,
  root: Buffer,
  path: readonly Buffer[],
): boolean {
  if (!isCount(earlier) || !isCount(size) || earlier === 0 || earlier > size) return false;
  if (earlier === size) return path.length === 0 && earlierRoot.equals(root);
  const steps = Number.isInteger(Math.log2(earlier)) ? [earlierRoot, ...path] : path;
  if (steps.length === 0) return false;
  let [at, last] = [earlier - 1, size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [before, after] = [steps[0]!, steps[0]!];
  for (const step of steps.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [hashNode(step, before), hashNode(step, after)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = hashNode(after, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && before.equals(earlierRoot) && after.equals(root);
}

/** Hashes one after the other in one value. @throws {RangeError} for bytes that are no whole number of hashes. */
export function hashesIn(bytes: Buffer): readonly Buffer[] {
  if (bytes.length % HASH_BYTES !== 0) throw new RangeError('these are no hashes');
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, nth) =>
    bytes.subarray(nth * HASH_BYTES, (nth + 1) * HASH_BYTES),
  );
}

/** The largest power of two below the count. */
function split(count: number): number {
  let size = 1;
  while (size * 2 < count) size *= 2;
  return size;
}

/** Not by bits: those of JavaScript end at 32. */
function half(count: number): number {
  return Math.floor(count / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
