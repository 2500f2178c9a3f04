import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { assessmentSignatureTable, conventionAssessmentTable } from './convention-assessment.table';
import type { AssessmentSignatureRow, ConventionAssessmentRow } from './convention-assessment.table';

export class ConventionAssessmentStore extends PersonStore<ConventionAssessmentRow, 'FUNCTIONAL_ASSESSMENT'> {
  constructor(source: StoreSource) {
    super(source, conventionAssessmentTable, { by: 'onDate', direction: 'DESC' });
  }
}

export class AssessmentSignatureStore extends PersonStore<AssessmentSignatureRow, 'FUNCTIONAL_ASSESSMENT'> {
  constructor(source: StoreSource) {
    super(source, assessmentSignatureTable, { by: 'onDate', direction: 'ASC' });
  }

  async ofAssessment(
    permit: Permit<'FUNCTIONAL_ASSESSMENT', 'READ'>,
    assessmentId: string,
  ): Promise<readonly AssessmentSignatureRow[]> {
    const all = await this.all(permit);
    return all.filter((signature) => signature.assessmentId === assessmentId);
  }
}
