import { decodeReferenceId, encodeReferenceId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import type { Connection } from '../../kit/connection.type';
import { LANGUAGES } from './reference-row.table';
import type { Jurisdiction, Labels, Language, LocalDate, ReferenceRow } from './reference-row.table';

/**
 * The language to answer in: the first one asked for that the directory has, Dutch when there is none.
 *
 * @param languages BCP 47, best first; regions are ignored, `*` is any.
 */
export function languageOf(languages: readonly string[]): Language {
  const wanted = languages.map((language) => language.toLowerCase().split('-')[0]);
  return wanted.flatMap((each) => LANGUAGES.filter((language) => language === each))[0] ?? 'nl';
}

/** A text in the language to answer in. */
export function inWords(labels: Labels, languages: readonly string[]): string {
  return labels[languageOf(languages)];
}

/**
 * The day that an argument asks for, today when it is left out.
 *
 * @param given as the Date scalar reads it: midnight UTC of the local date that was written.
 */
export function dayOf(given: Date | null | undefined, now: Date): LocalDate {
  return given ? given.toISOString().slice(0, 10) : localDate(now);
}

/**
 * Whether a row of one jurisdiction is of use to somebody who asks for another: what holds in the whole country holds
 * in its part, and who asks for the country wants its parts too. Never anything of another country (catalogue 0.2).
 */
export function reaches(row: Jurisdiction, asked: string): boolean {
  return row === 'ANY' || row === asked || asked.startsWith(`${row}-`) || row.startsWith(`${asked}-`);
}

/** Whether a row holds on a day: from its first day up to, and without, its last. */
export function holdsOn({ validFrom, validTo }: Pick<ReferenceRow, 'validFrom' | 'validTo'>, on: LocalDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on < validTo);
}

/** A row as its GraphQL type shows it: by public key, and with the day for which it was asked. */
export type Shown<Row extends ReferenceRow> = Omit<Row, 'id'> & {
  readonly id: string;
  /** The key inside Kring; not in the schema. */
  readonly key: string;
  /** The day for which everything below is shown; not in the schema. */
  readonly on: LocalDate;
};

/** Columns without a field in the GraphQL type never leave. */
export function shown<Row extends ReferenceRow>(type: string, row: Row, on: LocalDate): Shown<Row> {
  const key = 'id' in row ? (row.id as string) : row.code;
  return { ...row, id: encodeReferenceId(type, key.toLowerCase()), key, on };
}

export function shownPage<Row extends ReferenceRow>(
  type: string,
  page: Connection<Row>,
  on: LocalDate,
): Connection<Shown<Row>> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(type, node, on) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

/** The key inside Kring that a public id of this type names; null for any other id or form. */
export function keyIn(type: string, id: string): string | null {
  const decoded = decodeReferenceId(id);
  return decoded?.type === type ? decoded.key : null;
}
