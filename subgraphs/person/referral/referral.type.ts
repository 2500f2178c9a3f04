import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';

const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

export enum ReferralStateName {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  ACCEPTED = 'ACCEPTED',
  WAITING = 'WAITING',
  STARTED = 'STARTED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}

registerEnumType(ReferralStateName, {
  name: 'ReferralState',
  description: 'How a referral stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written with the person.' },
    SENT: { description: 'Sent to the receiver.' },
    RECEIVED: { description: 'Received, being weighed (aanmelding, intake).' },
    ACCEPTED: { description: 'Accepted.' },
    WAITING: { description: 'Accepted, waiting to start (wachtlijst).' },
    STARTED: { description: 'What the person was referred to has started.' },
    DECLINED: { description: 'Not taken in, with a way onward.' },
    ENDED: { description: 'Over.' },
  },
});

export enum SheetPartName {
  PERSONAL = 'PERSONAL',
  HOUSEHOLD = 'HOUSEHOLD',
  CARE_NETWORK = 'CARE_NETWORK',
  STATUS = 'STATUS',
  EDUCATION = 'EDUCATION',
  DIAGNOSIS = 'DIAGNOSIS',
  MEDICATION = 'MEDICATION',
}

registerEnumType(SheetPartName, {
  name: 'SheetPart',
  description: 'The parts of a referral sheet; the person leaves each on or off (C-57, X-27).',
  valuesConfig: {
    PERSONAL: {
      description:
        'Who it is: name and how to reach them, age, gender, partner status (persoonlijke info). A referral opens nothing but its sheet, so without it the receiver knows nobody to invite until the person gives them a grant of NAME.',
    },
    HOUSEHOLD: { description: 'Home, family and network; speaks of others, so apart (thuissituatie).' },
    CARE_NETWORK: { description: 'Who is or was involved (zorgnetwerk).' },
    STATUS: { description: 'Social status (statuut).' },
    EDUCATION: { description: 'Education (opleiding).' },
    DIAGNOSIS: { description: 'Diagnosis, as the referrer wrote it (diagnose).' },
    MEDICATION: { description: 'Medication and support with it (medicatie).' },
  },
});

@ObjectType({
  description: 'A part of a referral sheet, in the referrer’s words and never mixed with the person’s own (C-57).',
})
@Directive('@key(fields: "id")')
export class ReferralPart {
  @Field(() => ID, { description: 'Opaque key of the part.' })
  id!: string;

  @InheritedConsentField(() => SheetPartName, { description: 'Which part.' })
  part!: SheetPartName;

  @InheritedConsentField(() => String, { description: 'What the referrer wrote.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Boolean, {
    description: 'Whether the person leaves it on, so that the receiver sees it.',
  })
  leftOn!: boolean;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export enum ReferralMessageKindName {
  QUESTION = 'QUESTION',
  ANSWER = 'ANSWER',
  DECLINED = 'DECLINED',
  REPORT = 'REPORT',
}

registerEnumType(ReferralMessageKindName, {
  name: 'ReferralMessageKind',
  description: 'What sender and receiver of a referral write each other.',
  valuesConfig: {
    QUESTION: { description: 'The receiver asks the referrer something back (wedervraag).' },
    ANSWER: { description: 'The referrer answers.' },
    DECLINED: { description: 'Why the receiver does not take the person in, and what may help instead.' },
    REPORT: { description: 'The receiver tells the referrer how it goes (terugkoppeling).' },
  },
});

@ObjectType({ description: 'What sender and receiver write each other about a referral; the person reads all of it (C-57).' })
@Directive('@key(fields: "id")')
export class ReferralMessage {
  @Field(() => ID, { description: 'Opaque key of the message.' })
  id!: string;

  @InheritedConsentField(() => ReferralMessageKindName, { description: 'What it is.' })
  kind!: ReferralMessageKindName;

  @InheritedConsentField(() => String, { description: 'What was written.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'When it was written, a local date.' })
  writtenOn!: string;

  @InheritedConsentField(() => Organisation, { description: 'Which side wrote it.' })
  organisation!: Organisation;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'That the person was referred, from whom to whom, and how it stands (doorverwijzing, M-39).',
})
@Directive('@key(fields: "id")')
export class Referral {
  @Field(() => ID, { description: 'Opaque key of the referral.' })
  id!: string;

  @ConsentField('REFERRAL', () => Code, { description: 'What the person was referred to, of the list programme.' })
  programme!: Code;

  @ConsentField('REFERRAL', () => Organisation, { description: 'From where.' })
  senderOrganisation!: Organisation;

