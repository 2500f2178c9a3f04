import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum TriadStateName {
  DRAFT = 'DRAFT',
  AGREED = 'AGREED',
  ENDED = 'ENDED',
}

registerEnumType(TriadStateName, {
  name: 'TriadCardState',
  description: 'How a triad card stands.',
  valuesConfig: {
    DRAFT: { description: 'Not all three said yes to their part yet.' },
    AGREED: { description: 'All three said yes to their own part (afgesproken).' },
    ENDED: {
      description: 'Ended by the person, or since the relative left the group or the professional has nothing to do with the person any more.',
    },
  },
});

@ObjectType({
  description:
    'What the person, one relative and one professional agree among the three of them (triadekaart, G-09, G-10). Each says yes to their own part.',
})
@Directive('@key(fields: "id")')
export class TriadCard {
  @Field(() => ID, { description: 'Opaque key of the card.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => TriadStateName, { description: 'How it stands.' })
  state!: TriadStateName;

  @ConsentField('RESOURCE_GROUP', () => Professional, { description: 'The professional.' })
  professional!: Professional;

  @ConsentField('RESOURCE_GROUP', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the person does, and may expect of the other two.' })
  personPart!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the relative does, and may expect of the other two.' })
  relativePart!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'What the professional does, and may expect of the other two.' })
  professionalPart!: string;

  @ConsentField('RESOURCE_GROUP', () => String, { description: 'Language of the parts, BCP 47.' })
  language!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When the person said yes to their part (UTC).' })
  personAgreedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When the relative said yes to theirs (UTC).' })
  relativeAgreedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDateTime, { description: 'When the professional said yes to theirs (UTC).' })
  professionalAgreedAt!: Date | null;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When it was drawn up, a local date.' })
  drawnUpOn!: string;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When it ended, a local date; null while it stands.' })
  endedOn!: string | null;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  membershipId!: string;
}

export const TriadCardConnection = connectionOf('TriadCard', TriadCard, 'RESOURCE_GROUP', 'the triad cards of the person');

@InputType({ description: 'Draws up a triad card, for the other two to say yes to; only the person does.' })
export class DrawUpTriadCardInput {
  @Field(() => ID, { description: 'Key of the membership of the relative: an accepted member who is there as that.' })
  relative!: string;

  @Field(() => ID, { description: 'Key of the professional, one who has to do with the person by their own name.' })
  professional!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the organisation for which they are asked; to be named where they work with the person for more than one (C-50).',
  })
  organisation?: string | null;

  @Field(() => String, { description: 'What the person does, and may expect, 1 to 2000 characters. Drawing it up is their yes to it.' })
  personPart!: string;

  @Field(() => String, { description: 'What the relative does, and may expect, 1 to 2000 characters.' })
  relativePart!: string;

  @Field(() => String, { description: 'What the professional does, and may expect, 1 to 2000 characters.' })
  professionalPart!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the parts, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Says yes to one’s own part of a triad card, as the relative or the professional.' })
export class AgreeToTriadCardInput {
  @Field(() => ID, { description: 'Key of the card.' })
  card!: string;

  @Field(() => Int, { description: 'Version of the card that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Ends a triad card; only the person does. To change one, end it and draw up another.' })
export class EndTriadCardInput {
  @Field(() => ID, { description: 'Key of the card.' })
  card!: string;

  @Field(() => Int, { description: 'Version of the card that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The triad card was drawn up, agreed to or ended.' })
export class TriadCardDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly card: string };
}

export const TriadCardResult = createUnionType({
  name: 'TriadCardResult',
  description: 'The card as it now is, or why nothing was changed.',
  types: () => [TriadCardDone, Refused] as const,
});
