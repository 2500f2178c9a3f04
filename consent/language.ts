/** Languages the texts for people are in: ISO 639-1, in the order in which Belgium has them, and English. */
export const TEXT_LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/**
 * The language to speak to a reader in: the first they ask for that the texts are in, Dutch when there is none.
 *
 * @param languages BCP 47, best first, as Accept-Language says; regions and scripts are ignored, `*` is any.
 */
export function textLanguage(languages: readonly string[]): TextLanguage {
  const wanted = languages.map((language) => language.toLowerCase().split('-')[0]);
  return wanted.flatMap((each) => TEXT_LANGUAGES.filter((language) => language === each))[0] ?? 'nl';
}
