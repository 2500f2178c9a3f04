import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { pastDateFault, wordingFault } from '../wording/wording.rules';

interface DisclosureDraft {
  readonly text: string;
  readonly circumstances: string;
  readonly toldTo: string | null;
  readonly language: string;
  /** Local date. */
  readonly toldOn: string;
}

/** What is wrong with a disclosure as the person records it, or null. */
export function disclosureFault(draft: DisclosureDraft, today: string): Refused | null {
  return (
    wordingFault('text', draft.text, draft.language) ??
    wordingFault('circumstances', draft.circumstances, draft.language) ??
    (draft.toldTo === null ? null : wordingFault('toldTo', draft.toldTo, draft.language)) ??
    pastDateFault('toldOn', draft.toldOn, today)
  );
}

/**
 * What is wrong with the organisation it was told to, or null: a slip of one key would show somebody's words to people
 * who never had anything to do with them.
 *
 * @param employers organisations the person works, worked or applied at.
 */
export function employerFault(organisation: string, employers: readonly (string | null)[]): Refused | null {
  if (employers.includes(organisation)) return null;
  const message = 'The person has no job or application at this organisation; record that first, or name another.';
  return refused('UNKNOWN_GRANTEE', message, 'C-45');
}
