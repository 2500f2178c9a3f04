import type { InvoiceState } from './convention-invoice.table';

/** What comes after each state. Nothing is paid that was not validated, and what was rejected is over. */
const NEXT: Readonly<Record<InvoiceState, readonly InvoiceState[]>> = {
  ENTERED: ['RECEIVED'],
  RECEIVED: ['PROPOSED'],
  PROPOSED: ['VALIDATED', 'REJECTED'],
  VALIDATED: ['PAID'],
  REJECTED: [],
  PAID: [],
};

export function nextInvoiceStates(state: InvoiceState): readonly InvoiceState[] {
  return NEXT[state];
}

/** Who takes a line into a state: the receiver (IM) proposes, the validator (hospital or network) decides and pays. */
export function whoMovesTo(state: InvoiceState): 'AUTHOR' | 'RECEIVER' | 'VALIDATOR' {
  if (state === 'ENTERED') return 'AUTHOR';
  return state === 'RECEIVED' || state === 'PROPOSED' ? 'RECEIVER' : 'VALIDATOR';
}
