import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category, Jurisdiction } from '../../../consent/vocabulary';
import { PageInfo, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { DataCategory } from '../consent/words.type';
import { JurisdictionName } from '../mandate/mandate.type';

export enum DataRequestKind {
  ACCESS = 'ACCESS',
  RECTIFICATION = 'RECTIFICATION',
  ERASURE = 'ERASURE',
  RESTRICTION = 'RESTRICTION',
  PORTABILITY = 'PORTABILITY',
  OBJECTION = 'OBJECTION',
}

registerEnumType(DataRequestKind, {
  name: 'DataSubjectRequestKind',
  description: 'Which right is used.',
  valuesConfig: {
    ACCESS: { description: 'Access to what is kept (inzage; GDPR art. 15).' },
    RECTIFICATION: { description: 'What is wrong is put right (rectificatie; GDPR art. 16).' },
    ERASURE: { description: 'What is kept is erased (wissing; GDPR art. 17).' },
    RESTRICTION: { description: 'What is kept is not used meanwhile (beperking; GDPR art. 18).' },
    PORTABILITY: { description: 'A copy to take elsewhere (overdraagbaarheid; GDPR art. 20).' },
    OBJECTION: { description: 'Against a use of what is kept (bezwaar; GDPR art. 21).' },
  },
});

export enum DataRequestState {
  RECEIVED = 'RECEIVED',
  IN_PROGRESS = 'IN_PROGRESS',
  CARRIED_OUT = 'CARRIED_OUT',
  CARRIED_OUT_IN_PART = 'CARRIED_OUT_IN_PART',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(DataRequestState, {
  name: 'DataSubjectRequestState',
  description: 'Where a request stands. The last four are the end.',
  valuesConfig: {
    RECEIVED: { description: 'It was filed; nobody took it up yet.' },
    IN_PROGRESS: { description: 'A steward took it up.' },
    CARRIED_OUT: { description: 'What was asked was done.' },
    CARRIED_OUT_IN_PART: { description: 'A part was done, the rest refused on a ground.' },
    REFUSED: { description: 'It was refused on a ground.' },
    WITHDRAWN: { description: 'The person took it back.' },
  },
});

export enum DataRequestOutcome {
  CARRIED_OUT = 'CARRIED_OUT',
  CARRIED_OUT_IN_PART = 'CARRIED_OUT_IN_PART',
  REFUSED = 'REFUSED',
}

registerEnumType(DataRequestOutcome, {
  name: 'DataSubjectRequestOutcome',
  description: 'How a steward answers a request.',
  valuesConfig: {
    CARRIED_OUT: { description: 'What was asked was done.' },
    CARRIED_OUT_IN_PART: { description: 'A part was done; the rest is refused on the ground that is named.' },
    REFUSED: { description: 'It is refused on the ground that is named.' },
  },
});

export enum DataDelivery {
  KRING = 'KRING',
  ENCRYPTED_MAIL = 'ENCRYPTED_MAIL',
  LETTER = 'LETTER',
  IN_PERSON = 'IN_PERSON',
}

registerEnumType(DataDelivery, {
  name: 'DataDelivery',
  description: 'By which way what was asked for reached the person.',
  valuesConfig: {
    KRING: { description: 'Here: what is under me, with accessRecords and consentReceipts.' },
    ENCRYPTED_MAIL: { description: 'By encrypted mail.' },
    LETTER: { description: 'By letter.' },
    IN_PERSON: { description: 'Handed over, or shown and explained.' },
  },
});

export enum DataRefusalGround {
  MEDICAL_RECORD_KEPT = 'MEDICAL_RECORD_KEPT',
  LEGAL_OBLIGATION = 'LEGAL_OBLIGATION',
  PUBLIC_HEALTH = 'PUBLIC_HEALTH',
  ARCHIVE_OR_RESEARCH = 'ARCHIVE_OR_RESEARCH',
  LEGAL_CLAIM = 'LEGAL_CLAIM',
  INTEREST_OF_ANOTHER = 'INTEREST_OF_ANOTHER',
  RIGHTS_OF_OTHERS = 'RIGHTS_OF_OTHERS',
  RECORD_IS_ACCURATE = 'RECORD_IS_ACCURATE',
  CONDITIONS_NOT_MET = 'CONDITIONS_NOT_MET',
  EXCESSIVE = 'EXCESSIVE',
  NOT_IDENTIFIED = 'NOT_IDENTIFIED',
}

registerEnumType(DataRefusalGround, {
  name: 'DataRefusalGround',
  description: 'On which ground the law lets a request be refused. Which fits which kind, and where, groundSource says.',
  valuesConfig: {
    MEDICAL_RECORD_KEPT: { description: 'The law keeps a medical record: 30 years in Belgium. In the Netherlands (20) the person’s own request ends it.' },
    LEGAL_OBLIGATION: { description: 'Another legal obligation to keep it.' },
    PUBLIC_HEALTH: { description: 'Public interest in the area of public health.' },
    ARCHIVE_OR_RESEARCH: { description: 'Archives in the public interest, or research.' },
    LEGAL_CLAIM: { description: 'A legal claim, to make or to answer.' },
    INTEREST_OF_ANOTHER: { description: 'Keeping it is of considerable interest to somebody else (Netherlands).' },
    RIGHTS_OF_OTHERS: { description: 'It would harm the rights of others.' },
    RECORD_IS_ACCURATE: { description: 'What is recorded is right.' },
    CONDITIONS_NOT_MET: { description: 'The conditions of the right are not met.' },
    EXCESSIVE: { description: 'Manifestly unfounded or excessive.' },
    NOT_IDENTIFIED: { description: 'Nobody can tell which data are the person’s.' },
  },
});

@ObjectType({
  description:
    'What a person asks of an organisation by right (verzoek van de betrokkene; GDPR art. 15 to 21), when it is due, and what became of it.',
})
export class DataSubjectRequest {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the person; null for a steward of a region without a case.' })
  person!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Pseudonym of the person, for a steward of a region.' })
  personPseudonym!: string | null;

  @ConsentField('CONSENT', () => Organisation, { description: 'To whom it is addressed; null: to the region, which runs the hub.' })
  organisation!: Organisation | null;

  @ConsentField('CONSENT', () => DataRequestKind, { description: 'Which right.' })
  kind!: DataRequestKind;

  @ConsentField('CONSENT', () => DataRequestState, { description: 'Where it stands.' })
  state!: DataRequestState;

  @ConsentField('CONSENT', () => String, {
    description: 'What is asked, in the person’s words; null where they said no more, and for a steward of a region without a case.',
  })
  words!: string | null;

  @ConsentField('CONSENT', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether the words are to be put into the record where a rectification is refused.' })
  attachIfRefused!: boolean;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether somebody filed it in the person’s place (vertegenwoordiger).' })
  filedByRepresentative!: boolean;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was received (UTC).' })
  filedAt!: Date;

  @ConsentField('CONSENT', () => GraphQLDate, {
    description: 'The last day to answer, a local date: one month after receipt, three once extended (GDPR art. 12.3).',
  })
  dueOn!: string;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether it waits and the last day is over.' })
  isOverdue!: boolean;

  @ConsentField('CONSENT', () => String, { description: 'Why there is more time; null when there is not.' })
  extensionReason!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When a steward took it up (UTC).' })
  takenUpAt!: Date | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was answered or taken back (UTC).' })
  endedAt!: Date | null;

  @ConsentField('CONSENT', () => String, {
    description: 'The answer in words for the person; null for a steward of a region without a case.',
  })
  answer!: string | null;

  @ConsentField('CONSENT', () => DataRefusalGround, { description: 'On which ground all or a part was refused.' })
  ground!: DataRefusalGround | null;

  @ConsentField('CONSENT', () => String, { description: 'Where that ground is laid down.' })
  groundSource!: string | null;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'What was delivered; empty unless access or portability was carried out.' })
  delivered!: readonly Category[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was delivered (UTC).' })
  deliveredAt!: Date | null;

  @ConsentField('CONSENT', () => DataDelivery, { description: 'By which way.' })
  deliveredBy!: DataDelivery | null;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether the person’s words were put into the record that is not changed.' })
  noteAttached!: boolean;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'What is not erased.' })
  stays!: readonly Category[];

  @ConsentField('CONSENT', () => GraphQLDate, { description: 'Until when the law keeps what stays, a local date; null where it names none.' })
  keptUntil!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'Lines of the access record about the person from before then (UTC) have their values erased; null for none.',
  })
  eraseLinesBefore!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'How many lines were erased; null until the owner of the record did it.' })
  linesErased!: number | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When they were erased (UTC).' })
  linesErasedAt!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when acting on it.' })
  version!: number;
}

