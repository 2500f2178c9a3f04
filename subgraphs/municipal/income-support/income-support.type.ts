import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { MunicipalJurisdictionKind, deskTypesOf } from '../desk/desk.type';

export enum BenefitActKind {
  BE_LIVING_WAGE = 'BE_LIVING_WAGE',
  BE_SOCIAL_SERVICES = 'BE_SOCIAL_SERVICES',
  NL_PARTICIPATION_ACT = 'NL_PARTICIPATION_ACT',
  NL_WAJONG = 'NL_WAJONG',
  NL_SHELTERED_EMPLOYMENT_ACT = 'NL_SHELTERED_EMPLOYMENT_ACT',
  NL_SPECIAL_ASSISTANCE = 'NL_SPECIAL_ASSISTANCE',
}

registerEnumType(BenefitActKind, {
  name: 'BenefitAct',
  description: 'By which law there is an income. A Belgian sickness benefit is the mutuality’s, and stands with the social status.',
  valuesConfig: {
    BE_LIVING_WAGE: { description: 'Belgian living wage of the OCMW (leefloon, revenu d’intégration).' },
    BE_SOCIAL_SERVICES: { description: 'Other help of the OCMW (maatschappelijke dienstverlening).' },
    NL_PARTICIPATION_ACT: { description: 'Dutch social assistance (bijstand, Participatiewet; before 2015 WWB).' },
    NL_WAJONG: { description: 'Dutch support of those disabled when young (Wajong).' },
    NL_SHELTERED_EMPLOYMENT_ACT: { description: 'Dutch sheltered employment (WSW).' },
    NL_SPECIAL_ASSISTANCE: { description: 'Dutch assistance for special costs (bijzondere bijstand).' },
  },
});

export enum IncomeSupportStateKind {
  APPLIED = 'APPLIED',
  GRANTED = 'GRANTED',
  NOT_GRANTED = 'NOT_GRANTED',
  ENDED = 'ENDED',
}

registerEnumType(IncomeSupportStateKind, {
  name: 'IncomeSupportState',
  description: 'How income support stands.',
  valuesConfig: {
    APPLIED: { description: 'Applied for.' },
    GRANTED: { description: 'Granted.' },
    NOT_GRANTED: { description: 'Not granted; the answer says why.' },
    ENDED: { description: 'It has ended, or the application was taken back.' },
  },
});

@ObjectType({ description: 'An income or benefit of a municipality or OCMW (inkomen, uitkering; U-22, U-24).' })
@Directive('@key(fields: "id")')
export class IncomeSupport {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('INCOME_DEBTS', () => BenefitActKind, { description: 'By which law.' })
  act!: `${BenefitActKind}`;

  @ConsentField('INCOME_DEBTS', () => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @ConsentField('INCOME_DEBTS', () => IncomeSupportStateKind, { description: 'How it stands.' })
  state!: `${IncomeSupportStateKind}`;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'When it was applied for, a local date.' })
  appliedOn!: string;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, {
    description: 'Last local date in time for the decision; null where no law says one.',
  })
  decideBy!: string | null;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'First local date on which it is paid for.' })
  paidFrom!: string | null;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'By when it is looked at anew, a local date.' })
  reviewBy!: string | null;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'Last local date on which it is paid for.' })
  paidUntil!: string | null;

  @ConsentField('INCOME_DEBTS', () => Int, { description: 'Euro cents a month, once granted.' })
  monthlyCents!: number | null;

  @ConsentField('INCOME_DEBTS', () => String, { description: 'The answer in words, for the person to read.' })
  answer!: string | null;

  @ConsentField('INCOME_DEBTS', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('INCOME_DEBTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const incomeSupportTypes = deskTypesOf('IncomeSupport', 'INCOME_DEBTS', IncomeSupport, 'the incomes and benefits');

@InputType({ description: 'Income support that was applied for at the desk.' })
export class RecordIncomeSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => BenefitActKind, { description: 'By which law.' })
  act!: BenefitActKind;

  @Field(() => GraphQLDate, { description: 'When it was applied for, a local date; not after today.' })
  appliedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of income support.' })
export class MoveIncomeSupportInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => IncomeSupportStateKind, {
    description: 'The state that comes next. GRANTED once more says that it was looked at anew.',
  })
  to!: IncomeSupportStateKind;

  @Field(() => Int, { nullable: true, description: 'With GRANTED: euro cents a month.' })
  monthlyCents?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With GRANTED: first local date on which it is paid for.' })
  paidFrom?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; needed with NOT_GRANTED; at most 1000 characters, no diagnosis.',
  })
  answer?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
