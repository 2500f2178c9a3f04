import { EntitySchema } from 'typeorm';

/** What happened to something the person said. */
export const RECEIPT_EVENTS = ['GRANTED', 'EXCEPTED', 'LIMITED', 'REFUSED', 'PAUSED', 'CONFIRMED', 'WITHDRAWN'] as const;
export type ReceiptEvent = (typeof RECEIPT_EVENTS)[number];

/** A receipt as it was issued: written once, in the act itself, and never changed. */
export interface ConsentReceiptRow {
  readonly id: string;
  readonly person: string;
  readonly sayingType: 'Grant' | 'Refusal';
  /** Id of the grant or refusal. */
  readonly saying: string;
  readonly event: ReceiptEvent;
  readonly issuedAt: Date;
  /** The fields of ISO/IEC TS 27560:2023. */
  readonly body: object;
}

export const consentReceiptTable = new EntitySchema<ConsentReceiptRow>({
  name: 'consent_receipt',
  tableName: 'consent_receipt',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    sayingType: { type: 'text' },
    saying: { type: 'uuid' },
    event: { type: 'text' },
    issuedAt: { type: 'timestamptz', precision: 3 },
    body: { type: 'jsonb' },
  },
  indices: [
    { name: 'consent_receipt_person', columns: ['person', 'issuedAt'] },
    { name: 'consent_receipt_issued', columns: ['issuedAt'] },
  ],
});
