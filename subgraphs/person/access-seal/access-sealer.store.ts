import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { NowAndThen } from '../../kit/now-and-then';
import { snakeCase } from '../../kit/snake-case';
import { signCheckpoint } from './access-checkpoint.rules';
import { LINE_COLUMNS, leafOf } from './access-leaf.rules';
import type { SealableLine } from './access-leaf.rules';
import { readLines } from './access-line.store';
import { sealNodeTable, sealTable } from './access-seal.table';
import type { SealNodeRow } from './access-seal.table';
import { GrowingTree, KEPT_LEVEL, hashesIn } from './merkle.rules';

/** At most so many lines, and the rest of the last transaction, in one checkpoint: a seal is one row. */
const LINES_PER_SEAL = 4_096;
/** How long a line is unsealed at the most, when nothing holds a transaction open. */
const EVERY_MILLISECONDS = 1_000;
const LOCK = 7002;

/** So many are read at once. */
const LINES_PER_PAGE = 1_024;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const COLUMNS = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');

/**
 * Seals lines after they were written, so that no answer waits for a hash: takes what no open transaction can add to
 * any more, in the order of transactions, and puts a signed root under it. One at a time per database, whatever the
 * number of processes.
 */
export class AccessSealer {
  private readonly turns = new NowAndThen(() => this.seal(), EVERY_MILLISECONDS, (error) => this.options.onFailure(error));

  constructor(
    private readonly options: {
      readonly dataSource: DataSource;
      readonly clock: Pick<Clock, 'now'>;
      /** Ed25519, private. */
      readonly key: KeyObject;
      readonly onFailure: (error: unknown) => void;
      readonly linesPerSeal?: number;
    },
  ) {}

  private get limit(): number {
    return this.options.linesPerSeal ?? LINES_PER_SEAL;
  }

  /** Seals what is there now and then, until stop(). */
  start(): void {
    this.turns.start();
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  /**
   * Seals everything that can be sealed. A line whose transaction, or one that began before it, is still open waits
   * for the next time: sealing it now could leave a late committer out for ever.
   *
   * @returns how many lines were sealed; 0 also when another process seals at this moment.
   */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const lines = await this.options.dataSource.transaction((manager) => this.sealBatch(manager));
      sealed += lines;
      if (lines < this.limit) return sealed;
    }
  }

  private async sealBatch(manager: EntityManager): Promise<number> {
    const [{ alone }] = await manager.query<[{ alone: boolean }]>('SELECT pg_try_advisory_xact_lock($1) AS alone', [LOCK]);
    if (!alone) return 0;
    const [last] = await manager.find(sealTable, {
      select: { treeSize: true, upToXid: true, frontier: true },
      order: { treeSize: 'DESC' },
      take: 1,
    });
    const [{ xmin }] = await manager.query<[{ xmin: string }]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    );
    const since = last?.upToXid ?? '0';
    if (BigInt(xmin) < BigInt(since)) {
      // Restored elsewhere: transactions are counted anew there, and new lines would never have their turn.
      throw new Error('the transactions of this database are older than its last seal: it was restored into another cluster');
    }
    const tree = new GrowingTree(Number(last?.treeSize ?? 0), hashesIn(last?.frontier ?? Buffer.alloc(0)));
    const previousRoot = tree.root();
    const added = await appendTo(tree, wholeTransactions(manager, since, xmin, this.limit));
    if (added.leaves.length > 0) await put(manager, tree, previousRoot, added, this.options);
    return added.leaves.length;
  }
}

/**
 * Lines of finished transactions, a page at a time; never a part of a transaction, since the next seal begins with the
 * next one. Pages are let go at once: rows that live as long as their seal cost the collector more than the hashes do.
 */
async function* wholeTransactions(
  manager: EntityManager,
  since: string,
  xmin: string,
  limit: number,
): AsyncGenerator<readonly SealableLine[]> {
  let after: readonly [xid: string, id: string] = [(BigInt(since) - 1n).toString(), LAST_ID];
  let until = xmin;
  for (let count = 0; ; ) {
    const size = count < limit ? Math.min(LINES_PER_PAGE, limit - count) : LINES_PER_PAGE;
    const page = await readLines(
      manager,
      `SELECT ${COLUMNS} FROM access_record WHERE (xid, id) > ($1, $2) AND xid < $3 ORDER BY xid, id LIMIT ${size}`,
      [...after, until],
    );
    yield page;
    if (page.length < size) return;
    count += page.length;
    const { xid, id } = page.at(-1)!;
    after = [xid, id];
    if (count >= limit) until = (BigInt(xid) + 1n).toString();
  }
}

/** What came into the tree with one seal. */
interface Added {
  readonly leaves: readonly Buffer[];
  readonly nodes: readonly SealNodeRow[];
  /** Of the last transaction. */
  readonly lastXid: string;
}

async function appendTo(tree: GrowingTree, pages: AsyncIterable<readonly SealableLine[]>): Promise<Added> {
  const leaves: Buffer[] = [];
  const nodes: SealNodeRow[] = [];
  let lastXid = '';
  for await (const page of pages) {
    for (const line of page) {
      // Decisions are made in this very process, and none of them waits for more than a few hashes.
      if (leaves.length % 64 === 63) await setImmediate();
      const leaf = leafOf(line);
      leaves.push(leaf);
      for (const { level, index, hash } of tree.append(leaf)) {
        if (level >= KEPT_LEVEL) nodes.push({ level, index: String(index), hash });
      }
      lastXid = line.xid;
    }
  }
  return { leaves, nodes, lastXid };
}

async function put(
  manager: EntityManager,
  tree: GrowingTree,
  previousRoot: Buffer,
  { leaves, nodes, lastXid }: Added,
  { key, clock }: { readonly key: KeyObject; readonly clock: Pick<Clock, 'now'> },
): Promise<void> {
  const sealedAt = clock.now();
  const upToXid = (BigInt(lastXid) + 1n).toString();
  const root = tree.root();
  const checkpoint = signCheckpoint(key, {
    ...{ treeSize: tree.size, upToXid, at: sealedAt.toISOString() },
    ...{ root: root.toString('hex'), previousRoot: previousRoot.toString('hex') },
  });
  await manager.insert(sealTable, {
    ...{ treeSize: String(tree.size), root, upToXid, previousRoot, sealedAt },
    publicKey: Buffer.from(checkpoint.publicKey, 'hex'),
    signature: Buffer.from(checkpoint.signature, 'hex'),
    frontier: Buffer.concat(tree.frontier),
    leaves: Buffer.concat(leaves),
  });
  if (nodes.length > 0) await manager.insert(sealNodeTable, [...nodes]);
}
