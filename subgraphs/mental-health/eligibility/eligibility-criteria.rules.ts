import type { Programme } from '../care-form/care-form.rules';
import { eligibilityChecks } from './eligibility.rules';
import type { EligibilityAssessmentRow, EligibilityFindingRow } from './eligibility.table';

/** In which category a finding is kept: some criteria name what takes a consent of its own. */
export type CriterionCategory = 'CARE_NEEDS' | 'DIAGNOSIS' | 'ADDICTION';

export interface Criterion {
  readonly code: string;
  /** INCLUDE must be the case, EXCLUDE must not be. */
  readonly effect: 'INCLUDE' | 'EXCLUDE';
  readonly category: CriterionCategory;
  /** Computed from the assessment; otherwise judged by people and recorded as a finding. */
  readonly isComputed: boolean;
  readonly rule: string;
  readonly source: string;
}

function criterion(
  code: string,
  effect: Criterion['effect'],
  rule: string,
  source: string,
  also: Partial<Pick<Criterion, 'category' | 'isComputed'>> = {},
): Criterion {
  return { code, effect, rule, source, category: 'CARE_NEEDS', isComputed: false, ...also };
}

/** The criteria of each programme as they are printed (catalogue 6.10). Status and benefits are no criterion. */
export const CRITERIA: Readonly<Record<Programme, readonly Criterion[]>> = {
  REHAB: [
    criterion('MINIMUM_AGE', 'INCLUDE', 'R-041', '000:317-320', { isComputed: true }),
    criterion('DIAGNOSIS_PER_CONVENTION', 'INCLUDE', 'R-042', '000:323', { category: 'DIAGNOSIS' }),
    criterion('SEVERAL_DOMAINS', 'INCLUDE', 'R-042', '000:324', { isComputed: true }),
    criterion('DEVELOPMENT_POSSIBLE', 'INCLUDE', 'R-042', '000:325'),
    criterion('INTRINSIC_MOTIVATION', 'INCLUDE', 'R-042', '000:328-330'),
    criterion('WISH_TO_INTEGRATE', 'INCLUDE', 'R-042', '000:331'),
    criterion('WILLING_TO_WORK_IN_GROUP', 'INCLUDE', 'R-042', '000:332-334'),
    criterion('ABLE_TO_TAKE_STEPS', 'INCLUDE', 'R-042', '000:335'),
    criterion('VOLUNTARY', 'INCLUDE', 'R-042', '000:335'),
    criterion('FROM_OWN_STRENGTHS', 'INCLUDE', 'R-042', '000:336'),
    criterion('ACUTE_ADDICTION', 'EXCLUDE', 'R-043', '000:342', { category: 'ADDICTION' }),
    criterion('INTELLECTUAL_DISABILITY', 'EXCLUDE', 'R-043', '000:342-343', { category: 'DIAGNOSIS' }),
    criterion('ACUTE_CRISIS', 'EXCLUDE', 'R-043', '000:345'),
    criterion('NO_RECOVERY_NEED', 'EXCLUDE', 'R-043', '000:346'),
    criterion('ONLY_DAY_STRUCTURE', 'EXCLUDE', 'R-044', '000:433-434', { isComputed: true }),
  ],
  ACTIVE_RECOVERY_TRIAD: [
    criterion('ALL_OTHER_CARE_TRIED', 'INCLUDE', 'R-100', '003:1525-1533'),
    criterion('CARE_DAY_AND_NIGHT', 'INCLUDE', 'R-100', '003:1525-1533'),
    criterion('RECOVERY_STUCK', 'INCLUDE', 'R-100', '003:1525-1533'),
  ],
};

/** The printed criteria of a programme; none for a form of care without. */
export function criteriaOf(programme: string): readonly Criterion[] {
  return Object.hasOwn(CRITERIA, programme) ? CRITERIA[programme as Programme] : [];
}

export type Finding = 'MET' | 'NOT_MET' | 'NOT_KNOWN';

export interface JudgedCriterion extends Criterion {
  /** MET: it speaks for the programme; an exclusion is met when it is not the case. */
  readonly finding: Finding;
}

type Assessed = Pick<EligibilityAssessmentRow, 'programme' | 'ageInYears' | 'domains' | 'seeks'>;
type Found = Pick<EligibilityFindingRow, 'criterion' | 'isTheCase'>;

/** Every criterion with what is known of it. To judge one anew is to assess anew, so there is one finding of each. */
export function judgedCriteria(assessment: Assessed, findings: readonly Found[]): readonly JudgedCriterion[] {
  return criteriaOf(assessment.programme).map((each) => {
    const isTheCase = each.isComputed ? computed(each.code, assessment) : found(each.code, findings);
    if (isTheCase === null) return { ...each, finding: 'NOT_KNOWN' };
    return { ...each, finding: isTheCase === (each.effect === 'INCLUDE') ? 'MET' : 'NOT_MET' };
  });
}

function computed(code: string, { ageInYears, domains, seeks }: Assessed): boolean | null {
  if (code !== 'ONLY_DAY_STRUCTURE') {
    return eligibilityChecks({ ageInYears, domains }).find((check) => check.code === code)?.isMet ?? null;
  }
  return seeks.length === 0 ? null : seeks.every((sought) => sought === 'DAY_STRUCTURE');
}

function found(code: string, findings: readonly Found[]): boolean | null {
  return findings.find(({ criterion }) => criterion === code)?.isTheCase ?? null;
}

export type EligibilityOutcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNDECIDED';

/** One that fails decides; otherwise nothing is decided until everything is known. */
export function outcomeOf(criteria: readonly Pick<JudgedCriterion, 'finding'>[]): EligibilityOutcome {
  if (criteria.some(({ finding }) => finding === 'NOT_MET')) return 'NOT_ELIGIBLE';
  return criteria.some(({ finding }) => finding === 'NOT_KNOWN') ? 'UNDECIDED' : 'ELIGIBLE';
}

/** Where somebody is pointed instead, when a criterion that is not met says so: nobody is just turned away. */
export function pointersOf(criteria: readonly Pick<JudgedCriterion, 'code' | 'finding'>[]): readonly string[] {
  const fails = (code: string): boolean => criteria.some((each) => each.code === code && each.finding === 'NOT_MET');
  return [...(fails('ACUTE_CRISIS') ? ['CRISIS_OFFER'] : []), ...(fails('ONLY_DAY_STRUCTURE') ? ['DAY_ACTIVITY'] : [])];
}
