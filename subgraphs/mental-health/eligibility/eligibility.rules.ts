import type { EligibilityAssessmentRow } from './eligibility.table';

/** Category of the Belgian convention for psychological care: one per twelve months. */
export type ConventionCategory = 'CHILD' | 'ADULT';

/** From this age on the adult category is allowed (R-013, 004:535-538). */
const ADULT_FROM_AGE = 15;
/** Up to and including this age the child category is allowed (R-012, 004:532-533). */
const CHILD_UP_TO_AGE = 23;
/** From this age on the rehabilitation programme is open; there is no highest age (R-041, 000:317). */
const REHABILITATION_FROM_AGE = 16;
/** Difficulties on "several" domains: more than one (R-042, 000:324). */
const SEVERAL_DOMAINS = 2;

/** Both from 15 to 23, where the psychologist weighs the context and no rule decides. */
export function conventionCategories(ageInYears: number): readonly ConventionCategory[] {
  return [
    ...(ageInYears <= CHILD_UP_TO_AGE ? (['CHILD'] as const) : []),
    ...(ageInYears >= ADULT_FROM_AGE ? (['ADULT'] as const) : []),
  ];
}

export interface EligibilityCheck {
  readonly code: 'ADULT_CATEGORY' | 'MINIMUM_AGE' | 'SEVERAL_DOMAINS';
  readonly isMet: boolean;
  /** Where the rule is printed: file and line of the catalogue's sources. */
  readonly source: string;
}

/** The checks that can be computed (T-32). Motivation and engagement are weighed by people, not here. */
export function eligibilityChecks({
  ageInYears,
  domains,
}: Pick<EligibilityAssessmentRow, 'ageInYears' | 'domains'>): readonly EligibilityCheck[] {
  return [
    { code: 'ADULT_CATEGORY', isMet: conventionCategories(ageInYears).includes('ADULT'), source: '004:538' },
    { code: 'MINIMUM_AGE', isMet: ageInYears >= REHABILITATION_FROM_AGE, source: '000:317' },
    { code: 'SEVERAL_DOMAINS', isMet: new Set(domains).size >= SEVERAL_DOMAINS, source: '000:324' },
  ];
}
