import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { intimacyTalkTable } from './intimacy-talk.table';
import type { IntimacyTalkRow } from './intimacy-talk.table';

export class IntimacyTalkStore extends PersonStore<IntimacyTalkRow, 'SEXUALITY'> {
  constructor(source: StoreSource) {
    super(source, intimacyTalkTable, { by: 'talkedOn', direction: 'DESC' });
  }
}
