import type { EntityManager } from 'typeorm';
import { bringInRows } from '../kit/bring-in-rows';
import { Organisation, Professional, Team } from '../kit/directory-reference.type';
import { resolvePerson } from '../kit/person-reference';
import { ProvenanceResolver } from '../kit/provenance.resolver';
import { recordReferencesOf } from '../kit/record-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { AdmissionRecordedResolver, AdmissionResolver, AdmissionsResolver } from './admission/admission.resolver';
import { admissionTable } from './admission/admission.table';
import { AdmissionRecord } from './admission/admission.type';
import { ApplicationsResolver } from './application/application.resolver';
import { applicationTable } from './application/application.table';
import { AttendanceRecordedResolver, AttendanceResolver } from './attendance/attendance.resolver';
import { attendanceTable } from './attendance/attendance.table';
import { AttendanceRecord } from './attendance/attendance.type';
import { CareEpisodeResolver } from './care-episode/care-episode.resolver';
import { careEpisodeTable } from './care-episode/care-episode.table';
import {
  CareIntensityChangeRecordedResolver,
  CareIntensityChangesResolver,
  showIntensityChange,
} from './care-intensity/care-intensity.resolver';
import { careIntensityChangeTable } from './care-intensity/care-intensity.table';
import { CareIntensityChangeRecord } from './care-intensity/care-intensity.type';
import { CarePlanRecordedResolver, CarePlanResolver, CarePlansResolver } from './care-plan/care-plan.resolver';
import { carePlanTable, planWordingTable } from './care-plan/care-plan.table';
import { CarePlanRecord } from './care-plan/care-plan.type';
import { CONTACT_BENCHMARKS } from './contact-frequency/contact-frequency.reference';
import { ContactFrequencyResolver, TrajectoryContactFrequencyResolver } from './contact-frequency/contact-frequency.resolver';
import { contactBenchmarkTable } from './contact-frequency/contact-frequency.table';
import {
  CaseConceptualisationRecordedResolver,
  CaseConceptualisationResolver,
  CaseConceptualisationsResolver,
  ConceptualisationOwnViewRecordedResolver,
} from './case-conceptualisation/case-conceptualisation.resolver';
import {
  caseConceptualisationTable,
  conceptualisationOwnViewTable,
  conceptualisationVersionTable,
} from './case-conceptualisation/case-conceptualisation.table';
import { CaseConceptualisationRecord, ConceptualisationOwnViewRecord } from './case-conceptualisation/case-conceptualisation.type';
import {
  ChildSafetyCheckRecordedResolver,
  ChildSafetyChecksResolver,
  showChildSafetyCheck,
} from './child-safety-check/child-safety-check.resolver';
import { childSafetyCheckTable } from './child-safety-check/child-safety-check.table';
import { ChildSafetyCheckRecord } from './child-safety-check/child-safety-check.type';
import {
  CoercionEventRecordedResolver,
  CoercionEventResolver,
  CoercionEventsResolver,
  CoercionOwnAccountRecordedResolver,
  showCoercionEvent,
} from './coercion-event/coercion-event.resolver';
import { coercionAftermathTable, coercionEventTable, coercionOwnAccountTable } from './coercion-event/coercion-event.table';
import { CoercionEventRecord, CoercionOwnAccountRecord } from './coercion-event/coercion-event.type';
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
import {
  EligibilityAssessmentRecordedResolver,
  EligibilityAssessmentResolver,
  EligibilityResolver,
} from './eligibility/eligibility.resolver';
import {
  eligibilityAddictionFindingTable,
  eligibilityAssessmentTable,
  eligibilityDiagnosisFindingTable,
  eligibilityFindingTable,
} from './eligibility/eligibility.table';
import { EligibilityAssessmentRecord } from './eligibility/eligibility.type';
import {
  FamilyImpactCheckRecordedResolver,
  FamilyImpactCheckResolver,
} from './family-impact-check/family-impact-check.resolver';
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
import { FamilyImpactCheckRecord } from './family-impact-check/family-impact-check.type';
import { HomeAssignmentRecordedResolver, HomeAssignmentResolver } from './home-assignment/home-assignment.resolver';
import { homeAssignmentTable } from './home-assignment/home-assignment.table';
import { HomeAssignmentRecord } from './home-assignment/home-assignment.type';
import { IntakeTalkRecordedResolver, IntakeTalksResolver } from './intake-talk/intake-talk.resolver';
import { intakeTalkTable } from './intake-talk/intake-talk.table';
import { IntakeTalkRecord } from './intake-talk/intake-talk.type';
import {
  InterventionRecordedResolver,
  InterventionsResolver,
  TraumaInterventionRecordedResolver,
} from './intervention/intervention.resolver';
import { interventionTable, traumaInterventionTable } from './intervention/intervention.table';
import { InterventionRecord, TraumaInterventionRecord } from './intervention/intervention.type';
import {
  MedicationRecordedResolver,
  MedicationResolver,
  MedicationSupportRecordedResolver,
  MedicationsResolver,
  TrajectoryMedicationResolver,
  showMedication,
} from './medication/medication.resolver';
import {
  medicationReviewTable,
  medicationSupportTable,
  medicationTable,
  sideEffectTable,
} from './medication/medication.table';
import { MedicationRecord, MedicationSupportRecord } from './medication/medication.type';
import { mentalHealthStores } from './mental-health.context';
import type { MentalHealthContext } from './mental-health.context';
import { migrations } from './migrations';
import { ModelFidelityResolver } from './model-fidelity/model-fidelity.resolver';
import { modelFidelityCheckTable } from './model-fidelity/model-fidelity.table';
import { ModelFidelityCheckRecorded } from './model-fidelity/model-fidelity.type';
import { ModuleResultResolver } from './module-result/module-result.resolver';
import { householdModuleResultTable, workModuleResultTable } from './module-result/module-result.table';
import { NeedsMapRecordedResolver, NeedsMapsResolver, TrajectoryNeedsMappingResolver } from './needs-map/needs-map.resolver';
import { needsMapTable } from './needs-map/needs-map.table';
import { NeedsMapRecord } from './needs-map/needs-map.type';
import {
  IrocMeasurementRecordedResolver,
  OutcomeMeasurementsResolver,
  RomMeasurementRecordedResolver,
  SubstanceMeasurementRecordedResolver,
} from './outcome-measurement/outcome-measurement.resolver';
import {
  irocMeasurementTable,
  romMeasurementTable,
  substanceMeasurementTable,
} from './outcome-measurement/outcome-measurement.table';
import {
  IrocMeasurementRecord,
  RomMeasurementRecord,
  SubstanceMeasurementRecord,
} from './outcome-measurement/outcome-measurement.type';
import { Person } from './person/person.type';
import {
  PlanEvaluationRecordedResolver,
  PlanEvaluationResolver,
  PlanEvaluationsResolver,
  RecoveryPlanReviewPresenceResolver,
  showEvaluation,
} from './plan-evaluation/plan-evaluation.resolver';
import { planEvaluationTable, reviewPresenceTable } from './plan-evaluation/plan-evaluation.table';
import { PlanEvaluationRecord } from './plan-evaluation/plan-evaluation.type';
import {
  RecoveryPlanReviewRecordedResolver,
  RecoveryPlanReviewsResolver,
  showReview,
} from './recovery-plan-review/recovery-plan-review.resolver';
import { recoveryPlanReviewTable } from './recovery-plan-review/recovery-plan-review.table';
import { RecoveryPlanReviewRecorded } from './recovery-plan-review/recovery-plan-review.type';
import { RehabModuleRecordedResolver, RehabModuleResolver } from './rehab-module/rehab-module.resolver';
import { halfDayTable, rehabModuleTable } from './rehab-module/rehab-module.table';
import { RehabModuleRecord } from './rehab-module/rehab-module.type';
import {
  RelapsePlanRecordedResolver,
  RelapsePlanResolver,
  RelapsePlansResolver,
  showRelapsePlan,
} from './relapse-plan/relapse-plan.resolver';
import { relapsePlanTable, relapsePlanWordingTable } from './relapse-plan/relapse-plan.table';
import { RelapsePlanRecord } from './relapse-plan/relapse-plan.type';
import {
  RiskConcernRecordedResolver,
  RiskConcernResolver,
  RiskConcernsResolver,
  SafetyConcernRecordedResolver,
  SafetyConcernResolver,
  showRiskConcern,
  showSafetyConcern,
} from './risk-concern/risk-concern.resolver';
import { riskConcernTable, riskLookTable, safetyConcernTable, safetyLookTable } from './risk-concern/risk-concern.table';
import { RiskConcernRecord, SafetyConcernRecord } from './risk-concern/risk-concern.type';
import { IntimacyTalkRecordedResolver, IntimacyTalksResolver } from './intimacy-talk/intimacy-talk.resolver';
import { intimacyTalkTable } from './intimacy-talk/intimacy-talk.table';
import { IntimacyTalkRecord } from './intimacy-talk/intimacy-talk.type';
import { SecondOpinionRecordedResolver, SecondOpinionsResolver } from './second-opinion/second-opinion.resolver';
import { secondOpinionTable } from './second-opinion/second-opinion.table';
import { SecondOpinionRecord } from './second-opinion/second-opinion.type';
import { SessionNoteResolver } from './session-note/session-note.resolver';
import { sessionNoteTable } from './session-note/session-note.table';
import { SharedDecisionRecordedResolver, SharedDecisionsResolver } from './shared-decision/shared-decision.resolver';
import { sharedDecisionTable } from './shared-decision/shared-decision.table';
import { SharedDecisionRecord } from './shared-decision/shared-decision.type';
import {
  RemissionAssessmentRecordedResolver,
  SmiAssessmentRecordedResolver,
  SmiAssessmentsResolver,
} from './smi-assessment/smi-assessment.resolver';
import { remissionAssessmentTable, smiAssessmentTable } from './smi-assessment/smi-assessment.table';
import { RemissionAssessmentRecord, SmiAssessmentRecord } from './smi-assessment/smi-assessment.type';
import {
  TeamBoardEntryRecordedResolver,
  TeamBoardEntryResolver,
  TeamBoardResolver,
  showBoardEntry,
} from './team-board/team-board.resolver';
import { teamBoardEntryTable, teamBoardLookTable } from './team-board/team-board.table';
import { TeamBoardEntryRecord } from './team-board/team-board.type';
import {
  SubstanceScreeningRecordedResolver,
  SubstanceScreeningResolver,
  SubstanceScreeningsResolver,
  showSubstanceScreening,
} from './substance-screening/substance-screening.resolver';
import { substanceScreeningTable } from './substance-screening/substance-screening.table';
import { SubstanceScreeningRecord } from './substance-screening/substance-screening.type';
import { TrajectoryClosuresResolver, showClosure } from './trajectory-closure/trajectory-closure.resolver';
import { trajectoryClosureTable } from './trajectory-closure/trajectory-closure.table';
import { FundingAllocationRecordedResolver, FundingAllocationResolver, TrajectoryFundingResolver } from './trajectory-funding/trajectory-funding.resolver';
import { trajectoryFundingTable } from './trajectory-funding/trajectory-funding.table';
import { FundingAllocationRecord } from './trajectory-funding/trajectory-funding.type';
import {
  TrajectoryMeetingRecordedResolver,
  TrajectoryMeetingsResolver,
} from './trajectory-meeting/trajectory-meeting.resolver';
import { trajectoryMeetingTable } from './trajectory-meeting/trajectory-meeting.table';
import { TrajectoryMeetingRecord } from './trajectory-meeting/trajectory-meeting.type';
import {
  TrajectoryRequestRecordedResolver,
  TrajectoryRequestsResolver,
} from './trajectory-request/trajectory-request.resolver';
import { trajectoryRequestTable } from './trajectory-request/trajectory-request.table';
import { TrajectoryRequestRecord } from './trajectory-request/trajectory-request.type';
import {
  BridgingCareRecordedResolver,
  TrajectoryWaitingRecordedResolver,
  TrajectoryWaitingResolver,
  showWaiting,
} from './trajectory-waiting/trajectory-waiting.resolver';
import { bridgingCareTable, trajectoryWaitingTable } from './trajectory-waiting/trajectory-waiting.table';
import { BridgingCareRecord, TrajectoryWaitingRecord } from './trajectory-waiting/trajectory-waiting.type';
import { TrajectoryCourseResolver, TrajectoryRecordedResolver } from './trajectory/trajectory-course.resolver';
import {
  TrajectoriesResolver,
  TrajectoryPhaseStartedResolver,
  TrajectoryResolver,
  showTrajectory,
} from './trajectory/trajectory.resolver';
import { trajectoryEventTable, trajectoryPhaseTable, trajectoryTable } from './trajectory/trajectory.table';
import { TrajectoryPhaseStarted, TrajectoryRecord } from './trajectory/trajectory.type';
import {
  TreatmentEscalationRecordedResolver,
  TreatmentEscalationResolver,
  TreatmentEscalationsResolver,
  showEscalation,
} from './treatment-escalation/treatment-escalation.resolver';
import { treatmentEscalationTable } from './treatment-escalation/treatment-escalation.table';
import { TreatmentEscalationRecord } from './treatment-escalation/treatment-escalation.type';
import {
  TraumaScreeningRecordedResolver,
  TraumaScreeningsResolver,
  showTraumaScreening,
} from './trauma-screening/trauma-screening.resolver';
import { traumaScreeningTable } from './trauma-screening/trauma-screening.table';
import { TraumaScreeningRecord } from './trauma-screening/trauma-screening.type';
import {
  CarePlanGoalsResolver,
  TreatmentGoalRecordedResolver,
  TreatmentGoalResolver,
} from './treatment-goal/treatment-goal.resolver';
import { treatmentGoalTable } from './treatment-goal/treatment-goal.table';
import { TreatmentGoalRecord } from './treatment-goal/treatment-goal.type';
import {
  WorkingRelationCheckRecordedResolver,
  WorkingRelationChecksResolver,
} from './working-relation/working-relation.resolver';
import { workingRelationCheckTable } from './working-relation/working-relation.table';
import { WorkingRelationCheckRecord } from './working-relation/working-relation.type';
import { countMentalHealth } from './region-count/region-count.store';

