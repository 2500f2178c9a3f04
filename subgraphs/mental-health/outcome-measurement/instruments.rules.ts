import type { MeasurementCategory, Rater } from './outcome-measurement.table';

/** Which scores an item takes: from least to most in equal steps. Null where no source prints a scale. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export interface InstrumentItem {
  /** Code of `outcome-item`. */
  readonly code: string;
  readonly scale: Scale | null;
  /** Code of `outcome-area`; null where the instrument has no areas. */
  readonly area: string | null;
}

/** A questionnaire or list as data: to use another one is a new entry here and no new code. */
export interface Instrument {
  /** Code of `outcome-instrument`; the directory's outcome measures use the same. */
  readonly code: string;
  /** What its scores are about, and so whose consent opens them. */
  readonly category: MeasurementCategory;
  readonly items: readonly InstrumentItem[];
  /** Who may have filled it in. */
  readonly raters: readonly Rater[];
  /** The rule that says who fills it in, where one does. */
  readonly raterRule: string | null;
  /** Whether the items add up to one figure. */
  readonly hasTotal: boolean;
  /** Whether it says something of each of the three domains of recovery, as the yearly ROM must. */
  readonly coversRecoveryDomains: boolean;
  /** unfit for comparing, so no figure over several persons exists. */
  readonly unfitForBenchmark: boolean;
  readonly source: string;
}

const ANYBODY: readonly Rater[] = ['PERSON', 'PROFESSIONAL', 'TOGETHER'];
const IROC_SCALE: Scale = { least: 1, most: 6, step: 1 };
const AUDIT_SCALE: Scale = { least: 0, most: 4, step: 1 };
/** The last two questions of AUDIT know no answers between never, not this year and this year. */
const AUDIT_LAST: Scale = { least: 0, most: 4, step: 2 };
const HALVES_TO_TWO: Scale = { least: 0, most: 2, step: 0.5 };
const YES_OR_NO: Scale = { least: 0, most: 1, step: 1 };
const REMISSION_SCALE: Scale = { least: 0, most: 2, step: 1 };

function items(scale: Scale | null, ...codes: readonly string[]): readonly InstrumentItem[] {
  return codes.map((code) => ({ code, scale, area: null }));
}

function area(code: string, scale: Scale | null, ...codes: readonly string[]): readonly InstrumentItem[] {
  return items(scale, ...codes).map((item) => ({ ...item, area: code }));
}

const DOMAINS = items(null, 'PERSONAL_RECOVERY', 'SOCIETAL_RECOVERY', 'SYMPTOMATIC_RECOVERY');

const ROM = {
  category: 'ROM',
  raters: ANYBODY,
  raterRule: null,
  hasTotal: false,
  coversRecoveryDomains: false,
  unfitForBenchmark: false,
} as const;

const SUBSTANCE = { ...ROM, category: 'ADDICTION', hasTotal: true } as const;

/** Those of catalogue 1.9 and M-79 to M-88 at the level of the person. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    ...ROM,
    code: 'I_ROC',
    category: 'IROC',
    items: [
      ...area('HOME', IROC_SCALE, 'MENTAL_HEALTH', 'LIFE_SKILLS', 'SAFETY_AND_COMFORT'),
      ...area('OPPORTUNITY', IROC_SCALE, 'PHYSICAL_HEALTH', 'EXERCISE_AND_ACTIVITY', 'PURPOSE_AND_DIRECTION'),
      ...area('PEOPLE', IROC_SCALE, 'PERSONAL_NETWORK', 'SOCIAL_NETWORK', 'VALUING_MYSELF'),
      ...area('EMPOWERMENT', IROC_SCALE, 'PARTICIPATION_AND_CONTROL', 'SELF_MANAGEMENT', 'HOPE_FOR_THE_FUTURE'),
    ],
    raters: ['TOGETHER'],
    raterRule: 'R-051',
    hasTotal: true,
    unfitForBenchmark: true,
    source: '000:826-835',
  },
  { ...ROM, code: 'ROM_EPA', items: DOMAINS, coversRecoveryDomains: true, source: '003:1558-1572' },
  { ...ROM, code: 'INTEGRAL_RECOVERY_SCALE', items: DOMAINS, coversRecoveryDomains: true, source: '003:2366-2368' },
  {
    ...ROM,
    code: 'PRQ',
    items: items(null, 'SELF_IMAGE', 'MEANING', 'EMPOWERMENT', 'CONNECTEDNESS'),
    raters: ['PERSON'],
    source: '002:2119-2124',
  },
  {
    ...ROM,
    code: 'FUNCTIONAL_REMISSION',
    items: items(REMISSION_SCALE, 'DAILY_LIFE', 'WORK_STUDY_HOUSEKEEPING', 'SOCIAL_CONTACTS'),
    raters: ['PROFESSIONAL', 'TOGETHER'],
    hasTotal: true,
    source: '003:2410',
  },
  { ...ROM, code: 'QUALITY_OF_LIFE', items: items(null, 'QUALITY_OF_LIFE'), source: '003:520-536' },
  { ...ROM, code: 'VITALITY', items: items(null, 'VITALITY'), source: '003:520-536' },
  {
    ...SUBSTANCE,
    code: 'AUDIT',
    items: [
      ...items(AUDIT_SCALE, 'HOW_OFTEN', 'HOW_MUCH', 'SIX_OR_MORE', 'CANNOT_STOP', 'EXPECTATIONS_FAILED'),
      ...items(AUDIT_SCALE, 'EYE_OPENER', 'GUILT', 'MEMORY_LOSS'),
      ...items(AUDIT_LAST, 'INJURY', 'OTHERS_CONCERNED'),
    ],
    source: '003:1662-1668',
  },
  {
    ...SUBSTANCE,
    code: 'FIVE_SHOT',
    items: [...items(HALVES_TO_TWO, 'HOW_OFTEN', 'HOW_MUCH'), ...items(YES_OR_NO, 'ANNOYED', 'GUILT', 'EYE_OPENER')],
    source: '003:1662-1668',
  },
  {
    ...SUBSTANCE,
    code: 'CAGE_AID',
    items: items(YES_OR_NO, 'CUT_DOWN', 'ANNOYED', 'GUILT', 'EYE_OPENER'),
    source: '003:1662-1668',
  },
  {
    ...SUBSTANCE,
    code: 'USS_2_0',
    items: items(null, 'POINTS_FOR_ATTENTION'),
    raters: ['PROFESSIONAL', 'TOGETHER'],
    hasTotal: false,
    source: '003:1614-1618',
  },
];

const BY_CODE = new Map(INSTRUMENTS.map((each) => [each.code, each]));

/** Undefined for a code that is none of ours, as of a partner that is ahead of us. */
export function instrumentOf(code: string): Instrument | undefined {
  return BY_CODE.get(code);
}

export function instrumentCodesOf(category: MeasurementCategory): readonly string[] {
  return INSTRUMENTS.filter((each) => each.category === category).map(({ code }) => code);
}
