import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({
  description: 'Whom an employer or a training provider may call about work (contact van de arbeidscoach).',
})
export class CoachContact {
  @Field(() => ID, { description: 'Opaque key of the contact.' })
  id!: string;

  @ConsentField('COACH_CONTACT', () => Professional, { description: 'The coach.' })
  coach!: Professional;

  @ConsentField('COACH_CONTACT', () => Organisation, { description: 'The service of the coach.' })
  organisation!: Organisation;

  @ConsentField('COACH_CONTACT', () => String, { description: 'Telephone number.' })
  phone!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'E-mail address.' })
  email!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'When the coach can be reached.' })
  reachable!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'Language of reachable, BCP 47.' })
  language!: string;

  @ConsentField('COACH_CONTACT', () => GraphQLDate, { description: 'Since when, a local date.' })
  since!: string;

  @ConsentField('COACH_CONTACT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}
