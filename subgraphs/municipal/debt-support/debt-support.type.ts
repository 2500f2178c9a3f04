import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { MunicipalJurisdictionKind, deskTypesOf } from '../desk/desk.type';

export enum DebtSupportKind {
  BUDGET_GUIDANCE = 'BUDGET_GUIDANCE',
  BUDGET_MANAGEMENT = 'BUDGET_MANAGEMENT',
  DEBT_MEDIATION = 'DEBT_MEDIATION',
  BE_COLLECTIVE_SETTLEMENT = 'BE_COLLECTIVE_SETTLEMENT',
  NL_AMICABLE_SETTLEMENT = 'NL_AMICABLE_SETTLEMENT',
  NL_STATUTORY_SETTLEMENT = 'NL_STATUTORY_SETTLEMENT',
}

registerEnumType(DebtSupportKind, {
  name: 'DebtSupportKind',
  description: 'What kind of help with debts.',
  valuesConfig: {
    BUDGET_GUIDANCE: { description: 'Guidance with money (budgetbegeleiding).' },
    BUDGET_MANAGEMENT: { description: 'Managing the money for the person, as agreed with them (budgetbeheer).' },
    DEBT_MEDIATION: { description: 'Mediation with creditors (schuldbemiddeling).' },
    BE_COLLECTIVE_SETTLEMENT: { description: 'Belgian collective settlement by the labour court (collectieve schuldenregeling).' },
    NL_AMICABLE_SETTLEMENT: { description: 'Dutch settlement in agreement (minnelijke schuldregeling, msnp).' },
    NL_STATUTORY_SETTLEMENT: { description: 'Dutch settlement by the court (wettelijke schuldsanering, Wsnp).' },
  },
});

export enum DebtSupportStateKind {
  ASKED = 'ASKED',
  INTAKE = 'INTAKE',
  STABILISED = 'STABILISED',
  PLAN_MADE = 'PLAN_MADE',
  WITH_CREDITORS = 'WITH_CREDITORS',
  REPAYING = 'REPAYING',
  DEBT_FREE = 'DEBT_FREE',
  STOPPED = 'STOPPED',
}

registerEnumType(DebtSupportStateKind, {
  name: 'DebtSupportState',
  description: 'The steps of debt support. None says that somebody failed.',
  valuesConfig: {
    ASKED: { description: 'Asked for.' },
    INTAKE: { description: 'Talked over; what there is of debts is gathered (inventarisatie).' },
    STABILISED: { description: 'Income and costs are in balance, nothing new is added (stabilisatie).' },
    PLAN_MADE: { description: 'There is a plan of approach (plan van aanpak).' },
    WITH_CREDITORS: { description: 'It lies with the creditors or the court.' },
    REPAYING: { description: 'It is paid off as agreed.' },
    DEBT_FREE: { description: 'The debts are gone.' },
    STOPPED: { description: 'It stopped; the person can ask again at any time.' },
  },
});

@ObjectType({ description: 'One step of debt support that was reached.' })
export class DebtStep {
  @ConsentField('INCOME_DEBTS', () => DebtSupportStateKind, { description: 'Which step.' })
  step!: `${DebtSupportStateKind}`;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'When it was reached, a local date.' })
  reachedOn!: string;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'By when the one after it was due, a local date, if one.' })
  nextBy!: string | null;
}

@ObjectType({ description: 'Help with debts (schuldhulpverlening, schuldbemiddeling; U-23), step by step.' })
@Directive('@key(fields: "id")')
export class DebtSupport {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('INCOME_DEBTS', () => DebtSupportKind, { description: 'What kind.' })
  kind!: `${DebtSupportKind}`;

  @ConsentField('INCOME_DEBTS', () => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @ConsentField('INCOME_DEBTS', () => DebtSupportStateKind, { description: 'Which step it has reached.' })
  state!: `${DebtSupportStateKind}`;

  @ConsentField('INCOME_DEBTS', () => Boolean, {
    description: 'Whether home, gas, electricity, water or health insurance was about to be lost when it was asked.',
  })
  isUnderThreat!: boolean;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'By when the next step is due, a local date, if one.' })
  nextBy!: string | null;

  @ConsentField('INCOME_DEBTS', () => Int, { description: 'All debts together in euro cents, as last gathered.' })
  totalCents!: number | null;

  @ConsentField('INCOME_DEBTS', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('INCOME_DEBTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const debtSupportTypes = deskTypesOf('DebtSupport', 'INCOME_DEBTS', DebtSupport, 'the help with debts');

@InputType({ description: 'Help with debts that was asked for at the desk.' })
export class RecordDebtSupportInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => DebtSupportKind, { description: 'What kind.' })
  kind!: DebtSupportKind;

  @Field(() => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: MunicipalJurisdictionKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether home, gas, electricity, water or health insurance is about to be lost: the first talk is then sooner.',
  })
  isUnderThreat!: boolean;

  @Field(() => GraphQLDate, { description: 'When it was asked, a local date; not after today.' })
  askedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next step of debt support.' })
export class MoveDebtSupportInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => DebtSupportStateKind, { description: 'The step that is reached.' })
  to!: DebtSupportStateKind;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when the step after it is agreed, a local date to come.' })
  nextBy?: Date | null;

  @Field(() => Int, { nullable: true, description: 'All debts together in euro cents, as now gathered.' })
  totalCents?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
