import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'Why a trajectory ended or did not begin, and what the person was shown instead.' })
@Directive('@key(fields: "id")')
export class TrajectoryClosure {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'First day on which it was over, a local date.' })
  closedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'Why.' })
  reason!: Code;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What was said about it.' })
  explanation!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => [Code], { description: 'What the person was shown instead.' })
  pointedTo!: Code[];

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'Where.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TrajectoryClosureConnection = connectionOf(
  'TrajectoryClosure',
  TrajectoryClosure,
  'RECOVERY_PLAN',
  'the reasons why trajectories ended',
);
