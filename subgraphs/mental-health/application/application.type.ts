import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({
  description: 'What somebody applied with at a provider (aanmelding): the question, and who brought it.',
})
export class TrajectoryApplication {
  @Field(() => ID, { description: 'Opaque key of the application.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When, a local date.' })
  appliedOn!: string;

  @ConsentField('CARE_NEEDS', () => Code, { description: 'Who brought it.' })
  broughtBy!: Code;

  @ConsentField('CARE_NEEDS', () => String, { description: 'The question, in the words of whoever brought it.' })
  question!: string;

  @ConsentField('CARE_NEEDS', () => String, { description: 'Language of the question, BCP 47.' })
  language!: string;

  @ConsentField('CARE_NEEDS', () => Boolean, {
    description: 'Whether care for young people passed the person on (overgang naar volwassenenzorg).',
  })
  fromYouthCare!: boolean;

  @ConsentField('CARE_NEEDS', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TrajectoryApplicationConnection = connectionOf(
  'TrajectoryApplication',
  TrajectoryApplication,
  'CARE_NEEDS',
  'the applications',
);
