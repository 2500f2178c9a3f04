import { Organisation, Professional } from '../kit/directory-reference.type';
import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { AdmissionResolver } from './admission/admission.resolver';
import { admissionTable } from './admission/admission.table';
import { AttendanceResolver } from './attendance/attendance.resolver';
import { attendanceTable } from './attendance/attendance.table';
import { CareEpisodeResolver } from './care-episode/care-episode.resolver';
import { careEpisodeTable } from './care-episode/care-episode.table';
import {
  ContextConversationPlannedResolver,
  ContextConversationResolver,
  ContextConversationsResolver,
} from './context-conversation/context-conversation.resolver';
import { contextAccountTable, contextConversationTable } from './context-conversation/context-conversation.table';
import { ContextConversationPlanned } from './context-conversation/context-conversation.type';
import { loadMentalHealthDemo } from './demo/mental-health.demo';
import { DiagnosesResolver, DiagnosisOwnWordsSaidResolver, DiagnosisResolver } from './diagnosis/diagnosis.resolver';
import { diagnosisOwnWordsTable, diagnosisTable } from './diagnosis/diagnosis.table';
import { DiagnosisOwnWordsSaid } from './diagnosis/diagnosis.type';
import { EligibilityResolver } from './eligibility/eligibility.resolver';
import { eligibilityAssessmentTable } from './eligibility/eligibility.table';
import { FamilyImpactCheckResolver } from './family-impact-check/family-impact-check.resolver';
import { familyImpactCheckDoneTable, familyImpactCheckTable } from './family-impact-check/family-impact-check.table';
import {
  FunctionalAssessmentRecordedResolver,
  FunctionalAssessmentResolver,
  FunctionalAssessmentsResolver,
} from './functional-assessment/functional-assessment.resolver';
import {
  assessmentContextTable,
  assessmentSignatureTable,
  functionalAssessmentTable,
  reevaluationTable,
} from './functional-assessment/functional-assessment.table';
import { FunctionalAssessmentRecorded } from './functional-assessment/functional-assessment.type';
import { HomeAssignmentResolver } from './home-assignment/home-assignment.resolver';
import { homeAssignmentTable } from './home-assignment/home-assignment.table';
import { MedicationResolver, showMedication } from './medication/medication.resolver';
import { medicationSupportTable, medicationTable } from './medication/medication.table';
import { mentalHealthStores } from './mental-health.context';
import { migrations } from './migrations';
import { ModuleResultResolver } from './module-result/module-result.resolver';
import { householdModuleResultTable, workModuleResultTable } from './module-result/module-result.table';
import { Person } from './person/person.type';
import { recordReference } from './record-reference';
import {
  RecoveryPlanReviewRecordedResolver,
  RecoveryPlanReviewsResolver,
  showReview,
} from './recovery-plan-review/recovery-plan-review.resolver';
import { recoveryPlanReviewTable } from './recovery-plan-review/recovery-plan-review.table';
import { RecoveryPlanReviewRecorded } from './recovery-plan-review/recovery-plan-review.type';
import { RehabModuleResolver } from './rehab-module/rehab-module.resolver';
import { halfDayTable, rehabModuleTable } from './rehab-module/rehab-module.table';
import { SessionNoteResolver } from './session-note/session-note.resolver';
import { sessionNoteTable } from './session-note/session-note.table';
import {
  TrajectoriesResolver,
  TrajectoryPhaseStartedResolver,
  TrajectoryResolver,
  showTrajectory,
} from './trajectory/trajectory.resolver';
import { trajectoryPhaseTable, trajectoryTable } from './trajectory/trajectory.table';
import { TrajectoryPhaseStarted } from './trajectory/trajectory.type';

export const mentalHealthSubgraph = {
  name: 'mental-health',
  tables: [
    admissionTable.schema,
    attendanceTable.schema,
    careEpisodeTable.schema,
    contextAccountTable.schema,
    contextConversationTable.schema,
    diagnosisTable.schema,
    diagnosisOwnWordsTable.schema,
    eligibilityAssessmentTable.schema,
    familyImpactCheckTable.schema,
    familyImpactCheckDoneTable.schema,
    functionalAssessmentTable.schema,
    assessmentSignatureTable.schema,
    assessmentContextTable.schema,
    reevaluationTable.schema,
    halfDayTable.schema,
    homeAssignmentTable.schema,
    householdModuleResultTable.schema,
    medicationTable.schema,
    medicationSupportTable.schema,
    recoveryPlanReviewTable.schema,
    rehabModuleTable.schema,
    sessionNoteTable.schema,
    trajectoryTable.schema,
    trajectoryPhaseTable.schema,
    workModuleResultTable.schema,
  ],
  migrations,
  resolvers: [
    AdmissionResolver,
    AttendanceResolver,
    CareEpisodeResolver,
    ContextConversationsResolver,
    ContextConversationResolver,
    ContextConversationPlannedResolver,
    DiagnosesResolver,
    DiagnosisResolver,
    DiagnosisOwnWordsSaidResolver,
    EligibilityResolver,
    FamilyImpactCheckResolver,
    FunctionalAssessmentsResolver,
    FunctionalAssessmentResolver,
    FunctionalAssessmentRecordedResolver,
    HomeAssignmentResolver,
    MedicationResolver,
    ModuleResultResolver,
    RecoveryPlanReviewsResolver,
    RecoveryPlanReviewRecordedResolver,
    RehabModuleResolver,
    SessionNoteResolver,
    TrajectoriesResolver,
    TrajectoryResolver,
    TrajectoryPhaseStartedResolver,
  ],
  types: [
    Person,
    Organisation,
    Professional,
    ContextConversationPlanned,
    DiagnosisOwnWordsSaid,
    FunctionalAssessmentRecorded,
    RecoveryPlanReviewRecorded,
    TrajectoryPhaseStarted,
  ],
  references: {
    Person: resolvePerson,
    // What the register names: the detail behind its rows.
    MentalHealthTrajectory: recordReference(
      'MentalHealthTrajectory',
      'TRAJECTORY',
      (stores) => stores.trajectories,
      showTrajectory,
    ),
    Medication: recordReference('Medication', 'MEDICATION', (stores) => stores.medications, showMedication),
    RecoveryPlanReview: recordReference(
      'RecoveryPlanReview',
      'APPOINTMENTS',
      (stores) => stores.recoveryPlanReviews,
      showReview,
    ),
  },
  stores: mentalHealthStores,
  loadDemo: loadMentalHealthDemo,
} as SubgraphDefinition;
