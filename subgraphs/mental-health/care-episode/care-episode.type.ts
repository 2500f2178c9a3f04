import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({
  description: 'Earlier help for mental health that has ended: what, with whom, when. Not what was said there.',
})
export class CareEpisode {
  @Field(() => ID, { description: 'Opaque key of the episode.' })
  id!: string;

  @ConsentField('ADMISSIONS', () => Code, { description: 'What kind of help it was.' })
  careForm!: Code;

  @ConsentField('ADMISSIONS', () => Organisation, { description: 'Where, if it is in the directory.' })
  organisation!: Organisation | null;

  @ConsentField('ADMISSIONS', () => Professional, { description: 'With whom, if known.' })
  professional!: Professional | null;

  @ConsentField('ADMISSIONS', () => GraphQLDate, { description: 'When it began, a local date.' })
  startedOn!: string;

  @ConsentField('ADMISSIONS', () => GraphQLDate, { description: 'When it ended, a local date.' })
  endedOn!: string;

  @ConsentField('ADMISSIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CareEpisodeConnection = connectionOf(
  'CareEpisode',
  CareEpisode,
  'ADMISSIONS',
  'the earlier episodes of help',
);
