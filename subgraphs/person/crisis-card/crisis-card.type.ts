import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { ReviewStateName } from '../access-review/review-state.type';
import { DataCategory } from '../consent/words.type';

export enum CardContactKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(CardContactKind, {
  name: 'CrisisCardContactKind',
  description: 'Whom a crisis card can name.',
  valuesConfig: {
    PERSON: { description: 'A natural person around the person (naaste).' },
    PROFESSIONAL: { description: 'A professional.' },
    ORGANISATION: { description: 'An organisation as a whole, such as a hospital.' },
  },
});

export enum ActivationWayName {
  NAMED_ON_CARD = 'NAMED_ON_CARD',
  PRINTED_CODE = 'PRINTED_CODE',
  ATTESTED_EMERGENCY = 'ATTESTED_EMERGENCY',
}

registerEnumType(ActivationWayName, {
  name: 'CardActivationWay',
  description: 'How it was shown that the card may be opened.',
  valuesConfig: {
    NAMED_ON_CARD: { description: 'By somebody whom it names.' },
    PRINTED_CODE: { description: 'By a crisis service with its printed code.' },
    ATTESTED_EMERGENCY: { description: 'By a crisis service on its word that there is an emergency; 12 hours at most.' },
  },
});

@ObjectType({ description: 'Whom a crisis card names: they can open it, and it opens to them.' })
export class CrisisCardContact {
  @InheritedConsentField(() => CardContactKind, { description: 'Which kind.' })
  kind!: string;

  @InheritedConsentField(() => ID, { description: 'Key of the natural person.' })
  person!: string | null;

  @InheritedConsentField(() => Professional, { description: 'The professional.' })
  professional!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation | null;
}

@ObjectType({ description: 'What the person wrote down for a crisis: when, what to see, what helps, whom to call (crisiskaart; C-35).' })
@Directive('@key(fields: "id")')
export class CrisisCard {
  @Field(() => ID, { description: 'Opaque key of the card.' })
  id!: string;

  @ConsentField('CRISIS_CARD', () => String, { description: 'When it may be opened.' })
  situations!: string;

  @ConsentField('CRISIS_CARD', () => String, { description: 'Signs of a crisis (signalen).' })
  signs!: string;

  @ConsentField('CRISIS_CARD', () => String, { description: 'What helps (instructies).' })
  helps!: string;

  @ConsentField('CRISIS_CARD', () => String, { description: 'What does not help.' })
  doesNotHelp!: string;

  @ConsentField('CRISIS_CARD', () => [CrisisCardContact], { description: 'Whom it names.' })
  contacts!: readonly CrisisCardContact[];

  @ConsentField('CRISIS_CARD', () => [DataCategory], { description: 'What opens with it.' })
  opens!: readonly Category[];

  @ConsentField('CRISIS_CARD', () => Int, { description: 'For how many hours it opens.' })
  hours!: number;

  @ConsentField('CRISIS_CARD', () => Provenance, { description: 'Where this comes from; its version is named when amending.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A crisis card was opened: by whom, how, why, what, until when (C-35).' })
@Directive('@key(fields: "id")')
export class CardActivation {
  @Field(() => ID, { description: 'Opaque key of the activation.' })
  id!: string;

  @InheritedConsentField(() => ID, { description: 'Key of the person whose card it is.' })
  person!: string;

  @InheritedConsentField(() => ActivationWayName, { description: 'How it was shown that it may be opened.' })
  way!: string;

  @InheritedConsentField(() => String, { description: 'What was going on, in the words of who opened it.' })
  situation!: string;

  @InheritedConsentField(() => [DataCategory], { description: 'What it opens.' })
  categories!: readonly Category[];

  @InheritedConsentField(() => Professional, { description: 'Who opened it; null for a natural person.' })
  activatedBy!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'For which organisation; null for a natural person.' })
  organisation!: Organisation | null;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Since when (UTC).' })
  from!: Date;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Until when (UTC), exclusive; when it was ended, then.' })
  until!: Date;

  @InheritedConsentField(() => Boolean, { description: 'Whether it is open now.' })
  isLive!: boolean;

  @InheritedConsentField(() => ReviewStateName, { description: 'What a steward made of it.' })
  review!: ReviewStateName | null;

  @InheritedConsentField(() => String, { description: 'What the steward said of it.' })
  reviewInWords!: string | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when ending.' })
  version!: number;
}

@InputType({ description: 'Whom a crisis card is to name.' })
export class CrisisCardContactInput {
  @Field(() => CardContactKind, { description: 'Which kind.' })
  kind!: CardContactKind;

  @Field(() => ID, { description: 'Their key.' })
  id!: string;
}

@InputType({ description: 'The crisis card as it is to be from now on.' })
export class WriteCrisisCardInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out for the first card.' })
  version?: number | null;

  @Field(() => String, { description: 'When it may be opened, at most 2000 characters.' })
  situations!: string;

  @Field(() => String, { description: 'Signs of a crisis, at most 2000 characters.' })
  signs!: string;

  @Field(() => String, { description: 'What helps, at most 2000 characters.' })
  helps!: string;

  @Field(() => String, { description: 'What does not help, at most 2000 characters.' })
  doesNotHelp!: string;

  @Field(() => [CrisisCardContactInput], { description: 'Whom it names, at most 20.' })
  contacts!: CrisisCardContactInput[];

  @Field(() => [DataCategory], { description: 'What opens with it.' })
  opens!: Category[];

  @Field(() => Int, { description: 'For how many hours it opens, 1 to 72.' })
  hours!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whose printed code is made or revoked.' })
export class CardCodeInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whose card is opened, and why.' })
export class ActivateCrisisCardInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What is going on, in 20 to 2000 characters. The person and a steward read it.' })
  situation!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A crisis service whom the card does not name says with true that there is an emergency.',
  })
  isEmergency!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The printed code of a card, and why it is opened.' })
export class ActivateCrisisCardByCodeInput {
  @Field(() => String, { description: 'The code, as it is printed. Five tries an hour, and each is recorded.' })
  code!: string;

  @Field(() => String, { description: 'What is going on, in 20 to 2000 characters. The person and a steward read it.' })
  situation!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which opening of a card ends.' })
export class EndActivationInput {
  @Field(() => ID, { description: 'Key of the activation.' })
  activation!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The card as it stands after the act.' })
export class CrisisCardDone {
  @ConsentField('CRISIS_CARD', () => CrisisCard, { description: 'The card.' })
  card!: CrisisCard | null;
}

@ObjectType({ description: 'A printed code was made, or the code was revoked.' })
export class CardCodeDone {
  @ConsentField('CRISIS_CARD', () => String, {
    description: 'The code, to be printed: shown this once. Null when it was revoked, and on a retry.',
  })
  printedCode!: string | null;
}

@ObjectType({ description: 'The opening as it stands after the act.' })
export class CardActivationDone {
  @InheritedConsentField(() => CardActivation, { description: 'The opening.' })
  activation!: CardActivation | null;
}

export const CrisisCardResult = createUnionType({
  name: 'CrisisCardResult',
  description: 'The card, or why nothing was changed.',
  types: () => [CrisisCardDone, Refused] as const,
});

export const CardCodeResult = createUnionType({
  name: 'CardCodeResult',
  description: 'The code, or why nothing was changed.',
  types: () => [CardCodeDone, Refused] as const,
});

export const CardActivationResult = createUnionType({
  name: 'CardActivationResult',
  description: 'The opening, or why nothing was opened.',
  types: () => [CardActivationDone, Refused] as const,
});
