import { codesOf, isCode } from '../code/code-lists.rules';
import type { SymptomFinding } from './case-conceptualisation.table';

export const LEAST = 0;
export const MOST = 4;

/** What is wrong with the findings, in words for the client; null when they fit. */
export function findingsFault(domains: readonly Pick<SymptomFinding, 'domain' | 'severity' | 'suffering'>[]): string | null {
  if (domains.length === 0) return 'domains says of at least one domain how severe it is.';
  const named = domains.map(({ domain }) => domain);
  // Trauma, suicidality, sexuality and addiction are no domains here: who reads this has no grant for those (C-56).
  if (!named.every((domain) => isCode('symptom-domain', domain))) {
    return `domains.domain must be one of ${codesOf('symptom-domain').join(', ')}.`;
  }
  if (new Set(named).size !== named.length) return 'domains names a domain twice.';
  const isFit = domains.every(({ severity, suffering }) => [severity, suffering].every((score) => score >= LEAST && score <= MOST));
  return isFit ? null : `severity and suffering take ${LEAST} to ${MOST}.`;
}
