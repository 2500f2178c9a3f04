import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A talk of a professional with one member of the resource group, alone and before they join. The person asks for it, and reads that
 * it was held and when; there is no column for what was said, since that belongs to the member.
 */
export interface PreparationTalkRow extends PersonRow {
  readonly membershipId: string;
  /** Who is asked to hold it, and for which house. They are a party, and so is the member once they joined. */
  readonly professional: string;
  readonly organisation: string;
  /** With whom it is and how to reach them, in the person's words: for who is to hold it, who otherwise would not know. */
  readonly introduction: string;
  /** Local dates. */
  readonly askedOn: string;
  readonly heldOn: string | null;
}

export const preparationTalkTable = personTable<PreparationTalkRow, 'RESOURCE_GROUP'>('preparation_talk', 'RESOURCE_GROUP', {
  membershipId: { type: 'uuid' },
  professional: { type: 'uuid' },
  organisation: { type: 'uuid' },
  introduction: { type: 'text', default: '' },
  askedOn: { type: 'date' },
  heldOn: { type: 'date', nullable: true },
});

/**
 * What the member keeps of the talk, about themselves: a record of the member and of nobody else, in their own words. Its person is
 * the member; the person whose group it is has no part in it (ADR 0017). Who held the talk is a party where the member lets them.
 */
export interface PreparationNoteRow extends PersonRow {
  readonly talkId: string;
  readonly text: string;
  readonly language: string;
}

export const preparationNoteTable = personTable<PreparationNoteRow, 'OWN_WORDS'>('preparation_note', 'OWN_WORDS', {
  talkId: { type: 'uuid' },
  text: { type: 'text' },
  language: { type: 'text' },
});
