import type { CodeRow } from '../code/code.table';
import type { LabelledRow } from '../reference-row/reference-row.table';
import type { ProvidingPart } from './functional-provisions.reference';
import { codeList, labels, stated } from './rows.reference';

/** A group of partners that the rehabilitation centres name; its members are kinds of organisation or professional. */
export interface PartnerGroupRow extends LabelledRow {
  readonly ordinal: number;
  readonly organisationKinds: readonly string[];
  readonly professionalKinds: readonly string[];
}

/** An actor of the care network, in the order of the Dutch module. */
export interface NetworkActorRow extends LabelledRow {
  readonly ordinal: number;
  /** The parts of the graph that answer for it: the hub's own mapping. */
  readonly answeredBy: readonly ProvidingPart[];
}

/** One offer of the local partnership of the future. */
export interface PartnershipOfferRow extends LabelledRow {
  readonly blockCode: string;
  readonly ordinal: number;
}

/** A ring around the individual, from near to far, or a tier of cooperation. */
export interface SupportRingMemberRow extends LabelledRow {
  /** Code of `support-ring` or `cooperation-tier`. */
  readonly ringCode: string;
  readonly ordinal: number;
}

/** Catalogue 6.11. */
export const PARTNER_GROUPS: readonly PartnerGroupRow[] = [
  {
    code: 'MENTAL_HEALTH',
    ordinal: 1,
    labels: labels(
      'GGZ-partners',
      'partenaires en santé mentale',
      'Partner der psychischen Gesundheitsversorgung',
      'mental-health partners',
    ),
    organisationKinds: [
      'CGG',
      'MOBILE_TEAM',
      'SHELTERED_LIVING_BE',
      'GENERAL_HOSPITAL_PSYCHIATRY',
      'PSYCHIATRIC_HOSPITAL',
    ],
    professionalKinds: ['PSYCHIATRIST', 'CLINICAL_PSYCHOLOGIST'],
    ...stated('BE-VLG', '000:799'),
  },
  {
    code: 'WORK',
    ordinal: 2,
    labels: labels(
      'werkgerelateerde partners',
      "partenaires liés à l'emploi",
      'arbeitsbezogene Partner',
      'work-related partners',
    ),
    organisationKinds: ['GTB', 'VDAB', 'GOB', 'OCMW'],
    professionalKinds: [],
    ...stated('BE-VLG', '000:800'),
  },
  {
    code: 'FIRST_LINE',
    ordinal: 3,
    labels: labels('eerste lijn', 'première ligne', 'Primärversorgung', 'first line'),
    organisationKinds: ['CAW'],
    professionalKinds: ['GENERAL_PRACTITIONER'],
    ...stated('BE-VLG', '000:801'),
  },
  {
    code: 'CONTEXT',
    ordinal: 4,
    labels: labels(
      'context van de zorggebruiker',
      "entourage de l'usager",
      'Umfeld der Person',
      'context of the person',
    ),
    organisationKinds: [],
    professionalKinds: [],
    ...stated('BE-VLG', '000:802'),
  },
  {
    code: 'SICKNESS_FUNDS',
    ordinal: 5,
    labels: labels(
      'mutualiteiten (voor personen met een ziektestatuut)',
      'mutualités (pour les personnes en statut maladie)',
      'Krankenkassen (für Personen mit Krankenstatus)',
      'sickness funds (for people on a sickness status)',
    ),
    organisationKinds: ['SICKNESS_FUND'],
    professionalKinds: [],
    ...stated('BE-VLG', '000:803'),
  },
];

