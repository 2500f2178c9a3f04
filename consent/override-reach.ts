import type { Category, DangerLevel, LegalGround } from './vocabulary';
import { DANGER_LEVELS } from './vocabulary';

/**
 * How far secrecy can be broken: as little as possible, and more only as the danger grows (C-16, C-34). Each level adds
 * to the one before. What is in no list is reached by no override: not the story, not the employer, not peers, not the
 * children's own affairs beyond their safety.
 */
type Ladder = Readonly<Record<DangerLevel, readonly Category[]>>;

const WHO_AND_WHOM_TO_CALL: readonly Category[] = ['NAME', 'IDENTITY', 'CARE_NETWORK', 'COACH_CONTACT'];

const LADDERS: Readonly<Record<LegalGround, Ladder>> = {
  // Danger to life that no other way averts (003:1255): may.
  CONFLICT_OF_DUTIES: {
    RAISED: [...WHO_AND_WHOM_TO_CALL, 'HOW_TO_WORK_WITH_ME'],
    SERIOUS: ['SUICIDALITY', 'CRISIS_CARD', 'WRAP', 'MEDICATION', 'TRAJECTORY', 'HOUSEHOLD'],
    ACUTE: ['DIAGNOSIS', 'ADMISSIONS', 'ADDICTION', 'SOMATIC_HEALTH', 'CHILDREN', 'APPOINTMENTS'],
  },
  // A duty by law, such as unsafe children or an inspection (003:1251-1253): must. Never the adult's diagnosis (C-41).
  LEGAL_DUTY: {
    RAISED: ['NAME', 'IDENTITY', 'CHILDREN', 'HOUSEHOLD', 'CHILD_SAFETY_CHECK', 'CONCERN_REPORT'],
    SERIOUS: ['CARE_NETWORK', 'CONCERN_REPORT_BEFORE_CONTACT'],
    ACUTE: ['TRAJECTORY', 'COERCION'],
  },
  // A right to report that a law gives (003:1257): may.
  RIGHT_TO_REPORT: {
    RAISED: ['NAME', 'IDENTITY'],
    SERIOUS: ['HOUSEHOLD', 'CHILDREN', 'CARE_NETWORK'],
    ACUTE: ['SAFETY_PROXIES', 'CHILD_SAFETY_CHECK', 'CONCERN_REPORT'],
  },
};

/** What an override on this ground and at this level can open at most, lower levels included. */
export function overrideReach(ground: LegalGround, danger: DangerLevel): readonly Category[] {
  return DANGER_LEVELS.slice(0, DANGER_LEVELS.indexOf(danger) + 1).flatMap((level) => LADDERS[ground][level]);
}

/** Which level of danger a category takes on this ground; null when no override on it reaches the category. */
export function dangerFor(ground: LegalGround, category: Category): DangerLevel | null {
  return DANGER_LEVELS.find((level) => LADDERS[ground][level].includes(category)) ?? null;
}

/**
 * What a person can put on their crisis card (C-35): what helps others to help them through a crisis. Not what was told
 * to an employer, not peers, nor what others reported about them.
 */
export const CARD_REACH: readonly Category[] = [
  ...WHO_AND_WHOM_TO_CALL,
  'CRISIS_CARD',
  'WRAP',
  'HOW_TO_WORK_WITH_ME',
  'OWN_WORDS',
  'DIAGNOSIS',
  'MEDICATION',
  'SUICIDALITY',
  'TRAUMA',
  'ADDICTION',
  'ADMISSIONS',
  'SOMATIC_HEALTH',
  'TRAJECTORY',
  'APPOINTMENTS',
  'HOUSEHOLD',
  'CHILDREN',
];
