import type { Cell } from '../../consent/policy';
import type { Category, Role } from '../../consent/vocabulary';

/**
 * The default visibility matrix as it is printed (catalogue 3.8), copied from the page and from nothing else,
 * so that the table the rule decides by is held against its source and not against itself.
 */

/** The printed columns; the municipal one stands for four roles here. */
export const PRINTED_COLUMNS: readonly (readonly Role[])[] = [
  ['PERSON'],
  ['LEGAL_REPRESENTATIVE'],
  ['TRUSTED_PERSON'],
  ['RELATIVE'],
  ['PEER_WORKER'],
  ['GENERAL_PRACTITIONER'],
  ['FIRST_LINE_PSYCHOLOGIST'],
  ['MH_LEAD'],
  ['MH_TEAM'],
  ['JOB_COACH'],
  ['EMPLOYER'],
  ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
  ['ADVISING_DOCTOR'],
  ['BILLING'],
  ['NETWORK_COORDINATOR'],
  ['DATA_STEWARD'],
];

interface PrintedRow {
  readonly topic: string;
  /** What the row became: itself, or the parts it lumps or names. */
  readonly categories: readonly Category[];
  /** One code per printed column. An asterisk: the page adds words to the code, or has words only ("?"). */
  readonly cells: string;
}

export const PRINTED_MATRIX: readonly PrintedRow[] = [
  {
    topic: 'Identity, contact',
    categories: ['NAME', 'IDENTITY'],
    cells: 'O N N N T N N N N N - N N M - M',
  },
  {
    topic: 'Care network (who, role, since)',
    categories: ['CARE_NETWORK', 'COACH_CONTACT'],
    cells: 'O N N T T N N N N N - T - - - M',
  },
  {
    topic: 'Resource-group goals',
    categories: ['GOALS'],
    cells: 'O T N T T T T T T T - T - - - M',
  },
  {
    topic: 'Recovery/support plan',
    categories: ['RECOVERY_PLAN', 'RECOVERY_PLAN_MOMENTS', 'RECOVERY_PLAN_WORK', 'RECOVERY_PLAN_HOUSING'],
    cells: 'O N N* T T T T N N T* - T* - - - M',
  },
  {
    topic: 'Life/recovery story',
    categories: ['LIFE_STORY'],
    cells: 'O R R R R R R R R R - R - - - M',
  },
  {
    topic: 'WRAP, crisis card',
    categories: ['WRAP', 'CRISIS_CARD'],
    cells: 'O A A A A A A A A A - A - - - M',
  },
  {
    topic: 'Diagnosis',
    categories: ['DIAGNOSIS'],
    cells: 'O T R R - T T N T R - - T - - M',
  },
  {
    topic: 'Medication',
    categories: ['MEDICATION'],
    cells: 'O T R R - N T N N R - - - - - M',
  },
  {
    topic: 'Trauma, suicidality, sexuality, addiction',
    categories: ['TRAUMA', 'SUICIDALITY', 'SEXUALITY', 'ADDICTION'],
    cells: 'O R R R - R R R R - - - - - - M',
  },
  {
    topic: 'Admissions, coercion',
    categories: ['ADMISSIONS', 'COERCION'],
    cells: 'O T R R - N T N N - - - - - C M',
  },
  {
    topic: 'Somatic screening and plan',
    categories: ['SOMATIC_HEALTH'],
    cells: 'O T T T - N - N N - - - - - C M',
  },
  {
    topic: 'I.ROC / ROM scores',
    categories: ['IROC', 'ROM'],
    cells: 'O T T R - T T N N - - - - - C* M',
  },
  {
    topic: 'Session counter and category',
    categories: ['SESSION_COUNTER'],
    cells: 'O N - - - M N N - - - - - N* C M',
  },
  {
    topic: 'Functional assessment',
    categories: ['FUNCTIONAL_ASSESSMENT', 'FUNCTIONAL_ASSESSMENT_CONTEXT'],
    cells: 'O T T R* - N* N* N T - - - - M - M',
  },
  {
    topic: 'Work goals, job history, wishes',
    categories: ['WORK_GOALS', 'WORK_WISHES', 'JOB_HISTORY'],
    cells: 'O T T R T T - T T N - T T - C M',
  },
  {
    topic: 'Work accommodations',
    categories: ['WORK_ACCOMMODATIONS'],
    cells: 'O T T R - - - T T N T - T - - M',
  },
  {
    topic: 'Employer disclosure',
    categories: ['EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT'],
    cells: 'O - - - - - - - - N* ?* - - - - M',
  },
  {
    topic: 'Social status, benefits',
    categories: ['SOCIAL_STATUS', 'INSURANCE_STATUS'],
    cells: 'O N T R - T M* T - N - T N M C M',
  },
  {
    topic: 'Housing, indication',
    categories: ['HOUSING'],
    cells: 'O N T R - T - T T - - N - - C M',
  },
  {
    topic: 'Income, debts',
    categories: ['INCOME_DEBTS'],
    cells: 'O T R R - - - R - R - N* - - C M',
  },
  {
    topic: 'Concern report (outreach)',
    categories: ['CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT'],
    cells: 'O* - - ?* - L - L - - - ?* - - C M',
  },
  {
    topic: 'Kindreflex outcome',
    categories: ['FAMILY_IMPACT_CHECK'],
    cells: 'O N - - - M - N N ?* - - - - - M',
  },
  {
    topic: 'Kindcheck',
    categories: ['CHILD_SAFETY_CHECK'],
    cells: 'O N - - - L - N - - - L - - - M',
  },
  {
    topic: 'Peer/self-help membership',
    categories: ['PEER_MEMBERSHIP'],
    cells: 'O - - - ?* - - R - R - - - - - -',
  },
  {
    topic: 'Police/victim proxies',
    categories: ['SAFETY_PROXIES'],
    cells: 'O R - - - - - R - - - - - - C M',
  },
  {
    topic: 'Referral sheet',
    categories: ['REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS', 'REFERRAL_SHEET_MEDICATION'],
    cells: 'O T - - - N* - N* T N* - - - - - M',
  },
  {
    topic: 'Access log',
    categories: ['ACCESS_RECORDS'],
    cells: 'O N - - - - - - - - - - - - - M',
  },
];

