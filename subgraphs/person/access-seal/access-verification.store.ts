import { snakeCase } from '../../kit/snake-case';
import { RETENTION_POLICIES, isPast } from '../access-record/access-retention.rules';
import { checkpointOf, isSigned } from './access-checkpoint.rules';
import type { Checkpoint } from './access-checkpoint.rules';
import { LINE_COLUMNS, breakIn, isErased, leafOf } from './access-leaf.rules';
import type { SealableLine } from './access-leaf.rules';
import type { GoneMonthRow, SealRow } from './access-seal.table';
import { GrowingTree, KEPT_LEVEL, hashesIn } from './merkle.rules';
import type { Subtree } from './merkle.rules';

/** What can be wrong with the record. */
export type FindingKind =
  /** A sealed line is not there, and its month did not go by the retention. */
  | 'DELETED'
  /** A line is not what was sealed. */
  | 'CHANGED'
  /** A line stands among the sealed ones and was never sealed; or it claims a transaction that never was. */
  | 'INSERTED'
  /** Lines stand in another order than they were sealed in. */
  | 'REORDERED'
  /** A line that no honest writing or erasure leads to. */
  | 'BROKEN'
  /** A checkpoint between two others is not there. */
  | 'CHECKPOINT_MISSING'
  /** The root of a checkpoint does not follow from its lines, or it does not go on from the one before. */
  | 'OTHER_ROOT'
  /** A checkpoint is not signed with the key of the hub. */
  | 'NOT_SIGNED'
  /** The newest lines, which a kept checkpoint signs, are not there any more. */
  | 'TAIL_CUT'
  /** The lines are not those that a kept checkpoint signs. */
  | 'OTHER_THAN_KEPT'
  /** Hashes that are kept to save work do not follow from the leaves. */
  | 'OTHER_SUBTREE'
  /** Lines went before their retention was over. */
  | 'GONE_TOO_EARLY'
  /** A line says that it was written later than it was sealed. */
  | 'LATER_THAN_SEALED'
  /** Values of a line were erased, and by no request of a person that is kept. */
  | 'ERASED_WITHOUT_REASON';

/** What need not be wrong, and somebody should look at. */
export type WarningKind =
  /**
   * A line says that it was written long before a line of an earlier transaction. So does one that was slipped in with
   * a date of before; and every line of after a clock that was wrong was set right.
   */
  'BACKDATED';

export interface Finding<Kind = FindingKind> {
  readonly kind: Kind;
  /** Places in the order of sealing, half-open; null where a line has none. */
  readonly positions: readonly [number, number] | null;
  /** Id of the line, where there is one. */
  readonly line: string | null;
  readonly inWords: string;
}

export interface Verification {
  /** Lines sealed. */
  readonly treeSize: number;
  readonly checkpoints: number;
  /** Lines written since the last checkpoint. */
  readonly unsealed: number;
  /** Ids of lines whose personal values were erased; their seals hold. */
  readonly erased: readonly string[];
  /** Months that went by the retention, and how many lines each had. */
  readonly gone: readonly { readonly month: string; readonly lines: number }[];
  /** Hex; null when nothing is sealed and nothing was kept. */
  readonly publicKey: string | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding<WarningKind>[];
}

/** Reads from the database; a role that may read is enough. */
export type Read = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

const COLUMNS = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');
const PAGE = 5_000;
const SEALS_PER_PAGE = 50;
/** So far the clocks of two processes may be apart. */
const CLOCKS_APART_MILLISECONDS = 60_000;
/** So long a transaction can be under way, from the instant that its line names until its neighbours were written. */
const LONGEST_TRANSACTION_MILLISECONDS = 3_600_000;

/**
 * Reads the whole record and holds every line against its seal. To be called within one snapshot, so that what is
 * written meanwhile is not taken for a fault.
 *
 * @param options.kept checkpoints that were kept outside.
 * @param options.publicKey hex, of the hub; undefined takes that of the kept checkpoints, else the one it finds.
 */