export const DataSubjectRequestConnection = connectionOf('DataSubjectRequest', DataSubjectRequest, 'CONSENT', 'what a person asked by right');

@ObjectType({ description: 'How many requests there are, over all pages.' })
export class DataSubjectRequestTotals {
  @ConsentField('CONSENT', () => Int, { description: 'All that fit the filter.' })
  requests!: number;

  @ConsentField('CONSENT', () => Int, { description: 'Of which so many wait for an answer.' })
  waiting!: number;

  @ConsentField('CONSENT', () => Int, { description: 'Of which so many are overdue.' })
  overdue!: number;
}

@ObjectType({ description: 'One request, with its place in the list.' })
export class StewardRequestEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @ConsentField('CONSENT', () => DataSubjectRequest, { description: 'The request.' })
  node!: DataSubjectRequest;
}

@ObjectType({ description: 'A page of requests for a steward, the oldest first, and how many there are.' })
export class StewardRequestConnection {
  @ConsentField('CONSENT', () => [StewardRequestEdge], { description: 'The requests with their cursors.' })
  edges!: readonly StewardRequestEdge[];

  @ConsentField('CONSENT', () => [DataSubjectRequest], { description: 'The requests alone.' })
  nodes!: readonly DataSubjectRequest[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;

  @ConsentField('CONSENT', () => DataSubjectRequestTotals, { description: 'How many there are, over all pages.' })
  totals!: DataSubjectRequestTotals;
}

/** What a steward narrows the list to. What is left out does not narrow it. */
@ArgsType()
export class RequestArgs {
  @Field(() => [DataRequestState], { nullable: true, description: 'In one of these states.' })
  states?: DataRequestState[] | null;

