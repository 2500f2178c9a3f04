import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

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

export const StrengthConnection = connectionOf('Strength', Strength, 'STRENGTHS', 'the strengths of the person');
