import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'The part of an assessment about mental health.' })
export class MentalPart {
  @InheritedConsentField(() => String, { description: 'What was found.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of it, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'An assessment in three parts, mental, societal and personal (uitgebreid assessment, F-17), before a question goes on.',
})
@Directive('@key(fields: "id")')
export class BroadAssessment {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When, a local date.' })
  assessedOn!: string;

  @ConsentField('CARE_NEEDS', () => String, { description: 'How the person stands in society: home, work, people, means.' })
  societal!: string;

  @ConsentField('CARE_NEEDS', () => String, { description: 'What the person wants and can.' })
  personal!: string;

  @ConsentField('CARE_NEEDS', () => String, { description: 'Language of these parts, BCP 47.' })
  language!: string;

  @ConsentField('CARE_NEEDS', () => Professional, { description: 'Who assessed.' })
  professional!: Professional;

  @ConsentField('CARE_NEEDS', () => Organisation, { description: 'Of which practice or provider.' })
  organisation!: Organisation;

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const BroadAssessmentConnection = connectionOf('BroadAssessment', BroadAssessment, 'CARE_NEEDS', 'the broad assessments');

@ObjectType({ description: 'A broad assessment is recorded.' })
export class BroadAssessmentRecorded {
  @ConsentField('CARE_NEEDS', () => BroadAssessment, { description: 'As you may now read it.' })
  assessment!: BroadAssessment | null;
}

export const BroadAssessmentResult = createUnionType({
  name: 'BroadAssessmentResult',
  description: 'A broad assessment as it stands, or why it was refused.',
  types: () => [BroadAssessmentRecorded, Refused] as const,
});

@InputType({ description: 'What was found, in all three parts.' })
export class RecordBroadAssessmentInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  assessedOn!: Date;

  @Field(() => String, { description: 'About mental health, at most 2000 characters.' })
  mental!: string;

  @Field(() => String, { description: 'About home, work, people and means, at most 2000 characters.' })
  societal!: string;

  @Field(() => String, { description: 'About what the person wants and can, at most 2000 characters.' })
  personal!: string;

  @Field(() => String, { description: 'Language of all three, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
