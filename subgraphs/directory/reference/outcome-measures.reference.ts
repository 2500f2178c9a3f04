import type { CodeRow } from '../code/code.table';
import type { Jurisdiction, LabelledRow, ReferenceRow } from '../reference-row/reference-row.table';
import { codeList, labels, recordKey, stated } from './rows.reference';

/** REGION is aggregated and anonymised: no person behind it (003:2446-2454). */
export const OUTCOME_LEVELS = ['PERSON', 'ORGANISATION', 'REGION'] as const;
export type OutcomeLevel = (typeof OUTCOME_LEVELS)[number];

export const OUTCOME_DOMAINS = ['CARE', 'SAFETY', 'PARTICIPATION'] as const;
export type OutcomeDomain = (typeof OUTCOME_DOMAINS)[number];

/** O-01 to O-23. */
export interface OutcomeMeasureRow extends LabelledRow {
  readonly levels: readonly OutcomeLevel[];
  /** said to be unfit for comparing organisations, so no aggregate over organisations may exist. */
  readonly unfitForBenchmark: boolean;
}

/** One cell entry of table 4.2: a measure as it serves one domain at one level. */
export interface OutcomeMeasureUseRow extends ReferenceRow {
  readonly measureCode: string;
  readonly level: OutcomeLevel;
  readonly domain: OutcomeDomain;
}

export const OUTCOME_LEVEL_CODES: readonly CodeRow[] = codeList('outcome-level', 'NL', [
  ['PERSON', 'individueel (cliëntniveau)', 'individuel', 'individuell', 'person', '003:2376-2384'],
  ['ORGANISATION', 'organisatie (managementniveau)', 'organisation', 'Organisation', 'organisation', '003:2418-2424'],
  [
    'REGION',
    'regio (beleidsniveau, geaggregeerd en geanonimiseerd)',
    'région (agrégé et anonymisé)',
    'Region (aggregiert und anonymisiert)',
    'region (aggregated and anonymised)',
    '003:2444-2456',
  ],
]);

export const OUTCOME_DOMAIN_CODES: readonly CodeRow[] = codeList('outcome-domain', 'NL', [
  ['CARE', 'zorg', 'soins', 'Versorgung', 'care', '003:2376-2392'],
  ['SAFETY', 'veiligheid', 'sécurité', 'Sicherheit', 'safety', '003:2376-2406'],
  ['PARTICIPATION', 'participatie', 'participation', 'Teilhabe', 'participation', '003:2408-2416'],
]);

type MeasureEntry = readonly [
  code: string,
  levels: readonly OutcomeLevel[],
  nl: string,
  fr: string,
  de: string,
  en: string,
  jurisdiction: Jurisdiction,
  ...sources: readonly string[],
];

