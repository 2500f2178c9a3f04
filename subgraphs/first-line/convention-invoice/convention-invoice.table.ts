import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TariffItem } from '../convention-rules/convention-rules.table';

/** R-035, in the order in which they come; REJECTED instead of VALIDATED ends it. */
export const INVOICE_STATES = ['ENTERED', 'RECEIVED', 'PROPOSED', 'VALIDATED', 'REJECTED', 'PAID'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** One thing billed to the convention. Parties: who receives and proposes it, and who validates and pays. */
export interface InvoiceLineRow extends PersonRow {
  readonly item: TariffItem;
  readonly agreement: string;
  /** Session or assessment it is for; null for a consultation. */
  readonly aboutId: string | null;
  /** Local date of what is billed. */
  readonly onDate: string;
  readonly feeCents: number;
  /** What the person paid; null where they pay nothing by rule. */
  readonly contributionCents: number | null;
  readonly pseudocode: string;
  /** Of a group session: whose and when, since a group is paid once and not per participant. */
  readonly groupKey: string | null;
  /** The intermutualistic agency (IM): receives the line and proposes the invoice. */
  readonly receiver: string;
  /** The hospital or network: validates or rejects, and pays. */
  readonly validator: string;
}

export const invoiceLineTable = personTable<InvoiceLineRow, 'CONVENTION_SESSIONS'>(
  'convention_invoice_line',
  'CONVENTION_SESSIONS',
  {
    item: { type: 'text' },
    agreement: { type: 'text' },
    aboutId: { type: 'uuid', nullable: true },
    onDate: { type: 'date' },
    feeCents: { type: 'integer' },
    contributionCents: { type: 'integer', nullable: true },
    pseudocode: { type: 'uuid' },
    groupKey: { type: 'text', nullable: true },
    receiver: { type: 'uuid' },
    validator: { type: 'uuid' },
  },
  [{ name: 'convention_invoice_line_group', columns: ['groupKey'] }],
);

/** That a line went on to its next state, and who said so. Never amended: what was validated stays validated. */
export interface InvoiceStepRow extends PersonRow {
  readonly lineId: string;
  /** 1 for the first state. */
  readonly ordinal: number;
  readonly state: InvoiceState;
  /** Local date. */
  readonly onDate: string;
  /** Of a rejection. */
  readonly reason: string | null;
}

export const invoiceStepTable = personTable<InvoiceStepRow, 'CONVENTION_SESSIONS'>(
  'convention_invoice_step',
  'CONVENTION_SESSIONS',
  {
    lineId: { type: 'uuid' },
    ordinal: { type: 'integer' },
    state: { type: 'text' },
    onDate: { type: 'date' },
    reason: { type: 'text', nullable: true },
  },
);
