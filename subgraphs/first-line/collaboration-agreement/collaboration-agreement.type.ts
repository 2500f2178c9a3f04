import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { NoticeMomentKind } from '../partner-notice/partner-notice.type';

@ObjectType({
  description:
    'What a practice and a mental-health provider agree on telling each other (samenwerkingsafspraken huisarts-ggz, F-06). ' +
    'Between two organisations, with no person in it.',
})
export class CollaborationAgreement {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @Field(() => Organisation, { description: 'The practice of the general practitioner.' })
  practice!: Organisation;

  @Field(() => Organisation, { description: 'The mental-health provider.' })
  provider!: Organisation;

  @Field(() => [NoticeMomentKind], { description: 'At which moments they inform each other (R-083).' })
  moments!: `${NoticeMomentKind}`[];

  @Field(() => Int, { description: 'Within how many days after such a moment.' })
  withinDays!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it holds, a local date.' })
  validFrom!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it no longer holds; null while no end is agreed.' })
  validTo!: string | null;

  @Field(() => Organisation, { description: 'Who proposed it.' })
  proposedBy!: Organisation;

  @Field(() => GraphQLDate, { nullable: true, description: 'When the other one accepted it; null as long as they did not.' })
  acceptedOn!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'When it was declined by the other one, or taken back by who proposed it; it never holds then.',
  })
  declinedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  holds!: boolean;

  @Field(() => Int, { description: 'Its version; name it with the next act.' })
  version!: number;
}

@ObjectType({ description: 'An agreement is recorded.' })
export class CollaborationAgreementRecorded {
  @Field(() => CollaborationAgreement, { description: 'As it now stands.' })
  agreement!: CollaborationAgreement;
}

export const CollaborationAgreementResult = createUnionType({
  name: 'CollaborationAgreementResult',
  description: 'An agreement as it now stands, or why the act was refused.',
  types: () => [CollaborationAgreementRecorded, Refused] as const,
});

@InputType({ description: 'What is proposed to another organisation.' })
export class ProposeCollaborationInput {
  @Field(() => ID, { description: 'Key of the organisation it is proposed to: a provider, or a practice.' })
  to!: string;

  @Field(() => [NoticeMomentKind], { description: 'At which moments each informs the other.' })
  moments!: NoticeMomentKind[];

  @Field(() => Int, { description: 'Within how many days after such a moment, 0 to 365.' })
  withinDays!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it is to hold, a local date.' })
  validFrom!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it no longer holds, a local date, if one is agreed.' })
  validTo?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'An agreement that is accepted, declined or ended.' })
export class AnswerCollaborationInput {
  @Field(() => ID, { description: 'Key of the agreement.' })
  agreement!: string;

  @Field(() => Int, { description: 'The version of it you saw.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
