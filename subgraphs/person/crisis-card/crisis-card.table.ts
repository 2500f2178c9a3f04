import { EntitySchema } from 'typeorm';
import type { CardActivation } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

/** How it was shown that the card may be opened: by somebody it names, by its printed code, or on the opener's word. */
export const ACTIVATION_WAYS = ['NAMED_ON_CARD', 'PRINTED_CODE', 'ATTESTED_EMERGENCY'] as const;
export type ActivationWay = (typeof ACTIVATION_WAYS)[number];

export interface CardActivationRow extends CardActivation {
  readonly way: ActivationWay;
  readonly activatedBy: string;
  readonly organisation: string | null;
  /** What was going on, in the opener's words: read by the person and by stewards. */
  readonly situation: string;
  readonly version: number;
}

export const cardActivationTable = new EntitySchema<CardActivationRow>({
  name: 'card_activation',
  tableName: 'card_activation',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    recipients: { type: 'jsonb' },
    categories: { type: 'text', array: true },
    way: { type: 'text' },
    activatedBy: { type: 'uuid' },
    organisation: { type: 'uuid', nullable: true },
    situation: { type: 'text' },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'card_activation_person', columns: ['person'] }],
});
