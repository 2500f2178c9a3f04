import type { CodeRow } from '../code/code.table';
import type { ReferenceRow } from '../reference-row/reference-row.table';
import { codeList, stated } from './rows.reference';

/**
 * Catalogue 6.12. Phases are not a ladder: steps back and skipped steps are normal (002:784-790), so nothing may be
 * computed from their order.
 */
export const RECOVERY_PHASE_CODES: readonly CodeRow[] = [
  ...codeList('recovery-phase-spaniol', 'NL', [
    [
      'OVERWHELMED',
      'overweldigd worden door de aandoening',
      'être submergé par le trouble',
      'von der Erkrankung überwältigt sein',
      'overwhelmed by the condition',
      '002:755-761',
    ],
    [
      'STRUGGLING',
      'worstelen met de aandoening',
      'lutter avec le trouble',
      'mit der Erkrankung ringen',
      'struggling with the condition',
      '002:761-765',
    ],
    [
      'LIVING_WITH',
      'leven met de aandoening',
      'vivre avec le trouble',
      'mit der Erkrankung leben',
      'living with the condition',
      '002:765-770',
    ],
    [
      'LIVING_BEYOND',
      'leven voorbij de aandoening',
      'vivre au-delà du trouble',
      'über die Erkrankung hinaus leben',
      'living beyond the condition',
      '002:770-775',
    ],
  ]),
  ...codeList('recovery-phase-young-ensing', 'NL', [
    [
      'BREAKING_FREE',
      'loskomen uit de ziekte',
      'se dégager de la maladie',
      'sich von der Krankheit lösen',
      'breaking free from the illness',
      '002:777-779',
    ],
    [
      'REGAINING',
      'terugvinden wat verloren werd en verder',
      'retrouver ce qui a été perdu, et avancer',
      'wiederfinden, was verloren war, und weitergehen',
      'regaining what was lost, and moving on',
      '002:778-779',
    ],
    [
      'QUALITY_OF_LIFE',
      'verbetering van de kwaliteit van leven',
      'amélioration de la qualité de vie',
      'Verbesserung der Lebensqualität',
      'better quality of life',
      '002:779',
    ],
  ]),
];

export const RECOVERY_FACTOR_CODES: readonly CodeRow[] = codeList('recovery-factor', 'NL', [
  [
    'MEANING',
    'betekenisgeving aan klachten en levensverhaal',
    'donner un sens aux troubles et à son histoire de vie',
    'den Beschwerden und der Lebensgeschichte Bedeutung geben',
    "giving meaning to one's problems and life story",
    '002:563-565',
  ],
  [
    'IDENTITY',
    'eigen, persoonlijke identiteit',
    'identité propre et personnelle',
    'eigene, persönliche Identität',
    'own, personal identity',
    '002:566',
  ],
  [
    'CONNECTEDNESS',
    'verbondenheid met anderen',
    'lien avec les autres',
    'Verbundenheit mit anderen',
    'connectedness with others',
    '002:567',
  ],
  [
    'HOPE',
    'perspectief en hoop',
    'perspective et espoir',
    'Perspektive und Hoffnung',
    'perspective and hope',
    '002:568',
  ],
  [
    'CONTROL',
    'grip op het eigen leven',
    'prise sur sa propre vie',
    'das eigene Leben in der Hand haben',
    "grip on one's own life",
    '002:569',
  ],
]);

/** P-22: the question-led alternative to intake by diagnosis. */
export const FOUR_QUESTION_CODES: readonly CodeRow[] = codeList('four-questions', 'NL', [
  [
    'WHAT_HAPPENED',
    'Wat is er met je gebeurd?',
    "Que t'est-il arrivé ?",
    'Was ist mit dir geschehen?',
    'What has happened to you?',
    '002:2224',
  ],
  [
    'VULNERABILITY_RESILIENCE',
    'Wat is je kwetsbaarheid en je weerbaarheid?',
    'Quelles sont ta vulnérabilité et ta résilience ?',
    'Was macht dich verletzlich und was macht dich stark?',
    'What are your vulnerability and your resilience?',
    '002:2225',
  ],
  [
    'WHERE_TO',
    'Waar wil je naartoe?',
    'Où veux-tu aller ?',
    'Wohin möchtest du?',
    'Where do you want to go?',
    '002:2226',
  ],
  ['WHAT_NEEDED', 'Wat heb je nodig?', 'De quoi as-tu besoin ?', 'Was brauchst du?', 'What do you need?', '002:2227'],
]);

