import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const CONVERSATION_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/**
 * A talk with those around the person (contextgesprek, T-06): when, who is invited, and the topic. The invited are its
 * parties, and so see their own invitation without any grant (TQ-08); of a third party nothing is kept but what they
 * are to the person (C-42).
 */
export interface ContextConversationRow extends PersonRow {
  readonly trajectoryId: string;
  readonly plannedAt: Date;
  readonly state: ConversationState;
  /** What it is about, in words that the invited may read. */
  readonly topic: string;
  readonly language: string;
  readonly place: string | null;
  /** Code of `session-form`. */
  readonly form: string;
  /** Who leads it. */
  readonly professional: string;
  /** Codes of `third-party-relation`, one for each of the invited. */
  readonly invitedAs: readonly string[];
  /** Local date on which the person agreed to it (C-17). */
  readonly personAgreedOn: string;
}

export const contextConversationTable = personTable<ContextConversationRow, 'CONTEXT_CONVERSATIONS'>(
  'context_conversation',
  'CONTEXT_CONVERSATIONS',
  {
    trajectoryId: { type: 'uuid' },
    plannedAt: { type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    topic: { type: 'text' },
    language: { type: 'text' },
    place: { type: 'text', nullable: true },
    form: { type: 'text' },
    professional: { type: 'uuid' },
    invitedAs: { type: 'text', array: true },
    personAgreedOn: { type: 'date' },
  },
);

/**
 * What somebody around the person told in such a talk. The person can read it (C-22); whoever told it is its party and
 * reads their own and no other's (C-23).
 */
export interface ContextAccountRow extends PersonRow {
  readonly conversationId: string;
  readonly text: string;
  readonly language: string;
  /** Code of `third-party-relation`. */
  readonly toldAs: string;
}

export const contextAccountTable = personTable<ContextAccountRow, 'CONTEXT_CONVERSATIONS'>(
  'context_account',
  'CONTEXT_CONVERSATIONS',
  {
    conversationId: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    toldAs: { type: 'text' },
  },
);
