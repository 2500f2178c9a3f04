import type { RequestContext } from '../kit/request-context';
import type { StoreSource } from '../kit/subgraph-definition';
import { ContactStore } from './contact/contact.store';
import { AssessmentSignatureStore, ConventionAssessmentStore } from './convention-assessment/convention-assessment.store';
import {
  CategoryChoiceStore,
  ConventionEnrolmentStore,
  FunctionStepStore,
} from './convention-enrolment/convention-enrolment.store';
import { ConventionLedgerStore } from './convention-enrolment/convention-ledger.store';
import { InvoiceLineStore, InvoiceStepStore } from './convention-invoice/convention-invoice.store';
import { ConventionRulesStore } from './convention-rules/convention-rules.store';
import { ConventionSessionStore } from './convention-session/convention-session.store';
import { ConventionedProfessionalStore } from './conventioned-professional/conventioned-professional.store';
import { EndorsementStore } from './endorsement/endorsement.store';
import { SessionCounterStore } from './session-counter/session-counter.store';

export function firstLineStores(source: StoreSource) {
  return {
    assessmentSignatures: new AssessmentSignatureStore(source),
    categoryChoices: new CategoryChoiceStore(source),
    contacts: new ContactStore(source),
    conventionAssessments: new ConventionAssessmentStore(source),
    conventionEnrolments: new ConventionEnrolmentStore(source),
    conventionLedger: new ConventionLedgerStore(source),
    conventionRules: new ConventionRulesStore(source),
    conventionSessions: new ConventionSessionStore(source),
    conventionedProfessionals: new ConventionedProfessionalStore(source),
    endorsements: new EndorsementStore(source),
    functionSteps: new FunctionStepStore(source),
    invoiceLines: new InvoiceLineStore(source),
    invoiceSteps: new InvoiceStepStore(source),
    sessionCounters: new SessionCounterStore(source),
  };
}

export type FirstLineContext = RequestContext<ReturnType<typeof firstLineStores>>;