/** P-25: four forms in one source, three in the other; RECOVERY_DIMENSION_MAP relates them. */
export const RECOVERY_DIMENSION_CODES: readonly CodeRow[] = [
  ...codeList('recovery-dimension', 'BE-VLG', [
    ['CLINICAL', 'klinisch herstel', 'rétablissement clinique', 'klinische Genesung', 'clinical recovery', '000:79-80'],
    [
      'FUNCTIONAL',
      'functioneel herstel',
      'rétablissement fonctionnel',
      'funktionelle Genesung',
      'functional recovery',
      '000:79-80',
    ],
    [
      'PERSONAL',
      'persoonlijk herstel',
      'rétablissement personnel',
      'persönliche Genesung',
      'personal recovery',
      '000:79-80',
    ],
    [
      'SOCIETAL',
      'maatschappelijk herstel',
      'rétablissement social',
      'gesellschaftliche Genesung',
      'societal recovery',
      '000:79-80',
    ],
  ]),
  ...codeList('recovery-dimension-nl', 'NL', [
    [
      'PERSONAL',
      'persoonlijk herstel',
      'rétablissement personnel',
      'persönliche Genesung',
      'personal recovery',
      '003:1564',
    ],
    [
      'SOCIETAL',
      'maatschappelijk herstel',
      'rétablissement social',
      'gesellschaftliche Genesung',
      'societal recovery',
      '003:1564',
    ],
    [
      'SYMPTOMATIC',
      'symptomatisch herstel',
      'rétablissement symptomatique',
      'symptomatische Genesung',
      'symptomatic recovery',
      '003:1564',
    ],
  ]),
];

/** Relates a dimension of the Flemish list of four to the Dutch list of three. */
export interface RecoveryDimensionMapRow extends ReferenceRow {
  readonly dimension: string;
  /** Null: the Dutch list has no counterpart (functional recovery, X-07). */
  readonly dutchDimension: string | null;
}

export const RECOVERY_DIMENSION_MAP: readonly RecoveryDimensionMapRow[] = (
  [
    ['CLINICAL', 'SYMPTOMATIC'],
    ['FUNCTIONAL', null],
    ['PERSONAL', 'PERSONAL'],
    ['SOCIETAL', 'SOCIETAL'],
  ] as const
).map(([dimension, dutchDimension]) => ({
  code: dimension,
  dimension,
  dutchDimension,
  ...stated('BE-VLG', '000:79-80', '003:1564', '003:1994'),
}));

/** P-29: five conditions, each judged and dated. Never one yes or no on a person, and never a badge. */
export const SMI_CRITERION_CODES: readonly CodeRow[] = codeList('smi-criterion', 'NL', [
  [
    'NEEDS_CARE',
    'psychiatrische stoornis die zorg noodzakelijk maakt (niet in symptomatische remissie)',
    'trouble psychiatrique qui nécessite des soins (sans rémission symptomatique)',
    'psychische Störung, die Behandlung nötig macht (nicht in symptomatischer Remission)',
    'psychiatric disorder that makes care necessary (not in symptomatic remission)',
    '003:100-102',
  ],
  [
    'SERIOUS_LIMITS',
    'ernstige sociale of maatschappelijke beperkingen (niet in functionele remissie)',
    'limitations sociales graves (sans rémission fonctionnelle)',
    'schwere soziale Einschränkungen (nicht in funktioneller Remission)',
    'serious social limits (not in functional remission)',
    '003:104-106',
  ],
  [
    'CAUSE_AND_EFFECT',
    'beperking is oorzaak en gevolg van de stoornis',
    'la limitation est cause et conséquence du trouble',
    'die Einschränkung ist Ursache und Folge der Störung',
    'the limits are cause and effect of the disorder',
    '003:108',
  ],
  [
    'LONG_TERM',
    'niet van voorbijgaande aard (ten minste enkele jaren)',
    'non passager (au moins quelques années)',
    'nicht vorübergehend (mindestens einige Jahre)',
    'not passing (at least some years)',
    '003:110',
  ],
  [
    'COORDINATED_CARE',
    'gecoördineerde zorg in zorgnetwerken geïndiceerd',
    'soins coordonnés en réseau indiqués',
    'koordinierte Versorgung in Netzwerken angezeigt',
    'coordinated care in care networks indicated',
    '003:112-114',
  ],
]);

