import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { MunicipalJurisdictionKind, deskTypesOf } from '../desk/desk.type';

export enum IndicationDomainKind {
  PERSONAL_FUNCTIONING = 'PERSONAL_FUNCTIONING',
  LIVING_AUTONOMY = 'LIVING_AUTONOMY',
  MENTAL_WELLBEING = 'MENTAL_WELLBEING',
  PHYSICAL_WELLBEING = 'PHYSICAL_WELLBEING',
  SOCIAL_AUTONOMY = 'SOCIAL_AUTONOMY',
  NETWORK_RELATIONS = 'NETWORK_RELATIONS',
  HOUSING = 'HOUSING',
  WORK_EDUCATION_LEISURE = 'WORK_EDUCATION_LEISURE',
  INCOME = 'INCOME',
}

registerEnumType(IndicationDomainKind, {
  name: 'IndicationDomain',
  description: 'In which part of life support is wanted: the life domains of the network (000:521-523), and income.',
  valuesConfig: {
    PERSONAL_FUNCTIONING: { description: 'Personal functioning (persoonlijk functioneren).' },
    LIVING_AUTONOMY: { description: 'Autonomy in living (woonautonomie).' },
    MENTAL_WELLBEING: { description: 'Mental well-being (psychisch welzijn).' },
    PHYSICAL_WELLBEING: { description: 'Physical well-being (lichamelijk welzijn).' },
    SOCIAL_AUTONOMY: { description: 'Social autonomy (sociale zelfstandigheid).' },
    NETWORK_RELATIONS: { description: 'Network and relations (netwerk en relaties).' },
    HOUSING: { description: 'A place to live (wonen).' },
    WORK_EDUCATION_LEISURE: { description: 'Work, education and leisure (werk, opleiding, vrije tijd).' },
    INCOME: { description: 'Income and debts (inkomen).' },
  },
});

export enum IndicationActKind {
  NL_WMO = 'NL_WMO',
  NL_WLZ = 'NL_WLZ',
  NL_JEUGDWET = 'NL_JEUGDWET',
  BE_OCMW = 'BE_OCMW',
  BE_VAPH = 'BE_VAPH',
}

registerEnumType(IndicationActKind, {
  name: 'IndicationAct',
  description: 'By which law or body it is decided.',
  valuesConfig: {
    NL_WMO: { description: 'Dutch social support act (Wmo 2015). It gives no individual entitlement (R-120).' },
    NL_WLZ: { description: 'Dutch long-term care act (Wlz).' },
    NL_JEUGDWET: { description: 'Dutch youth act (Jeugdwet).' },
    BE_OCMW: { description: 'Belgian public centre for social welfare (OCMW, CPAS).' },
    BE_VAPH: { description: 'Flemish agency for people with a disability (VAPH).' },
  },
});

export enum IndicationDeliveryKind {
  IN_KIND = 'IN_KIND',
  PERSONAL_BUDGET = 'PERSONAL_BUDGET',
}

registerEnumType(IndicationDeliveryKind, {
  name: 'IndicationDelivery',
  description: 'How the support is to come.',
  valuesConfig: {
    IN_KIND: { description: 'By a provider that the municipality contracts (zorg in natura).' },
    PERSONAL_BUDGET: { description: 'By a budget the person spends themselves (pgb, PVB).' },
  },
});

export enum IndicationStateKind {
  ASKED = 'ASKED',
  IN_CONVERSATION = 'IN_CONVERSATION',
  GRANTED = 'GRANTED',
  NOT_GRANTED = 'NOT_GRANTED',
  WITHDRAWN = 'WITHDRAWN',
  ENDED = 'ENDED',
}

registerEnumType(IndicationStateKind, {
  name: 'IndicationState',
  description: 'How an indication stands.',
  valuesConfig: {
    ASKED: { description: 'Asked for (melding).' },
    IN_CONVERSATION: { description: 'Being talked over with the person.' },
    GRANTED: { description: 'Granted (beschikking).' },
    NOT_GRANTED: { description: 'Not granted; the answer says why.' },
    WITHDRAWN: { description: 'The person took it back.' },
    ENDED: { description: 'It has ended.' },
  },
});

@ObjectType({
  description: 'What support somebody is found to need (indicatie, beschikking; U-06): over the whole breadth of what they want (R-096).',
})
@Directive('@key(fields: "id")')
export class Indication {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => [IndicationDomainKind], { description: 'In which parts of life support is wanted.' })
  needs!: `${IndicationDomainKind}`[];

  @ConsentField('HOUSING', () => Boolean, { description: 'Whether it looks at more than one part of life (domeinoverstijgend).' })
  isCrossDomain!: boolean;

  @ConsentField('HOUSING', () => Boolean, { description: 'Whether the person said that one need is all there is.' })
  isOnlyNeed!: boolean;

  @ConsentField('HOUSING', () => IndicationActKind, { description: 'By which law or body.' })
  act!: `${IndicationActKind}`;

  @ConsentField('HOUSING', () => Boolean, {
    description: 'Whether the law gives an individual right to it. False under the Wmo (R-120); null where no source says.',
  })
  isEntitlement!: boolean | null;

  @ConsentField('HOUSING', () => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @ConsentField('HOUSING', () => IndicationStateKind, { description: 'How it stands.' })
  state!: `${IndicationStateKind}`;

  @ConsentField('HOUSING', () => IndicationDeliveryKind, { description: 'How the support is to come, once granted.' })
  delivery!: `${IndicationDeliveryKind}` | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, {
    description: 'Last local date in time for the next step of the desk; null if no law says one.',
  })
  stepBy!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'First local date on which it holds.' })
  validFrom!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Last local date on which it holds.' })
  validUntil!: string | null;

  @ConsentField('HOUSING', () => String, { description: 'The answer in words, for the person to read.' })
  answer!: string | null;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const indicationTypes = deskTypesOf('Indication', 'HOUSING', Indication, 'the indications');

@InputType({ description: 'An indication that is asked for.' })
export class AskIndicationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the municipality or OCMW that is asked; a desk asks at its own.' })
  organisation?: string | null;

  @Field(() => [IndicationDomainKind], { description: 'In which parts of life support is wanted; at least one, each once.' })
  needs!: IndicationDomainKind[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'That the person wants support in this one part of life alone; without it one need is warned of (R-096).',
  })
  isOnlyNeed!: boolean;

  @Field(() => IndicationActKind, { description: 'By which law or body.' })
  act!: IndicationActKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of an indication.' })
export class MoveIndicationInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => IndicationStateKind, { description: 'The state that comes next. WITHDRAWN is the person’s to say.' })
  to!: IndicationStateKind;

  @Field(() => [IndicationDomainKind], {
    nullable: true,
    description: 'With IN_CONVERSATION or GRANTED: the needs as they came out of the talk.',
  })
  needs?: IndicationDomainKind[] | null;

  @Field(() => IndicationDeliveryKind, { nullable: true, description: 'With GRANTED: how the support is to come.' })
  delivery?: IndicationDeliveryKind | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With GRANTED: first local date on which it holds.' })
  validFrom?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With GRANTED: last local date on which it holds, if one.' })
  validUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; needed with NOT_GRANTED; at most 1000 characters, no diagnosis.',
  })
  answer?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
