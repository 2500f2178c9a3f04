import type { ConventionAgreementRow, ConventionLimitRow, ConventionTariffRow } from './convention-rules.table';

export const AGREEMENT_2019 = 'be-psych-2019';
export const AGREEMENT_2021 = 'be-psych-2021';

const LIKE_2021 = {
  jurisdiction: 'BE',
  limitPeriodMonths: 12,
  categoryPeriodMonths: 12,
  networkPeriodMonths: 12,
  childCategoryMaximumAge: 23,
  adultCategoryMinimumAge: 15,
  minimumWeeklyHours: 8,
} as const;

/**
 * The old agreement is here for its end: it holds until the professional signs the new one, at the latest until
 * 31.12.2021 (R-037, 004:1045-1056). The sources state neither its limits nor its tariffs, so it has none; its months,
 * ages and hours are taken to be those of the new one.
 */
export const CONVENTION_AGREEMENTS: readonly ConventionAgreementRow[] = [
  {
    ...LIKE_2021,
    code: AGREEMENT_2019,
    validFrom: '2019-04-01',
    validTo: '2022-01-01',
    sources: ['004:211-217', '004:1045-1056'],
  },
  {
    ...LIKE_2021,
    code: AGREEMENT_2021,
    validFrom: '2021-09-01',
    validTo: null,
    sources: ['004:248-269', '004:532-543', '004:695-700', '004:788-790'],
  },
];

type Limit = readonly [
  ConventionLimitRow['conventionFunction'],
  ConventionLimitRow['ageCategory'],
  ConventionLimitRow['form'],
  maximum: number,
  extraIndividual: number,
  rule: string,
  line: number,
];

/** Catalogue 6.4. */
const LIMITS_2021: readonly Limit[] = [
  ['FIRST_LINE', 'ADULT', 'INDIVIDUAL', 8, 0, 'R-001', 685],
  ['FIRST_LINE', 'ADULT', 'GROUP', 5, 1, 'R-002', 686],
  ['FIRST_LINE', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 10, 0, 'R-003', 681],
  ['FIRST_LINE', 'CHILD_ADOLESCENT', 'GROUP', 8, 1, 'R-004', 682],
  ['SPECIALISED', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 20, 0, 'R-005', 669],
  ['SPECIALISED', 'CHILD_ADOLESCENT', 'GROUP', 15, 1, 'R-006', 670],
  ['SPECIALISED', 'ADULT', 'INDIVIDUAL', 20, 0, 'R-007', 673],
  ['SPECIALISED', 'ADULT', 'GROUP', 12, 1, 'R-008', 674],
];

export const CONVENTION_LIMITS: readonly ConventionLimitRow[] = LIMITS_2021.map(
  ([conventionFunction, ageCategory, form, maximum, extraIndividual, rule, line]) => ({
    agreement: AGREEMENT_2021,
    conventionFunction,
    ageCategory,
    form,
    maximum,
    extraIndividual,
    rule,
    sources: [`004:${line}`],
  }),
);

const NOT_A_SESSION = {
  contributionFromCents: null,
  contributionToCents: null,
  firstFreeIn: null,
  minimumMinutes: null,
  maximumMinutes: null,
} as const;

/** Catalogue 6.5. */
export const CONVENTION_TARIFFS: readonly ConventionTariffRow[] = [
  {
    agreement: AGREEMENT_2021,
    item: 'INDIVIDUAL_SESSION',
    feesCents: [7_500],
    contributionFromCents: 400,
    contributionToCents: 1_100,
    firstFreeIn: 'FIRST_LINE',
    minimumMinutes: 45,
    maximumMinutes: 60,
    maximumPerYear: null,
    rule: 'R-017',
    sources: ['004:708', '004:718', '004:720'],
  },
  {
    agreement: AGREEMENT_2021,
    item: 'GROUP_SESSION',
    feesCents: [12_600, 20_000],
    contributionFromCents: 250,
    contributionToCents: 250,
    firstFreeIn: 'FIRST_LINE',
    minimumMinutes: 90,
    maximumMinutes: 120,
    maximumPerYear: null,
    rule: 'R-018',
    sources: ['004:709', '004:717', '004:720'],
  },
  {
    ...NOT_A_SESSION,
    agreement: AGREEMENT_2021,
    item: 'MULTIDISCIPLINARY_CONSULTATION',
    feesCents: [22_500],
    maximumPerYear: 1,
    rule: 'R-019',
    sources: ['004:710'],
  },
  {
    ...NOT_A_SESSION,
    agreement: AGREEMENT_2021,
    item: 'FUNCTIONAL_ASSESSMENT',
    feesCents: [6_000],
    maximumPerYear: 1,
    rule: 'R-020',
    sources: ['004:712-714'],
  },
];
