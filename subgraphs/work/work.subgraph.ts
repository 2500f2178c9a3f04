import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { AccommodationResolver } from './accommodation/accommodation.resolver';
import { accommodationTable } from './accommodation/accommodation.table';
import { CoachContactResolver } from './coach-contact/coach-contact.resolver';
import { coachContactTable } from './coach-contact/coach-contact.table';
import { EducationResolver, EducationWordsResolver } from './education/education.resolver';
import { educationTable } from './education/education.table';
import {
  EmployerDisclosureResolver,
  EmployerDisclosuresResolver,
} from './employer-disclosure/employer-disclosure.resolver';
import { employerDisclosureTable, employerDisclosureTextTable } from './employer-disclosure/employer-disclosure.table';
import {
  EmployerDisclosureRecorded,
  EmployerDisclosureTextWithdrawn,
} from './employer-disclosure/employer-disclosure.type';
import { EmploymentPeriodResolver } from './employment-period/employment-period.resolver';
import { employmentPeriodTable } from './employment-period/employment-period.table';
import { FamilyCheckResolver } from './family-check/family-check.resolver';
import { familyCheckDoneTable, familyCheckTable } from './family-check/family-check.table';
import { ApplicationsResolver, JobApplicationResolver } from './job-application/job-application.resolver';
import { jobApplicationTable } from './job-application/job-application.table';
import { ContactRhythmResolver, JobCoachingsResolver, resolveJobCoaching } from './job-coaching/job-coaching.resolver';
import { contactRhythmTable, jobCoachingTable } from './job-coaching/job-coaching.table';
import { ContactRhythmChanged } from './job-coaching/job-coaching.type';
import { JobHistoryResolver, JobPlacementResolver } from './job-placement/job-placement.resolver';
import { jobPlacementTable } from './job-placement/job-placement.table';
import { migrations } from './migrations';
import { workWordsTable } from './own-words/own-words.table';
import { Person } from './person/person.type';
import { ProgressiveWorkResolver } from './progressive-work/progressive-work.resolver';
import { progressiveWorkTable } from './progressive-work/progressive-work.table';
import { SupportRequestResolver } from './support-request/support-request.resolver';
import { supportRequestTable } from './support-request/support-request.table';
import {
  TrainingEnrolmentResolver,
  TrainingEnrolmentsResolver,
} from './training-enrolment/training-enrolment.resolver';
import { trainingEnrolmentTable } from './training-enrolment/training-enrolment.table';
import { WorkEventResolver } from './work-event/work-event.resolver';
import { workEventTable } from './work-event/work-event.table';
import { WorkEventRecorded } from './work-event/work-event.type';
import { WorkGoalStepsResolver, WorkGoalsResolver, resolveWorkGoal } from './work-goal/work-goal.resolver';
import { workGoalStepTable, workGoalTable } from './work-goal/work-goal.table';
import { WorkGoalAdded, WorkGoalStepMarked } from './work-goal/work-goal.type';
import { WorkNoteResolver } from './work-note/work-note.resolver';
import { workNoteTable } from './work-note/work-note.table';
import { WorkWishResolver } from './work-wish/work-wish.resolver';
import { vocationalOrientationTable, workPreferenceTable, workWishTable } from './work-wish/work-wish.table';
import { workStores } from './work.context';
import { loadWorkDemo } from './work.demo';

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
  ],
  migrations,
  resolvers: [
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
  ],
  types: [
    Person,
    WorkGoalAdded,
    WorkGoalStepMarked,
    WorkEventRecorded,
    ContactRhythmChanged,
    EmployerDisclosureRecorded,
    EmployerDisclosureTextWithdrawn,
  ],
  references: { Person: resolvePerson, WorkGoal: resolveWorkGoal, JobCoaching: resolveJobCoaching },
  stores: workStores,
  loadDemo: loadWorkDemo,
} as SubgraphDefinition;
