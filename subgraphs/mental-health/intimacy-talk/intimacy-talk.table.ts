import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * That closeness and sexuality were talked about (P-38, G-50): given attention, and not only as a problem (003:1306-1312). A topic
 * of its own, which no bundle opens (C-56).
 */
export interface IntimacyTalkRow extends PersonRow {
  /** Local date. */
  readonly talkedOn: string;
  /** Codes of `intimacy-topic`. */
  readonly about: readonly string[];
  /** What the person said, as they said it. */
  readonly said: string;
  /** Codes of `intimacy-offer`: what the person was told there is. */
  readonly pointedOut: readonly string[];
  readonly agreed: string | null;
  readonly language: string;
}

export const intimacyTalkTable = personTable<IntimacyTalkRow, 'SEXUALITY'>('intimacy_talk', 'SEXUALITY', {
  talkedOn: { type: 'date' },
  about: { type: 'text', array: true },
  said: { type: 'text' },
  pointedOut: { type: 'text', array: true },
  agreed: { type: 'text', nullable: true },
  language: { type: 'text' },
});
