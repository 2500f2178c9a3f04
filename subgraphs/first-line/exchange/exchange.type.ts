import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

/** The kinds of professional of the first line (F-02, F-05, F-07 to F-10, F-14). What each may see is the role's matter. */
export enum FirstLineProfession {
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
  GP_MENTAL_HEALTH_NURSE = 'GP_MENTAL_HEALTH_NURSE',
  FIRST_LINE_PSYCHOLOGIST = 'FIRST_LINE_PSYCHOLOGIST',
  PSYCHIATRIST = 'PSYCHIATRIST',
  PHARMACIST = 'PHARMACIST',
  HOME_HELP = 'HOME_HELP',
  PHYSIOTHERAPIST = 'PHYSIOTHERAPIST',
  NURSE = 'NURSE',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  STREET_WORKER = 'STREET_WORKER',
  ADVISING_DOCTOR = 'ADVISING_DOCTOR',
}

registerEnumType(FirstLineProfession, {
  name: 'FirstLineProfession',
  description: 'As what somebody of the first line, or a specialist it asks, does something (004:334-338).',
  valuesConfig: {
    GENERAL_PRACTITIONER: { description: 'General practitioner (huisarts, F-02).' },
    GP_MENTAL_HEALTH_NURSE: { description: 'Practice nurse for mental health (POH-GGZ, F-05).' },
    FIRST_LINE_PSYCHOLOGIST: { description: 'First-line psychologist (eerstelijnspsycholoog, F-07).' },
    PSYCHIATRIST: { description: 'Psychiatrist (psychiater), whom the first line asks (F-18).' },
    PHARMACIST: { description: 'Pharmacist (apotheker, F-08).' },
    HOME_HELP: { description: 'Home help (gezinshulp, F-08).' },
    PHYSIOTHERAPIST: { description: 'Physiotherapist (kinesitherapeut, F-08).' },
    NURSE: { description: 'Nurse (verpleegkundige, F-08).' },
    SOCIAL_WORKER: { description: 'Social worker (maatschappelijk werker, F-09), such as of a CAW.' },
    STREET_WORKER: { description: 'Street worker (straathoekwerker, F-10).' },
    ADVISING_DOCTOR: { description: 'Advising doctor of the mutuality (adviserend arts, F-14).' },
  },
});

interface EnumOf {
  readonly [name: string]: string;
}

/** What one concept is called and what it holds. */
export interface ExchangeTypeOptions {
  /** Of the object type; the inputs and results are named after it. */
  readonly name: string;
  readonly category: Category;
  /** Registered enums. */
  readonly kinds: EnumOf;
  readonly states: EnumOf;
  readonly description: string;
  /** Such as "the notices between partners". */
  readonly inWords: string;
  /**
   * Whether its words stay with the person and those between whom they go: consent to notices is asked for that they
   * were and when, and not for what they say.
   */
  readonly wordsStay: boolean;
}

