import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum ModuleStateKind {
  TRYING_OUT = 'TRYING_OUT',
  CHOSEN = 'CHOSEN',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
}

registerEnumType(ModuleStateKind, {
  name: 'RehabModuleState',
  description: 'How a module of the programme stands for the person.',
  valuesConfig: {
    TRYING_OUT: { description: 'The person is trying it out.' },
    CHOSEN: { description: 'The person chose it.' },
    COMPLETED: { description: 'The person completed it.' },
    STOPPED: { description: 'The person stopped with it.' },
  },
});

export enum PartOfDayKind {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
}

registerEnumType(PartOfDayKind, {
  name: 'RehabPartOfDay',
  description: 'Half of a day at the centre (halve dag).',
  valuesConfig: {
    MORNING: { description: 'Morning (voormiddag).' },
    AFTERNOON: { description: 'Afternoon (namiddag).' },
  },
});

export enum WeekdayKind {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

registerEnumType(WeekdayKind, {
  name: 'RehabWeekday',
  description: 'Day of the week.',
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});

@ObjectType({
  description:
    'A module of the rehabilitation programme that the person tries or follows (groepsmodule, individuele ' +
    'module). Nothing is kept about others in the group.',
})
export class RehabModule {
  @Field(() => ID, { description: 'Opaque key of the module as this person follows it.' })
  id!: string;

  @ConsentField('WEEK_SCHEDULE', () => String, { description: 'What it is called.' })
  title!: string;

  @ConsentField('WEEK_SCHEDULE', () => String, {
    description: 'What the person wants from it; null while they try it out.',
  })
  goal!: string | null;

  @ConsentField('WEEK_SCHEDULE', () => String, { description: 'Language of title and goal, BCP 47.' })
  language!: string;

  @ConsentField('WEEK_SCHEDULE', () => Code, { description: 'In a group or individual.' })
  form!: Code;

  @ConsentField('WEEK_SCHEDULE', () => Code, { description: 'Domain of life it works on.' })
  domain!: Code;

  @ConsentField('WEEK_SCHEDULE', () => Code, { description: 'What it is about.' })
  topic!: Code;

  @ConsentField('WEEK_SCHEDULE', () => ModuleStateKind, { description: 'How it stands.' })
  state!: ModuleStateKind;

  @ConsentField('WEEK_SCHEDULE', () => GraphQLDate, { description: 'Since when, a local date.' })
  startedOn!: string;

  @ConsentField('WEEK_SCHEDULE', () => GraphQLDate, { description: 'Until when, a local date; null while it lasts.' })
  endedOn!: string | null;

  @ConsentField('WEEK_SCHEDULE', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RehabModuleConnection = connectionOf(
  'RehabModule',
  RehabModule,
  'WEEK_SCHEDULE',
  'the modules of the programme',
);

@ObjectType({ description: 'A half day of the week schedule. Not whether the person came.' })
export class ScheduledHalfDay {
  @ConsentField('WEEK_SCHEDULE', () => GraphQLDate, { description: 'The day, a local date.' })
  day!: string;

  @ConsentField('WEEK_SCHEDULE', () => WeekdayKind, { description: 'The day of the week.' })
  weekday!: WeekdayKind;

  @ConsentField('WEEK_SCHEDULE', () => PartOfDayKind, { description: 'Morning or afternoon.' })
  partOfDay!: PartOfDayKind;

  @ConsentField('WEEK_SCHEDULE', () => String, { description: 'Where, if it is not the usual place.' })
  place!: string | null;

  @ConsentField('WEEK_SCHEDULE', () => RehabModule, { description: 'The module.' })
  module!: RehabModule | null;
}

@ObjectType({ description: 'The week schedule that person and counsellor made together (weekschema).' })
export class WeekSchedule {
  @ConsentField('WEEK_SCHEDULE', () => GraphQLDate, { description: 'Monday of the week, a local date.' })
  startsOn!: string;

  @ConsentField('WEEK_SCHEDULE', () => Int, { description: 'How many half days the week has.' })
  halfDayCount!: number;

  @ConsentField('WEEK_SCHEDULE', () => [ScheduledHalfDay], { description: 'The half days, in the order of the week.' })
  halfDays!: ScheduledHalfDay[];
}

export const RehabModuleRecord = recordedOf('RehabModule', 'A module');

@InputType({ description: 'A module that the person begins to try out or follow.' })
export class AddRehabModuleInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the person wants from it; needed once they chose it.' })
  goal?: string | null;

  @Field(() => String, { description: 'Language of title and goal, BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'In a group or individual, of the list session-form.' })
  form!: string;

  @Field(() => String, { description: 'Domain of life, of the list life-domain.' })
  domain!: string;

  @Field(() => String, {
    description: 'What it is about, of the list rehab-module-topic. Job coaching is no part of the programme (R-047).',
  })
  topic!: string;

  @Field(() => Boolean, { description: 'True: the person chose it. False: they try it out.' })
  isChosen!: boolean;

  @Field(() => GraphQLDate, { description: 'Since when, a local date within the trajectory.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A module that the person chose, completed or stopped.' })
export class ChangeRehabModuleInput {
  @Field(() => ID, { description: 'Key of the module.' })
  module!: string;

  @Field(() => Int, { description: 'The version of the module you saw (provenance.version).' })
  version!: number;

  @Field(() => ModuleStateKind, { description: 'How it stands from then on.' })
  state!: ModuleStateKind;

  @Field(() => GraphQLDate, { description: 'Since when, a local date: today or earlier.' })
  on!: Date;

  @Field(() => String, { nullable: true, description: 'What the person wants from it; needed when they choose it.' })
  goal?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A half day of the week.' })
export class HalfDayInput {
  @Field(() => WeekdayKind, { description: 'The day of the week.' })
  weekday!: WeekdayKind;

  @Field(() => PartOfDayKind, { description: 'Morning or afternoon.' })
  partOfDay!: PartOfDayKind;

  @Field(() => String, { nullable: true, description: 'Where, if it is not the usual place.' })
  place?: string | null;
}

@InputType({ description: 'On which half days a module is, from a day on. Those before it end there.' })
export class ScheduleRehabModuleInput {
  @Field(() => ID, { description: 'Key of the module.' })
  module!: string;

  @Field(() => Int, { description: 'The version of the module you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it holds, a local date.' })
  validFrom!: Date;

  @Field(() => [HalfDayInput], { description: 'The half days; empty to take the module out of the week.' })
  halfDays!: HalfDayInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
