import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { howToWorkWithMeTable, ownWordsTable, wishTable } from './own-words.table';
import type { HowToWorkWithMeRow, SaidRow, WishRow } from './own-words.table';

export class OwnWordsStore extends PersonStore<SaidRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, ownWordsTable, { by: 'saidOn', direction: 'ASC' });
  }
}

export class HowToWorkWithMeStore extends PersonStore<HowToWorkWithMeRow, 'HOW_TO_WORK_WITH_ME'> {
  constructor(source: StoreSource) {
    super(source, howToWorkWithMeTable, { by: 'saidOn', direction: 'ASC' });
  }
}

export class WishStore extends PersonStore<WishRow, 'WISHES'> {
  constructor(source: StoreSource) {
    super(source, wishTable, { by: 'saidOn', direction: 'ASC' });
  }
}
