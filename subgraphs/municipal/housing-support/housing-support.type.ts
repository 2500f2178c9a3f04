import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

export enum HousingSupportKind {
  PROTECTED_LIVING = 'PROTECTED_LIVING',
  ASSISTED_LIVING = 'ASSISTED_LIVING',
  HOUSING_FIRST = 'HOUSING_FIRST',
  CRITICAL_TIME_INTERVENTION = 'CRITICAL_TIME_INTERVENTION',
}

registerEnumType(HousingSupportKind, {
  name: 'HousingSupportKind',
  description: 'What kind of support goes with a home.',
  valuesConfig: {
    PROTECTED_LIVING: { description: 'Protected or sheltered living (beschermd wonen, beschut wonen; U-07).' },
    ASSISTED_LIVING: { description: 'Living in a home of one’s own with support (begeleid wonen; U-07).' },
    HOUSING_FIRST: { description: 'A home first, support from there (U-18).' },
    CRITICAL_TIME_INTERVENTION: { description: 'Support over a move from one place to another (U-19).' },
  },
});

export enum HomeTenureKind {
  OWN = 'OWN',
  WITH_SUPPORT = 'WITH_SUPPORT',
}

registerEnumType(HomeTenureKind, {
  name: 'HomeTenure',
  description: 'Whether the home hangs on the support.',
  valuesConfig: {
    OWN: { description: 'The home is the person’s own: the home stays, the care changes (woning blijft, zorg wisselt; U-20).' },
    WITH_SUPPORT: { description: 'The place comes with the support, and is lost with it.' },
  },
});

export enum HousingSupportStateKind {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  ENDED = 'ENDED',
}

registerEnumType(HousingSupportStateKind, {
  name: 'HousingSupportState',
  description: 'How support with a home stands.',
  valuesConfig: {
    PLANNED: { description: 'Agreed, not begun.' },
    RUNNING: { description: 'It is given.' },
    ENDED: { description: 'It has ended. A home of one’s own stays.' },
  },
});

@ObjectType({ description: 'Support that goes with a home (woonbegeleiding): the care belongs to the home, never the other way round.' })
@Directive('@key(fields: "id")')
export class HousingSupport {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => HousingSupportKind, { description: 'What kind of support.' })
  kind!: `${HousingSupportKind}`;

  @ConsentField('HOUSING', () => HousingSupportStateKind, { description: 'How it stands.' })
  state!: `${HousingSupportStateKind}`;

  @ConsentField('HOUSING', () => HomeTenureKind, { description: 'Whether the home hangs on it.' })
  tenure!: `${HomeTenureKind}`;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who gives it.' })
  provider!: Organisation;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Since when, or from when, a local date.' })
  startsOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Last local date of it, if an end is agreed.' })
  endsOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When who gives it or what kind it is last changed, a local date.' })
  careChangedOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, {
    description: 'Last local date in the home, where the place came with the support; a home of one’s own has none.',
  })
  homeEndsOn!: string | null;

  @ConsentField('HOUSING', () => Boolean, { description: 'Whether the person had no home when it began (dakloos).' })
  wasHomeless!: boolean;

  @ConsentField('HOUSING', () => Organisation, { description: 'The municipality or OCMW.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const housingSupportTypes = deskTypesOf('HousingSupport', 'HOUSING', HousingSupport, 'the support with a home');

@InputType({ description: 'Support with a home, as it is agreed.' })
export class RecordHousingSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => HousingSupportKind, { description: 'What kind of support.' })
  kind!: HousingSupportKind;

  @Field(() => HomeTenureKind, { description: 'Whether the home hangs on it.' })
  tenure!: HomeTenureKind;

  @Field(() => ID, { description: 'Key of the organisation that gives it.' })
  provider!: string;

  @Field(() => GraphQLDate, { description: 'From when, a local date.' })
  startsOn!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last local date of it, if an end is agreed.' })
  endsOn?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the person has no home now.' })
  wasHomeless!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of support with a home.' })
export class MoveHousingSupportInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => HousingSupportStateKind, {
    description: 'The state that comes next. RUNNING once more says that the care changed, or its end.',
  })
  to!: HousingSupportStateKind;

  @Field(() => HousingSupportKind, { nullable: true, description: 'Another kind of support from now on.' })
  kind?: HousingSupportKind | null;

  @Field(() => ID, { nullable: true, description: 'Key of another organisation that gives it from now on.' })
  provider?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last local date of the support, as now agreed.' })
  endsOn?: Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'With ENDED, where the place came with the support: the last local date in it.',
  })
  homeEndsOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
