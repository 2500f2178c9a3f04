import type { StoreSource } from '../kit/subgraph-definition';
import { CareConferenceParticipantStore, CareConferenceStore, ConferenceItemStore } from './care-conference/care-conference.store';
import { CareNeedStore } from './care-need/care-need.store';
import { CareNetworkStore, NetworkDutyStore } from './care-network/care-network.store';
import { CareStepRoutingStore, CareStepStore } from './care-step/care-step.store';
import { DueItemStore } from './due-item/due-item.store';
import { FamilyGroupConferenceStore, FamilyGroupPartStore } from './family-group-conference/family-group-conference.store';
import { GoalContributionStore } from './goal-contribution/goal-contribution.store';
import { GoalDiscussionStore } from './goal-discussion/goal-discussion.store';
import { GroupEvaluationStore, GroupEvaluationWordStore } from './group-evaluation/group-evaluation.store';
import { GroupAgreementStore, GroupMeetingSeatStore, GroupMeetingStore } from './group-meeting/group-meeting.store';
import { GoalNoteStore, GoalStepStore, GoalStore } from './goal/goal.store';
import { ChildStore, LivingSituationStore, SocialNetworkStore, ThirdPartyStore } from './household/household.store';
import { HarmfulContactConcernStore, NetworkContactStore } from './network-analysis/network-analysis.store';
import { PreparationNoteStore, PreparationTalkStore } from './preparation-talk/preparation-talk.store';
import { ExpertByExperienceStore } from './expert-by-experience/expert-by-experience.store';
import { HowToWorkWithMeStore, LonelinessStore, MobilityLimitStore, OwnWordsStore, RecoveryPhaseStore, WishStore } from './own-words/own-words.store';
import { PeerMeetingStore, PeerMembershipStore } from './peer-membership/peer-membership.store';
import {
  PlanHousingStore,
  PlanMomentStore,
  PlanWorkStore,
  RecoveryPlanStore,
} from './recovery-plan/recovery-plan.store';
import {
  ReferralDiagnosisStore,
  ReferralMedicationStore,
  ReferralMessageStore,
  ReferralSheetStore,
  ReferralStore,
} from './referral/referral.store';
import { RegisterStore } from './register/register.store';
import { RelativeSupportNeedStore } from './relative-support-need/relative-support-need.store';
import { OwnMembershipStore } from './resource-group/own-membership.store';
import { MembershipStore, ResourceGroupStore } from './resource-group/resource-group.store';
import { InsuranceStatusStore, SocialStatusStore } from './social-status/social-status.store';
import { SafetyPlanStore } from './safety-plan/safety-plan.store';
import { StoryStore } from './story/story.store';
import { StrengthStore } from './strength/strength.store';
import { SupportOfferStore } from './support-offer/support-offer.store';
import { ToldByRelativeStore } from './told-by-relative/told-by-relative.store';
import { TriadCardStore } from './triad-card/triad-card.store';
import { WaitingListStore } from './waiting-list/waiting-list.store';
import { WrapStore } from './wrap/wrap.store';

/** The stores of who the person is and who is around them. */
export function circleStores(source: StoreSource) {
  return {
    resourceGroups: new ResourceGroupStore(source),
    memberships: new MembershipStore(source),
    ownMemberships: new OwnMembershipStore(source),
    goals: new GoalStore(source),
    goalSteps: new GoalStepStore(source),
    goalNotes: new GoalNoteStore(source),
    goalContributions: new GoalContributionStore(source),
    goalDiscussions: new GoalDiscussionStore(source),
    groupEvaluations: new GroupEvaluationStore(source),
    groupEvaluationWords: new GroupEvaluationWordStore(source),
    groupMeetings: new GroupMeetingStore(source),
    groupMeetingSeats: new GroupMeetingSeatStore(source),
    groupAgreements: new GroupAgreementStore(source),
    preparationTalks: new PreparationTalkStore(source),
    preparationNotes: new PreparationNoteStore(source),
    networkContacts: new NetworkContactStore(source),
    harmfulContactConcerns: new HarmfulContactConcernStore(source),
    triadCards: new TriadCardStore(source),
    familyGroupConferences: new FamilyGroupConferenceStore(source),
    familyGroupParts: new FamilyGroupPartStore(source),
    supportOffers: new SupportOfferStore(source),
    recoveryPlans: new RecoveryPlanStore(source),
    planMoments: new PlanMomentStore(source),
    planWork: new PlanWorkStore(source),
    planHousing: new PlanHousingStore(source),
    livingSituations: new LivingSituationStore(source),
    thirdParties: new ThirdPartyStore(source),
    children: new ChildStore(source),
    socialNetworks: new SocialNetworkStore(source),
    socialStatuses: new SocialStatusStore(source),
    insuranceStatuses: new InsuranceStatusStore(source),
    ownWords: new OwnWordsStore(source),
    howToWorkWithMe: new HowToWorkWithMeStore(source),
    wishes: new WishStore(source),
    loneliness: new LonelinessStore(source),
    mobilityLimits: new MobilityLimitStore(source),
    recoveryPhases: new RecoveryPhaseStore(source),
    stories: new StoryStore(source),
    peerMemberships: new PeerMembershipStore(source),
    peerMeetings: new PeerMeetingStore(source),
    experts: new ExpertByExperienceStore(source),
    supportNeeds: new RelativeSupportNeedStore(source),
    wraps: new WrapStore(source),
    safetyPlans: new SafetyPlanStore(source),
    strengths: new StrengthStore(source),
    careNeeds: new CareNeedStore(source),
    careNetwork: new CareNetworkStore(source),
    careConferences: new CareConferenceStore(source),
    careConferenceParticipants: new CareConferenceParticipantStore(source),
    conferenceItems: new ConferenceItemStore(source),
    careSteps: new CareStepStore(source),
    careStepRoutings: new CareStepRoutingStore(source),
    networkDuties: new NetworkDutyStore(source),
    referrals: new ReferralStore(source),
    referralSheets: new ReferralSheetStore(source),
    referralDiagnoses: new ReferralDiagnosisStore(source),
    referralMedications: new ReferralMedicationStore(source),
    referralMessages: new ReferralMessageStore(source),
    toldByRelatives: new ToldByRelativeStore(source),
    register: new RegisterStore(source),
    waitingLists: new WaitingListStore(source),
    dueItems: new DueItemStore(source),
  };
}
