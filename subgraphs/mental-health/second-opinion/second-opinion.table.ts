import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const SECOND_LOOKS = ['SECOND_OPINION', 'SPECIALISED_DIAGNOSTICS'] as const;
export type SecondLook = (typeof SECOND_LOOKS)[number];

export const SECOND_LOOK_STATES = ['ASKED', 'ANSWERED', 'CALLED_OFF'] as const;
export type SecondLookState = (typeof SECOND_LOOK_STATES)[number];

/** That somebody else is asked to look, and what came of it (second opinion, gespecialiseerde diagnostiek, M-62; 003:763). */
export interface SecondOpinionRow extends PersonRow {
  readonly kind: SecondLook;
  readonly state: SecondLookState;
  /** Code of `circle-part`: who wished it. */
  readonly wishedBy: string;
  readonly question: string;
  readonly language: string;
  /** Local date. */
  readonly askedOn: string;
  /** Organisation that is asked. */
  readonly askedOf: string;
  /** Local date on which it was answered or called off. */
  readonly settledOn: string | null;
  readonly conclusion: string | null;
}

export const secondOpinionTable = personTable<SecondOpinionRow, 'DIAGNOSIS'>('second_opinion', 'DIAGNOSIS', {
  kind: { type: 'text' },
  state: { type: 'text' },
  wishedBy: { type: 'text' },
  question: { type: 'text' },
  language: { type: 'text' },
  askedOn: { type: 'date' },
  askedOf: { type: 'uuid' },
  settledOn: { type: 'date', nullable: true },
  conclusion: { type: 'text', nullable: true },
});
