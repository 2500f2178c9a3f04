import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { ContactResolver } from './contact/contact.resolver';
import { contactTable } from './contact/contact.table';
import { EndorsementResolver } from './endorsement/endorsement.resolver';
import { endorsementTable } from './endorsement/endorsement.table';
import { firstLineStores } from './first-line.context';
import { loadFirstLineDemo } from './first-line.demo';
import { migrations } from './migrations';
import { Person } from './person/person.type';
import { SessionCounterResolver } from './session-counter/session-counter.resolver';
import { sessionCounterTable } from './session-counter/session-counter.table';

export const firstLineSubgraph = {
  name: 'first-line',
  tables: [contactTable.schema, endorsementTable.schema, sessionCounterTable.schema],
  migrations,
  resolvers: [ContactResolver, EndorsementResolver, SessionCounterResolver],
  types: [Person],
  references: { Person: resolvePerson },
  stores: firstLineStores,
  loadDemo: loadFirstLineDemo,
} as SubgraphDefinition;
