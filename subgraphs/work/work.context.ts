import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { AccommodationStore } from './accommodation/accommodation.store';
import { CoachContactStore } from './coach-contact/coach-contact.store';
import { CoachingContactStore } from './coaching-contact/coaching-contact.store';
import { CoachingAssessmentStore } from './coaching-door/coaching-door.store';
import { CoachingFundingStore } from './coaching-funding/coaching-funding.store';
import { DayActivityStore } from './day-activity/day-activity.store';
import { EducationStore } from './education/education.store';
import { EmployerContactWishStore } from './employer-contact-wish/employer-contact-wish.store';
import { EmployerDisclosureStore, EmployerDisclosureTextStore } from './employer-disclosure/employer-disclosure.store';
import { EmployerInformationStore } from './employer-information/employer-information.store';
import { EmploymentPeriodStore } from './employment-period/employment-period.store';
import { FamilyCheckDoneStore, FamilyCheckStore } from './family-check/family-check.store';
import { JobApplicationStore } from './job-application/job-application.store';
import { ContactRhythmStore, JobCoachingStore, PhaseOutReviewStore } from './job-coaching/job-coaching.store';
import { JobHoursStore, JobPlacementStore } from './job-placement/job-placement.store';
import { OutreachDeskStore } from './outreach-desk/outreach-desk.store';
import { WorkWordsStore } from './own-words/own-words.store';
import { FullTimeWeekStore } from './participation-measure/participation-measure.store';
import { PrincipleScoreStore } from './participation-principle/participation-principle.store';
import { ProgressiveWorkReviewStore, ProgressiveWorkStore } from './progressive-work/progressive-work.store';
import { SupportRequestStore } from './support-request/support-request.store';
import { TrainingEnrolmentStore } from './training-enrolment/training-enrolment.store';
import { WorkEventStore } from './work-event/work-event.store';
import { WorkGoalStepStore, WorkGoalStore } from './work-goal/work-goal.store';
import { WorkIncapacityStore } from './work-incapacity/work-incapacity.store';
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
    coachingAssessments: new CoachingAssessmentStore(source),
    coachingContacts: new CoachingContactStore(source),
    coachingFundings: new CoachingFundingStore(source),
    dayActivities: new DayActivityStore(source),
    employerContactWishes: new EmployerContactWishStore(source),
    jobHours: new JobHoursStore(source),
    outreachDesks: new OutreachDeskStore(source),
    phaseOutReviews: new PhaseOutReviewStore(source),
    progressiveWorkReviews: new ProgressiveWorkReviewStore(source),
    employerInformation: new EmployerInformationStore(source),
    fullTimeWeeks: new FullTimeWeekStore(source),
    principleScores: new PrincipleScoreStore(source),
    workIncapacities: new WorkIncapacityStore(source),
  };
}

export type WorkStores = ReturnType<typeof workStores>;
export type WorkContext = RequestContext<WorkStores>;
