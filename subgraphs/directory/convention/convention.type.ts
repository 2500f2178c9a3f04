import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryEntry, LabelledEntry } from '../reference-row/reference-row.type';

export enum PayerKind {
  CONVENTION = 'CONVENTION',
  USER = 'USER',
}

registerEnumType(PayerKind, {
  name: 'TariffPayer',
  description: 'Who pays a tariff of the convention.',
  valuesConfig: {
    CONVENTION: { description: 'The convention: a fee (honorarium).' },
    USER: { description: 'Whoever uses the care: a contribution (bijdrage).' },
  },
});

export enum AmountForm {
  FIXED = 'FIXED',
  ONE_OF = 'ONE_OF',
  RANGE = 'RANGE',
  UNDECIDED = 'UNDECIDED',
}

registerEnumType(AmountForm, {
  name: 'TariffAmountKind',
  description: 'How the amounts of a tariff are meant.',
  valuesConfig: {
    FIXED: { description: 'One amount.' },
    ONE_OF: { description: 'One of the amounts; the rule of choice is not stated.' },
    RANGE: { description: 'Any amount from the first to the second.' },
    UNDECIDED: { description: 'Still to be decided: there is no amount.' },
  },
});

export enum BudgetStreamKind {
  CARE = 'CARE',
  NETWORK_TASKS = 'NETWORK_TASKS',
}

registerEnumType(BudgetStreamKind, {
  name: 'BudgetStream',
  description: 'What a part of a network’s budget is for.',
  valuesConfig: {
    CARE: { description: 'The care for those who are entitled to it (zorg voor de rechthebbenden).' },
    NETWORK_TASKS: { description: 'What the network itself does (opdrachten van de netwerken).' },
  },
});

export enum BudgetBaseKind {
  YEARLY_NETWORK_BUDGET = 'YEARLY_NETWORK_BUDGET',
}

registerEnumType(BudgetBaseKind, {
  name: 'BudgetBase',
  description: 'What a share of a budget is a share of. The sources word it in three ways, so it is said each time.',
  valuesConfig: { YEARLY_NETWORK_BUDGET: { description: 'The network’s budget of one year.' } },
});

export enum PaymentMomentKind {
  AFTER_SIGNING = 'AFTER_SIGNING',
  BEFORE_DATE = 'BEFORE_DATE',
  MONTHLY = 'MONTHLY',
  END_OF_AGREEMENT = 'END_OF_AGREEMENT',
}

registerEnumType(PaymentMomentKind, {
  name: 'PaymentMoment',
  description: 'When a payment to a network is due.',
  valuesConfig: {
    AFTER_SIGNING: { description: 'After the agreement is signed.' },
    BEFORE_DATE: { description: 'Before the date it names.' },
    MONTHLY: { description: 'Every month.' },
    END_OF_AGREEMENT: { description: 'When the agreement ends.' },
  },
});

@ObjectType({ description: 'A part of a network’s yearly budget (budgetverdeling, R-032).' })
export class BudgetShare extends LabelledEntry {
  @Field(() => BudgetStreamKind, { description: 'What it is for.' })
  stream!: BudgetStreamKind;

  @Field(() => Int, { description: 'Per cent of the base.' })
  percent!: number;

  @Field(() => BudgetBaseKind, { description: 'What it is a share of.' })
  base!: BudgetBaseKind;
}

@ObjectType({ description: 'One payment to a network (betalingsschijf, R-033, R-034).' })
export class PaymentTranche extends LabelledEntry {
  @Field(() => BudgetStreamKind, { description: 'Of which part of the budget.' })
  stream!: BudgetStreamKind;

  @Field(() => Int, { description: 'Place among the payments of that part, from 1.' })
  ordinal!: number;

  @Field(() => Int, { nullable: true, description: 'Numerator of the fraction of that part; null for a settlement.' })
  shareNumerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator of the fraction of that part; null for a settlement.' })
  shareDenominator!: number | null;

  @Field(() => PaymentMomentKind, { description: 'When it is due.' })
  moment!: PaymentMomentKind;

  @Field(() => GraphQLDate, { nullable: true, description: 'Before which local date, if it is due before a date.' })
  dueBefore!: string | null;

  @Field(() => Boolean, { description: 'Settled against what was done (regularisatie).' })
  regularisation!: boolean;
}

@ObjectType({
  description: 'One version of the federal convention for psychological care (conventie psychologische zorg).',
})
export class PsychologicalCareConvention extends LabelledEntry {
  @Field(() => ID, { description: 'Opaque key of the version.' })
  id!: string;

  @Field(() => GraphQLDate, { description: 'When it was approved.' })
  approvedOn!: string;

  @Field(() => Int, { description: 'Months after which the session limits start anew.' })
  limitPeriodMonths!: number;

  @Field(() => Boolean, {
    description: 'The source states no period for the session limits: twelve months is an assumption (X-03).',
  })
  limitPeriodIsAssumption!: boolean;

  @Field(() => Int, { description: 'One age category per so many months (R-010).' })
  categoryPeriodMonths!: number;

  @Field(() => Int, {
    description: 'The network for adults or the one for young people, not both, per so many months (R-011).',
  })
  networkPeriodMonths!: number;

  @Field(() => Int, { description: 'Last age, in full years, in the category of children and adolescents (R-012).' })
  childCategoryMaximumAge!: number;

  @Field(() => Int, { description: 'First age, in full years, in the category of adults (R-013).' })
  adultCategoryMinimumAge!: number;

  @Field(() => Int, {
    description: 'Hours a week that a psychologist works under it at least, over all networks (R-027).',
  })
  minimumWeeklyHours!: number;

  @Field(() => Int, { description: 'Inhabitants of the smallest loco-local network (R-029).' })
  localNetworkMinimumInhabitants!: number;

  @Field(() => Int, { description: 'Inhabitants of the largest loco-local network (R-029).' })
  localNetworkMaximumInhabitants!: number;
}

@ObjectType({
  description:
    'The most sessions of one form within one function (maximum aantal sessies), never added up over forms (R-009).',
})
export class SessionLimit extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the limit.' })
  id!: string;

  @Field(() => Int, { description: 'How many sessions at most, within limitPeriodMonths of the convention.' })
  maximumSessions!: number;

  @Field(() => Int, { description: 'Individual sessions before or after a group that come on top (R-009).' })
  extraIndividualSessions!: number;
}

@ObjectType({ description: 'A price of the convention (tarief): a fee it pays, or a contribution of the user.' })
export class Tariff extends LabelledEntry {
  @Field(() => ID, { description: 'Opaque key of the tariff.' })
  id!: string;

  @Field(() => PayerKind, { description: 'Who pays it.' })
  payer!: PayerKind;

  @Field(() => AmountForm, { description: 'How the amounts are meant.' })
  amountKind!: AmountForm;

  @Field(() => [Int], { description: 'Euro cents; empty while undecided.' })
  amountsCents!: readonly number[];

  @Field(() => Boolean, { description: 'Counts only for the first session of a user in that function (R-015).' })
  firstSessionOnly!: boolean;

  @Field(() => Int, { nullable: true, description: 'Minutes that a session lasts at least.' })
  minimumMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes that a session lasts at most.' })
  maximumMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'How often a year at most, per user (R-019, R-020).' })
  maximumPerYear!: number | null;
}
