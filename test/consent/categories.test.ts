import { CATEGORY_ENTRIES } from '../../consent/categories';
import type { TextLanguage } from '../../consent/categories';
import { CATEGORIES } from '../../consent/vocabulary';

const LANGUAGES: readonly TextLanguage[] = ['en', 'nl'];

describe.each(LANGUAGES)('the categories in %s', (language) => {
  const texts = CATEGORIES.map((category) => CATEGORY_ENTRIES[category][language]);

  it('each have a label of their own, so that nobody grants one and means another', () => {
    const labels = texts.map(({ label }) => label.toLowerCase());
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    expect(labels.filter((label) => label.length > 40)).toEqual([]);
  });

  it('are each described in one sentence', () => {
    const sentences = texts.map(({ description }) => description);
    expect(sentences.filter((sentence) => !/^[A-Z][^.!?]*\.$/.test(sentence.replace(/I\.ROC/g, 'IROC')))).toEqual([]);
  });

  it('carry no label that people are reduced to (C-51, C-52)', () => {
    const labels = /\b(SMI|EPA|DSM|psychiatrisch|schizo|stoornis|patient|patiënt|client|cliënt)/i;
    expect(texts.filter(({ label, description }) => labels.test(`${label} ${description}`))).toEqual([]);
  });
});

describe('the categories', () => {
  it('each say where they come from', () => {
    const sources = CATEGORIES.map((category) => [category, CATEGORY_ENTRIES[category].source] as const);
    expect(sources.filter(([, source]) => !/\b(3\.8 |[A-Z]{1,2}-\d{2,3})/.test(source))).toEqual([]);
  });

  it('promise only the text where a part is all that is shown', () => {
    for (const part of ['FAMILY_IMPACT_CHECK_DONE', 'TRAJECTORY', 'WORK_TRAJECTORY'] as const) {
      expect(CATEGORY_ENTRIES[part].en.description).toMatch(/no content/);
      expect(CATEGORY_ENTRIES[part].nl.description).toMatch(/geen inhoud/);
    }
  });
});
