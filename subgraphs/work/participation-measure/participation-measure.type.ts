import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';

export enum WorkJurisdiction {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(WorkJurisdiction, {
  name: 'WorkJurisdiction',
  description: 'Whose law says how long a full week of work is.',
  valuesConfig: { BE: { description: 'Belgium.' }, NL: { description: 'The Netherlands.' } },
});

@ArgsType()
export class ParticipationMeasureArgs {
  @Field(() => WorkJurisdiction, { description: 'By whose full week it is counted.' })
  jurisdiction!: WorkJurisdiction;

  @Field(() => GraphQLDate, { nullable: true, description: 'On which day, a local date, today or earlier; left out: today.' })
  on?: Date | null;
}

@ObjectType({
  description:
    'How much somebody works, as a proxy of taking part in society (proxymaat participatie, W-35, O-10). Read off the jobs on ' +
    'record; it says nothing of how the person is.',
})
export class ParticipationMeasure {
  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'On which day, a local date.' })
  on!: string;

  @ConsentField('JOB_HISTORY', () => Float, {
    description:
      'Paid work as a part of a full week, to two decimals (fte werk). Null where no full week is known for that day, or where ' +
      'a job has hours that nobody recorded.',
  })
  workFte!: number | null;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Paid hours a week, of the jobs whose hours are known.' })
  paidHours!: number;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Unpaid hours a week, of the jobs whose hours are known (W-25).' })
  unpaidHours!: number;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'How many jobs of that day have hours that nobody recorded.' })
  jobsWithoutHours!: number;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Hours of a full week there and then; null where none is known.' })
  fullTimeHours!: number | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Where that is written.' })
  fullTimeSource!: string | null;
}
