import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { coachContactTable } from './coach-contact.table';
import type { CoachContactRow } from './coach-contact.table';

export class CoachContactStore extends PersonStore<CoachContactRow, 'COACH_CONTACT'> {
  constructor(source: StoreSource) {
    super(source, coachContactTable, { by: 'since', direction: 'DESC' });
  }
}
