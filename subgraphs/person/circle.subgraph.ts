import {
  CareConferenceDoneResolver,
  CareConferenceResolver,
  PersonCareConferenceResolver,
} from './care-conference/care-conference.resolver';
import { CareConferenceActs } from './care-conference/care-conference-writing.resolver';
import { careConferenceParticipantTable, careConferenceTable, conferenceItemTable } from './care-conference/care-conference.table';
import { CareNeedActs, CareNeedRecordedResolver } from './care-need/care-need-acts.resolver';
import { CareNeedResolver } from './care-need/care-need.resolver';
import { careNeedTable } from './care-need/care-need.table';
import { CareNetworkMemberResolver, CareNetworkResolver } from './care-network/care-network.resolver';
import { CareStepActs, CareStepDoneResolver, CareStepResolver, PersonCareStepResolver } from './care-step/care-step.resolver';
import { careStepRoutingTable, careStepTable } from './care-step/care-step.table';
import { DueItemResolver } from './due-item/due-item.resolver';
import { ExpertActs, ExpertRolesSaidResolver, PersonExpertsResolver } from './expert-by-experience/expert-by-experience.resolver';
import { expertByExperienceTable } from './expert-by-experience/expert-by-experience.table';
import { GoalActs, GoalDoneResolver, GoalResolver, PersonGoalResolver } from './goal/goal.resolver';
import { goalNoteTable, goalStepTable, goalTable } from './goal/goal.table';
import {
  FamilyGroupConferenceActs,
  FamilyGroupConferenceDoneResolver,
  FamilyGroupConferenceResolver,
  FamilyGroupPartResolver,
  PersonFamilyGroupConferencesResolver,
} from './family-group-conference/family-group-conference.resolver';
import { familyGroupConferenceTable, familyGroupPartTable } from './family-group-conference/family-group-conference.table';
import { GoalContributionActs, GoalContributionResolver, GoalContributionsResolver } from './goal-contribution/goal-contribution.resolver';
import { goalContributionTable } from './goal-contribution/goal-contribution.table';
import { GoalDiscussionActs, GoalDiscussionsResolver } from './goal-discussion/goal-discussion.resolver';
import { goalDiscussionTable } from './goal-discussion/goal-discussion.table';
import {
  GroupEvaluationActs,
  GroupEvaluationResolver,
  GroupEvaluationWordResolver,
  GroupEvaluationsResolver,
} from './group-evaluation/group-evaluation.resolver';
import { groupEvaluationTable, groupEvaluationWordTable } from './group-evaluation/group-evaluation.table';
import {
  GroupAgreementResolver,
  GroupMeetingActs,
  GroupMeetingResolver,
  GroupMeetingSeatResolver,
  GroupMeetingsResolver,
} from './group-meeting/group-meeting.resolver';
import { groupAgreementTable, groupMeetingSeatTable, groupMeetingTable } from './group-meeting/group-meeting.table';
import {
  ChildRecordedResolver,
  HouseholdActs,
  LivingSituationRecordedResolver,
  SocialNetworkRecordedResolver,
} from './household/household-acts.resolver';
import { HouseholdResolver } from './household/household.resolver';
import { childTable, livingSituationTable, socialNetworkTable, thirdPartyTable } from './household/household.table';
import {
  NetworkAnalysisActs,
  NetworkAnalysisDoneResolver,
  NetworkAnalysisResolver,
  NetworkContactResolver,
} from './network-analysis/network-analysis.resolver';
import { harmfulContactConcernTable, networkContactTable } from './network-analysis/network-analysis.table';
import {
  HowToWorkWithMeRecordedResolver,
  LonelinessRecordedResolver,
  MobilityLimitRecordedResolver,
  OwnWordsActs,
  OwnWordsRecordedResolver,
  RecoveryPhaseRecordedResolver,
  WishRecordedResolver,
} from './own-words/own-words-acts.resolver';
import { OwnWordsResolver } from './own-words/own-words.resolver';
import {
  PersonPreparationNotesResolver,
  PreparationNoteDoneResolver,
  PreparationTalkActs,
  PreparationTalkResolver,
  PreparationTalksResolver,
} from './preparation-talk/preparation-talk.resolver';
import { preparationNoteTable, preparationTalkTable } from './preparation-talk/preparation-talk.table';
import { howToWorkWithMeTable, lonelinessTable, mobilityLimitTable, ownWordsTable, recoveryPhaseTable, wishTable } from './own-words/own-words.table';
import {
  PeerMembershipActs,
  PeerMembershipDoneResolver,
  PeerMembershipResolver,
  PersonPeerResolver,
} from './peer-membership/peer-membership.resolver';
import { peerMeetingTable, peerMembershipTable } from './peer-membership/peer-membership.table';
import { PersonRecoveryPlanResolver, RecoveryPlanResolver } from './recovery-plan/recovery-plan.resolver';
import {
  planHousingTable,
  planMomentTable,
  planWorkTable,
  recoveryPlanTable,
} from './recovery-plan/recovery-plan.table';
import {
  PersonReferralResolver,
  ReferralActs,
  ReferralDoneResolver,
  ReferralMessagesResolver,
  ReferralResolver,
} from './referral/referral.resolver';
import { ReferralWritingActs } from './referral/referral-writing.resolver';
import {
  referralDiagnosisTable,
  referralMedicationTable,
  referralMessageTable,
  referralSheetTable,
  referralTable,
} from './referral/referral.table';
import { SupportNeedActs, SupportNeedsOfPersonResolver } from './relative-support-need/relative-support-need.resolver';
import { relativeSupportNeedTable } from './relative-support-need/relative-support-need.table';
import { FittingOffersResolver } from './fitting-offers/fitting-offers.resolver';
import { RegisterResolver } from './register/register.resolver';
import { registerTable } from './register/register.table';
import {
  InvitationDoneResolver,
  PersonResourceGroupResolver,
  ResourceGroupActs,
  ResourceGroupDoneResolver,
  ResourceGroupResolver,
} from './resource-group/resource-group.resolver';
import { invitationLinkTable, membershipTable, resourceGroupTable } from './resource-group/resource-group.table';
import { SocialStatusResolver } from './social-status/social-status.resolver';
import { insuranceStatusTable, socialStatusTable } from './social-status/social-status.table';
import {
  PersonSafetyPlanResolver,
  SafetyPlanActs,
  SafetyPlanResolver,
  SafetyPlanWrittenResolver,
} from './safety-plan/safety-plan.resolver';
import { earlierSafetyPlanTable, safetyPlanTable } from './safety-plan/safety-plan.table';
import { SaidOfOneselfActs } from './said-of-oneself/said-of-oneself.resolver';
import { PersonStoryResolver, StoryActs, StoryPartDoneResolver, StoryPartResolver } from './story/story.resolver';
import { earlierStoryPartTable, storyPartTable } from './story/story.table';
import { StrengthActs, StrengthRecordedResolver } from './strength/strength-acts.resolver';
import { StrengthResolver } from './strength/strength.resolver';
import { strengthTable } from './strength/strength.table';
import {
  PersonSupportOffersResolver,
  SupportOfferActs,
  SupportOfferDoneResolver,
  SupportOfferResolver,
} from './support-offer/support-offer.resolver';
import { supportOfferTable } from './support-offer/support-offer.table';
import { TellAboutPersonActs, TellAboutPersonDoneResolver, ToldByRelativeResolver } from './told-by-relative/told-by-relative.resolver';
import { toldByRelativeTable } from './told-by-relative/told-by-relative.table';
import { PersonTriadCardsResolver, TriadCardActs, TriadCardDoneResolver, TriadCardResolver } from './triad-card/triad-card.resolver';
import { triadCardTable } from './triad-card/triad-card.table';
import { WaitingEntryResolver, WaitingListResolver } from './waiting-list/waiting-list.resolver';
import { PersonWrapResolver, WrapActs, WrapResolver, WrapWrittenResolver } from './wrap/wrap.resolver';
import { earlierWrapTable, wrapTable } from './wrap/wrap.table';

