import type { CodeRow } from '../code/code.table';
import type { Jurisdiction, Labels, ReferenceRow, RowOrigin } from '../reference-row/reference-row.table';

type Standing = Pick<ReferenceRow, 'jurisdiction' | 'validFrom' | 'validTo' | 'origin' | 'sources'>;

/** A row that a source document speaks for, at these lines. */
export function stated(jurisdiction: Jurisdiction, ...sources: readonly string[]): Standing {
  return { jurisdiction, validFrom: null, validTo: null, origin: 'SOURCE', sources };
}

/** A row that no source document speaks for. */
export function unsourced(jurisdiction: Jurisdiction, origin: Exclude<RowOrigin, 'SOURCE' | 'IMPORTED'>): Standing {
  return { jurisdiction, validFrom: null, validTo: null, origin, sources: [] };
}

export function labels(nl: string, fr: string, de: string, en: string): Labels {
  return { nl, fr, de, en };
}

/** The key of a record that is named by its values: `FIRST_LINE`, `ADULT` become `first-line.adult`. */
export function recordKey(...values: readonly string[]): string {
  return values.map((value) => value.toLowerCase().replaceAll('_', '-')).join('.');
}

export type CodeEntry = readonly [
  code: string,
  nl: string,
  fr: string,
  de: string,
  en: string,
  ...sources: readonly string[],
];

/**
 * A code list whose entries each end with the lines that state them; an entry without lines is the hub's own. A list
 * that two jurisdictions fill is made in two calls, the second with the ordinal it goes on from.
 */
export function codeList(
  system: string,
  jurisdiction: Jurisdiction,
  entries: readonly CodeEntry[],
  firstOrdinal = 1,
): CodeRow[] {
  return entries.map(([code, nl, fr, de, en, ...sources], index) => ({
    system,
    code,
    ordinal: firstOrdinal + index,
    labels: labels(nl, fr, de, en),
    ...(sources.length > 0 ? stated(jurisdiction, ...sources) : unsourced(jurisdiction, 'KRING')),
  }));
}
