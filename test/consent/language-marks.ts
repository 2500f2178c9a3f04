import type { TextLanguage } from '../../consent/language';

/** Small words by which one of the four languages is known. */
const MARKS: Readonly<Record<TextLanguage, readonly string[]>> = {
  nl: 'de en het een van voor wat wie niet aan zelf waar hoe naar geen met mag dat'.split(' '),
  fr: 'le la les et une du dans avec pour ce qui que vous est pas ne l’ d’ au'.split(' '),
  de: 'der die das und mit wer wie nicht für ist sich zu auf von im den dem oder'.split(' '),
  en: 'the and what who which with how of from is not that has may for when'.split(' '),
};

/** Marks of another language that are at home here as well. */
const SHARED: Readonly<Record<TextLanguage, readonly string[]>> = {
  nl: 'of is wie den die'.split(' '),
  fr: ['de', 'en'],
  de: ['wie'],
  en: ['met'],
};

/** Marks of this language in a text. */
export function ownWords(text: string, language: TextLanguage): readonly string[] {
  return words(text).filter((word) => MARKS[language].includes(word));
}

/** Marks of the other languages in a text that are no words of this one. */
export function foreignWords(text: string, language: TextLanguage): readonly string[] {
  const others = Object.entries(MARKS).flatMap(([each, marks]) => (each === language ? [] : marks));
  const own = [...MARKS[language], ...SHARED[language]];
  return words(text).filter((word) => others.includes(word) && !own.includes(word));
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+’?/gu) ?? [];
}
