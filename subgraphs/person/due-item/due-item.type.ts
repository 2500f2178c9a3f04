import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';
import { DataCategory } from '../consent/words.type';

export enum DueKindName {
  NOTICE = 'NOTICE',
  WAITING = 'WAITING',
  REVIEW = 'REVIEW',
  NEXT_CONTACT = 'NEXT_CONTACT',
  CONTRIBUTION = 'CONTRIBUTION',
  TASK = 'TASK',
  RISK = 'RISK',
}

registerEnumType(DueKindName, {
  name: 'DueKind',
  description: 'What sort of thing is to be done by a day.',
  valuesConfig: {
    NOTICE: { description: 'Something partners have to tell each other (bericht, R-083).' },
    WAITING: { description: 'Looking anew at the need of somebody who waits (herbekijken van de vraag).' },
    REVIEW: { description: 'A review of a plan or treatment (bespreking, evaluatie).' },
    NEXT_CONTACT: { description: 'The next contact that was agreed (volgende afspraak).' },
    CONTRIBUTION: { description: 'A contribution to shared goals that was promised (bijdrage).' },
    TASK: { description: 'Something else that somebody has to do: a decision, a screening, a re-evaluation (taak).' },
    RISK: { description: 'A concern that stands and has to be looked at again (risico).' },
  },
});

export enum DueStateName {
  COMING_UP = 'COMING_UP',
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  DONE = 'DONE',
  TAKEN_OFF = 'TAKEN_OFF',
}

registerEnumType(DueStateName, {
  name: 'DueState',
  description: 'How something that is to be done by a day stands today.',
  valuesConfig: {
    COMING_UP: { description: 'It cannot or need not be done yet.' },
    DUE: { description: 'It can be done now, and is in time until its last day has passed.' },
    OVERDUE: { description: 'Its last day has passed.' },
    DONE: { description: 'It was done.' },
    TAKEN_OFF: { description: 'It was not done, and is not needed any more.' },
  },
});

export enum DueEscalationName {
  NONE = 'NONE',
  RESPONSIBLE = 'RESPONSIBLE',
  TEAM = 'TEAM',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(DueEscalationName, {
  name: 'DueEscalation',
  description: 'Whom it concerns that something was not done in time. The numbers of days are this house’s own.',
  valuesConfig: {
    NONE: { description: 'Nobody: it is in time, done or taken off.' },
    RESPONSIBLE: { description: 'Who was to do it: one day over or more.' },
    TEAM: { description: 'Their team as well: fifteen days over or more.' },
    ORGANISATION: { description: 'Who answers for the organisation as well: thirty-one days over or more.' },
  },
});

@ObjectType({
  description: 'Something a partner is to do for or with the person by a day. What it is about stays with its owner.',
})
export class DueItem {
  @Field(() => ID, { description: 'Opaque key of the item.' })
  id!: string;

  @InheritedConsentField(() => DueKindName, { description: 'What sort of thing it is.' })
  kind!: DueKindName;

  @InheritedConsentField(() => Code, { description: 'What it is, of the list register-occasion.' })
  occasion!: Code;

  @InheritedConsentField(() => DataCategory, { description: 'The category of what it is about, by which it is open to you.' })
  category!: Category;

  @InheritedConsentField(() => String, {
    description: 'Why: the rule by which it is due, by its id, such as R-050; null where none is named.',
  })
  rule!: string | null;

  @InheritedConsentField(() => GraphQLDate, { description: 'From when it can be done, a local date.' })
  dueFrom!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'The last day that is in time, a local date.' })
  dueOn!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'When it was done, a local date; null as long as it was not.' })
  doneOn!: string | null;

  @InheritedConsentField(() => DueStateName, { description: 'How it stands today, in Brussels.' })
  state!: DueStateName;

  @InheritedConsentField(() => Int, { description: 'Days since its last day in time; 0 for what is not overdue.' })
  daysOver!: number;

  @InheritedConsentField(() => DueEscalationName, { description: 'Whom it concerns that it is overdue.' })
  escalation!: DueEscalationName;

  @InheritedConsentField(() => Professional, { description: 'Who is to do it, if one is named.' })
  responsible!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'Which organisation is to do it or answers for it; null for what is counted over all of them.' })
  organisation!: Organisation | null;

  @InheritedConsentField(() => String, { description: 'Type of the detail, which stays with its owner.' })
  detailType!: string;

  @InheritedConsentField(() => ID, { description: 'Opaque key of the detail, open under its own consent only.' })
  detail!: string;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const DueItemConnection = connectionOf('DueItem', DueItem, 'BY_ROW', 'what is to be done by a day');

@InputType({ description: 'Which items are asked for. What is left out does not narrow it.' })
export class DueItemFilter {
  @Field(() => [DueKindName], { nullable: true, description: 'Items of these sorts.' })
  kinds?: DueKindName[] | null;

  @Field(() => [DueStateName], {
    nullable: true,
    description: 'Items that stand so today. Left out: all that are not done and not taken off.',
  })
  states?: DueStateName[] | null;

  @Field(() => [String], { nullable: true, description: 'Items that are due by these rules, such as R-050.' })
  rules?: string[] | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Items whose last day is this local date or later.' })
  dueFrom?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Items whose last day is before this local date.' })
  dueBefore?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what you are to do yourself. Left out or false: everybody’s.' })
  mine?: boolean | null;
}
