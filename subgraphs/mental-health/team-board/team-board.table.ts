import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * Why a team looks at somebody every day. Nothing here tells of an admission, of danger or of substances: each of those
 * takes a consent of its own (C-56), and the record of it says it.
 */
export const BOARD_REASONS = [
  'NEW_IN_CARE',
  'MORE_CARE_NEEDED',
  'CONTACT_AT_RISK',
  'LIFE_EVENT',
  'PERSON_ASKS',
  'CARE_ENDS',
] as const;
export type BoardReason = (typeof BOARD_REASONS)[number];

export const BOARD_LOOKS = ['LOOKED', 'TAKEN_OFF'] as const;
export type BoardLook = (typeof BOARD_LOOKS)[number];

/** That somebody was put on the board of a team (FACT-bord, M-17): since when, why, and what the team does about it. */
export interface TeamBoardEntryRow extends PersonRow {
  readonly trajectoryId: string;
  readonly team: string;
  readonly reason: BoardReason;
  /** What the team agreed to do. */
  readonly attention: string;
  readonly language: string;
  /** Local date. */
  readonly onSince: string;
  /** Local date on which the team looks at it first. */
  readonly firstLookOn: string;
}

export const teamBoardEntryTable = personTable<TeamBoardEntryRow, 'RECOVERY_PLAN'>('team_board_entry', 'RECOVERY_PLAN', {
  trajectoryId: { type: 'uuid' },
  team: { type: 'uuid' },
  reason: { type: 'text' },
  attention: { type: 'text' },
  language: { type: 'text' },
  onSince: { type: 'date' },
  firstLookOn: { type: 'date' },
});

/** That the team looked at it, or took it off. A row of whoever says so, since everybody of the team keeps the board. */
export interface TeamBoardLookRow extends PersonRow {
  readonly entryId: string;
  /** 1 for the first. */
  readonly ordinal: number;
  readonly kind: BoardLook;
  /** Local date. */
  readonly lookedOn: string;
  /** What is agreed from now on, or why it came off; null when it stays as it was. */
  readonly attention: string | null;
  readonly language: string | null;
  /** Local date on which the team looks at it again; null when it was taken off. */
  readonly nextLookOn: string | null;
}

export const teamBoardLookTable = personTable<TeamBoardLookRow, 'RECOVERY_PLAN'>(
  'team_board_look',
  'RECOVERY_PLAN',
  {
    entryId: { type: 'uuid' },
    ordinal: { type: 'integer' },
    kind: { type: 'text' },
    lookedOn: { type: 'date' },
    attention: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    nextLookOn: { type: 'date', nullable: true },
  },
  [{ name: 'team_board_look_order', columns: ['personId', 'entryId', 'ordinal'], unique: true }],
);
