import { EntitySchema } from 'typeorm';

/**
 * The numbers of the convention for psychological care, as rows: a new agreement is a new row and no new release. Each
 * row says in which jurisdiction and when it holds and which source says so. No row is about a person.
 */

export const JURISDICTIONS = ['BE', 'NL'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const CONVENTION_FUNCTIONS = ['FIRST_LINE', 'SPECIALISED'] as const;
export type ConventionFunction = (typeof CONVENTION_FUNCTIONS)[number];

export const SESSION_FORMS = ['INDIVIDUAL', 'GROUP'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

export const AGE_CATEGORIES = ['CHILD_ADOLESCENT', 'ADULT'] as const;
export type AgeCategory = (typeof AGE_CATEGORIES)[number];

/** One agreement (overeenkomst), L-07. */
export interface ConventionAgreementRow {
  /** Stable, lower case. */
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  /** First local date on which it holds. */
  readonly validFrom: string;
  /** First local date on which it no longer holds; null while no end is known. */
  readonly validTo: string | null;
  readonly sources: readonly string[];
  /** Months after which counters start anew; an assumption of twelve where the source names none. */
  readonly limitPeriodMonths: number;
  /** one age category per so many months. */
  readonly categoryPeriodMonths: number;
  /** one kind of network per so many months. */
  readonly networkPeriodMonths: number;
  /** last age, in full years, in the child category. */
  readonly childCategoryMaximumAge: number;
  /** first age, in full years, in the adult category. */
  readonly adultCategoryMinimumAge: number;
  /** hours a week, over all networks together. */
  readonly minimumWeeklyHours: number;
}

/** the most sessions of one form within one function, in one period. */
export interface ConventionLimitRow {
  readonly agreement: string;
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly maximum: number;
  /** The "+1": individual sessions before or after a group, the one exception to R-009. */
  readonly extraIndividual: number;
  /** The rule that states it, such as R-001. */
  readonly rule: string;
  readonly sources: readonly string[];
}

export const TARIFF_ITEMS = [
  'INDIVIDUAL_SESSION',
  'GROUP_SESSION',
  'MULTIDISCIPLINARY_CONSULTATION',
  'FUNCTIONAL_ASSESSMENT',
] as const;
export type TariffItem = (typeof TARIFF_ITEMS)[number];

/** what one item costs the convention and the person, and how long it lasts. */
export interface ConventionTariffRow {
  readonly agreement: string;
  readonly item: TariffItem;
  /** Euro cents; any of them may be charged, since the rule of choice is not stated. */
  readonly feesCents: readonly number[];
  /** Euro cents that the person pays, both included; null where they pay nothing. */
  readonly contributionFromCents: number | null;
  readonly contributionToCents: number | null;
  /** In which function the person's first session is free; null for none. */
  readonly firstFreeIn: ConventionFunction | null;
  /** Minutes, both included; null where nothing is said. */
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  /** Per person, in a calendar year; null for no such limit. */
  readonly maximumPerYear: number | null;
  /** Of the fee and the duration. */
  readonly rule: string;
  readonly sources: readonly string[];
}

/** One agreement with all its numbers. */
export interface Agreement extends ConventionAgreementRow {
  readonly limits: readonly ConventionLimitRow[];
  readonly tariffs: readonly ConventionTariffRow[];
}

export const conventionAgreementTable = new EntitySchema<ConventionAgreementRow>({
  name: 'convention_agreement',
  tableName: 'convention_agreement',
  columns: {
    code: { type: 'text', primary: true },
    jurisdiction: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
    sources: { type: 'text', array: true },
    limitPeriodMonths: { type: 'integer' },
    categoryPeriodMonths: { type: 'integer' },
    networkPeriodMonths: { type: 'integer' },
    childCategoryMaximumAge: { type: 'integer' },
    adultCategoryMinimumAge: { type: 'integer' },
    minimumWeeklyHours: { type: 'integer' },
  },
  checks: [{ name: 'convention_agreement_validity', expression: 'valid_from < valid_to' }],
});

export const conventionLimitTable = new EntitySchema<ConventionLimitRow>({
  name: 'convention_limit',
  tableName: 'convention_limit',
  columns: {
    agreement: { type: 'text', primary: true },
    conventionFunction: { type: 'text', primary: true },
    ageCategory: { type: 'text', primary: true },
    form: { type: 'text', primary: true },
    maximum: { type: 'integer' },
    extraIndividual: { type: 'integer' },
    rule: { type: 'text' },
    sources: { type: 'text', array: true },
  },
});

export const conventionTariffTable = new EntitySchema<ConventionTariffRow>({
  name: 'convention_tariff',
  tableName: 'convention_tariff',
  columns: {
    agreement: { type: 'text', primary: true },
    item: { type: 'text', primary: true },
    feesCents: { type: 'integer', array: true },
    contributionFromCents: { type: 'integer', nullable: true },
    contributionToCents: { type: 'integer', nullable: true },
    firstFreeIn: { type: 'text', nullable: true },
    minimumMinutes: { type: 'integer', nullable: true },
    maximumMinutes: { type: 'integer', nullable: true },
    maximumPerYear: { type: 'integer', nullable: true },
    rule: { type: 'text' },
    sources: { type: 'text', array: true },
  },
});
