import { EntitySchema } from 'typeorm';
import type { CardActivation, Recipient } from '../../../consent/facts';
import type { Category } from '../../../consent/vocabulary';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import { period, recorded } from '../relation/relation.table';

/** The person's own document for a crisis: one at a time, amended as they live and learn (C-35). */
export interface CrisisCardRow extends PersonRow {
  /** When it may be opened, in the person's words. */
  readonly situations: string;
  readonly signs: string;
  readonly helps: string;
  readonly doesNotHelp: string;
  /** Whom it names: they can open it, and it opens to them. */
  readonly contacts: readonly Recipient[];
  /** What opens with it. */
  readonly opens: readonly Category[];
  /** For how many hours. */
  readonly hours: number;
}

export const crisisCardTable = personTable<CrisisCardRow, 'CRISIS_CARD'>('crisis_card', 'CRISIS_CARD', {
  situations: { type: 'text' },
  signs: { type: 'text' },
  helps: { type: 'text' },
  doesNotHelp: { type: 'text' },
  contacts: { type: 'jsonb' },
  opens: { type: 'text', array: true },
  hours: { type: 'integer' },
});

/**
 * A printed code. Its first part finds the row, the rest is kept as a salted hash alone: who reads the database cannot
 * open anybody's card.
 */
export interface CardCodeRow {
  readonly id: string;
  readonly person: string;
  readonly finder: string;
  readonly salt: string;
  readonly hash: string;
  readonly madeAt: Date;
  readonly revokedAt: Date | null;
}

export const cardCodeTable = new EntitySchema<CardCodeRow>({
  name: 'card_code',
  tableName: 'card_code',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    finder: { type: 'text' },
    salt: { type: 'text' },
    hash: { type: 'text' },
    madeAt: { type: 'timestamptz', precision: 3 },
    revokedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
  indices: [
    { name: 'card_code_finder', columns: ['finder'], unique: true },
    { name: 'card_code_person', columns: ['person'] },
  ],
});

/** That somebody tried a code, whatever came of it: guessing must show, and stop. Of the code only its first part. */
export interface CardCodeTryRow {
  readonly id: string;
  readonly asker: string;
  readonly finder: string | null;
  readonly isFound: boolean;
  readonly at: Date;
}

export const cardCodeTryTable = new EntitySchema<CardCodeTryRow>({
  name: 'card_code_try',
  tableName: 'card_code_try',
  columns: {
    id: { type: 'uuid', primary: true },
    asker: { type: 'uuid' },
    finder: { type: 'text', nullable: true },
    isFound: { type: 'boolean' },
    at: { type: 'timestamptz', precision: 3 },
  },
  indices: [{ name: 'card_code_try_asker', columns: ['asker', 'at'] }],
});

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