const MEASURES: readonly MeasureEntry[] = [
  [
    'ROM_EPA',
    ['PERSON'],
    'ROM EPA (persoonlijk, maatschappelijk en symptomatisch herstel)',
    'ROM EPA (rétablissement personnel, social et symptomatique)',
    'ROM EPA (persönliche, gesellschaftliche und symptomatische Genesung)',
    'ROM EPA (personal, societal and symptomatic recovery)',
    'NL',
    '003:1560-1564',
    '003:2384',
  ],
  [
    'ROM',
    ['PERSON', 'ORGANISATION', 'REGION'],
    'ggz ROM (routine outcome monitoring)',
    'ROM en santé mentale (suivi de routine des résultats)',
    'ROM der psychischen Gesundheitsversorgung (Routine Outcome Monitoring)',
    'mental-health ROM (routine outcome monitoring)',
    'NL',
    '003:2398',
    '003:2424',
    '003:2456',
  ],
  [
    'INTEGRAL_RECOVERY_SCALE',
    ['PERSON'],
    'Integrale Herstelschaal',
    'échelle intégrale de rétablissement',
    'Integrale Recovery-Skala',
    'Integral Recovery Scale',
    'NL',
    '003:2366-2368',
  ],
  [
    'I_ROC',
    ['PERSON'],
    'I.ROC (Individual Recovery Outcomes Counter)',
    'I.ROC (Individual Recovery Outcomes Counter)',
    'I.ROC (Individual Recovery Outcomes Counter)',
    'I.ROC (Individual Recovery Outcomes Counter)',
    'BE-VLG',
    '000:826-835',
  ],
  [
    'FUNCTIONAL_REMISSION',
    ['PERSON'],
    'functionele remissiemaat',
    'mesure de la rémission fonctionnelle',
    'Maß der funktionellen Remission',
    'functional remission measure',
    'NL',
    '003:2410',
  ],
  [
    'PARTICIPATION_LADDER',
    ['PERSON', 'ORGANISATION'],
    'participatieladder',
    'échelle de participation',
    'Partizipationsleiter',
    'participation ladder',
    'NL',
    '003:2408',
    '003:2438',
  ],
  [
    'SELF_SUFFICIENCY_MATRIX',
    ['PERSON', 'ORGANISATION'],
    'zelfredzaamheidsmatrix',
    "matrice d'autonomie",
    'Selbstständigkeitsmatrix',
    'self-sufficiency matrix',
    'NL',
    '003:2412',
    '003:2440',
  ],
  [
    'PROXY_CARE',
    ['PERSON'],
    'proxymaten zorg: (crisis)opnames, somatische zorg en opnames',
    'mesures indirectes des soins : admissions (de crise), soins et admissions somatiques',
    'indirekte Maße der Versorgung: (Krisen-)Aufnahmen, körperliche Behandlung und Aufnahmen',
    'proxy measures of care: (crisis) admissions, somatic care and admissions',
    'NL',
    '003:2386-2392',
  ],
  [
    'PROXY_SAFETY',
    ['PERSON'],
    'proxymaten veiligheid: politiecontacten en veroordelingen, victimisatie',
    'mesures indirectes de la sécurité : contacts avec la police et condamnations, victimisation',
    'indirekte Maße der Sicherheit: Polizeikontakte und Verurteilungen, Viktimisierung',
    'proxy measures of safety: police contacts and convictions, victimisation',
    'NL',
    '003:2400-2406',
  ],
  [
    'PROXY_PARTICIPATION',
    ['PERSON'],
    'proxymaten participatie: zelfstandige woning, fte werk',
    'mesures indirectes de la participation : logement autonome, travail en ETP',
    'indirekte Maße der Teilhabe: eigene Wohnung, Arbeit in VZÄ',
    'proxy measures of participation: independent home, work in FTE',
    'NL',
    '003:2414-2416',
  ],
  [
    'GGZ_PERFORMANCE',
    ['ORGANISATION', 'REGION'],
    'ggz prestatie-indicatoren',
    'indicateurs de performance en santé mentale',
    'Leistungsindikatoren der psychischen Gesundheitsversorgung',
    'mental-health performance indicators',
    'NL',
    '003:2426-2436',
    '003:2458-2460',
  ],
  [
    'COERCION_MONITOR',
    ['ORGANISATION', 'REGION'],
    'monitor dwang en drang',
    'moniteur de la contrainte et de la pression',
    'Monitor Zwang und Druck',
    'monitor of compulsion and pressure',
    'NL',
    '003:2430-2432',
    '003:2472-2474',
  ],
  [
    'WMO_PERFORMANCE',
    ['ORGANISATION', 'REGION'],
    'Wmo prestatie-indicatoren',
    'indicateurs de performance Wmo (soutien social communal)',
    'Wmo-Leistungsindikatoren (kommunale soziale Unterstützung)',
    'Wmo performance indicators (municipal social support)',
    'NL',
    '003:2442',
    '003:2460-2462',
    '003:2478',
  ],
  [
    'REGIONAL_SCHIZOPHRENIA_CARE_QUALITY',
    ['REGION'],
    'Kwaliteitstoetsing Regionaal Aanbod Schizofreniezorg',
    "évaluation de la qualité de l'offre régionale de soins en schizophrénie",
    'Qualitätsprüfung des regionalen Angebots der Schizophreniebehandlung',
    'quality assessment of regional schizophrenia care',
    'NL',
    '003:2464-2468',
  ],
  [
    'SAFETY_MONITOR',
    ['REGION'],
    'veiligheidsmonitor',
    'moniteur de sécurité',
    'Sicherheitsmonitor',
    'safety monitor',
    'NL',
    '003:2470',
  ],
  [
    'GGD_DATA',
    ['REGION'],
    'GGD-gegevens (incl. bemoeizorg en maatschappelijke opvang)',
    'données du service de santé municipal (y compris outreach et accueil social)',
    'Daten des kommunalen Gesundheitsdienstes (einschl. aufsuchender Hilfe und Wohnungslosenhilfe)',
    'municipal health service figures (incl. assertive outreach and social shelter)',
    'NL',
    '003:2480-2482',
  ],
  [
    'ROPI',
    ['ORGANISATION'],
    'ROPI (Recovery Oriented Practices Index)',
    'ROPI (Recovery Oriented Practices Index)',
    'ROPI (Recovery Oriented Practices Index)',
    'ROPI (Recovery Oriented Practices Index)',
    'NL',
    '002:2855-2864',
    '001:691',
  ],
  [
    'FACT_FIDELITY',
    ['ORGANISATION'],
    'CCAF-toetsing (modelgetrouwheid van FACT)',
    'évaluation CCAF (fidélité au modèle FACT)',
    'CCAF-Prüfung (Modelltreue von FACT)',
    'CCAF assessment (fidelity to the FACT model)',
    'NL',
    '002:2529-2534',
    '002:2548-2552',
  ],
  [
    'EXPERIENCE',
    ['ORGANISATION', 'REGION'],
    'tevredenheid en ervaringen van patiënten, gezinnen en zorgverleners',
    'satisfaction et expériences des patients, des familles et des prestataires',
    'Zufriedenheit und Erfahrungen von Patienten, Familien und Fachkräften',
    'satisfaction and experiences of patients, families and professionals',
    'BE',
    '004:463',
    '004:118-140',
  ],
  [
    'PROCESS_INDICATOR',
    ['ORGANISATION'],
    'procesgerichte indicatoren',
    'indicateurs de processus',
    'prozessbezogene Indikatoren',
    'indicators of the way of working',
    'BE-VLG',
    '000:1192-1200',
  ],
  [
    'QUALITY_OF_LIFE',
    ['PERSON'],
    'kwaliteit van leven',
    'qualité de vie',
    'Lebensqualität',
    'quality of life',
    'NL',
    '003:520-536',
  ],
  [
    'VITALITY',
    ['PERSON'],
    'herstel van vitaliteit',
    'rétablissement de la vitalité',
    'Wiedergewinnung der Vitalität',
    'recovery of vitality',
    'NL',
    '003:520-536',
  ],
  [
    'NEED_COVERAGE',
    ['REGION'],
    'deel van de mensen met psychische problemen dat passende hulp krijgt (streefdoel 80 %)',
    'part des personnes ayant des problèmes psychiques qui reçoivent une aide adaptée (objectif 80 %)',
    'Anteil der Menschen mit psychischen Problemen, die passende Hilfe erhalten (Ziel 80 %)',
    'share of people with mental-health problems who get help that fits (target 80%)',
    'BE',
    '004:97-101',
    '000:1103-1104',
  ],
  [
    'POPULATION_STAT',
    ['REGION'],
    'participatiecijfers (eigen woning, betaald werk, eenzaamheid)',
    'chiffres de participation (logement propre, travail rémunéré, solitude)',
    'Teilhabezahlen (eigene Wohnung, bezahlte Arbeit, Einsamkeit)',
    'participation figures (own home, paid work, loneliness)',
    'NL',
    '002:487-497',
  ],
];

