import { referenceTable } from '../reference-row/reference-row.table';
import type { LabelledRow, LocalDate, ReferenceRow } from '../reference-row/reference-row.table';

/** M-14, F-07: the two psychological functions of the convention. */
export const PSYCH_FUNCTIONS = ['FIRST_LINE', 'SPECIALISED'] as const;
export type PsychFunction = (typeof PSYCH_FUNCTIONS)[number];

/** P-12: the category a person belongs to under the convention; not an age by itself. */
export const AGE_CATEGORIES = ['CHILD_ADOLESCENT', 'ADULT'] as const;
export type AgeCategory = (typeof AGE_CATEGORIES)[number];

export const SESSION_FORMS = ['INDIVIDUAL', 'GROUP'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** L-07: one version of the federal convention for psychological care (conventie psychologische zorg). */
export interface PsychConventionRow extends LabelledRow {
  readonly approvedOn: LocalDate;
  /** Months after which the maxima of sessions start anew. */
  readonly limitPeriodMonths: number;
  /** True: the maxima carry no period in the source; twelve months is printed only for category and network. */
  readonly limitPeriodIsAssumption: boolean;
  /** one category per so many months. */
  readonly categoryPeriodMonths: number;
  /** adult network or child network, not both, per so many months. */
  readonly networkPeriodMonths: number;
  /** last age, in full years, in the child category. */
  readonly childCategoryMaximumAge: number;
  /** first age, in full years, in the adult category. */
  readonly adultCategoryMinimumAge: number;
  /** hours a week, over all networks together. */
  readonly minimumWeeklyHours: number;
  /** smallest and largest loco-local network, inhabitants, both included. */
  readonly localNetworkMinimumInhabitants: number;
  readonly localNetworkMaximumInhabitants: number;
}

/** the most sessions of one form within one function. Forms may not be added up. */
export interface SessionLimitRow extends ReferenceRow {
  readonly conventionCode: string;
  readonly function: PsychFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly maximumSessions: number;
  /** The "+1" individual session before or after a group: the one exception to R-009. */
  readonly extraIndividualSessions: number;
}

/** FIXED: one amount. ONE_OF: any of the amounts, the rule of choice is not stated. RANGE: lowest, highest. */
export const AMOUNT_KINDS = ['FIXED', 'ONE_OF', 'RANGE', 'UNDECIDED'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const PAYERS = ['CONVENTION', 'USER'] as const;
export type Payer = (typeof PAYERS)[number];

/** L-08 to L-10: a fee paid by the convention, or a contribution paid by the user. */
export interface TariffRow extends LabelledRow {
  readonly conventionCode: string;
  readonly payer: Payer;
  readonly amountKind: AmountKind;
  /** Euro cents; empty when undecided. */
  readonly amountsCents: readonly number[];
  /** Null: any function, or form, or not a session at all. */
  readonly function: PsychFunction | null;
  readonly form: SessionForm | null;
  /** Counts only for the first session of a user in that function. */
  readonly firstSessionOnly: boolean;
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  /** Per user. */
  readonly maximumPerYear: number | null;
}

export const BUDGET_STREAMS = ['CARE', 'NETWORK_TASKS'] as const;
export type BudgetStream = (typeof BUDGET_STREAMS)[number];

/** L-12, R-032: how a network's budget is split. The sources word the base in three ways, so it is explicit. */
export interface BudgetShareRow extends LabelledRow {
  readonly conventionCode: string;
  readonly stream: BudgetStream;
  readonly percent: number;
  readonly base: 'YEARLY_NETWORK_BUDGET';
}

export const PAYMENT_MOMENTS = ['AFTER_SIGNING', 'BEFORE_DATE', 'MONTHLY', 'END_OF_AGREEMENT'] as const;
export type PaymentMoment = (typeof PAYMENT_MOMENTS)[number];

/** one payment, as a fraction of its stream's yearly amount. */
export interface PaymentTrancheRow extends LabelledRow {
  readonly conventionCode: string;
  readonly stream: BudgetStream;
  readonly ordinal: number;
  /** Fraction of the stream; null for a settlement, whose amount follows from what was done. */
  readonly shareNumerator: number | null;
  readonly shareDenominator: number | null;
  readonly moment: PaymentMoment;
  readonly dueBefore: LocalDate | null;
  /** Settled against invoices with pseudonymous numbers (L-13). */
  readonly regularisation: boolean;
}

export const psychConventionTable = referenceTable<PsychConventionRow>('psych_convention', ['code'], {
  labels: { type: 'jsonb' },
  approvedOn: { type: 'date' },
  limitPeriodMonths: { type: 'integer' },
  limitPeriodIsAssumption: { type: 'boolean' },
  categoryPeriodMonths: { type: 'integer' },
  networkPeriodMonths: { type: 'integer' },
  childCategoryMaximumAge: { type: 'integer' },
  adultCategoryMinimumAge: { type: 'integer' },
  minimumWeeklyHours: { type: 'integer' },
  localNetworkMinimumInhabitants: { type: 'integer' },
  localNetworkMaximumInhabitants: { type: 'integer' },
});

export const sessionLimitTable = referenceTable<SessionLimitRow>('session_limit', ['code'], {
  conventionCode: { type: 'text' },
  function: { type: 'text' },
  ageCategory: { type: 'text' },
  form: { type: 'text' },
  maximumSessions: { type: 'integer' },
  extraIndividualSessions: { type: 'integer' },
});

export const tariffTable = referenceTable<TariffRow>('tariff', ['code'], {
  labels: { type: 'jsonb' },
  conventionCode: { type: 'text' },
  payer: { type: 'text' },
  amountKind: { type: 'text' },
  amountsCents: { type: 'integer', array: true },
  function: { type: 'text', nullable: true },
  form: { type: 'text', nullable: true },
  firstSessionOnly: { type: 'boolean' },
  minimumMinutes: { type: 'integer', nullable: true },
  maximumMinutes: { type: 'integer', nullable: true },
  maximumPerYear: { type: 'integer', nullable: true },
});

export const budgetShareTable = referenceTable<BudgetShareRow>('budget_share', ['code'], {
  labels: { type: 'jsonb' },
  conventionCode: { type: 'text' },
  stream: { type: 'text' },
  percent: { type: 'integer' },
  base: { type: 'text' },
});

export const paymentTrancheTable = referenceTable<PaymentTrancheRow>('payment_tranche', ['code'], {
  labels: { type: 'jsonb' },
  conventionCode: { type: 'text' },
  stream: { type: 'text' },
  ordinal: { type: 'integer' },
  shareNumerator: { type: 'integer', nullable: true },
  shareDenominator: { type: 'integer', nullable: true },
  moment: { type: 'text' },
  dueBefore: { type: 'date', nullable: true },
  regularisation: { type: 'boolean' },
});