export const NETWORK_ACTORS: readonly NetworkActorRow[] = [
  {
    code: 'PATIENT_FAMILY_ORGANISATIONS',
    ordinal: 1,
    labels: labels(
      'patiënten- en familieorganisaties, herstelacademies, zelfregiecentra en andere patiëntgestuurde organisaties',
      "organisations de patients et de familles, académies du rétablissement, centres d'autogestion",
      'Patienten- und Familienorganisationen, Recovery-Akademien, Selbstbestimmungszentren',
      'patient and family organisations, recovery academies, ' +
        'self-direction centres and other patient-run organisations',
    ),
    answeredBy: ['directory'],
    ...stated('NL', '003:2028-2030'),
  },
  {
    code: 'NEIGHBOURHOOD_TEAMS',
    ordinal: 2,
    labels: labels(
      'sociale wijkteams',
      'équipes sociales de quartier',
      'soziale Quartierteams',
      'social neighbourhood teams',
    ),
    answeredBy: ['municipal'],
    ...stated('NL', '003:2032-2036'),
  },
  {
    code: 'SPECIALISED_TEAMS',
    ordinal: 3,
    labels: labels(
      'ambulante en specialistische behandelteams (F-ACT)',
      'équipes de traitement ambulatoires et spécialisées (F-ACT)',
      'ambulante und spezialisierte Behandlungsteams (F-ACT)',
      'ambulatory and specialised treatment teams (F-ACT)',
    ),
    answeredBy: ['mental-health'],
    ...stated('NL', '003:2038-2044'),
  },
  {
    code: 'HOUSING_SUPPORT',
    ordinal: 4,
    labels: labels(
      'gespecialiseerde begeleiding bij (beschermd) wonen',
      'accompagnement spécialisé au logement (protégé)',
      'spezialisierte Begleitung beim (betreuten) Wohnen',
      'specialised support in (protected) living',
    ),
    answeredBy: ['municipal', 'mental-health'],
    ...stated('NL', '003:2046-2048'),
  },
  {
    code: 'GP_AND_NURSE',
    ordinal: 5,
    labels: labels(
      'huisarts en praktijkondersteuner huisartsenzorg ggz',
      'médecin généraliste et assistant de pratique en santé mentale',
      'Hausarzt und Praxisfachkraft für psychische Gesundheit',
      'GP and GP mental-health nurse',
    ),
    answeredBy: ['first-line'],
    ...stated('NL', '003:2050-2052'),
  },
  {
    code: 'BASIC_CRISIS_AND_INPATIENT',
    ordinal: 6,
    labels: labels(
      'generalistische basis-ggz, OGGz, crisisdienst en outreach, IHT, opname ' +
        '(HIC), respijthuizen, klinische middellange zorg',
      'soins de base en santé mentale, santé mentale publique, crise et outreach, IHT, ' +
        'admission (HIC), maisons de répit, séjours de moyenne durée',
      'psychische Grundversorgung, öffentliche psychische Gesundheit, Krisendienst und aufsuchende ' +
        'Hilfe, IHT, Aufnahme (HIC), Auszeithäuser, mittelfristige stationäre Versorgung',
      'generalist basic mental health care, public mental health, crisis service and ' +
        'outreach, IHT, admission (HIC), respite houses, mid-term inpatient care',
    ),
    answeredBy: ['mental-health', 'municipal'],
    ...stated('NL', '003:2054-2056'),
  },
  {
    code: 'SOCIAL_SHELTER',
    ordinal: 7,
    labels: labels('maatschappelijke opvang', 'accueil social', 'Wohnungslosenhilfe', 'social shelter'),
    answeredBy: ['municipal'],
    ...stated('NL', '003:2058'),
  },
  {
    code: 'WORK_EDUCATION_INCOME',
    ordinal: 8,
    labels: labels(
      'ondersteuning bij werk, opleiding, dagbesteding en inkomen (inclusief schuldhulpverlening)',
      "soutien à l'emploi, à la formation, aux activités de jour et au revenu (y compris médiation de dettes)",
      'Unterstützung bei Arbeit, Bildung, Tagesgestaltung und Einkommen (einschließlich Schuldenberatung)',
      'support in work, education, day activity and income (debt support included)',
    ),
    answeredBy: ['work', 'municipal'],
    ...stated('NL', '003:2059'),
  },
  {
    code: 'SAFETY',
    ordinal: 9,
    labels: labels(
      'veiligheid (politie en justitie)',
      'sécurité (police et justice)',
      'Sicherheit (Polizei und Justiz)',
      'safety (police and justice)',
    ),
    answeredBy: ['EXTERNAL'],
    ...stated('NL', '003:2061'),
  },
];