const recordReference = recordReferencesOf<MentalHealthContext['stores']>();

/** What the sources found of care; a later finding is more rows. */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringInRows(manager, contactBenchmarkTable, CONTACT_BENCHMARKS);
}

export const mentalHealthSubgraph = {
  name: 'mental-health',
  tables: [
    admissionTable.schema,
    applicationTable.schema,
    attendanceTable.schema,
    bridgingCareTable.schema,
    careEpisodeTable.schema,
    careIntensityChangeTable.schema,
    carePlanTable.schema,
    contactBenchmarkTable,
    caseConceptualisationTable.schema,
    childSafetyCheckTable.schema,
    coercionAftermathTable.schema,
    coercionEventTable.schema,
    coercionOwnAccountTable.schema,
    conceptualisationOwnViewTable.schema,
    conceptualisationVersionTable.schema,
    contextAccountTable.schema,
    contextConversationTable.schema,
    diagnosisOwnWordsTable.schema,
    diagnosisTable.schema,
    eligibilityAddictionFindingTable.schema,
    eligibilityAssessmentTable.schema,
    eligibilityDiagnosisFindingTable.schema,
    eligibilityFindingTable.schema,
    familyImpactCheckDoneTable.schema,
    functionalAssessmentTable.schema,
    assessmentSignatureTable.schema,
    assessmentContextTable.schema,
    reevaluationTable.schema,
    familyImpactCheckTable.schema,
    halfDayTable.schema,
    homeAssignmentTable.schema,
    householdModuleResultTable.schema,
    intakeTalkTable.schema,
    interventionTable.schema,
    irocMeasurementTable.schema,
    medicationReviewTable.schema,
    medicationSupportTable.schema,
    medicationTable.schema,
    modelFidelityCheckTable,
    needsMapTable.schema,
    planEvaluationTable.schema,
    planWordingTable.schema,
    recoveryPlanReviewTable.schema,
    rehabModuleTable.schema,
    relapsePlanTable.schema,
    relapsePlanWordingTable.schema,
    remissionAssessmentTable.schema,
    reviewPresenceTable.schema,
    riskConcernTable.schema,
    riskLookTable.schema,
    romMeasurementTable.schema,
    safetyConcernTable.schema,
    safetyLookTable.schema,
    intimacyTalkTable.schema,
    secondOpinionTable.schema,
    sessionNoteTable.schema,
    sharedDecisionTable.schema,
    sideEffectTable.schema,
    smiAssessmentTable.schema,
    substanceMeasurementTable.schema,
    teamBoardEntryTable.schema,
    teamBoardLookTable.schema,
    substanceScreeningTable.schema,
    trajectoryClosureTable.schema,
    trajectoryEventTable.schema,
    trajectoryFundingTable.schema,
    trajectoryMeetingTable.schema,
    trajectoryPhaseTable.schema,
    trajectoryRequestTable.schema,
    trajectoryTable.schema,
    trajectoryWaitingTable.schema,
    traumaInterventionTable.schema,
    treatmentEscalationTable.schema,
    traumaScreeningTable.schema,
    treatmentGoalTable.schema,
    workingRelationCheckTable.schema,
    workModuleResultTable.schema,
  ],
  migrations,
  resolvers: [
    AdmissionRecordedResolver,
    AdmissionResolver,
    AdmissionsResolver,
    ApplicationsResolver,
    AttendanceRecordedResolver,
    AttendanceResolver,
    BridgingCareRecordedResolver,
    CareEpisodeResolver,
    CareIntensityChangeRecordedResolver,
    CareIntensityChangesResolver,
    CarePlanGoalsResolver,
    CarePlanRecordedResolver,
    CarePlanResolver,
    CarePlansResolver,
    ContactFrequencyResolver,
    CaseConceptualisationRecordedResolver,
    CaseConceptualisationResolver,
    CaseConceptualisationsResolver,
    ChildSafetyCheckRecordedResolver,
    ChildSafetyChecksResolver,
    CoercionEventRecordedResolver,
    CoercionEventResolver,
    CoercionEventsResolver,
    CoercionOwnAccountRecordedResolver,
    ConceptualisationOwnViewRecordedResolver,
    ContextConversationPlannedResolver,
    ContextConversationResolver,
    ContextConversationsResolver,
    DiagnosesResolver,
    DiagnosisOwnWordsSaidResolver,
    DiagnosisResolver,
    EligibilityAssessmentRecordedResolver,
    EligibilityAssessmentResolver,
    EligibilityResolver,
    FamilyImpactCheckRecordedResolver,
    FamilyImpactCheckResolver,
    FunctionalAssessmentsResolver,
    FunctionalAssessmentResolver,
    FunctionalAssessmentRecordedResolver,
    HomeAssignmentRecordedResolver,
    HomeAssignmentResolver,
    IntakeTalkRecordedResolver,
    IntakeTalksResolver,
    InterventionRecordedResolver,
    InterventionsResolver,
    IrocMeasurementRecordedResolver,
    MedicationRecordedResolver,
    MedicationResolver,
    MedicationsResolver,
    MedicationSupportRecordedResolver,
    ModuleResultResolver,
    ModelFidelityResolver,
    NeedsMapRecordedResolver,
    NeedsMapsResolver,
    OutcomeMeasurementsResolver,
    PlanEvaluationRecordedResolver,
    PlanEvaluationResolver,
    PlanEvaluationsResolver,
    ProvenanceResolver,
    RecoveryPlanReviewPresenceResolver,
    RecoveryPlanReviewRecordedResolver,
    RecoveryPlanReviewsResolver,
    RehabModuleRecordedResolver,
    RehabModuleResolver,
    RelapsePlanRecordedResolver,
    RelapsePlanResolver,
    RelapsePlansResolver,
    RemissionAssessmentRecordedResolver,
    RiskConcernRecordedResolver,
    RiskConcernResolver,
    RiskConcernsResolver,
    RomMeasurementRecordedResolver,
    SafetyConcernRecordedResolver,
    SafetyConcernResolver,
    IntimacyTalkRecordedResolver,
    IntimacyTalksResolver,
    SecondOpinionRecordedResolver,
    SecondOpinionsResolver,
    SessionNoteResolver,
    SharedDecisionRecordedResolver,
    SharedDecisionsResolver,
    SmiAssessmentRecordedResolver,
    SmiAssessmentsResolver,
    SubstanceMeasurementRecordedResolver,
    TeamBoardEntryRecordedResolver,
    TeamBoardEntryResolver,
    TeamBoardResolver,
    SubstanceScreeningRecordedResolver,
    SubstanceScreeningResolver,
    SubstanceScreeningsResolver,
    TrajectoriesResolver,
    TrajectoryClosuresResolver,
    TrajectoryContactFrequencyResolver,
    TrajectoryCourseResolver,
    TrajectoryMedicationResolver,
    FundingAllocationRecordedResolver,
    FundingAllocationResolver,
    TrajectoryFundingResolver,
    TrajectoryMeetingRecordedResolver,
    TrajectoryMeetingsResolver,
    TrajectoryNeedsMappingResolver,
    TrajectoryPhaseStartedResolver,
    TrajectoryRecordedResolver,
    TrajectoryRequestRecordedResolver,
    TrajectoryRequestsResolver,
    TrajectoryResolver,
    TrajectoryWaitingRecordedResolver,
    TrajectoryWaitingResolver,
    TraumaInterventionRecordedResolver,
    TreatmentEscalationRecordedResolver,
    TreatmentEscalationResolver,
    TreatmentEscalationsResolver,
    TraumaScreeningRecordedResolver,
    TraumaScreeningsResolver,
    TreatmentGoalRecordedResolver,
    TreatmentGoalResolver,
    WorkingRelationCheckRecordedResolver,
    WorkingRelationChecksResolver,
  ],
  types: [
    Person,
    Organisation,
    Professional,
    Team,
    ContextConversationPlanned,
    DiagnosisOwnWordsSaid,
    FunctionalAssessmentRecorded,
    ModelFidelityCheckRecorded,
    RecoveryPlanReviewRecorded,
    TrajectoryPhaseStarted,
    AdmissionRecord.Recorded,
    AttendanceRecord.Recorded,
    BridgingCareRecord.Recorded,
    CareIntensityChangeRecord.Recorded,
    CarePlanRecord.Recorded,
    CaseConceptualisationRecord.Recorded,
    ChildSafetyCheckRecord.Recorded,
    CoercionEventRecord.Recorded,
    CoercionOwnAccountRecord.Recorded,
    ConceptualisationOwnViewRecord.Recorded,
    EligibilityAssessmentRecord.Recorded,
    FamilyImpactCheckRecord.Recorded,
    HomeAssignmentRecord.Recorded,
    IntakeTalkRecord.Recorded,
    InterventionRecord.Recorded,
    IrocMeasurementRecord.Recorded,
    MedicationRecord.Recorded,
    MedicationSupportRecord.Recorded,
    NeedsMapRecord.Recorded,
    PlanEvaluationRecord.Recorded,
    RehabModuleRecord.Recorded,
    RelapsePlanRecord.Recorded,
    RemissionAssessmentRecord.Recorded,
    RiskConcernRecord.Recorded,
    RomMeasurementRecord.Recorded,
    SafetyConcernRecord.Recorded,
    IntimacyTalkRecord.Recorded,
    SecondOpinionRecord.Recorded,
    SharedDecisionRecord.Recorded,
    SmiAssessmentRecord.Recorded,
    SubstanceMeasurementRecord.Recorded,
    TeamBoardEntryRecord.Recorded,
    SubstanceScreeningRecord.Recorded,
    FundingAllocationRecord.Recorded,
    TrajectoryMeetingRecord.Recorded,
    TrajectoryRecord.Recorded,
    TrajectoryRequestRecord.Recorded,
    TrajectoryWaitingRecord.Recorded,
    TraumaInterventionRecord.Recorded,
    TreatmentEscalationRecord.Recorded,
    TraumaScreeningRecord.Recorded,
    TreatmentGoalRecord.Recorded,
    WorkingRelationCheckRecord.Recorded,
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
    TrajectoryWaiting: recordReference(
      'TrajectoryWaiting',
      'WAITING',
      (stores) => stores.trajectoryWaiting,
      showWaiting,
    ),
    TrajectoryClosure: recordReference(
      'TrajectoryClosure',
      'RECOVERY_PLAN',
      (stores) => stores.trajectoryClosures,
      showClosure,
    ),
    CareIntensityChange: recordReference(
      'CareIntensityChange',
      'RECOVERY_PLAN',
      (stores) => stores.careIntensityChanges,
      showIntensityChange,
    ),
    PlanEvaluation: recordReference(
      'PlanEvaluation',
      'APPOINTMENTS',
      (stores) => stores.planEvaluations,
      showEvaluation,
    ),
    TeamBoardEntry: recordReference('TeamBoardEntry', 'RECOVERY_PLAN', (stores) => stores.teamBoardEntries, showBoardEntry),
    TreatmentEscalation: recordReference(
      'TreatmentEscalation',
      'RECOVERY_PLAN',
      (stores) => stores.treatmentEscalations,
      showEscalation,
    ),
    ChildSafetyCheck: recordReference(
      'ChildSafetyCheck',
      'CHILD_SAFETY_CHECK',
      (stores) => stores.childSafetyChecks,
      showChildSafetyCheck,
    ),
    CoercionEvent: recordReference('CoercionEvent', 'COERCION', (stores) => stores.coercionEvents, showCoercionEvent),
    RelapsePlan: recordReference('RelapsePlan', 'RECOVERY_PLAN', (stores) => stores.relapsePlans, showRelapsePlan),
    RiskConcern: recordReference('RiskConcern', 'SUICIDALITY', (stores) => stores.riskConcerns, showRiskConcern),
    SafetyConcern: recordReference('SafetyConcern', 'SAFETY_PROXIES', (stores) => stores.safetyConcerns, showSafetyConcern),
    SubstanceScreening: recordReference(
      'SubstanceScreening',
      'ADDICTION',
      (stores) => stores.substanceScreenings,
      showSubstanceScreening,
    ),
    TraumaScreening: recordReference('TraumaScreening', 'TRAUMA', (stores) => stores.traumaScreenings, showTraumaScreening),
  },
  stores: mentalHealthStores,
  loadReference,
  loadDemo: loadMentalHealthDemo,
  counts: countMentalHealth,
} as SubgraphDefinition;