interface Reading {
  readonly categories: readonly Category[];
  readonly roles: readonly Role[];
  readonly cell: Cell;
  /** Why the cell is not, or cannot simply be, the printed code. */
  readonly why: string;
}

/** Every cell that is read otherwise than printed, or that the page qualifies in words, and why. No others. */
export const READINGS: readonly Reading[] = [
  {
    categories: ['NAME'],
    roles: ['EMPLOYER'],
    cell: 'T',
    why: 'an employer knows the employee’s name; the rest of identity and contact stays shut (C-46)',
  },
  {
    categories: ['COACH_CONTACT'],
    roles: ['EMPLOYER'],
    cell: 'T',
    why: 'the coach’s contact if the person wishes (C-43, EQ-06)',
  },
  {
    categories: ['RECOVERY_PLAN', 'RECOVERY_PLAN_WORK', 'RECOVERY_PLAN_HOUSING'],
    roles: ['TRUSTED_PERSON'],
    cell: 'T',
    why: 'the network grant opens the three moments only, which are a category of their own (C-08)',
  },
  {
    categories: ['RECOVERY_PLAN_MOMENTS'],
    roles: ['TRUSTED_PERSON'],
    cell: 'N',
    why: 'the three moments (C-08)',
  },
  {
    categories: ['RECOVERY_PLAN', 'RECOVERY_PLAN_MOMENTS', 'RECOVERY_PLAN_HOUSING'],
    roles: ['JOB_COACH'],
    cell: '-',
    why: 'work part only, which is a category of its own (C-14)',
  },
  {
    categories: ['RECOVERY_PLAN_WORK'],
    roles: ['JOB_COACH'],
    cell: 'T',
    why: 'the work part',
  },
  {
    categories: ['RECOVERY_PLAN', 'RECOVERY_PLAN_MOMENTS', 'RECOVERY_PLAN_WORK'],
    roles: ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
    cell: '-',
    why: 'housing and income part only, which is a category of its own (C-24)',
  },
  {
    categories: ['RECOVERY_PLAN_HOUSING'],
    roles: ['MUNI_INCOME', 'MUNI_HOUSING'],
    cell: 'T',
    why: 'the housing and income part, for the desks that it concerns',
  },
  {
    categories: ['RECOVERY_PLAN_HOUSING'],
    roles: ['MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
    cell: '-',
    why: 'the other desks have no part in it',
  },
  {
    categories: ['IROC'],
    roles: ['NETWORK_COORDINATOR'],
    cell: '-',
    why: 'not I.ROC: not suited to compare centres (000:832-833)',
  },
  {
    categories: ['ROM'],
    roles: ['NETWORK_COORDINATOR'],
    cell: 'C',
    why: 'ROM may be counted',
  },
  {
    categories: ['SESSION_COUNTER'],
    roles: ['BILLING'],
    cell: 'N',
    why: 'pseudocode is a matter of what the field shows, not of who may see it (C-27)',
  },
  {
    categories: ['FUNCTIONAL_ASSESSMENT'],
    roles: ['RELATIVE'],
    cell: '-',
    why: 'own part only, which is a category of its own (C-18)',
  },
  {
    categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'],
    roles: ['RELATIVE'],
    cell: 'S',
    why: 'own part is an own record (C-18, C-23)',
  },
  {
    categories: ['FUNCTIONAL_ASSESSMENT', 'FUNCTIONAL_ASSESSMENT_CONTEXT'],
    roles: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST'],
    cell: 'N',
    why: 'author and co-signer read it as the network does; what they wrote is theirs besides',
  },
  {
    categories: ['EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT'],
    roles: ['JOB_COACH'],
    cell: 'S',
    why: 'the coach who supported it, and not every coach (C-45)',
  },
  {
    categories: ['EMPLOYER_DISCLOSURE'],
    roles: ['EMPLOYER'],
    cell: '-',
    why: 'only the told text, which is a category of its own (C-45)',
  },
  {
    categories: ['EMPLOYER_DISCLOSURE_TEXT'],
    roles: ['EMPLOYER'],
    cell: 'S',
    why: 'the told text, by the one who was told (C-45)',
  },
  {
    categories: ['SOCIAL_STATUS'],
    roles: ['FIRST_LINE_PSYCHOLOGIST'],
    cell: 'M',
    why: 'insured yes or no is a category of its own; nothing of the rest',
  },
  {
    categories: ['INSURANCE_STATUS'],
    roles: ['FIRST_LINE_PSYCHOLOGIST'],
    cell: 'N',
    why: 'insured yes or no (004:523)',
  },
  {
    categories: ['SOCIAL_STATUS', 'INSURANCE_STATUS'],
    roles: ['MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
    cell: '-',
    why: 'no claim is decided there (C-14)',
  },
  {
    categories: ['HOUSING'],
    roles: ['MUNI_INCOME', 'MUNI_NEIGHBOURHOOD'],
    cell: 'T',
    why: 'the housing desk’s field; other desks only when the topic is named (C-14)',
  },
  {
    categories: ['HOUSING'],
    roles: ['MUNI_OUTREACH'],
    cell: '-',
    why: 'outreach starts without the person and must not start from their housing file (C-59)',
  },
  {
    categories: ['INCOME_DEBTS'],
    roles: ['MUNI_INCOME'],
    cell: 'S',
    why: 'own case',
  },
  {
    categories: ['INCOME_DEBTS'],
    roles: ['MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
    cell: '-',
    why: 'not another desk’s case',
  },
  {
    categories: ['CONCERN_REPORT'],
    roles: ['PERSON'],
    cell: 'O',
    why: 'once in contact (C-59)',
  },
  {
    categories: ['CONCERN_REPORT_BEFORE_CONTACT'],
    roles: ['PERSON'],
    cell: '-',
    why: 'not before contact (C-59)',
  },
  {
    categories: ['CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT'],
    roles: ['RELATIVE'],
    cell: 'S',
    why: 'own report (C-23)',
  },
  {
    categories: ['CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT'],
    roles: ['MUNI_OUTREACH'],
    cell: 'S',
    why: 'outreach team only, on the reports it holds (C-59)',
  },
  {
    categories: ['CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT'],
    roles: ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD'],
    cell: '-',
    why: 'outreach team only (C-59)',
  },
  {
    categories: ['FAMILY_IMPACT_CHECK'],
    roles: ['JOB_COACH'],
    cell: 'S',
    why: 'author (C-39)',
  },
  {
    categories: ['CHILD_SAFETY_CHECK'],
    roles: ['MUNI_INCOME', 'MUNI_HOUSING'],
    cell: '-',
    why: 'a desk that decides a claim has no part in the safety of children',
  },
  {
    categories: ['PEER_MEMBERSHIP'],
    roles: ['PEER_WORKER'],
    cell: 'S',
    why: 'own group (C-11)',
  },
  {
    categories: ['REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS', 'REFERRAL_SHEET_MEDICATION'],
    roles: ['GENERAL_PRACTITIONER', 'MH_LEAD', 'JOB_COACH'],
    cell: 'S',
    why: 'sender and receiver; later partners do not inherit it (C-57)',
  },
];
