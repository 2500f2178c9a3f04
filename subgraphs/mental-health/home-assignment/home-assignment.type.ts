import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'Something to practise outside the centre (thuisopdracht).' })
export class HomeAssignment {
  @Field(() => ID, { description: 'Opaque key of the assignment.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What to practise.' })
  text!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'Where.' })
  setting!: Code;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was agreed, a local date.' })
  givenOn!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'By when, a local date, if that was agreed.' })
  dueOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, {
    description: 'When the person did it, a local date; null as long as not.',
  })
  doneOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const HomeAssignmentConnection = connectionOf(
  'HomeAssignment',
  HomeAssignment,
  'RECOVERY_PLAN',
  'the home assignments',
);
