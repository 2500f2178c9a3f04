import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { trainingEnrolmentTable } from './training-enrolment.table';
import type { TrainingEnrolmentRow } from './training-enrolment.table';

export class TrainingEnrolmentStore extends PersonStore<TrainingEnrolmentRow, 'TRAINING_ENROLMENT'> {
  constructor(source: StoreSource) {
    super(source, trainingEnrolmentTable, { by: 'startedOn', direction: 'DESC' });
  }
}
