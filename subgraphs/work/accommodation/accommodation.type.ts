import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { WorkTerm } from '../term/term.type';

@ObjectType({
  description: 'What was agreed about work so that it goes better (werkaanpassing). Never says why.',
})
export class WorkAccommodation {
  @Field(() => ID, { description: 'Opaque key of the accommodation.' })
  id!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => WorkTerm, {
    description: 'Kind: hours, tasks, communication and support, workplace.',
  })
  kind!: WorkTerm;

  @ConsentField('WORK_ACCOMMODATIONS', () => String, { description: 'What was agreed.' })
  inWords!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => Organisation, {
    description: 'Whom it was agreed with; null for what the person asks for wherever they work.',
  })
  agreedWith!: Organisation | null;

  @ConsentField('WORK_ACCOMMODATIONS', () => Boolean, {
    description: 'Whether it is a chosen contact at work (vertrouwenspersoon of maatje op de werkplek).',
  })
  workplaceBuddy!: boolean;

  @ConsentField('WORK_ACCOMMODATIONS', () => GraphQLDate, { description: 'First day on which it held, a local date.' })
  since!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => GraphQLDate, {
    description: 'First day on which it no longer held; null while it does.',
  })
  until!: string | null;

  @ConsentField('WORK_ACCOMMODATIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkAccommodationConnection = connectionOf(
  'WorkAccommodation',
  WorkAccommodation,
  'WORK_ACCOMMODATIONS',
  'the accommodations',
);
