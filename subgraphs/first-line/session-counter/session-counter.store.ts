import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { sessionCounterTable } from './session-counter.table';
import type { SessionCounterRow } from './session-counter.table';

export class SessionCounterStore extends PersonStore<SessionCounterRow, 'SESSION_COUNTER'> {
  constructor(source: StoreSource) {
    super(source, sessionCounterTable, { by: 'periodFrom', direction: 'DESC' });
  }
}
