/**
 * The closed lists that consent is expressed in. Everything that decides, records or explains uses these words and
 * no others, so a steward reading a record and a person reading a grant mean the same thing.
 */

/** As what somebody asks. A token says it; a query never does. */
export const ACTOR_KINDS = ['ANONYMOUS', 'PROFESSIONAL', 'PERSON', 'STEWARD', 'SERVICE'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** READ shows; CONTRIBUTE adds or amends. */
export const ACTIONS = ['READ', 'CONTRIBUTE'] as const;
export type Action = (typeof ACTIONS)[number];

/** Why the data is asked for. Mapped to HL7 v3 PurposeOfUse in code-systems.ts. */
export const PURPOSES = [
  'CARE',
  'COORDINATION',
  'REFERRAL',
  'EMPLOYMENT_SUPPORT',
  'ENTITLEMENT',
  'BILLING',
  'QUALITY',
  'SELF',
  'STEWARDSHIP',
  'EMERGENCY',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What a professional's token may say they are. It caps, never opens: the role that counts is the relation's
 * (see ROLES_OF_PROFESSION).
 */
export const PROFESSIONS = [
  'GENERAL_PRACTITIONER',
  'FIRST_LINE_PSYCHOLOGIST',
  'MENTAL_HEALTH_PROFESSIONAL',
  'JOB_COACH',
  'EMPLOYER',
  'TRAINING_PROVIDER',
  'MUNICIPAL_WORKER',
  'ADVISING_DOCTOR',
  'PEER_WORKER',
  'BILLING_OFFICER',
  'NETWORK_COORDINATOR',
  'CIRCLE_PROFESSIONAL',
  // Have no relation with anybody: a crisis service opens a card (C-35), an inspector a case of the law (C-28).
  'CRISIS_SERVICE',
  'INSPECTOR',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

/**
 * What somebody is *for this person*: the columns of the visibility matrix (catalogue 3.8). Municipal workers are
 * split by domain, since one desk's case is not another's. TRAINING_PROVIDER and CIRCLE_PROFESSIONAL are columns the
 * case stories need (EQ-08, C-02) and the matrix lacks.
 */
export const ROLES = [
  'PERSON',
  'LEGAL_REPRESENTATIVE',
  'TRUSTED_PERSON',
  'RELATIVE',
  'PEER_WORKER',
  'GENERAL_PRACTITIONER',
  'FIRST_LINE_PSYCHOLOGIST',
  'MH_LEAD',
  'MH_TEAM',
  'JOB_COACH',
  'EMPLOYER',
  'TRAINING_PROVIDER',
  'MUNI_INCOME',
  'MUNI_HOUSING',
  'MUNI_NEIGHBOURHOOD',
  'MUNI_OUTREACH',
  'ADVISING_DOCTOR',
  'BILLING',
  'CIRCLE_PROFESSIONAL',
  'NETWORK_COORDINATOR',
  'DATA_STEWARD',
] as const;
export type Role = (typeof ROLES)[number];

/** The only facts that say "X has to do with this person". */
export const RELATION_KINDS = [
  'CARE_LEAD',
  'CARE_TEAM',
  'REFERRAL_SENDER',
  'REFERRAL_RECEIVER',
  'FIRST_LINE',
  'COACHING',
  'MUNICIPAL_CASE',
  'EMPLOYMENT',
  'TRAINING',
  'INSURER_FILE',
  'BILLING_FILE',
  'GROUP_RELATIVE',
  'GROUP_EXPERT_BY_EXPERIENCE',
  'GROUP_PROFESSIONAL',
  'TRUSTED_PERSON',
  'REPRESENTATIVE',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Accepted membership of the resource group: a grant to ALL_MEMBERS reaches these, and only these. */
export const MEMBER_RELATION_KINDS: readonly RelationKind[] = [
  'GROUP_RELATIVE',
  'GROUP_EXPERT_BY_EXPERIENCE',
  'GROUP_PROFESSIONAL',
];

/** The highest a profession can be for a person. A relation in any other role does not count for that token. */
export const ROLES_OF_PROFESSION: Readonly<Record<Profession, readonly Role[]>> = {
  GENERAL_PRACTITIONER: ['GENERAL_PRACTITIONER', 'CIRCLE_PROFESSIONAL'],
  FIRST_LINE_PSYCHOLOGIST: ['FIRST_LINE_PSYCHOLOGIST', 'CIRCLE_PROFESSIONAL'],
  MENTAL_HEALTH_PROFESSIONAL: ['MH_LEAD', 'MH_TEAM', 'CIRCLE_PROFESSIONAL'],
  JOB_COACH: ['JOB_COACH', 'CIRCLE_PROFESSIONAL'],
  EMPLOYER: ['EMPLOYER'],
  TRAINING_PROVIDER: ['TRAINING_PROVIDER'],
  MUNICIPAL_WORKER: ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH', 'CIRCLE_PROFESSIONAL'],
  ADVISING_DOCTOR: ['ADVISING_DOCTOR'],
  PEER_WORKER: ['PEER_WORKER'],
  BILLING_OFFICER: ['BILLING'],
  NETWORK_COORDINATOR: [],
  CIRCLE_PROFESSIONAL: ['CIRCLE_PROFESSIONAL'],
  CRISIS_SERVICE: [],
  INSPECTOR: [],
};

/** Those without a relation to whom an opened override or an activated card can be addressed. */
export const PROFESSIONS_WITHOUT_RELATION: readonly Profession[] = ['CRISIS_SERVICE', 'INSPECTOR'];

/** What a natural person, acting privately, can be for somebody else. */
export const ROLES_OF_PERSON: readonly Role[] = [
  'LEGAL_REPRESENTATIVE',
  'TRUSTED_PERSON',
  'RELATIVE',
  'PEER_WORKER',
];

/**
 * What there is to consent to: the rows of matrix 3.8. Where a cell of the matrix holds a part ("work part", "told
 * text"), that part is a category of its own; where a row lumps things that C-56 wants apart, it is split; rows the
 * matrix lacks are added at the end.
 */
export const CATEGORIES = [
  // Identity, contact: the name is a part of its own, since an employer knows it and nothing else
  'NAME',
  'IDENTITY',
  // Care network (who, role, since): an employer is told the coach's contact only
  'CARE_NETWORK',
  'COACH_CONTACT',
  // Resource-group goals
  'RESOURCE_GROUP',
  'GOALS',
  // Recovery/support plan: as a whole, and the parts its cells name
  'RECOVERY_PLAN',
  'RECOVERY_PLAN_MOMENTS',
  'RECOVERY_PLAN_WORK',
  'RECOVERY_PLAN_HOUSING',
  // Life/recovery story
  'LIFE_STORY',
  // WRAP, crisis card
  'WRAP',
  'CRISIS_CARD',
  'DIAGNOSIS',
  'MEDICATION',
  // Trauma, suicidality, sexuality, addiction: a separate grant each (C-56)
  'TRAUMA',
  'SUICIDALITY',
  'SEXUALITY',
  'ADDICTION',
  // Admissions, coercion
  'ADMISSIONS',
  'COERCION',
  'SOMATIC_HEALTH',
  // I.ROC / ROM scores: apart, since I.ROC never feeds a benchmark
  'IROC',
  'ROM',
  'SESSION_COUNTER',
  'FUNCTIONAL_ASSESSMENT',
  'FUNCTIONAL_ASSESSMENT_CONTEXT',
  // Work goals, job history, wishes
  'WORK_GOALS',
  'WORK_WISHES',
  'JOB_HISTORY',
  'WORK_EVENTS',
  'WORK_NOTES',
  'PROGRESSIVE_WORK',
  'WORK_ACCOMMODATIONS',
  // Employer disclosure: the told text is a part of its own
  'EMPLOYER_DISCLOSURE',
  'EMPLOYER_DISCLOSURE_TEXT',
  // Social status, benefits: insured yes/no is a part of its own
  'SOCIAL_STATUS',
  'INSURANCE_STATUS',
  'HOUSING',
  'INCOME_DEBTS',
  // Concern report: the person's own only once in contact (C-59)
  'CONCERN_REPORT',
  'CONCERN_REPORT_BEFORE_CONTACT',
  // Kindreflex: that it was done is visible to the network, its content is not (C-39)
  'FAMILY_IMPACT_CHECK',
  'FAMILY_IMPACT_CHECK_DONE',
  // Kindcheck
  'CHILD_SAFETY_CHECK',
  'PEER_MEMBERSHIP',
  // Police/victim proxies
  'SAFETY_PROXIES',
  // Referral sheet: parts the person can leave off are scopes of their own (C-57, X-27)
  'REFERRAL',
  'REFERRAL_SHEET',
  'REFERRAL_SHEET_DIAGNOSIS',
  'REFERRAL_SHEET_MEDICATION',
  'ACCESS_RECORDS',
  // Rows the matrix lacks
  'CONSENT',
  'TRAJECTORY',
  'WORK_TRAJECTORY',
  'TRAINING_ENROLMENT',
  'WEEK_SCHEDULE',
  'ATTENDANCE',
  'APPOINTMENTS',
  'CONTEXT_CONVERSATIONS',
  'SESSION_NOTES',
  'CONVENTION_SESSIONS',
  'NOTICES',
  'WAITING',
  'EDUCATION',
  'HOUSEHOLD',
  'CHILDREN',
  'SOCIAL_NETWORK',
  'CARE_NEEDS',
  'SUPPORT_REQUESTS',
  'STRENGTHS',
  'WISHES',
  'OWN_WORDS',
  'HOW_TO_WORK_WITH_ME',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Published sets of categories that can be granted or refused by one name. */
export const BUNDLES = ['BASIC_NETWORK'] as const;
export type Bundle = (typeof BUNDLES)[number];

/**
 * By what somebody may act for the person, or stand beside them. The first five are representatives by law (C-37); a
 * trusted person (vertrouwenspersoon) is chosen by the person and decides nothing (C-08).
 */
export const MANDATE_KINDS = [
  'PARENT',
  'GUARDIAN',
  'COURT_APPOINTED',
  'NAMED_BY_PERSON',
  'FAMILY',
  'TRUSTED_PERSON',
] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** In place of the person, who cannot decide this themselves; or beside one who can, and whose no then stands. */
export const MANDATE_MODES = ['IN_PLACE_OF', 'BESIDE'] as const;
export type MandateMode = (typeof MANDATE_MODES)[number];

/** The three moments at which a trusted person is there as a matter of course (C-08). */
export const MOMENTS = ['INTAKE', 'PLAN', 'EXECUTION'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Whose law a mandate rests on. */
export const JURISDICTIONS = ['BE', 'NL'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** How great the danger is that stands against privacy, from less to more (C-16). */
export const DANGER_LEVELS = ['RAISED', 'SERIOUS', 'ACUTE'] as const;
export type DangerLevel = (typeof DANGER_LEVELS)[number];

/** The legal grounds on which secrecy may be broken (003:1249-1257, C-30 to C-33). Consent is the first and is a grant. */
export const LEGAL_GROUNDS = ['CONFLICT_OF_DUTIES', 'LEGAL_DUTY', 'RIGHT_TO_REPORT'] as const;
export type LegalGround = (typeof LEGAL_GROUNDS)[number];

/** The order of the layers in which a decision falls; the first that decides ends it (consent/README.md). */
export const LAYERS = [
  'VALIDITY',
  'CEILING',
  'OWN',
  'OWN_RECORD',
  'OVERRIDE',
  'RELATION',
  'REFUSAL',
  'GRANT',
  'DEFAULT',
] as const;
export type Layer = (typeof LAYERS)[number];

export const OUTCOMES = ['PERMIT', 'DENY'] as const;
export type Outcome = (typeof OUTCOMES)[number];
