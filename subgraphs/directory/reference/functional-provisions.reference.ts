import type { Labels, ReferenceRow } from '../reference-row/reference-row.table';
import { labels, stated } from './rows.reference';

/** Which part of the graph answers for a provision; EXTERNAL is outside it (police). The mapping is the hub's own. */
export const PROVIDING_PARTS = [
  'person',
  'mental-health',
  'first-line',
  'work',
  'municipal',
  'directory',
  'EXTERNAL',
] as const;
export type ProvidingPart = (typeof PROVIDING_PARTS)[number];

/** A result for the person, and the provisions that are essential for it. */
export interface FunctionalProvisionRow extends ReferenceRow {
  readonly ordinal: number;
  readonly result: Labels;
  readonly provision: Labels;
  readonly providedBy: readonly ProvidingPart[];
}

/** Catalogue 6.7 (table 4.1 of the Dutch module on severe mental illness). */
export const FUNCTIONAL_PROVISIONS: readonly FunctionalProvisionRow[] = [
  {
    code: 'PERSONAL_SAFETY',
    ordinal: 1,
    result: labels(
      'waarborg persoonlijke veiligheid',
      'garantie de la sécurité personnelle',
      'Gewährleistung der persönlichen Sicherheit',
      'personal safety guaranteed',
    ),
    provision: labels(
      'crisishulp, time-outvoorzieningen, buurtzorg, politie',
      'aide en cas de crise, lieux de répit, soins de quartier, police',
      'Krisenhilfe, Auszeiteinrichtungen, Nachbarschaftspflege, Polizei',
      'crisis help, time-out facilities, neighbourhood care, police',
    ),
    providedBy: ['mental-health', 'first-line', 'EXTERNAL'],
    ...stated('NL', '003:2309'),
  },
  {
    code: 'BASIC_PHYSICAL_NEEDS',
    ordinal: 2,
    result: labels(
      'waarborg basale, fysieke levensbehoeften',
      'garantie des besoins physiques de base',
      'Gewährleistung der körperlichen Grundbedürfnisse',
      'basic physical needs guaranteed',
    ),
    provision: labels(
      'woon- en opvangvoorzieningen, thuiszorg, maaltijdverstrekking',
      'logement et accueil, soins à domicile, repas',
      'Wohn- und Unterkunftsangebote, häusliche Pflege, Mahlzeiten',
      'housing and shelter, home care, meals',
    ),
    providedBy: ['municipal', 'first-line'],
    ...stated('NL', '003:2311-2313'),
  },
  {
    code: 'ACCESS_TO_SERVICES',
    ordinal: 3,
    result: labels(
      'toegang tot hulpverlening en andere sociaal-maatschappelijke diensten',
      "accès à l'aide et aux autres services sociaux",
      'Zugang zu Hilfe und anderen sozialen Diensten',
      'access to care and other social services',
    ),
    provision: labels('casemanagement', 'gestion de cas', 'Case-Management', 'case management'),
    providedBy: ['first-line', 'municipal'],
    ...stated('NL', '003:2315-2319'),
  },
  {
    code: 'LESS_SYMPTOMS',
    ordinal: 4,
    result: labels(
      'afname van symptomen en psychisch lijden',
      'diminution des symptômes et de la souffrance psychique',
      'Abnahme von Symptomen und psychischem Leiden',
      'fewer symptoms and less mental suffering',
    ),
    provision: labels('behandeling', 'traitement', 'Behandlung', 'treatment'),
    providedBy: ['mental-health'],
    ...stated('NL', '003:2321'),
  },
  {
    code: 'PHYSICAL_HEALTH',
    ordinal: 5,
    result: labels(
      'verbetering fysieke gezondheid en welbevinden',
      'amélioration de la santé physique et du bien-être',
      'Verbesserung von körperlicher Gesundheit und Wohlbefinden',
      'better physical health and well-being',
    ),
    provision: labels(
      'algemene gezondheids- en welzijnszorg, preventie, leefstijl',
      'soins de santé et aide sociale générale, prévention, mode de vie',
      'allgemeine Gesundheits- und Sozialversorgung, Vorbeugung, Lebensstil',
      'general health and welfare care, prevention, lifestyle',
    ),
    providedBy: ['first-line'],
    ...stated('NL', '003:2323-2329'),
  },
  {
    code: 'SOCIAL_SUPPORT',
    ordinal: 6,
    result: labels(
      'toename sociale steun',
      'plus de soutien social',
      'mehr soziale Unterstützung',
      'more social support',
    ),
    provision: labels(
      'ondersteuning bij (ontwikkeling van) sociaal netwerk',
      'soutien au réseau social et à son développement',
      'Unterstützung des sozialen Netzes und seines Aufbaus',
      'support of the social network and its growth',
    ),
    providedBy: ['person'],
    ...stated('NL', '003:2330'),
  },
  {
    code: 'EMPOWERMENT',
    ordinal: 7,
    result: labels(
      'empowerment, ontwikkeling eigen kracht',
      "empowerment, développement du pouvoir d'agir",
      'Empowerment, Entwicklung der eigenen Kraft',
      "empowerment, growth of one's own strength",
    ),
    provision: labels(
      'zelfhulpgroepen, hersteltrainingen, ervaringsdeskundigheid',
      "groupes d'entraide, formations au rétablissement, expertise du vécu",
      'Selbsthilfegruppen, Recovery-Kurse, Erfahrungsexpertise',
      'self-help groups, recovery courses, expertise by experience',
    ),
    providedBy: ['person'],
    ...stated('NL', '003:2332-2334'),
  },
  {
    code: 'PERSONAL_GROWTH',
    ordinal: 8,
    result: labels(
      'meer mogelijkheden tot persoonlijke ontplooiing, een rijk leven',
      "plus de possibilités d'épanouissement personnel, une vie riche",
      'mehr Möglichkeiten zur persönlichen Entfaltung, ein reiches Leben',
      'more chances of personal growth, a rich life',
    ),
    provision: labels(
      'ondersteuning bij ontdekken en ontwikkelen van capaciteiten',
      'soutien à la découverte et au développement de ses capacités',
      'Unterstützung beim Entdecken und Entwickeln von Fähigkeiten',
      'support in discovering and developing capacities',
    ),
    providedBy: ['person'],
    ...stated('NL', '003:2336-2342'),
  },
  {
    code: 'PARTICIPATION',
    ordinal: 9,
    result: labels(
      'meer mogelijkheden tot activiteiten en participatie',
      "plus de possibilités d'activités et de participation",
      'mehr Möglichkeiten zu Aktivität und Teilhabe',
      'more chances of activity and participation',
    ),
    provision: labels(
      'ondersteuning bij (leren) wonen, werken en leren (rehabilitatie)',
      'soutien pour habiter, travailler et apprendre (réhabilitation)',
      'Unterstützung beim Wohnen, Arbeiten und Lernen (Rehabilitation)',
      'support in living, working and learning (rehabilitation)',
    ),
    providedBy: ['work', 'municipal', 'mental-health'],
    ...stated('NL', '003:2344-2350'),
  },
  {
    code: 'EQUAL_RIGHTS',
    ordinal: 10,
    result: labels(
      'waarborgen van gelijke rechten en kansen',
      "garantie de l'égalité des droits et des chances",
      'Gewährleistung gleicher Rechte und Chancen',
      'equal rights and chances guaranteed',
    ),
    provision: labels(
      'belangenbehartiging, rechtshulp',
      'défense des intérêts, aide juridique',
      'Interessenvertretung, Rechtshilfe',
      'advocacy, legal aid',
    ),
    providedBy: ['municipal'],
    ...stated('NL', '003:2352'),
  },
];
