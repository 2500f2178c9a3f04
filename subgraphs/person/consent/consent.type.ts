import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Action, Bundle, Category, Purpose, RelationKind } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';
import { RelationKindName } from '../relation/relation.type';
import { ConsentAction, ConsentBundle, DataCategory, PurposeOfUse } from './words.type';

export enum GranteeKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
  TEAM = 'TEAM',
  ORGANISATION = 'ORGANISATION',
  ALL_MEMBERS = 'ALL_MEMBERS',
  CARE_NETWORK = 'CARE_NETWORK',
  EVERYONE = 'EVERYONE',
}

registerEnumType(GranteeKind, {
  name: 'GranteeKind',
  description:
    'Whom a grant or refusal speaks of. The last three name nobody in particular and never open what must be granted by name.',
  valuesConfig: {
    PERSON: { description: 'One natural person: a relative, a trusted person.' },
    PROFESSIONAL: { description: 'One professional, wherever they have to do with the person.' },
    TEAM: { description: 'Whoever is on the roster of one team at the moment of asking.' },
    ORGANISATION: { description: 'One organisation, as far as it has to do with the person.' },
    ALL_MEMBERS: { description: 'All accepted members of the resource group.' },
    CARE_NETWORK: { description: 'Everyone with a live relation of the kinds named.' },
    EVERYONE: { description: 'Everyone. Can be refused, not granted.' },
  },
});

export enum SayingStateKind {
  LIVE = 'LIVE',
  NOT_YET = 'NOT_YET',
  ENDED = 'ENDED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(SayingStateKind, {
  name: 'ConsentState',
  description: 'Where a grant or refusal stands now.',
  valuesConfig: {
    LIVE: { description: 'It counts now.' },
    NOT_YET: { description: 'Its period has not begun.' },
    ENDED: { description: 'Its period is over.' },
    WITHDRAWN: { description: 'The person took it back.' },
  },
});

@ObjectType({ description: 'Whom a grant or refusal speaks of.' })
export class Grantee {
  @ConsentField('CONSENT', () => GranteeKind, { description: 'Which kind of grantee.' })
  kind!: GranteeKind;

  @ConsentField('CONSENT', () => Organisation, { description: 'The organisation, for kind ORGANISATION.' })
  organisation!: Organisation | null;

  @ConsentField('CONSENT', () => Professional, { description: 'The professional, for kind PROFESSIONAL.' })
  professional!: Professional | null;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the team, for kind TEAM.' })
  team!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the natural person, for kind PERSON.' })
  person!: string | null;

  @ConsentField('CONSENT', () => [RelationKindName], { description: 'The kinds of relation, for kind CARE_NETWORK.' })
  relationKinds!: readonly RelationKind[] | null;
}

export enum GivenHowKind {
  SELF = 'SELF',
  SPOKEN = 'SPOKEN',
  SIGNED = 'SIGNED',
}

registerEnumType(GivenHowKind, {
  name: 'GivenHow',
  description: 'How the person said it.',
  valuesConfig: {
    SELF: { description: 'Themselves, in Kring.' },
    SPOKEN: { description: 'To a professional who recorded it, by word of mouth.' },
    SIGNED: { description: 'To a professional who recorded it, signed on paper.' },
  },
});

/** What a grant and a refusal have in common; in the schema under their names only. */
@ObjectType({ description: 'What the person said.' })
abstract class Saying {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONSENT', () => Grantee, { description: 'To whom.' })
  grantee!: Grantee;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'The categories it names.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => [ConsentBundle], { description: 'The published bundles it names.' })
  bundles!: readonly Bundle[];

  @ConsentField('CONSENT', () => Organisation, {
    description: 'Only what this organisation holds; null for what anyone holds.',
  })
  heldBy!: Organisation | null;

  @ConsentField('CONSENT', () => [PurposeOfUse], { description: 'For these purposes; empty for every purpose.' })
  purposes!: readonly Purpose[];

