import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'What partners tell each other at set moments (bericht, R-083): that it was, not what.' })
@Directive('@key(fields: "id")')
export class Notice {
  @Field(() => ID, { description: 'Opaque key of the notice.' })
  id!: string;

  @ConsentField('NOTICES', () => Code, { description: 'The occasion, of the list register-occasion.' })
  occasion!: Code;

  @ConsentField('NOTICES', () => GraphQLDate, { description: 'When it happened, a local date.' })
  onDate!: string;

  @ConsentField('NOTICES', () => GraphQLDate, {
    description: 'When it was taken off, a local date; null while it stands.',
  })
  untilDate!: string | null;

  @ConsentField('NOTICES', () => Organisation, { description: 'Who tells it.' })
  organisation!: Organisation;

  @ConsentField('NOTICES', () => Professional, { description: 'Who answers for it, if one is named.' })
  responsible!: Professional | null;

  @ConsentField('NOTICES', () => String, { description: 'Type of the detail, which stays with its owner.' })
  detailType!: string;

  @ConsentField('NOTICES', () => ID, { description: 'Opaque key of the detail, open under its own consent only.' })
  detail!: string;

  @ConsentField('NOTICES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const NoticeConnection = connectionOf('Notice', Notice, 'NOTICES', 'the notices between partners');

@ObjectType({ description: 'Care that is offered while the person waits (overbruggingszorg, M-40).' })
export class CareMeanwhile {
  @ConsentField('TRAJECTORY', () => Code, { description: 'What is offered, of the list register-occasion.' })
  what!: Code;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'From when, a local date.' })
  fromDate!: string;

  @ConsentField('TRAJECTORY', () => Organisation, { description: 'Who offers it.' })
  organisation!: Organisation;

  @ConsentField('TRAJECTORY', () => Professional, { description: 'Who gives it, if one is named.' })
  responsible!: Professional | null;
}

@ObjectType({ description: 'For what the person waits or waited, and since when (wachtlijst, M-40).' })
@Directive('@key(fields: "id")')
export class WaitingEntry {
  @Field(() => ID, { description: 'Opaque key of the entry.' })
  id!: string;

  @ConsentField('WAITING', () => Code, { description: 'What is waited for, of the list register-occasion.' })
  occasion!: Code;

  @ConsentField('WAITING', () => GraphQLDate, { description: 'Since when, a local date.' })
  onDate!: string;

  @ConsentField('WAITING', () => GraphQLDate, { description: 'Until when, a local date; null while the person waits.' })
  untilDate!: string | null;

  @ConsentField('WAITING', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('WAITING', () => Professional, { description: 'Who answers for it, if one is named.' })
  responsible!: Professional | null;

  @ConsentField('WAITING', () => String, { description: 'Type of the detail, which stays with its owner.' })
  detailType!: string;

  @ConsentField('WAITING', () => ID, { description: 'Opaque key of the detail, open under its own consent only.' })
  detail!: string;

  @ConsentField('WAITING', () => Int, {
    description: 'Days waited: until today, or until the wait was over.',
  })
  daysWaited!: number;

  @ConsentField('WAITING', () => GraphQLDate, {
    description: 'By when it is looked at anew whether the need is still the same, a local date; null where none is set.',
  })
  recheckDueOn!: string | null;

  @ConsentField('WAITING', () => GraphQLDate, {
    description: 'When the need was last looked at anew, a local date; null as long as it was not.',
  })
  recheckedOn!: string | null;

  @ConsentField('WAITING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WaitingEntryConnection = connectionOf(
  'WaitingEntry',
  WaitingEntry,
  'WAITING',
  'what the person waits for',
);

@ObjectType({ description: 'A review that is planned or was held (bespreking, evaluatie, R-050).' })
@Directive('@key(fields: "id")')
export class PlannedReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @ConsentField('APPOINTMENTS', () => Code, { description: 'What is reviewed, of the list register-occasion.' })
  occasion!: Code;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, { description: 'When it is due, a local date.' })
  onDate!: string;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, {
    description: 'When it was held or taken off, a local date; null while it is to come.',
  })
  untilDate!: string | null;

  @ConsentField('APPOINTMENTS', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('APPOINTMENTS', () => Professional, { description: 'Who answers for it, if one is named.' })
  responsible!: Professional | null;

  @ConsentField('APPOINTMENTS', () => String, { description: 'Type of the detail, which stays with its owner.' })
  detailType!: string;

  @ConsentField('APPOINTMENTS', () => ID, { description: 'Opaque key of the detail, open under its own consent only.' })
  detail!: string;

  @ConsentField('APPOINTMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const PlannedReviewConnection = connectionOf(
  'PlannedReview',
  PlannedReview,
  'APPOINTMENTS',
  'the planned reviews',
);
