import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { checkpointOf, readCheckpoint } from '../access-seal/access-checkpoint.rules';
import type { Checkpoint } from '../access-seal/access-checkpoint.rules';
import { sealTable } from '../access-seal/access-seal.table';
import { verifyAccessRecord } from '../access-seal/access-verification.store';
import { logVerificationTable } from './log-verification.table';
import type { LogVerificationRow } from './log-verification.table';

type Verified = Omit<LogVerificationRow, 'id' | 'at' | 'tookMilliseconds' | 'heldAgainst'>;

/** One at a time per database, whatever the number of processes. */
const LOCK = 7003;

const FAILED: Verified = {
  ...{ outcome: 'NOT_VERIFIED', treeSize: null, checkpoints: null, unsealed: null, erased: null, erasedWithoutReason: null },
  ...{ findings: null, kinds: {}, checkpoint: null },
};

/** The last verification; null when there was none. */
export async function lastVerification(manager: DataSource['manager']): Promise<LogVerificationRow | null> {
  const [row] = await manager.find(logVerificationTable, { order: { at: 'DESC', id: 'ASC' }, take: 1 });
  return row ?? null;
}

/**
 * Holds the whole record against its seals, and against the checkpoint of the verification before, and writes down what
 * came of it; also that it could not be done. Null when another process is at it.
 */
export async function verifyAndRecord(dataSource: DataSource, clock: Clock): Promise<LogVerificationRow | null> {
  const runner = dataSource.createQueryRunner();
  try {
    const [{ alone }] = (await runner.query('SELECT pg_try_advisory_lock($1) AS alone', [LOCK])) as [{ alone: boolean }];
    if (!alone) return null;
    try {
      const [at, begun] = [clock.now(), clock.ticks()];
      const heldAgainst = await keptCheckpoint(dataSource);
      const found = await verified(dataSource, heldAgainst, at).catch(() => FAILED);
      const row: LogVerificationRow = {
        ...{ id: randomUUID(), at, tookMilliseconds: Math.round(clock.ticks() - begun), heldAgainst },
        ...found,
      };
      await dataSource.manager.insert(logVerificationTable, row as never);
      return row;
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    await runner.release();
  }
}

/** The newest checkpoint in which nothing was wrong: one that was found to be wrong is nothing to hold anything against. */
async function keptCheckpoint(dataSource: DataSource): Promise<Checkpoint | null> {
  const [row] = await dataSource.manager.find(logVerificationTable, {
    where: { outcome: 'NOTHING_WRONG' },
    order: { at: 'DESC', id: 'ASC' },
    take: 1,
  });
  const kept = row?.checkpoint ?? null;
  if (kept === null) return null;
  const checkpoint = readCheckpoint(kept);
  if (checkpoint === undefined) throw new Error('the checkpoint of the verification before cannot be read');
  return checkpoint;
}

async function verified(
  dataSource: DataSource,
  kept: Checkpoint | null,
  now: Date,
): Promise<Verified> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    await manager.query('SET LOCAL statement_timeout = 0');
    const verification = await verifyAccessRecord(
      async (sql, values) => {
        // Decisions are made in this very process: between two pages they have their turn.
        await setImmediate();
        return manager.query(sql, values as unknown[]);
      },
      { kept: kept === null ? [] : [kept], now },
    );
    const { treeSize, checkpoints, unsealed, erased, findings } = verification;
    const kinds: Record<string, number> = {};
    for (const { kind } of findings) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const [newest] = await manager.find(sealTable, { order: { treeSize: 'DESC' }, take: 1 });
    return {
      outcome: findings.length === 0 ? 'NOTHING_WRONG' : 'FINDINGS',
      ...{ treeSize, checkpoints, unsealed, findings: findings.length, kinds },
      ...{ erased: erased.length, erasedWithoutReason: kinds['ERASED_WITHOUT_REASON'] ?? 0 },
      checkpoint: newest === undefined ? null : checkpointOf(newest),
    };
  });
}

/** What came of the verifications. About nobody; for stewards. */
export class LogVerificationStore {
  constructor(private readonly source: StoreSource) {}

  last(scope: StewardScope): Promise<LogVerificationRow | null> {
    StewardScope.assert(scope);
    return lastVerification(this.source.manager);
  }
}
