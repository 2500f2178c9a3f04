import type { DetectionJurisdiction, EarlyTreatment } from './early-detection.table';

/**
 * Whether early treatment is to be thought of: in the Netherlands, when a flag of risk is the case. A suggestion to
 * whoever is shown every flag, and nothing that happens by itself.
 *
 * @param flags what was found of each that was asked about.
 */
export function suggestsEarlyTreatment(flags: readonly (boolean | null)[], jurisdiction: DetectionJurisdiction): boolean {
  return jurisdiction === 'NL' && flags.includes(true);
}

/** The one table of what may follow what. A person who declined can be offered it again, and can come back to it. */
const NEXT: Readonly<Record<EarlyTreatment, readonly EarlyTreatment[]>> = {
  NOT_OFFERED: ['OFFERED'],
  OFFERED: ['ACCEPTED', 'DECLINED'],
  DECLINED: ['OFFERED', 'ACCEPTED'],
  ACCEPTED: [],
};

export function mayBecome(from: EarlyTreatment, to: EarlyTreatment): boolean {
  return NEXT[from].includes(to);
}
