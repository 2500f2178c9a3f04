import type { EntityManager } from 'typeorm';
import { bringInRows } from '../kit/bring-in-rows';
import { resolvePerson } from '../kit/person-reference';
import { ProvenanceResolver } from '../kit/provenance.resolver';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { AccommodationActingResolver, AccommodationRecordedResolver } from './accommodation/accommodation-acting.resolver';
import { AccommodationResolver } from './accommodation/accommodation.resolver';
import { accommodationTable } from './accommodation/accommodation.table';
import { WorkAccommodationRecord } from './accommodation/accommodation.type';
import { CoachContactRecordedResolver, CoachContactResolver } from './coach-contact/coach-contact.resolver';
import { coachContactTable } from './coach-contact/coach-contact.table';
import { CoachContactRecord } from './coach-contact/coach-contact.type';
import { CoachingContactRecordedResolver, CoachingContactResolver } from './coaching-contact/coaching-contact.resolver';
import { coachingContactTable } from './coaching-contact/coaching-contact.table';
import { CoachingContactRecord } from './coaching-contact/coaching-contact.type';
import { CoachingDoorResolver } from './coaching-door/coaching-door.resolver';
import { coachingAssessmentTable } from './coaching-door/coaching-door.table';
import { CoachingFundingRecordedResolver, CoachingFundingResolver } from './coaching-funding/coaching-funding.resolver';
import { coachingFundingTable } from './coaching-funding/coaching-funding.table';
import { coachingFundingTypes } from './coaching-funding/coaching-funding.type';
import { DayActivityRecordedResolver, DayActivityResolver } from './day-activity/day-activity.resolver';
import { dayActivityTable } from './day-activity/day-activity.table';
import { DayActivityRecord } from './day-activity/day-activity.type';
import { EducationActingResolver, EducationRecordedResolver } from './education/education-acting.resolver';
import { EducationResolver, EducationWordsResolver } from './education/education.resolver';
import { educationTable } from './education/education.table';
import { EducationRecordRecord } from './education/education.type';
import {
  EmployerContactWishRecordedResolver,
  EmployerContactWishResolver,
} from './employer-contact-wish/employer-contact-wish.resolver';
import { employerContactWishTable } from './employer-contact-wish/employer-contact-wish.table';
import { EmployerContactWishRecord } from './employer-contact-wish/employer-contact-wish.type';
import {
  EmployerDisclosureResolver,
  EmployerDisclosuresResolver,
} from './employer-disclosure/employer-disclosure.resolver';
import { employerDisclosureTable, employerDisclosureTextTable } from './employer-disclosure/employer-disclosure.table';
import {
  EmployerDisclosureRecorded,
  EmployerDisclosureTextWithdrawn,
} from './employer-disclosure/employer-disclosure.type';
import { EmployerInformationResolver } from './employer-information/employer-information.resolver';
import { employerInformationTable } from './employer-information/employer-information.table';
import { EmployerInformationRecorded } from './employer-information/employer-information.type';
import { EmploymentPeriodRecordedResolver, EmploymentPeriodResolver } from './employment-period/employment-period.resolver';
import { employmentPeriodTable } from './employment-period/employment-period.table';
import { EmploymentPeriodRecord } from './employment-period/employment-period.type';
import { FamilyCheckRecordedResolver, FamilyCheckResolver } from './family-check/family-check.resolver';
import { familyCheckDoneTable, familyCheckTable } from './family-check/family-check.table';
import { JobCoachingFamilyCheckRecord } from './family-check/family-check.type';
import { IpsFidelityResolver } from './ips-fidelity/ips-fidelity.resolver';
import {
  JobApplicationActingResolver,
  JobApplicationRecordedResolver,
} from './job-application/job-application-acting.resolver';
import { ApplicationsResolver, JobApplicationResolver } from './job-application/job-application.resolver';
import { jobApplicationTable } from './job-application/job-application.table';
import { JobApplicationRecord } from './job-application/job-application.type';
import { JobCoachingCourseResolver, JobCoachingRecordedResolver } from './job-coaching/job-coaching-course.resolver';
import { ContactRhythmResolver, JobCoachingsResolver, resolveJobCoaching } from './job-coaching/job-coaching.resolver';
import { contactRhythmTable, jobCoachingTable, phaseOutReviewTable } from './job-coaching/job-coaching.table';
import { ContactRhythmChanged, JobCoachingRecord } from './job-coaching/job-coaching.type';
import { JobPlacementActingResolver, JobPlacementRecordedResolver } from './job-placement/job-placement-acting.resolver';
import { JobHistoryResolver, JobPlacementResolver } from './job-placement/job-placement.resolver';
import { jobHoursTable, jobPlacementTable } from './job-placement/job-placement.table';
import { JobPlacementRecord } from './job-placement/job-placement.type';
import { migrations } from './migrations';
import { OutreachDeskResolver } from './outreach-desk/outreach-desk.resolver';
import { outreachDeskTable } from './outreach-desk/outreach-desk.table';
import { OutreachDeskRecorded } from './outreach-desk/outreach-desk.type';
import { workWordsTable } from './own-words/own-words.table';
import { FULL_TIME_WEEKS } from './participation-measure/full-time-weeks.reference';
import { ParticipationMeasureResolver } from './participation-measure/participation-measure.resolver';
import { fullTimeWeekTable } from './participation-measure/participation-measure.table';
import {
  PrincipleScoreRecordedResolver,
  PrincipleScoreResolver,
} from './participation-principle/participation-principle.resolver';
import { principleScoreTable } from './participation-principle/participation-principle.table';
import { PrincipleScoreRecord } from './participation-principle/participation-principle.type';
import { Person } from './person/person.type';
import {
  ProgressiveWorkRecordedResolver,
  ProgressiveWorkResolver,
  ProgressiveWorkReviewResolver,
} from './progressive-work/progressive-work.resolver';
import { progressiveWorkReviewTable, progressiveWorkTable } from './progressive-work/progressive-work.table';
import { ProgressiveWorkRecord } from './progressive-work/progressive-work.type';
import { SupportRequestRecordedResolver, SupportRequestResolver } from './support-request/support-request.resolver';
import { supportRequestTable } from './support-request/support-request.table';
import { WorkSupportRequestRecord } from './support-request/support-request.type';
import {
  TrainingEnrolmentActingResolver,
  TrainingEnrolmentRecordedResolver,
} from './training-enrolment/training-enrolment-acting.resolver';
import {
  TrainingEnrolmentResolver,
  TrainingEnrolmentsResolver,
} from './training-enrolment/training-enrolment.resolver';
import { trainingEnrolmentTable } from './training-enrolment/training-enrolment.table';
import { TrainingEnrolmentRecord } from './training-enrolment/training-enrolment.type';
import { WorkEventResolver } from './work-event/work-event.resolver';
import { workEventTable } from './work-event/work-event.table';
import { WorkEventRecorded } from './work-event/work-event.type';
import { WorkGoalStepsResolver, WorkGoalsResolver, resolveWorkGoal } from './work-goal/work-goal.resolver';
import { workGoalStepTable, workGoalTable } from './work-goal/work-goal.table';
import { WorkGoalAdded, WorkGoalStepMarked } from './work-goal/work-goal.type';
import { WorkIncapacityRecordedResolver, WorkIncapacityResolver } from './work-incapacity/work-incapacity.resolver';
import { workIncapacityTable } from './work-incapacity/work-incapacity.table';
import { WorkIncapacityPeriodRecord } from './work-incapacity/work-incapacity.type';
import { WorkNoteRecordedResolver, WorkNoteResolver } from './work-note/work-note.resolver';
import { workNoteTable } from './work-note/work-note.table';
import { WorkNoteRecord } from './work-note/work-note.type';
import {
  VocationalOrientationRecordedResolver,
  WorkPreferenceRecordedResolver,
  WorkWishActingResolver,
  WorkWishRecordedResolver,
} from './work-wish/work-wish-acting.resolver';
import { WorkWishResolver } from './work-wish/work-wish.resolver';
import { vocationalOrientationTable, workPreferenceTable, workWishTable } from './work-wish/work-wish.table';
import { VocationalOrientationRecord, WorkPreferenceRecord, WorkWishRecord } from './work-wish/work-wish.type';
import { workStores } from './work.context';
import { loadWorkDemo } from './work.demo';
import { countWork } from './region-count/region-count.store';

