import { EntitySchema } from 'typeorm';

/** A receipt under the hub’s name, as a person can keep it: made once, soon after the receipt was issued. */
export interface ReceiptSignatureRow {
  readonly receipt: string;
  /** Compact JWS (RFC 7515) over the receipt. */
  readonly jws: string;
  readonly signedAt: Date;
}

export const receiptSignatureTable = new EntitySchema<ReceiptSignatureRow>({
  name: 'consent_receipt_signature',
  tableName: 'consent_receipt_signature',
  columns: {
    receipt: { type: 'uuid', primary: true },
    jws: { type: 'text' },
    signedAt: { type: 'timestamptz', precision: 3 },
  },
});

/** A key that the hub signed receipts with: a receipt under any other is not the hub’s. */
export interface ReceiptKeyRow {
  /** Ed25519, DER (SPKI). */
  readonly publicKey: Buffer;
  readonly since: Date;
}

export const receiptKeyTable = new EntitySchema<ReceiptKeyRow>({
  name: 'consent_receipt_key',
  tableName: 'consent_receipt_key',
  columns: { publicKey: { type: 'bytea', primary: true }, since: { type: 'timestamptz', precision: 3 } },
});

/** What came of a receipt that was kept and presented later. */
export const PRESENTED_OUTCOMES = ['WITHDRAWN_AGAIN', 'REFUSED_AGAIN', 'ALREADY_SO', 'TO_BE_SAID_ANEW'] as const;
export type PresentedOutcome = (typeof PRESENTED_OUTCOMES)[number];

/** That a person presented a receipt they had kept, and what came of it. */
export interface PresentedReceiptRow {
  readonly receipt: string;
  readonly presentedAt: Date;
  readonly person: string;
  readonly outcome: PresentedOutcome;
}

export const presentedReceiptTable = new EntitySchema<PresentedReceiptRow>({
  name: 'consent_receipt_presented',
  tableName: 'consent_receipt_presented',
  columns: {
    receipt: { type: 'uuid', primary: true },
    presentedAt: { type: 'timestamptz', precision: 3, primary: true },
    person: { type: 'uuid' },
    outcome: { type: 'text' },
  },
  indices: [{ name: 'consent_receipt_presented_person', columns: ['person', 'presentedAt'] }],
});
