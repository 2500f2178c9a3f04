import { textLanguage } from '../../consent/language';

describe('the language to speak to a reader in', () => {
  it.each([
    [['fr-BE', 'nl'], 'fr'],
    [['de-BE', 'fr;q=0.8'], 'de'],
    [['en-GB', 'nl'], 'en'],
    [['NL-be'], 'nl'],
    [['zh-Hant', 'DE'], 'de'],
  ] as const)('is the first of %j that the texts are in: %s', (asked, language) => {
    expect(textLanguage(asked)).toBe(language);
  });

  it.each([[[]], [['*']], [['es', 'tr-TR']], [['']], [['fry', 'den', 'enm']]])('is Dutch for %j', (asked) => {
    expect(textLanguage(asked)).toBe('nl');
  });
});
