import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { AgeCategoryKind, ConventionFunctionKind } from '../convention-rules/convention-rules.type';

export enum InsuranceCountry {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(InsuranceCountry, {
  name: 'InsuranceCountry',
  description: 'In which country somebody is insured for health care. Rules of one never apply in the other.',
  valuesConfig: {
    BE: { description: 'Belgium.' },
    NL: { description: 'The Netherlands.' },
  },
});

@ObjectType({
  description:
    'A period in which sessions of the convention are counted, under one agreement (R-036). Number and category only: ' +
    'with whom is not said (C-26).',
})
@Directive('@key(fields: "id")')
export class ConventionEnrolment {
  @Field(() => ID, { description: 'Opaque key of the enrolment.' })
  id!: string;

  @ConsentField('SESSION_COUNTER', () => String, { description: 'Code of the agreement, such as be-psych-2021.' })
  agreement!: string;

  @ConsentField('SESSION_COUNTER', () => GraphQLDate, { description: 'First day that counts, a local date.' })
  periodFrom!: string;

  @ConsentField('SESSION_COUNTER', () => GraphQLDate, {
    description: 'First day that no longer counts, a local date: twelve months on (an assumption, X-03) or the agreement’s end.',
  })
  periodTo!: string;
}

export const ConventionEnrolmentConnection = connectionOf(
  'ConventionEnrolment',
  ConventionEnrolment,
  'SESSION_COUNTER',
  'the periods in which sessions of the convention are counted',
);

export enum ComplaintSeverity {
  LIGHT = 'LIGHT',
  MODERATE = 'MODERATE',
  SEVERE = 'SEVERE',
}

registerEnumType(ComplaintSeverity, {
  name: 'ComplaintSeverity',
  description: 'How heavy a complaint is, as who takes somebody in sees it (Z-07).',
  valuesConfig: {
    LIGHT: { description: 'Light (licht): of the first line.' },
    MODERATE: { description: 'Moderate (matig): of the first line, or of specialised care.' },
    SEVERE: { description: 'Severe (ernstig): of specialised care.' },
  },
});

@InputType({ description: 'Whose sessions are to be counted from when, and whether the convention is for them.' })
export class EnrolInConventionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'First day, a local date; may lie in the past.' })
  from!: Date;

  @Field(() => GraphQLDate, { description: 'Date of birth, for the age category; it is not kept here.' })
  bornOn!: Date;

  @Field(() => InsuranceCountry, { description: 'In which country the person is insured for health care.' })
  insuredIn!: InsuranceCountry;

  @Field(() => Boolean, { description: 'Whether the complaint is urgent; then the convention is not for it (R-025).' })
  isUrgent!: boolean;

  @Field(() => Boolean, { description: 'Whether the complaint is complex; then the convention is not for it (R-025).' })
  isComplex!: boolean;

  @Field(() => ComplaintSeverity, {
    nullable: true,
    description: 'How heavy the complaint is; asked at the door and not kept. Severe is enrolled with a warning: specialised care is for it (Z-07).',
  })
  severity?: ComplaintSeverity | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

/** What an act on somebody's enrolment leaves behind to answer from. */
class AnswerOfEnrolment {
  /** Key of the person; not in the schema. */
  person!: string;
  /** Row of the enrolment; not in the schema. */
  row!: string;
  /** Not in the schema as they stand. */
  told!: string;
}

@ObjectType({ description: 'The person is enrolled; if they were already, in the period that runs.' })
export class EnrolledInConvention extends AnswerOfEnrolment {}

export const EnrolInConventionResult = createUnionType({
  name: 'EnrolInConventionResult',
  description: 'The enrolment, or why it was refused.',
  types: () => [EnrolledInConvention, Refused] as const,
});

@InputType({ description: 'Which age category somebody belongs to for twelve months.' })
export class ChooseConventionCategoryInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => AgeCategoryKind, { description: 'The category.' })
  category!: AgeCategoryKind;

  @Field(() => GraphQLDate, { description: 'From when, a local date.' })
  from!: Date;

  @Field(() => GraphQLDate, { description: 'Date of birth; it is not kept here.' })
  bornOn!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why, from the person’s own situation, at most 1000 characters; needed where the age allows both (R-014).',
  })
  reason?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The category is chosen.' })
export class ConventionCategoryChosen {
  @ConsentField('SESSION_COUNTER', () => AgeCategoryKind, { description: 'The category that binds.' })
  category!: AgeCategoryKind | null;
}

export const ChooseConventionCategoryResult = createUnionType({
  name: 'ChooseConventionCategoryResult',
  description: 'The category that binds, or why it was refused.',
  types: () => [ConventionCategoryChosen, Refused] as const,
});

@InputType({ description: 'To which function of the convention somebody goes on: up to the specialised, or down again.' })
export class ChangeConventionFunctionInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ConventionFunctionKind, { description: 'SPECIALISED to step up, FIRST_LINE to step down.' })
  to!: ConventionFunctionKind;

  @Field(() => GraphQLDate, { description: 'From when, a local date: today or earlier.' })
  onDate!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person goes on in the other function.' })
export class ConventionFunctionChanged extends AnswerOfEnrolment {}

export const ChangeConventionFunctionResult = createUnionType({
  name: 'ChangeConventionFunctionResult',
  description: 'The enrolment, in its new function, or why that was refused.',
  types: () => [ConventionFunctionChanged, Refused] as const,
});