/** What the laws take for a full week of work; a new law is more rows (W-35). */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringInRows(manager, fullTimeWeekTable, FULL_TIME_WEEKS);
}

export const workSubgraph = {
  name: 'work',
  tables: [
    workGoalTable.schema,
    workGoalStepTable.schema,
    workWishTable.schema,
    workPreferenceTable.schema,
    vocationalOrientationTable.schema,
    workWordsTable.schema,
    educationTable.schema,
    jobPlacementTable.schema,
    employmentPeriodTable.schema,
    jobApplicationTable.schema,
    workEventTable.schema,
    workNoteTable.schema,
    jobCoachingTable.schema,
    contactRhythmTable.schema,
    coachContactTable.schema,
    familyCheckTable.schema,
    familyCheckDoneTable.schema,
    accommodationTable.schema,
    employerDisclosureTable.schema,
    employerDisclosureTextTable.schema,
    progressiveWorkTable.schema,
    trainingEnrolmentTable.schema,
    supportRequestTable.schema,
    coachingAssessmentTable.schema,
    coachingContactTable.schema,
    coachingFundingTable.schema,
    dayActivityTable.schema,
    employerContactWishTable.schema,
    jobHoursTable.schema,
    outreachDeskTable,
    phaseOutReviewTable.schema,
    progressiveWorkReviewTable.schema,
    workIncapacityTable.schema,
    employerInformationTable,
    fullTimeWeekTable,
    principleScoreTable.schema,
  ],
  migrations,
  resolvers: [
    ProvenanceResolver,
    WorkGoalsResolver,
    WorkGoalStepsResolver,
    WorkWishResolver,
    EducationResolver,
    EducationWordsResolver,
    JobHistoryResolver,
    JobPlacementResolver,
    EmploymentPeriodResolver,
    ApplicationsResolver,
    JobApplicationResolver,
    WorkEventResolver,
    WorkNoteResolver,
    JobCoachingsResolver,
    ContactRhythmResolver,
    CoachContactResolver,
    FamilyCheckResolver,
    AccommodationResolver,
    EmployerDisclosuresResolver,
    EmployerDisclosureResolver,
    ProgressiveWorkResolver,
    TrainingEnrolmentsResolver,
    TrainingEnrolmentResolver,
    SupportRequestResolver,
    AccommodationActingResolver,
    AccommodationRecordedResolver,
    CoachingContactRecordedResolver,
    CoachingContactResolver,
    CoachingDoorResolver,
    CoachingFundingRecordedResolver,
    CoachingFundingResolver,
    DayActivityRecordedResolver,
    DayActivityResolver,
    EmployerContactWishRecordedResolver,
    EmployerContactWishResolver,
    FamilyCheckRecordedResolver,
    IpsFidelityResolver,
    JobApplicationActingResolver,
    JobApplicationRecordedResolver,
    JobCoachingCourseResolver,
    JobCoachingRecordedResolver,
    JobPlacementActingResolver,
    JobPlacementRecordedResolver,
    OutreachDeskResolver,
    ProgressiveWorkRecordedResolver,
    ProgressiveWorkReviewResolver,
    SupportRequestRecordedResolver,
    TrainingEnrolmentActingResolver,
    TrainingEnrolmentRecordedResolver,
    VocationalOrientationRecordedResolver,
    WorkIncapacityRecordedResolver,
    WorkIncapacityResolver,
    WorkPreferenceRecordedResolver,
    WorkWishActingResolver,
    WorkWishRecordedResolver,
    CoachContactRecordedResolver,
    EducationActingResolver,
    EducationRecordedResolver,
    EmployerInformationResolver,
    EmploymentPeriodRecordedResolver,
    ParticipationMeasureResolver,
    PrincipleScoreRecordedResolver,
    PrincipleScoreResolver,
    WorkNoteRecordedResolver,
  ],
  types: [
    Person,
    WorkGoalAdded,
    WorkGoalStepMarked,
    WorkEventRecorded,
    ContactRhythmChanged,
    EmployerDisclosureRecorded,
    EmployerDisclosureTextWithdrawn,
    CoachingContactRecord.Recorded,
    coachingFundingTypes.Recorded,
    DayActivityRecord.Recorded,
    EmployerContactWishRecord.Recorded,
    JobApplicationRecord.Recorded,
    JobCoachingFamilyCheckRecord.Recorded,
    JobCoachingRecord.Recorded,
    JobPlacementRecord.Recorded,
    OutreachDeskRecorded,
    ProgressiveWorkRecord.Recorded,
    TrainingEnrolmentRecord.Recorded,
    VocationalOrientationRecord.Recorded,
    WorkAccommodationRecord.Recorded,
    WorkIncapacityPeriodRecord.Recorded,
    WorkPreferenceRecord.Recorded,
    WorkSupportRequestRecord.Recorded,
    WorkWishRecord.Recorded,
    CoachContactRecord.Recorded,
    EducationRecordRecord.Recorded,
    EmployerInformationRecorded,
    EmploymentPeriodRecord.Recorded,
    PrincipleScoreRecord.Recorded,
    WorkNoteRecord.Recorded,
  ],
  references: { Person: resolvePerson, WorkGoal: resolveWorkGoal, JobCoaching: resolveJobCoaching },
  stores: workStores,
  loadReference,
  loadDemo: loadWorkDemo,
  counts: countWork,
} as SubgraphDefinition;
