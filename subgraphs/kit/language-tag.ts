const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is wrong with the language that a text says it is in, in words for the client; null when it fits (BCP 47). */
export function languageTagFault(language: string): string | null {
  return LANGUAGE_TAG.test(language) ? null : 'language must be a BCP 47 tag, such as nl or fr-BE.';
}
