import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';

@ObjectType({ description: 'A step towards work that the person chose, set out with the job coach (doelstelling, in kleine stappen).' })
@Directive('@key(fields: "id")')
export class WorkGoal {
  @Field(() => ID, { description: 'Opaque key of the goal.' })
  id!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'The goal, as it was written down.' })
  text!: string;

  @ConsentField('WORK_GOALS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_GOALS', () => GraphQLDate, { description: 'When it was set, a local date.' })
  setOn!: string;

  @ConsentField('WORK_GOALS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkGoalConnection = connectionOf('WorkGoal', WorkGoal, 'WORK_GOALS', 'the work goals');
