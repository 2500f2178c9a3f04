import { DeskFault, languageFault, wordsFault } from '../desk/desk.rules';
import type { DeskSide } from '../desk/desk.rules';
import type { SupportWishRow } from './support-wish.table';

const MOST_CHARACTERS = 1_000;

/** Why a wish cannot be written down, or null. A person's own words are their own; a desk names no disorder (C-53). */
export function wishFault({ text, language }: Pick<SupportWishRow, 'text' | 'language'>, side: DeskSide): DeskFault | null {
  const { length } = text.trim();
  if (length === 0 || length > MOST_CHARACTERS || text.includes('\0')) {
    return new DeskFault('INPUT_NOT_FIT', `text must have 1 to ${MOST_CHARACTERS} characters.`);
  }
  return languageFault(language) ?? (side === 'DESK' ? wordsFault(text, 'text') : null);
}