export const EXPERT_BY_EXPERIENCE_ROLE_CODES: readonly CodeRow[] = codeList('expert-by-experience-role', 'NL', [
  ['ROLE_MODEL', 'rolmodel', 'modèle', 'Vorbild', 'role model', '002:2690-2694'],
  ['CRITIC', 'luis in de pels', 'aiguillon critique', 'kritischer Stachel', 'critical voice', '002:2690-2694'],
  ['CHANGER', 'veranderaar', 'acteur de changement', 'Veränderer', 'agent of change', '002:2690-2694'],
  ['BRIDGE_BUILDER', 'bruggenbouwer', 'bâtisseur de ponts', 'Brückenbauer', 'bridge builder', '002:2690-2694'],
  ['ALLY', 'bondgenoot', 'allié', 'Verbündeter', 'ally', '002:2690-2694'],
]);

/** G-37. */
export const PEER_INITIATIVE_CATEGORY_CODES: readonly CodeRow[] = codeList('peer-initiative-category', 'NL', [
  [
    'INFORMATION',
    'voorlichting, informatie en consultatie',
    'information et consultation',
    'Aufklärung, Information und Beratung',
    'information and consultation',
    '002:1004-1008',
  ],
  [
    'MUTUAL_SUPPORT',
    'onderlinge steun, zelfhulp en ontwikkeling van ervaringskennis',
    "soutien mutuel, entraide et développement du savoir issu de l'expérience",
    'gegenseitige Unterstützung, Selbsthilfe und Entwicklung von Erfahrungswissen',
    'mutual support, self-help and growth of experiential knowledge',
    '002:1010-1015',
  ],
  [
    'SHELTER_MEETING',
    'opvang, ontmoeting en sociale contacten',
    'accueil, rencontre et contacts sociaux',
    'Aufnahme, Begegnung und soziale Kontakte',
    'shelter, meeting and social contacts',
    '002:1017-1023',
  ],
  [
    'ENTERPRISE',
    'bedrijvige projecten',
    "projets d'activité économique",
    'Betriebsprojekte',
    'enterprising projects',
    '002:1025-1028',
  ],
]);

/** G-54 (Framework for Support): mental health care is the back-up, not the start. */
export const SUPPORT_LAYER_CODES: readonly CodeRow[] = codeList('support-layer', 'NL', [
  [
    'SELF_AND_PEERS',
    'eigen regie, zelfhulp en lotgenotencontact',
    'autodétermination, entraide et contact entre pairs',
    'Selbstbestimmung, Selbsthilfe und Kontakt mit Gleichbetroffenen',
    'own direction, self-help and peer contact',
    '003:2012-2014',
  ],
  [
    'FAMILY_FRIENDS',
    'familie en vrienden',
    'famille et amis',
    'Familie und Freunde',
    'family and friends',
    '003:2014-2016',
  ],
  [
    'SOCIETAL',
    'maatschappelijke instanties',
    'services de la société',
    'gesellschaftliche Einrichtungen',
    'services of society',
    '003:2016-2018',
  ],
  [
    'HEALTH_CARE',
    '(geestelijke) gezondheidszorg, als back-up',
    'soins de santé (mentale), en appui',
    '(psychische) Gesundheitsversorgung, als Rückhalt',
    '(mental) health care, as back-up',
    '003:2018-2020',
  ],
]);

export const STIGMA_ATTITUDE_CODES: readonly CodeRow[] = codeList('stigma-attitude', 'NL', [
  ['AUTHORITARIAN', 'autoritarisme', 'autoritarisme', 'Autoritarismus', 'authoritarianism', '002:3182-3190'],
  [
    'SOCIAL_RESTRICTION',
    'sociale inperking',
    'restriction sociale',
    'soziale Einschränkung',
    'social restriction',
    '002:3182-3190',
  ],
  [
    'BENEVOLENCE',
    'liefdadigheid',
    'bienfaisance condescendante',
    'herablassende Wohltätigkeit',
    'benevolence',
    '002:3182-3190',
  ],
]);

