import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ANONYMOUS } from '../../../consent/actor';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { lineOf } from '../access-record/access-record.rules';
import { accessRecordTable } from '../access-record/access-record.table';
import { accessErasureTable, dataSubjectRequestTable } from './data-subject-request.table';
import type { DataSubjectRequestRow } from './data-subject-request.table';

/** What became of one request. */
export interface Erasure {
  readonly request: string;
  readonly lines: number;
}

/**
 * Erases, as the owner, what stewards decided to erase from the access record, and writes down by which request. Each
 * line keeps the commitments of its values, so every seal stays good. A second time does nothing.
 */
export async function eraseDecided(owner: DataSource, now: Date): Promise<readonly Erasure[]> {
  const decided = await owner.manager
    .createQueryBuilder(dataSubjectRequestTable, 'r')
    .where(`r.erase_lines_before IS NOT NULL AND r.kind = 'ERASURE' AND r.state IN ('CARRIED_OUT', 'CARRIED_OUT_IN_PART')`)
    .andWhere('NOT EXISTS (SELECT FROM access_record_erasure e WHERE e.request = r.id)')
    .orderBy('r.endedAt')
    .addOrderBy('r.id')
    .getMany();
  const outcome: Erasure[] = [];
  for (const request of decided) outcome.push(await owner.transaction((manager) => erase(manager, request, now)));
  return outcome;
}

async function erase(manager: EntityManager, request: DataSubjectRequestRow, now: Date): Promise<Erasure> {
  const lines = await manager.query<{ id: string }[]>(
    'SELECT id FROM access_record WHERE person = $1 AND at < $2 ORDER BY at, id',
    [request.person, request.eraseLinesBefore],
  );
  const ids = lines.map(({ id }) => id);
  await manager.query(
    'SELECT access_record_erase(at, id, false) FROM (SELECT at, id FROM access_record WHERE person = $1 AND at < $2 ORDER BY at, id) AS line',
    [request.person, request.eraseLinesBefore],
  );
  await manager.insert(accessErasureTable, { request: request.id, erasedAt: now, lines: ids });
  const line = lineOf(
    randomUUID(),
    { actor: ANONYMOUS, purpose: 'STEWARDSHIP', requestId: 'erasure', operation: 'erasure', subgraph: 'person' },
    {
      // Of nobody by name: what was erased must not come back in the line that says so.
      ...{ person: null, category: 'ACCESS_RECORDS', action: 'CONTRIBUTE', event: 'ERASURE', outcome: 'PERMIT' },
      ...{ layer: 'VALIDITY', decidedBy: [], ownRecords: false, policyVersion: CURRENT_POLICY.version, epoch: null },
      fields: [`request ${request.id}`, `lines ${ids.length}`],
    },
    now,
  );
  await manager.createQueryBuilder().insert().into(accessRecordTable).values([line]).updateEntity(false).execute();
  return { request: request.id, lines: ids.length };
}
