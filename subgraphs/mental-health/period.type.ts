import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../kit/connection.type';

@ArgsType()
export class PeriodArgs extends PageArgs {
  @Field(() => GraphQLDate, { nullable: true, description: 'Only from this day on, a local date.' })
  from?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Only up to and including this day, a local date.' })
  until?: Date | null;
}

@ArgsType()
export class KindAndPeriodArgs extends PeriodArgs {
  @Field(() => [String], { nullable: true, description: 'Only of these kinds, by their codes.' })
  kinds?: string[] | null;
}
