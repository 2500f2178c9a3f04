import { hash } from 'node:crypto';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow, SealedColumns } from '../access-record/access-record.table';
import type { Canonical } from './canonical-json.rules';
import { canonicalJson } from './canonical-json.rules';
import { HASH_BYTES, hashLeaf, sha256 } from './merkle.rules';

/** A line as it stands in the database, with what seals it. */
export type SealableLine = AccessRecordRow & SealedColumns;

/**
 * Values that say something about a natural person. The leaf holds a commitment of each and not the value, so that a
 * value can be erased later and every proof stays good; and so that a proof about a line tells nobody who asked.
 */
export const COMMITTED = [
  'person',
  'actor',
  'actingFor',
  'team',
  'requestId',
  'tokenId',
  'operation',
  'decidedBy',
] as const;
export type CommittedColumn = (typeof COMMITTED)[number];

const NAMES = Object.fromEntries(COMMITTED.map((column) => [column, Buffer.from(column, 'utf8')])) as Readonly<
  Record<CommittedColumn, Buffer>
>;

const ROOMS = 256;
const rooms: Buffer[] = [];

/** What the seal is made with; never part of what is sealed. */
const BESIDES: readonly string[] = ['salt', 'erased', ...COMMITTED];

const PLAIN = Object.keys(accessRecordTable.options.columns).filter((column) => !BESIDES.includes(column));

/** All that stands in a line, by column. */
export const LINE_COLUMNS: readonly string[] = Object.keys(accessRecordTable.options.columns);

const FORMAT = 'kring-line-1';

/** All that a leaf can hold, in the order of its canonical text, each with the text of its name. */
const PARTS = ['commitments', 'format', ...PLAIN].sort().map((name) => ({ name, label: `${canonicalJson(name)}:` }));
const COMMITMENT_PARTS = [...COMMITTED].sort().map((column) => ({ column, label: `${canonicalJson(column)}:` }));

/** The value behind one commitment, for whoever may see that value: opens it and no other. */
export interface Opening {
  readonly column: CommittedColumn;
  readonly value: string;
  /** Hex; SHA-256 of the line's salt and the column's name. */
  readonly key: string;
}

/** Raised for a line that no honest writing or erasure leads to; it can have no leaf. */
export class BrokenLine extends Error {}

/**
 * The canonical text whose hash is the leaf of this line. What is null, false or empty is left out: a column that
 * comes later and is empty in the lines of today does not change their leaves.
 *
 * @throws {BrokenLine} for a line that was erased in part or in a way that is none.
 */
export function leafText(line: SealableLine): string {
  // Put together by hand: an object and its keys sorted for every line is most of what sealing costs the process.
  let text = '';
  for (const { name, label } of PARTS) {
    const part = partOf(line, name);
    if (part !== undefined) text += `${text === '' ? '{' : ','}${label}${part}`;
  }
  return `${text}}`;
}

function partOf(line: SealableLine, name: string): string | undefined {
  if (name === 'format') return `"${FORMAT}"`;
  if (name === 'commitments') return commitmentsText(line);
  const value = plain(line[name as keyof SealableLine]);
  return value === undefined ? undefined : canonicalJson(value);
}

/**
 * The leaf of a line. A broken line has one as well, which says no more than that it was broken when it was sealed:
 * one line that somebody spoiled must not keep every later one from being sealed.
 */
export function leafOf(line: SealableLine): Buffer {
  try {
    return hashLeaf(leafText(line));
  } catch (error) {
    if (!(error instanceof BrokenLine)) throw error;
    return hashLeaf(canonicalJson({ format: `${FORMAT}-broken`, id: line.id, xid: line.xid }));
  }
}

/** What is wrong with a line that can have no leaf of its own; undefined for every honest one. */
export function breakIn(line: SealableLine): string | undefined {
  try {
    leafText(line);
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenLine)) throw error;
    return error.message;
  }
}

/** What opens the commitments of these columns; nothing for a column that is empty or was erased. */
export function openingsOf(line: SealableLine, columns: readonly CommittedColumn[]): readonly Opening[] {
  if (line.salt.length === 0) return [];
  return columns.flatMap((column) => {
    const value = committedText(line, column);
    return value === undefined ? [] : [{ column, value, key: keyOf(line.salt, column).toString('hex') }];
  });
}

/** Whether the opening fits the commitment that stands in the text of a leaf. */
export function opens(opening: Opening, text: string): boolean {
  const { commitments } = JSON.parse(text) as { readonly commitments?: Readonly<Record<string, unknown>> };
  const commitment = sha256(Buffer.from(opening.key, 'hex'), Buffer.from(opening.value, 'utf8')).toString('hex');
  return commitments?.[opening.column] === commitment;
}

/** Whether any of its values were erased. */
export function isErased(line: SealableLine): boolean {
  return line.erased !== null;
}

function commitmentsText(line: SealableLine): string {
  const { salt, erased } = line;
  const known: readonly string[] = COMMITTED;
  if (erased !== null && (typeof erased !== 'object' || Object.keys(erased).length === 0)) {
    throw new BrokenLine('says that something was erased, and not what');
  }
  if (erased !== null && Object.keys(erased).some((column) => !known.includes(column))) {
    throw new BrokenLine('says that something was erased that is no value of a person');
  }
  let text = '';
  for (const { column, label } of COMMITMENT_PARTS) {
    const value = committedText(line, column);
    const kept = erased?.[column];
    if (kept !== undefined && typeof kept !== 'string') throw new BrokenLine(`what was left of ${column} is no commitment`);
    if (value !== undefined && kept !== undefined) throw new BrokenLine(`${column} was erased and is there again`);
    if (value !== undefined && salt.length === 0) throw new BrokenLine(`the salt of ${column} is gone`);
    const commitment = value === undefined ? kept && canonicalJson(kept) : `"${commitmentOf(salt, column, value)}"`;
    if (commitment !== undefined) text += `${text === '' ? '' : ','}${label}${commitment}`;
  }
  return `{${text}}`;
}

/** Hex. Two hashes for each value of each line, in room that is written over: allocating it would take as long again. */
function commitmentOf(salt: Buffer, column: CommittedColumn, value: string): string {
  const name = NAMES[column];
  const keyed = roomFor(salt.length + name.length);
  keyed.set(salt);
  keyed.set(name, salt.length);
  const key = hash('sha256', keyed, 'binary');
  const bytes = roomFor(HASH_BYTES + Buffer.byteLength(value));
  bytes.write(key, 0, 'latin1');
  bytes.write(value, HASH_BYTES, 'utf8');
  return hash('sha256', bytes, 'hex');
}

/** One buffer for each length that values usually have. To be filled to its end before it is hashed, and never kept. */
function roomFor(length: number): Buffer {
  return length < ROOMS ? (rooms[length] ??= Buffer.alloc(length)) : Buffer.alloc(length);
}

/** A key for each column, so that one value can be opened to somebody without the others. */
function keyOf(salt: Buffer, column: CommittedColumn): Buffer {
  return sha256(salt, NAMES[column]);
}

function committedText(line: SealableLine, column: CommittedColumn): string | undefined {
  const value = line[column];
  if (value === null || value.length === 0) return undefined;
  return typeof value === 'string' ? value : canonicalJson(value);
}

function plain(value: unknown): Canonical | undefined {
  if (value === null || value === undefined || value === false || value === '') return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return value instanceof Date ? value.toISOString() : (value as Canonical);
}
