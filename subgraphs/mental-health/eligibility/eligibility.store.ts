import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { eligibilityAssessmentTable } from './eligibility.table';
import type { EligibilityAssessmentRow } from './eligibility.table';

export class EligibilityAssessmentStore extends PersonStore<EligibilityAssessmentRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, eligibilityAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }
}
