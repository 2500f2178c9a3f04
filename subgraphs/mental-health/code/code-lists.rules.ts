/** Labels in the order nl, fr, de, en. */
type Labels = readonly [nl: string, fr: string, de: string, en: string];

const LANGUAGES = ['nl', 'fr', 'de', 'en'];

/**
 * The code lists of this subgraph, by the names the directory uses for the same lists. Codes are added, never renamed:
 * a partner may have stored one.
 */
export const CODE_LISTS = {
  /** The life domains that modules work on (catalogue 6.9, 000:521-523). */
  'life-domain': {
    PERSONAL_FUNCTIONING: [
      'persoonlijk functioneren',
      'fonctionnement personnel',
      'persönliches Funktionieren',
      'personal functioning',
    ],
    LIVING_AUTONOMY: [
      'woonautonomie',
      'autonomie dans le logement',
      'Selbstständigkeit beim Wohnen',
      'autonomy in living',
    ],
    MENTAL_WELLBEING: ['psychisch welzijn', 'bien-être psychique', 'psychisches Wohlbefinden', 'mental well-being'],
    PHYSICAL_WELLBEING: [
      'lichamelijk welzijn',
      'bien-être physique',
      'körperliches Wohlbefinden',
      'physical well-being',
    ],
    SOCIAL_AUTONOMY: ['sociale zelfstandigheid', 'autonomie sociale', 'soziale Selbstständigkeit', 'social autonomy'],
    NETWORK_RELATIONS: [
      'netwerk en relaties',
      'réseau et relations',
      'soziales Netz und Beziehungen',
      'network and relations',
    ],
    HOUSING: ['wonen', 'logement', 'Wohnen', 'housing'],
    WORK_EDUCATION_LEISURE: [
      'werk, opleiding en vrije tijd',
      'travail, formation et loisirs',
      'Arbeit, Bildung und Freizeit',
      'work, education and leisure',
    ],
  },
  /** What a module is about (M-45). */
  'rehab-module-topic': {
    WORK: ['werk', 'travail', 'Arbeit', 'work'],
    HOUSEHOLD: ['huishouden', 'ménage', 'Haushalt', 'household'],
    SELF_KNOWLEDGE: ['zelfkennis', 'connaissance de soi', 'Selbsterkenntnis', 'self-knowledge'],
    MOVEMENT: ['beweging', 'mouvement', 'Bewegung', 'movement'],
    CREATIVE: ['creatief', 'créativité', 'Kreatives', 'creative'],
    SOCIAL: ['omgaan met anderen', 'vivre avec les autres', 'Umgang mit anderen', 'getting along with others'],
    COUNSELLING: ['individuele begeleiding', 'accompagnement individuel', 'Einzelbegleitung', 'individual counselling'],
  },
  /** Individual or in a group (M-44, 000:805-809). */
  'session-form': {
    INDIVIDUAL: ['individuele sessie', 'séance individuelle', 'Einzelsitzung', 'individual session'],
    GROUP: ['groepssessie', 'séance de groupe', 'Gruppensitzung', 'group session'],
  },
  /** Forms of care, past and present (M-06, M-08, M-12). */
  'care-form': {
    PSYCHIATRIC_HOSPITAL_STAY: [
      'opname in een psychiatrisch ziekenhuis',
      'hospitalisation en hôpital psychiatrique',
      'Aufenthalt in einem psychiatrischen Krankenhaus',
      'stay in a psychiatric hospital',
    ],
    GENERAL_HOSPITAL_PSYCHIATRY_STAY: [
      'opname op de psychiatrische afdeling van een algemeen ziekenhuis',
      'hospitalisation en service psychiatrique d’un hôpital général',
      'Aufenthalt in der Psychiatrie eines Allgemeinkrankenhauses',
      'stay on the psychiatric ward of a general hospital',
    ],
    DAY_TREATMENT: ['dagbehandeling', 'traitement de jour', 'Tagesbehandlung', 'day treatment'],
    OUTPATIENT_PSYCHOLOGIST: [
      'gesprekken bij een psycholoog',
      'entretiens chez un psychologue',
      'Gespräche bei einem Psychologen',
      'talks with a psychologist',
    ],
    OUTPATIENT_CENTRE: [
      'gesprekken in een centrum voor geestelijke gezondheidszorg',
      'entretiens dans un centre de santé mentale',
      'Gespräche in einem ambulanten Zentrum für psychische Gesundheit',
      'talks at an outpatient mental-health centre',
    ],
  },
  /** What is considered or followed (M-02). */
  programme: {
    REHAB: [
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
    ],
  },
  /** What a trajectory at a mental-health provider is (M-02, M-10). */
  'mental-health-trajectory': {
    REHAB: [
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
    ],
    PSYCHIATRIC_FOLLOW_UP: [
      'opvolging door een psychiater',
      'suivi par un psychiatre',
      'Begleitung durch einen Psychiater',
      'follow-up by a psychiatrist',
    ],
  },
  /** How sure whoever named it was. Features are not the disorder: the sheet says so, and so must the graph (T-14). */
  'diagnosis-certainty': {
    NAMED: ['zo benoemd', 'nommé ainsi', 'so benannt', 'named as such'],
    FEATURES: ['kenmerken', 'traits', 'Merkmale', 'features'],
    SUSPECTED: ['vermoeden', 'suspicion', 'Verdacht', 'suspected'],
  },
  /** The classified diagnoses that occur here; one without a code is shown as it was worded. */
  'http://hl7.org/fhir/sid/icd-10': {
    'F32.9': [
      'depressieve episode, niet gespecificeerd',
      'épisode dépressif, sans précision',
      'depressive Episode, nicht näher bezeichnet',
      'depressive episode, unspecified',
    ],
    'F33.9': [
      'recidiverende depressieve stoornis, niet gespecificeerd',
      'trouble dépressif récurrent, sans précision',
      'rezidivierende depressive Störung, nicht näher bezeichnet',
      'recurrent depressive disorder, unspecified',
    ],
    'F41.9': [
      'angststoornis, niet gespecificeerd',
      'trouble anxieux, sans précision',
      'Angststörung, nicht näher bezeichnet',
      'anxiety disorder, unspecified',
    ],
    'F84.0': [
      'autismespectrumstoornis',
      'trouble du spectre de l’autisme',
      'Autismus-Spektrum-Störung',
      'autism spectrum disorder',
    ],
  },
  /** Medicines, by the ATC classification of the WHO. */
  'http://www.whocc.no/atc': {
    N06AB06: ['sertraline', 'sertraline', 'Sertralin', 'sertraline'],
    C07AA05: ['propranolol', 'propranolol', 'Propranolol', 'propranolol'],
  },
  /** How somebody is supported in taking medicines (M-68). */
  'medication-support': {
    REVIEW_TALK: [
      'gesprek over werking en bijwerkingen',
      'entretien sur les effets et effets secondaires',
      'Gespräch über Wirkung und Nebenwirkungen',
      'talk about effects and side effects',
    ],
    WEEKLY_BOX: ['weekdoos', 'semainier', 'Wochendosierer', 'weekly pill box'],
    REPEAT_PRESCRIPTION: [
      'herhaalvoorschrift',
      'renouvellement d’ordonnance',
      'Wiederholungsrezept',
      'repeat prescription',
    ],
  },
  /** Where something is practised outside the centre (000:196-198). */
  'practice-setting': {
    AT_HOME: ['thuis', 'à la maison', 'zu Hause', 'at home'],
    NEIGHBOURHOOD: ['in de buurt', 'dans le quartier', 'in der Nachbarschaft', 'in the neighbourhood'],
    SHOP: ['in de winkel', 'au magasin', 'im Geschäft', 'in a shop'],
    PUBLIC_TRANSPORT: [
      'op het openbaar vervoer',
      'dans les transports publics',
      'in öffentlichen Verkehrsmitteln',
      'on public transport',
    ],
    SERVICE_DESK: ['aan een loket', 'à un guichet', 'an einem Schalter', 'at a service desk'],
  },
  /** What somebody around the person is to them: no more of a third party is kept (C-42). */
  'third-party-relation': {
    MOTHER: ['moeder', 'mère', 'Mutter', 'mother'],
    FATHER: ['vader', 'père', 'Vater', 'father'],
    SISTER: ['zus', 'sœur', 'Schwester', 'sister'],
    BROTHER: ['broer', 'frère', 'Bruder', 'brother'],
    PARTNER: ['partner', 'partenaire', 'Partner(in)', 'partner'],
    OTHER: ['iemand anders', 'quelqu’un d’autre', 'jemand anderes', 'somebody else'],
  },
  /** The checks of eligibility that can be computed (T-32). */
  'eligibility-check': {
    ADULT_CATEGORY: [
      'volwassenencategorie toegelaten',
      'catégorie adulte autorisée',
      'Kategorie Erwachsene zulässig',
      'adult category allowed',
    ],
    MINIMUM_AGE: [
      'minimumleeftijd van het programma',
      'âge minimum du programme',
      'Mindestalter des Programms',
      'minimum age of the programme',
    ],
    SEVERAL_DOMAINS: [
      'moeilijkheden op verschillende levensdomeinen',
      'difficultés dans plusieurs domaines de vie',
      'Schwierigkeiten in mehreren Lebensbereichen',
      'difficulties in several life domains',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Labels>>>>;

export type CodeSystem = keyof typeof CODE_LISTS;

/** A code as the graph shows it. */
export interface ShownCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly label: string;
}

export const ICD_10: CodeSystem = 'http://hl7.org/fhir/sid/icd-10';
export const ATC: CodeSystem = 'http://www.whocc.no/atc';

export function isCode(system: CodeSystem, code: string): boolean {
  return Object.hasOwn(CODE_LISTS[system], code);
}

export function codesOf(system: CodeSystem): readonly string[] {
  return Object.keys(CODE_LISTS[system]);
}

/**
 * A code with its label.
 *
 * @param languages BCP 47, best first.
 */
export function coded(system: CodeSystem, code: string, languages: readonly string[]): ShownCode {
  const labels: Labels | undefined = (CODE_LISTS[system] as Readonly<Record<string, Labels>>)[code];
  const language = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ?? 'nl';
  // A partner may be ahead of us with a code; its name is better than nothing.
  return { system, code, label: labels?.[LANGUAGES.indexOf(language)] ?? code.toLowerCase().replaceAll('_', ' ') };
}

/** The same for a column that may be empty. */
export function codedOrNull(system: CodeSystem, code: string | null, languages: readonly string[]): ShownCode | null {
  return code === null ? null : coded(system, code, languages);
}
