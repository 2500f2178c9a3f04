import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum ShortTermFormKind {
  INDIVIDUAL = 'INDIVIDUAL',
  GROUP = 'GROUP',
}

registerEnumType(ShortTermFormKind, {
  name: 'ShortTermForm',
  description: 'Alone or with others.',
  valuesConfig: { INDIVIDUAL: { description: 'Individual.' }, GROUP: { description: 'In a group.' } },
});

@ObjectType({
  description:
    'That a short treatment of the first line runs or ran (kortdurende behandeling, F-16), outside the convention as well as ' +
    'within it. No content; sessions that are counted are those of the convention.',
})
export class ShortTermTreatment {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('TRAJECTORY', () => ShortTermFormKind, { description: 'Alone or with others.' })
  form!: `${ShortTermFormKind}`;

  @ConsentField('TRAJECTORY', () => Professional, { description: 'With whom.' })
  professional!: Professional;

  @ConsentField('TRAJECTORY', () => Organisation, { description: 'At which practice or provider.' })
  organisation!: Organisation;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'When it is meant to end, a local date.' })
  plannedEndOn!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'First day on which it is over, a local date; null while it runs.' })
  endedOn!: string | null;

  @ConsentField('TRAJECTORY', () => Boolean, { description: 'Whether it runs on beyond the day on which it was meant to end.' })
  runsOver!: boolean;

  @ConsentField('TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ShortTermTreatmentConnection = connectionOf(
  'ShortTermTreatment',
  ShortTermTreatment,
  'TRAJECTORY',
  'the short treatments of the first line',
);

@ObjectType({ description: 'A short treatment is recorded.' })
export class ShortTermTreatmentRecorded {
  @ConsentField('TRAJECTORY', () => ShortTermTreatment, { description: 'As you may now read it.' })
  treatment!: ShortTermTreatment | null;
}

export const ShortTermTreatmentResult = createUnionType({
  name: 'ShortTermTreatmentResult',
  description: 'A short treatment as it now stands, or why that was refused.',
  types: () => [ShortTermTreatmentRecorded, Refused] as const,
});

@InputType({ description: 'A short treatment that begins.' })
export class StartShortTermTreatmentInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ShortTermFormKind, { description: 'Alone or with others.' })
  form!: ShortTermFormKind;

  @Field(() => GraphQLDate, { description: 'First day, a local date: today or earlier.' })
  startedOn!: Date;

  @Field(() => GraphQLDate, { description: 'When it is meant to end, a local date after the first day.' })
  plannedEndOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A short treatment that ends.' })
export class EndShortTermTreatmentInput {
  @Field(() => ID, { description: 'Key of the treatment.' })
  treatment!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it is over, a local date: today or earlier, and not before it began.' })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
