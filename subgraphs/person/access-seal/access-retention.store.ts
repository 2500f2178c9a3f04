import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ANONYMOUS } from '../../../consent/actor';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { snakeCase } from '../../kit/snake-case';
import { endOfMonth, isPast } from '../access-record/access-retention.rules';
import type { RetentionPolicy } from '../access-record/access-retention.rules';
import { lineOf } from '../access-record/access-record.rules';
import { accessRecordTable } from '../access-record/access-record.table';
import { LINE_COLUMNS, leafOf } from './access-leaf.rules';
import type { SealableLine } from './access-leaf.rules';
import { goneMonthTable } from './access-seal.table';
import { hashesIn } from './merkle.rules';

/** What became of one month that is past its retention. */
export interface RetainedMonth {
  /** `2016-01`. */
  readonly month: string;
  readonly lines: number;
  /** Why it stays all the same; null when it went. */
  readonly stays: string | null;
}

const COLUMNS = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');
const PAGE = 5_000;
/** The sealer's: nothing is sealed while a month goes. */
const LOCK = 7002;

/**
 * Lets whole months go whose retention is over, as the owner. Only what is sealed goes, and only what is still what was
 * sealed: otherwise the retention would be the way to make a change disappear. What went is itself on record.
 *
 * @param years within what the policy allows.
 * @throws {RangeError} for other years.
 */
export async function letMonthsGo(
  owner: DataSource,
  policy: RetentionPolicy,
  years: number,
  now: Date,
): Promise<readonly RetainedMonth[]> {
  if (!Number.isInteger(years) || years < policy.atLeast || years > policy.atMost) {
    throw new RangeError(`${policy.jurisdiction} allows ${policy.atLeast} to ${policy.atMost} years (${policy.source})`);
  }
  const parts = await owner.query<{ part: string }[]>(
    `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'access_record'::regclass ORDER BY 1`,
  );
  const months = parts.flatMap(({ part }) => {
    const month = /^access_record_(\d{4})_(\d{2})$/.exec(part);
    return month ? [{ part, month: `${month[1]}-${month[2]}` }] : [];
  });
  const outcome: RetainedMonth[] = [];
  for (const { part, month } of months.filter((each) => isPast(endOfMonth(each.month), years, now))) {
    outcome.push(await owner.transaction((manager) => letGo(manager, part, month, policy, years, now)));
  }
  return outcome;
}

async function letGo(
  manager: EntityManager,
  part: string,
  month: string,
  policy: RetentionPolicy,
  years: number,
  now: Date,
): Promise<RetainedMonth> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const found = await positionsIn(manager, part, (sealedAt) => isPast(sealedAt, years, now));
  if (found.stays !== null) return { month, ...found };
  const { jurisdiction, source } = policy;
  await manager.insert(goneMonthTable, {
    ...{ month, lines: found.lines, jurisdiction, years, source, goneAt: now },
    positions: found.positions as [number, number][],
  });
  const line = lineOf(
    randomUUID(),
    { actor: ANONYMOUS, purpose: 'STEWARDSHIP', requestId: 'retention', operation: 'retention', subgraph: 'person' },
    {
      ...{ person: null, category: 'ACCESS_RECORDS', action: 'CONTRIBUTE', event: 'RETENTION', outcome: 'PERMIT' },
      ...{ layer: 'VALIDITY', decidedBy: [], ownRecords: false, policyVersion: CURRENT_POLICY.version, epoch: null },
      fields: [`month ${month}`, `lines ${found.lines}`, `${jurisdiction} ${years} years`],
    },
    now,
  );
  await manager.createQueryBuilder().insert().into(accessRecordTable).values([line]).updateEntity(false).execute();
  await manager.query(`ALTER TABLE access_record DETACH PARTITION ${part}`);
  await manager.query(`DROP TABLE ${part}`);
  return { month, lines: found.lines, stays: null };
}

/** Where the lines of a month stand in the tree; or why the month must stay. */
async function positionsIn(
  manager: EntityManager,
  part: string,
  isOver: (sealedAt: Date) => boolean,
): Promise<{ readonly lines: number; readonly stays: string | null; readonly positions: readonly [number, number][] }> {
  const positions: [number, number][] = [];
  let lines = 0;
  let seal: { upToXid: bigint; places: ReadonlyMap<string, number>; sealedAt: Date } | undefined;
  let after: readonly [string, string] = ['-1', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const page = await manager.query<SealableLine[]>(
      `SELECT ${COLUMNS} FROM ${part} WHERE (xid, id) > ($1, $2) ORDER BY xid, id LIMIT ${PAGE}`,
      [...after],
    );
    for (const line of page) {
      if (seal === undefined || BigInt(line.xid) >= seal.upToXid) seal = await sealOver(manager, line.xid);
      if (seal === undefined) return { lines, positions, stays: 'not all of its lines are sealed' };
      if (!isOver(seal.sealedAt)) return { lines, positions, stays: 'lines of it were sealed later than it ended' };
      const position = seal.places.get(leafOf(line).toString('hex'));
      if (position === undefined) return { lines, positions, stays: 'a line of it is not the one that was sealed' };
      const last = positions.at(-1);
      if (last?.[1] === position) last[1] = position + 1;
      else positions.push([position, position + 1]);
      lines += 1;
    }
    if (page.length < PAGE) return { lines, positions, stays: null };
    after = [page.at(-1)!.xid, page.at(-1)!.id];
  }
}

async function sealOver(manager: EntityManager, xid: string) {
  const [row] = await manager.query<{ treeSize: string; upToXid: string; leaves: Buffer; sealedAt: Date }[]>(
    `SELECT tree_size AS "treeSize", up_to_xid AS "upToXid", leaves, sealed_at AS "sealedAt"
       FROM access_seal WHERE up_to_xid > $1 ORDER BY up_to_xid LIMIT 1`,
    [xid],
  );
  if (!row) return undefined;
  const leaves = hashesIn(row.leaves);
  const start = Number(row.treeSize) - leaves.length;
  const places = new Map(leaves.map((leaf, nth) => [leaf.toString('hex'), start + nth]));
  return { upToXid: BigInt(row.upToXid), places, sealedAt: row.sealedAt };
}
