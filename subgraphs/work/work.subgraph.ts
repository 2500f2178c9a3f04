import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { migrations } from './migrations';
import { Person } from './person/person.type';
import { WorkGoalResolver } from './work-goal/work-goal.resolver';
import { workGoalTable } from './work-goal/work-goal.table';
import { workStores } from './work.context';

export const workSubgraph = {
  name: 'work',
  tables: [workGoalTable.schema],
  migrations,
  resolvers: [WorkGoalResolver],
  types: [Person],
  references: { Person: resolvePerson },
  stores: workStores,
} as SubgraphDefinition;
