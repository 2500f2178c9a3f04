import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({ description: 'Work beside a benefit, growing step by step (progressieve tewerkstelling).' })
export class ProgressiveWork {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('PROGRESSIVE_WORK', () => Int, { description: 'Hours a week.' })
  hoursPerWeek!: number;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, { description: 'First day with these hours, a local date.' })
  since!: string;

  @ConsentField('PROGRESSIVE_WORK', () => GraphQLDate, {
    description: 'First day on which they no longer held; null while they do.',
  })
  until!: string | null;

  @ConsentField('PROGRESSIVE_WORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ProgressiveWorkConnection = connectionOf(
  'ProgressiveWork',
  ProgressiveWork,
  'PROGRESSIVE_WORK',
  'the periods of progressive work',
);
