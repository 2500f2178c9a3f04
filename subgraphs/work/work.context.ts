import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { WorkGoalStore } from './work-goal/work-goal.store';

export function workStores(source: StoreSource) {
  return {
    workGoals: new WorkGoalStore(source),
  };
}

export type WorkContext = RequestContext<ReturnType<typeof workStores>>;
