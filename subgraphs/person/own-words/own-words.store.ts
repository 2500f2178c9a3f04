import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { howToWorkWithMeTable, lonelinessTable, mobilityLimitTable, ownWordsTable, recoveryPhaseTable, wishTable } from './own-words.table';
import type { HowToWorkWithMeRow, LonelinessRow, MobilityLimitRow, RecoveryPhaseRow, SaidRow, WishRow } from './own-words.table';

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

export class LonelinessStore extends PersonStore<LonelinessRow, 'SOCIAL_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, lonelinessTable, { by: 'saidOn', direction: 'DESC' });
  }
}

export class MobilityLimitStore extends PersonStore<MobilityLimitRow, 'HOUSEHOLD'> {
  constructor(source: StoreSource) {
    super(source, mobilityLimitTable, { by: 'saidOn', direction: 'DESC' });
  }
}

export class RecoveryPhaseStore extends PersonStore<RecoveryPhaseRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, recoveryPhaseTable);
  }
}
