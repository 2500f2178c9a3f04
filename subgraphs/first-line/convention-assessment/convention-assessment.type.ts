import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum AssessmentMomentKind {
  INITIAL = 'INITIAL',
  DURING = 'DURING',
  FINAL = 'FINAL',
}

registerEnumType(AssessmentMomentKind, {
  name: 'ConventionAssessmentMoment',
  description: 'When a functional assessment is made (R-021, R-023).',
  valuesConfig: {
    INITIAL: { description: 'The first: what opens the specialised function, once a doctor has signed it.' },
    DURING: { description: 'Looked at again during treatment.' },
    FINAL: { description: 'Looked at a last time, at the end of treatment.' },
  },
});

export enum DoctorCapacityKind {
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
  PSYCHIATRIST = 'PSYCHIATRIST',
  OTHER_DOCTOR = 'OTHER_DOCTOR',
}

registerEnumType(DoctorCapacityKind, {
  name: 'DoctorCapacity',
  description: 'As what a doctor signs a functional assessment (004:646-650).',
  valuesConfig: {
    GENERAL_PRACTITIONER: { description: 'General practitioner (huisarts).' },
    PSYCHIATRIST: { description: 'Psychiatrist.' },
    OTHER_DOCTOR: { description: 'Another doctor who is in contact with the person.' },
  },
});

@ObjectType({ description: 'A doctor’s signature under a functional assessment (R-022).' })
export class ConventionAssessmentSignature {
  @ConsentField('FUNCTIONAL_ASSESSMENT', () => DoctorCapacityKind, { description: 'As what they signed.' })
  capacity!: DoctorCapacityKind;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When, a local date.' })
  onDate!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Professional, { description: 'Which doctor.' })
  doctor!: Professional;
}

@ObjectType({
  description:
    'That a functional assessment (functioneel bilan) was drawn up or looked at again: by whom, when, signed by whom. ' +
    'Its content is the mental-health provider’s, who can refer to it by key.',
})
@Directive('@key(fields: "id")')
export class ConventionAssessment {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => AssessmentMomentKind, { description: 'The first, during, or the last.' })
  moment!: AssessmentMomentKind;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => GraphQLDate, { description: 'When, a local date.' })
  onDate!: string;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Professional, {
    description: 'The conventioned clinical psychologist or orthopedagogue who drew it up (R-021).',
  })
  assessor!: Professional;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Organisation, { description: 'The practice or service.' })
  organisation!: Organisation;

  @ConsentField('FUNCTIONAL_ASSESSMENT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ConventionAssessmentConnection = connectionOf(
  'ConventionAssessment',
  ConventionAssessment,
  'FUNCTIONAL_ASSESSMENT',
  'the functional assessments of the convention',
);

@InputType({ description: 'That a functional assessment was made.' })
export class RecordConventionAssessmentInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => AssessmentMomentKind, { description: 'The first, during treatment, or the last.' })
  moment!: AssessmentMomentKind;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  onDate!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the doctor who is asked to sign: it is then theirs to read. Left out, whoever may read it may sign.',
  })
  doctor?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which assessment a doctor signs.' })
export class SignConventionAssessmentInput {
  @Field(() => ID, { description: 'Key of the assessment.' })
  assessment!: string;

  @Field(() => DoctorCapacityKind, { description: 'As what you sign.' })
  capacity!: DoctorCapacityKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The assessment, as it now stands.' })
export class ConventionAssessmentRecorded {
  /** Key of the person; not in the schema. */
  person!: string;
  /** Row of the assessment; not in the schema. */
  row!: string;
}

export const ConventionAssessmentResult = createUnionType({
  name: 'ConventionAssessmentResult',
  description: 'The assessment, or why the act was refused.',
  types: () => [ConventionAssessmentRecorded, Refused] as const,
});
