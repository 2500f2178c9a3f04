import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { broadAssessmentMentalTable, broadAssessmentTable } from './broad-assessment.table';
import type { BroadAssessmentMentalRow, BroadAssessmentRow } from './broad-assessment.table';

export class BroadAssessmentStore extends PersonStore<BroadAssessmentRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, broadAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }
}

export class BroadAssessmentMentalStore extends PersonStore<BroadAssessmentMentalRow, 'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, broadAssessmentMentalTable);
  }
}
