import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { careEpisodeTable } from './care-episode.table';
import type { CareEpisodeRow } from './care-episode.table';

export class CareEpisodeStore extends PersonStore<CareEpisodeRow, 'ADMISSIONS'> {
  constructor(source: StoreSource) {
    super(source, careEpisodeTable, { by: 'startedOn', direction: 'DESC' });
  }
}