export async function verifyAccessRecord(
  read: Read,
  options: { readonly kept: readonly Checkpoint[]; readonly publicKey?: string | undefined; readonly now: Date },
): Promise<Verification> {
  const findings: Finding[] = [];
  const found = (kind: FindingKind, positions: Finding['positions'], line: string | null, inWords: string): void =>
    void findings.push({ kind, positions, line, inWords });
  const gone = await read<GoneMonthRow>(
    'SELECT month, lines, positions, jurisdiction, years, source, gone_at AS "goneAt" FROM access_record_gone ORDER BY month',
  );
  const isGone = (position: number): boolean =>
    gone.some(({ positions }) => positions.some(([start, end]) => start <= position && position < end));
  const lines = new LineCursor(read);
  const nodes = new Map<string, Buffer>();
  const keptAt = new Map(options.kept.map((checkpoint) => [checkpoint.treeSize, checkpoint]));
  const instants = new Instants();
  const erased: string[] = [];
  let publicKey = options.publicKey ?? options.kept[0]?.publicKey ?? null;
  let tree = new GrowingTree();
  let last: SealRow | undefined;
  let checkpoints = 0;

  for await (const seal of sealsOf(read)) {
    const leaves = hashesIn(seal.leaves);
    const end = Number(seal.treeSize);
    const start = end - leaves.length;
    publicKey ??= seal.publicKey.toString('hex');
    if (start !== tree.size) {
      found('CHECKPOINT_MISSING', [Math.min(tree.size, start), Math.max(tree.size, start)], null, `a checkpoint between ${tree.size} and ${start} lines is missing`);
      tree = new GrowingTree(start, frontierBefore(seal, leaves.length, last));
    } else if (!seal.previousRoot.equals(tree.root())) {
      found('OTHER_ROOT', [0, start], null, `the checkpoint at ${end} does not go on from the one at ${start}`);
    }
    const mine = await lines.upTo(BigInt(seal.upToXid));
    compare(leaves, start, mine, isGone, found);
    instants.hold(mine, seal.sealedAt, found);
    erased.push(...erasedAmong(mine));
    for (const line of mine) {
      const broken = breakIn(line);
      if (broken !== undefined) found('BROKEN', null, line.id, `the line of ${line.at.toISOString()}: ${broken}`);
    }
    for (const leaf of leaves) {
      for (const { level, index, hash } of tree.append(leaf)) {
        if (level >= KEPT_LEVEL) nodes.set(`${level}/${index}`, hash);
      }
      compareKept(keptAt.get(tree.size), tree, found);
    }
    if (!seal.root.equals(tree.root())) {
      found('OTHER_ROOT', [start, end], null, `the root of the checkpoint at ${end} does not follow from its lines`);
    }
    if (!seal.frontier.equals(Buffer.concat(tree.frontier))) {
      found('OTHER_SUBTREE', [start, end], null, `what the next seal after ${end} goes on from does not follow from the lines`);
    }
    if (!isSigned(checkpointOf(seal)) || seal.publicKey.toString('hex') !== publicKey) {
      found('NOT_SIGNED', [start, end], null, `the checkpoint at ${end} is not signed with the key of the hub`);
    }
    for (const month of gone) {
      if (month.positions.some(([from, until]) => from < end && start < until) && !wasOver(month, seal.sealedAt, options.now)) {
        found('GONE_TOO_EARLY', [start, end], null, `lines of ${month.month} went before ${month.years} years were over`);
      }
    }
    last = seal;
    checkpoints += 1;
  }

  for (const checkpoint of options.kept) {
    if (!isSigned(checkpoint) || checkpoint.publicKey !== publicKey) {
      found('NOT_SIGNED', [0, checkpoint.treeSize], null, `the kept checkpoint at ${checkpoint.treeSize} is not signed with the key of the hub`);
    } else if (checkpoint.treeSize > tree.size) {
      found('TAIL_CUT', [tree.size, checkpoint.treeSize], null, `lines ${tree.size} to ${checkpoint.treeSize - 1}, which the kept checkpoint of ${checkpoint.at} signs, are not there any more`);
    }
  }
  await compareNodes(read, nodes, found);
  const unsealed = await lines.upTo(undefined);
  const [{ next }] = (await read<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next')) as [{ next: string }];
  instants.hold(unsealed, options.now, found);
  erased.push(...erasedAmong(unsealed));
  const reasoned = await read<{ line: string }>('SELECT DISTINCT unnest(lines) AS line FROM access_record_erasure');
  const reasons = new Set(reasoned.map(({ line }) => line));
  for (const id of erased.filter((each) => !reasons.has(each))) {
    found('ERASED_WITHOUT_REASON', null, id, 'values were erased, and by no request of a person that is kept');
  }
  for (const line of unsealed) {
    if (BigInt(line.xid) >= BigInt(next)) found('INSERTED', null, line.id, `the line of ${line.at.toISOString()} claims a transaction that never was`);
  }
  return {
    ...{ treeSize: tree.size, checkpoints, unsealed: unsealed.length, erased, publicKey, findings, warnings: instants.warnings },
    gone: gone.map(({ month, lines: count }) => ({ month, lines: count })),
  };
}

/** Holds the instant that each line names against its seal and against its neighbours, in the order of transactions. */
class Instants {
  readonly warnings: Finding<WarningKind>[] = [];
  /** Of the transactions before the one under way; those of one transaction say nothing of each other. */
  private newest = -Infinity;
  private xid = '';
  private newestHere = -Infinity;

  hold(lines: readonly SealableLine[], sealedAt: Date, found: Found): void {
    for (const line of lines) {
      const at = line.at.getTime();
      if (line.xid !== this.xid) [this.newest, this.xid] = [Math.max(this.newest, this.newestHere), line.xid];
      if (at > sealedAt.getTime() + CLOCKS_APART_MILLISECONDS) {
        found('LATER_THAN_SEALED', null, line.id, `the line of ${line.at.toISOString()} was there already at ${sealedAt.toISOString()}`);
      } else if (at < this.newest - LONGEST_TRANSACTION_MILLISECONDS) {
        const inWords = `the line of ${line.at.toISOString()} was written after one of ${new Date(this.newest).toISOString()}`;
        this.warnings.push({ kind: 'BACKDATED', positions: null, line: line.id, inWords });
      }
      // One line with a date far ahead must not make all that come after it look old.
      this.newestHere = Math.max(this.newestHere, Math.min(at, sealedAt.getTime()));
    }
  }
}

function erasedAmong(lines: readonly SealableLine[]): readonly string[] {
  return lines.filter(isErased).map(({ id }) => id);
}

type Found = (kind: FindingKind, positions: Finding['positions'], line: string | null, inWords: string) => void;

/** Holds the lines of one seal against its leaves, in order. */
function compare(
  leaves: readonly Buffer[],
  start: number,
  lines: readonly SealableLine[],
  isGone: (position: number) => boolean,
  found: Found,
): void {
  const sealed = leaves.map((leaf) => leaf.toString('hex'));
  const present = lines.map((line) => leafOf(line).toString('hex'));
  const [isSealed, isPresent] = [new Set(sealed), new Set(present)];
  let [nth, mth] = [0, 0];
  const at = (line: SealableLine): string => `the line of ${line.at.toISOString()}`;
  while (nth < sealed.length || mth < present.length) {
    const position = start + nth;
    const line = lines[mth];
    const isMissing = nth < sealed.length && !isPresent.has(sealed[nth]!);
    const isStrange = line !== undefined && !isSealed.has(present[mth]!);
    if (nth < sealed.length && sealed[nth] === present[mth]) {
      [nth, mth] = [nth + 1, mth + 1];
    } else if (isMissing && isGone(position)) {
      nth += 1;
    } else if (isMissing && isStrange) {
      found('CHANGED', [position, position + 1], line.id, `${at(line)} is not the one that was sealed as ${position}`);
      [nth, mth] = [nth + 1, mth + 1];
    } else if (isMissing) {
      found('DELETED', [position, position + 1], null, `the line sealed as ${position} is not there`);
      nth += 1;
    } else if (isStrange) {
      found('INSERTED', null, line.id, `${at(line)} was never sealed, and stands among lines that were`);
      mth += 1;
    } else {
      found('REORDERED', [position, position + 1], line?.id ?? null, `the line sealed as ${position} stands elsewhere`);
      [nth, mth] = [Math.min(nth + 1, sealed.length), Math.min(mth + 1, present.length)];
    }
  }
}

function compareKept(kept: Checkpoint | undefined, tree: GrowingTree, found: Found): void {
  if (kept === undefined || tree.root().toString('hex') === kept.root) return;
  found('OTHER_THAN_KEPT', [0, kept.treeSize], null, `the first ${kept.treeSize} lines are not those that the kept checkpoint of ${kept.at} signs`);
}

async function compareNodes(read: Read, expected: ReadonlyMap<string, Buffer>, found: Found): Promise<void> {
  const rows = await read<Subtree & { readonly hash: Buffer }>(
    'SELECT level::int AS level, index::float8 AS index, hash FROM access_seal_node ORDER BY level, index',
  );
  const kept = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  for (const name of new Set([...expected.keys(), ...kept.keys()])) {
    const [one, other] = [expected.get(name), kept.get(name)];
    if (one !== undefined && other !== undefined && one.equals(other)) continue;
    const [level, index] = name.split('/').map(Number) as [number, number];
    const size = 2 ** level;
    found('OTHER_SUBTREE', [index * size, (index + 1) * size], null, `the kept hash over ${size} lines from ${index * size} does not follow from them`);
  }
}

/**
 * Whether the retention of lines sealed then was over when their month went. The row that says so is signed by nobody:
 * years that no law allows would be the way to take out any line.
 */
function wasOver({ goneAt, years, jurisdiction }: GoneMonthRow, sealedAt: Date, now: Date): boolean {
  const isAllowed = RETENTION_POLICIES.some(
    (each) => each.jurisdiction === jurisdiction && each.atLeast <= years && years <= each.atMost,
  );
  return isAllowed && isPast(sealedAt, years, goneAt) && goneAt <= now;
}

/** From where to go on after a checkpoint that is missing; only to name what is wrong further on. */
function frontierBefore(seal: SealRow, added: number, last: SealRow | undefined): readonly Buffer[] {
  const size = Number(seal.treeSize) - added;
  const peaks = size.toString(2).replaceAll('0', '').length;
  return hashesIn(last?.frontier ?? Buffer.alloc(0)).length === peaks
    ? hashesIn(last!.frontier)
    : Array.from({ length: peaks }, () => Buffer.alloc(32));
}

async function* sealsOf(read: Read): AsyncGenerator<SealRow> {
  let after = '-1';
  for (;;) {
    const seals = await read<SealRow>(
      `SELECT tree_size AS "treeSize", root, up_to_xid AS "upToXid", previous_root AS "previousRoot", sealed_at AS "sealedAt",
              public_key AS "publicKey", signature, frontier, leaves
         FROM access_seal WHERE tree_size > $1 ORDER BY tree_size LIMIT ${SEALS_PER_PAGE}`,
      [after],
    );
    yield* seals;
    if (seals.length < SEALS_PER_PAGE) return;
    after = seals.at(-1)!.treeSize;
  }
}

/** All lines in the order of sealing, a page at a time. */
class LineCursor {
  private waiting: SealableLine[] = [];
  private after: readonly [xid: string, id: string] = ['-1', '00000000-0000-0000-0000-000000000000'];
  private isEnd = false;

  constructor(private readonly read: Read) {}

  /** The next lines of transactions below this one; all that are left when undefined. */
  async upTo(xid: bigint | undefined): Promise<SealableLine[]> {
    const taken: SealableLine[] = [];
    for (;;) {
      const beyond = this.waiting.findIndex((line) => xid !== undefined && BigInt(line.xid) >= xid);
      taken.push(...this.waiting.splice(0, beyond < 0 ? this.waiting.length : beyond));
      if (beyond >= 0 || this.isEnd) return taken;
      this.waiting = await this.read<SealableLine>(
        `SELECT ${COLUMNS} FROM access_record WHERE (xid, id) > ($1, $2) ORDER BY xid, id LIMIT ${PAGE}`,
        this.after,
      );
      this.isEnd = this.waiting.length < PAGE;
      const last = this.waiting.at(-1);
      if (last) this.after = [last.xid, last.id];
    }
  }
}
