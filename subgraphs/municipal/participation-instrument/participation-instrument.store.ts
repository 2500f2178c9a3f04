import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { participationScoringTable } from './participation-instrument.table';
import type { ParticipationScoringRow } from './participation-instrument.table';

export class ParticipationScoringStore extends PersonStore<ParticipationScoringRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, participationScoringTable, { by: 'scoredOn', direction: 'DESC' });
  }
}
