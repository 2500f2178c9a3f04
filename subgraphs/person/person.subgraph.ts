import { Router } from 'express';
import { resolvePerson } from '../kit/person-reference';
import { ProvenanceResolver } from '../kit/provenance.resolver';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { AccessRecordResolver } from './access-record/access-record.resolver';
import { GrantDecisionsResolver, RefusalDecisionsResolver } from './access-record/decided-lines.resolver';
import { keepPartitionsAhead } from './access-record/access-record-partitions.store';
import { accessNamingTable, accessRecordTable } from './access-record/access-record.table';
import { AccessSealer } from './access-seal/access-sealer.store';
import { AccessSealing } from './access-seal/access-sealing.worker';
import { goneMonthTable, sealNodeTable, sealTable } from './access-seal/access-seal.table';
import { AccessReviewResolver } from './access-review/access-review.resolver';
import { accessReviewTable } from './access-review/access-review.table';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { loadCircleDemo } from './circle.demo';
import { CIRCLE_RESOLVERS, CIRCLE_TABLES } from './circle.subgraph';
import { WithHelpResolver } from './consent/with-help.resolver';
import { ConsentResolver } from './consent/consent.resolver';
import { ConsentBulkResolver } from './consent-bulk/consent-bulk.resolver';
import { consentBulkTable } from './consent-bulk/consent-bulk.table';
import { GrantReceiptResolver, PersonReceiptResolver, RefusalReceiptResolver } from './consent-receipt/consent-receipt.resolver';
import { consentReceiptTable } from './consent-receipt/consent-receipt.table';
import { KeptReceiptResolver } from './consent-receipt/kept-receipt.resolver';
import { ReceiptSigner } from './consent-receipt/kept-receipt.store';
import { presentedReceiptTable, receiptKeyTable, receiptSignatureTable } from './consent-receipt/kept-receipt.table';
import { ConsentRequestResolver } from './consent-request/consent-request.resolver';
import { consentRequestTable } from './consent-request/consent-request.table';
import { ConsentViewResolver } from './consent/consent-view.resolver';
import { loadConsentDemo } from './consent.demo';
import { consentEpochTable, grantTable, refusalTable } from './consent/consent.table';
import { ContextConsentResolver } from './context-consent/context-consent.resolver';
import { contextConsentTable } from './context-consent/context-consent.table';
import { CrisisCardResolver } from './crisis-card/crisis-card.resolver';
import {
  cardActivationTable,
  cardCodeTable,
  cardCodeTryTable,
  crisisCardTable,
} from './crisis-card/crisis-card.table';
import { RetentionRunResolver } from './access-retention/retention-run.resolver';
import { retentionRunTable } from './access-retention/retention-run.table';
import { PersonRequestResolver, StewardRequestResolver } from './data-subject-request/data-subject-request.resolver';
import { accessErasureTable, dataSubjectRequestTable } from './data-subject-request/data-subject-request.table';
import { createDecisionPoint } from './decision-point/decision-point';
import { createPlannedDecisions } from './decision-point/planned-decisions.store';
import { decisionPointRoutes } from './decision-point/decision-point.http';
import { leaseRoutes } from './decision-point/lease.http';
import { createLeaseKeeper } from './decision-point/lease.store';
import { accessReleaseTable, leaseTable } from './decision-point/lease.table';
import { OpenCategoriesResolver } from './decision-point/open-categories.resolver';
import { LogVerificationResolver } from './log-verification/log-verification.resolver';
import { logVerificationTable } from './log-verification/log-verification.table';
import { logVerificationWork } from './log-verification/log-verification.worker';
import { IncapacityResolver } from './mandate/incapacity.resolver';
import { MandateResolver } from './mandate/mandate.resolver';
import { incapacityTable, mandateOfferTable, mandateTable } from './mandate/mandate.table';
import { migrations } from './migrations';
import { messageTable } from './notification/message.table';
import { NotificationResolver } from './notification/notification.resolver';
import { notificationTable } from './notification/notification.table';
import { notificationWork } from './notification/notification.worker';
import { NotificationPreferenceResolver } from './notification/preference.resolver';
import { preferenceTable } from './notification/preference.table';
import { UndeliveredResolver } from './notification/undelivered.resolver';
import { OpeningResolver } from './opening/opening.resolver';
import { personStores } from './person.context';
import { PersonResolver } from './person/person.resolver';
import { identityTable, nameTable } from './person/person.table';
import { directoryProfessionalRoutes } from './relation/directory-professional.http';
import { directoryProfessionalTable } from './relation/directory-professional.table';
import { knownPartyTable } from './relation/known-party.table';
import { registerRoutes } from './register/register.http';
import { relationProposalTable } from './relation/relation-proposal.table';
import { RelationResolver } from './relation/relation.resolver';
import { relationTable, retentionTable, rosterTable } from './relation/relation.table';
import { SilenceResolver } from './silence/silence.resolver';
import { SecrecyOverrideResolver } from './secrecy-override/secrecy-override.resolver';
import { overrideRequestTable, secrecyOverrideTable } from './secrecy-override/secrecy-override.table';
import { silenceTable } from './silence/silence.table';
import { AsOfResolver } from './stewardship/as-of.resolver';
import { FindingResolver } from './stewardship/finding.resolver';
import type { SubgraphWork } from '../kit/subgraph-worker';
import { together } from '../kit/subgraph-worker';
import { restoreGuardWork } from './restore-guard/restore-guard.worker';
import { consentHoldTable } from './restore-guard/restore-guard.table';
import { RestoreGuardResolver } from './stewardship/restore-guard.resolver';
import { StewardCaseOfPersonResolver, StewardshipResolver } from './stewardship/stewardship.resolver';
import { pseudonymKeyTable, stewardCaseTable } from './stewardship/stewardship.table';
import { countCircle } from './region-count/region-count.store';
import { RegionCubeResolver, WmoIndicatorFiguresResolver, wmoIndicatorByReference } from './region-cube/region-cube.resolver';
import { WmoPerformanceIndicator } from './region-cube/region-cube.type';
import { regionCountRoutes } from './region-cube/region-cube.http';
import { REGION_TABLES } from './region-cube/region-cube.table';
import { regionCubeWork } from './region-cube/region-cube.worker';

