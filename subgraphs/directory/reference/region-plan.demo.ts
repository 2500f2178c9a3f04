import { DEMO } from '../../../shared/demo-identities';
import type { NetworkBudgetRow } from '../network/network.table';
import type {
  LocalPartnershipRow,
  MonitorPointRow,
  NetworkSpendingRow,
  NetworkStrategyRow,
  PartnershipMemberRow,
  QualityReviewRow,
  SteeringMemberRow,
  ZoneEvaluationRow,
  ZoneGoalRow,
} from '../region-plan/region-plan.table';
import { labels, unsourced } from './rows.reference';

const example = unsourced('BE-VLG', 'EXAMPLE');
const LOCO = { zoneCode: 'loco-hazelstreek', ...example };
const NETWORK = { networkCode: 'example-hazelstreek-adult', ...example };

/** What the invented region plans: goals on two horizons of three, so that it shows that one is missing. */
export const DEMO_ZONE_GOALS: readonly ZoneGoalRow[] = [
  {
    ...LOCO,
    code: 'loco-hazelstreek.short',
    horizon: 'SHORT',
    labels: labels(
      'één onthaal voor wie de weg niet vindt',
      'un seul accueil pour qui ne trouve pas son chemin',
      'eine Anlaufstelle für alle, die den Weg nicht finden',
      'one intake for who does not find the way',
    ),
  },
  {
    ...LOCO,
    code: 'loco-hazelstreek.long',
    horizon: 'LONG',
    labels: labels(
      'niemand wacht langer dan drie maanden',
      'personne n’attend plus de trois mois',
      'niemand wartet länger als drei Monate',
      'nobody waits longer than three months',
    ),
  },
];

export const DEMO_ZONE_EVALUATIONS: readonly ZoneEvaluationRow[] = [
  { ...LOCO, code: 'loco-hazelstreek.2026-06', plannedOn: '2026-06-15', heldOn: '2026-06-15' },
  { ...LOCO, code: 'loco-hazelstreek.2027-06', plannedOn: '2027-06-14', heldOn: null },
];

export const DEMO_PARTNERSHIPS: readonly LocalPartnershipRow[] = [
  {
    ...{ ...example, zoneCode: 'elz-hazelare', code: 'partnership-hazelare', name: 'Samen in Hazelare', stage: 'INTAKE' },
    accessibility: labels(
      'binnen een half uur met de bus',
      'à une demi-heure de bus',
      'mit dem Bus in einer halben Stunde',
      'within half an hour by bus',
    ),
    demography: labels('veel jonge gezinnen', 'beaucoup de jeunes familles', 'viele junge Familien', 'many young families'),
    offer: null,
    pilotFreeOf: labels(
      'één intake voor alle partners in plaats van een per partner',
      'une seule admission pour tous les partenaires au lieu d’une par partenaire',
      'eine Aufnahme für alle Partner statt einer je Partner',
      'one intake for all partners instead of one each',
    ),
    pilotUntil: '2028-01-01',
  },
];

export const DEMO_PARTNERSHIP_MEMBERS: readonly PartnershipMemberRow[] = [
  {
    ...example,
    code: 'partnership-hazelare.ocmw',
    partnershipCode: 'partnership-hazelare',
    organisationId: DEMO.organisations.ocmw,
    mandate: labels(
      'twee halve dagen onthaal per week',
      'deux demi-jours d’accueil par semaine',
      'zwei halbe Tage Anlaufstelle je Woche',
      'two half days of intake a week',
    ),
  },
  {
    ...example,
    code: 'partnership-hazelare.brug',
    partnershipCode: 'partnership-hazelare',
    organisationId: DEMO.organisations.brug,
    mandate: null,
  },
];

export const DEMO_STEERING: readonly SteeringMemberRow[] = [
  { ...NETWORK, code: 'steering.persons', party: 'PERSONS', organisationId: DEMO.organisations.peerOrganisation },
  { ...NETWORK, code: 'steering.mental-health', party: 'MENTAL_HEALTH', organisationId: DEMO.organisations.hospital },
  { ...NETWORK, code: 'steering.municipalities', party: 'MUNICIPALITIES', organisationId: DEMO.organisations.ocmw },
  { ...NETWORK, code: 'steering.insurers', party: 'INSURERS', organisationId: DEMO.organisations.mutuality },
];

/** What the invented network may spend, every year. */
export const DEMO_NETWORK_BUDGETS: readonly NetworkBudgetRow[] = [
  { ...NETWORK, code: 'budget.every-year', amountEur: 480_000, periodFrom: null, periodTo: null, setBy: ['INHABITANTS'] },
];

export const DEMO_NETWORK_SPENDING: readonly NetworkSpendingRow[] = [
  {
    ...NETWORK,
    code: 'spending.2026-01.care',
    stream: 'CARE',
    amountCents: '4500000',
    fromDate: '2026-01-01',
    untilDate: '2026-02-01',
  },
];

export const DEMO_NETWORK_STRATEGY: readonly NetworkStrategyRow[] = [
  {
    ...NETWORK,
    code: 'strategy.plan',
    part: 'STRATEGIC_PLAN',
    labels: labels(
      'psychologische zorg in elke eerstelijnszone',
      'des soins psychologiques dans chaque zone de première ligne',
      'psychologische Versorgung in jeder Zone der Grundversorgung',
      'psychological care in every zone of primary care',
    ),
  },
  {
    ...NETWORK,
    code: 'strategy.population',
    part: 'POPULATION_MANAGEMENT',
    labels: labels(
      'scholen en werkgevers als vindplaats',
      'les écoles et les employeurs comme lieux de repérage',
      'Schulen und Arbeitgeber als Fundorte',
      'schools and employers as places where people are found',
    ),
  },
];

export const DEMO_MONITOR_POINTS: readonly MonitorPointRow[] = [
  {
    ...example,
    code: 'partnership-hazelare.intake',
    partnershipCode: 'partnership-hazelare',
    labels: labels('halve dagen onthaal per week', 'demi-jours d’accueil par semaine', 'halbe Tage Anlaufstelle je Woche', 'half days of intake a week'),
    ...{ target: 4, measured: 2, measuredOn: '2026-06-15' },
  },
];

export const DEMO_QUALITY_REVIEWS: readonly QualityReviewRow[] = [
  { ...NETWORK, code: 'quality.2026-self-evaluation', kind: 'SELF_EVALUATION', plannedOn: '2026-05-11', heldOn: '2026-05-11' },
  { ...NETWORK, code: 'quality.2027-intervision', kind: 'INTERVISION', plannedOn: '2027-03-08', heldOn: null },
];
