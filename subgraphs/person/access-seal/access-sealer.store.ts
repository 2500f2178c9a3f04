import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import { snakeCase } from '../../kit/snake-case';
import { signCheckpoint } from './access-checkpoint.rules';
import { LINE_COLUMNS, leafOf } from './access-leaf.rules';
import type { SealableLine } from './access-leaf.rules';
import { sealNodeTable, sealTable } from './access-seal.table';
import type { SealNodeRow, SealRow } from './access-seal.table';
import { GrowingTree, KEPT_LEVEL, hashesIn } from './merkle.rules';

/** At most so many lines, and the rest of the last transaction, in one checkpoint: a seal is one row. */
const LINES_PER_SEAL = 4_096;
/** How long a line is unsealed at the most, when nothing holds a transaction open. */
const EVERY_MILLISECONDS = 1_000;
const LOCK = 7002;

const COLUMNS = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');

/**
 * Seals lines after they were written, so that no answer waits for a hash: takes what no open transaction can add to
 * any more, in the order of transactions, and puts a signed root under it. One at a time per database, whatever the
 * number of processes.
 */
export class AccessSealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

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
    this.timer = setInterval(() => {
      this.running ??= this.seal()
        .catch(this.options.onFailure)
        .finally(() => (this.running = undefined));
    }, EVERY_MILLISECONDS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
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
    const [last] = await manager.find(sealTable, { order: { treeSize: 'DESC' }, take: 1 });
    const [{ xmin }] = await manager.query<[{ xmin: string }]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    );
    const since = last?.upToXid ?? '0';
    if (BigInt(xmin) < BigInt(since)) {
      // Restored elsewhere: transactions are counted anew there, and new lines would never have their turn.
      throw new Error('the transactions of this database are older than its last seal: it was restored into another cluster');
    }
    const lines = await wholeTransactions(manager, since, xmin, this.limit);
    if (lines.length === 0) return 0;
    await append(manager, last, lines, this.options);
    return lines.length;
  }
}

/** Lines of finished transactions; never a part of one, since the next seal begins with the next transaction. */
async function wholeTransactions(manager: EntityManager, since: string, xmin: string, limit: number): Promise<SealableLine[]> {
  const lines = await manager.query<SealableLine[]>(
    `SELECT ${COLUMNS} FROM access_record WHERE xid >= $1 AND xid < $2 ORDER BY xid, id LIMIT ${limit}`,
    [since, xmin],
  );
  const last = lines.at(-1);
  if (!last || lines.length < limit) return lines;
  const rest = await manager.query<SealableLine[]>(
    `SELECT ${COLUMNS} FROM access_record WHERE xid = $1 AND id > $2 ORDER BY id`,
    [last.xid, last.id],
  );
  return [...lines, ...rest];
}

async function append(
  manager: EntityManager,
  last: SealRow | undefined,
  lines: readonly SealableLine[],
  { key, clock }: { readonly key: KeyObject; readonly clock: Pick<Clock, 'now'> },
): Promise<void> {
  const tree = new GrowingTree(Number(last?.treeSize ?? 0), hashesIn(last?.frontier ?? Buffer.alloc(0)));
  const previousRoot = tree.root();
  const leaves: Buffer[] = [];
  for (const line of lines) {
    // Decisions are made in this very process, and none of them waits for more than a few hashes.
    if (leaves.length % 64 === 63) await setImmediate();
    leaves.push(leafOf(line));
  }
  const nodes: SealNodeRow[] = leaves
    .flatMap((leaf) => tree.append(leaf))
    .filter(({ level }) => level >= KEPT_LEVEL)
    .map(({ level, index, hash }) => ({ level, index: String(index), hash }));
  const sealedAt = clock.now();
  const upToXid = (BigInt(lines.at(-1)!.xid) + 1n).toString();
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
  if (nodes.length > 0) await manager.insert(sealNodeTable, nodes);
}
