import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { diagnosisOwnWordsTable, diagnosisTable } from './diagnosis.table';
import type { DiagnosisOwnWordsRow, DiagnosisRow } from './diagnosis.table';

export class DiagnosisStore extends PersonStore<DiagnosisRow, 'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, diagnosisTable, { by: 'statedOn', direction: 'DESC' });
  }
}

export class DiagnosisOwnWordsStore extends PersonStore<DiagnosisOwnWordsRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, diagnosisOwnWordsTable, { by: 'recordedAt', direction: 'DESC' });
  }

  /** What the person said of one diagnosis, newest first. */
  async besides(permit: Permit<'OWN_WORDS', 'READ'>, diagnosisId: string): Promise<readonly DiagnosisOwnWordsRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.diagnosisId === diagnosisId);
  }
}
