import type { LabelledRow, LocalDate } from '../reference-row/reference-row.table';
import { labels, stated } from './rows.reference';

/** How exactly the source dates an event. SPAN: it lasted the whole time between the two dates. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'DECADE', 'SPAN'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** L-06: an event in the history of policy, dated no more exactly than the source does. */
export interface PolicyEventRow extends LabelledRow {
  /** First day on which it can have happened. */
  readonly fromDate: LocalDate;
  /** First day on which it can no longer have happened (half-open). */
  readonly untilDate: LocalDate;
  readonly precision: DatePrecision;
  /** Announced in the source, not reported as done. */
  readonly planned: boolean;
  /** Another date for the same event in another place of the source. */
  readonly conflictingDate: LocalDate | null;
  /** Whole euros named with the event. */
  readonly amountEur: number | null;
}

type Dated = Pick<PolicyEventRow, 'fromDate' | 'untilDate' | 'precision' | 'planned' | 'conflictingDate' | 'amountEur'>;

function between(precision: DatePrecision, fromDate: LocalDate, untilDate: LocalDate): Dated {
  return { fromDate, untilDate, precision, planned: false, conflictingDate: null, amountEur: null };
}

function on(day: LocalDate): Dated {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return between('DAY', day, next.toISOString().slice(0, 10));
}