export const personSubgraph = {
  name: 'person',
  tables: [
    ...CIRCLE_TABLES,
    nameTable.schema,
    identityTable.schema,
    relationTable,
    rosterTable,
    retentionTable,
    relationProposalTable,
    knownPartyTable,
    directoryProfessionalTable,
    grantTable,
    refusalTable,
    consentEpochTable,
    mandateOfferTable,
    mandateTable,
    incapacityTable,
    secrecyOverrideTable,
    overrideRequestTable,
    accessReviewTable,
    cardActivationTable,
    crisisCardTable.schema,
    cardCodeTable,
    cardCodeTryTable,
    silenceTable,
    consentRequestTable,
    consentReceiptTable,
    consentBulkTable,
    contextConsentTable,
    accessRecordTable,
    notificationTable,
    messageTable,
    preferenceTable,
    accessNamingTable,
    sealTable,
    sealNodeTable,
    goneMonthTable,
    leaseTable,
    accessReleaseTable,
    pseudonymKeyTable,
    stewardCaseTable,
    consentHoldTable,
    dataSubjectRequestTable,
    accessErasureTable,
    retentionRunTable,
    logVerificationTable,
    receiptSignatureTable,
    receiptKeyTable,
    presentedReceiptTable,
    ...REGION_TABLES,
  ],
  migrations,
  resolvers: [
    ...CIRCLE_RESOLVERS,
    ProvenanceResolver,
    PersonResolver,
    CaseloadResolver,
    ConsentResolver,
    ConsentViewResolver,
    ConsentRequestResolver,
    ConsentBulkResolver,
    PersonReceiptResolver,
    GrantReceiptResolver,
    RefusalReceiptResolver,
    GrantDecisionsResolver,
    RefusalDecisionsResolver,
    WithHelpResolver,
    SilenceResolver,
    RelationResolver,
    MandateResolver,
    IncapacityResolver,
    ContextConsentResolver,
    SecrecyOverrideResolver,
    CrisisCardResolver,
    AccessReviewResolver,
    AccessRecordResolver,
    OpenCategoriesResolver,
    OpeningResolver,
    NotificationResolver,
    NotificationPreferenceResolver,
    UndeliveredResolver,
    StewardshipResolver,
    AsOfResolver,
    FindingResolver,
    RestoreGuardResolver,
    StewardCaseOfPersonResolver,
    PersonRequestResolver,
    StewardRequestResolver,
    RetentionRunResolver,
    LogVerificationResolver,
    KeptReceiptResolver,
    RegionCubeResolver,
    WmoIndicatorFiguresResolver,
  ],
  types: [WmoPerformanceIndicator],
  references: { Person: resolvePerson, WmoPerformanceIndicator: wmoIndicatorByReference },
  stores: personStores,
  decisions: createDecisionPoint,
  seals: (source) => {
    const [sealer, signer] = [new AccessSealer(source), new ReceiptSigner(source)];
    const { url } = source.dataSource.options as { readonly url: string };
    const beside = new AccessSealing({ url, key: source.key, onFailure: source.onFailure });
    return {
      start: () => void [beside.start(), signer.start()],
      seal: async () => {
        await signer.sign();
        return sealer.seal();
      },
      stop: async () => void (await Promise.all([beside.stop(), signer.stop()])),
    };
  },
  leases: createLeaseKeeper,
  internalRoutes: ({ dataSource, clock, serviceKeys, leases }) =>
    Router()
      .use(leaseRoutes({ leases, serviceKeys, clock }))
      .use(
        decisionPointRoutes({
          ask: createDecisionPoint(dataSource, clock),
          askInPlan: createPlannedDecisions(dataSource, clock, serviceKeys),
          serviceKeys,
          clock,
        }),
      )
      .use(registerRoutes({ dataSource, serviceKeys, clock }))
      .use(regionCountRoutes({ dataSource, serviceKeys, clock }))
      .use(directoryProfessionalRoutes({ dataSource, serviceKeys, clock })),
  work: together(restoreGuardWork as SubgraphWork, notificationWork as unknown as SubgraphWork, logVerificationWork, regionCubeWork),
  loadReference: keepPartitionsAhead,
  loadDemo: async (manager, now) => {
    await loadConsentDemo(manager, now);
    await loadCircleDemo(manager, now);
  },
  counts: countCircle,
} as SubgraphDefinition;
