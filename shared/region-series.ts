import type { SubgraphName } from './subgraph-names';

/** At which places region figures are told. */
export const REGION_LEVELS = ['ORGANISATION', 'ZONE', 'NETWORK', 'REGION'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** Up to how many days somebody waits, band by band; the last band has no end. */
export const WAITING_BANDS = [30, 90, 180, 365] as const;

/**
 * How roughly money is told that was spent on persons (R-031, ADR 0016), in euro cents. Of one person no more than the first
 * is counted of a year: individual sessions, consultation and assessment of twelve months come to 2,535 euro. The step is
 * five times that, so that nothing that is told of invoices moves for fewer than five persons.
 */
export const BILLING = { ofOneAtMostCents: 300_000, stepCents: 1_500_000 } as const;

export interface RegionMeasure {
  /** Levels of table 4.2 (O-rows). PERSON is never told here. */
  readonly levels: readonly ('PERSON' | 'ORGANISATION' | 'REGION')[];
  /** Why there is nothing to count it from; absent where a series counts it. */
  readonly noData?: string;
}

/** The measures of table 4.2 (catalogue 1.9, 6.8), and those that planning asks for besides (TQ-13, EQ-12, M-39, R-031). */
export const REGION_MEASURES = {
  ROM_EPA: { levels: ['PERSON'] },
  ROM: { levels: ['PERSON', 'ORGANISATION', 'REGION'] },
  INTEGRAL_RECOVERY_SCALE: { levels: ['PERSON'] },
  I_ROC: { levels: ['PERSON'] },
  FUNCTIONAL_REMISSION: { levels: ['PERSON'] },
  PARTICIPATION_LADDER: { levels: ['PERSON', 'ORGANISATION'] },
  SELF_SUFFICIENCY_MATRIX: { levels: ['PERSON', 'ORGANISATION'] },
  PROXY_CARE: { levels: ['PERSON'] },
  PROXY_SAFETY: { levels: ['PERSON'] },
  PROXY_PARTICIPATION: { levels: ['PERSON'] },
  GGZ_PERFORMANCE: { levels: ['ORGANISATION', 'REGION'] },
  COERCION_MONITOR: { levels: ['ORGANISATION', 'REGION'] },
  WMO_PERFORMANCE: { levels: ['ORGANISATION', 'REGION'] },
  REGIONAL_SCHIZOPHRENIA_CARE_QUALITY: {
    levels: ['REGION'],
    noData: 'The review of regional schizophrenia care is made by people and not recorded in Kring.',
  },
  SAFETY_MONITOR: { levels: ['REGION'], noData: 'The safety monitor is a survey of inhabitants, outside Kring.' },
  GGD_DATA: { levels: ['REGION'] },
  ROPI: {
    levels: ['ORGANISATION'],
    noData: 'A ROPI is about teams and no count of persons; each stands in ModelFidelityCheck.',
  },
  FACT_FIDELITY: {
    levels: ['ORGANISATION'],
    noData: 'Model fidelity is about teams and no count of persons; each check stands in ModelFidelityCheck.',
  },
  EXPERIENCE: { levels: ['ORGANISATION', 'REGION'], noData: 'Surveys of experience are held outside Kring.' },
  PROCESS_INDICATOR: { levels: ['ORGANISATION'] },
  QUALITY_OF_LIFE: { levels: ['PERSON'] },
  VITALITY: { levels: ['PERSON'] },
  NEED_COVERAGE: { levels: ['REGION'] },
  POPULATION_STAT: {
    levels: ['REGION'],
    noData: 'Population figures are of all inhabitants; Kring knows only those who are with a partner.',
  },
  WAITING: { levels: ['ORGANISATION', 'REGION'] },
  JOB_COACHING: { levels: ['ORGANISATION', 'REGION'] },
  NETWORK_BUDGET: { levels: ['REGION'] },
} as const satisfies Readonly<Record<string, RegionMeasure>>;

export type RegionMeasureCode = keyof typeof REGION_MEASURES;

/** A measure as its level and data are asked about, whichever it is. */
export function measureOf(code: RegionMeasureCode): RegionMeasure {
  return REGION_MEASURES[code];
}

export interface RegionSeries {
  readonly code: string;
  readonly measure: RegionMeasureCode;
  /** The one subgraph that counts it: it keeps the records. */
  readonly owner: SubgraphName;
  /** Counted among others, who are told as the denominator. */
  readonly isShare: boolean;
  /** Comes with how long those counted have waited. */
  readonly hasDays: boolean;
  /** One series per programme, and no total over them: who waits for two would make it a sum to subtract from. */
  readonly byProgramme: boolean;
  /** One series per year, from its first day on: the programme is the year, as Y2026. */
  readonly byYear: boolean;
  /** Comes with what was spent on those counted. */
  readonly hasCents: boolean;
  /** Measures an indicator of the Wmo, whose code it has (U-35). */
  readonly isIndicator: boolean;
  /** Where the measure's levels are too near: not told of one organisation, or of one zone (ST-11). */
  readonly notBelow?: RegionLevel;
}

const series = (code: string, measure: RegionMeasureCode, owner: SubgraphName, also: Partial<RegionSeries> = {}): RegionSeries => ({
  ...{ code, measure, owner, isShare: false, hasDays: false, byProgramme: false, byYear: false, hasCents: false, isIndicator: false },
  ...also,
});

const SHARE = { isShare: true } as const;

/** What is counted. Closed: a cube has fixed dimensions, and nobody filters it. */
export const REGION_SERIES: readonly RegionSeries[] = [
  series('WAITING_FOR_CARE', 'WAITING', 'mental-health', { hasDays: true, byProgramme: true }),
  series('WAITING_FOR_HOME', 'WAITING', 'municipal', { hasDays: true }),
  series('WAITING_TWICE', 'WAITING', 'person', { ...SHARE, notBelow: 'NETWORK' }),
  series('ROM_TAKEN', 'ROM', 'mental-health', SHARE),
  series('ADMITTED', 'GGZ_PERFORMANCE', 'mental-health', SHARE),
  series('ADMITTED_IN_CRISIS', 'GGZ_PERFORMANCE', 'mental-health', SHARE),
  series('SOMATIC_SCREENED', 'GGZ_PERFORMANCE', 'first-line'),
  series('COERCION', 'COERCION_MONITOR', 'mental-health', SHARE),
  series('DEBT_SUPPORT', 'WMO_PERFORMANCE', 'municipal'),
  series('OWN_HOME', 'WMO_PERFORMANCE', 'municipal', SHARE),
  series('INDICATED_ACROSS_DOMAINS', 'WMO_PERFORMANCE', 'municipal', { ...SHARE, isIndicator: true }),
  series('HOME_KEPT', 'WMO_PERFORMANCE', 'municipal', { ...SHARE, isIndicator: true }),
  series('OUTREACH_REFERRED_IN_TIME', 'WMO_PERFORMANCE', 'municipal', { ...SHARE, isIndicator: true, notBelow: 'ZONE' }),
  series('OUTREACH', 'GGD_DATA', 'municipal'),
  series('LADDER_SCORED', 'PARTICIPATION_LADDER', 'municipal'),
  series('MATRIX_SCORED', 'SELF_SUFFICIENCY_MATRIX', 'municipal'),
  series('REFERRAL_OPEN', 'PROCESS_INDICATOR', 'person'),
  series('REFERRAL_STARTED', 'PROCESS_INDICATOR', 'person', SHARE),
  series('NEED_MET', 'NEED_COVERAGE', 'person', SHARE),
  series('NEED_OVERMET', 'NEED_COVERAGE', 'mental-health', { ...SHARE, byProgramme: true }),
  series('COACHING_ACTIVE', 'JOB_COACHING', 'work'),
  series('COACHING_BEFORE_START', 'JOB_COACHING', 'work', { hasDays: true }),
  series('PAID_WORK', 'JOB_COACHING', 'work', SHARE),
  series('LASTING_WORK', 'JOB_COACHING', 'work', SHARE),
  series('BILLING_VALIDATED', 'NETWORK_BUDGET', 'first-line', { byYear: true, hasCents: true, notBelow: 'NETWORK' }),
];

/** The year that a programme of a series by year stands for, and back. */
export const yearOf = (programme: string): number => Number(programme.slice(1));
export const programmeOf = (year: number): string => `Y${year}`;

/** The levels at which a series is told. */
export function levelsOf({ measure, notBelow }: RegionSeries): readonly RegionLevel[] {
  const { levels } = measureOf(measure);
  return REGION_LEVELS.filter((level) => levels.includes(level === 'ORGANISATION' ? 'ORGANISATION' : 'REGION')).filter(
    (level) => notBelow === undefined || REGION_LEVELS.indexOf(level) >= REGION_LEVELS.indexOf(notBelow),
  );
}
