/** BCP 47: a language, perhaps with script, region or variant. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/**
 * What is wrong with a text that somebody wrote, or null. Texts are kept to the letter, so only what could not be a
 * text is turned away.
 *
 * @param most characters at most, after leaving off white space at both ends.
 */
export function faultOfText(what: string, text: string, most: number): string | null {
  const length = [...text.trim()].length;
  if (length === 0) return `The ${what} is empty; write at least one character.`;
  if (length > most) return `The ${what} has ${length} characters; at most ${most} fit.`;
  // PostgreSQL cannot keep it, and no text has one.
  return text.includes('\0') ? `The ${what} holds a character that is no text.` : null;
}

export function faultOfLanguage(language: string): string | null {
  return LANGUAGE.test(language) ? null : 'The language is not a BCP 47 tag such as nl or fr-BE.';
}

/** What somebody may say besides, in the language they say it in. */
export interface Worded {
  readonly inWords?: string | null;
  readonly language: string;
}

/** As it is kept; null where nothing is said. */
export function wordsOf({ inWords }: Worded): string | null {
  return inWords?.trim() ?? null;
}

export function faultOfWords({ inWords, language }: Worded): string | null {
  return firstFault(inWords == null ? null : faultOfText('words', inWords, 1_000), faultOfLanguage(language));
}

/** The first fault, or null when there is none. */
export function firstFault(...faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
