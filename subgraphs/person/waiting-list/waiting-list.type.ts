import { GraphQLDate } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which entries of waiting lists are asked for. What is left out does not narrow it.' })
export class WaitingListFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those on which the person waits now (true), or only those that are over (false).',
  })
  isStanding?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'What is waited for: codes of the list register-occasion.' })
  occasions?: string[] | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Waiting since this local date or later.' })
  since?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Waiting since before this local date.' })
  sinceBefore?: Date | null;
}