  @ConsentField('REFERRAL', () => Professional, { description: 'By whom (verwijzer).' })
  senderProfessional!: Professional;

  @ConsentField('REFERRAL', () => Code, { description: 'What the sender is by trade, of the list professional-kind.' })
  senderKind!: Code;

  @ConsentField('REFERRAL', () => Organisation, { description: 'To where.' })
  receiverOrganisation!: Organisation;

  @ConsentField('REFERRAL', () => Professional, {
    description: 'Who there weighs it, where the sender named somebody; null: whoever takes in for the receiver.',
  })
  addressee!: Professional | null;

  @ConsentField('REFERRAL', () => Professional, { description: 'Who accepted it there; null until then.' })
  receiverProfessional!: Professional | null;

  @ConsentField('REFERRAL', () => ReferralStateName, { description: 'How it stands.' })
  state!: ReferralStateName;

  @ConsentField('REFERRAL', () => GraphQLDate, { description: 'Since when it stands so, a local date.' })
  stateSince!: string;

  @ConsentField('REFERRAL', () => GraphQLDate, { description: 'When it was written, a local date.' })
  writtenOn!: string;

  @ConsentField('REFERRAL', () => GraphQLDate, {
    description: 'When the person said that it may go, a local date; null: it was not sent yet and cannot be (C-17).',
  })
  agreedOn!: string | null;

  @ConsentField('REFERRAL', () => GraphQLDate, { description: 'When it was sent, a local date.' })
  sentOn!: string | null;

  @ConsentField('REFERRAL', () => GraphQLDate, { description: 'When it was accepted, a local date.' })
  acceptedOn!: string | null;

  @ConsentField('REFERRAL', () => GraphQLDate, {
    description: 'Since when the person waited to start, a local date; null when they did not.',
  })
  waitingSince!: string | null;

  @ConsentField('REFERRAL', () => GraphQLDate, { description: 'When it started, a local date.' })
  startedOn!: string | null;

  @ConsentField('REFERRAL', () => [Organisation], {
    description: 'Where the person can turn instead, said by a receiver that does not take them in.',
  })
  alternatives!: Organisation[];

  @ConsentField('REFERRAL', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const ReferralConnection = connectionOf('Referral', Referral, 'REFERRAL', 'the referrals of the person');

@InputType({ description: 'Leaves a part of a referral sheet off, or on again; only the person can (C-57).' })
export class ReferralPartInput {
  @Field(() => ID, { description: 'Key of the part.' })
  part!: string;

  @Field(() => Int, { description: 'Version of the part that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'A part of the sheet, as the referrer writes it.' })
export class SheetPartInput {
  @Field(() => SheetPartName, { description: 'Which part.' })
  part!: SheetPartName;

  @Field(() => String, { description: 'What the referrer writes, 1 to 4,000 characters. Of others no more than needed (C-42).' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;
}

@InputType({ description: 'Writes a referral; it goes nowhere until the person agrees and it is sent.' })
export class WriteReferralInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What the person is referred to, a code of the list programme.' })
  programme!: string;

  @Field(() => String, { description: 'What you are by trade, a code of the list professional-kind.' })
  senderKind!: string;

  @Field(() => ID, { description: 'Key of the organisation it is to go to; one that takes part in Kring.' })
  receiver!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the professional there who weighs it; left out: whoever takes in for the organisation.',
  })
  addressee?: string | null;

  @Field(() => [SheetPartInput], { description: 'The parts of the sheet, each once.' })
  parts!: SheetPartInput[];

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Writes to the other side of a referral.' })
export class ReferralMessageInput {
  @Field(() => ID, { description: 'Key of the referral.' })
  referral!: string;

  @Field(() => String, { description: 'What is written, 1 to 4,000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Does not take the person in, and says what may help instead.' })
export class DeclineReferralInput {
  @Field(() => ID, { description: 'Key of the referral.' })
  referral!: string;

  @Field(() => Int, { description: 'Version of the referral that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why not, and what may help instead; 1 to 4,000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => [ID], { description: 'Keys of 1 to 5 organisations where the person can turn; the referrer’s own is one.' })
  alternatives!: string[];

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Moves a referral on.' })
export class MoveReferralInput {
  @Field(() => ID, { description: 'Key of the referral.' })
  referral!: string;

  @Field(() => Int, { description: 'Version of the referral that was seen.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The referral, or its sheet, was changed.' })
export class ReferralDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly referral: string };
}

export const ReferralResult = createUnionType({
  name: 'ReferralResult',
  description: 'The referral as it now is, or why nothing was changed.',
  types: () => [ReferralDone, Refused] as const,
});
