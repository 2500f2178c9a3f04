import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum HousingFormKind {
  INDEPENDENT = 'INDEPENDENT',
  SHELTERED = 'SHELTERED',
  ASSISTED = 'ASSISTED',
  HOUSING_FIRST = 'HOUSING_FIRST',
  FLEXIBLE = 'FLEXIBLE',
  COURTYARD = 'COURTYARD',
  PARENTS_INITIATIVE = 'PARENTS_INITIATIVE',
  TEMPORARY_GROUP = 'TEMPORARY_GROUP',
  NOT_SURE = 'NOT_SURE',
}

registerEnumType(HousingFormKind, {
  name: 'HousingForm',
  description: 'Form of living that is asked for.',
  valuesConfig: {
    INDEPENDENT: { description: 'A home of one’s own (zelfstandig wonen).' },
    SHELTERED: { description: 'Sheltered living (beschut wonen).' },
    ASSISTED: { description: 'Living with support at home (begeleid wonen).' },
    HOUSING_FIRST: { description: 'A home first, support from there (Housing First).' },
    FLEXIBLE: { description: 'A home for a time, with other tenants of all kinds (flexwonen).' },
    COURTYARD: { description: 'A small home around a shared courtyard (hofje).' },
    PARENTS_INITIATIVE: { description: 'A house that parents set up together (wooninitiatief van ouders).' },
    TEMPORARY_GROUP: { description: 'Living in a group for a time (tijdelijk groepswonen).' },
    NOT_SURE: { description: 'The person does not know yet.' },
  },
});

export enum HousingRequestStateKind {
  REQUESTED = 'REQUESTED',
  IN_CONVERSATION = 'IN_CONVERSATION',
  ON_WAITING_LIST = 'ON_WAITING_LIST',
  GRANTED = 'GRANTED',
  WITHDRAWN = 'WITHDRAWN',
  NOT_GRANTED = 'NOT_GRANTED',
}

registerEnumType(HousingRequestStateKind, {
  name: 'HousingRequestState',
  description: 'Where a housing request stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for, not yet talked about.' },
    IN_CONVERSATION: { description: 'Being talked about with the person (keukentafelgesprek).' },
    ON_WAITING_LIST: { description: 'Granted in principle, waiting for a place.' },
    GRANTED: { description: 'A place was given.' },
    WITHDRAWN: { description: 'The person took the request back.' },
    NOT_GRANTED: { description: 'Not granted; the answer says why.' },
  },
});

@ObjectType({ description: 'A request for a place to live (woonvraag), and the answer to it.' })
@Directive('@key(fields: "id")')
export class HousingRequest {
  @Field(() => ID, { description: 'Opaque key of the request.' })
  id!: string;

  @ConsentField('HOUSING', () => HousingFormKind, { description: 'What form of living is asked for.' })
  form!: HousingFormKind;

  @ConsentField('HOUSING', () => HousingRequestStateKind, { description: 'Where the request stands.' })
  state!: HousingRequestStateKind;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'From when the person would like to live there, a local date.' })
  wantedFrom!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  requestedOn!: string;

  @ConsentField('HOUSING', () => String, { description: 'The municipality’s answer in words, once there is one (X-26).' })
  answer!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When the person came on the waiting list, a local date.' })
  listedOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, {
    description: 'By when it is looked at anew, while they wait, whether the need is still the same; a local date.',
  })
  recheckOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was last looked at anew, a local date.' })
  recheckedOn!: string | null;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const HousingRequestConnection = connectionOf('HousingRequest', HousingRequest, 'HOUSING', 'the housing requests');

@InputType({ description: 'A place to live that is asked for.' })
export class RequestHousingInput {
  @Field(() => ID, { description: 'Key of the person who looks for a place.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the municipality or OCMW that is asked.' })
  organisation!: string;

  @Field(() => HousingFormKind, { description: 'What form of living.' })
  form!: HousingFormKind;

  @Field(() => GraphQLDate, { nullable: true, description: 'From when, a local date.' })
  wantedFrom?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of a housing request.' })
export class SetHousingRequestStateInput {
  @Field(() => ID, { description: 'Key of the request.' })
  request!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => HousingRequestStateKind, {
    description: 'The new state. ON_WAITING_LIST once more says that the need was looked at anew and is still there.',
  })
  state!: HousingRequestStateKind;

  @Field(() => String, { nullable: true, description: 'The answer in words, for the person to read.' })
  answer?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'With ON_WAITING_LIST: by when the need is looked at anew, a local date to come.',
  })
  recheckOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The housing request was changed.' })
export class HousingRequestChanged {
  @ConsentField('HOUSING', () => HousingRequest, { description: 'The request, as you may now read it.' })
  request!: HousingRequest | null;
}

export const HousingRequestResult = createUnionType({
  name: 'HousingRequestResult',
  description: 'The request as it now stands, or why the act was refused.',
  types: () => [HousingRequestChanged, Refused] as const,
});
