import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { AccommodationStore } from './accommodation/accommodation.store';
import { CoachContactStore } from './coach-contact/coach-contact.store';
import { EducationStore } from './education/education.store';
import { EmployerDisclosureStore, EmployerDisclosureTextStore } from './employer-disclosure/employer-disclosure.store';
import { EmploymentPeriodStore } from './employment-period/employment-period.store';
import { FamilyCheckDoneStore, FamilyCheckStore } from './family-check/family-check.store';
import { JobApplicationStore } from './job-application/job-application.store';
import { ContactRhythmStore, JobCoachingStore } from './job-coaching/job-coaching.store';
import { JobPlacementStore } from './job-placement/job-placement.store';
import { WorkWordsStore } from './own-words/own-words.store';
import { ProgressiveWorkStore } from './progressive-work/progressive-work.store';
import { SupportRequestStore } from './support-request/support-request.store';
import { TrainingEnrolmentStore } from './training-enrolment/training-enrolment.store';
import { WorkEventStore } from './work-event/work-event.store';
import { WorkGoalStepStore, WorkGoalStore } from './work-goal/work-goal.store';
import { WorkNoteStore } from './work-note/work-note.store';
import { VocationalOrientationStore, WorkPreferenceStore, WorkWishStore } from './work-wish/work-wish.store';

export function workStores(source: StoreSource) {
  return {
    workGoals: new WorkGoalStore(source),
    workGoalSteps: new WorkGoalStepStore(source),
    workWishes: new WorkWishStore(source),
    workPreferences: new WorkPreferenceStore(source),
    vocationalOrientations: new VocationalOrientationStore(source),
    workWords: new WorkWordsStore(source),
    education: new EducationStore(source),
    jobPlacements: new JobPlacementStore(source),
    employmentPeriods: new EmploymentPeriodStore(source),
    jobApplications: new JobApplicationStore(source),
    workEvents: new WorkEventStore(source),
    workNotes: new WorkNoteStore(source),
    jobCoachings: new JobCoachingStore(source),
    contactRhythms: new ContactRhythmStore(source),
    coachContacts: new CoachContactStore(source),
    familyChecks: new FamilyCheckStore(source),
    familyChecksDone: new FamilyCheckDoneStore(source),
    accommodations: new AccommodationStore(source),
    employerDisclosures: new EmployerDisclosureStore(source),
    employerDisclosureTexts: new EmployerDisclosureTextStore(source),
    progressiveWork: new ProgressiveWorkStore(source),
    trainingEnrolments: new TrainingEnrolmentStore(source),
    supportRequests: new SupportRequestStore(source),
  };
}

export type WorkStores = ReturnType<typeof workStores>;
export type WorkContext = RequestContext<WorkStores>;
