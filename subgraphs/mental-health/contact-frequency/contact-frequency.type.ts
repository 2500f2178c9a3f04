import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { CareRuleWarning } from '../recorded.type';

@ArgsType()
export class ContactFrequencyArgs {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Last day that is counted, a local date; today where none is named, and never later.',
  })
  until?: Date | null;
}

@ObjectType({ description: 'How often people in a form of care are seen on average, as the sources found it: a fact and no norm.' })
export class ContactBenchmark {
  @InheritedConsentField(() => Int, { description: 'One contact in so many days, on average.' })
  everyDays!: number;

  @InheritedConsentField(() => String, { description: 'The rule, by its catalogue id.' })
  rule!: string;

  @InheritedConsentField(() => String, { description: 'Where it is printed.' })
  source!: string;
}

@ObjectType({ description: 'How often the person was seen, over all that was written down of it.' })
export class ContactAverage {
  @InheritedConsentField(() => Int, { description: 'On how many days they met; a day counts once.' })
  contactDays!: number;

  @InheritedConsentField(() => Float, {
    description: 'One contact in so many days, on average; null when there was none.',
  })
  daysPerContact!: number | null;

  @InheritedConsentField(() => [CareRuleWarning], {
    description: 'A warning when that is less often than the sources found on average; empty otherwise. Nothing is refused.',
  })
  warnings!: CareRuleWarning[];
}

@ObjectType('TrajectoryContactFrequency', {
  description:
    'How often a provider and the person met over a period (contactfrequentie, M-92), counted from what is written down of ' +
    'meetings, sessions and half days. That they met, never what was said. Each figure takes the consent of what it is ' +
    'counted from.',
})
export class ContactFrequency {
  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'First day that is counted, a local date.' })
  from!: string;

  @ConsentField('TRAJECTORY', () => GraphQLDate, { description: 'Last day that is counted, a local date.' })
  until!: string;

  @ConsentField('TRAJECTORY', () => Int, { description: 'How many days that are.' })
  days!: number;

  @ConsentField('TRAJECTORY', () => ContactBenchmark, {
    description: 'What the sources found for this form of care in this country; null where they found nothing.',
  })
  benchmark!: ContactBenchmark | null;
}
