import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { coachingContactTable } from './coaching-contact.table';
import type { CoachingContactRow } from './coaching-contact.table';

export class CoachingContactStore extends PersonStore<CoachingContactRow, 'WORK_NOTES'> {
  constructor(source: StoreSource) {
    super(source, coachingContactTable, { by: 'heldOn', direction: 'DESC' });
  }

  /** The contacts of one trajectory, the latest first. */
  async ofTrajectory(permit: Permit<'WORK_NOTES', 'READ'>, trajectory: string): Promise<readonly CoachingContactRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.trajectory === trajectory);
  }
}
