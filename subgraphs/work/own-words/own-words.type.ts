import { GraphQLDate } from 'graphql-scalars';
import { ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({ description: 'What the person says about it themselves (in eigen woorden).' })
export class WorkWords {
  @ConsentField('OWN_WORDS', () => String, { description: 'The words.' })
  text!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}