export const OUTCOME_MEASURES: readonly OutcomeMeasureRow[] = MEASURES.map(
  ([code, levels, nl, fr, de, en, jurisdiction, ...sources]) => ({
    code,
    levels,
    labels: labels(nl, fr, de, en),
    unfitForBenchmark: code === 'I_ROC',
    ...stated(jurisdiction, ...sources),
  }),
);

const TABLE: readonly (readonly [OutcomeLevel, OutcomeDomain, readonly string[], string])[] = [
  ['PERSON', 'CARE', ['ROM_EPA', 'PROXY_CARE'], '003:2384-2392'],
  ['PERSON', 'SAFETY', ['ROM', 'PROXY_SAFETY'], '003:2398-2406'],
  [
    'PERSON',
    'PARTICIPATION',
    ['PARTICIPATION_LADDER', 'FUNCTIONAL_REMISSION', 'SELF_SUFFICIENCY_MATRIX', 'PROXY_PARTICIPATION'],
    '003:2408-2416',
  ],
  ['ORGANISATION', 'CARE', ['ROM', 'GGZ_PERFORMANCE'], '003:2424-2428'],
  ['ORGANISATION', 'SAFETY', ['COERCION_MONITOR', 'GGZ_PERFORMANCE'], '003:2430-2436'],
  [
    'ORGANISATION',
    'PARTICIPATION',
    ['PARTICIPATION_LADDER', 'SELF_SUFFICIENCY_MATRIX', 'WMO_PERFORMANCE'],
    '003:2438-2442',
  ],
  [
    'REGION',
    'CARE',
    ['ROM', 'GGZ_PERFORMANCE', 'WMO_PERFORMANCE', 'REGIONAL_SCHIZOPHRENIA_CARE_QUALITY'],
    '003:2456-2468',
  ],
  ['REGION', 'SAFETY', ['SAFETY_MONITOR', 'COERCION_MONITOR'], '003:2470-2474'],
  ['REGION', 'PARTICIPATION', ['WMO_PERFORMANCE', 'GGD_DATA'], '003:2478-2482'],
];

/** Catalogue 6.8 (table 4.2; cell borders rebuilt from reading order). */
export const OUTCOME_MEASURE_USES: readonly OutcomeMeasureUseRow[] = TABLE.flatMap(
  ([level, domain, measures, source]) =>
    measures.map((measureCode) => ({
      code: recordKey(level, domain, measureCode),
      measureCode,
      level,
      domain,
      ...stated('NL', source),
    })),
);
