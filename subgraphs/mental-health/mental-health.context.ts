import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { AdmissionStore } from './admission/admission.store';
import { ApplicationStore } from './application/application.store';
import { AttendanceStore } from './attendance/attendance.store';
import {
  CaseConceptualisationStore,
  ConceptualisationOwnViewStore,
  ConceptualisationVersionStore,
} from './case-conceptualisation/case-conceptualisation.store';
import { ChildSafetyCheckStore } from './child-safety-check/child-safety-check.store';
import { CoercionAftermathStore, CoercionEventStore, CoercionOwnAccountStore } from './coercion-event/coercion-event.store';
import { CareEpisodeStore } from './care-episode/care-episode.store';
import { CareIntensityChangeStore } from './care-intensity/care-intensity.store';
import { CarePlanStore, PlanWordingStore } from './care-plan/care-plan.store';
import { ContactBenchmarkStore } from './contact-frequency/contact-frequency.store';
import { ContextAccountStore, ContextConversationStore } from './context-conversation/context-conversation.store';
import { DiagnosisOwnWordsStore, DiagnosisStore } from './diagnosis/diagnosis.store';
import {
  EligibilityAddictionFindingStore,
  EligibilityAssessmentStore,
  EligibilityDiagnosisFindingStore,
  EligibilityFindingStore,
} from './eligibility/eligibility.store';
import { DueFeedStore } from './due-feed/due-feed.store';
import { FamilyImpactCheckDoneStore, FamilyImpactCheckStore } from './family-impact-check/family-impact-check.store';
import {
  AssessmentContextStore,
  AssessmentSignatureStore,
  FunctionalAssessmentStore,
  ReevaluationStore,
} from './functional-assessment/functional-assessment.store';
import { HomeAssignmentStore } from './home-assignment/home-assignment.store';
import { IntakeTalkStore } from './intake-talk/intake-talk.store';
import { InterventionStore, TraumaInterventionStore } from './intervention/intervention.store';
import {
  MedicationReviewStore,
  MedicationStore,
  MedicationSupportStore,
  SideEffectStore,
} from './medication/medication.store';
import { ModelFidelityStore } from './model-fidelity/model-fidelity.store';
import { HouseholdModuleResultStore, WorkModuleResultStore } from './module-result/module-result.store';
import { NeedsMapStore } from './needs-map/needs-map.store';
import {
  IrocMeasurementStore,
  RomMeasurementStore,
  SubstanceMeasurementStore,
} from './outcome-measurement/outcome-measurement.store';
import { PlanEvaluationStore, ReviewPresenceStore } from './plan-evaluation/plan-evaluation.store';
import { RecoveryPlanReviewStore } from './recovery-plan-review/recovery-plan-review.store';
import { RelapsePlanStore, RelapsePlanWordingStore } from './relapse-plan/relapse-plan.store';
import { RiskConcernStore, RiskLookStore, SafetyConcernStore, SafetyLookStore } from './risk-concern/risk-concern.store';
import { IntimacyTalkStore } from './intimacy-talk/intimacy-talk.store';
import { SecondOpinionStore } from './second-opinion/second-opinion.store';
import { HalfDayStore, RehabModuleStore } from './rehab-module/rehab-module.store';
import { SessionNoteStore } from './session-note/session-note.store';
import { SharedDecisionStore } from './shared-decision/shared-decision.store';
import { RemissionAssessmentStore, SmiAssessmentStore } from './smi-assessment/smi-assessment.store';
import { TeamBoardEntryStore, TeamBoardLookStore } from './team-board/team-board.store';
import { SubstanceScreeningStore } from './substance-screening/substance-screening.store';
import { TrajectoryClosureStore } from './trajectory-closure/trajectory-closure.store';
import { TrajectoryFundingStore } from './trajectory-funding/trajectory-funding.store';
import { TrajectoryMeetingStore } from './trajectory-meeting/trajectory-meeting.store';
import { TrajectoryRequestStore } from './trajectory-request/trajectory-request.store';
import { BridgingCareStore, TrajectoryWaitingStore } from './trajectory-waiting/trajectory-waiting.store';
import { TrajectoryEventStore, TrajectoryPhaseStore, TrajectoryStore } from './trajectory/trajectory.store';
import { TreatmentEscalationStore } from './treatment-escalation/treatment-escalation.store';
import { TraumaScreeningStore } from './trauma-screening/trauma-screening.store';
import { TreatmentGoalStore } from './treatment-goal/treatment-goal.store';
import { WorkingRelationCheckStore } from './working-relation/working-relation.store';

