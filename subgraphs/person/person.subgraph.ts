import { Router } from 'express';
import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { accessRecordTable } from './access-record/access-record.table';
import { consentEpochTable, grantTable, refusalTable } from './consent/consent.table';
import { createDecisionPoint } from './decision-point/decision-point';
import { decisionPointRoutes } from './decision-point/decision-point.http';
import { migrations } from './migrations';
import { personStores } from './person.context';
import { PersonResolver } from './person/person.resolver';
import { identityTable, nameTable } from './person/person.table';
import { knownPartyTable } from './relation/known-party.table';
import { relationTable, retentionTable, rosterTable } from './relation/relation.table';

export const personSubgraph = {
  name: 'person',
  tables: [
    nameTable.schema,
    identityTable.schema,
    relationTable,
    rosterTable,
    retentionTable,
    knownPartyTable,
    grantTable,
    refusalTable,
    consentEpochTable,
    accessRecordTable,
  ],
  migrations,
  resolvers: [PersonResolver],
  types: [],
  references: { Person: resolvePerson },
  stores: personStores,
  decisions: createDecisionPoint,
  internalRoutes: ({ dataSource, clock, serviceKeys }) =>
    Router().use(decisionPointRoutes({ ask: createDecisionPoint(dataSource, clock), serviceKeys, clock })),
} as SubgraphDefinition;