/** The types of one concept: every field carries its category, so no grant for one opens another. */
export function exchangeTypesOf({ name, category, kinds, states, description, inWords, wordsStay }: ExchangeTypeOptions) {
  const whose = wordsStay ? ' To the person and those between whom it is; null to everybody else.' : '';
  @ObjectType(`${name}Step`, { description: `That one of ${inWords} came into a state.` })
  class Step {
    @ConsentField(category, () => states, { description: 'Into which state.' })
    state!: string;

    @ConsentField(category, () => GraphQLDate, { description: 'When, a local date.' })
    onDate!: string;

    @ConsentField(category, () => String, { description: `What was said with it, if anything.${whose}` })
    text!: string | null;

    @ConsentField(category, () => String, { description: 'Language of the text, BCP 47.' })
    language!: string | null;

    @ConsentField(category, () => Provenance, { description: 'Who took it.' })
    provenance!: Provenance;
  }

  @ObjectType(name, { description })
  @Directive('@key(fields: "id")')
  class Node {
    @Field(() => ID, { description: 'Opaque key.' })
    id!: string;

    @ConsentField(category, () => kinds, { description: 'Of which kind.' })
    kind!: string;

    @ConsentField(category, () => states, { description: 'How it stands.' })
    state!: string;

    @ConsentField(category, () => Int, {
      description: 'How many steps it took; name it with the next one, so that nobody oversteps another.',
    })
    stepsTaken!: number;

    @ConsentField(category, () => [Step], { description: 'How it came there, in order.' })
    steps!: Step[];

    @ConsentField(category, () => GraphQLDate, { description: 'Of which day it is, a local date.' })
    onDate!: string;

    @ConsentField(category, () => GraphQLDate, { description: 'By which day the next step is agreed, a local date, if one.' })
    dueOn!: string | null;

    @ConsentField(category, () => Boolean, { description: 'True after that day while what was agreed has not come.' })
    isOverdue!: boolean;

    @ConsentField(category, () => Organisation, { description: 'Whose turn it is first.' })
    sender!: Organisation;

    @ConsentField(category, () => [Organisation], { description: 'Before whom it is brought.' })
    receivers!: Organisation[];

    @ConsentField(category, () => FirstLineProfession, { description: 'As what somebody does it or is asked, if said.' })
    profession!: FirstLineProfession | null;

    @ConsentField(category, () => String, { description: `What it is about, if said.${whose}` })
    text!: string | null;

    @ConsentField(category, () => String, { description: 'Language of the text, BCP 47.' })
    language!: string | null;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }

  @ArgsType()
  class Args extends PageArgs {
    @Field(() => GraphQLDate, { nullable: true, description: 'Only from this local date on.' })
    from?: Date | null;

    @Field(() => GraphQLDate, { nullable: true, description: 'Only before this local date.' })
    until?: Date | null;

    @Field(() => kinds, { nullable: true, description: 'Only of this kind.' })
    kind?: string | null;
  }

  @InputType(`Open${name}Input`, { description: `What is opened as one of ${inWords}.` })
  class OpenInput {
    @Field(() => ID, { description: 'Key of the person.' })
    person!: string;

    @Field(() => kinds, { description: 'Of which kind.' })
    kind!: string;

    @Field(() => [ID], { description: 'Keys of the organisations before whom it is brought.' })
    receivers!: string[];

    @Field(() => FirstLineProfession, { nullable: true, description: 'As what somebody does it or is asked.' })
    profession?: FirstLineProfession | null;

    @Field(() => GraphQLDate, { description: 'Of which day it is, a local date.' })
    onDate!: Date;

    @Field(() => GraphQLDate, { nullable: true, description: 'By which day the next step is agreed, a local date.' })
    dueOn?: Date | null;

    @Field(() => String, { nullable: true, description: 'What it is about, at most 2000 characters, where the kind has a text.' })
    text?: string | null;

    @Field(() => String, { nullable: true, description: 'Language of the text, BCP 47; goes with a text.' })
    language?: string | null;

    @Field(() => String, { description: IDEMPOTENCY_KEY })
    idempotencyKey!: string;
  }

  @InputType(`Move${name}Input`, { description: `Into which state one of ${inWords} goes on.` })
  class MoveInput {
    @Field(() => ID, { description: 'Its key.' })
    id!: string;

    @Field(() => states, { description: 'The state that comes next.' })
    to!: string;

    @Field(() => Int, { description: 'How many steps it had taken when you read it.' })
    stepsTaken!: number;

    @Field(() => String, { nullable: true, description: 'What is said with it, at most 2000 characters, where the state has a text.' })
    text?: string | null;

    @Field(() => String, { nullable: true, description: 'Language of the text, BCP 47; goes with a text.' })
    language?: string | null;

    @Field(() => String, { description: IDEMPOTENCY_KEY })
    idempotencyKey!: string;
  }

  @ObjectType(`${name}Recorded`, { description: `One of ${inWords} was recorded.` })
  class Recorded {
    @ConsentField(category, () => Node, { description: 'As you may now read it.' })
    recorded!: Node | null;
  }

  const Result = createUnionType({
    name: `${name}Result`,
    description: `One of ${inWords} as it now stands, or why the act was refused.`,
    types: () => [Recorded, Refused] as const,
  });
  return { wordsStay, Node, Args, OpenInput, MoveInput, Recorded, Result, Connection: connectionOf(name, Node, category, inWords) };
}
