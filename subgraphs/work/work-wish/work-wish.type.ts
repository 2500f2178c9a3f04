import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { WorkTerm } from '../term/term.type';

@ObjectType({ description: 'What the person would like about work, in words (werkwens).' })
export class WorkWish {
  @Field(() => ID, { description: 'Opaque key of the wish.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'The wish.' })
  text!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'What suits the person at work, or what to avoid (voorkeur).' })
export class WorkPreference {
  @Field(() => ID, { description: 'Opaque key of the preference.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => WorkTerm, { description: 'The preference as a code, such as NO_IRREGULAR_HOURS.' })
  kind!: WorkTerm;

  @ConsentField('WORK_WISHES', () => String, { description: 'What the person adds to it.' })
  remark!: string | null;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the remark, BCP 47; null without a remark.' })
  language!: string | null;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'The search for a direction, in talks and with methods (oriëntatie).' })
export class VocationalOrientation {
  @Field(() => ID, { description: 'Opaque key of the orientation.' })
  id!: string;

  @ConsentField('WORK_WISHES', () => Organisation, { description: 'The service it was done with.' })
  organisation!: Organisation;

  @ConsentField('WORK_WISHES', () => [WorkTerm], { description: 'Methods used (methodieken).' })
  methods!: WorkTerm[];

  @ConsentField('WORK_WISHES', () => String, { description: 'What came out of it, in a few words.' })
  summary!: string;

  @ConsentField('WORK_WISHES', () => String, { description: 'Language of the summary, BCP 47.' })
  language!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, { description: 'First talk, a local date.' })
  startedOn!: string;

  @ConsentField('WORK_WISHES', () => GraphQLDate, {
    description: 'First day after the last talk; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('WORK_WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkWishConnection = connectionOf('WorkWish', WorkWish, 'WORK_WISHES', 'the wishes about work');
export const WorkPreferenceConnection = connectionOf(
  'WorkPreference',
  WorkPreference,
  'WORK_WISHES',
  'the preferences about work',
);
export const VocationalOrientationConnection = connectionOf(
  'VocationalOrientation',
  VocationalOrientation,
  'WORK_WISHES',
  'the orientations',
);