/** Who the person is and who is around them: the part of the subgraph beside relations and consent. */
export const CIRCLE_TABLES = [
  resourceGroupTable.schema,
  membershipTable.schema,
  invitationLinkTable,
  goalTable.schema,
  goalStepTable.schema,
  goalNoteTable.schema,
  goalContributionTable.schema,
  goalDiscussionTable.schema,
  groupEvaluationTable.schema,
  groupEvaluationWordTable.schema,
  groupMeetingTable.schema,
  groupMeetingSeatTable.schema,
  groupAgreementTable.schema,
  supportOfferTable.schema,
  preparationTalkTable.schema,
  preparationNoteTable.schema,
  networkContactTable.schema,
  harmfulContactConcernTable.schema,
  triadCardTable.schema,
  familyGroupConferenceTable.schema,
  familyGroupPartTable.schema,
  recoveryPlanTable.schema,
  planMomentTable.schema,
  planWorkTable.schema,
  planHousingTable.schema,
  livingSituationTable.schema,
  thirdPartyTable.schema,
  childTable.schema,
  socialNetworkTable.schema,
  socialStatusTable.schema,
  insuranceStatusTable.schema,
  ownWordsTable.schema,
  howToWorkWithMeTable.schema,
  wishTable.schema,
  lonelinessTable.schema,
  mobilityLimitTable.schema,
  recoveryPhaseTable.schema,
  storyPartTable.schema,
  earlierStoryPartTable.schema,
  peerMembershipTable.schema,
  peerMeetingTable.schema,
  expertByExperienceTable.schema,
  wrapTable.schema,
  earlierWrapTable.schema,
  safetyPlanTable.schema,
  earlierSafetyPlanTable.schema,
  strengthTable.schema,
  careNeedTable.schema,
  careConferenceTable.schema,
  careConferenceParticipantTable.schema,
  conferenceItemTable,
  careStepTable.schema,
  careStepRoutingTable.schema,
  referralTable.schema,
  referralMessageTable.schema,
  referralSheetTable.schema,
  referralDiagnosisTable.schema,
  referralMedicationTable.schema,
  toldByRelativeTable.schema,
  relativeSupportNeedTable,
  registerTable,
] as const;

