import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Category } from '../../../consent/vocabulary';
import type { RegisterKind, RegisterMessage } from '../../../shared/register-api';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { personTable } from '../../kit/person-table';
import type { PersonRow, PersonTable } from '../../kit/person-table';

/**
 * A thin row of a cross-partner list: what, when, who answers for it, and the key of the detail, which stays with its
 * owner. The one table whose rows have a category each, so it is only ever read through a view of one kind and one
 * category (register.store.ts).
 */
export interface RegisterRow extends PersonRow {
  readonly kind: RegisterKind;
  readonly category: Category;
  /** Occasion, of the list register-occasion or a partner's own. */
  readonly code: string;
  /** Local date it is due or happened on. */
  readonly onDate: string;
  /** Local date it was over or taken off; null while it stands. */
  readonly untilDate: string | null;
  readonly responsible: string | null;
  /** Which subgraph told it; the detail is there. */
  readonly subgraph: SubgraphName;
  readonly detail: string;
  readonly detailType: string;
  /** The teller's number of the message that was heard last. */
  readonly sequence: string;
  /** Which of several things about one detail; empty for the only one. */
  readonly aspect: string;
  /** By which rule it is due. */
  readonly rule: string | null;
  /** Local date from which it counts as due; with `dueOn`, or both are null. */
  readonly dueFrom: string | null;
  /** Local date, the last in time; null for what is due on no day. */
  readonly dueOn: string | null;
  /** Local date it was done. */
  readonly doneOn: string | null;
  /** Organisation that is to do it, where that is not the holder. */
  readonly owedBy: string | null;
  /** Local date from which it is shown no more, done or not. */
  readonly lapsesOn: string | null;
  /** Of who waits: the last look at the need, and the care that bridges. */
  readonly waiting: NonNullable<RegisterMessage['waiting']> | null;
}

/** A row of what is due on no day. */
export const NOT_DUE = { aspect: '', rule: null, dueFrom: null, dueOn: null, doneOn: null, lapsesOn: null, owedBy: null, waiting: null } as const;

const columns: Record<string, EntitySchemaColumnOptions> = {
  ...personTable('register_entry', 'NOTICES', {} as never).schema.options.columns,
  kind: { type: 'text' },
  category: { type: 'text' },
  code: { type: 'text' },
  onDate: { type: 'date' },
  untilDate: { type: 'date', nullable: true },
  responsible: { type: 'uuid', nullable: true },
  subgraph: { type: 'text' },
  detail: { type: 'uuid' },
  detailType: { type: 'text' },
  sequence: { type: 'bigint' },
  aspect: { type: 'text', default: '' },
  rule: { type: 'text', nullable: true },
  dueFrom: { type: 'date', nullable: true },
  dueOn: { type: 'date', nullable: true },
  doneOn: { type: 'date', nullable: true },
  lapsesOn: { type: 'date', nullable: true },
  owedBy: { type: 'uuid', nullable: true },
  waiting: { type: 'jsonb', nullable: true },
};

export const registerTable = new EntitySchema<RegisterRow>({
  name: 'register_entry',
  tableName: 'register_entry',
  columns: columns as never,
  indices: [{ name: 'register_entry_detail', columns: ['personId', 'subgraph', 'kind', 'detail', 'aspect'], unique: true }],
});

/** The register as the table of one category. Whoever reads it this way must ask for that category's rows only. */
export function registerAs<C extends Category>(category: C): PersonTable<RegisterRow, C> {
  return { name: `register_entry/${category}`, category, schema: registerTable };
}
