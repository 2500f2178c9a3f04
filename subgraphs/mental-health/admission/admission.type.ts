import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'A stay in a hospital or residential service (opname). Where and when; not why.' })
export class Admission {
  @Field(() => ID, { description: 'Opaque key of the admission.' })
  id!: string;

  @ConsentField('ADMISSIONS', () => Organisation, { description: 'Where the person stayed.' })
  organisation!: Organisation;

  @ConsentField('ADMISSIONS', () => Code, { description: 'What kind of stay it was.' })
  careForm!: Code;

  @ConsentField('ADMISSIONS', () => Boolean, { description: 'Whether it was unplanned (crisisopname).' })
  crisis!: boolean;

  @ConsentField('ADMISSIONS', () => Boolean, { description: 'Whether it was for physical health.' })
  somatic!: boolean;

  @ConsentField('ADMISSIONS', () => GraphQLDate, { description: 'First day, a local date.' })
  admittedOn!: string;

  @ConsentField('ADMISSIONS', () => GraphQLDate, {
    description: 'Day of discharge, a local date; null while it lasts.',
  })
  dischargedOn!: string | null;

  @ConsentField('ADMISSIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const AdmissionConnection = connectionOf('Admission', Admission, 'ADMISSIONS', 'the admissions');

export const AdmissionRecord = recordedOf('Admission', 'An admission');

@InputType({ description: 'A stay in a hospital or residential service that begins.' })
export class RecordAdmissionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the organisation where the person stays.' })
  organisation!: string;

  @Field(() => String, { description: 'What kind of stay, of the list care-form.' })
  careForm!: string;

  @Field(() => Boolean, { description: 'Whether it was unplanned (crisisopname).' })
  crisis!: boolean;

  @Field(() => Boolean, { description: 'Whether it is for physical health.' })
  somatic!: boolean;

  @Field(() => GraphQLDate, { description: 'First day, a local date: today or earlier.' })
  admittedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A stay that is over.' })
export class RecordDischargeInput {
  @Field(() => ID, { description: 'Key of the admission.' })
  admission!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'Day of discharge, a local date: today or earlier.' })
  dischargedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