export const CIRCLE_RESOLVERS = [
  PersonResourceGroupResolver,
  ResourceGroupResolver,
  ResourceGroupDoneResolver,
  InvitationDoneResolver,
  ResourceGroupActs,
  PersonGoalResolver,
  GoalResolver,
  GoalDoneResolver,
  GoalActs,
  GoalContributionsResolver,
  GoalContributionResolver,
  GoalContributionActs,
  GoalDiscussionsResolver,
  GoalDiscussionActs,
  GroupEvaluationsResolver,
  GroupEvaluationResolver,
  GroupEvaluationWordResolver,
  GroupEvaluationActs,
  GroupMeetingsResolver,
  GroupMeetingResolver,
  GroupMeetingSeatResolver,
  GroupAgreementResolver,
  GroupMeetingActs,
  PersonSupportOffersResolver,
  SupportOfferResolver,
  SupportOfferDoneResolver,
  SupportOfferActs,
  PersonPreparationNotesResolver,
  PreparationTalksResolver,
  PreparationTalkResolver,
  PreparationNoteDoneResolver,
  PreparationTalkActs,
  NetworkAnalysisResolver,
  NetworkContactResolver,
  NetworkAnalysisDoneResolver,
  NetworkAnalysisActs,
  PersonTriadCardsResolver,
  TriadCardResolver,
  TriadCardDoneResolver,
  TriadCardActs,
  PersonFamilyGroupConferencesResolver,
  FamilyGroupConferenceResolver,
  FamilyGroupPartResolver,
  FamilyGroupConferenceDoneResolver,
  FamilyGroupConferenceActs,
  PersonRecoveryPlanResolver,
  RecoveryPlanResolver,
  HouseholdResolver,
  LivingSituationRecordedResolver,
  ChildRecordedResolver,
  SocialNetworkRecordedResolver,
  HouseholdActs,
  SocialStatusResolver,
  OwnWordsResolver,
  OwnWordsRecordedResolver,
  RecoveryPhaseRecordedResolver,
  WishRecordedResolver,
  HowToWorkWithMeRecordedResolver,
  LonelinessRecordedResolver,
  MobilityLimitRecordedResolver,
  OwnWordsActs,
  PersonStoryResolver,
  StoryPartResolver,
  StoryPartDoneResolver,
  SaidOfOneselfActs,
  StoryActs,
  PersonPeerResolver,
  PeerMembershipResolver,
  PeerMembershipDoneResolver,
  PeerMembershipActs,
  PersonExpertsResolver,
  ExpertRolesSaidResolver,
  ExpertActs,
  PersonWrapResolver,
  WrapResolver,
  WrapWrittenResolver,
  WrapActs,
  PersonSafetyPlanResolver,
  SafetyPlanResolver,
  SafetyPlanWrittenResolver,
  SafetyPlanActs,
  StrengthResolver,
  StrengthRecordedResolver,
  StrengthActs,
  ToldByRelativeResolver,
  TellAboutPersonDoneResolver,
  TellAboutPersonActs,
  SupportNeedsOfPersonResolver,
  SupportNeedActs,
  CareNeedResolver,
  CareNeedRecordedResolver,
  CareNeedActs,
  CareNetworkResolver,
  CareNetworkMemberResolver,
  PersonCareConferenceResolver,
  CareConferenceResolver,
  CareConferenceDoneResolver,
  CareConferenceActs,
  PersonCareStepResolver,
  CareStepResolver,
  CareStepDoneResolver,
  CareStepActs,
  PersonReferralResolver,
  ReferralResolver,
  ReferralMessagesResolver,
  ReferralDoneResolver,
  ReferralActs,
  ReferralWritingActs,
  FittingOffersResolver,
  RegisterResolver,
  WaitingListResolver,
  WaitingEntryResolver,
  DueItemResolver,
] as const;
