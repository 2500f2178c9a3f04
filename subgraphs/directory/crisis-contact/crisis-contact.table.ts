import { referenceTable } from '../reference-row/reference-row.table';
import type { Labels, Language, LocalDate, OpeningHours, ReferenceRow } from '../reference-row/reference-row.table';

export const CRISIS_CONTACT_KINDS = [
  'EMERGENCY',
  'SUICIDE_PREVENTION',
  'LISTENING',
  'CHILDREN',
  'VIOLENCE',
  'CONCERN',
  'OUT_OF_HOURS_GP',
] as const;
export type CrisisContactKind = (typeof CRISIS_CONTACT_KINDS)[number];

export const CRISIS_AUDIENCES = ['EVERYONE', 'CHILDREN_AND_YOUNG_PEOPLE'] as const;
export type CrisisAudience = (typeof CRISIS_AUDIENCES)[number];

/** A number to call when it cannot wait. Publicly known; not from the sources. */
export interface CrisisContactRow extends ReferenceRow {
  /** Its own name: not translated. */
  readonly name: string;
  readonly kind: CrisisContactKind;
  readonly audience: CrisisAudience;
  readonly purpose: Labels;
  /** As dialled in its country, the shortest first. */
  readonly phones: readonly string[];
  readonly website: string | null;
  /** Languages in which somebody answers. */
  readonly languages: readonly Language[];
  /** Day and night, every day. */
  readonly alwaysReachable: boolean;
  /** By phone; empty when always reachable, or when the hours differ from place to place. */
  readonly hours: readonly OpeningHours[];
  /** Day on which somebody called and found it right. Null: check before relying on it. */
  readonly verifiedOn: LocalDate | null;
}

export const crisisContactTable = referenceTable<CrisisContactRow>('crisis_contact', ['code'], {
  name: { type: 'text' },
  kind: { type: 'text' },
  audience: { type: 'text' },
  purpose: { type: 'jsonb' },
  phones: { type: 'text', array: true },
  website: { type: 'text', nullable: true },
  languages: { type: 'text', array: true },
  alwaysReachable: { type: 'boolean' },
  hours: { type: 'jsonb' },
  verifiedOn: { type: 'date', nullable: true },
});
