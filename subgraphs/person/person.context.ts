import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { AccessRecordStore } from './access-record/access-record.store';
import { RetentionRunStore } from './access-retention/retention-run.store';
import { AccessSealStore } from './access-seal/access-seal.store';
import { AccessReviewStore } from './access-review/access-review.store';
import { CaseloadStore } from './caseload/caseload.store';
import { circleStores } from './circle.context';
import { ConsentBulkStore } from './consent-bulk/consent-bulk.store';
import { ConsentEpochStore } from './consent/consent-epoch.store';
import { ConsentReceiptStore } from './consent-receipt/consent-receipt.store';
import { KeptReceiptStore } from './consent-receipt/kept-receipt.store';
import { ConsentRequestStore } from './consent-request/consent-request.store';
import { ConsentViewStore } from './consent/consent-view.store';
import { GrantStore, RefusalStore } from './consent/consent.store';
import { WitnessedStore } from './consent/witnessed.store';
import { ContextConsentStore } from './context-consent/context-consent.store';
import { DataSubjectRequestStore } from './data-subject-request/data-subject-request.store';
import { CardActivationStore, CardCodeStore, CrisisCardStore } from './crisis-card/crisis-card.store';
import { OpenCategoriesStore } from './decision-point/open-categories.store';
import { LogVerificationStore } from './log-verification/log-verification.store';
import { IncapacityStore } from './mandate/incapacity.store';
import { MandateStore } from './mandate/mandate.store';
import { NotificationStore } from './notification/notification.store';
import { OwnNotificationStore } from './notification/own-notification.store';
import { PreferenceStore } from './notification/preference.store';
import { UndeliveredStore } from './notification/undelivered.store';
import { OpeningStore } from './opening/opening.store';
import { RegionCubeStore } from './region-cube/region-cube.store';
import { OwnLookStore } from './own-look.store';
import { IdentityStore, NameStore } from './person/person.store';
import { DirectoryProfessionalStore } from './relation/directory-professional.store';
import { KnownPartyStore } from './relation/known-party.store';
import { RelationActsStore } from './relation/relation-acts.store';
import { RelationProposalStore } from './relation/relation-proposal.store';
import { RelationStore } from './relation/relation.store';
import { StandInStore } from './relation/stand-in.store';
import { SilenceStore, UnspokenDetailStore } from './silence/silence.store';
import { SecrecyOverrideStore } from './secrecy-override/secrecy-override.store';
import { RestoreGuardStore } from './restore-guard/restore-guard.store';
import { AccessFindingStore } from './stewardship/access-finding.store';
import { AsOfStore } from './stewardship/as-of.store';
import { ConsentFindingStore } from './stewardship/consent-finding.store';
import { StewardCaseStore } from './stewardship/steward-case.store';

export function personStores(source: StoreSource) {
  return {
    ...circleStores(source),
    names: new NameStore(source),
    identities: new IdentityStore(source),
    caseload: new CaseloadStore(source),
    epochs: new ConsentEpochStore(source),
    mandates: new MandateStore(source),
    incapacities: new IncapacityStore(source),
    secrecyOverrides: new SecrecyOverrideStore(source),
    accessReviews: new AccessReviewStore(source),
    crisisCards: new CrisisCardStore(source),
    cardCodes: new CardCodeStore(source),
    cardActivations: new CardActivationStore(source),
    contextConsents: new ContextConsentStore(source),
    ownLooks: new OwnLookStore(source),
    grants: new GrantStore(source),
    refusals: new RefusalStore(source),
    dataSubjectRequests: new DataSubjectRequestStore(source),
    consentBulks: new ConsentBulkStore(source),
    consentReceipts: new ConsentReceiptStore(source),
    keptReceipts: new KeptReceiptStore(source),
    consentRequests: new ConsentRequestStore(source),
    consentViews: new ConsentViewStore(source),
    witnessed: new WitnessedStore(source),
    silences: new SilenceStore(source),
    unspokenDetails: new UnspokenDetailStore(source),
    relations: new RelationStore(source),
    standIns: new StandInStore(source),
    relationActs: new RelationActsStore(source),
    relationProposals: new RelationProposalStore(source),
    knownParties: new KnownPartyStore(source),
    directoryProfessionals: new DirectoryProfessionalStore(source),
    accessRecords: new AccessRecordStore(source),
    notifications: new NotificationStore(source),
    ownNotifications: new OwnNotificationStore(source),
    notificationPreferences: new PreferenceStore(source),
    undelivered: new UndeliveredStore(source),
    accessSeals: new AccessSealStore(source),
    logVerifications: new LogVerificationStore(source),
    retentionRuns: new RetentionRunStore(source),
    accessFindings: new AccessFindingStore(source),
    consentFindings: new ConsentFindingStore(source),
    restoreGuard: new RestoreGuardStore(source),
    asOf: new AsOfStore(source),
    stewardCases: new StewardCaseStore(source),
    openings: new OpeningStore(source),
    openCategories: new OpenCategoriesStore(source),
    regionCube: new RegionCubeStore(source),
  };
}

export type PersonContext = RequestContext<ReturnType<typeof personStores>>;
