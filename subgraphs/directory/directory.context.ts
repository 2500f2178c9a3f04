import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import {
  CareFunctionStore,
  CareLevelDeliveryStore,
  CareLevelFunctionStore,
  CareLevelStore,
} from './care-model/care-model.store';
import { CodeStore } from './code/code.store';
import {
  BudgetShareStore,
  PaymentTrancheStore,
  PsychConventionStore,
  SessionLimitStore,
  TariffStore,
} from './convention/convention.store';
import { CrisisContactStore } from './crisis-contact/crisis-contact.store';
import { GuidanceStore } from './guidance/guidance.store';
import { NetworkBudgetStore, NetworkStore } from './network/network.store';
import { OfferingSearchStore } from './offering-search/offering-search.store';
import { LocationStore } from './organisation/location.store';
import { OrganisationStore } from './organisation/organisation.store';
import { TeamMembershipStore, TeamStore } from './organisation/team.store';
import { PlacesStatementStore } from './places-statement/places-statement.store';
import { ProfessionalStore } from './professional/professional.store';
import { regionPlanStores } from './region-plan/region-plan.store';
import { ServiceOfferingStore } from './service-offering/service-offering.store';
import { StaffSecondmentStore } from './staff-secondment/staff-secondment.store';
import { ZoneStore } from './zone/zone.store';

export function directoryStores(source: StoreSource) {
  return {
    codes: new CodeStore(source),
    zones: new ZoneStore(source),
    networks: new NetworkStore(source),
    networkBudgets: new NetworkBudgetStore(source),
    organisations: new OrganisationStore(source),
    locations: new LocationStore(source),
    teams: new TeamStore(source),
    staffSecondments: new StaffSecondmentStore(source),
    teamMemberships: new TeamMembershipStore(source),
    professionals: new ProfessionalStore(source),
    offerings: new ServiceOfferingStore(source),
    placesStatements: new PlacesStatementStore(source),
    offeringSearch: new OfferingSearchStore(source),
    careFunctions: new CareFunctionStore(source),
    careLevels: new CareLevelStore(source),
    careLevelFunctions: new CareLevelFunctionStore(source),
    careLevelDelivery: new CareLevelDeliveryStore(source),
    conventions: new PsychConventionStore(source),
    sessionLimits: new SessionLimitStore(source),
    tariffs: new TariffStore(source),
    budgetShares: new BudgetShareStore(source),
    paymentTranches: new PaymentTrancheStore(source),
    guidance: new GuidanceStore(source),
    crisisContacts: new CrisisContactStore(source),
    ...regionPlanStores(source),
  };
}

export type DirectoryContext = RequestContext<ReturnType<typeof directoryStores>>;
