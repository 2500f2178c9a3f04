import { CATEGORY_ENTRIES } from '../../consent/categories';
import { TEXT_LANGUAGES } from '../../consent/language';
import type { TextLanguage } from '../../consent/language';
import { CATEGORIES } from '../../consent/vocabulary';
import type { Category } from '../../consent/vocabulary';
import { foreignWords, ownWords } from './language-marks';

/** I.ROC is a name; its full stop ends no sentence. */
const isOneSentence = (text: string): boolean => /^\p{Lu}[^.!?]*\.$/u.test(text.replace(/I\.ROC/g, 'IROC'));

describe.each(TEXT_LANGUAGES)('the categories in %s', (language) => {
  const texts = CATEGORIES.map((category) => CATEGORY_ENTRIES[category][language]);

  it('each have a label of their own, so that nobody grants one and means another', () => {
    const labels = texts.map(({ label }) => label.toLowerCase());
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    expect(labels.filter((label) => label.length > 40 || label.length < 3)).toEqual([]);
  });

  it('are each described in one sentence, short enough to read at once', () => {
    const sentences = texts.map(({ description }) => description);
    expect(sentences.filter((sentence) => !isOneSentence(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => sentence.length > 115 || sentence.length < 25)).toEqual([]);
  });

  it('carry no label that people are reduced to (C-51, C-52)', () => {
    const labels =
      /\b(SMI|EPA|DSM)\b|psychiat|schizo|stoornis|störung|disorder|\btroubles?\b|patient|patiënt|\bclient|cliënt|klient|malade|\bkranke[rn]?\b|\binvalide[nr]?\b/i;
    expect(texts.filter(({ label, description }) => labels.test(`${label} ${description}`))).toEqual([]);
  });

  it('are written in that language and in no other', () => {
    const words = texts.map(({ label, description }) => `${label}. ${description}`);
    expect(words.filter((text) => foreignWords(text, language).length > 0)).toEqual([]);
    expect(texts.filter(({ description }) => ownWords(description, language).length === 0)).toEqual([]);
  });
});

describe('the categories', () => {
  it('each say where they come from', () => {
    const sources = CATEGORIES.map((category) => [category, CATEGORY_ENTRIES[category].source] as const);
    expect(sources.filter(([, source]) => !/\b(3\.8 |[A-Z]{1,2}-\d{2,3})/.test(source))).toEqual([]);
  });

  it('say all that a grant of them opens: loneliness with the own network, how far somebody can come with the household (P-48, P-53)', () => {
    const said = [
      ['SOCIAL_NETWORK', 'P-48', { nl: /eenzaam/, fr: /seule/, de: /einsam/, en: /lonely/ }],
      ['HOUSEHOLD', 'P-53', { nl: /ergens te komen/, fr: /se déplacer/, de: /irgendwohin zu kommen/, en: /getting somewhere/ }],
    ] as const;
    for (const [category, row, words] of said) {
      expect(CATEGORY_ENTRIES[category].source).toContain(row);
      for (const language of TEXT_LANGUAGES) expect(CATEGORY_ENTRIES[category][language].description).toMatch(words[language]);
    }
  });

  it('have no text that was left in another language', () => {
    const shared = (part: 'label' | 'description'): readonly string[] =>
      CATEGORIES.filter((category) => {
        const texts = TEXT_LANGUAGES.map((language) => CATEGORY_ENTRIES[category][language][part].toLowerCase());
        return new Set(texts).size < texts.length;
      });
    expect(shared('description')).toEqual([]);
    // What is called the same in more than one of the four languages.
    expect(shared('label')).toEqual(['DIAGNOSIS', 'TRAUMA', 'ROM']);
  });

  it('promise only the text where a part is all that is shown', () => {
    const promise: Readonly<Record<TextLanguage, RegExp>> = {
      nl: /geen inhoud/,
      fr: /aucun contenu/,
      de: /kein Inhalt/,
      en: /no content/,
    };
    for (const part of ['FAMILY_IMPACT_CHECK_DONE', 'TRAJECTORY', 'WORK_TRAJECTORY'] as const) {
      for (const language of TEXT_LANGUAGES) {
        expect(CATEGORY_ENTRIES[part][language].description).toMatch(promise[language]);
      }
    }
  });

  // Who reads a label over somebody's shoulder must learn nothing that the category itself does not open (C-56).
  it.each<[string, RegExp, readonly Category[]]>([
    ['a diagnosis', /diagnos/i, ['DIAGNOSIS', 'REFERRAL_SHEET_DIAGNOSIS']],
    ['what somebody may have', /depress|dépress|psychose|autis|borderline|bipola|burn-?out|adhd|angst|anxi/i, []],
    ['suicide', /suicid|zelfdoding|selbsttötung|selbstmord|self-harm/i, ['SUICIDALITY']],
    ['addiction', /addict|verslav|dépendance|\bsucht\b|alcohol|alcool|alkohol|drug|drogue/i, ['ADDICTION']],
    ['trauma', /trauma/i, ['TRAUMA']],
    ['sexuality', /s[eé]x(?!e\b)ual|intim/i, ['SEXUALITY']],
    ['the police', /polit?[ic]|polizei|convict|veroordel|condamn|verurteil|victim|slachtoffer|opfer/i, ['SAFETY_PROXIES']],
    ['medicines', /medic(ation|ines?)\b|medicatie|medicijn|médicament|medikament/i, ['MEDICATION', 'REFERRAL_SHEET_MEDICATION']],
  ])('name %s only where that is what they open', (_, naming, expected) => {
    const found = CATEGORIES.filter((category) =>
      TEXT_LANGUAGES.some((language) => {
        const { label, description } = CATEGORY_ENTRIES[category][language];
        return naming.test(`${label} ${description}`);
      }),
    );
    expect(found).toEqual(expected);
  });
});
