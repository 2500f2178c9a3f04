import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { EmployerContactWishRow } from '../employer-contact-wish/employer-contact-wish.table';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { WorkNoteRow } from './work-note.table';

type Note = Pick<WorkNoteRow, 'kind' | 'text' | 'language' | 'heldOn'>;
type Wish = Pick<EmployerContactWishRow, 'coach' | 'since' | 'until'>;

/** What is wrong with a note, or null. */
export function noteFault({ text, language, heldOn }: Omit<Note, 'kind'>, today: string): Refused | null {
  return wordingFault('text', text, language) ?? pastDateFault('heldOn', heldOn, today);
}

/**
 * Why there was to be no talk with an employer on that day, or null. A note names no employer, so that of any of them the
 * person wished it is enough; without a wish writing it up as a note would be a way past it (C-43).
 */
export function unwishedTalkFault({ kind, heldOn }: Pick<Note, 'kind' | 'heldOn'>, by: string, wishes: readonly Wish[]): Refused | null {
  if (kind !== 'TALK_WITH_EMPLOYER') return null;
  const isWished = wishes.some(({ coach, since, until }) => coach === by && since <= heldOn && (until === null || heldOn < until));
  if (isWished) return null;
  return refused('RULE_NOT_MET', 'The person has not said that they wish this contact; they can say so themselves.', 'C-43');
}
