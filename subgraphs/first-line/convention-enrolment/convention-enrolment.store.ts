import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { categoryChoiceTable, conventionEnrolmentTable, functionStepTable } from './convention-enrolment.table';
import type { CategoryChoiceRow, ConventionEnrolmentRow, FunctionStepRow } from './convention-enrolment.table';

export class ConventionEnrolmentStore extends PersonStore<ConventionEnrolmentRow, 'SESSION_COUNTER'> {
  constructor(source: StoreSource) {
    super(source, conventionEnrolmentTable, { by: 'periodFrom', direction: 'DESC' });
  }
}

export class CategoryChoiceStore extends PersonStore<CategoryChoiceRow, 'SESSION_COUNTER'> {
  constructor(source: StoreSource) {
    super(source, categoryChoiceTable, { by: 'bindsFrom', direction: 'DESC' });
  }
}

export class FunctionStepStore extends PersonStore<FunctionStepRow, 'SESSION_COUNTER'> {
  constructor(source: StoreSource) {
    super(source, functionStepTable, { by: 'onDate', direction: 'ASC' });
  }
}
