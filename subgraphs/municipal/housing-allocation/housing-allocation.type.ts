import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';
import { HousingFormKind } from '../housing-request/housing-request.type';

export enum HousingAllocationStateKind {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  LAPSED = 'LAPSED',
  MOVED_IN = 'MOVED_IN',
}

registerEnumType(HousingAllocationStateKind, {
  name: 'HousingAllocationState',
  description: 'How the offer of a home stands.',
  valuesConfig: {
    OFFERED: { description: 'Offered; the person has not answered.' },
    ACCEPTED: { description: 'The person wants it.' },
    DECLINED: { description: 'The person does not want this one. The request for a home stays as it is.' },
    LAPSED: { description: 'The offer is no longer there.' },
    MOVED_IN: { description: 'The person lives there.' },
  },
});

@ObjectType({ description: 'A home that is offered to the person (toewijzing; U-15). Only they say whether they want it.' })
@Directive('@key(fields: "id")')
export class HousingAllocation {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => HousingFormKind, { description: 'What form of living.' })
  form!: `${HousingFormKind}`;

  @ConsentField('HOUSING', () => HousingAllocationStateKind, { description: 'How the offer stands.' })
  state!: `${HousingAllocationStateKind}`;

  @ConsentField('HOUSING', () => String, { description: 'Which home, in words.' })
  home!: string;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who lets it, such as a housing association (woningcorporatie).' })
  landlord!: Organisation;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was offered, a local date.' })
  offeredOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Last local date on which the person can answer.' })
  answerBy!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When the person answered, a local date.' })
  answeredOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When the person moved in, a local date.' })
  movedInOn!: string | null;

  @ConsentField('HOUSING', () => Organisation, { description: 'The municipality or OCMW.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const housingAllocationTypes = deskTypesOf('HousingAllocation', 'HOUSING', HousingAllocation, 'the homes that were offered');

@InputType({ description: 'A home that is offered.' })
export class OfferHomeInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => HousingFormKind, { description: 'What form of living.' })
  form!: HousingFormKind;

  @Field(() => String, { description: 'Which home, in words; at most 1000 characters.' })
  home!: string;

  @Field(() => ID, { description: 'Key of the organisation that lets it.' })
  landlord!: string;

  @Field(() => GraphQLDate, { description: 'Last local date on which the person can answer; not before today.' })
  answerBy!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of an offer.' })
export class MoveHousingAllocationInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => HousingAllocationStateKind, {
    description: 'The state that comes next. ACCEPTED and DECLINED are the person’s to say.',
  })
  to!: HousingAllocationStateKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
