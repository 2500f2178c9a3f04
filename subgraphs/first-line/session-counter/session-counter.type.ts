import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';

export enum ConventionFunctionKind {
  FIRST_LINE = 'FIRST_LINE',
  SPECIALISED = 'SPECIALISED',
}

registerEnumType(ConventionFunctionKind, {
  name: 'ConventionFunction',
  description: 'Function of the Belgian convention for psychological care (004:556).',
  valuesConfig: {
    FIRST_LINE: { description: 'First-line psychological care (eerstelijnspsychologische zorg): less intense, short.' },
    SPECIALISED: { description: 'Specialised psychological care (gespecialiseerde psychologische zorg).' },
  },
});

export enum SessionFormKind {
  INDIVIDUAL = 'INDIVIDUAL',
  GROUP = 'GROUP',
}

registerEnumType(SessionFormKind, {
  name: 'SessionForm',
  description: 'Whether sessions are held alone or in a group.',
  valuesConfig: {
    INDIVIDUAL: { description: 'Individual session (individuele sessie).' },
    GROUP: { description: 'Group session (groepssessie).' },
  },
});

export enum AgeCategoryKind {
  CHILD_ADOLESCENT = 'CHILD_ADOLESCENT',
  ADULT = 'ADULT',
}

registerEnumType(AgeCategoryKind, {
  name: 'AgeCategory',
  description: 'Age category of the convention; one per twelve months (004:532-544).',
  valuesConfig: {
    CHILD_ADOLESCENT: { description: 'Children and adolescents (kinderen en adolescenten).' },
    ADULT: { description: 'Adults and older people (volwassenen en ouderen).' },
  },
});

@ObjectType({
  description: 'How many sessions of the convention were used, as number and category only: no content, no names (C-26).',
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

  @ConsentField('SESSION_COUNTER', () => Int, { description: 'Sessions used in the period.' })
  used!: number;

  @ConsentField('SESSION_COUNTER', () => GraphQLDate, { description: 'When the counted period began, a local date.' })
  periodFrom!: string;
}

export const SessionCounterConnection = connectionOf(
  'SessionCounter',
  SessionCounter,
  'SESSION_COUNTER',
  'the counters of convention sessions',
);