export function mentalHealthStores(source: StoreSource) {
  return {
    admissions: new AdmissionStore(source),
    assessmentContexts: new AssessmentContextStore(source),
    assessmentSignatures: new AssessmentSignatureStore(source),
    applications: new ApplicationStore(source),
    attendance: new AttendanceStore(source),
    bridgingCare: new BridgingCareStore(source),
    careEpisodes: new CareEpisodeStore(source),
    careIntensityChanges: new CareIntensityChangeStore(source),
    carePlans: new CarePlanStore(source),
    contactBenchmarks: new ContactBenchmarkStore(source),
    caseConceptualisations: new CaseConceptualisationStore(source),
    childSafetyChecks: new ChildSafetyCheckStore(source),
    coercionAftermaths: new CoercionAftermathStore(source),
    coercionEvents: new CoercionEventStore(source),
    coercionOwnAccounts: new CoercionOwnAccountStore(source),
    conceptualisationOwnViews: new ConceptualisationOwnViewStore(source),
    conceptualisationVersions: new ConceptualisationVersionStore(source),
    contextAccounts: new ContextAccountStore(source),
    contextConversations: new ContextConversationStore(source),
    diagnoses: new DiagnosisStore(source),
    diagnosisOwnWords: new DiagnosisOwnWordsStore(source),
    dueFeed: new DueFeedStore(source),
    eligibilityAddictionFindings: new EligibilityAddictionFindingStore(source),
    eligibilityAssessments: new EligibilityAssessmentStore(source),
    eligibilityDiagnosisFindings: new EligibilityDiagnosisFindingStore(source),
    eligibilityFindings: new EligibilityFindingStore(source),
    familyImpactChecks: new FamilyImpactCheckStore(source),
    familyImpactChecksDone: new FamilyImpactCheckDoneStore(source),
    functionalAssessments: new FunctionalAssessmentStore(source),
    halfDays: new HalfDayStore(source),
    homeAssignments: new HomeAssignmentStore(source),
    householdModuleResults: new HouseholdModuleResultStore(source),
    intakeTalks: new IntakeTalkStore(source),
    interventions: new InterventionStore(source),
    irocMeasurements: new IrocMeasurementStore(source),
    medicationReviews: new MedicationReviewStore(source),
    medications: new MedicationStore(source),
    medicationSupport: new MedicationSupportStore(source),
    modelFidelity: new ModelFidelityStore(source),
    needsMaps: new NeedsMapStore(source),
    planEvaluations: new PlanEvaluationStore(source),
    planWordings: new PlanWordingStore(source),
    recoveryPlanReviews: new RecoveryPlanReviewStore(source),
    reevaluations: new ReevaluationStore(source),
    rehabModules: new RehabModuleStore(source),
    relapsePlans: new RelapsePlanStore(source),
    relapsePlanWordings: new RelapsePlanWordingStore(source),
    remissionAssessments: new RemissionAssessmentStore(source),
    reviewPresences: new ReviewPresenceStore(source),
    riskConcerns: new RiskConcernStore(source),
    riskLooks: new RiskLookStore(source),
    romMeasurements: new RomMeasurementStore(source),
    safetyConcerns: new SafetyConcernStore(source),
    safetyLooks: new SafetyLookStore(source),
    intimacyTalks: new IntimacyTalkStore(source),
    secondOpinions: new SecondOpinionStore(source),
    sessionNotes: new SessionNoteStore(source),
    sharedDecisions: new SharedDecisionStore(source),
    sideEffects: new SideEffectStore(source),
    smiAssessments: new SmiAssessmentStore(source),
    substanceMeasurements: new SubstanceMeasurementStore(source),
    teamBoardEntries: new TeamBoardEntryStore(source),
    teamBoardLooks: new TeamBoardLookStore(source),
    substanceScreenings: new SubstanceScreeningStore(source),
    trajectories: new TrajectoryStore(source),
    trajectoryClosures: new TrajectoryClosureStore(source),
    trajectoryEvents: new TrajectoryEventStore(source),
    trajectoryFunding: new TrajectoryFundingStore(source),
    trajectoryMeetings: new TrajectoryMeetingStore(source),
    trajectoryPhases: new TrajectoryPhaseStore(source),
    trajectoryRequests: new TrajectoryRequestStore(source),
    trajectoryWaiting: new TrajectoryWaitingStore(source),
    traumaInterventions: new TraumaInterventionStore(source),
    treatmentEscalations: new TreatmentEscalationStore(source),
    traumaScreenings: new TraumaScreeningStore(source),
    treatmentGoals: new TreatmentGoalStore(source),
    workingRelationChecks: new WorkingRelationCheckStore(source),
    workModuleResults: new WorkModuleResultStore(source),
  };
}

export type MentalHealthContext = RequestContext<ReturnType<typeof mentalHealthStores>>;
