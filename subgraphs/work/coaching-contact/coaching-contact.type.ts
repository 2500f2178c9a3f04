import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { ContactChannel } from '../job-coaching/job-coaching.type';

export enum ContactParty {
  PERSON = 'PERSON',
  EMPLOYER = 'EMPLOYER',
  SCHOOL = 'SCHOOL',
  CARE_PARTNER = 'CARE_PARTNER',
  FAMILY = 'FAMILY',
}

registerEnumType(ContactParty, {
  name: 'CoachingContactParty',
  description: 'With whom a coach was in contact.',
  valuesConfig: {
    PERSON: { description: 'With the person.' },
    EMPLOYER: { description: 'With an employer, as the person wishes (werkgever).' },
    SCHOOL: { description: 'With a school or training provider (opleiding).' },
    CARE_PARTNER: { description: 'With a care partner (zorgoverleg).' },
    FAMILY: { description: 'With people close to the person (contextgesprek).' },
  },
});

@ObjectType({ description: 'That the coach was in contact: when, with whom, by what, and nothing of what was said.' })
export class CoachingContact {
  @Field(() => ID, { description: 'Opaque key of the contact.' })
  id!: string;

  @ConsentField('WORK_NOTES', () => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;

  @ConsentField('WORK_NOTES', () => ContactChannel, { description: 'By what.' })
  channel!: `${ContactChannel}`;

  @ConsentField('WORK_NOTES', () => ContactParty, { description: 'With whom.' })
  withWhom!: `${ContactParty}`;

  @ConsentField('WORK_NOTES', () => Organisation, { description: 'Which employer or school; null for everybody else.' })
  organisation!: Organisation | null;

  @ConsentField('WORK_NOTES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CoachingContactConnection = connectionOf(
  'CoachingContact',
  CoachingContact,
  'WORK_NOTES',
  'the contacts of the coach',
);

export const CoachingContactRecord = recordedOf('CoachingContact', 'The contact of the coach');

@InputType({ description: 'A contact of the coach in a trajectory.' })
export class RecordCoachingContactInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date; today or earlier.' })
  heldOn!: Date;

  @Field(() => ContactChannel, { description: 'By what.' })
  channel!: ContactChannel;

  @Field(() => ContactParty, { description: 'With whom.' })
  withWhom!: ContactParty;

  @Field(() => ID, { nullable: true, description: 'Key of the employer or school; for nobody else.' })
  organisation?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
