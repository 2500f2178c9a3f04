import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum InvoiceItemKind {
  INDIVIDUAL_SESSION = 'INDIVIDUAL_SESSION',
  GROUP_SESSION = 'GROUP_SESSION',
  MULTIDISCIPLINARY_CONSULTATION = 'MULTIDISCIPLINARY_CONSULTATION',
  FUNCTIONAL_ASSESSMENT = 'FUNCTIONAL_ASSESSMENT',
}

registerEnumType(InvoiceItemKind, {
  name: 'ConventionInvoiceItem',
  description: 'What the convention pays for (004:708-714).',
  valuesConfig: {
    INDIVIDUAL_SESSION: { description: 'An individual session: 75 euro (R-017).' },
    GROUP_SESSION: { description: 'A group session, once for the group: 126 or 200 euro (R-018).' },
    MULTIDISCIPLINARY_CONSULTATION: {
      description: 'Multidisciplinary consultation (multidisciplinair overleg): 225 euro, once a year per person (R-019).',
    },
    FUNCTIONAL_ASSESSMENT: { description: 'Functional assessment (functioneel bilan): 60 euro, once a year per person (R-020).' },
  },
});

export enum InvoiceStateKind {
  ENTERED = 'ENTERED',
  RECEIVED = 'RECEIVED',
  PROPOSED = 'PROPOSED',
  VALIDATED = 'VALIDATED',
  REJECTED = 'REJECTED',
  PAID = 'PAID',
}

registerEnumType(InvoiceStateKind, {
  name: 'ConventionInvoiceState',
  description: 'How an invoice line stands (R-035, 004:993-999).',
  valuesConfig: {
    ENTERED: { description: 'Entered by whoever gave the care.' },
    RECEIVED: { description: 'Received by the intermutualistic agency (IM).' },
    PROPOSED: { description: 'On an invoice that the agency proposes.' },
    VALIDATED: { description: 'Validated by the hospital or network.' },
    REJECTED: { description: 'Rejected by the hospital or network; this ends it.' },
    PAID: { description: 'Paid.' },
  },
});

@ObjectType({ description: 'One thing billed to the convention: to whom it may concern under a pseudocode, and no content (C-27).' })
@Directive('@key(fields: "id")')
export class ConventionInvoiceLine {
  @Field(() => ID, { description: 'Opaque key of the line.' })
  id!: string;

  @ConsentField('CONVENTION_SESSIONS', () => InvoiceItemKind, { description: 'What is billed.' })
  item!: InvoiceItemKind;

  @ConsentField('CONVENTION_SESSIONS', () => GraphQLDate, { description: 'When it was given, a local date.' })
  onDate!: string;

  @ConsentField('CONVENTION_SESSIONS', () => Int, { description: 'The fee, in euro cents.' })
  feeCents!: number;

  @ConsentField('CONVENTION_SESSIONS', () => Int, {
    description: 'What the person paid themselves, in euro cents; null where they pay nothing by rule.',
  })
  contributionCents!: number | null;

  @ConsentField('CONVENTION_SESSIONS', () => ID, { description: 'By which invoices speak of the person (pseudocodenummer).' })
  pseudocode!: string;

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'Who gave it.' })
  organisation!: Organisation;

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'Who receives it and proposes the invoice (IM).' })
  receiver!: Organisation;

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'Who validates and pays: hospital or network.' })
  validator!: Organisation;

  @ConsentField('CONVENTION_SESSIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ConventionInvoiceLineConnection = connectionOf(
  'ConventionInvoiceLine',
  ConventionInvoiceLine,
  'CONVENTION_SESSIONS',
  'the invoice lines of the convention',
);

@ObjectType({ description: 'That a line came into a state.' })
export class ConventionInvoiceStep {
  @ConsentField('CONVENTION_SESSIONS', () => InvoiceStateKind, { description: 'Into which state.' })
  state!: InvoiceStateKind;

  @ConsentField('CONVENTION_SESSIONS', () => GraphQLDate, { description: 'When, a local date.' })
  onDate!: string;

  @ConsentField('CONVENTION_SESSIONS', () => String, { description: 'Why it was rejected; null otherwise.' })
  reason!: string | null;
}

@InputType({ description: 'What is billed to the convention.' })
export class EnterConventionInvoiceLineInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => InvoiceItemKind, { description: 'What is billed.' })
  item!: InvoiceItemKind;

  @Field(() => ID, { nullable: true, description: 'Key of the session, for an item that is one.' })
  session?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the assessment, for the item that is one.' })
  assessment?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When a consultation was held, a local date; of others it is known.' })
  onDate?: Date | null;

  @Field(() => Int, { description: 'The fee, in euro cents.' })
  feeCents!: number;

  @Field(() => Boolean, { description: 'Whether the person is in order with health insurance on that day (R-026).' })
  isInsuranceInOrder!: boolean;

  @Field(() => ID, { description: 'Key of the organisation that receives it and proposes the invoice (IM).' })
  receiver!: string;

  @Field(() => ID, { description: 'Key of the organisation that validates and pays: hospital or network.' })
  validator!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Into which state an invoice line goes on.' })
export class MoveConventionInvoiceLineInput {
  @Field(() => ID, { description: 'Key of the line.' })
  line!: string;

  @Field(() => InvoiceStateKind, { description: 'The state that comes next.' })
  to!: InvoiceStateKind;

  @Field(() => String, { nullable: true, description: 'Why it is rejected, at most 500 characters; needed then, and only then.' })
  reason?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The line, as it now stands.' })
export class ConventionInvoiceLineRecorded {
  /** Key of the person; not in the schema. */
  person!: string;
  /** Row of the line; not in the schema. */
  row!: string;
}

export const ConventionInvoiceLineResult = createUnionType({
  name: 'ConventionInvoiceLineResult',
  description: 'The line, or why the act was refused.',
  types: () => [ConventionInvoiceLineRecorded, Refused] as const,
});
