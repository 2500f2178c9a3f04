import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

/** Which printed criteria somebody must meet before a start can be planned; null where the sources print none. */
export type Programme = 'REHAB' | 'ACTIVE_RECOVERY_TRIAD';

/** What the sources say of one form of care, as data: a new agreement is a new line and no release. */
export interface CareFormRule {
  readonly jurisdictions: readonly TrajectoryJurisdiction[];
  /** It is temporary, and does not start without a day on which it is meant to end. */
  readonly isTemporary: boolean;
  /** It lasts as long as needed: an end set ahead is questioned. */
  readonly isOpenEnded: boolean;
  /** It has the phases of a rehabilitation programme. */
  readonly hasPhases: boolean;
  /** Who treats keeps the responsibility while the person is admitted elsewhere. */
  readonly keepsResponsibility: boolean;
  /** The whole family is thought of before it starts. */
  readonly needsFamilyImpactCheck: boolean;
  /** It takes a functional assessment with both signatures, which is looked at a last time at its end. */
  readonly needsFunctionalAssessment: boolean;
  readonly programme: Programme | null;
  /** Diagnostic talks that one advice may hold; null where no number is printed. */
  readonly maxDiagnosticTalks: number | null;
  /** File and line of the catalogue's sources. */
  readonly source: string;
}

const BE = ['BE'] as const;
const NL = ['NL'] as const;

function form(jurisdictions: CareFormRule['jurisdictions'], source: string, also: Partial<CareFormRule> = {}): CareFormRule {
  return {
    jurisdictions,
    isTemporary: false,
    isOpenEnded: false,
    hasPhases: false,
    keepsResponsibility: false,
    // The Flemish sources ask for it at every start; the Dutch ones ask for the child check, which is another's.
    needsFamilyImpactCheck: jurisdictions.includes('BE'),
    needsFunctionalAssessment: false,
    programme: null,
    maxDiagnosticTalks: null,
    source,
    ...also,
  };
}

/**
 * The forms of care a trajectory can have. There is none for the care of addiction and none for forensic care: that
 * somebody has a trajectory of that kind would tell whoever sees trajectories of a topic that takes a grant of its own
 * (C-56). Those are kinds of organisation in the directory (M-24, M-25).
 */
export const CARE_FORMS: Readonly<Record<string, CareFormRule>> = {
  REHAB: form(BE, '000:309-346; 000:501-516', { isTemporary: true, hasPhases: true, programme: 'REHAB' }),
  PSYCHIATRIC_FOLLOW_UP: form(['BE', 'NL'], '000:228-229'),
  PSYCHIATRIC_ADVICE: form(BE, '001:645; 003:2050-2052', { maxDiagnosticTalks: 2 }),
  OUTPATIENT_CENTRE: form(BE, '000:799; 004:631'),
  MOBILE_TEAM_2A: form(BE, '000:799; 000:1090', { needsFamilyImpactCheck: false }),
  MOBILE_TEAM_2B: form(BE, '000:799; 000:1090'),
  SPECIALISED_PSYCHOLOGICAL_FUNCTION: form(BE, '004:566-577; 004:646-654', { needsFunctionalAssessment: true }),
  DAY_TREATMENT: form(BE, '000:979; 000:983-987'),
  SHELTERED_LIVING_BE: form(BE, '000:799; 000:978'),
  PSYCHIATRIC_NURSING_HOME: form(BE, '000:979'),
  HOSPITAL_TREATMENT: form(BE, '000:799; 000:904-906', { needsFamilyImpactCheck: false }),
  CRISIS_SERVICE: form(['BE', 'NL'], '003:2054; 001:653', { needsFamilyImpactCheck: false }),
  GENERALIST_BASIC: form(NL, '003:1628'),
  SPECIALISED_TREATMENT: form(NL, '003:1939-1943'),
  HIGHLY_SPECIALISED_TREATMENT: form(NL, '003:1141-1151; 003:2358'),
  F_ACT: form(NL, '002:2484-2510', { isOpenEnded: true, keepsResponsibility: true }),
  INTENSIVE_HOME_TREATMENT: form(NL, '003:2054'),
  HIGH_INTENSIVE_CARE: form(NL, '003:1145-1147; 003:2056'),
  MID_TERM_INPATIENT: form(NL, '003:2056'),
  ACTIVE_RECOVERY_TRIAD: form(NL, '003:1513-1541', { programme: 'ACTIVE_RECOVERY_TRIAD' }),
  LONG_STAY_24H: form(NL, '003:1515-1519'),
  SHELTERED_LIVING_NL: form(NL, '003:1535-1537'),
};

/** The rule of a form of care; undefined for a code that is none. */
export function careForm(code: string): CareFormRule | undefined {
  return Object.hasOwn(CARE_FORMS, code) ? CARE_FORMS[code] : undefined;
}

/** Whether there is such a form of care in that country. */
export function isCareFormOf(code: string, jurisdiction: TrajectoryJurisdiction): boolean {
  return careForm(code)?.jurisdictions.includes(jurisdiction) === true;
}
