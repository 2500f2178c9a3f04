import type { EntityManager } from 'typeorm';
import { bringInRows } from '../kit/bring-in-rows';
import { Organisation, Professional } from '../kit/directory-reference.type';
import { resolvePerson } from '../kit/person-reference';
import { ProvenanceResolver } from '../kit/provenance.resolver';
import { recordReferencesOf } from '../kit/record-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { BroadAssessmentResolver, BroadAssessmentsResolver, showBroadAssessment } from './broad-assessment/broad-assessment.resolver';
import { broadAssessmentMentalTable, broadAssessmentTable } from './broad-assessment/broad-assessment.table';
import { BroadAssessmentRecorded } from './broad-assessment/broad-assessment.type';
import { CaseConferenceResolver } from './case-conference/case-conference.resolver';
import { caseConferenceTables } from './case-conference/case-conference.table';
import { caseConferenceTypes } from './case-conference/case-conference.type';
import { CollaborationAgreementResolver } from './collaboration-agreement/collaboration-agreement.resolver';
import { collaborationAgreementTable } from './collaboration-agreement/collaboration-agreement.table';
import { CollaborationAgreementRecorded } from './collaboration-agreement/collaboration-agreement.type';
import { ConsultationResolver } from './consultation/consultation.resolver';
import { consultationTables } from './consultation/consultation.table';
import { consultationTypes } from './consultation/consultation.type';
import { ContactResolver } from './contact/contact.resolver';
import { contactTable } from './contact/contact.table';
import {
  ConventionAssessmentRecordedResolver,
  ConventionAssessmentResolver,
  ConventionAssessmentsResolver,
  showAssessment,
} from './convention-assessment/convention-assessment.resolver';
import { assessmentSignatureTable, conventionAssessmentTable } from './convention-assessment/convention-assessment.table';
import { ConventionAssessmentRecorded } from './convention-assessment/convention-assessment.type';
import {
  ConventionEnrolmentResolver,
  ConventionEnrolmentsResolver,
  ConventionFunctionChangedResolver,
  EnrolledInConventionResolver,
} from './convention-enrolment/convention-enrolment.resolver';
import {
  categoryChoiceTable,
  conventionEnrolmentTable,
  functionStepTable,
} from './convention-enrolment/convention-enrolment.table';
import {
  ConventionCategoryChosen,
  ConventionFunctionChanged,
  EnrolledInConvention,
} from './convention-enrolment/convention-enrolment.type';
import {
  ConventionInvoiceLineRecordedResolver,
  ConventionInvoiceLineResolver,
  ConventionInvoiceLinesResolver,
} from './convention-invoice/convention-invoice.resolver';
import { invoiceLineTable, invoiceStepTable } from './convention-invoice/convention-invoice.table';
import { ConventionInvoiceLineRecorded } from './convention-invoice/convention-invoice.type';
import {
  CONVENTION_AGREEMENTS,
  CONVENTION_LIMITS,
  CONVENTION_TARIFFS,
} from './convention-rules/convention-rules.reference';
import {
  conventionAgreementTable,
  conventionLimitTable,
  conventionTariffTable,
} from './convention-rules/convention-rules.table';
import {
  ConventionSessionBookedResolver,
  ConventionSessionOutcomeRecordedResolver,
  ConventionSessionsResolver,
  SessionLimitReachedResolver,
  showSession,
} from './convention-session/convention-session.resolver';
import { conventionSessionTable } from './convention-session/convention-session.table';
import {
  ConventionGroupSessionRecorded,
  ConventionSessionBooked,
  ConventionSessionOutcomeRecorded,
  SessionLimitReached,
} from './convention-session/convention-session.type';
import { ConventionedProfessionalResolver } from './conventioned-professional/conventioned-professional.resolver';
import { conventionedProfessionalTable } from './conventioned-professional/conventioned-professional.table';
import { ConventionedProfessionalRecorded } from './conventioned-professional/conventioned-professional.type';
import { EarlyDetectionResolver, EarlyDetectionsResolver, showDetection } from './early-detection/early-detection.resolver';
import { earlyDetectionTable, familyFlagTable, homelessFlagTable, migrationFlagTable, substanceFlagTable } from './early-detection/early-detection.table';
import { EarlyDetectionRecorded } from './early-detection/early-detection.type';
import { EndorsementResolver } from './endorsement/endorsement.resolver';
import { endorsementTable } from './endorsement/endorsement.table';
import { firstLineStores } from './first-line.context';
import type { FirstLineContext } from './first-line.context';
import { loadFirstLineDemo } from './first-line.demo';
import { IntakeDeskResolver } from './intake-desk/intake-desk.resolver';
import { intakeDeskTables } from './intake-desk/intake-desk.table';
import { intakeDeskTypes } from './intake-desk/intake-desk.type';
import { migrations } from './migrations';
import { PartnerNoticeResolver } from './partner-notice/partner-notice.resolver';
import { partnerNoticeTables } from './partner-notice/partner-notice.table';
import { partnerNoticeTypes } from './partner-notice/partner-notice.type';
import { Person } from './person/person.type';
import { physicalHealthPlanTable } from './physical-health-plan/physical-health-plan.table';
import { PhysicalHealthPlanMade } from './physical-health-plan/physical-health-plan.type';
import { RecordHolderResolver } from './record-holder/record-holder.resolver';
import { recordHolderTable } from './record-holder/record-holder.table';
import { RecordHolderRegistered } from './record-holder/record-holder.type';
import { screeningCoordinationTable } from './screening-coordination/screening-coordination.table';
import { SessionCounterResolver } from './session-counter/session-counter.resolver';
import { sessionCounterTable } from './session-counter/session-counter.table';
import { ShortTermTreatmentResolver } from './short-term-treatment/short-term-treatment.resolver';
import { shortTermTreatmentTable } from './short-term-treatment/short-term-treatment.table';
import { ShortTermTreatmentRecorded } from './short-term-treatment/short-term-treatment.type';
import { SomaticScreeningResolver } from './somatic-screening/somatic-screening.resolver';
import { somaticScreeningTable } from './somatic-screening/somatic-screening.table';
import { ScreeningCoordinationRecorded, SomaticScreeningRecorded } from './somatic-screening/somatic-screening.type';
import { WarmHandoverResolver } from './warm-handover/warm-handover.resolver';
import { warmHandoverTables } from './warm-handover/warm-handover.table';
import { warmHandoverTypes } from './warm-handover/warm-handover.type';
import { countFirstLine } from './region-count/region-count.store';