/** Catalogue 6.14. */
export const PARTNERSHIP_BLOCK_CODES: readonly CodeRow[] = codeList('partnership-block', 'BE-VLG', [
  [
    'INTAKE',
    'onthaal en doorverwijzing',
    'accueil et orientation',
    'Empfang und Weitervermittlung',
    'intake and referral',
    '001:605',
  ],
  [
    'PREVENTION_ADVICE',
    'preventie, onderlinge advisering, coaching en vorming',
    'prévention, conseil mutuel, coaching et formation',
    'Vorbeugung, gegenseitige Beratung, Coaching und Bildung',
    'prevention, mutual advice, coaching and training',
    '001:625',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'probleemanalyse en kortdurende hulp',
    'analyse du problème et aide de courte durée',
    'Problemanalyse und kurzfristige Hilfe',
    'problem analysis and short-term help',
    '001:641',
  ],
  [
    'CARE_PLANNING',
    'zorgplanning, zorgcontinuïteit, zorgevaluatie en zorgcoördinatie',
    'planification, continuité, évaluation et coordination des soins',
    'Planung, Kontinuität, Bewertung und Koordination der Versorgung',
    'planning, continuity, evaluation and coordination of care',
    '001:657',
  ],
  [
    'RECOVERY',
    'veerkrachtversterkende herstelondersteuning',
    'soutien au rétablissement qui renforce la résilience',
    'Recovery-Unterstützung, die die Resilienz stärkt',
    'recovery support that strengthens resilience',
    '001:666-684',
  ],
]);

type OfferEntry = readonly [
  block: string,
  code: string,
  nl: string,
  fr: string,
  de: string,
  en: string,
  source: string,
];

