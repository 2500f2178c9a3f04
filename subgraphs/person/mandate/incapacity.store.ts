import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ProfessionalActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { StoreSource } from '../../kit/subgraph-definition';
import { incapacityTable } from './mandate.table';
import type { IncapacityRow } from './mandate.table';

export type NewIncapacity = Omit<IncapacityRow, 'id' | 'from' | 'until' | 'recordedAt' | 'withdrawnAt' | 'version'> & {
  readonly until: Date;
};

/** In which matters a person cannot decide now. Written inside an act that has counted it in the person's epoch. */
export class IncapacityStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** The assessments of a person that the permit opens, the newest first. */
  async around(permit: Permit<'CONSENT', 'READ'>): Promise<readonly IncapacityRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const rows = await this.of({ person: permit.person });
    return rows.filter(({ person, assessedBy, organisation }) =>
      covers(permit.rows, { heldBy: person, author: assessedBy, parties: [organisation] }),
    );
  }

  /** Those that the professional's organisation made: theirs to keep, so no permit is asked. */
  madeFor({ organisation }: ProfessionalActor, person: string): Promise<readonly IncapacityRow[]> {
    return this.of({ person, organisation });
  }

  async add(stated: NewIncapacity): Promise<IncapacityRow> {
    const now = this.source.clock.now();
    const row: IncapacityRow = { ...stated, id: randomUUID(), from: now, recordedAt: now, withdrawnAt: null, version: 1 };
    await this.manager.insert(incapacityTable, row as never);
    return row;
  }

  async end({ id, person, version }: IncapacityRow): Promise<void> {
    await this.manager.update(incapacityTable, { id, person }, { withdrawnAt: this.source.clock.now(), version: version + 1 });
  }

  private of(where: { readonly person: string; readonly organisation?: string }): Promise<IncapacityRow[]> {
    return this.manager.find(incapacityTable, { where, order: { recordedAt: 'DESC', id: 'ASC' } });
  }
}
