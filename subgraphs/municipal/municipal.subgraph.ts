import type { EntityManager } from 'typeorm';
import { bringInRows } from '../kit/bring-in-rows';
import { resolvePerson } from '../kit/person-reference';
import { ProvenanceResolver } from '../kit/provenance.resolver';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { ConcernReportLookResolver, ConcernReportResolver, OutreachReportResolver } from './concern-report/concern-report.resolver';
import {
  concernReportTable,
  outreachAttemptTable,
  outreachLookTable,
  outreachReportTable,
  outreachWorkerTable,
} from './concern-report/concern-report.table';
import { ConcernReported, OutreachReportChanged } from './concern-report/concern-report.type';
import { DebtStepResolver, DebtSupportResolver } from './debt-support/debt-support.resolver';
import { debtStepTable, debtSupportTable } from './debt-support/debt-support.table';
import { debtSupportTypes } from './debt-support/debt-support.type';
import { EvictionRiskResolver } from './eviction-risk/eviction-risk.resolver';
import { evictionRiskTable } from './eviction-risk/eviction-risk.table';
import { evictionRiskTypes } from './eviction-risk/eviction-risk.type';
import { HousingAllocationResolver } from './housing-allocation/housing-allocation.resolver';
import { housingAllocationTable } from './housing-allocation/housing-allocation.table';
import { housingAllocationTypes } from './housing-allocation/housing-allocation.type';
import { HousingRequestResolver } from './housing-request/housing-request.resolver';
import { housingRequestTable } from './housing-request/housing-request.table';
import { HousingSupportResolver } from './housing-support/housing-support.resolver';
import { housingSupportTable } from './housing-support/housing-support.table';
import { housingSupportTypes } from './housing-support/housing-support.type';
import { IncomeSupportResolver } from './income-support/income-support.resolver';
import { incomeSupportTable } from './income-support/income-support.table';
import { incomeSupportTypes } from './income-support/income-support.type';
import { IndicationResolver } from './indication/indication.resolver';
import { indicationTable } from './indication/indication.table';
import { indicationTypes } from './indication/indication.type';
import { migrations } from './migrations';
import { MUNICIPAL_TERMS } from './municipal-term/municipal-term.reference';
import { MunicipalTermResolver } from './municipal-term/municipal-term.resolver';
import { bringInTerms } from './municipal-term/municipal-term.store';
import { municipalTermTable } from './municipal-term/municipal-term.table';
import { municipalStores } from './municipal.context';
import { loadMunicipalDemo } from './municipal.demo';
import {
  NeighbourhoodConferenceResolver,
  NeighbourhoodConferencesResolver,
} from './neighbourhood-conference/neighbourhood-conference.resolver';
import { conferenceParticipantTable, neighbourhoodConferenceTable } from './neighbourhood-conference/neighbourhood-conference.table';
import { neighbourhoodConferenceTypes } from './neighbourhood-conference/neighbourhood-conference.type';
import { OutreachCaseRecordedResolver, OutreachCaseResolver } from './outreach-case/outreach-case.resolver';
import { outreachCaseTable } from './outreach-case/outreach-case.table';
import { OutreachCaseRecorded } from './outreach-case/outreach-case.type';
import { ParticipationScoringResolver, ParticipationScoringTopicResolver } from './participation-instrument/participation-instrument.resolver';
import { participationScoringTable } from './participation-instrument/participation-instrument.table';
import { participationScoringTypes } from './participation-instrument/participation-instrument.type';
import { Person } from './person/person.type';
import { PersonalBudgetResolver } from './personal-budget/personal-budget.resolver';
import { personalBudgetTable } from './personal-budget/personal-budget.table';
import { personalBudgetTypes } from './personal-budget/personal-budget.type';
import { SupportFundingRecordedResolver, SupportFundingResolver } from './support-funding/support-funding.resolver';
import { supportFundingTable } from './support-funding/support-funding.table';
import { supportFundingTypes } from './support-funding/support-funding.type';
import { SupportProvisionResolver } from './support-provision/support-provision.resolver';
import { supportProvisionTable } from './support-provision/support-provision.table';
import { supportProvisionTypes } from './support-provision/support-provision.type';
import { SupportWishResolver } from './support-wish/support-wish.resolver';
import { supportWishTable } from './support-wish/support-wish.table';
import { supportWishTypes } from './support-wish/support-wish.type';
import { WMO_FIELDS, WMO_INDICATORS } from './wmo-indicator/wmo-indicator.reference';
import { WmoIndicatorResolver } from './wmo-indicator/wmo-indicator.resolver';
import { wmoFieldTable, wmoIndicatorTable } from './wmo-indicator/wmo-indicator.table';
import { countMunicipal } from './region-count/region-count.store';

/** Terms of the law and what is counted by it, which every installation needs (catalogue 2.4, U-35). */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringInTerms(manager, MUNICIPAL_TERMS);
  await bringInRows(manager, wmoFieldTable, WMO_FIELDS);
  await bringInRows(manager, wmoIndicatorTable, WMO_INDICATORS);
}

export const municipalSubgraph = {
  name: 'municipal',
  tables: [
    concernReportTable.schema,
    conferenceParticipantTable.schema,
    debtStepTable.schema,
    debtSupportTable.schema,
    evictionRiskTable.schema,
    housingAllocationTable.schema,
    housingRequestTable.schema,
    housingSupportTable.schema,
    incomeSupportTable.schema,
    indicationTable.schema,
    municipalTermTable,
    neighbourhoodConferenceTable.schema,
    outreachAttemptTable,
    outreachCaseTable.schema,
    outreachLookTable,
    outreachReportTable,
    outreachWorkerTable,
    participationScoringTable.schema,
    personalBudgetTable.schema,
    supportFundingTable.schema,
    supportProvisionTable.schema,
    supportWishTable.schema,
    wmoFieldTable,
    wmoIndicatorTable,
  ],
  migrations,
  resolvers: [
    ConcernReportLookResolver,
    ConcernReportResolver,
    DebtStepResolver,
    DebtSupportResolver,
    EvictionRiskResolver,
    HousingAllocationResolver,
    HousingRequestResolver,
    HousingSupportResolver,
    IncomeSupportResolver,
    IndicationResolver,
    MunicipalTermResolver,
    NeighbourhoodConferenceResolver,
    NeighbourhoodConferencesResolver,
    OutreachCaseRecordedResolver,
    OutreachCaseResolver,
    OutreachReportResolver,
    ParticipationScoringResolver,
    ParticipationScoringTopicResolver,
    PersonalBudgetResolver,
    ProvenanceResolver,
    SupportFundingRecordedResolver,
    SupportFundingResolver,
    SupportProvisionResolver,
    SupportWishResolver,
    WmoIndicatorResolver,
  ],
  types: [
    Person,
    ConcernReported,
    OutreachCaseRecorded,
    OutreachReportChanged,
    debtSupportTypes.Recorded,
    evictionRiskTypes.Recorded,
    housingAllocationTypes.Recorded,
    housingSupportTypes.Recorded,
    incomeSupportTypes.Recorded,
    indicationTypes.Recorded,
    neighbourhoodConferenceTypes.Recorded,
    participationScoringTypes.Recorded,
    personalBudgetTypes.Recorded,
    supportFundingTypes.Recorded,
    supportProvisionTypes.Recorded,
    supportWishTypes.Recorded,
  ],
  references: { Person: resolvePerson },
  stores: municipalStores,
  loadReference,
  loadDemo: loadMunicipalDemo,
  counts: countMunicipal,
} as SubgraphDefinition;
