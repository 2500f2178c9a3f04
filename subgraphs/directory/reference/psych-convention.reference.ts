import { codeList, labels, recordKey, stated } from './reference-rows';
import type { CodeRow, LabelledRow, LocalDate, ReferenceRow } from './reference-rows';

/** M-14, F-07: the two psychological functions of the convention. */
export const PSYCH_FUNCTIONS = ['FIRST_LINE', 'SPECIALISED'] as const;
export type PsychFunction = (typeof PSYCH_FUNCTIONS)[number];

/** P-12: the category a person belongs to under the convention; not an age by itself. */
export const AGE_CATEGORIES = ['CHILD_ADOLESCENT', 'ADULT'] as const;
export type AgeCategory = (typeof AGE_CATEGORIES)[number];

export const SESSION_FORMS = ['INDIVIDUAL', 'GROUP'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** L-07: one version of the federal convention for psychological care (conventie psychologische zorg). */
export interface PsychConventionRow extends LabelledRow {
  readonly approvedOn: LocalDate;
  /** Months after which the maxima of sessions start anew. */
  readonly limitPeriodMonths: number;
  /** True: the maxima carry no period in the source; twelve months is printed only for category and network. */
  readonly limitPeriodIsAssumption: boolean;
  /** one category per so many months. */
  readonly categoryPeriodMonths: number;
  /** adult network or child network, not both, per so many months. */
  readonly networkPeriodMonths: number;
  /** last age, in full years, in the child category. */
  readonly childCategoryMaximumAge: number;
  /** first age, in full years, in the adult category. */
  readonly adultCategoryMinimumAge: number;
  /** hours a week, over all networks together. */
  readonly minimumWeeklyHours: number;
  /** smallest and largest loco-local network, inhabitants, both included. */
  readonly localNetworkMinimumInhabitants: number;
  readonly localNetworkMaximumInhabitants: number;
}

/** the most sessions of one form within one function. Forms may not be added up. */
export interface SessionLimitRow extends ReferenceRow {
  readonly conventionCode: string;
  readonly function: PsychFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly maximumSessions: number;
  /** The "+1" individual session before or after a group: the one exception to R-009. */
  readonly extraIndividualSessions: number;
}

/** FIXED: one amount. ONE_OF: any of the amounts, the rule of choice is not stated. RANGE: lowest, highest. */
export const AMOUNT_KINDS = ['FIXED', 'ONE_OF', 'RANGE', 'UNDECIDED'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const PAYERS = ['CONVENTION', 'USER'] as const;
export type Payer = (typeof PAYERS)[number];

/** L-08 to L-10: a fee paid by the convention, or a contribution paid by the user. */
export interface TariffRow extends LabelledRow {
  readonly conventionCode: string;
  readonly payer: Payer;
  readonly amountKind: AmountKind;
  /** Euro cents; empty when undecided. */
  readonly amountsCents: readonly number[];
  /** Null: any function, or form, or not a session at all. */
  readonly function: PsychFunction | null;
  readonly form: SessionForm | null;
  /** Counts only for the first session of a user in that function. */
  readonly firstSessionOnly: boolean;
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  /** Per user. */
  readonly maximumPerYear: number | null;
}

export const BUDGET_STREAMS = ['CARE', 'NETWORK_TASKS'] as const;
export type BudgetStream = (typeof BUDGET_STREAMS)[number];

/** L-12, R-032: how a network's budget is split. The sources word the base in three ways, so it is explicit. */
export interface BudgetShareRow extends LabelledRow {
  readonly conventionCode: string;
  readonly stream: BudgetStream;
  readonly percent: number;
  readonly base: 'YEARLY_NETWORK_BUDGET';
}

export const PAYMENT_MOMENTS = ['AFTER_SIGNING', 'BEFORE_DATE', 'MONTHLY', 'END_OF_AGREEMENT'] as const;
export type PaymentMoment = (typeof PAYMENT_MOMENTS)[number];

/** one payment, as a fraction of its stream's yearly amount. */
export interface PaymentTrancheRow extends LabelledRow {
  readonly conventionCode: string;
  readonly stream: BudgetStream;
  readonly ordinal: number;
  /** Fraction of the stream; null for a settlement, whose amount follows from what was done. */
  readonly shareNumerator: number | null;
  readonly shareDenominator: number | null;
  readonly moment: PaymentMoment;
  readonly dueBefore: LocalDate | null;
  /** Settled against invoices with pseudonymous numbers (L-13). */
  readonly regularisation: boolean;
}

export const CONVENTION_2021 = 'be-psych-2021';

function inConvention2021(...sources: readonly string[]) {
  return { ...stated('BE', ...sources), validFrom: '2021-09-01', conventionCode: CONVENTION_2021 };
}

export const PSYCH_CONVENTIONS: readonly PsychConventionRow[] = [
  {
    ...stated('BE', '004:248-269', '004:532-543', '004:695-700', '004:788-790', '004:318'),
    code: CONVENTION_2021,
    validFrom: '2021-09-01',
    labels: labels(
      'conventie psychologische zorg in de netwerken geestelijke gezondheid',
      'convention soins psychologiques dans les réseaux de santé mentale',
      'Konvention über psychologische Versorgung in den Netzwerken für psychische Gesundheit',
      'convention on psychological care in the mental-health networks',
    ),
    approvedOn: '2021-07-26',
    limitPeriodMonths: 12,
    limitPeriodIsAssumption: true,
    categoryPeriodMonths: 12,
    networkPeriodMonths: 12,
    childCategoryMaximumAge: 23,
    adultCategoryMinimumAge: 15,
    minimumWeeklyHours: 8,
    localNetworkMinimumInhabitants: 75_000,
    localNetworkMaximumInhabitants: 250_000,
  },
];

export const PSYCH_FUNCTION_CODES: readonly CodeRow[] = codeList('psych-function', 'BE', [
  [
    'FIRST_LINE',
    'eerstelijnspsychologische functie',
    'fonction psychologique de première ligne',
    'psychologische Funktion der Primärversorgung',
    'first-line psychological function',
    '004:678',
    '004:555-564',
  ],
  [
    'SPECIALISED',
    'gespecialiseerde psychologische functie',
    'fonction psychologique spécialisée',
    'spezialisierte psychologische Funktion',
    'specialised psychological function',
    '004:676',
    '004:566-577',
  ],
]);

export const AGE_CATEGORY_CODES: readonly CodeRow[] = codeList('age-category', 'BE', [
  [
    'CHILD_ADOLESCENT',
    'kind of adolescent',
    'enfant ou adolescent',
    'Kind oder Jugendliche(r)',
    'child or adolescent',
    '004:532-543',
  ],
  ['ADULT', 'volwassene', 'adulte', 'Erwachsene(r)', 'adult', '004:532-543'],
]);

export const SESSION_FORM_CODES: readonly CodeRow[] = codeList('session-form', 'BE', [
  ['INDIVIDUAL', 'individuele sessie', 'séance individuelle', 'Einzelsitzung', 'individual session', '004:708'],
  ['GROUP', 'groepssessie', 'séance de groupe', 'Gruppensitzung', 'group session', '004:709'],
]);

const LIMIT_TABLE: readonly (readonly [PsychFunction, AgeCategory, SessionForm, number, number, number])[] = [
  ['FIRST_LINE', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 10, 0, 681],
  ['FIRST_LINE', 'CHILD_ADOLESCENT', 'GROUP', 8, 1, 682],
  ['FIRST_LINE', 'ADULT', 'INDIVIDUAL', 8, 0, 685],
  ['FIRST_LINE', 'ADULT', 'GROUP', 5, 1, 686],
  ['SPECIALISED', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 20, 0, 669],
  ['SPECIALISED', 'CHILD_ADOLESCENT', 'GROUP', 15, 1, 670],
  ['SPECIALISED', 'ADULT', 'INDIVIDUAL', 20, 0, 673],
  ['SPECIALISED', 'ADULT', 'GROUP', 12, 1, 674],
];

/** Catalogue 6.4. The period is the convention's `limitPeriodMonths`. */
export const SESSION_LIMITS: readonly SessionLimitRow[] = LIMIT_TABLE.map(
  ([psychFunction, ageCategory, form, maximumSessions, extraIndividualSessions, line]) => ({
    code: recordKey(CONVENTION_2021, psychFunction, ageCategory, form),
    function: psychFunction,
    ageCategory,
    form,
    maximumSessions,
    extraIndividualSessions,
    ...inConvention2021(`004:${line}`),
  }),
);

/** Catalogue 6.5. */
export const TARIFFS: readonly TariffRow[] = [
  {
    ...inConvention2021('004:708'),
    code: `${CONVENTION_2021}.fee-individual`,
    labels: labels(
      'honorarium individuele sessie',
      'honoraires séance individuelle',
      'Honorar Einzelsitzung',
      'fee individual session',
    ),
    payer: 'CONVENTION',
    amountKind: 'FIXED',
    amountsCents: [7500],
    function: null,
    form: 'INDIVIDUAL',
    firstSessionOnly: false,
    minimumMinutes: 45,
    maximumMinutes: 60,
    maximumPerYear: null,
  },
  {
    ...inConvention2021('004:709'),
    code: `${CONVENTION_2021}.fee-group`,
    labels: labels(
      'honorarium groepssessie',
      'honoraires séance de groupe',
      'Honorar Gruppensitzung',
      'fee group session',
    ),
    payer: 'CONVENTION',
    amountKind: 'ONE_OF',
    amountsCents: [12600, 20000],
    function: null,
    form: 'GROUP',
    firstSessionOnly: false,
    minimumMinutes: 90,
    maximumMinutes: 120,
    maximumPerYear: null,
  },
  {
    ...inConvention2021('004:710'),
    code: `${CONVENTION_2021}.fee-consultation`,
    labels: labels(
      'multidisciplinair overleg',
      'concertation multidisciplinaire',
      'multidisziplinäre Besprechung',
      'multidisciplinary consultation',
    ),
    payer: 'CONVENTION',
    amountKind: 'FIXED',
    amountsCents: [22500],
    function: null,
    form: null,
    firstSessionOnly: false,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: 1,
  },
  {
    ...inConvention2021('004:711'),
    code: `${CONVENTION_2021}.practice-premium`,
    labels: labels(
      'praktijkpremie voor de zelfstandige (nog te bepalen)',
      'prime de pratique pour indépendants (à déterminer)',
      'Praxisprämie für Selbstständige (noch festzulegen)',
      'practice premium for the self-employed (still to be decided)',
    ),
    payer: 'CONVENTION',
    amountKind: 'UNDECIDED',
    amountsCents: [],
    function: null,
    form: null,
    firstSessionOnly: false,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: null,
  },
  {
    ...inConvention2021('004:712-714'),
    code: `${CONVENTION_2021}.fee-functional-assessment`,
    labels: labels('functioneel bilan', 'bilan fonctionnel', 'funktionelle Bilanz', 'functional assessment'),
    payer: 'CONVENTION',
    amountKind: 'FIXED',
    amountsCents: [6000],
    function: null,
    form: null,
    firstSessionOnly: false,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: 1,
  },
  {
    ...inConvention2021('004:717'),
    code: `${CONVENTION_2021}.contribution-group`,
    labels: labels(
      'bijdrage gebruiker groepssessie',
      "contribution de l'usager séance de groupe",
      'Eigenbeitrag Gruppensitzung',
      'user contribution group session',
    ),
    payer: 'USER',
    amountKind: 'FIXED',
    amountsCents: [250],
    function: null,
    form: 'GROUP',
    firstSessionOnly: false,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: null,
  },
  {
    ...inConvention2021('004:718'),
    code: `${CONVENTION_2021}.contribution-individual`,
    labels: labels(
      'bijdrage gebruiker individuele sessie',
      "contribution de l'usager séance individuelle",
      'Eigenbeitrag Einzelsitzung',
      'user contribution individual session',
    ),
    payer: 'USER',
    amountKind: 'RANGE',
    amountsCents: [400, 1100],
    function: null,
    form: 'INDIVIDUAL',
    firstSessionOnly: false,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: null,
  },
  {
    ...inConvention2021('004:720', '004:488', '004:1013-1015'),
    code: `${CONVENTION_2021}.contribution-first`,
    labels: labels(
      'eerste eerstelijnspsychologische sessie gratis',
      'première séance psychologique de première ligne gratuite',
      'erste psychologische Sitzung der Primärversorgung kostenlos',
      'first session of first-line psychological care free',
    ),
    payer: 'USER',
    amountKind: 'FIXED',
    amountsCents: [0],
    function: 'FIRST_LINE',
    form: null,
    firstSessionOnly: true,
    minimumMinutes: null,
    maximumMinutes: null,
    maximumPerYear: null,
  },
];

export const BUDGET_SHARES: readonly BudgetShareRow[] = [
  {
    ...inConvention2021('004:858-860', '004:981'),
    code: `${CONVENTION_2021}.share-care`,
    labels: labels(
      'financiering van de zorg voor de rechthebbenden',
      'financement des soins aux bénéficiaires',
      'Finanzierung der Versorgung der Anspruchsberechtigten',
      'funding of the care for beneficiaries',
    ),
    stream: 'CARE',
    percent: 90,
    base: 'YEARLY_NETWORK_BUDGET',
  },
  {
    ...inConvention2021('004:862-863', '004:951-952'),
    code: `${CONVENTION_2021}.share-tasks`,
    labels: labels(
      'financiering van de opdrachten van de netwerken',
      'financement des missions des réseaux',
      'Finanzierung der Aufgaben der Netzwerke',
      "funding of the networks' tasks",
    ),
    stream: 'NETWORK_TASKS',
    percent: 10,
    base: 'YEARLY_NETWORK_BUDGET',
  },
];

/** Catalogue 6.6. */
export const PAYMENT_TRANCHES: readonly PaymentTrancheRow[] = [
  {
    ...inConvention2021('004:954-956'),
    code: `${CONVENTION_2021}.tasks-1`,
    labels: labels('50 % na ondertekening', '50 % après signature', '50 % nach Unterzeichnung', '50% after signing'),
    stream: 'NETWORK_TASKS',
    ordinal: 1,
    shareNumerator: 1,
    shareDenominator: 2,
    moment: 'AFTER_SIGNING',
    dueBefore: null,
    regularisation: false,
  },
  {
    ...inConvention2021('004:957-959'),
    code: `${CONVENTION_2021}.tasks-2`,
    labels: labels(
      '25 % vóór 30 juni 2022',
      '25 % avant le 30 juin 2022',
      '25 % vor dem 30. Juni 2022',
      '25% before 30 June 2022',
    ),
    stream: 'NETWORK_TASKS',
    ordinal: 2,
    shareNumerator: 1,
    shareDenominator: 4,
    moment: 'BEFORE_DATE',
    dueBefore: '2022-06-30',
    regularisation: false,
  },
  {
    ...inConvention2021('004:960-961'),
    code: `${CONVENTION_2021}.tasks-3`,
    labels: labels(
      '25 % vóór 30 januari 2023',
      '25 % avant le 30 janvier 2023',
      '25 % vor dem 30. Januar 2023',
      '25% before 30 January 2023',
    ),
    stream: 'NETWORK_TASKS',
    ordinal: 3,
    shareNumerator: 1,
    shareDenominator: 4,
    moment: 'BEFORE_DATE',
    dueBefore: '2023-01-30',
    regularisation: false,
  },
  {
    ...inConvention2021('004:963-965'),
    code: `${CONVENTION_2021}.tasks-4`,
    labels: labels(
      'regularisatie aan het einde van de overeenkomst',
      "régularisation à la fin de l'accord",
      'Abrechnung am Ende der Vereinbarung',
      'settlement at the end of the agreement',
    ),
    stream: 'NETWORK_TASKS',
    ordinal: 4,
    shareNumerator: null,
    shareDenominator: null,
    moment: 'END_OF_AGREEMENT',
    dueBefore: null,
    regularisation: true,
  },
  {
    ...inConvention2021('004:976-979'),
    code: `${CONVENTION_2021}.care-monthly`,
    labels: labels(
      '1/12 van de jaarlijkse begroting per maand, met maandelijkse regularisatie',
      '1/12 du budget annuel par mois, avec régularisation mensuelle',
      '1/12 des Jahreshaushalts pro Monat, mit monatlicher Abrechnung',
      '1/12 of the yearly budget a month, with monthly settlement',
    ),
    stream: 'CARE',
    ordinal: 1,
    shareNumerator: 1,
    shareDenominator: 12,
    moment: 'MONTHLY',
    dueBefore: null,
    regularisation: true,
  },
];

/** P-47, catalogue 6.13: groups the convention gives special attention. About groups, never a mark on a person. */
export const VULNERABLE_GROUP_CODES: readonly CodeRow[] = codeList('vulnerable-group', 'BE', [
  [
    'VULNERABLE_FAMILY',
    'kinderen en ouders van kwetsbare gezinnen',
    'enfants et parents de familles vulnérables',
    'Kinder und Eltern aus verletzlichen Familien',
    'children and parents of vulnerable families',
    '004:525-530',
  ],
  ['YOUNG_ADULT', 'jongvolwassenen', 'jeunes adultes', 'junge Erwachsene', 'young adults', '004:525-530'],
  [
    'COMORBIDITY',
    'personen met comorbiditeiten',
    'personnes ayant des comorbidités',
    'Personen mit Begleiterkrankungen',
    'people with comorbidities',
    '004:525-530',
  ],
  [
    'PREEXISTING_MH',
    'personen met voorafbestaande geestelijke gezondheidsproblemen, inclusief een daaraan verbonden mentale handicap',
    'personnes ayant des problèmes de santé mentale préexistants, y compris un handicap mental associé',
    'Personen mit bereits bestehenden psychischen Problemen, ' +
      'einschließlich einer damit verbundenen geistigen Behinderung',
    'people with pre-existing mental-health problems, a linked intellectual disability included',
    '004:525-530',
  ],
  [
    'CARE_WORKER',
    'hulpverleners in gezondheidszorg en sociale actie',
    "intervenants des soins de santé et de l'action sociale",
    'Fachkräfte in Gesundheitsversorgung und sozialer Arbeit',
    'workers in health care and social action',
    '004:525-530',
  ],
  [
    'SOCIALLY_ISOLATED',
    'sociaal geïsoleerde groepen',
    'groupes socialement isolés',
    'sozial isolierte Gruppen',
    'socially isolated groups',
    '004:525-530',
  ],
  [
    'WORK_INCAPACITY_RISK',
    'zelfstandigen en loontrekkenden met een risico op arbeidsongeschiktheid',
    'indépendants et salariés risquant une incapacité de travail',
    'Selbstständige und Arbeitnehmer mit dem Risiko der Arbeitsunfähigkeit',
    'self-employed and employees at risk of work incapacity',
    '004:525-530',
  ],
  [
    'LONG_COVID',
    'personen met langdurige stoornissen na een COVID-19-infectie',
    'personnes souffrant de troubles de longue durée après une infection au COVID-19',
    'Personen mit lang anhaltenden Beschwerden nach einer COVID-19-Infektion',
    'people with lasting problems after a COVID-19 infection',
    '004:525-530',
  ],
  [
    'BEREAVED',
    'personen die een naaste hebben verloren',
    'personnes ayant perdu un proche',
    'Personen, die einen nahestehenden Menschen verloren haben',
    'people who have lost someone close',
    '004:525-530',
  ],
  [
    'FINANCIALLY_VULNERABLE',
    'financieel kwetsbare groepen',
    'groupes financièrement vulnérables',
    'finanziell verletzliche Gruppen',
    'financially vulnerable groups',
    '004:525-530',
  ],
]);