const recordReference = recordReferencesOf<FirstLineContext['stores']>();

/** The numbers of the convention that come with the hub; those of another agreement are more rows. */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringInRows(manager, conventionAgreementTable, CONVENTION_AGREEMENTS);
  await bringInRows(manager, conventionLimitTable, CONVENTION_LIMITS);
  await bringInRows(manager, conventionTariffTable, CONVENTION_TARIFFS);
}

export const firstLineSubgraph = {
  name: 'first-line',
  tables: [
    assessmentSignatureTable.schema,
    broadAssessmentMentalTable.schema,
    broadAssessmentTable.schema,
    caseConferenceTables.rows.schema,
    caseConferenceTables.steps.schema,
    categoryChoiceTable.schema,
    collaborationAgreementTable,
    consultationTables.rows.schema,
    consultationTables.steps.schema,
    contactTable.schema,
    conventionAgreementTable,
    conventionAssessmentTable.schema,
    conventionEnrolmentTable.schema,
    conventionLimitTable,
    conventionSessionTable.schema,
    conventionTariffTable,
    conventionedProfessionalTable,
    earlyDetectionTable.schema,
    endorsementTable.schema,
    familyFlagTable.schema,
    functionStepTable.schema,
    homelessFlagTable.schema,
    intakeDeskTables.rows.schema,
    intakeDeskTables.steps.schema,
    invoiceLineTable.schema,
    invoiceStepTable.schema,
    migrationFlagTable.schema,
    partnerNoticeTables.rows.schema,
    partnerNoticeTables.steps.schema,
    physicalHealthPlanTable.schema,
    recordHolderTable.schema,
    screeningCoordinationTable.schema,
    sessionCounterTable.schema,
    shortTermTreatmentTable.schema,
    somaticScreeningTable.schema,
    substanceFlagTable.schema,
    warmHandoverTables.rows.schema,
    warmHandoverTables.steps.schema,
  ],
  migrations,
  resolvers: [
    BroadAssessmentResolver,
    BroadAssessmentsResolver,
    CaseConferenceResolver,
    CollaborationAgreementResolver,
    ConsultationResolver,
    ContactResolver,
    ConventionAssessmentRecordedResolver,
    ConventionAssessmentResolver,
    ConventionAssessmentsResolver,
    ConventionEnrolmentResolver,
    ConventionEnrolmentsResolver,
    ConventionFunctionChangedResolver,
    ConventionInvoiceLineRecordedResolver,
    ConventionInvoiceLineResolver,
    ConventionInvoiceLinesResolver,
    ConventionSessionBookedResolver,
    ConventionSessionOutcomeRecordedResolver,
    ConventionSessionsResolver,
    ConventionedProfessionalResolver,
    EarlyDetectionResolver,
    EarlyDetectionsResolver,
    EndorsementResolver,
    EnrolledInConventionResolver,
    IntakeDeskResolver,
    PartnerNoticeResolver,
    ProvenanceResolver,
    RecordHolderResolver,
    SessionCounterResolver,
    SessionLimitReachedResolver,
    ShortTermTreatmentResolver,
    SomaticScreeningResolver,
    WarmHandoverResolver,
  ],
  types: [
    Person,
    Organisation,
    Professional,
    BroadAssessmentRecorded,
    CollaborationAgreementRecorded,
    ConventionAssessmentRecorded,
    ConventionCategoryChosen,
    ConventionFunctionChanged,
    ConventionGroupSessionRecorded,
    ConventionInvoiceLineRecorded,
    ConventionSessionBooked,
    ConventionSessionOutcomeRecorded,
    ConventionedProfessionalRecorded,
    EarlyDetectionRecorded,
    EnrolledInConvention,
    PhysicalHealthPlanMade,
    RecordHolderRegistered,
    ScreeningCoordinationRecorded,
    SessionLimitReached,
    ShortTermTreatmentRecorded,
    SomaticScreeningRecorded,
    caseConferenceTypes.Recorded,
    consultationTypes.Recorded,
    intakeDeskTypes.Recorded,
    partnerNoticeTypes.Recorded,
    warmHandoverTypes.Recorded,
  ],
  references: {
    Person: resolvePerson,
    ConventionSession: recordReference(
      'ConventionSession',
      'CONVENTION_SESSIONS',
      (stores) => stores.conventionSessions,
      showSession,
    ),
    ConventionAssessment: recordReference(
      'ConventionAssessment',
      'FUNCTIONAL_ASSESSMENT',
      (stores) => stores.conventionAssessments,
      showAssessment,
    ),
    BroadAssessment: recordReference('BroadAssessment', 'CARE_NEEDS', (stores) => stores.broadAssessments, showBroadAssessment),
    EarlyDetection: recordReference('EarlyDetection', 'CARE_NEEDS', (stores) => stores.earlyDetections, showDetection),
  },
  stores: firstLineStores,
  loadReference,
  loadDemo: loadFirstLineDemo,
  counts: countFirstLine,
} as SubgraphDefinition;
