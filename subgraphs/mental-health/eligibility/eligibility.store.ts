import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { CriterionCategory } from './eligibility-criteria.rules';
import {
  eligibilityAddictionFindingTable,
  eligibilityAssessmentTable,
  eligibilityDiagnosisFindingTable,
  eligibilityFindingTable,
} from './eligibility.table';
import type { EligibilityAssessmentRow, EligibilityFindingRow } from './eligibility.table';

export class EligibilityAssessmentStore extends PersonStore<EligibilityAssessmentRow, 'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, eligibilityAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }

  /** Those of one trajectory, the one that was recorded last first: it is the one that holds. */
  async ofTrajectory(
    permit: Permit<'CARE_NEEDS', 'READ'>,
    trajectoryId: string,
  ): Promise<readonly EligibilityAssessmentRow[]> {
    const rows = await this.all(permit);
    return rows
      .filter((row) => row.trajectoryId === trajectoryId)
      .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.ordinal - a.ordinal);
  }
}

class FindingStore<C extends CriterionCategory> extends PersonStore<EligibilityFindingRow, C> {
  constructor(source: StoreSource, table: PersonTable<EligibilityFindingRow, C>) {
    super(source, table, { by: 'foundOn', direction: 'ASC' });
  }

  async ofAssessment(permit: Permit<C, 'READ'>, assessmentId: string): Promise<readonly EligibilityFindingRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.assessmentId === assessmentId);
  }
}

export class EligibilityFindingStore extends FindingStore<'CARE_NEEDS'> {
  constructor(source: StoreSource) {
    super(source, eligibilityFindingTable);
  }
}

export class EligibilityDiagnosisFindingStore extends FindingStore<'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, eligibilityDiagnosisFindingTable);
  }
}

export class EligibilityAddictionFindingStore extends FindingStore<'ADDICTION'> {
  constructor(source: StoreSource) {
    super(source, eligibilityAddictionFindingTable);
  }
}
