import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryEntry, OpeningHours, publicConnectionOf } from '../reference-row/reference-row.type';

export enum CapacityUnitKind {
  FTE = 'FTE',
  PLACES = 'PLACES',
}

registerEnumType(CapacityUnitKind, {
  name: 'CapacityUnit',
  description: 'In what the capacity of an offering is counted.',
  valuesConfig: {
    FTE: { description: 'Full-time equivalents of staff (VTE).' },
    PLACES: { description: 'Places (plaatsen).' },
  },
});

export enum PlacesLeftKind {
  NONE = 'NONE',
  SOME = 'SOME',
  FEW = 'FEW',
  FIVE_OR_MORE = 'FIVE_OR_MORE',
}

registerEnumType(PlacesLeftKind, {
  name: 'PlacesLeft',
  description: 'How many places are left, in bands: a number would tell of single persons who come and go.',
  valuesConfig: {
    NONE: { description: 'None: it is full.' },
    SOME: { description: 'Some, in a group of fewer than ten, of which no more is told.' },
    FEW: { description: 'One to four.' },
    FIVE_OR_MORE: { description: 'Five or more.' },
  },
});

@ObjectType({ description: 'Something one can turn to (aanbod van de sociale kaart).' })
@Directive('@key(fields: "id")')
export class ServiceOffering extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the offering.' })
  id!: string;

  @Field(() => String, { description: 'Its name, which is not translated.' })
  name!: string;

  @Field(() => [String], { description: 'Languages in which it is offered, BCP 47.' })
  languages!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'From which age, in full years; null: no lower limit. There is no one "adult" (X-11).',
  })
  minimumAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'Up to and with which age, in full years; null: no upper limit.' })
  maximumAge!: number | null;

  @Field(() => Boolean, { description: 'One may come without being referred (rechtstreeks toegankelijk).' })
  directAccess!: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'When the waiting time was stated.' })
  waitingStatedOn!: string | null;

  @Field(() => [OpeningHours], { description: 'When it is open (openingsuren); empty: by appointment.' })
  openingHours!: readonly OpeningHours[];

  @Field(() => Boolean, { description: 'Reachable in the evening, at weekends or in a crisis (buiten kantoortijd).' })
  outOfHours!: boolean;

  @Field(() => Float, { nullable: true, description: 'How much there is of it (capaciteit), in capacityUnit.' })
  capacity!: number | null;

  @Field(() => CapacityUnitKind, { nullable: true, description: 'In what capacity is counted.' })
  capacityUnit!: CapacityUnitKind | null;

  @Field(() => [String], { description: 'Telephone numbers, the first one first.' })
  phones!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Where it is on the web.' })
  website!: string | null;
}

export const ServiceOfferingConnection = publicConnectionOf('ServiceOffering', ServiceOffering, 'the offerings');

@InputType({ description: 'Which offerings. What is left out does not narrow the list.' })
export class ServiceOfferingFilter {
  @Field(() => [String], { nullable: true, description: 'Of one of these kinds; codes of offering-kind.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'With this function of the Flemish decree, A to G.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'At this care level (zorgniveau): L0A, L0B, L1, L2A or L2B.' })
  careLevel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For this zone, a zone within it or a larger one it lies in; the code of a zone.',
  })
  zone?: string | null;

  @Field(() => String, { nullable: true, description: 'Given in this way; a code of delivery-mode.' })
  deliveryMode?: string | null;

  @Field(() => String, { nullable: true, description: 'Given in this language; a code of language.' })
  language?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Open without a referral, or (false) only with one.' })
  directAccess?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Reachable out of hours, or (false) not.' })
  outOfHours?: boolean | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Open at this instant by its opening hours, on the clock of Brussels and Amsterdam. What is by appointment is not.',
  })
  openAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'With a stated waiting time of at most this; a code of waiting-time-band. What is not known is left out.',
  })
  waitingAtMost?: string | null;
}
