import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { CardActivation } from '../crisis-card/crisis-card.type';
import { SecrecyOverride } from '../secrecy-override/secrecy-override.type';
import { ReviewStateName } from './review-state.type';

export enum ReviewKindName {
  OVERRIDE = 'OVERRIDE',
  CARD = 'CARD',
}

registerEnumType(ReviewKindName, {
  name: 'ReviewKind',
  description: 'What is reviewed.',
  valuesConfig: {
    OVERRIDE: { description: 'Secrecy was broken on a legal ground.' },
    CARD: { description: 'A crisis card was activated.' },
  },
});

export enum ReviewVerdict {
  ACCEPT = 'ACCEPT',
  OBJECT = 'OBJECT',
}

registerEnumType(ReviewVerdict, {
  name: 'ReviewVerdict',
  description: 'What a steward makes of an opening.',
  valuesConfig: {
    ACCEPT: { description: 'It was in order.' },
    OBJECT: { description: 'It was not.' },
  },
});

@ObjectType({
  description: 'An opening that rested on no consent waits for, or had, the look of a steward (C-16, C-35). Metadata only.',
})
@Directive('@key(fields: "id")')
export class AccessReview {
  @Field(() => ID, { description: 'Opaque key of the review.' })
  id!: string;

  @InheritedConsentField(() => ReviewKindName, { description: 'What is reviewed.' })
  kind!: string;

  @InheritedConsentField(() => ReviewStateName, { description: 'What was made of it.' })
  state!: string;

  @InheritedConsentField(() => ID, {
    description: 'Key of the person it is about; null for a steward of a region until they open a case about them.',
  })
  person!: string | null;

  @InheritedConsentField(() => ID, {
    description: 'Pseudonym of the person, for a steward of a region; a case is opened by it.',
  })
  personPseudonym!: string | null;

  @InheritedConsentField(() => Organisation, { description: 'Who opened it; null for a natural person.' })
  organisation!: Organisation | null;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it was opened (UTC).' })
  openedAt!: Date;

  @InheritedConsentField(() => String, { description: 'What the steward said of it.' })
  words!: string | null;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it was reviewed (UTC).' })
  reviewedAt!: Date | null;

  @InheritedConsentField(() => SecrecyOverride, { description: 'The override, for kind OVERRIDE: why, to whom, what.' })
  override!: SecrecyOverride | null;

  @InheritedConsentField(() => CardActivation, { description: 'The opening of a crisis card, for kind CARD.' })
  activation!: CardActivation | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when reviewing.' })
  version!: number;

  /** Key inside Kring of what it is about; not in the schema. */
  about!: string;
}

export const AccessReviewConnection = connectionOf('AccessReview', AccessReview, 'ACCESS_RECORDS', 'the reviews');

@InputType({ description: 'What a steward makes of an opening, in words.' })
export class ReviewAccessInput {
  @Field(() => ID, { description: 'Key of the review.' })
  review!: string;

  @Field(() => ReviewVerdict, { description: 'Accepted or objected to.' })
  verdict!: ReviewVerdict;

  @Field(() => String, { description: 'Why, at most 2000 characters. The person reads it.' })
  words!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The review as it stands after the act.' })
export class ReviewAccessDone {
  @InheritedConsentField(() => AccessReview, { description: 'The review.' })
  review!: AccessReview | null;
}

export const ReviewAccessResult = createUnionType({
  name: 'ReviewAccessResult',
  description: 'The review, or why nothing was changed.',
  types: () => [ReviewAccessDone, Refused] as const,
});
