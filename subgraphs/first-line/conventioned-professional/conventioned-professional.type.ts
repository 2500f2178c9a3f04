import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { AgeCategoryKind } from '../convention-rules/convention-rules.type';

export enum ConventionProfessionKind {
  CLINICAL_PSYCHOLOGIST = 'CLINICAL_PSYCHOLOGIST',
  CLINICAL_ORTHOPEDAGOGUE = 'CLINICAL_ORTHOPEDAGOGUE',
  OTHER_CARE_PROFESSIONAL = 'OTHER_CARE_PROFESSIONAL',
  EXPERT_BY_EXPERIENCE = 'EXPERT_BY_EXPERIENCE',
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
}

registerEnumType(ConventionProfessionKind, {
  name: 'ConventionProfession',
  description: 'What somebody is in the convention (004:764-779). Individual sessions are the first two’s alone (R-028).',
  valuesConfig: {
    CLINICAL_PSYCHOLOGIST: { description: 'Clinical psychologist (klinisch psycholoog).' },
    CLINICAL_ORTHOPEDAGOGUE: { description: 'Clinical orthopedagogue (klinisch orthopedagoog).' },
    OTHER_CARE_PROFESSIONAL: { description: 'Another professional of care or help; for groups.' },
    EXPERT_BY_EXPERIENCE: { description: 'Expert by experience (ervaringsdeskundige); for groups.' },
    GENERAL_PRACTITIONER: { description: 'General practitioner (huisarts); for groups.' },
  },
});

@ObjectType({ description: 'That a professional works under an agreement of the convention (geconventioneerd, M-12).' })
export class ConventionedProfessional {
  @Field(() => Professional, { description: 'Who.' })
  professional!: Professional;

  @Field(() => Organisation, { description: 'For which practice or service.' })
  organisation!: Organisation;

  @Field(() => ConventionProfessionKind, { description: 'As what.' })
  profession!: ConventionProfessionKind;

  @Field(() => String, { description: 'Code of the agreement.' })
  agreement!: string;

  @Field(() => [Organisation], { description: 'In which networks.' })
  networks!: Organisation[];

  @Field(() => GraphQLDate, { description: 'Since when, a local date.' })
  signedOn!: string;
}

@ArgsType()
export class ConventionedProfessionalsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those who work in this network, by its key as an organisation.' })
  network?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'On which local date; today when left out.' })
  on?: Date | null;
}

@InputType({ description: 'In which network somebody works under the convention, how many hours a week.' })
export class NetworkHoursInput {
  @Field(() => ID, { description: 'Key of the organisation that is the network.' })
  network!: string;

  @Field(() => AgeCategoryKind, { description: 'Whether it is the network for adults or for children and adolescents.' })
  networkKind!: AgeCategoryKind;

  @Field(() => Float, { description: 'Hours a week in it, 0.5 to 50, in tenths.' })
  weeklyHours!: number;
}

@InputType({ description: 'Who signed which agreement, as what.' })
export class RegisterConventionedProfessionalInput {
  @Field(() => ID, { description: 'Key of the professional.' })
  professional!: string;

  @Field(() => ID, { description: 'Key of the practice or service they work for under it.' })
  organisation!: string;

  @Field(() => String, { description: 'Code of the agreement, such as be-psych-2021.' })
  agreement!: string;

  @Field(() => ConventionProfessionKind, { description: 'As what.' })
  profession!: ConventionProfessionKind;

  @Field(() => Boolean, { description: 'Whether they hold a visum.' })
  hasVisum!: boolean;

  @Field(() => Boolean, { description: 'Whether they are recognised (erkenning).' })
  hasRecognition!: boolean;

  @Field(() => [NetworkHoursInput], { description: 'Hours in each network; together at least eight a week (R-027).' })
  hours!: NetworkHoursInput[];

  @Field(() => GraphQLDate, { description: 'When they signed, a local date.' })
  signedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Who leaves which agreement, from when.' })
export class EndConventionedProfessionalInput {
  @Field(() => ID, { description: 'Key of the professional.' })
  professional!: string;

  @Field(() => ID, { description: 'Key of the practice or service they worked for under it.' })
  organisation!: string;

  @Field(() => String, { description: 'Code of the agreement.' })
  agreement!: string;

  @Field(() => GraphQLDate, { description: 'First local date on which they are no longer conventioned.' })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The registration is recorded.' })
export class ConventionedProfessionalRecorded {
  @Field(() => Professional, { description: 'Whose.' })
  professional!: Professional;

  @Field(() => String, { description: 'Code of the agreement.' })
  agreement!: string;
}

export const ConventionedProfessionalResult = createUnionType({
  name: 'ConventionedProfessionalResult',
  description: 'The registration, or why it was refused.',
  types: () => [ConventionedProfessionalRecorded, Refused] as const,
});
