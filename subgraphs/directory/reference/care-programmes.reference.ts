import type { CodeRow } from '../code/code.table';
import type { Jurisdiction, LabelledRow, Labels, ReferenceRow } from '../reference-row/reference-row.table';
import { codeList, labels, recordKey, stated } from './rows.reference';

/** Programmes with opposite doors: IPS excludes nobody who wants regular work, the others have criteria. */
export const PROGRAMMES = ['REHAB', 'JOB_COACH', 'IPS'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const PROGRAMME_STAGES = ['BEFORE_START', 'DURING', 'AFTER'] as const;
export type ProgrammeStage = (typeof PROGRAMME_STAGES)[number];

/** Whom a step is done with. */
export const PROGRAMME_PARTIES = ['PERSON', 'CONTEXT', 'CARE_PARTNERS', 'SOCIETY'] as const;
export type ProgrammeParty = (typeof PROGRAMME_PARTIES)[number];

/** One entry of the matrix of a programme; the step's label is in the code list `programme-step`. */
export interface ProgrammeStepRow extends ReferenceRow {
  readonly programme: Programme;
  readonly party: ProgrammeParty;
  readonly stage: ProgrammeStage;
  readonly ordinal: number;
  readonly stepCode: string;
}

/** a phase in the example of a one-year trajectory. An example only: it is never enforced. */
export interface ProgrammePhaseRow extends LabelledRow {
  readonly programme: Programme;
  readonly ordinal: number;
  /** Months of the trajectory, counted from 1, both included. Month 9 stands in two phases. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** Average attendance in half days a week. */
  readonly minimumHalfDays: number;
  readonly maximumHalfDays: number;
  readonly content: Labels;
}

/** INCLUDE: must be met. EXCLUDE: must not be. NEUTRAL: may play no part. */
export const CRITERION_EFFECTS = ['INCLUDE', 'NEUTRAL', 'EXCLUDE'] as const;
export type CriterionEffect = (typeof CRITERION_EFFECTS)[number];

/** */
export interface EligibilityCriterionRow extends LabelledRow {
  readonly programme: Programme;
  readonly ordinal: number;
  readonly effect: CriterionEffect;
  /** Full years, where the criterion is an age. */
  readonly minimumAge: number | null;
}

export const PROGRAMME_CODES: readonly CodeRow[] = [
  ...codeList('programme', 'BE-VLG', [
    [
      'REHAB',
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
      '000:311',
    ],
    [
      'JOB_COACH',
      'traject bij een arbeidscoach GGZ',
      'parcours avec un coach en emploi santé mentale',
      'Begleitung durch einen Jobcoach für psychische Gesundheit',
      'trajectory with a mental-health job coach',
      '000:366-369',
    ],
  ]),
  ...codeList(
    'programme',
    'NL',
    [
      [
        'IPS',
        'individuele plaatsing en steun (IPS)',
        'placement et soutien individuels (IPS)',
        'individuelle Platzierung und Unterstützung (IPS)',
        'Individual Placement and Support (IPS)',
        '003:1823-1836',
      ],
    ],
    3,
  ),
];

/** P-14: one list for rehabilitation modules and for needs and goals. */
export const LIFE_DOMAIN_CODES: readonly CodeRow[] = codeList('life-domain', 'BE-VLG', [
  [
    'PERSONAL_FUNCTIONING',
    'persoonlijk functioneren',
    'fonctionnement personnel',
    'persönliches Funktionieren',
    'personal functioning',
    '000:520-523',
  ],
  [
    'LIVING_AUTONOMY',
    'woonautonomie',
    'autonomie dans le logement',
    'Selbstständigkeit beim Wohnen',
    'autonomy in living',
    '000:520-523',
  ],
  [
    'MENTAL_WELLBEING',
    'psychisch welzijn',
    'bien-être psychique',
    'psychisches Wohlbefinden',
    'mental well-being',
    '000:520-523',
  ],
  [
    'PHYSICAL_WELLBEING',
    'lichamelijk welzijn',
    'bien-être physique',
    'körperliches Wohlbefinden',
    'physical well-being',
    '000:520-523',
  ],
  [
    'SOCIAL_AUTONOMY',
    'sociale zelfstandigheid',
    'autonomie sociale',
    'soziale Selbstständigkeit',
    'social autonomy',
    '000:520-523',
  ],
  [
    'NETWORK_RELATIONS',
    'netwerk en relaties',
    'réseau et relations',
    'soziales Netz und Beziehungen',
    'network and relations',
    '000:520-523',
  ],
  ['HOUSING', 'wonen', 'logement', 'Wohnen', 'housing', '000:520-523'],
  [
    'WORK_EDUCATION_LEISURE',
    'werk, opleiding en vrije tijd',
    'travail, formation et loisirs',
    'Arbeit, Bildung und Freizeit',
    'work, education and leisure',
    '000:520-523',
  ],
]);

export const PROGRAMME_STAGE_CODES: readonly CodeRow[] = codeList('programme-stage', 'BE-VLG', [
  ['BEFORE_START', 'voor de start', 'avant le début', 'vor dem Start', 'before the start', '000:453', '000:585'],
  [
    'DURING',
    'tijdens het traject',
    'pendant le parcours',
    'während der Begleitung',
    'during the trajectory',
    '000:453',
    '000:585',
  ],
  ['AFTER', 'na afronding', 'après la fin', 'nach dem Abschluss', 'after the end', '000:453', '000:585'],
]);

export const PROGRAMME_PARTY_CODES: readonly CodeRow[] = codeList('programme-party', 'BE-VLG', [
  ['PERSON', 'de persoon zelf', 'la personne elle-même', 'die Person selbst', 'the person', '000:453-498'],
  ['CONTEXT', 'persoonlijke context', 'entourage personnel', 'persönliches Umfeld', 'personal context', '000:453-498'],
  ['CARE_PARTNERS', 'zorgpartners', 'partenaires de soins', 'Versorgungspartner', 'care partners', '000:453-498'],
  [
    'SOCIETY',
    'ruimere samenleving',
    'société au sens large',
    'Gesellschaft im weiteren Sinne',
    'wider society',
    '000:453-498',
  ],
]);

/** Steps of both matrices. */
export const PROGRAMME_STEP_CODES: readonly CodeRow[] = codeList('programme-step', 'BE-VLG', [
  ['APPLICATION', 'aanmelding', 'inscription', 'Anmeldung', 'application', '000:453-498', '000:585-632'],
  [
    'ACQUAINTANCE',
    'kennismaking',
    'prise de contact',
    'Kennenlernen',
    'getting acquainted',
    '000:453-498',
    '000:585-632',
  ],
  [
    'BRIDGING_CARE',
    'overbruggingszorg',
    'soins de transition',
    'Überbrückungshilfe',
    'bridging care',
    '000:453-498',
    '000:585-632',
  ],
  [
    'NETWORK_BUILDING',
    'netwerkopbouw en netwerkanalyse',
    'construction et analyse du réseau',
    'Aufbau und Analyse des sozialen Netzes',
    'building and analysing the network',
    '000:453-498',
    '000:585-632',
  ],
  [
    'FAMILY_IMPACT_CHECK',
    'kindreflex',
    'réflexe enfants (attention aux conséquences pour toute la famille)',
    'Kinderreflex (Blick auf die Folgen für die ganze Familie)',
    'family-impact check (kindreflex)',
    '000:453-498',
    '000:548-552',
    '000:593',
  ],
  [
    'GROUP_MODULES',
    'groepsmodules',
    'modules de groupe',
    'Gruppenmodule',
    'group modules',
    '000:453-498',
    '000:585-632',
  ],
  [
    'INDIVIDUAL_MODULES',
    'individuele modules',
    'modules individuels',
    'Einzelmodule',
    'individual modules',
    '000:453-498',
    '000:585-632',
  ],
  [
    'RECOVERY_PLAN_REVIEW',
    'herstelplanbespreking',
    'discussion du plan de rétablissement',
    'Besprechung des Recovery-Plans',
    'recovery-plan review',
    '000:453-498',
    '000:541-543',
  ],
  ['HOME_VISITS', 'huisbezoeken', 'visites à domicile', 'Hausbesuche', 'home visits', '000:453-498'],
  [
    'AFTERCARE_TALKS',
    'nazorggesprekken',
    'entretiens de suivi',
    'Nachsorgegespräche',
    'aftercare talks',
    '000:453-498',
    '000:585-632',
  ],
  [
    'INTEGRATION',
    'integratie in de maatschappij (handhaving van bereikt herstel)',
    'intégration dans la société (maintien du rétablissement atteint)',
    'Integration in die Gesellschaft (Erhalt der erreichten Genesung)',
    'integration in society (keeping the recovery reached)',
    '000:453-498',
    '000:585-632',
  ],
  [
    'CONTEXT_TALKS_INDIVIDUAL',
    'individuele contextgesprekken',
    "entretiens individuels avec l'entourage",
    'Einzelgespräche mit dem Umfeld',
    'individual talks with the context',
    '000:479-483',
  ],
  [
    'CONTEXT_MOMENTS_GROUP',
    'contextmomenten in groep (inclusief kinderen)',
    "moments de groupe avec l'entourage (enfants compris)",
    'Gruppentreffen mit dem Umfeld (einschließlich Kinder)',
    'group moments with the context (children included)',
    '000:479-483',
  ],
  [
    'CONTEXT_TALKS_WORK',
    'contextgesprekken, inclusief werkgever of opleiding',
    "entretiens avec l'entourage, y compris l'employeur ou le centre de formation",
    'Gespräche mit dem Umfeld, einschließlich Arbeitgeber oder Ausbildung',
    'talks with the context, employer or training included',
    '000:611-614',
  ],
  [
    'CARE_CONFERENCE',
    'zorgoverleg',
    'concertation de soins',
    'Fallbesprechung',
    'care conference',
    '000:453-498',
    '000:585-632',
  ],
  [
    'FOLLOW_UP_PLAN',
    'opmaak vervolgplan',
    "élaboration d'un plan de suite",
    'Erstellung eines Folgeplans',
    'making a follow-up plan',
    '000:489',
  ],
  [
    'CARE_NETWORK_BUILDING',
    'uitbouw zorgnetwerk',
    'construction du réseau de soins',
    'Ausbau des Versorgungsnetzes',
    'building the care network',
    '000:585-632',
  ],
  ['PREVENTION', 'preventie', 'prévention', 'Vorbeugung', 'prevention', '000:493-498', '000:626-632'],
  [
    'EXPERTISE_SHARING',
    'expertisedeling',
    "partage d'expertise",
    'Austausch von Fachwissen',
    'sharing expertise',
    '000:493-498',
    '000:626-632',
  ],
]);

const BEFORE_START = ['APPLICATION', 'ACQUAINTANCE', 'BRIDGING_CARE', 'NETWORK_BUILDING', 'FAMILY_IMPACT_CHECK'];

const MATRIX: readonly (readonly [Programme, ProgrammeParty, ProgrammeStage, readonly string[]])[] = [
  ['REHAB', 'PERSON', 'BEFORE_START', BEFORE_START],
  ['REHAB', 'PERSON', 'DURING', ['GROUP_MODULES', 'INDIVIDUAL_MODULES', 'RECOVERY_PLAN_REVIEW', 'HOME_VISITS']],
  ['REHAB', 'PERSON', 'AFTER', ['AFTERCARE_TALKS', 'INTEGRATION']],
  ['REHAB', 'CONTEXT', 'DURING', ['CONTEXT_TALKS_INDIVIDUAL', 'CONTEXT_MOMENTS_GROUP']],
  ['REHAB', 'CARE_PARTNERS', 'BEFORE_START', ['ACQUAINTANCE', 'CARE_CONFERENCE']],
  ['REHAB', 'CARE_PARTNERS', 'DURING', ['CARE_CONFERENCE', 'FOLLOW_UP_PLAN']],
  ['REHAB', 'CARE_PARTNERS', 'AFTER', ['CARE_CONFERENCE']],
  ['REHAB', 'SOCIETY', 'DURING', ['PREVENTION', 'EXPERTISE_SHARING']],
  ['JOB_COACH', 'PERSON', 'BEFORE_START', BEFORE_START],
  ['JOB_COACH', 'PERSON', 'DURING', ['INDIVIDUAL_MODULES', 'GROUP_MODULES']],
  ['JOB_COACH', 'PERSON', 'AFTER', ['AFTERCARE_TALKS', 'INTEGRATION']],
  ['JOB_COACH', 'CONTEXT', 'DURING', ['CONTEXT_TALKS_WORK']],
  ['JOB_COACH', 'CARE_PARTNERS', 'BEFORE_START', ['ACQUAINTANCE', 'CARE_CONFERENCE']],
  ['JOB_COACH', 'CARE_PARTNERS', 'DURING', ['CARE_CONFERENCE', 'CARE_NETWORK_BUILDING']],
  ['JOB_COACH', 'CARE_PARTNERS', 'AFTER', ['CARE_CONFERENCE']],
  ['JOB_COACH', 'SOCIETY', 'DURING', ['PREVENTION', 'EXPERTISE_SHARING']],
];

/** Catalogue 6.9. Columns rebuilt from a flattened table; steps with the context may span more stages (000:805-807). */
export const PROGRAMME_STEPS: readonly ProgrammeStepRow[] = MATRIX.flatMap(([programme, party, stage, steps]) =>
  steps.map((stepCode, index) => ({
    code: recordKey(programme, party, stage, stepCode),
    programme,
    party,
    stage,
    ordinal: index + 1,
    stepCode,
    ...stated('BE-VLG', programme === 'REHAB' ? '000:453-498' : '000:585-632'),
  })),
);

export const PROGRAMME_PHASES: readonly ProgrammePhaseRow[] = [
  {
    code: 'rehab.start',
    programme: 'REHAB',
    ordinal: 1,
    labels: labels('opstart', 'démarrage', 'Anfang', 'start'),
    firstMonth: 1,
    lastMonth: 1,
    minimumHalfDays: 4,
    maximumHalfDays: 4,
    content: labels(
      'leren kennen van de werking en de modules; keuze',
      'découvrir le fonctionnement et les modules ; choix',
      'Kennenlernen der Arbeitsweise und der Module; Auswahl',
      'getting to know the centre and its modules; choosing',
    ),
    ...stated('BE-VLG', '000:504-507', '000:518'),
  },
  {
    code: 'rehab.intensive',
    programme: 'REHAB',
    ordinal: 2,
    labels: labels('intensief programma', 'programme intensif', 'Intensivprogramm', 'intensive programme'),
    firstMonth: 2,
    lastMonth: 9,
    minimumHalfDays: 6,
    maximumHalfDays: 6,
    content: labels(
      'modules op basis van individuele doelstellingen; driemaandelijkse herstelplanbespreking',
      'modules selon les objectifs individuels ; discussion trimestrielle du plan de rétablissement',
      'Module nach individuellen Zielen; vierteljährliche Besprechung des Recovery-Plans',
      'modules that follow individual goals; review of the recovery plan every three months',
    ),
    ...stated('BE-VLG', '000:508-511', '000:518'),
  },
  {
    code: 'rehab.phase-out',
    programme: 'REHAB',
    ordinal: 3,
    labels: labels('afbouw', 'phase de sortie', 'Abbau', 'phasing out'),
    firstMonth: 9,
    lastMonth: 12,
    minimumHalfDays: 2,
    maximumHalfDays: 4,
    content: labels(
      'verdere focus op (re-)integratie; plan na het traject',
      "accent sur la (ré)intégration ; plan pour l'après-parcours",
      'weiterer Schwerpunkt auf (Re-)Integration; Plan für danach',
      'further focus on (re)integration; plan for afterwards',
    ),
    ...stated('BE-VLG', '000:513-516', '000:518'),
  },
];

type CriterionEntry = readonly [
  code: string,
  programme: Programme,
  effect: CriterionEffect,
  nl: string,
  fr: string,
  de: string,
  en: string,
  jurisdiction: Jurisdiction,
  source: string,
];

const CRITERIA: readonly CriterionEntry[] = [
  [
    'rehab.age',
    'REHAB',
    'INCLUDE',
    'vanaf 16 jaar, zonder bovengrens',
    'à partir de 16 ans, sans limite supérieure',
    'ab 16 Jahren, ohne Obergrenze',
    'from 16 years, no upper limit',
    'BE-VLG',
    '000:317-320',
  ],
  [
    'rehab.diagnosis',
    'REHAB',
    'INCLUDE',
    'DSM-V-diagnose (zie conventie)',
    'diagnostic DSM-V (voir convention)',
    'DSM-V-Diagnose (siehe Konvention)',
    'DSM-V diagnosis (see the convention)',
    'BE-VLG',
    '000:323',
  ],
  [
    'rehab.several-domains',
    'REHAB',
    'INCLUDE',
    'moeilijkheden op verschillende levensdomeinen',
    'difficultés dans plusieurs domaines de vie',
    'Schwierigkeiten in mehreren Lebensbereichen',
    'difficulties in several life domains',
    'BE-VLG',
    '000:324',
  ],
  [
    'rehab.potential',
    'REHAB',
    'INCLUDE',
    'mogelijkheden tot ontwikkeling, vooruitgang en duurzame resultaten',
    "possibilités d'évolution, de progrès et de résultats durables",
    'Möglichkeiten zu Entwicklung, Fortschritt und dauerhaften Ergebnissen',
    'potential for development, progress and lasting results',
    'BE-VLG',
    '000:325',
  ],
  [
    'rehab.motivation',
    'REHAB',
    'INCLUDE',
    'intrinsieke motivatie voor een intensief traject overdag, begrensd in tijd',
    'motivation intrinsèque pour un parcours intensif de jour, limité dans le temps',
    'innere Motivation für eine intensive, zeitlich begrenzte Begleitung am Tag',
    'intrinsic motivation for an intensive daytime trajectory, limited in time',
    'BE-VLG',
    '000:328-330',
  ],
  [
    'rehab.integration-wish',
    'REHAB',
    'INCLUDE',
    'wens tot (re-)integratie',
    'souhait de (ré)intégration',
    'Wunsch nach (Re-)Integration',
    'wish for (re)integration',
    'BE-VLG',
    '000:331',
  ],
  [
    'rehab.group-willingness',
    'REHAB',
    'INCLUDE',
    'bereidheid tot werken in een voornamelijk groepsgericht programma',
    'disposition à travailler dans un programme principalement en groupe',
    'Bereitschaft zur Arbeit in einem überwiegend gruppenbezogenen Programm',
    'willingness to work in a mainly group-based programme',
    'BE-VLG',
    '000:332-334',
  ],
  [
    'rehab.own-steps',
    'REHAB',
    'INCLUDE',
    'in staat om zelf stappen te zetten, vanuit een vrijwillig engagement',
    "capable d'avancer par soi-même, par engagement volontaire",
    'fähig, selbst Schritte zu setzen, aus freiwilligem Engagement',
    'able to take steps, by voluntary commitment',
    'BE-VLG',
    '000:335',
  ],
  [
    'rehab.strengths',
    'REHAB',
    'INCLUDE',
    'vanuit eigen krachten en mogelijkheden, groeigericht',
    'à partir de ses propres forces et possibilités, tourné vers la croissance',
    'aus eigenen Kräften und Möglichkeiten, wachstumsorientiert',
    "from one's own strengths and possibilities, aimed at growth",
    'BE-VLG',
    '000:336',
  ],
  [
    'rehab.social-status',
    'REHAB',
    'NEUTRAL',
    'onafhankelijk van het statuut',
    'indépendamment du statut social',
    'unabhängig vom sozialrechtlichen Status',
    'whatever the social status',
    'BE-VLG',
    '000:338',
  ],
  [
    'rehab.addiction-or-disability',
    'REHAB',
    'EXCLUDE',
    'acute verslaving, matige of ernstige verstandelijke beperking',
    'dépendance aiguë, déficience intellectuelle modérée ou grave',
    'akute Abhängigkeit, mittelgradige oder schwere geistige Behinderung',
    'acute addiction, moderate or severe intellectual disability',
    'BE-VLG',
    '000:342-343',
  ],
  [
    'rehab.acute-crisis',
    'REHAB',
    'EXCLUDE',
    'acute crisis',
    'crise aiguë',
    'akute Krise',
    'acute crisis',
    'BE-VLG',
    '000:345',
  ],
  [
    'rehab.no-recovery-need',
    'REHAB',
    'EXCLUDE',
    'geen zorgnood gericht op persoonlijk en/of maatschappelijk herstel',
    'pas de besoin de soins visant le rétablissement personnel et/ou social',
    'kein Bedarf, der auf persönliche und/oder gesellschaftliche Genesung zielt',
    'no need aimed at personal and/or societal recovery',
    'BE-VLG',
    '000:346',
  ],
  [
    'job-coach.age',
    'JOB_COACH',
    'INCLUDE',
    'beroepsactieve leeftijd',
    "âge d'activité professionnelle",
    'erwerbsfähiges Alter',
    'working age',
    'BE-VLG',
    '000:373',
  ],
  [
    'job-coach.work-wish',
    'JOB_COACH',
    'INCLUDE',
    'actieve vraag naar betaalde arbeid en/of ondersteuning bij bestaande tewerkstelling',
    "demande active d'un travail rémunéré et/ou de soutien dans un emploi existant",
    'aktiver Wunsch nach bezahlter Arbeit und/oder nach Unterstützung in einer bestehenden Beschäftigung',
    'active wish for paid work and/or support in an existing job',
    'BE-VLG',
    '000:374',
  ],
  [
    'job-coach.motivation',
    'JOB_COACH',
    'INCLUDE',
    'intrinsieke motivatie',
    'motivation intrinsèque',
    'innere Motivation',
    'intrinsic motivation',
    'BE-VLG',
    '000:375-377',
  ],
  [
    'job-coach.regular-offer',
    'JOB_COACH',
    'INCLUDE',
    'onvoldoende baat bij het reguliere aanbod arbeidsbegeleiding',
    "bénéfice insuffisant de l'accompagnement à l'emploi ordinaire",
    'zu wenig Nutzen vom regulären Angebot der Arbeitsbegleitung',
    'too little benefit of the regular offer of job support',
    'BE-VLG',
    '000:378',
  ],
  [
    'job-coach.focus-on-work',
    'JOB_COACH',
    'INCLUDE',
    'nadruk op het domein arbeid',
    'accent sur le domaine du travail',
    'Schwerpunkt auf dem Bereich Arbeit',
    'focus on the domain of work',
    'BE-VLG',
    '000:379-381',
  ],
  [
    'ips.regular-work-wish',
    'IPS',
    'INCLUDE',
    'iedereen die regulier werk wil, mag meedoen',
    'toute personne qui souhaite un travail ordinaire peut participer',
    'alle, die reguläre Arbeit wollen, können mitmachen',
    'everybody who wants regular work may take part',
    'NL',
    '003:1830',
  ],
];

/** Catalogue 6.10, and the one door of IPS. */
export const ELIGIBILITY_CRITERIA: readonly EligibilityCriterionRow[] = CRITERIA.map(
  ([code, programme, effect, nl, fr, de, en, jurisdiction, source]) => ({
    code,
    programme,
    ordinal: CRITERIA.filter((entry) => entry[1] === programme).findIndex((entry) => entry[0] === code) + 1,
    effect,
    minimumAge: code === 'rehab.age' ? 16 : null,
    labels: labels(nl, fr, de, en),
    ...stated(jurisdiction, source),
  }),
);

/** By what an offering is held against a need: what one can ask of any, and the printed criteria of the programmes. */
export const OFFER_CRITERION_CODES: readonly CodeRow[] = [
  ...codeList('offer-criterion', 'ANY', [
    ['KIND', 'soort aanbod', "type d'offre", 'Art des Angebots', 'kind of offering'],
    ['ZONE', 'voor deze zone', 'pour cette zone', 'für diese Zone', 'for this zone'],
    ['CARE_LEVEL', 'zorgniveau', 'niveau de soins', 'Versorgungsstufe', 'care level'],
    ['FUNCTION', 'functie', 'fonction', 'Funktion', 'function'],
    ['DELIVERY_MODE', 'manier van werken', 'mode de travail', 'Arbeitsweise', 'way it is given'],
    ['LANGUAGE', 'taal', 'langue', 'Sprache', 'language'],
    ['WAITING_TIME', 'wachttijd', "temps d'attente", 'Wartezeit', 'waiting time'],
    ['DIRECT_ACCESS', 'zonder verwijzing', 'sans renvoi', 'ohne Überweisung', 'without a referral'],
    ['MINIMUM_AGE', 'minimumleeftijd', 'âge minimum', 'Mindestalter', 'minimum age'],
    ['MAXIMUM_AGE', 'maximumleeftijd', 'âge maximum', 'Höchstalter', 'maximum age'],
  ]),
  ...ELIGIBILITY_CRITERIA.filter(({ effect }) => effect !== 'NEUTRAL').map(
    ({ code, labels: inLanguages, jurisdiction, validFrom, validTo, origin, sources }, index) => ({
      ...{ system: 'offer-criterion', code: code.toUpperCase().replace(/[.-]/g, '_'), ordinal: 11 + index, labels: inLanguages },
      ...{ jurisdiction, validFrom, validTo, origin, sources },
    }),
  ),
];
