import type { EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { CareModelResolver } from './care-model/care-model.resolver';
import {
  careFunctionTable,
  careLevelDeliveryTable,
  careLevelFunctionTable,
  careLevelTable,
} from './care-model/care-model.table';
import { CodeResolver } from './code/code.resolver';
import { codeTable } from './code/code.table';
import { ConventionResolver, SessionLimitResolver, TariffResolver } from './convention/convention.resolver';
import {
  budgetShareTable,
  paymentTrancheTable,
  psychConventionTable,
  sessionLimitTable,
  tariffTable,
} from './convention/convention.table';
import { CrisisContactResolver } from './crisis-contact/crisis-contact.resolver';
import { crisisContactTable } from './crisis-contact/crisis-contact.table';
import { directoryStores } from './directory.context';
import { loadDirectoryDemo } from './directory.demo';
import { GuidanceResolver } from './guidance/guidance.resolver';
import { guidanceTable } from './guidance/guidance.table';
import { migrations } from './migrations';
import { NetworkResolver, networkByReference } from './network/network.resolver';
import { networkBudgetTable, networkTable } from './network/network.table';
import { needWordTable } from './offering-search/need-word.table';
import { OfferingFitResolver, offerFitByReference } from './offering-fit/offering-fit.resolver';
import { OfferingSearchResolver } from './offering-search/offering-search.resolver';
import { locationTable } from './organisation/location.table';
import {
  LocationResolver,
  OrganisationResolver,
  TeamMembershipResolver,
  TeamResolver,
  organisationByReference,
  teamByReference,
} from './organisation/organisation.resolver';
import { organisationTable } from './organisation/organisation.table';
import { teamMembershipTable, teamTable } from './organisation/team.table';
import { PlacesStatementActs } from './places-statement/places-statement.resolver';
import { placesStatementTable } from './places-statement/places-statement.table';
import { ProfessionalResolver, professionalByReference } from './professional/professional.resolver';
import { professionalsOn } from './professional/professional.store';
import { professionalTable } from './professional/professional.table';
import { bringIn } from './reference-row/reference-row.store';
import {
  CARE_LEVEL_DELIVERY,
  CARE_LEVEL_FUNCTIONS,
  CARE_LEVEL_ROWS,
  MH_FUNCTION_ROWS,
} from './reference/care-model.reference';
import { CODE_LISTS } from './reference/code-lists.reference';
import { CRISIS_CONTACTS } from './reference/crisis-contacts.reference';
import { GUIDANCE } from './reference/guidance.reference';
import { NEED_WORDS } from './reference/need-words.reference';
import { NETWORKS, NETWORK_BUDGETS } from './reference/networks.reference';
import {
  BUDGET_SHARES,
  PAYMENT_TRANCHES,
  PSYCH_CONVENTIONS,
  SESSION_LIMITS,
  TARIFFS,
} from './reference/psych-convention.reference';
import {
  LocalPartnershipMemberResolver,
  LocalPartnershipResolver,
  NetworkBudgetResolver,
  NetworkPlanResolver,
  SteeringMemberResolver,
  ZonePlanResolver,
} from './region-plan/region-plan.resolver';
import { REGION_PLAN_TABLES } from './region-plan/region-plan.table';
import { ServiceOfferingResolver, offeringByReference } from './service-offering/service-offering.resolver';
import { serviceOfferingTable } from './service-offering/service-offering.table';
import { StaffSecondmentResolver } from './staff-secondment/staff-secondment.resolver';
import { staffSecondmentTable } from './staff-secondment/staff-secondment.table';
import { ZoneResolver, zoneByReference } from './zone/zone.resolver';
import { zoneTable } from './zone/zone.table';
import { networkBudgets, organisationPlaces } from './region-count/region-count.store';

/** The reference data that comes with the hub (catalogue 6), brought in at every start. */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringIn(manager, codeTable, CODE_LISTS);
  await bringIn(manager, careFunctionTable, MH_FUNCTION_ROWS);
  await bringIn(manager, careLevelTable, CARE_LEVEL_ROWS);
  await bringIn(manager, careLevelFunctionTable, CARE_LEVEL_FUNCTIONS);
  await bringIn(manager, careLevelDeliveryTable, CARE_LEVEL_DELIVERY);
  await bringIn(manager, networkTable, NETWORKS);
  await bringIn(manager, networkBudgetTable, NETWORK_BUDGETS);
  await bringIn(manager, psychConventionTable, PSYCH_CONVENTIONS);
  await bringIn(manager, sessionLimitTable, SESSION_LIMITS);
  await bringIn(manager, tariffTable, TARIFFS);
  await bringIn(manager, budgetShareTable, BUDGET_SHARES);
  await bringIn(manager, paymentTrancheTable, PAYMENT_TRANCHES);
  await bringIn(manager, crisisContactTable, CRISIS_CONTACTS);
  await bringIn(manager, guidanceTable, GUIDANCE);
  await bringIn(manager, needWordTable, NEED_WORDS);
}

/** Public, about no person: it asks nobody for a decision, and answers without a token. */
export const directorySubgraph = {
  name: 'directory',
  tables: [
    codeTable.schema,
    zoneTable.schema,
    networkTable.schema,
    networkBudgetTable.schema,
    organisationTable.schema,
    locationTable.schema,
    teamTable.schema,
    teamMembershipTable.schema,
    staffSecondmentTable.schema,
    professionalTable.schema,
    serviceOfferingTable.schema,
    placesStatementTable,
    needWordTable.schema,
    careFunctionTable.schema,
    careLevelTable.schema,
    careLevelFunctionTable.schema,
    careLevelDeliveryTable.schema,
    psychConventionTable.schema,
    sessionLimitTable.schema,
    tariffTable.schema,
    budgetShareTable.schema,
    paymentTrancheTable.schema,
    guidanceTable.schema,
    crisisContactTable.schema,
    ...REGION_PLAN_TABLES,
  ],
  migrations,
  resolvers: [
    CodeResolver,
    ZoneResolver,
    NetworkResolver,
    OrganisationResolver,
    LocationResolver,
    TeamResolver,
    TeamMembershipResolver,
    StaffSecondmentResolver,
    ProfessionalResolver,
    ServiceOfferingResolver,
    PlacesStatementActs,
    OfferingSearchResolver,
    OfferingFitResolver,
    CareModelResolver,
    ConventionResolver,
    SessionLimitResolver,
    TariffResolver,
    GuidanceResolver,
    CrisisContactResolver,
    ZonePlanResolver,
    LocalPartnershipResolver,
    LocalPartnershipMemberResolver,
    SteeringMemberResolver,
    NetworkPlanResolver,
    NetworkBudgetResolver,
  ],
  types: [],
  references: {
    Organisation: organisationByReference,
    Professional: professionalByReference,
    Team: teamByReference,
    ServiceOffering: offeringByReference,
    OfferFit: offerFitByReference,
    MentalHealthNetwork: networkByReference,
    Zone: zoneByReference,
  },
  stores: directoryStores,
  loadReference,
  loadDemo: loadDirectoryDemo,
  places: organisationPlaces,
  budgets: networkBudgets,
  professionals: professionalsOn,
} as SubgraphDefinition;
