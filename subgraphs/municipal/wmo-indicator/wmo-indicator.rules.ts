import { REGION_SERIES } from '../../../shared/region-series';

/** What the figure of an indicator counts: persons, which is not to the letter what its definition counts. */
const MEASURED_AS: Readonly<Record<string, string>> = {
  INDICATED_ACROSS_DOMAINS: 'Persons with an indication for more than one need, among those with an indication that began within the year.',
  HOME_KEPT: 'Persons who kept their home, among those whose risk of eviction ended within the year.',
  OUTREACH_REFERRED_IN_TIME: 'Persons referred by the end of the term, among those in outreach whose term ran out within the year.',
};

const NOT_MEASURED: Readonly<Record<string, string>> = {
  SUPPORT_DECIDED_IN_TIME: 'On which day an indication was decided is not kept, but from when on it holds.',
  OUTREACH_IN_CONTACT: 'Before there is contact a report of concern is of no person in Kring, so nobody can be counted (C-59).',
};

/** The figure of the region that measures an indicator (U-35), or why there is none. */
export function measuredBy(code: string): { readonly measuredAs: string | null; readonly notMeasured: string | null } {
  const measuredAs = REGION_SERIES.some((series) => series.isIndicator && series.code === code) ? MEASURED_AS[code]! : null;
  return { measuredAs, notMeasured: measuredAs === null ? (NOT_MEASURED[code] ?? 'No partner counts it in Kring.') : null };
}
