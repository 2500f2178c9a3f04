import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({
  description: 'On which life domains the person needs something, gone through one by one (zorgbehoeften op alle levensdomeinen, R-078).',
})
export class NeedsMap {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When, a local date.' })
  mappedOn!: string;

  @ConsentField('CARE_NEEDS', () => Professional, { description: 'With which practitioner.' })
  practitioner!: Professional;

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'Life domains on which there is a need.' })
  withNeed!: Code[];

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'Life domains on which there is none.' })
  withoutNeed!: Code[];

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'Life domains that were left out; empty for a map of all.' })
  leftOut!: Code[];

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'By when the needs are mapped again, every year on all life domains (R-078, the Netherlands).' })
export class NeedsMappingDue {
  @ConsentField('CARE_NEEDS', () => GraphQLDate, {
    description: 'When all were last gone through in this trajectory, a local date; null if never.',
  })
  lastCompleteOn!: string | null;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'From when it is due: a year after that, or after the start.' })
  dueOn!: string;

  @ConsentField('CARE_NEEDS', () => Boolean, { description: 'Whether it is due today.' })
  isDue!: boolean;
}

export const NeedsMapConnection = connectionOf('NeedsMap', NeedsMap, 'CARE_NEEDS', 'the maps of needs');

export const NeedsMapRecord = recordedOf('NeedsMap', 'A map of needs');

@InputType({ description: 'On which life domains the person needs something. A domain that is named nowhere was left out.' })
export class MapNeedsInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  mappedOn!: Date;

  @Field(() => [String], { description: 'Domains on which there is a need, of the list life-domain.' })
  withNeed!: string[];

  @Field(() => [String], { description: 'Domains on which there is none, of the list life-domain.' })
  withoutNeed!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
