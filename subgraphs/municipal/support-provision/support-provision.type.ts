import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

export enum SupportProvisionKind {
  AMBULATORY_SUPPORT = 'AMBULATORY_SUPPORT',
  MEALS = 'MEALS',
  ADVOCACY = 'ADVOCACY',
  LEGAL_AID = 'LEGAL_AID',
  CLIENT_SUPPORT = 'CLIENT_SUPPORT',
  INCLUSION_BROKERING = 'INCLUSION_BROKERING',
}

registerEnumType(SupportProvisionKind, {
  name: 'SupportProvisionKind',
  description: 'What kind of support.',
  valuesConfig: {
    AMBULATORY_SUPPORT: { description: 'Support at home and in daily life (ambulante begeleiding; U-08).' },
    MEALS: { description: 'Meals (maaltijdverstrekking; U-26).' },
    ADVOCACY: { description: 'Somebody who stands up for the person’s interests (belangenbehartiging; U-27).' },
    LEGAL_AID: { description: 'Help with the law (rechtshulp; U-27).' },
    CLIENT_SUPPORT: { description: 'Independent advice on what there is and how to get it (cliëntondersteuning; U-28).' },
    INCLUSION_BROKERING: { description: 'Somebody who makes ordinary places welcoming, and leads there (kwartiermaken; G-42).' },
  },
});

export enum SupportProvisionStateKind {
  ASKED = 'ASKED',
  AGREED = 'AGREED',
  RUNNING = 'RUNNING',
  NOT_GIVEN = 'NOT_GIVEN',
  ENDED = 'ENDED',
}

registerEnumType(SupportProvisionStateKind, {
  name: 'SupportProvisionState',
  description: 'How support stands.',
  valuesConfig: {
    ASKED: { description: 'Asked for.' },
    AGREED: { description: 'Agreed, not begun.' },
    RUNNING: { description: 'It is given.' },
    NOT_GIVEN: { description: 'Not given; the answer says why.' },
    ENDED: { description: 'It has ended.' },
  },
});

@ObjectType({
  description: 'Support that a municipality gives or has given (maatschappelijke ondersteuning; U-05). No individual entitlement (R-120).',
})
@Directive('@key(fields: "id")')
export class SupportProvision {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => SupportProvisionKind, { description: 'What kind.' })
  kind!: `${SupportProvisionKind}`;

  @ConsentField('HOUSING', () => SupportProvisionStateKind, { description: 'How it stands.' })
  state!: `${SupportProvisionStateKind}`;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who gives it, once that is known.' })
  provider!: Organisation | null;

  @ConsentField('HOUSING', () => Int, { description: 'Hours a week, where agreed.' })
  hoursAWeek!: number | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Since when it is given, a local date.' })
  startedOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it is looked at anew with the person, a local date.' })
  reviewOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'Last local date of it.' })
  endedOn!: string | null;

  @ConsentField('HOUSING', () => String, { description: 'The answer in words, for the person to read.' })
  answer!: string | null;

  @ConsentField('HOUSING', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const supportProvisionTypes = deskTypesOf('SupportProvision', 'HOUSING', SupportProvision, 'the support that is given');

@InputType({ description: 'Support that is asked for.' })
export class AskSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the municipality or OCMW that is asked; a desk asks at its own.' })
  organisation?: string | null;

  @Field(() => SupportProvisionKind, { description: 'What kind.' })
  kind!: SupportProvisionKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of support.' })
export class MoveSupportInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => SupportProvisionStateKind, {
    description: 'The state that comes next. RUNNING once more says that it was looked at anew.',
  })
  to!: SupportProvisionStateKind;

  @Field(() => ID, { nullable: true, description: 'With AGREED or RUNNING: key of the organisation that gives it.' })
  provider?: string | null;

  @Field(() => Int, { nullable: true, description: 'With AGREED or RUNNING: hours a week, 1 to 168.' })
  hoursAWeek?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With RUNNING: when it is looked at anew, a local date to come.' })
  reviewOn?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; needed with NOT_GIVEN; at most 1000 characters, no diagnosis.',
  })
  answer?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
