import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { publicConnectionOf } from '../reference-row/reference-row.type';
import { ServiceOffering } from '../service-offering/service-offering.type';

export enum OfferingMatchPlace {
  NAME = 'NAME',
  KIND = 'KIND',
  SUMMARY = 'SUMMARY',
  ORGANISATION = 'ORGANISATION',
  PLACE = 'PLACE',
}

registerEnumType(OfferingMatchPlace, {
  name: 'OfferingMatchPlace',
  description: 'Where a word that was looked for was found.',
  valuesConfig: {
    NAME: { description: 'In the name of the offering.' },
    KIND: { description: 'It asks for this kind of offering, by the name of the kind or as people say what they need.' },
    SUMMARY: { description: 'In what the offering is, in a few words.' },
    ORGANISATION: { description: 'In the name of who offers it.' },
    PLACE: { description: 'In the municipality where it is.' },
  },
});

@ObjectType({ description: 'One reason why an offering was found.' })
export class OfferingMatch {
  @Field(() => String, { description: 'What was looked for, as it was written.' })
  said!: string;

  @Field(() => String, { description: 'What it was taken for: the same, or the nearest words of the social map.' })
  takenFor!: string;

  @Field(() => Boolean, { description: 'It stands nowhere as it was written, and was taken for something near.' })
  corrected!: boolean;

  @Field(() => OfferingMatchPlace, { description: 'Where it was found.' })
  place!: OfferingMatchPlace;
}

@ObjectType({ description: 'An offering that was found on the social map, and why.' })
export class OfferingHit {
  @Field(() => ServiceOffering, { description: 'What was found.' })
  offering!: ServiceOffering;

  @Field(() => Float, {
    nullable: true,
    description: 'How far it is as the crow flies, in kilometres; null where no place is known or nobody said from where.',
  })
  kilometres!: number | null;

  @Field(() => [OfferingMatch], { description: 'Why it was found, in the order of what was looked for.' })
  matched!: OfferingMatch[];
}

export const OfferingHitConnection = publicConnectionOf('OfferingHit', OfferingHit, 'the offerings found, best first');

@InputType({ description: 'From where one looks: a point, or the middle of a zone. It is used for this question and kept nowhere.' })
export class NearInput {
  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84), with longitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84), with latitude.' })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of a zone, in the place of a point.' })
  zone?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'No farther than this, in kilometres, more than 0 and at most 500. What has no place of its own is kept where it serves the zone.',
  })
  kilometres?: number | null;
}
