import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { BroadAssessmentMentalStore, BroadAssessmentStore } from './broad-assessment/broad-assessment.store';
import { CaseConferenceStepStore, CaseConferenceStore } from './case-conference/case-conference.store';
import { CollaborationAgreementStore } from './collaboration-agreement/collaboration-agreement.store';
import { ConsultationStepStore, ConsultationStore } from './consultation/consultation.store';
import { ContactStore } from './contact/contact.store';
import { AssessmentSignatureStore, ConventionAssessmentStore } from './convention-assessment/convention-assessment.store';
import {
  CategoryChoiceStore,
  ConventionEnrolmentStore,
  FunctionStepStore,
} from './convention-enrolment/convention-enrolment.store';
import { ConventionLedgerStore } from './convention-enrolment/convention-ledger.store';
import { InvoiceLineStore, InvoiceStepStore } from './convention-invoice/convention-invoice.store';
import { ConventionRulesStore } from './convention-rules/convention-rules.store';
import { ConventionSessionStore } from './convention-session/convention-session.store';
import { ConventionedProfessionalStore } from './conventioned-professional/conventioned-professional.store';
import { EarlyDetectionStore, riskFlagStores } from './early-detection/early-detection.store';
import { EndorsementStore } from './endorsement/endorsement.store';
import { IntakeDeskStepStore, IntakeDeskStore } from './intake-desk/intake-desk.store';
import { PartnerNoticeStepStore, PartnerNoticeStore } from './partner-notice/partner-notice.store';
import { PhysicalHealthPlanStore } from './physical-health-plan/physical-health-plan.store';
import { RecordHolderStore } from './record-holder/record-holder.store';
import { ScreeningCoordinationStore } from './screening-coordination/screening-coordination.store';
import { SessionCounterStore } from './session-counter/session-counter.store';
import { ShortTermTreatmentStore } from './short-term-treatment/short-term-treatment.store';
import { SomaticScreeningStore } from './somatic-screening/somatic-screening.store';
import { WarmHandoverStepStore, WarmHandoverStore } from './warm-handover/warm-handover.store';

export function firstLineStores(source: StoreSource) {
  return {
    ...riskFlagStores(source),
    assessmentSignatures: new AssessmentSignatureStore(source),
    broadAssessments: new BroadAssessmentStore(source),
    broadAssessmentsMental: new BroadAssessmentMentalStore(source),
    caseConferenceSteps: new CaseConferenceStepStore(source),
    caseConferences: new CaseConferenceStore(source),
    categoryChoices: new CategoryChoiceStore(source),
    collaborationAgreements: new CollaborationAgreementStore(source),
    consultationSteps: new ConsultationStepStore(source),
    consultations: new ConsultationStore(source),
    contacts: new ContactStore(source),
    conventionAssessments: new ConventionAssessmentStore(source),
    conventionEnrolments: new ConventionEnrolmentStore(source),
    conventionLedger: new ConventionLedgerStore(source),
    conventionRules: new ConventionRulesStore(source),
    conventionSessions: new ConventionSessionStore(source),
    conventionedProfessionals: new ConventionedProfessionalStore(source),
    earlyDetections: new EarlyDetectionStore(source),
    endorsements: new EndorsementStore(source),
    functionSteps: new FunctionStepStore(source),
    intakeDeskSteps: new IntakeDeskStepStore(source),
    intakeDesks: new IntakeDeskStore(source),
    invoiceLines: new InvoiceLineStore(source),
    invoiceSteps: new InvoiceStepStore(source),
    partnerNoticeSteps: new PartnerNoticeStepStore(source),
    partnerNotices: new PartnerNoticeStore(source),
    physicalHealthPlans: new PhysicalHealthPlanStore(source),
    recordHolders: new RecordHolderStore(source),
    screeningCoordinations: new ScreeningCoordinationStore(source),
    sessionCounters: new SessionCounterStore(source),
    shortTermTreatments: new ShortTermTreatmentStore(source),
    somaticScreenings: new SomaticScreeningStore(source),
    warmHandoverSteps: new WarmHandoverStepStore(source),
    warmHandovers: new WarmHandoverStore(source),
  };
}

export type FirstLineContext = RequestContext<ReturnType<typeof firstLineStores>>;
