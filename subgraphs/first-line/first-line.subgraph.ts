import type { EntityManager } from 'typeorm';
import { Organisation, Professional } from '../kit/directory-reference.type';
import { resolvePerson } from '../kit/person-reference';
import type { SubgraphDefinition } from '../kit/subgraph-definition';
import { ContactResolver } from './contact/contact.resolver';
import { contactTable } from './contact/contact.table';
import {
  ConventionAssessmentRecordedResolver,
  ConventionAssessmentResolver,
  ConventionAssessmentsResolver,
  showAssessment,
} from './convention-assessment/convention-assessment.resolver';
import { assessmentSignatureTable, conventionAssessmentTable } from './convention-assessment/convention-assessment.table';
import { ConventionAssessmentRecorded } from './convention-assessment/convention-assessment.type';
import {
  ConventionEnrolmentResolver,
  ConventionEnrolmentsResolver,
  ConventionFunctionChangedResolver,
  EnrolledInConventionResolver,
} from './convention-enrolment/convention-enrolment.resolver';
import {
  categoryChoiceTable,
  conventionEnrolmentTable,
  functionStepTable,
} from './convention-enrolment/convention-enrolment.table';
import {
  ConventionCategoryChosen,
  ConventionFunctionChanged,
  EnrolledInConvention,
} from './convention-enrolment/convention-enrolment.type';
import {
  ConventionInvoiceLineRecordedResolver,
  ConventionInvoiceLineResolver,
  ConventionInvoiceLinesResolver,
} from './convention-invoice/convention-invoice.resolver';
import { invoiceLineTable, invoiceStepTable } from './convention-invoice/convention-invoice.table';
import { ConventionInvoiceLineRecorded } from './convention-invoice/convention-invoice.type';
import {
  CONVENTION_AGREEMENTS,
  CONVENTION_LIMITS,
  CONVENTION_TARIFFS,
} from './convention-rules/convention-rules.reference';
import { bringInRules } from './convention-rules/convention-rules.store';
import {
  conventionAgreementTable,
  conventionLimitTable,
  conventionTariffTable,
} from './convention-rules/convention-rules.table';
import {
  ConventionSessionBookedResolver,
  ConventionSessionOutcomeRecordedResolver,
  ConventionSessionsResolver,
  SessionLimitReachedResolver,
  showSession,
} from './convention-session/convention-session.resolver';
import { conventionSessionTable } from './convention-session/convention-session.table';
import {
  ConventionGroupSessionRecorded,
  ConventionSessionBooked,
  ConventionSessionOutcomeRecorded,
  SessionLimitReached,
} from './convention-session/convention-session.type';
import { ConventionedProfessionalResolver } from './conventioned-professional/conventioned-professional.resolver';
import { conventionedProfessionalTable } from './conventioned-professional/conventioned-professional.table';
import { ConventionedProfessionalRecorded } from './conventioned-professional/conventioned-professional.type';
import { EndorsementResolver } from './endorsement/endorsement.resolver';
import { endorsementTable } from './endorsement/endorsement.table';
import { firstLineStores } from './first-line.context';
import { loadFirstLineDemo } from './first-line.demo';
import { migrations } from './migrations';
import { Person } from './person/person.type';
import { recordReference } from './record-reference';
import { SessionCounterResolver } from './session-counter/session-counter.resolver';
import { sessionCounterTable } from './session-counter/session-counter.table';

/** The numbers of the convention that come with the hub; those of another agreement are more rows. */
async function loadReference(manager: EntityManager): Promise<void> {
  await bringInRules(manager, conventionAgreementTable, CONVENTION_AGREEMENTS);
  await bringInRules(manager, conventionLimitTable, CONVENTION_LIMITS);
  await bringInRules(manager, conventionTariffTable, CONVENTION_TARIFFS);
}

export const firstLineSubgraph = {
  name: 'first-line',
  tables: [
    assessmentSignatureTable.schema,
    categoryChoiceTable.schema,
    contactTable.schema,
    conventionAgreementTable,
    conventionAssessmentTable.schema,
    conventionEnrolmentTable.schema,
    conventionLimitTable,
    conventionSessionTable.schema,
    conventionTariffTable,
    conventionedProfessionalTable,
    endorsementTable.schema,
    functionStepTable.schema,
    invoiceLineTable.schema,
    invoiceStepTable.schema,
    sessionCounterTable.schema,
  ],
  migrations,
  resolvers: [
    ContactResolver,
    ConventionAssessmentRecordedResolver,
    ConventionAssessmentResolver,
    ConventionAssessmentsResolver,
    ConventionEnrolmentResolver,
    ConventionEnrolmentsResolver,
    ConventionFunctionChangedResolver,
    ConventionInvoiceLineRecordedResolver,
    ConventionInvoiceLineResolver,
    ConventionInvoiceLinesResolver,
    ConventionSessionBookedResolver,
    ConventionSessionOutcomeRecordedResolver,
    ConventionSessionsResolver,
    ConventionedProfessionalResolver,
    EndorsementResolver,
    EnrolledInConventionResolver,
    SessionCounterResolver,
    SessionLimitReachedResolver,
  ],
  types: [
    Person,
    Organisation,
    Professional,
    ConventionAssessmentRecorded,
    ConventionCategoryChosen,
    ConventionFunctionChanged,
    ConventionGroupSessionRecorded,
    ConventionInvoiceLineRecorded,
    ConventionSessionBooked,
    ConventionSessionOutcomeRecorded,
    ConventionedProfessionalRecorded,
    EnrolledInConvention,
    SessionLimitReached,
  ],
  references: {
    Person: resolvePerson,
    ConventionSession: recordReference(
      'ConventionSession',
      'CONVENTION_SESSIONS',
      (stores) => stores.conventionSessions,
      showSession,
    ),
    ConventionAssessment: recordReference(
      'ConventionAssessment',
      'FUNCTIONAL_ASSESSMENT',
      (stores) => stores.conventionAssessments,
      showAssessment,
    ),
  },
  stores: firstLineStores,
  loadReference,
  loadDemo: loadFirstLineDemo,
} as SubgraphDefinition;
