import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import {
  assessmentContextTable,
  assessmentSignatureTable,
  functionalAssessmentTable,
  reevaluationTable,
} from './functional-assessment.table';
import type {
  AssessmentContextRow,
  AssessmentSignatureRow,
  FunctionalAssessmentRow,
  ReevaluationRow,
} from './functional-assessment.table';

/** Two who draw one up or sign at once would each find that nobody did before. Held until the act ends. */
const LOCK = 'SELECT pg_advisory_xact_lock(7018, hashtext($1))';

export class FunctionalAssessmentStore extends PersonStore<FunctionalAssessmentRow, 'FUNCTIONAL_ASSESSMENT'> {
  constructor(source: StoreSource) {
    super(source, functionalAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }

  /** Lets one act at a time count what there is of this person's. */
  async hold({ person }: Permit<'FUNCTIONAL_ASSESSMENT', 'CONTRIBUTE'>): Promise<void> {
    await this.manager.query(LOCK, [person]);
  }
}

export class AssessmentSignatureStore extends PersonStore<AssessmentSignatureRow, 'FUNCTIONAL_ASSESSMENT'> {
  constructor(source: StoreSource) {
    super(source, assessmentSignatureTable, { by: 'signedOn', direction: 'ASC' });
  }

  async under(permit: Permit<'FUNCTIONAL_ASSESSMENT', 'READ'>, assessment: string): Promise<readonly AssessmentSignatureRow[]> {
    return (await this.all(permit)).filter(({ assessmentId }) => assessmentId === assessment);
  }
}

export class ReevaluationStore extends PersonStore<ReevaluationRow, 'FUNCTIONAL_ASSESSMENT'> {
  constructor(source: StoreSource) {
    super(source, reevaluationTable, { by: 'evaluatedOn', direction: 'ASC' });
  }

  async of(permit: Permit<'FUNCTIONAL_ASSESSMENT', 'READ'>, assessment: string): Promise<readonly ReevaluationRow[]> {
    return (await this.all(permit)).filter(({ assessmentId }) => assessmentId === assessment);
  }
}

export class AssessmentContextStore extends PersonStore<AssessmentContextRow, 'FUNCTIONAL_ASSESSMENT_CONTEXT'> {
  constructor(source: StoreSource) {
    super(source, assessmentContextTable, { by: 'recordedAt', direction: 'ASC' });
  }

  async of(permit: Permit<'FUNCTIONAL_ASSESSMENT_CONTEXT', 'READ'>, assessment: string): Promise<readonly AssessmentContextRow[]> {
    return (await this.all(permit)).filter(({ assessmentId }) => assessmentId === assessment);
  }
}
