import { referenceTable } from '../reference-row/reference-row.table';
import type { Language, ReferenceRow } from '../reference-row/reference-row.table';

/** What people say, and the offerings it asks for (N-01): nobody who cannot sleep looks for "first-line psychology". */
export interface NeedWordRow extends ReferenceRow {
  readonly language: Language;
  /** One word or a few that follow each other, as people write them. */
  readonly words: string;
  /** Codes of `offering-kind` that help with it. */
  readonly kinds: readonly string[];
  /** Words that offerings which help with it use themselves, in the same language; may be empty. */
  readonly alsoSaid: readonly string[];
}

export const needWordTable = referenceTable<NeedWordRow>('need_word', ['code'], {
  language: { type: 'text' },
  words: { type: 'text' },
  kinds: { type: 'text', array: true },
  alsoSaid: { type: 'text', array: true },
});
