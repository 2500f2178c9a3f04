import { CATEGORIES_OF_MOMENT, mandateRule } from './mandate-rules';
import { CARD_REACH, overrideReach } from './override-reach';
import type { Cell, Policy } from './policy';
import type { Bundle, Category, Role } from './vocabulary';
import { CATEGORIES, ROLES } from './vocabulary';

type CellFor<Columns extends readonly Role[]> = { readonly [Index in keyof Columns]: Cell };
/** One cell per role, in the order of ROLES. */
type Row = CellFor<typeof ROLES>;
type Matrix = Readonly<Record<Category, Row>>;
/** What was added after the first version. */
type AddedLater = 'CONVENTION_SESSIONS';
/** A version that is no longer current has no cells for what was added after it, and so opens none of that. */
type EarlierMatrix = Readonly<Partial<Record<Category, readonly Cell[]>>>;

const O = 'O';
const N = 'N';
const T = 'T';
const R = 'R';
const S = 'S';
const A = 'A';
const L = 'L';
const M = 'M';
const C = 'C';
const _ = '-';

/**
 * Who may see what of a person, at most, and which form of consent it takes: the default visibility matrix
 * (catalogue 3.8), every row and column of it, made exact. What the codes open is said in policy.ts; how each cell
 * that the matrix qualifies in words was read, in README.md. A cell without a comment stands as it is printed.
 *
 * ```
 * PE person                 FP first-line psychologist   MI municipality, income   CP professional in the circle
 * LR legal representative   ML mental-health lead        MH municipality, housing  NC network coordinator
 * TP trusted person         MT mental-health team        MN neighbourhood team     DS data steward
 * RE relative               JC job coach                 MO outreach
 * PW peer worker            EM employer                  AD advising doctor
 * GP general practitioner   TR training provider         BI billing, insurer
 * ```
 *
 * Read a municipal cell per desk: one desk's case is not another's. TR and CP are columns the matrix lacks; they hold
 * what a case story or C-02 asks for, and otherwise "-" or, where the person might want it, "R".
 */
