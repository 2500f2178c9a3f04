import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum MinorityName {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(MinorityName, {
  name: 'Minority',
  description: 'Whether somebody is a minor, as far as anybody said.',
  valuesConfig: {
    YES: { description: 'A minor (minderjarig).' },
    NO: { description: 'Of age (meerderjarig).' },
    UNKNOWN: { description: 'Not said.' },
  },
});

@ObjectType({ description: 'Where and with whom the person lives (woonsituatie), over a time.' })
@Directive('@key(fields: "id")')
export class LivingSituation {
  @Field(() => ID, { description: 'Opaque key of what was said.' })
  id!: string;

  @ConsentField('HOUSEHOLD', () => Code, { description: 'Kind of home, of the list living-situation (P-06).' })
  kind!: Code;

  @ConsentField('HOUSEHOLD', () => String, { description: 'What is said of it.' })
  inWords!: string | null;

  @ConsentField('HOUSEHOLD', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('HOUSEHOLD', () => GraphQLDate, { description: 'Since when, a local date; null where nobody said.' })
  fromOn!: string | null;

  @ConsentField('HOUSEHOLD', () => GraphQLDate, {
    description: 'Until when, a local date, exclusive; null while it lasts.',
  })
  untilOn!: string | null;

  @ConsentField('HOUSEHOLD', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'Somebody in the person’s home or family, kept to the least (C-42).' })
@Directive('@key(fields: "id")')
export class ThirdParty {
  @Field(() => ID, { description: 'Opaque key of the entry; not of the third party.' })
  id!: string;

  @ConsentField('HOUSEHOLD', () => Code, {
    description: 'What they are to the person, of the list third-party-relation.',
  })
  relation!: Code;

  @ConsentField('HOUSEHOLD', () => MinorityName, { description: 'Whether a minor.' })
  minor!: MinorityName;

  @ConsentField('HOUSEHOLD', () => Boolean, { description: 'Whether they live with the person.' })
  livesWithPerson!: boolean;

  @ConsentField('HOUSEHOLD', () => String, { description: 'Name; null unless that person agreed to it themselves.' })
  name!: string | null;

  @ConsentField('HOUSEHOLD', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'The person’s home: where and with whom they live, and who else is of the family (P-06, P-07).',
})
export class Household {
  @ConsentField('HOUSEHOLD', () => LivingSituation, { description: 'Where and with whom the person lives now.' })
  livingSituation!: LivingSituation | null;

  @ConsentField('HOUSEHOLD', () => [ThirdParty], {
    description: 'Who else is of the household or family; children are apart.',
  })
  thirdParties!: readonly ThirdParty[];
}

@ObjectType({
  description: 'A child of the person: that there is one and who cares for them when. Never a name (P-08, C-42).',
})
@Directive('@key(fields: "id")')
export class Child {
  @Field(() => ID, { description: 'Opaque key of the entry; not of the child.' })
  id!: string;

  @ConsentField('CHILDREN', () => Code, { description: 'What they are to the person, of the list child-relation.' })
  relation!: Code;

  @ConsentField('CHILDREN', () => MinorityName, { description: 'Whether a minor.' })
  minor!: MinorityName;

  @ConsentField('CHILDREN', () => Code, {
    description: 'Who cares for them when, of the list parenting-arrangement (co-ouderschap …).',
  })
  arrangement!: Code;

  @ConsentField('CHILDREN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ChildConnection = connectionOf('Child', Child, 'CHILDREN', 'the children of the person');

@ObjectType({ description: 'How small or strong the person’s own network of people is (sociaal netwerk, P-09).' })
@Directive('@key(fields: "id")')
export class SocialNetwork {
  @Field(() => ID, { description: 'Opaque key of what was said.' })
  id!: string;

  @ConsentField('SOCIAL_NETWORK', () => Code, { description: 'Strength, of the list social-network-strength.' })
  strength!: Code;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'What is said of it.' })
  inWords!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When it was seen so, a local date.' })
  seenOn!: string;

  @ConsentField('SOCIAL_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const LivingSituationRecord = recordedOf('LivingSituation', 'Where and with whom the person lives');
export const ChildRecord = recordedOf('Child', 'A child of the person');
export const SocialNetworkRecord = recordedOf('SocialNetwork', 'How strong the own network is');

@InputType({ description: 'Where and with whom the person lives.' })
export class RecordLivingSituationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Kind of home, a code of the list living-situation.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What is said of it, 1 to 1000 characters. Name nobody (C-42).' })
  inWords?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'Since when, a local date: today or earlier. What began last is what holds.' })
  fromOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A child of the person: that there is one and who cares for them when. There is no place for a name (C-42).' })
export class RecordChildInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What they are to the person, a code of the list child-relation.' })
  relation!: string;

  @Field(() => MinorityName, { description: 'Whether a minor.' })
  minor!: MinorityName;

  @Field(() => String, { description: 'Who cares for them when, a code of the list parenting-arrangement.' })
  arrangement!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How small or strong the person’s own network of people is.' })
export class RecordSocialNetworkInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Strength, a code of the list social-network-strength.' })
  strength!: string;

  @Field(() => String, { nullable: true, description: 'What is said of it, 1 to 1000 characters. Name nobody (C-42).' })
  inWords?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
