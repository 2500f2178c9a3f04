import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({
  description: 'How the person themselves says what is the matter and what it is like; stands beside any label (C-52).',
})
@Directive('@key(fields: "id")')
export class OwnWords {
  @Field(() => ID, { description: 'Opaque key of the words.' })
  id!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'The words, to the letter.' })
  text!: string;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const OwnWordsConnection = connectionOf('OwnWords', OwnWords, 'OWN_WORDS', 'the person’s own words');

@ObjectType({ description: 'What helps and what does not when working with the person.' })
@Directive('@key(fields: "id")')
export class HowToWorkWithMe {
  @Field(() => ID, { description: 'Opaque key of the advice.' })
  id!: string;

  @ConsentField('HOW_TO_WORK_WITH_ME', () => Boolean, { description: 'True for what helps, false for what does not.' })
  helps!: boolean;

  @ConsentField('HOW_TO_WORK_WITH_ME', () => String, { description: 'The words, to the letter.' })
  text!: string;

  @ConsentField('HOW_TO_WORK_WITH_ME', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('HOW_TO_WORK_WITH_ME', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('HOW_TO_WORK_WITH_ME', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const HowToWorkWithMeConnection = connectionOf(
  'HowToWorkWithMe',
  HowToWorkWithMe,
  'HOW_TO_WORK_WITH_ME',
  'what helps and what does not',
);

@ObjectType({ description: 'What the person wants of life (wens, P-15).' })
@Directive('@key(fields: "id")')
export class Wish {
  @Field(() => ID, { description: 'Opaque key of the wish.' })
  id!: string;

  @ConsentField('WISHES', () => Code, {
    description: 'Life domain, of the list life-domain; null where the person named none.',
  })
  lifeDomain!: Code | null;

  @ConsentField('WISHES', () => String, { description: 'The words, to the letter.' })
  text!: string;

  @ConsentField('WISHES', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('WISHES', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('WISHES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WishConnection = connectionOf('Wish', Wish, 'WISHES', 'the wishes of the person');
