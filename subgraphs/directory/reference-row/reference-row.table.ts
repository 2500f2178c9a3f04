import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions, EntitySchemaIndexOptions } from 'typeorm';
import { snakeCase } from '../../kit/snake-case';

/**
 * What every row of the directory carries: where it holds, when it holds, who says so. Belgian and Dutch rules are
 * never mixed, so no row exists without a jurisdiction (catalogue 0.2). No row is about a person.
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
 * a list the hub itself needs. EXAMPLE: invented, to show how the directory works. IMPORTED: another keeper's social
 * map says it; `code` begins with the name of that source.
 */
export const ROW_ORIGINS = ['SOURCE', 'PUBLIC_KNOWLEDGE', 'KRING', 'EXAMPLE', 'IMPORTED'] as const;
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

/** When something is open. Days are ISO: 1 is Monday, 7 is Sunday. `closes` 24:00 is midnight at the end of the day. */
export interface OpeningHours {
  readonly days: readonly number[];
  /** `HH:MM`, local time. */
  readonly opens: string;
  /** `HH:MM`, local time, after `opens`. */
  readonly closes: string;
}

/** What a row is found by: the UUID that tokens and partners know it by, or else its code. */
export type RowKey = 'id' | 'code';

type OwnColumns<Row> = { [Key in Exclude<keyof Row, keyof ReferenceRow>]: EntitySchemaColumnOptions };

export interface ReferenceTable<Row extends ReferenceRow> {
  readonly name: string;
  readonly key: RowKey;
  /** Columns of the primary key. */
  readonly primaryKey: readonly (keyof Row & string)[];
  readonly schema: EntitySchema<Row>;
}

/**
 * A table of public reference data.
 *
 * @param listedBy columns by which rows are listed.
 */
export function referenceTable<Row extends ReferenceRow>(
  name: string,
  primaryKey: readonly (keyof Row & string)[],
  columns: OwnColumns<Row>,
  listedBy: readonly (keyof Row & string)[] = [],
): ReferenceTable<Row> {
  const common: { [Key in keyof ReferenceRow]: EntitySchemaColumnOptions } = {
    code: { type: 'text' },
    jurisdiction: { type: 'text' },
    validFrom: { type: 'date', nullable: true },
    validTo: { type: 'date', nullable: true },
    origin: { type: 'text' },
    sources: { type: 'text', array: true },
  };
  const whole: Record<string, EntitySchemaColumnOptions> = { ...common, ...columns };
  for (const column of primaryKey) whole[column] = { ...whole[column]!, primary: true };
  const indices: EntitySchemaIndexOptions[] = listedBy.map((column) => ({
    name: `${name}_of_${snakeCase(column)}`,
    columns: [column],
  }));
  const isById = (primaryKey as readonly string[]).includes('id');
  const schema = new EntitySchema<Row>({
    name,
    tableName: name,
    columns: whole as never,
    indices,
    checks: [{ name: `${name}_validity`, expression: 'valid_from < valid_to' }],
    // The code is a second key: a partner's own list must not name two rows alike.
    uniques: isById ? [{ name: `${name}_code`, columns: ['code'] }] : [],
  });
  return { name, key: isById ? 'id' : 'code', primaryKey, schema };
}
