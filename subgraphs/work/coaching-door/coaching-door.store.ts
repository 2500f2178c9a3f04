import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { coachingAssessmentTable } from './coaching-door.table';
import type { CoachingAssessmentRow } from './coaching-door.table';

export class CoachingAssessmentStore extends PersonStore<CoachingAssessmentRow, 'WORK_NOTES'> {
  constructor(source: StoreSource) {
    super(source, coachingAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }
}
