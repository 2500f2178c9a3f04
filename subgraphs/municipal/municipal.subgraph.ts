import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { HousingRequestResolver } from './housing-request/housing-request.resolver';
import { housingRequestTable } from './housing-request/housing-request.table';
import { migrations } from './migrations';
import { municipalStores } from './municipal.context';
import { loadMunicipalDemo } from './municipal.demo';
import { Person } from './person/person.type';
import { SupportWishResolver } from './support-wish/support-wish.resolver';
import { supportWishTable } from './support-wish/support-wish.table';

export const municipalSubgraph = {
  name: 'municipal',
  tables: [housingRequestTable.schema, supportWishTable.schema],
  migrations,
  resolvers: [HousingRequestResolver, SupportWishResolver],
  types: [Person],
  references: { Person: resolvePerson },
  stores: municipalStores,
  loadDemo: loadMunicipalDemo,
} as SubgraphDefinition;