const MATRIX_2026_11_22 = {
  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Repaired: the name is a part of its own. An employer and a school know whom they have, and no more (C-46, EQ-08).
  NAME:                            [O, N, N, N, T, N, N, N, N, N, T, T, N, N, N, N, N, M, T, _, M],
  IDENTITY:                        [O, N, N, N, T, N, N, N, N, N, _, _, N, N, N, N, N, M, T, _, M],
  // Who is involved, for what, since when: the smallest useful shared set (C-25). None of it to a school (EQ-08).
  CARE_NETWORK:                    [O, N, N, T, T, N, N, N, N, N, _, _, T, T, T, T, _, _, T, _, M],
  // Repaired: a part of its own, so that an employer or a school can be told whom to call about work (C-43, EQ-06).
  COACH_CONTACT:                   [O, N, N, T, T, N, N, N, N, N, T, T, T, T, T, T, _, _, T, _, M],
  // Added: the group's name and one's own place in it are each accepted member's own, without any grant (C-02).
  RESOURCE_GROUP:                  [O, N, T, S, S, T, T, T, T, T, _, _, T, T, T, T, _, _, S, _, M],
  GOALS:                           [O, T, N, T, T, T, T, T, T, T, _, _, T, T, T, T, _, _, T, _, M],
  // Repaired: split by the parts the cells name. As a whole it opens to neither coach nor municipality (C-14, C-24).
  RECOVERY_PLAN:                   [O, N, T, T, T, T, T, N, N, _, _, _, _, _, _, _, _, _, R, _, M],
  // What lies on the table at intake, plan and execution: the trusted person is standard there (C-08).
  RECOVERY_PLAN_MOMENTS:           [O, N, N, T, T, T, T, N, N, _, _, _, _, _, _, _, _, _, R, _, M],
  RECOVERY_PLAN_WORK:              [O, N, T, T, T, T, T, N, N, T, _, _, _, _, _, _, _, _, R, _, M],
  RECOVERY_PLAN_HOUSING:           [O, N, T, T, T, T, T, N, N, _, _, _, T, T, _, _, _, _, R, _, M],
  // Shared part by part, with a named reader (C-54).
  LIFE_STORY:                      [O, R, R, R, R, R, R, R, R, R, _, _, R, R, R, R, _, _, R, _, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Only an activated card opens these, and only to those it lists (C-35).
  WRAP:                            [O, A, A, A, A, A, A, A, A, A, _, _, A, A, A, A, _, _, A, _, M],
  CRISIS_CARD:                     [O, A, A, A, A, A, A, A, A, A, _, _, A, A, A, A, _, _, A, _, M],
  // A municipality has no diagnosis at all (C-53); a job coach only one that the person named them for (C-14, C-48).
  DIAGNOSIS:                       [O, T, R, R, _, T, T, N, T, R, _, _, _, _, _, _, T, _, _, _, M],
  MEDICATION:                      [O, T, R, R, _, N, T, N, N, R, _, _, _, _, _, _, _, _, _, _, M],
  // Repaired: four topics, a separate grant each, never in a bundle (C-56). Never for work, municipality or employer.
  TRAUMA:                          [O, R, R, R, _, R, R, R, R, _, _, _, _, _, _, _, _, _, _, _, M],
  SUICIDALITY:                     [O, R, R, R, _, R, R, R, R, _, _, _, _, _, _, _, _, _, _, _, M],
  SEXUALITY:                       [O, R, R, R, _, R, R, R, R, _, _, _, _, _, _, _, _, _, _, _, M],
  ADDICTION:                       [O, R, R, R, _, R, R, R, R, _, _, _, _, _, _, _, _, _, _, _, M],
  // Repaired: apart, so that a grant about admissions does not tell of compulsion too (C-38). Cells as printed.
  ADMISSIONS:                      [O, T, R, R, _, N, T, N, N, _, _, _, _, _, _, _, _, _, _, C, M],
  COERCION:                        [O, T, R, R, _, N, T, N, N, _, _, _, _, _, _, _, _, _, _, C, M],
  SOMATIC_HEALTH:                  [O, T, T, T, _, N, _, N, N, _, _, _, _, _, _, _, _, _, _, C, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Repaired: apart, since I.ROC is never counted for a benchmark (000:832-833); ROM may be.
  IROC:                            [O, T, T, R, _, T, T, N, N, _, _, _, _, _, _, _, _, _, _, _, M],
  ROM:                             [O, T, T, R, _, T, T, N, N, _, _, _, _, _, _, _, _, _, _, C, M],
  // Number and category only (C-26); the insurer counts under a pseudocode (C-27).
  SESSION_COUNTER:                 [O, N, _, _, _, M, N, N, _, _, _, _, _, _, _, _, _, N, _, C, M],
  // Repaired: a relative reads no more of it than the part about themselves, which is the next row (C-18).
  FUNCTIONAL_ASSESSMENT:           [O, T, T, _, _, N, N, N, T, _, _, _, _, _, _, _, _, M, _, _, M],
  FUNCTIONAL_ASSESSMENT_CONTEXT:   [O, T, T, S, _, N, N, N, T, _, _, _, _, _, _, _, _, M, _, _, M],
  WORK_GOALS:                      [O, T, T, R, T, T, _, T, T, N, _, _, T, T, T, T, T, _, R, C, M],
  WORK_WISHES:                     [O, T, T, R, T, T, _, T, T, N, _, _, T, T, T, T, T, _, R, C, M],
  JOB_HISTORY:                     [O, T, T, R, T, T, _, T, T, N, _, _, T, T, T, T, T, _, R, C, M],
  // Added: set-backs, reasons of leaving, in own words. Not for employer or advising doctor (E-13, EQ-06, ST-06).
  WORK_EVENTS:                     [O, T, R, _, _, _, _, T, _, N, _, _, _, _, _, _, _, _, _, _, M],
  // Added: the coach's notes of talks, with the employer too; they go to nobody else (EQ-03, EQ-04).
  WORK_NOTES:                      [O, _, _, _, _, _, _, _, _, S, _, _, _, _, _, _, _, _, _, _, M],
  // Added: hours and since when, which is all the advising doctor needs (C-49, EQ-05).
  PROGRESSIVE_WORK:                [O, N, _, _, _, T, _, T, _, N, _, _, T, _, _, _, N, _, _, _, M],
  // Can be told without naming the disorder (C-47); a school gets what the person shared with it (EQ-08).
  WORK_ACCOMMODATIONS:             [O, T, T, R, _, _, _, T, T, N, T, T, _, _, _, _, T, _, _, _, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Repaired: an act of the person. The coach who helped and the employer who was told read that one (C-45, C-46).
  EMPLOYER_DISCLOSURE:             [O, _, _, _, _, _, _, _, _, S, _, _, _, _, _, _, _, _, _, _, M],
  EMPLOYER_DISCLOSURE_TEXT:        [O, _, _, _, _, _, _, _, _, S, S, _, _, _, _, _, _, _, _, _, M],
  // Repaired: of the municipal desks only those that decide a claim on it (C-14).
  SOCIAL_STATUS:                   [O, N, T, R, _, T, M, T, _, N, _, _, T, T, _, _, N, M, _, C, M],
  // Repaired: insured yes or no is a part of its own, the one thing the first-line psychologist must know (004:523).
  INSURANCE_STATUS:                [O, N, T, R, _, T, N, T, _, N, _, _, T, T, _, _, N, M, _, C, M],
  // Repaired: the housing desk's own field; the other desks by name of the topic, outreach not (C-14).
  HOUSING:                         [O, N, T, R, _, T, _, T, T, _, _, _, T, N, T, _, _, _, R, C, M],
  // Repaired: "own case" is an own record, of the income and debt desk alone.
  INCOME_DEBTS:                    [O, T, R, R, _, _, _, R, _, R, _, _, S, _, _, _, _, _, _, C, M],
  // Repaired: outreach alone, on a report it holds; whoever reported reads their own report (C-23, C-59).
  CONCERN_REPORT:                  [O, _, _, S, _, L, _, L, _, _, _, _, _, _, _, S, _, _, _, C, M],
  // Repaired: "own once in contact". Before, not even the person: reading it would be the first contact (C-59).
  CONCERN_REPORT_BEFORE_CONTACT:   [_, _, _, S, _, L, _, L, _, _, _, _, _, _, _, S, _, _, _, C, M],
  // Repaired: the coach who did it reads that one; that it was done, and no more, is the next row (C-39).
  FAMILY_IMPACT_CHECK:             [O, N, _, _, _, M, _, N, N, S, _, _, _, _, _, _, _, _, _, _, M],
  FAMILY_IMPACT_CHECK_DONE:        [O, N, _, _, _, N, _, N, N, N, _, _, _, _, _, _, _, _, _, _, M],
  // Repaired: of the municipal desks only those that meet children at home; never the job coach (C-40, C-41).
  CHILD_SAFETY_CHECK:              [O, N, _, _, _, L, _, N, _, _, _, _, _, _, L, L, _, _, _, _, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Belongs outside care: own group, and two readers if the person names them. Not even the steward (C-11, C-12).
  PEER_MEMBERSHIP:                 [O, _, _, _, S, _, _, R, _, R, _, _, _, _, _, _, _, _, _, _, _],
  SAFETY_PROXIES:                  [O, R, _, _, _, _, _, R, _, _, _, _, _, _, _, _, _, _, _, C, M],
  // Repaired: sender and receiver read the one they sent or received; later partners do not inherit it (C-57).
  REFERRAL:                        [O, N, _, _, _, S, _, S, T, S, _, _, _, _, _, _, _, _, _, _, M],
  REFERRAL_SHEET:                  [O, T, _, _, _, S, _, S, T, S, _, _, _, _, _, _, _, _, _, _, M],
  // Repaired: scopes of their own, since the person can leave these parts off (C-57, EQ-02).
  REFERRAL_SHEET_DIAGNOSIS:        [O, T, _, _, _, S, _, S, T, S, _, _, _, _, _, _, _, _, _, _, M],
  REFERRAL_SHEET_MEDICATION:       [O, T, _, _, _, S, _, S, T, S, _, _, _, _, _, _, _, _, _, _, M],
  ACCESS_RECORDS:                  [O, N, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  // Rows the matrix lacks. Cells that are not said by a source are "-".
  // What the person allowed and refused says much about them: nobody else's business.
  CONSENT:                         [O, N, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, M],
  // State, phase, dates, who is accountable. A relative may just know of it (C-06); work by topic only (C-48).
  TRAJECTORY:                      [O, N, N, T, _, N, N, N, N, T, _, _, _, T, _, _, _, _, _, C, M],
  // The same for job coaching: state, dates, rhythm (EQ-03, EQ-05). Employers know the coach, not the trajectory.
  WORK_TRAJECTORY:                 [O, N, T, R, _, N, _, N, T, N, _, _, T, T, T, T, N, _, _, C, M],
  TRAINING_ENROLMENT:              [O, T, T, R, _, _, _, T, _, N, _, S, _, _, _, _, N, _, _, _, M],
  // Modules and half days: what a team needs to plan together (TQ-05), not first line or municipality (TQ-02).
  WEEK_SCHEDULE:                   [O, N, T, R, _, _, _, N, N, T, _, _, _, _, _, _, _, _, _, _, M],
  // That somebody rather stays in their own safe place some days is not for work, municipality or employer (T-30).
  ATTENDANCE:                      [O, T, R, R, _, _, _, N, T, _, _, _, _, _, _, _, _, _, _, _, M],
  // Agenda: who meets whom, when. Those invited from outside care see what they are invited to.
  APPOINTMENTS:                    [O, N, T, T, _, N, N, N, N, N, _, S, S, S, S, S, _, _, _, _, M],
  // Invited relatives see their own invitations without any grant (TQ-08); the GP does not see them (TQ-02).
  CONTEXT_CONVERSATIONS:           [O, T, T, T, _, _, _, N, T, _, _, _, _, _, _, _, _, _, _, _, M],
  SESSION_NOTES:                   [O, R, _, _, _, _, S, N, T, _, _, _, _, _, _, _, _, _, _, _, M],
  // What mental health care and GP must tell each other at set moments (R-083, EQ-04).
  NOTICES:                         [O, T, _, _, _, N, N, N, N, S, _, _, _, _, _, _, _, _, _, _, M],
  WAITING:                         [O, N, T, _, _, N, N, N, T, N, _, _, _, T, _, _, _, _, _, C, M],

  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  EDUCATION:                       [O, N, T, R, T, T, _, T, T, N, _, _, T, _, _, _, _, _, _, _, M],
  HOUSEHOLD:                       [O, N, T, R, _, N, _, N, T, T, _, _, T, T, _, _, _, _, _, _, M],
  // Third parties who cannot consent: relation and arrangement, for care; work only when named (C-42, EQ-02).
  CHILDREN:                        [O, N, _, _, _, N, _, N, T, R, _, _, _, _, _, _, _, _, _, _, M],
  // A small network stays with the person: not for peers or buddies, not for a municipality (E-05, EQ-11).
  SOCIAL_NETWORK:                  [O, T, R, R, _, T, _, N, T, R, _, _, _, _, _, _, _, _, _, _, M],
  CARE_NEEDS:                      [O, N, T, R, _, N, N, N, N, T, _, _, _, _, _, _, _, _, _, _, M],
  // What somebody asks of a desk, and no more than that, is how a municipality comes to know (TQ-11, EQ-10).
  SUPPORT_REQUESTS:                [O, N, T, R, _, N, _, N, T, N, _, _, T, N, T, _, _, _, _, _, M],
  STRENGTHS:                       [O, T, T, T, T, T, _, N, N, N, _, _, _, T, _, _, _, _, _, _, M],
  WISHES:                          [O, T, T, T, T, T, T, N, N, N, _, _, _, T, _, _, _, _, _, _, M],
  // In their own words, and only to those they choose (C-52, T-05, T-23, E-20).
  OWN_WORDS:                       [O, R, R, R, R, R, R, R, R, R, _, _, _, _, _, _, _, _, _, _, M],
  HOW_TO_WORK_WITH_ME:             [O, T, T, T, T, T, T, T, T, T, R, _, T, T, T, T, _, _, T, _, M],
} satisfies Omit<Matrix, AddedLater>;

/**
 * Compulsion is restricted like the topics of C-56: it can hurt and stigmatise whoever it befell (C-38). That a family
 * was thought of is for the network; what was found is for its author and the person (C-39).
 */
const MATRIX_2026_11_26 = {
  ...MATRIX_2026_11_22,
  //                                PE LR TP RE PW GP FP ML MT JC EM TR MI MH MN MO AD BI CP NC DS
  COERCION:                        [O, T, R, R, _, R, R, R, R, _, _, _, _, _, _, _, _, _, _, C, M],
  FAMILY_IMPACT_CHECK:             [O, N, _, _, _, M, _, S, S, S, _, _, _, _, _, _, _, _, _, _, M],
  // Each provider its own, and to who settles an invoice that invoice: others know number and category (C-26, C-27).
  CONVENTION_SESSIONS:             [O, T, _, _, _, _, S, S, S, _, _, _, _, _, _, _, _, S, _, _, M],
} satisfies Matrix;

/** Trauma, suicidality, sexuality, addiction, police contacts: each its own grant, never in a bundle (C-56). */
export const RESTRICTED_TOPICS: readonly Category[] = [
  'TRAUMA',
  'SUICIDALITY',
  'SEXUALITY',
  'ADDICTION',
  'SAFETY_PROXIES',
];

/**
 * What is the person's to say and nobody else's, whatever was granted: a professional who could edit a goal, a story
 * or a consent would speak in the person's place (C-01, C-09, C-35, C-45, C-54).
 */
const WRITTEN_BY_PERSON_ONLY: readonly Category[] = [
  'RESOURCE_GROUP',
  'GOALS',
  'LIFE_STORY',
  'WRAP',
  'CRISIS_CARD',
  'EMPLOYER_DISCLOSURE',
  'EMPLOYER_DISCLOSURE_TEXT',
  'PEER_MEMBERSHIP',
  'CONSENT',
  'WISHES',
  'OWN_WORDS',
  'HOW_TO_WORK_WITH_ME',
];

/**
 * What the person writes beside others. What is left out is others' record about them: they read it, answer it in
 * their own words, and do not change it. Appointments are left out, being the agenda of the one who gives them.
 */
const WRITTEN_BY_PERSON_TOO: readonly Category[] = [
  'NAME',
  'IDENTITY',
  // The person opens a relation and ends it, and names the first contact (C-01, C-05, C-58).
  'CARE_NETWORK',
  'RECOVERY_PLAN',
  'RECOVERY_PLAN_MOMENTS',
  'RECOVERY_PLAN_WORK',
  'RECOVERY_PLAN_HOUSING',
  'WORK_GOALS',
  'WORK_WISHES',
  'JOB_HISTORY',
  'WORK_EVENTS',
  // A request for a place to live (T-28, U-16).
  'HOUSING',
  // Leaving parts off before it is sent (C-57).
  'REFERRAL_SHEET',
  'REFERRAL_SHEET_DIAGNOSIS',
  'REFERRAL_SHEET_MEDICATION',
  'EDUCATION',
  'HOUSEHOLD',
  'CHILDREN',
  'SOCIAL_NETWORK',
  'CARE_NEEDS',
  'SUPPORT_REQUESTS',
  'STRENGTHS',
];

/**
 * Who may open all that their organisation recorded, while their relation lives. Not a team colleague, who has no
 * claim to what the whole organisation holds (TQ-05), nor a peer worker, whose access is the person's choice and not
 * the employment's (C-12), nor anybody who is in the circle as a guest.
 */
const ANSWER_FOR_RECORD: readonly Role[] = [
  'GENERAL_PRACTITIONER',
  'FIRST_LINE_PSYCHOLOGIST',
  'MH_LEAD',
  'JOB_COACH',
  'TRAINING_PROVIDER',
  'MUNI_INCOME',
  'MUNI_HOUSING',
  'MUNI_NEIGHBOURHOOD',
  'MUNI_OUTREACH',
  'ADVISING_DOCTOR',
  'BILLING',
];

/** An employer reads what it was told as an employer, never what its house holds as a care organisation (ST-04, C-50). */
const PART_OF_RECORD: readonly Role[] = ['EMPLOYER'];

/** Those bound to keep a record of their own work add to it without being asked; guests of the circle are not (C-22). */
const KEEPS_RECORD: readonly Role[] = [...ANSWER_FOR_RECORD, 'MH_TEAM'];

/** Clinicians keep one whole record; the others' part in their house's record ends where their own work ends (C-14). */
const KEEPS_WHOLE_RECORD: readonly Role[] = ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MH_LEAD', 'MH_TEAM'];

/**
 * What a representative says in the person's place. Not their own words, their story, their crisis card, what helps them,
 * with whom they meet as peers, nor what their employer is told: that is nobody's to say for them (C-11, C-35, C-45, C-54).
 */
const WRITTEN_BY_REPRESENTATIVE: readonly Category[] = [
  'CONSENT',
  'RESOURCE_GROUP',
  ...WRITTEN_BY_PERSON_TOO.filter((category) => !['WORK_WISHES', 'STRENGTHS'].includes(category)),
];

/** Withheld without a word from everybody to whom they are not open (C-11, C-40, C-59). */
const ALWAYS_SILENT: readonly Category[] = [
  'CHILD_SAFETY_CHECK',
  'CONCERN_REPORT',
  'CONCERN_REPORT_BEFORE_CONTACT',
  'PEER_MEMBERSHIP',
];

/** About people around the person, who have a say in it of their own (C-18). */
const NEEDS_CONTEXT_CONSENT: readonly Category[] = ['FUNCTIONAL_ASSESSMENT_CONTEXT'];

interface PolicyLists {
  readonly writtenByPersonOnly: readonly Category[];
  readonly writtenByPersonToo: readonly Category[];
  readonly answerForRecord: readonly Role[];
  readonly partOfRecord: readonly Role[];
  readonly keepsRecord: readonly Role[];
  readonly keepsWholeRecord: readonly Role[];
  readonly mandatesAndOpenings: boolean;
}

/** Asking for a cell or bundle the version does not have throws, which `decide` turns into a denial. */
function policyOf(version: string, matrix: EarlierMatrix, lists: PolicyLists): Policy {
  const bundles = new Map<Bundle, ReadonlySet<Category>>([
    // All that anybody sees on the strength of it, so that agreeing to one name is agreeing to what that name shows.
    ['BASIC_NETWORK', new Set(CATEGORIES.filter((category) => matrix[category]?.includes(N)))],
  ]);
  return {
    version,
    knows: (category) => matrix[category] !== undefined,
    cell: (category, role) => {
      const cell = matrix[category]?.[ROLES.indexOf(role)];
      // An undefined cell is not "-", so it would pass for an open one.
      if (cell === undefined) throw new RangeError(`Policy ${version} has no cell for ${category} and ${role}`);
      return cell;
    },
    bundle: (bundle) => {
      const categories = bundles.get(bundle);
      // A refusal of an unknown bundle must deny; read as an empty one it would vanish.
      if (categories === undefined) throw new RangeError(`Policy ${version} has no bundle ${String(bundle)}`);
      return categories;
    },
    writtenByPersonOnly: new Set(lists.writtenByPersonOnly),
    writtenByPerson: new Set([...lists.writtenByPersonOnly, ...lists.writtenByPersonToo]),
    answersForRecord: new Set(lists.answerForRecord),
    partOfRecord: new Set(lists.partOfRecord),
    keepsRecord: new Set(lists.keepsRecord),
    keepsWholeRecord: new Set(lists.keepsWholeRecord),
    ...(lists.mandatesAndOpenings ? MANDATES_AND_OPENINGS : NO_MANDATES_OR_OPENINGS),
  };
}

type MandatesAndOpenings = Pick<
  Policy,
  | 'writtenByRepresentative'
  | 'moment'
  | 'needsIncapacity'
  | 'overrideReach'
  | 'cardReach'
  | 'alwaysSilent'
  | 'needsContextConsent'
>;

/** Asked for every decision, so made once. */
const REACHES = new Map<string, ReadonlySet<Category>>();

const MOMENT_SETS = {
  INTAKE: new Set(CATEGORIES_OF_MOMENT.INTAKE),
  PLAN: new Set(CATEGORIES_OF_MOMENT.PLAN),
  EXECUTION: new Set(CATEGORIES_OF_MOMENT.EXECUTION),
};

const MANDATES_AND_OPENINGS: MandatesAndOpenings = {
  writtenByRepresentative: new Set(WRITTEN_BY_REPRESENTATIVE),
  moment: (moment) => MOMENT_SETS[moment],
  needsIncapacity: (kind, jurisdiction) => mandateRule(jurisdiction, kind, '2026-11-26')?.needsIncapacity ?? true,
  overrideReach: (ground, danger) => {
    const key = `${ground} ${danger}`;
    const reach = REACHES.get(key) ?? new Set(overrideReach(ground, danger));
    REACHES.set(key, reach);
    return reach;
  },
  cardReach: new Set(CARD_REACH),
  alwaysSilent: new Set(ALWAYS_SILENT),
  needsContextConsent: new Set(NEEDS_CONTEXT_CONSENT),
};

const NOTHING: ReadonlySet<Category> = new Set();

/** The first version knew none of these, so a replay under it opens nothing by them. */
const NO_MANDATES_OR_OPENINGS: MandatesAndOpenings = {
  writtenByRepresentative: NOTHING,
  moment: () => NOTHING,
  needsIncapacity: () => true,
  overrideReach: () => NOTHING,
  cardReach: NOTHING,
  alwaysSilent: NOTHING,
  needsContextConsent: NOTHING,
};

const LISTS = {
  writtenByPersonOnly: WRITTEN_BY_PERSON_ONLY,
  writtenByPersonToo: WRITTEN_BY_PERSON_TOO,
  answerForRecord: ANSWER_FOR_RECORD,
  partOfRecord: PART_OF_RECORD,
  keepsRecord: KEEPS_RECORD,
  keepsWholeRecord: KEEPS_WHOLE_RECORD,
};

const POLICY_2026_11_22 = policyOf('2026-11-22', MATRIX_2026_11_22, { ...LISTS, mandatesAndOpenings: false });

/** The version that decides now: mandates, overrides, cards and silence count, and C-38 and C-39 are read as they stand. */
export const CURRENT_POLICY: Policy = policyOf('2026-11-26', MATRIX_2026_11_26, { ...LISTS, mandatesAndOpenings: true });

/** Every version that ever decided, by its name: a recorded decision is replayed under its own (README.md). */
export const POLICIES: Readonly<Record<string, Policy>> = {
  [POLICY_2026_11_22.version]: POLICY_2026_11_22,
  [CURRENT_POLICY.version]: CURRENT_POLICY,
};