const OFFERS: readonly OfferEntry[] = [
  [
    'INTAKE',
    'LISTENING',
    'beluisteren van het verhaal en de context',
    "écoute de l'histoire et du contexte",
    'Anhören der Geschichte und des Umfelds',
    'listening to the story and its context',
    '001:613',
  ],
  [
    'INTAKE',
    'SCREENING',
    'screening en vraagverheldering',
    'dépistage et clarification de la demande',
    'Screening und Klärung der Frage',
    'screening and clarifying the question',
    '001:615',
  ],
  [
    'INTAKE',
    'ORIENTATION',
    'oriëntatie en indicatiestelling',
    'orientation et indication',
    'Orientierung und Indikation',
    'orientation and indication',
    '001:617',
  ],
  [
    'INTAKE',
    'GUIDING_TO_CARE',
    'toeleiding waar nodig naar zorg en welzijn',
    "guidance si nécessaire vers les soins et l'aide sociale",
    'wo nötig Hinführung zu Versorgung und sozialer Hilfe',
    'guiding to care and welfare where needed',
    '001:619',
  ],
  [
    'INTAKE',
    'LINKING_EXPERTS',
    'verbinding met specialisten en experts',
    'lien avec des spécialistes et des experts',
    'Verbindung zu Spezialisten und Experten',
    'linking with specialists and experts',
    '001:621',
  ],
  [
    'PREVENTION_ADVICE',
    'LOCAL_PREVENTION',
    'preventie voor lokale noden, eerste hulp bij psychische problemen, suïcidepreventietraining voor gatekeepers',
    'prévention selon les besoins locaux, premiers secours en santé mentale, ' +
      'formation de sentinelles à la prévention du suicide',
    'Vorbeugung nach örtlichem Bedarf, Erste Hilfe für psychische ' +
      'Gesundheit, Schulung zur Suizidprävention für Gatekeeper',
    'prevention for local needs, mental-health first aid, suicide-prevention training for gatekeepers',
    '001:627-629',
  ],
  [
    'PREVENTION_ADVICE',
    'WELFARE_ADVICE',
    'welzijnsadvies door welzijnspartners',
    "conseil social par les partenaires de l'aide sociale",
    'Sozialberatung durch Partner der sozialen Hilfe',
    'welfare advice by welfare partners',
    '001:631',
  ],
  [
    'PREVENTION_ADVICE',
    'RECOVERY_ADVICE',
    'hersteladvies door (familie-)ervaringsdeskundigen',
    'conseil en rétablissement par des experts du vécu (y compris des familles)',
    'Recovery-Beratung durch Erfahrungsexperten (auch aus Familien)',
    'recovery advice by experts by experience, family experts included',
    '001:633',
  ],
  [
    'PREVENTION_ADVICE',
    'PSYCHIATRIC_ADVICE',
    'psychiatrisch advies, consult en consultatie',
    'avis psychiatrique, consultation et consultance',
    'psychiatrischer Rat, Konsil und Konsultation',
    'psychiatric advice and consultation',
    '001:635',
  ],
  [
    'PREVENTION_ADVICE',
    'TRAINING',
    'vormingen (fysiek en via webinars)',
    'formations (en présence et par webinaire)',
    'Fortbildungen (vor Ort und als Webinar)',
    'training (on site and by webinar)',
    '001:637',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'BROAD_ASSESSMENT',
    'uitgebreid assessment (psychisch, maatschappelijk en persoonlijk)',
    'évaluation approfondie (psychique, sociale et personnelle)',
    'umfassende Einschätzung (psychisch, gesellschaftlich und persönlich)',
    'broad assessment (mental, societal and personal)',
    '001:643',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'PSYCHIATRIC_ADVISORY_TALKS',
    'medisch-psychiatrische adviesraadpleging (1 of 2 diagnostische gesprekken)',
    'consultation médico-psychiatrique (1 ou 2 entretiens diagnostiques)',
    'ärztlich-psychiatrische Beratung (1 oder 2 diagnostische Gespräche)',
    'medical-psychiatric advisory consultation (1 or 2 diagnostic talks)',
    '001:645',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'SHORT_TREATMENT',
    'kortdurende behandeling, individueel en in groep',
    'traitement de courte durée, individuel et en groupe',
    'Kurzbehandlung, einzeln und in der Gruppe',
    'short treatment, individual and in groups',
    '001:647-649',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'SHORT_PSYCHOSOCIAL',
    'kortdurende psychosociale interventies (CAW, OCMW en mutualiteiten)',
    'interventions psychosociales de courte durée (CAW, CPAS et mutualités)',
    'psychosoziale Kurzinterventionen (CAW, ÖSHZ und Krankenkassen)',
    'short psychosocial interventions (general welfare centre, public welfare centre, sickness funds)',
    '001:651',
  ],
  [
    'ANALYSIS_SHORT_TERM',
    'AMBULATORY_CRISIS',
    'ambulante crisisinterventie',
    'intervention de crise ambulatoire',
    'ambulante Krisenintervention',
    'ambulatory crisis intervention',
    '001:653',
  ],
  [
    'CARE_PLANNING',
    'COMPLEX_FOLLOW_UP',
    'opvolging en evaluatie van casuïstiek rond multiproblematiek',
    'suivi et évaluation des situations à problèmes multiples',
    'Begleitung und Bewertung bei Mehrfachproblemen',
    'follow-up and evaluation of situations with many problems',
    '001:659',
  ],
  [
    'CARE_PLANNING',
    'STEPPING_UP_DOWN',
    'op- en afschalen van zorg',
    'intensification et réduction des soins',
    'Auf- und Abbau der Versorgung',
    'stepping care up and down',
    '001:660',
  ],
  [
    'CARE_PLANNING',
    'CASE_CONFERENCE',
    'zorgplanning en knelpuntoverleg, zorgcoördinatie, casemanagement',
    'planification des soins et concertation sur les obstacles, coordination des soins, gestion de cas',
    'Versorgungsplanung und Besprechung von Engpässen, Koordination, Case-Management',
    'care planning and bottleneck conference, care coordination, case management',
    '001:662',
  ],
  ['RECOVERY', 'MEETING', 'ontmoeting', 'rencontre', 'Begegnung', 'meeting', '001:686'],
  [
    'RECOVERY',
    'DAY_ACTIVITIES',
    'dagactiviteiten',
    'activités de jour',
    'Tagesaktivitäten',
    'day activities',
    '001:687',
  ],
  [
    'RECOVERY',
    'INCLUSION_BROKERING',
    'kwartiermaken',
    'kwartiermaken (rendre les lieux ordinaires accueillants)',
    'Kwartiermaken (gewöhnliche Orte einladend machen)',
    'kwartiermaken (making ordinary places welcoming)',
    '001:688',
  ],
  [
    'RECOVERY',
    'RECOVERY_COURSES',
    'vormingen (herstelacademie) en onderzoek',
    'formations (académie du rétablissement) et recherche',
    'Kurse (Recovery-Akademie) und Forschung',
    'courses (recovery academy) and user research',
    '001:689',
  ],
  [
    'RECOVERY',
    'RECOVERY_PLANS',
    'herstelplannen (WRAP e.d.)',
    'plans de rétablissement (WRAP, etc.)',
    'Recovery-Pläne (WRAP u. a.)',
    'recovery plans (WRAP and others)',
    '001:690',
  ],
  [
    'RECOVERY',
    'RECOVERY_ORIENTATION_REVIEW',
    'toetsen van herstelgerichtheid (ROPI e.d.)',
    "évaluation de l'orientation rétablissement (ROPI, etc.)",
    'Prüfung der Recovery-Orientierung (ROPI u. a.)',
    'review of recovery orientation (ROPI and others)',
    '001:691',
  ],
  [
    'RECOVERY',
    'RECOVERY_GROUPS',
    'herstelgroepen',
    'groupes de rétablissement',
    'Recovery-Gruppen',
    'recovery groups',
    '001:692',
  ],
  ['RECOVERY', 'RESPITE_HOUSE', 'respijthuis', 'maison de répit', 'Auszeithaus', 'respite house', '001:693'],
  [
    'RECOVERY',
    'RECOVERY_STORIES',
    'herstelverhalen',
    'récits de rétablissement',
    'Recovery-Geschichten',
    'recovery stories',
    '001:694',
  ],
  ['RECOVERY', 'BUDDIES', 'buddywerking', 'parrainage (buddies)', 'Buddy-Begleitung', 'buddy programme', '001:695'],
];