  @ConsentField('CONSENT', () => [ConsentAction], { description: 'Which actions it speaks of.' })
  actions!: readonly Action[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when it holds (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'Until when it holds (UTC), exclusive; null for no end.',
  })
  until!: Date | null;

  @ConsentField('CONSENT', () => SayingStateKind, { description: 'Where it stands now.' })
  state!: SayingStateKind;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'When it was recorded (UTC); it counts from then at the earliest.',
  })
  recordedAt!: Date;

  @ConsentField('CONSENT', () => ID, {
    description: 'Key of the representative who said it in the person’s place (C-01, C-37); null when the person did.',
  })
  saidBy!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was taken back (UTC).' })
  withdrawnAt!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when limiting or withdrawing.' })
  version!: number;

  @ConsentField('CONSENT', () => GivenHowKind, { description: 'How the person said it.' })
  givenHow!: GivenHowKind;

  @ConsentField('CONSENT', () => Professional, { description: 'Who recorded it for the person, if somebody did.' })
  recordedByProfessional!: Professional | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'When it was said (UTC), where a professional recorded it later.',
  })
  saidAt!: Date | null;

  @ConsentField('CONSENT', () => Grantee, { description: 'Who was there when it was said, where somebody recorded it.' })
  witness!: Grantee | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When the person confirmed what was recorded (UTC).' })
  confirmedAt!: Date | null;
}

@ObjectType({ description: 'The person’s yes (toestemming): to whom, for what, from when until when (A-01, C-13).' })
@Directive('@key(fields: "id")')
export class Grant extends Saying {
  @ConsentField('CONSENT', () => ID, { description: 'Key of the refusal that this is an exception to.' })
  exceptTo!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the wider grant that this was left of.' })
  replaces!: string | null;
}

@ObjectType({
  description: 'The person’s no (weigering): their last word, beating every grant that does not name it (A-05, C-15).',
})
@Directive('@key(fields: "id")')
export class Refusal extends Saying {
  @ConsentField('CONSENT', () => Boolean, {
    description: 'Everything, whatever it is about; to everyone it is a pause. Categories and bundles are then empty.',
  })
  everything!: boolean;
}

export const GrantConnection = connectionOf('Grant', Grant, 'CONSENT', 'the grants');
export const RefusalConnection = connectionOf('Refusal', Refusal, 'CONSENT', 'the refusals');

@InputType({ description: 'Whom a grant or refusal is to speak of.' })
export class GranteeInput {
  @Field(() => GranteeKind, { description: 'Which kind of grantee.' })
  kind!: GranteeKind;

  @Field(() => ID, { nullable: true, description: 'Their key, for PERSON, PROFESSIONAL, TEAM and ORGANISATION.' })
  id?: string | null;

  @Field(() => [RelationKindName], { nullable: true, description: 'The kinds of relation, for CARE_NETWORK.' })
  relationKinds?: RelationKind[] | null;
}

/** What is said of every idempotency key. */
export const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

@InputType({ description: 'To whom something is said, of what, from when until when.' })
export abstract class ScopeInput {
  @Field(() => GranteeInput, { description: 'To whom.' })
  grantee!: GranteeInput;

  @Field(() => [DataCategory], { defaultValue: [], description: 'The categories, by name.' })
  categories!: Category[];

  @Field(() => [ConsentBundle], { defaultValue: [], description: 'Published bundles of categories.' })
  bundles!: Bundle[];

  @Field(() => ID, { nullable: true, description: 'Only what this organisation holds. Left out: what anyone holds.' })
  heldBy?: string | null;

  @Field(() => [PurposeOfUse], {
    defaultValue: [],
    description: 'For these purposes only. Left out: for every purpose.',
  })
  purposes!: Purpose[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC). Left out: from now.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive. Left out: without end.' })
  until?: Date | null;
}

