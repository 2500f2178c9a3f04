import type { LocalDate } from '../reference-row/reference-row.table';
import type { OrganisationRow } from './organisation.table';

/** Since when a Dutch provider of mental-health care publishes a quality statute. */
const STATUTE_SINCE: LocalDate = '2017-01-01';

/** Kinds of the list organisation-kind that give mental-health care themselves. */
const GIVES_MENTAL_HEALTH_CARE: readonly string[] = [
  'FACT_TEAM',
  'SHELTERED_LIVING_NL',
  'KIB',
  'TOPGGZ',
  'ADDICTION_CARE',
  'FORENSIC_CARE',
  'PSYCHOLOGY_PRACTICE',
  'PSYCHIATRY_PRACTICE',
];

/** Of a hundred seats on the board, so many at least are of (former) clients (R-110, 002:1520-1522). */
const CLIENTS_ON_THE_BOARD_PERCENT = 50;

/** Whether an organisation is run by clients: independent, and half of its board or more. Null where it does not say. */
export function isClientRun({ clientBoardPercent, isIndependent }: Pick<OrganisationRow, 'clientBoardPercent' | 'isIndependent'>): boolean | null {
  if (clientBoardPercent === null || isIndependent === null) return null;
  return isIndependent && clientBoardPercent >= CLIENTS_ON_THE_BOARD_PERCENT;
}

/** Whether an organisation ought to have published a quality statute by a day, and none is known of it. */
export function lacksQualityStatute(
  { jurisdiction, kind, qualityStatute }: Pick<OrganisationRow, 'jurisdiction' | 'kind' | 'qualityStatute'>,
  on: LocalDate,
): boolean {
  return jurisdiction === 'NL' && on >= STATUTE_SINCE && GIVES_MENTAL_HEALTH_CARE.includes(kind) && qualityStatute === null;
}