export const PARTNERSHIP_OFFERS: readonly PartnershipOfferRow[] = OFFERS.map(
  ([blockCode, code, nl, fr, de, en, source]) => ({
    code,
    blockCode,
    ordinal: OFFERS.filter((offer) => offer[0] === blockCode).findIndex((offer) => offer[1] === code) + 1,
    labels: labels(nl, fr, de, en),
    ...stated('BE-VLG', source),
  }),
);

/** S-14, catalogue 6.16: from near to far. Which label belongs to which ring was read from a flattened drawing. */
export const SUPPORT_RING_CODES: readonly CodeRow[] = codeList('support-ring', 'BE', [
  ['INDIVIDUAL', 'individu', 'individu', 'Individuum', 'individual', '004:325-327'],
  ['INFORMAL', 'informele steun', 'soutien informel', 'informelle Unterstützung', 'informal support', '004:329-332'],
  [
    'FIRST_LINE',
    'eerstelijnsdiensten',
    'services de première ligne',
    'Dienste der Primärversorgung',
    'first-line services',
    '004:334-338',
  ],
  [
    'SPECIALISED',
    '(geestelijke) gezondheidszorg',
    'soins de santé (mentale)',
    '(psychische) Gesundheitsversorgung',
    '(mental) health care',
    '004:340-343',
  ],
  ['INTENSIVE', 'intensieve zorg', 'soins intensifs', 'intensive Versorgung', 'intensive care', '004:345-347'],
]);

/** S-13. */
export const COOPERATION_TIER_CODES: readonly CodeRow[] = codeList('cooperation-tier', 'BE', [
  ['CLINICAL', 'klinisch niveau', 'niveau clinique', 'klinische Ebene', 'clinical level', '004:387'],
  ['MICRO', 'microniveau', 'niveau micro', 'Mikroebene', 'micro level', '004:372'],
  ['MESO', 'mesoniveau', 'niveau méso', 'Mesoebene', 'meso level', '004:374'],
  ['MACRO', 'macroniveau', 'niveau macro', 'Makroebene', 'macro level', '004:364-365'],
]);

type RingEntry = readonly [ring: string, code: string, nl: string, fr: string, de: string, en: string, source: string];

