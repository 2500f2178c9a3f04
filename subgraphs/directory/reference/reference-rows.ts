/**
 * What every row of reference data carries: where it holds, when it holds, who says so. Belgian and Dutch rules are
 * never mixed, so no row exists without a jurisdiction (catalogue 0.2).
 */

/** `YYYY-MM-DD`, a date in the jurisdiction's own calendar. */
export type LocalDate = string;

export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in the four languages the directory answers in. */
export type Labels = Readonly<Record<Language, string>>;

/** ISO 3166 country or subdivision; `ANY` for rows that rest on no country's law. */
export const JURISDICTIONS = ['BE', 'BE-VLG', 'NL', 'ANY'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/**
 * SOURCE: a source document says it, at the cited lines. PUBLIC_KNOWLEDGE: generally known, not in the sources. KRING:
 * a list the hub itself needs. EXAMPLE: invented, to show how the directory works.
 */
export const ROW_ORIGINS = ['SOURCE', 'PUBLIC_KNOWLEDGE', 'KRING', 'EXAMPLE'] as const;
export type RowOrigin = (typeof ROW_ORIGINS)[number];

/**
 * Common to all reference rows. `code` is stable: it is the primary key, within its `system` for code lists. Values of
 * a list are UPPER_SNAKE; records have a lower-case key that fits a public reference id (shared/ids.ts).
 */
export interface ReferenceRow {
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  /** First day on which the row holds; null where nothing is said. */
  readonly validFrom: LocalDate | null;
  /** First day on which the row no longer holds (half-open); null where nothing is said. */
  readonly validTo: LocalDate | null;
  readonly origin: RowOrigin;
  /** `document:line` or `document:line-line`; filled if and only if the origin is SOURCE. */
  readonly sources: readonly string[];
}

export interface LabelledRow extends ReferenceRow {
  readonly labels: Labels;
}

/** One value of a code list; (system, code) is its key. */
export interface CodeRow extends LabelledRow {
  readonly system: string;
  /** Place in the list, from 1. */
  readonly ordinal: number;
}

/** When something is open. Days are ISO: 1 is Monday, 7 is Sunday. `closes` 24:00 is midnight at the end of the day. */
export interface OpeningHours {
  readonly days: readonly number[];
  /** `HH:MM`, local time. */
  readonly opens: string;
  /** `HH:MM`, local time, after `opens`. */
  readonly closes: string;
}

type Standing = Pick<ReferenceRow, 'jurisdiction' | 'validFrom' | 'validTo' | 'origin' | 'sources'>;

/** A row that a source document speaks for, at these lines. */
export function stated(jurisdiction: Jurisdiction, ...sources: readonly string[]): Standing {
  return { jurisdiction, validFrom: null, validTo: null, origin: 'SOURCE', sources };
}

/** A row that no source document speaks for. */
export function unsourced(jurisdiction: Jurisdiction, origin: Exclude<RowOrigin, 'SOURCE'>): Standing {
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
