import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { ConcernReportStore, OutreachLookStore, OutreachReportStore } from './concern-report/concern-report.store';
import { DebtStepStore, DebtSupportStore } from './debt-support/debt-support.store';
import { EvictionRiskStore } from './eviction-risk/eviction-risk.store';
import { HousingAllocationStore } from './housing-allocation/housing-allocation.store';
import { HousingRequestStore } from './housing-request/housing-request.store';
import { HousingSupportStore } from './housing-support/housing-support.store';
import { IncomeSupportStore } from './income-support/income-support.store';
import { IndicationStore } from './indication/indication.store';
import { MunicipalTermStore } from './municipal-term/municipal-term.store';
import { ConferenceParticipantStore, NeighbourhoodConferenceStore } from './neighbourhood-conference/neighbourhood-conference.store';
import { OutreachCaseStore } from './outreach-case/outreach-case.store';
import { ParticipationScoringStore } from './participation-instrument/participation-instrument.store';
import { PersonalBudgetStore } from './personal-budget/personal-budget.store';
import { SupportFundingStore } from './support-funding/support-funding.store';
import { SupportProvisionStore } from './support-provision/support-provision.store';
import { SupportWishStore } from './support-wish/support-wish.store';
import { WmoIndicatorStore } from './wmo-indicator/wmo-indicator.store';

export function municipalStores(source: StoreSource) {
  return {
    concernReports: new ConcernReportStore(source),
    conferenceParticipants: new ConferenceParticipantStore(source),
    debtSteps: new DebtStepStore(source),
    debtSupports: new DebtSupportStore(source),
    evictionRisks: new EvictionRiskStore(source),
    housingAllocations: new HousingAllocationStore(source),
    housingRequests: new HousingRequestStore(source),
    housingSupports: new HousingSupportStore(source),
    incomeSupports: new IncomeSupportStore(source),
    indications: new IndicationStore(source),
    municipalTerms: new MunicipalTermStore(source),
    neighbourhoodConferences: new NeighbourhoodConferenceStore(source),
    outreachCases: new OutreachCaseStore(source),
    outreachLooks: new OutreachLookStore(source),
    outreachReports: new OutreachReportStore(source),
    participationScorings: new ParticipationScoringStore(source),
    personalBudgets: new PersonalBudgetStore(source),
    supportFundings: new SupportFundingStore(source),
    supportProvisions: new SupportProvisionStore(source),
    supportWishes: new SupportWishStore(source),
    wmoIndicators: new WmoIndicatorStore(source),
  };
}

export type MunicipalContext = RequestContext<ReturnType<typeof municipalStores>>;