  @Field(() => [DataRequestKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: DataRequestKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is overdue, or only what is not.' })
  overdue?: boolean | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only what is due on this local date or before it.' })
  dueBy?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Addressed to this organisation.' })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this person, by key or pseudonym; over a region by key with a case only.' })
  person?: string | null;
}

@InputType({ description: 'What a person asks, by which right, and of whom.' })
export class FileRequestInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => DataRequestKind, { description: 'Which right.' })
  kind!: DataRequestKind;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Keys of the organisations it is addressed to, at most 20; none: the region, which runs the hub and keeps its access record.',
  })
  organisations!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What exactly, at most 2000 characters; needed for RECTIFICATION and OBJECTION. The stewards read it.',
  })
  words?: string | null;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For RECTIFICATION: where it is refused, put the words into the record beside what is not changed.',
  })
  attachIfRefused!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which request.' })
export class DataSubjectRequestInput {
  @Field(() => ID, { description: 'Key of the request.' })
  request!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which request needs more time, and why.' })
export class ExtendRequestInput extends DataSubjectRequestInput {
  @Field(() => String, { description: 'Why, 10 to 1000 characters: the person reads it.' })
  reason!: string;
}

@InputType({ description: 'How a request is answered.' })
export class AnswerRequestInput extends DataSubjectRequestInput {
  @Field(() => DataRequestOutcome, { description: 'What was done.' })
  outcome!: DataRequestOutcome;

  @Field(() => String, { description: 'The answer in plain words, 10 to 2000 characters: the person reads it.' })
  words!: string;

  @Field(() => JurisdictionName, { description: 'By whose law.' })
  jurisdiction!: Jurisdiction;

  @Field(() => DataRefusalGround, { nullable: true, description: 'On which ground all or a part is refused.' })
  ground?: DataRefusalGround | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'For MEDICAL_RECORD_KEPT: the last contact, a local date.' })
  lastContact?: Date | null;

  @Field(() => [DataCategory], { defaultValue: [], description: 'For access and portability: what was delivered.' })
  delivered!: Category[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was delivered (UTC).' })
  deliveredAt?: Date | null;

  @Field(() => DataDelivery, { nullable: true, description: 'By which way.' })
  deliveredBy?: DataDelivery | null;

  @Field(() => Boolean, { defaultValue: false, description: 'For a rectification that is refused: the person’s words were put into the record.' })
  noteAttached!: boolean;

  @Field(() => [DataCategory], { defaultValue: [], description: 'For an erasure that is refused, wholly or in part: what stays.' })
  stays!: Category[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'For an erasure asked of the region: erase the values of the lines of the access record about the person from before then (UTC).',
  })
  eraseLinesBefore?: Date | null;
}

@ObjectType({ description: 'The requests as they stand after the act; one for each organisation it was addressed to.' })
export class DataSubjectRequestDone {
  @ConsentField('CONSENT', () => [DataSubjectRequest], { description: 'The requests.' })
  requests!: readonly DataSubjectRequest[];
}

export const DataSubjectRequestResult = createUnionType({
  name: 'DataSubjectRequestResult',
  description: 'The requests, or why nothing was changed.',
  types: () => [DataSubjectRequestDone, Refused] as const,
});