/** W-07. */
export const IPS_PRINCIPLE_CODES: readonly CodeRow[] = codeList('ips-principle', 'NL', [
  [
    'WISHES',
    'ondersteuning op basis van individuele wensen',
    'soutien basé sur les souhaits individuels',
    'Unterstützung nach individuellen Wünschen',
    'support that follows individual wishes',
    '002:3482-3490',
  ],
  [
    'FAST',
    'snelle plaatsing op de gewenste werk- of opleidingsplaats',
    'placement rapide au lieu de travail ou de formation souhaité',
    'schnelle Platzierung am gewünschten Arbeits- oder Ausbildungsplatz',
    'fast placement in the wanted job or training',
    '002:3482-3490',
  ],
  [
    'CONTINUITY',
    'continuïteit en zo nodig permanente ondersteuning',
    'continuité et, si nécessaire, soutien permanent',
    'Kontinuität und nötigenfalls dauerhafte Unterstützung',
    'continuity and, where needed, lasting support',
    '002:3482-3490',
  ],
  [
    'ENVIRONMENT',
    'aandacht voor de (sociale) omgeving',
    "attention à l'environnement (social)",
    'Beachtung des (sozialen) Umfelds',
    'attention to the (social) environment',
    '002:3482-3490',
  ],
  ['INTEGRAL', 'integrale aanpak', 'approche intégrale', 'ganzheitlicher Ansatz', 'integral approach', '002:3482-3490'],
]);

/** W-08. */
export const ACCOMMODATION_KIND_CODES: readonly CodeRow[] = codeList('accommodation-kind', 'NL', [
  [
    'HOURS',
    'aangepaste (flexibele) werktijden',
    'horaires adaptés (flexibles)',
    'angepasste (flexible) Arbeitszeiten',
    'adapted (flexible) hours',
    '003:1838-1840',
  ],
  ['TASKS', 'taakaanpassing', 'adaptation des tâches', 'Anpassung der Aufgaben', 'adapted tasks', '003:1842-1844'],
  [
    'COMMUNICATION_SUPPORT',
    'communicatie en ondersteuning',
    'communication et soutien',
    'Kommunikation und Unterstützung',
    'communication and support',
    '003:1846-1848',
  ],
  [
    'WORKPLACE',
    'werkplekaanpassingen',
    'adaptation du lieu de travail',
    'Anpassung des Arbeitsplatzes',
    'adapted workplace',
    '003:1850-1852',
  ],
]);

/** Z-11. */
export const ORGANISATION_PRINCIPLE_CODES: readonly CodeRow[] = codeList('organisation-principle', 'NL', [
  [
    'FLEXIBILITY',
    'flexibiliteit en responsiviteit',
    'flexibilité et réactivité',
    'Flexibilität und Ansprechbarkeit',
    'flexibility and responsiveness',
    '002:2421-2423',
  ],
  [
    'EMBEDDING',
    'sociale en maatschappelijke inbedding en reciprociteit',
    'ancrage social et réciprocité',
    'soziale und gesellschaftliche Einbettung und Gegenseitigkeit',
    'social embedding and reciprocity',
    '002:2421-2423',
  ],
  [
    'COHERENCE',
    'samenhang en continuïteit',
    'cohérence et continuité',
    'Zusammenhang und Kontinuität',
    'coherence and continuity',
    '002:2421-2423',
  ],
]);

export const PEER_PROJECT_FEATURE_CODES: readonly CodeRow[] = codeList('peer-project-feature', 'NL', [
  [
    'SELF_DETERMINATION',
    'zelfbeschikking',
    'autodétermination',
    'Selbstbestimmung',
    'self-determination',
    '002:1222-1225',
  ],
  [
    'EXPERIENCE',
    'ruimte voor persoonlijke ervaringen',
    'place pour les expériences personnelles',
    'Raum für persönliche Erfahrungen',
    'room for personal experiences',
    '002:1222-1225',
  ],
  ['RECIPROCITY', 'wederkerigheid', 'réciprocité', 'Gegenseitigkeit', 'reciprocity', '002:1222-1225'],
  ['COMMON_GOAL', 'gezamenlijk doel', 'objectif commun', 'gemeinsames Ziel', 'common goal', '002:1222-1225'],
]);

