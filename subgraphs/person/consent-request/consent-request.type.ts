import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Action, Category, Purpose } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';
import { Grant, KEY_DESCRIPTION } from '../consent/consent.type';
import { ConsentAction, DataCategory, PurposeOfUse } from '../consent/words.type';

export enum AskedForKind {
  PROFESSIONAL = 'PROFESSIONAL',
  TEAM = 'TEAM',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(AskedForKind, {
  name: 'AskedFor',
  description: 'For whom consent is asked. The fewer, the sooner a person says yes.',
  valuesConfig: {
    PROFESSIONAL: { description: 'For the asker alone.' },
    TEAM: { description: 'For the team in the asker’s token.' },
    ORGANISATION: { description: 'For all of the asker’s organisation who have to do with the person.' },
  },
});

export enum ConsentRequestState {
  OPEN = 'OPEN',
  YES = 'YES',
  NARROWER = 'NARROWER',
  LATER = 'LATER',
  NO = 'NO',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}

registerEnumType(ConsentRequestState, {
  name: 'ConsentRequestState',
  description: 'Where a request stands now. An answer never says why.',
  valuesConfig: {
    OPEN: { description: 'Waits for an answer.' },
    YES: { description: 'The person gave what was asked.' },
    NARROWER: { description: 'The person gave less than was asked.' },
    LATER: { description: 'The person does not want to decide yet.' },
    NO: { description: 'The person said no.' },
    WITHDRAWN: { description: 'The asker took it back.' },
    EXPIRED: { description: 'Nobody answered within 14 days.' },
  },
});

export enum ConsentAnswer {
  YES = 'YES',
  NARROWER = 'NARROWER',
  LATER = 'LATER',
  NO = 'NO',
}

registerEnumType(ConsentAnswer, {
  name: 'ConsentAnswer',
  description: 'What a person answers to a request.',
  valuesConfig: {
    YES: { description: 'What was asked is granted.' },
    NARROWER: { description: 'Less is granted: fewer categories, or an earlier end.' },
    LATER: { description: 'Not now; the same organisation may ask again from a date.' },
    NO: { description: 'No; the same organisation does not ask for it again for 180 days.' },
  },
});

@ObjectType({ description: 'A professional asks the person for consent (toestemmingsvraag): what, for what, why.' })
export class ConsentRequest {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @InheritedConsentField(() => Professional, { description: 'Who asks.' })
  askedBy!: Professional;

  @InheritedConsentField(() => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @InheritedConsentField(() => AskedForKind, { description: 'Whom a yes would let in.' })
  askedFor!: AskedForKind;

  @InheritedConsentField(() => [DataCategory], { description: 'The categories asked for.' })
  categories!: readonly Category[];

  @InheritedConsentField(() => PurposeOfUse, { description: 'For which purpose.' })
  purpose!: Purpose;

  @InheritedConsentField(() => ConsentAction, { description: 'Reading or contributing.' })
  action!: Action;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Until when the consent is to last (UTC), exclusive.' })
  until!: Date;

  @InheritedConsentField(() => String, { description: 'Why, in plain words, to the person.' })
  reason!: string;

  @InheritedConsentField(() => String, { description: 'Language of the reason, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it was asked (UTC).' })
  askedAt!: Date;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it expires unanswered (UTC), exclusive.' })
  expiresAt!: Date;

  @InheritedConsentField(() => ConsentRequestState, { description: 'Where it stands now.' })
  state!: ConsentRequestState;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it was answered or taken back (UTC).' })
  answeredAt!: Date | null;

  @InheritedConsentField(() => GraphQLDateTime, {
    description: 'From when the organisation may ask for these categories again (UTC); null for at once.',
  })
  mayAskAgainFrom!: Date | null;

  @InheritedConsentField(() => ID, { description: 'Key of the grant that the answer gave; for the person only.' })
  grant!: string | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when answering.' })
  version!: number;
}

export const ConsentRequestConnection = connectionOf(
  'ConsentRequest',
  ConsentRequest,
  'CONSENT',
  'the requests for consent',
);

@InputType({ description: 'What a professional asks a person for.' })
export class AskConsentInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => [DataCategory], { description: 'The categories, by name.' })
  categories!: Category[];

  @Field(() => PurposeOfUse, { description: 'For which purpose.' })
  purpose!: Purpose;

  @Field(() => ConsentAction, { defaultValue: 'READ', description: 'Reading or contributing.' })
  action!: Action;

  @Field(() => GraphQLDateTime, { description: 'Until when the consent is to last (UTC), exclusive.' })
  until!: Date;

  @Field(() => AskedForKind, { defaultValue: AskedForKind.PROFESSIONAL, description: 'Whom a yes would let in.' })
  askedFor!: AskedForKind;

  @Field(() => String, { description: 'Why, in plain words the person understands, 20 to 1000 characters.' })
  reason!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the reason, BCP 47.' })
  language!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'The answer to a request. No reason is asked, and none is told.' })
export class AnswerConsentRequestInput {
  @Field(() => ID, { description: 'Key of the request.' })
  request!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ConsentAnswer, { description: 'The answer.' })
  answer!: ConsentAnswer;

  @Field(() => [DataCategory], { nullable: true, description: 'With NARROWER: the categories that are granted.' })
  categories?: Category[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'With NARROWER: an earlier end (UTC), exclusive.' })
  until?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'With LATER: from when they may ask again (UTC), within a year. Left out: in 30 days.',
  })
  notBefore?: Date | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which request is taken back.' })
export class WithdrawConsentRequestInput {
  @Field(() => ID, { description: 'Key of the request.' })
  request!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The request as it stands after the act, and the grant that it gave, if it did.' })
export class ConsentRequestDone {
  @InheritedConsentField(() => ConsentRequest, { description: 'The request.' })
  request!: ConsentRequest | null;

  @ConsentField('CONSENT', () => Grant, { description: 'The grant that the answer gave; for the person.' })
  grant!: Grant | null;
}

export const ConsentRequestResult = createUnionType({
  name: 'ConsentRequestResult',
  description: 'The request, or why nothing was changed.',
  types: () => [ConsentRequestDone, Refused] as const,
});