/** Catalogue 6.6, in order of time. */
export const POLICY_EVENTS: readonly PolicyEventRow[] = [
  {
    code: 'be-rehab-conventions-start',
    ...stated('BE', '000:13'),
    ...between('DECADE', '1960-01-01', '1970-01-01'),
    labels: labels(
      'eerste revalidatieconventies',
      'premières conventions de rééducation',
      'erste Rehabilitationskonventionen',
      'first rehabilitation conventions',
    ),
  },
  {
    code: 'be-reform-2010',
    ...stated('BE', '000:5-9'),
    ...between('YEAR', '2010-01-01', '2011-01-01'),
    labels: labels(
      'gids naar een betere geestelijke gezondheidszorg; netwerken',
      'guide vers de meilleurs soins en santé mentale ; réseaux',
      'Leitfaden zu einer besseren psychischen Gesundheitsversorgung; Netzwerke',
      'guide to better mental health care; networks',
    ),
  },
  {
    code: 'be-vlg-first-line-projects',
    ...stated('BE-VLG', '004:189-200'),
    ...between('SPAN', '2011-01-01', '2019-01-01'),
    labels: labels(
      '7 projecten eerstelijnspsychologische zorg in Vlaanderen',
      '7 projets de soins psychologiques de première ligne en Flandre',
      '7 Projekte zur psychologischen Primärversorgung in Flandern',
      '7 projects of first-line psychological care in Flanders',
    ),
  },
  {
    code: 'nl-kindcheck-mandatory',
    ...stated('NL', '003:1276'),
    ...between('MONTH', '2013-07-01', '2013-08-01'),
    labels: labels(
      'kindcheck verplicht in Nederland',
      'kindcheck (vérification de la sécurité des enfants) obligatoire aux Pays-Bas',
      'Kindcheck (Prüfung der Sicherheit von Kindern) in den Niederlanden verpflichtend',
      'child-safety check (kindcheck) mandatory in the Netherlands',
    ),
  },
  {
    code: 'be-kce-study',
    ...stated('BE', '004:202-209'),
    ...between('YEAR', '2016-01-01', '2017-01-01'),
    labels: labels(
      'KCE-studie over de organisatie van de psychologische zorg',
      "étude du KCE sur l'organisation des soins psychologiques",
      'KCE-Studie zur Organisation der psychologischen Versorgung',
      'KCE study on the organisation of psychological care',
    ),
  },
  {
    code: 'nl-quality-statute-mandatory',
    ...stated('NL', '003:2358'),
    ...on('2017-01-01'),
    labels: labels(
      'kwaliteitsstatuut verplicht in Nederland',
      'statut de qualité obligatoire aux Pays-Bas',
      'Qualitätsstatut in den Niederlanden verpflichtend',
      'quality statute mandatory in the Netherlands',
    ),
  },
  {
    code: 'be-vlg-takeover-transition',
    ...stated('BE-VLG', '000:61'),
    ...on('2019-01-01'),
    labels: labels(
      'begin van de overgangsperiode waarin Vlaanderen de revalidatieconventies overneemt',
      'début de la période transitoire de reprise des conventions de rééducation par la Flandre',
      'Beginn der Übergangszeit, in der Flandern die Rehabilitationskonventionen übernimmt',
      'start of the transition in which Flanders takes over the rehabilitation conventions',
    ),
  },
  {
    code: 'be-elpz-launch',
    ...stated('BE', '004:211-217'),
    ...on('2019-04-01'),
    amountEur: 22_500_000,
    labels: labels(
      'start eerstelijnspsychologische zorg, alleen voor volwassenen',
      'lancement des soins psychologiques de première ligne, pour adultes uniquement',
      'Start der psychologischen Primärversorgung, nur für Erwachsene',
      'launch of first-line psychological care, adults only',
    ),
  },
  {
    code: 'be-elpz-extension',
    ...stated('BE', '004:219-227'),
    ...on('2020-04-02'),
    amountEur: 16_700_000,
    labels: labels(
      'uitbreiding door COVID-19 tot kinderen, adolescenten en ouderen',
      'extension due au COVID-19 aux enfants, adolescents et personnes âgées',
      'Ausweitung wegen COVID-19 auf Kinder, Jugendliche und ältere Menschen',
      'extension because of COVID-19 to children, adolescents and older people',
    ),
  },
  {
    code: 'be-coalition-budget',
    ...stated('BE', '004:229-233'),
    ...between('MONTH', '2020-10-01', '2020-11-01'),
    amountEur: 200_000_000,
    labels: labels(
      '200 miljoen euro voor geestelijke gezondheidszorg in het federale coalitieakkoord',
      "200 millions d'euros pour la santé mentale dans l'accord de coalition fédéral",
      '200 Millionen Euro für psychische Gesundheit im föderalen Koalitionsabkommen',
      '200 million euros for mental health in the federal coalition agreement',
    ),
  },
  {
    code: 'be-protocol-agreement',
    ...stated('BE', '004:235-240', '004:32'),
    ...on('2020-12-02'),
    conflictingDate: '2020-11-02',
    labels: labels(
      'protocolakkoord tussen de federale regering en de deelstaten',
      "protocole d'accord entre le gouvernement fédéral et les entités fédérées",
      'Protokollabkommen zwischen der Föderalregierung und den Gliedstaaten',
      'protocol agreement between the federal government and the federated entities',
    ),
  },
  {
    code: 'be-toc-start',
    ...stated('BE', '004:242-246'),
    ...on('2020-12-10'),
    labels: labels('start van het TOC', 'début du TOC', 'Beginn des TOC', 'start of the TOC'),
  },
  {
    code: 'be-psych-2021-approval',
    ...stated('BE', '004:248-260'),
    ...on('2021-07-26'),
    labels: labels(
      'goedkeuring van de overeenkomst door het Verzekeringscomité van het RIZIV',
      "approbation de la convention par le Comité de l'assurance de l'INAMI",
      'Genehmigung der Konvention durch den Versicherungsausschuss des LIKIV',
      'approval of the convention by the insurance committee of the federal health insurer',
    ),
  },
  {
    code: 'be-psych-2021-start',
    ...stated('BE', '004:262-269'),
    ...on('2021-09-01'),
    labels: labels(
      'opstartfase van de overeenkomst',
      'phase de démarrage de la convention',
      'Anlaufphase der Konvention',
      'start-up phase of the agreement',
    ),
  },
  {
    code: 'be-psych-2021-application',
    ...stated('BE', '004:989-990'),
    ...between('MONTH', '2021-10-01', '2021-11-01'),
    planned: true,
    labels: labels(
      'elektronische toepassing operationeel (gepland)',
      'application électronique opérationnelle (prévu)',
      'elektronische Anwendung betriebsbereit (geplant)',
      'electronic application operational (planned)',
    ),
  },
  {
    code: 'be-psych-old-agreement-end',
    ...stated('BE', '004:1056'),
    ...on('2021-12-31'),
    labels: labels(
      'laatste dag waarop de oude overeenkomst nog kan gelden',
      "dernier jour possible de l'ancienne convention",
      'letzter möglicher Tag der alten Konvention',
      'last day on which the old agreement can still hold',
    ),
  },
  {
    code: 'be-vlg-shared-rehab-convention',
    ...stated('BE-VLG', '000:1215-1216'),
    ...between('YEAR', '2022-01-01', '2023-01-01'),
    labels: labels(
      'alle centra voor psychosociale revalidatie onder één gezamenlijke conventie (eind 2022)',
      'tous les centres de réadaptation psychosociale sous une convention commune (fin 2022)',
      'alle Zentren für psychosoziale Rehabilitation unter einer gemeinsamen Konvention (Ende 2022)',
      'all centres for psychosocial rehabilitation under one shared convention (end of 2022)',
    ),
  },
  {
    code: 'be-vlg-vipa-rules',
    ...stated('BE-VLG', '000:67'),
    ...between('YEAR', '2023-01-01', '2024-01-01'),
    labels: labels(
      'VIPA-reglementering (infrastructuursubsidies)',
      "réglementation VIPA (subsides d'infrastructure)",
      'VIPA-Regelung (Infrastrukturzuschüsse)',
      'VIPA rules (infrastructure grants)',
    ),
  },
];
