import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({ description: 'What the person is good at and can build on (kracht, kwaliteit, P-18).' })
@Directive('@key(fields: "id")')
export class Strength {
  @Field(() => ID, { description: 'Opaque key of the strength.' })
  id!: string;

  @ConsentField('STRENGTHS', () => String, { description: 'The strength, as it was said.' })
  text!: string;

  @ConsentField('STRENGTHS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('STRENGTHS', () => GraphQLDate, { description: 'When it was found, a local date.' })
  foundOn!: string;

  @ConsentField('STRENGTHS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const StrengthRecord = recordedOf('Strength', 'A strength');

export const StrengthConnection = connectionOf('Strength', Strength, 'STRENGTHS', 'the strengths of the person');

@InputType({ description: 'What the person is good at and can build on.' })
export class AddStrengthInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The strength, 1 to 1000 characters; kept to the letter.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
