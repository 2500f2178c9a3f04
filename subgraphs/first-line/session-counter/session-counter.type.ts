import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { AgeCategoryKind, ConventionFunctionKind, SessionFormKind } from '../convention-rules/convention-rules.type';

@ObjectType({
  description:
    'How many sessions of the convention were used, as number and category only: no content, no names (C-26). Counted ' +
    'from the sessions that are open to you to be counted.',
})
@Directive('@key(fields: "id")')
export class SessionCounter {
  @Field(() => ID, { description: 'Opaque key of the counter.' })
  id!: string;

  @ConsentField('SESSION_COUNTER', () => ConventionFunctionKind, { description: 'Which function of the convention.' })
  conventionFunction!: ConventionFunctionKind;

  @ConsentField('SESSION_COUNTER', () => AgeCategoryKind, { description: 'Age category it counts in.' })
  ageCategory!: AgeCategoryKind;

  @ConsentField('SESSION_COUNTER', () => SessionFormKind, { description: 'Form of the sessions counted.' })
  form!: SessionFormKind;

  @ConsentField('SESSION_COUNTER', () => Int, { description: 'Sessions used in the period: held, or planned and so taken.' })
  used!: number;

  @ConsentField('SESSION_COUNTER', () => Int, { description: 'How many of them are still to come.' })
  planned!: number;

  @ConsentField('SESSION_COUNTER', () => Int, {
    description: 'The most there may be (R-001 to R-008); null where the sources name no maximum.',
  })
  maximum!: number | null;

  @ConsentField('SESSION_COUNTER', () => Int, {
    description: 'Individual sessions before or after a group that are used; 0 in a counter of individual sessions.',
  })
  extraIndividualUsed!: number;

  @ConsentField('SESSION_COUNTER', () => Int, {
    description: 'How many of those there may be, the "+1" (R-002); null where the sources name none.',
  })
  extraIndividualMaximum!: number | null;

  @ConsentField('SESSION_COUNTER', () => GraphQLDate, { description: 'When the counted period began, a local date.' })
  periodFrom!: string;

  @ConsentField('SESSION_COUNTER', () => GraphQLDate, {
    description: 'First day that no longer counts, a local date; null of what was counted before Kring.',
  })
  periodTo!: string | null;
}

export const SessionCounterConnection = connectionOf(
  'SessionCounter',
  SessionCounter,
  'SESSION_COUNTER',
  'the counters of convention sessions',
);
