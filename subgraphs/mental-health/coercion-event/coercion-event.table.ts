import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const COERCION_FORMS = ['COERCION', 'PRESSURE'] as const;
export type CoercionForm = (typeof COERCION_FORMS)[number];

/**
 * That somebody was made to do or undergo something against their will (dwang), or was left with less choice (drang;
 * 003:1097-1103). It can hurt and stigmatise: the person's own account stands beside it (C-38).
 */
export interface CoercionEventRow extends PersonRow {
  readonly form: CoercionForm;
  /** Code of `coercion-measure`. */
  readonly measure: string;
  /** Local date on which it began. */
  readonly happenedOn: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly whatHappened: string;
  /** What was tried first to make it needless. */
  readonly triedFirst: string;
  readonly language: string;
  /** Local date by which it is talked over with the person. */
  readonly debriefBy: string;
  /** Local date on which that was done, or the person declined it. */
  readonly debriefedOn: string | null;
}

export const coercionEventTable = personTable<CoercionEventRow, 'COERCION'>('coercion_event', 'COERCION', {
  form: { type: 'text' },
  measure: { type: 'text' },
  happenedOn: { type: 'date' },
  startedAt: { type: 'timestamptz', precision: 3 },
  endedAt: { type: 'timestamptz', precision: 3, nullable: true },
  whatHappened: { type: 'text' },
  triedFirst: { type: 'text' },
  language: { type: 'text' },
  debriefBy: { type: 'date' },
  debriefedOn: { type: 'date', nullable: true },
});

export const AFTERMATH_KINDS = ['DEBRIEFING', 'EVALUATION'] as const;
export type AftermathKind = (typeof AFTERMATH_KINDS)[number];

/** What was said of it afterwards: with the person, or in the team about how it can be avoided. Rows are only ever added. */
export interface CoercionAftermathRow extends PersonRow {
  readonly eventId: string;
  readonly kind: AftermathKind;
  /** Local date. */
  readonly heldOn: string;
  /** Codes of `circle-part`: who was there. */
  readonly present: readonly string[];
  /** Null where the person did not want to talk about it. */
  readonly said: string | null;
  /** What is done otherwise next time. */
  readonly nextTime: string | null;
  readonly language: string;
}

export const coercionAftermathTable = personTable<CoercionAftermathRow, 'COERCION'>('coercion_aftermath', 'COERCION', {
  eventId: { type: 'uuid' },
  kind: { type: 'text' },
  heldOn: { type: 'date' },
  present: { type: 'text', array: true },
  said: { type: 'text', nullable: true },
  nextTime: { type: 'text', nullable: true },
  language: { type: 'text' },
});

/** What the person says happened. Theirs: it opens by itself, not with the event (C-38, C-52). */
export interface CoercionOwnAccountRow extends PersonRow {
  readonly eventId: string;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const coercionOwnAccountTable = personTable<CoercionOwnAccountRow, 'OWN_WORDS'>('coercion_own_account', 'OWN_WORDS', {
  eventId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});
