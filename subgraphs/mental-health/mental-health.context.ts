import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { AdmissionStore } from './admission/admission.store';
import { AttendanceStore } from './attendance/attendance.store';
import { CareEpisodeStore } from './care-episode/care-episode.store';
import { ContextAccountStore, ContextConversationStore } from './context-conversation/context-conversation.store';
import { DiagnosisOwnWordsStore, DiagnosisStore } from './diagnosis/diagnosis.store';
import { EligibilityAssessmentStore } from './eligibility/eligibility.store';
import { FamilyImpactCheckDoneStore, FamilyImpactCheckStore } from './family-impact-check/family-impact-check.store';
import {
  AssessmentContextStore,
  AssessmentSignatureStore,
  FunctionalAssessmentStore,
  ReevaluationStore,
} from './functional-assessment/functional-assessment.store';
import { HomeAssignmentStore } from './home-assignment/home-assignment.store';
import { MedicationStore, MedicationSupportStore } from './medication/medication.store';
import { HouseholdModuleResultStore, WorkModuleResultStore } from './module-result/module-result.store';
import { RecoveryPlanReviewStore } from './recovery-plan-review/recovery-plan-review.store';
import { HalfDayStore, RehabModuleStore } from './rehab-module/rehab-module.store';
import { SessionNoteStore } from './session-note/session-note.store';
import { TrajectoryPhaseStore, TrajectoryStore } from './trajectory/trajectory.store';

export function mentalHealthStores(source: StoreSource) {
  return {
    admissions: new AdmissionStore(source),
    assessmentContexts: new AssessmentContextStore(source),
    assessmentSignatures: new AssessmentSignatureStore(source),
    attendance: new AttendanceStore(source),
    careEpisodes: new CareEpisodeStore(source),
    contextAccounts: new ContextAccountStore(source),
    contextConversations: new ContextConversationStore(source),
    diagnoses: new DiagnosisStore(source),
    diagnosisOwnWords: new DiagnosisOwnWordsStore(source),
    eligibilityAssessments: new EligibilityAssessmentStore(source),
    familyImpactChecks: new FamilyImpactCheckStore(source),
    familyImpactChecksDone: new FamilyImpactCheckDoneStore(source),
    functionalAssessments: new FunctionalAssessmentStore(source),
    halfDays: new HalfDayStore(source),
    homeAssignments: new HomeAssignmentStore(source),
    householdModuleResults: new HouseholdModuleResultStore(source),
    medications: new MedicationStore(source),
    medicationSupport: new MedicationSupportStore(source),
    recoveryPlanReviews: new RecoveryPlanReviewStore(source),
    reevaluations: new ReevaluationStore(source),
    rehabModules: new RehabModuleStore(source),
    sessionNotes: new SessionNoteStore(source),
    trajectories: new TrajectoryStore(source),
    trajectoryPhases: new TrajectoryPhaseStore(source),
    workModuleResults: new WorkModuleResultStore(source),
  };
}

export type MentalHealthContext = RequestContext<ReturnType<typeof mentalHealthStores>>;