const RING_MEMBERS: readonly RingEntry[] = [
  ['INDIVIDUAL', 'SELF_CARE', 'zelfzorg', 'autosoins', 'Selbstfürsorge', 'self-care', '004:327'],
  ['INFORMAL', 'FAMILY', 'familie', 'famille', 'Familie', 'family', '004:329-332'],
  ['INFORMAL', 'FRIENDS', 'vrienden', 'amis', 'Freunde', 'friends', '004:329-332'],
  ['INFORMAL', 'TEACHERS', 'leerkrachten', 'enseignants', 'Lehrkräfte', 'teachers', '004:329-332'],
  ['FIRST_LINE', 'PHARMACIST', 'apotheker', 'pharmacien', 'Apotheker', 'pharmacist', '004:334-338'],
  ['FIRST_LINE', 'HOME_HELP', 'gezinshulp', 'aide familiale', 'Familienhilfe', 'home help', '004:334-338'],
  [
    'FIRST_LINE',
    'GENERAL_PRACTITIONER',
    'huisarts',
    'médecin généraliste',
    'Hausarzt',
    'general practitioner',
    '004:334-338',
  ],
  [
    'FIRST_LINE',
    'PUPIL_GUIDANCE',
    'PMS (leerlingenbegeleiding)',
    'PMS (guidance scolaire)',
    'PMS (Schülerbegleitung)',
    'pupil guidance (PMS)',
    '004:334-338',
  ],
  [
    'FIRST_LINE',
    'SOCIAL_WORKER',
    'maatschappelijk werker',
    'travailleur social',
    'Sozialarbeiter',
    'social worker',
    '004:334-338',
  ],
  [
    'FIRST_LINE',
    'FIRST_LINE_PSYCHOLOGIST',
    'eerstelijnspsycholoog',
    'psychologue de première ligne',
    'Psychologe der Primärversorgung',
    'first-line psychologist',
    '004:334-338',
  ],
  [
    'FIRST_LINE',
    'STREET_WORKER',
    'straathoekwerker',
    'éducateur de rue',
    'Straßensozialarbeiter',
    'street worker',
    '004:334-338',
  ],
  [
    'FIRST_LINE',
    'PHYSIOTHERAPIST',
    'kinesitherapeut',
    'kinésithérapeute',
    'Physiotherapeut',
    'physiotherapist',
    '004:334-338',
  ],
  [
    'SPECIALISED',
    'SPECIALISED_PROFESSIONALS',
    'gespecialiseerde professionals',
    'professionnels spécialisés',
    'spezialisierte Fachkräfte',
    'specialised professionals',
    '004:340-343',
  ],
  [
    'SPECIALISED',
    'SPECIALISED_PSYCHOLOGIST',
    'gespecialiseerd psycholoog',
    'psychologue spécialisé',
    'spezialisierter Psychologe',
    'specialised psychologist',
    '004:340-343',
  ],
  ['SPECIALISED', 'PSYCHIATRIST', 'psychiater', 'psychiatre', 'Psychiater', 'psychiatrist', '004:340-343'],
  [
    'SPECIALISED',
    'REHABILITATION',
    'rehabilitatie',
    'réhabilitation',
    'Rehabilitation',
    'rehabilitation',
    '004:340-343',
  ],
  [
    'INTENSIVE',
    'INSTITUTIONS',
    'instituties (psychiatrische ziekenhuizen)',
    'institutions (hôpitaux psychiatriques)',
    'Institutionen (psychiatrische Krankenhäuser)',
    'institutions (psychiatric hospitals)',
    '004:345-347',
  ],
  ['CLINICAL', 'INDIVIDUAL_PERSON', 'individu', 'individu', 'Individuum', 'individual', '004:358'],
  [
    'CLINICAL',
    'MULTIDISCIPLINARY_TEAMS',
    'multidisciplinaire teams',
    'équipes multidisciplinaires',
    'multidisziplinäre Teams',
    'multidisciplinary teams',
    '004:367',
  ],
  [
    'MICRO',
    'INFORMAL_CONTEXT',
    'informele context',
    'entourage informel',
    'informelles Umfeld',
    'informal context',
    '004:360',
  ],
  [
    'MICRO',
    'FIRST_LINE_PROFESSIONALS',
    'professionals van de eerste lijn',
    'professionnels de première ligne',
    'Fachkräfte der Primärversorgung',
    'first-line professionals',
    '004:369-370',
  ],
  [
    'MESO',
    'NEIGHBOURHOOD_NETWORKS',
    'buurtgerichte netwerken',
    'réseaux de quartier',
    'Nachbarschaftsnetze',
    'neighbourhood networks',
    '004:362',
  ],
  [
    'MESO',
    'LOCAL_PARTNERSHIPS',
    'lokale multidisciplinaire samenwerkingsverbanden (75.000 tot 250.000 inwoners)',
    'partenariats locaux multidisciplinaires (75 000 à 250 000 habitants)',
    'lokale multidisziplinäre Kooperationen (75 000 bis 250 000 Einwohner)',
    'local multidisciplinary partnerships (75,000 to 250,000 inhabitants)',
    '004:380-385',
  ],
  [
    'MACRO',
    'MENTAL_HEALTH_NETWORKS',
    'netwerken geestelijke gezondheidszorg',
    'réseaux de santé mentale',
    'Netzwerke für psychische Gesundheit',
    'mental-health networks',
    '004:364-365',
  ],
];

export const SUPPORT_RING_MEMBERS: readonly SupportRingMemberRow[] = RING_MEMBERS.map(
  ([ringCode, code, nl, fr, de, en, source]) => ({
    code,
    ringCode,
    ordinal: RING_MEMBERS.filter((member) => member[0] === ringCode).findIndex((member) => member[1] === code) + 1,
    labels: labels(nl, fr, de, en),
    ...stated('BE', source),
  }),
);