@InputType({ description: 'What a grant or refusal is to say.' })
abstract class SayingInput extends ScopeInput {
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'A yes: to whom, for what (C-13).' })
export class GiveGrantInput extends SayingInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => [ConsentAction], { defaultValue: ['READ'], description: 'What may be done. Left out: reading.' })
  actions!: Action[];
}

@InputType({ description: 'An exception to one refusal: to whom, for what, strictly within what was refused.' })
export class GiveExceptionInput extends SayingInput {
  @Field(() => ID, { description: 'Key of the refusal.' })
  refusal!: string;

  @Field(() => [ConsentAction], { defaultValue: ['READ'], description: 'What may be done. Left out: reading.' })
  actions!: Action[];
}

@InputType({ description: 'A no: to whom, for what (C-15).' })
export class RefuseInput extends SayingInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Everything, whatever it is about, also what Kring comes to know later; leave categories and bundles empty then. Their own record they ' +
      'keep, as with every refusal (C-15). To everyone it is a pause: pauseAll.',
  })
  everything!: boolean;

  @Field(() => [ConsentAction], {
    defaultValue: ['READ', 'CONTRIBUTE'],
    description: 'What may not be done. Left out: neither reading nor contributing.',
  })
  actions!: Action[];
}

@InputType({
  description: 'What a grant is to hold from now on: each list a part of what it held. What is left out stays.',
})
export class LimitGrantInput {
  @Field(() => ID, { description: 'Key of the grant.' })
  grant!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => [DataCategory], { nullable: true, description: 'The categories that stay.' })
  categories?: Category[] | null;

  @Field(() => [ConsentBundle], { nullable: true, description: 'The bundles that stay.' })
  bundles?: Bundle[] | null;

  @Field(() => ID, { nullable: true, description: 'From now on only what this organisation holds.' })
  heldBy?: string | null;

  @Field(() => [PurposeOfUse], { nullable: true, description: 'From now on for these purposes only.' })
  purposes?: Purpose[] | null;

  @Field(() => [ConsentAction], { nullable: true, description: 'The actions that stay.' })
  actions?: Action[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'An earlier end (UTC), exclusive.' })
  until?: Date | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which grant is taken back.' })
export class WithdrawGrantInput {
  @Field(() => ID, { description: 'Key of the grant.' })
  grant!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which refusal is taken back.' })
export class WithdrawRefusalInput {
  @Field(() => ID, { description: 'Key of the refusal.' })
  refusal!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Whose pause begins or ends.' })
export class PauseInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The grant as it stands after the act.' })
export class GrantDone {
  @ConsentField('CONSENT', () => Grant, { description: 'The grant.' })
  grant!: Grant | null;

  @ConsentField('CONSENT', () => [DataCategory], {
    description:
      'Categories it names that show nothing to the grantee as things stand: nobody of them has a live relation in a role that such a grant opens the category to, or a refusal stands against it.',
  })
  opensNothingNow!: readonly Category[] | null;
}

@ObjectType({ description: 'The refusal or pause as it stands after the act.' })
export class RefusalDone {
  @ConsentField('CONSENT', () => Refusal, { description: 'The refusal.' })
  refusal!: Refusal | null;
}

@ObjectType({ description: 'The pause is over. What was granted and refused before counts again.' })
export class EndPauseDone {
  @ConsentField('CONSENT', () => [Refusal], { description: 'The pauses that were ended.' })
  refusals!: readonly Refusal[] | null;
}

export const GrantResult = createUnionType({
  name: 'GrantResult',
  description: 'The grant, or why nothing was changed.',
  types: () => [GrantDone, Refused] as const,
});

export const RefusalResult = createUnionType({
  name: 'RefusalResult',
  description: 'The refusal, or why nothing was changed.',
  types: () => [RefusalDone, Refused] as const,
});

export const EndPauseResult = createUnionType({
  name: 'EndPauseResult',
  description: 'The pauses that ended, or why nothing was changed.',
  types: () => [EndPauseDone, Refused] as const,
});
