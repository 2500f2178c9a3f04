import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions, EntitySchemaIndexOptions } from 'typeorm';
import type { Category } from '../../consent/vocabulary';

/**
 * Whose voice a record speaks in. The person's own words and a referrer's sheet say different things about the same
 * life, and neither may be shown as the other (catalogue 5.5).
 */
export const VOICES = ['PERSON', 'REFERRER', 'RELATIVE', 'PROFESSIONAL', 'PARTNER_SYSTEM'] as const;
export type Voice = (typeof VOICES)[number];

/** What every record about a person carries from the first migration: whose it is, who said it, where it came from. */
export interface PersonRow {
  readonly personId: string;
  readonly id: string;
  /** Organisation that answers for the record; for what the person keeps themselves, the person. */
  readonly heldBy: string;
  /**
   * Whose it is by having said it: professional, person or system. What a representative writes in the person's place is the
   * person's (C-37): to have written it makes nobody a reader of it.
   */
  readonly author: string;
  /** Who else has a part in it: senders, receivers, invited, supporters. */
  readonly parties: readonly string[];
  readonly source: Voice;
  readonly sourceSystem: string;
  readonly sourceId: string | null;
  readonly sourceVersion: string | null;
  readonly recordedAt: Date;
  readonly effectiveAt: Date | null;
  /** Counts amendments; an amendment that names an older version is refused, so nothing is silently overwritten. */
  readonly version: number;
  /** Who wrote it in the place of the person; null for what was written in one's own name. Opens nothing to them. */
  readonly inPlaceBy: string | null;
}

type Columns<Row> = { [Key in Exclude<keyof Row, keyof PersonRow>]: EntitySchemaColumnOptions };

export interface PersonTable<Row extends PersonRow, C extends Category> {
  readonly name: string;
  /** The one category of every row in the table. Two categories in a row would open one with a permit for the other. */
  readonly category: C;
  readonly schema: EntitySchema<Row>;
}

/**
 * A table of records about persons, keyed by the person first.
 *
 * @param indices for the few questions that are not about one person, such as whether a group was billed.
 */
export function personTable<Row extends PersonRow, C extends Category>(
  name: string,
  category: C,
  columns: Columns<Row>,
  indices: EntitySchemaIndexOptions[] = [],
): PersonTable<Row, C> {
  const provenance: { [Key in keyof PersonRow]: EntitySchemaColumnOptions } = {
    personId: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    heldBy: { type: 'uuid' },
    author: { type: 'uuid' },
    parties: { type: 'uuid', array: true, default: [] },
    source: { type: 'text' },
    sourceSystem: { type: 'text', default: 'kring' },
    sourceId: { type: 'text', nullable: true },
    sourceVersion: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
    effectiveAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
    inPlaceBy: { type: 'uuid', nullable: true },
  };
  const schema = new EntitySchema<Row>({
    name,
    tableName: name,
    columns: { ...provenance, ...columns } as never,
    indices,
  });
  return { name, category, schema };
}
