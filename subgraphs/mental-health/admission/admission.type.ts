import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
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