/** Z-06. */
export const QUALITY_DOMAIN_CODES: readonly CodeRow[] = codeList('quality-domain', 'NL', [
  [
    'FOCUS',
    'focus van zorg (uitkomst)',
    'finalité des soins (résultat)',
    'Ziel der Versorgung (Ergebnis)',
    'focus of care (outcome)',
    '003:520-578',
  ],
  [
    'FORM',
    'vorm van zorg (relaties)',
    'forme des soins (relations)',
    'Form der Versorgung (Beziehungen)',
    'form of care (relations)',
    '003:520-578',
  ],
  [
    'CONTENT',
    'inhoud van zorg (proces)',
    'contenu des soins (processus)',
    'Inhalt der Versorgung (Ablauf)',
    'content of care (course)',
    '003:520-578',
  ],
  [
    'REQUIREMENTS',
    'eisen aan zorg (structuur)',
    'exigences des soins (structure)',
    'Anforderungen an die Versorgung (Struktur)',
    'requirements of care (structure)',
    '003:520-578',
  ],
]);

/** C-30 to C-33: one consent, three grounds without it; LEGAL_DUTY is a must, the others a may. */
export const SECRECY_GROUND_CODES: readonly CodeRow[] = codeList('secrecy-ground', 'NL', [
  [
    'CONSENT',
    'toestemming van de persoon (mag)',
    'consentement de la personne (permis)',
    'Einwilligung der Person (erlaubt)',
    'consent of the person (may)',
    '003:1249',
  ],
  [
    'LEGAL_DUTY',
    'meldplicht of andere wettelijke verplichting (moet)',
    'obligation de signalement ou autre obligation légale (obligatoire)',
    'Meldepflicht oder andere gesetzliche Pflicht (verpflichtend)',
    'duty to report or other legal duty (must)',
    '003:1251-1253',
  ],
  [
    'CONFLICT_OF_DUTIES',
    'conflict van plichten (mag)',
    'conflit de devoirs (permis)',
    'Pflichtenkollision (erlaubt)',
    'conflict of duties (may)',
    '003:1255',
  ],
  [
    'RIGHT_TO_REPORT',
    'wettelijk meldrecht (mag)',
    'droit légal de signalement (permis)',
    'gesetzliches Melderecht (erlaubt)',
    'legal right to report (may)',
    '003:1257',
  ],
]);

/** Moments at which mental health care and GP tell each other at least. */
export const GP_NOTICE_MOMENT_CODES: readonly CodeRow[] = codeList('gp-notice-moment', 'NL', [
  ['INTAKE', 'intake', 'admission', 'Aufnahme', 'intake', '003:2172-2176'],
  [
    'YEARLY_EVALUATION',
    'jaarlijkse evaluatie',
    'évaluation annuelle',
    'jährliche Bewertung',
    'yearly evaluation',
    '003:2172-2176',
  ],
  [
    'EVENT_OR_POLICY_CHANGE',
    'belangrijke gebeurtenis of wijziging in het (medicatie)beleid',
    'événement important ou changement de traitement (médicamenteux)',
    'wichtiges Ereignis oder Änderung der (medikamentösen) Behandlung',
    'important event or change of (medication) policy',
    '003:2172-2176',
  ],
  [
    'OUTFLOW',
    'uitstroom of terugverwijzing',
    'fin de prise en charge ou renvoi',
    'Abschluss oder Rücküberweisung',
    'outflow or referral back',
    '003:2172-2176',
  ],
]);

export const SOMATIC_SCREENING_PART_CODES: readonly CodeRow[] = codeList('somatic-screening-part', 'NL', [
  [
    'GENERAL',
    'algemene somatische screening',
    'dépistage somatique général',
    'allgemeines körperliches Screening',
    'general somatic screening',
    '003:1604-1606',
  ],
  [
    'MEDICATION',
    'medicatiemonitoring',
    'suivi de la médication',
    'Überwachung der Medikation',
    'medication monitoring',
    '003:1604-1606',
  ],
  [
    'LIFESTYLE',
    'leefstijlanamnese',
    'anamnèse du mode de vie',
    'Lebensstilanamnese',
    'lifestyle history',
    '003:1604-1606',
  ],
]);
