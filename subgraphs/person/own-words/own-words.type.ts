import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
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

export enum HowLonelyKind {
  HARDLY_EVER = 'HARDLY_EVER',
  SOMETIMES = 'SOMETIMES',
  MOSTLY = 'MOSTLY',
  ALMOST_ALWAYS = 'ALMOST_ALWAYS',
}

registerEnumType(HowLonelyKind, {
  name: 'HowLonely',
  description: 'How often somebody feels lonely, as they say it.',
  valuesConfig: {
    HARDLY_EVER: { description: 'Hardly ever (zelden).' },
    SOMETIMES: { description: 'Sometimes (soms).' },
    MOSTLY: { description: 'Mostly (meestal).' },
    ALMOST_ALWAYS: { description: 'Almost always (bijna altijd).' },
  },
});

@ObjectType({ description: 'How lonely the person feels, as they say it themselves (eenzaamheid, sociaal isolement; P-48).' })
@Directive('@key(fields: "id")')
export class Loneliness {
  @Field(() => ID, { description: 'Opaque key of what was said.' })
  id!: string;

  @ConsentField('SOCIAL_NETWORK', () => HowLonelyKind, { description: 'How often.' })
  howOften!: `${HowLonelyKind}`;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'What they say of it; null where nothing.' })
  inWords!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('SOCIAL_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const LonelinessConnection = connectionOf('Loneliness', Loneliness, 'SOCIAL_NETWORK', 'how lonely the person feels');

export enum MobilityLimitKind {
  MONEY = 'MONEY',
  TIME = 'TIME',
  NO_OWN_TRANSPORT = 'NO_OWN_TRANSPORT',
  FAR_FROM_A_STOP = 'FAR_FROM_A_STOP',
  BODY = 'BODY',
  NOT_ALONE = 'NOT_ALONE',
}

registerEnumType(MobilityLimitKind, {
  name: 'MobilityLimitKind',
  description: 'What keeps somebody from getting somewhere.',
  valuesConfig: {
    MONEY: { description: 'What the way costs (kosten).' },
    TIME: { description: 'How long the way takes (reistijd).' },
    NO_OWN_TRANSPORT: { description: 'No car or bicycle of their own (geen eigen vervoer).' },
    FAR_FROM_A_STOP: { description: 'Public transport is far away or rare (openbaar vervoer).' },
    BODY: { description: 'The body does not go along (lichamelijk).' },
    NOT_ALONE: { description: 'Not alone, only with somebody (niet alleen op weg).' },
  },
});

@ObjectType({ description: 'How far the person can come: what keeps them from getting somewhere, as they say it (mobiliteit, P-53).' })
@Directive('@key(fields: "id")')
export class MobilityLimit {
  @Field(() => ID, { description: 'Opaque key of what was said.' })
  id!: string;

  @ConsentField('HOUSEHOLD', () => [MobilityLimitKind], { description: 'What keeps them.' })
  limits!: readonly `${MobilityLimitKind}`[];

  @ConsentField('HOUSEHOLD', () => String, { description: 'What they say of it; null where nothing.' })
  inWords!: string | null;

  @ConsentField('HOUSEHOLD', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('HOUSEHOLD', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('HOUSEHOLD', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const MobilityLimitConnection = connectionOf(
  'MobilityLimit',
  MobilityLimit,
  'HOUSEHOLD',
  'what keeps the person from getting somewhere',
);

@ObjectType({
  description:
    'In which phase of recovery the person sees themselves, as they say it (fase van herstel, P-26). Phases are no ladder: going back ' +
    'and skipping are normal (R-115). Never a score.',
})
@Directive('@key(fields: "id")')
export class RecoveryPhase {
  @Field(() => ID, { description: 'Opaque key of what was said.' })
  id!: string;

  @ConsentField('OWN_WORDS', () => Code, { description: 'The phase, of the list recovery-phase-spaniol.' })
  phase!: Code;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'Since when they see themselves there, a local date; null where not said.' })
  sinceOn!: string | null;

  @ConsentField('OWN_WORDS', () => String, { description: 'What they say of it; null where nothing.' })
  inWords!: string | null;

  @ConsentField('OWN_WORDS', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('OWN_WORDS', () => GraphQLDate, { description: 'When it was said, a local date.' })
  saidOn!: string;

  @ConsentField('OWN_WORDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RecoveryPhaseConnection = connectionOf(
  'RecoveryPhase',
  RecoveryPhase,
  'OWN_WORDS',
  'the phases of recovery in which the person saw themselves',
);

export const OwnWordsRecord = recordedOf('OwnWords', 'What the person says');
export const WishRecord = recordedOf('Wish', 'A wish');
export const HowToWorkWithMeRecord = recordedOf('HowToWorkWithMe', 'What helps or does not');
export const LonelinessRecord = recordedOf('Loneliness', 'How lonely the person feels');
export const MobilityLimitRecord = recordedOf('MobilityLimit', 'What keeps the person from getting somewhere');
export const RecoveryPhaseRecord = recordedOf('RecoveryPhase', 'In which phase of recovery the person sees themselves');

@InputType({ description: 'What the person says themselves.' })
export class SayOwnWordsInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The words, 1 to 4000 characters; kept to the letter.' })
  text!: string;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the person wants of life.' })
export class AddWishInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The wish, 1 to 1000 characters; kept to the letter.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Life domain, a code of the list life-domain.' })
  lifeDomain?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What helps or does not when working with the person.' })
export class SayHowToWorkWithMeInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Boolean, { description: 'True for what helps, false for what does not.' })
  helps!: boolean;

  @Field(() => String, { description: 'The words, 1 to 1000 characters; kept to the letter.' })
  text!: string;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How lonely the person feels.' })
export class SayLonelinessInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => HowLonelyKind, { description: 'How often.' })
  howOften!: HowLonelyKind;

  @Field(() => String, { nullable: true, description: 'What they say of it, 1 to 1000 characters.' })
  inWords?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What keeps the person from getting somewhere.' })
export class SayMobilityLimitInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => [MobilityLimitKind], { description: 'What keeps them: at least one, each once.' })
  limits!: MobilityLimitKind[];

  @Field(() => String, { nullable: true, description: 'What they say of it, 1 to 1000 characters.' })
  inWords?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'In which phase of recovery the person sees themselves.' })
export class SayRecoveryPhaseInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'The phase, a code of the list recovery-phase-spaniol; any one, whatever was said before (R-115).' })
  phase!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'Since when they see themselves there, a local date: today or earlier.' })
  sinceOn?: Date | null;

  @Field(() => String, { nullable: true, description: 'What they say of it, 1 to 1000 characters.' })
  inWords?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
