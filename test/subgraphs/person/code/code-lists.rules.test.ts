import { CODE_LISTS, coded, isCode } from '../../../../subgraphs/person/code/code-lists.rules';

describe('a code', () => {
  it('is shown in the first language of the reader that there is', () => {
    expect(coded('social-status', 'UNEMPLOYED', ['fr-BE', 'nl']).label).toBe('sans emploi');
    expect(coded('social-status', 'UNEMPLOYED', ['pt', 'DE']).label).toBe('arbeitslos');
    expect(coded('social-status', 'UNEMPLOYED', ['*']).label).toBe('werkloos');
    expect(coded('social-status', 'UNEMPLOYED', []).label).toBe('werkloos');
  });

  it('that a partner knows and we do not is shown by its name', () => {
    expect(coded('register-occasion', 'VERY_NEW', ['en'])).toEqual({
      system: 'register-occasion',
      code: 'VERY_NEW',
      label: 'very new',
    });
  });

  it('is on the list or not, whatever objects inherit', () => {
    expect(isCode('life-domain', 'HOUSING')).toBe(true);
    for (const none of ['housing', '', 'constructor', '__proto__', 'toString'])
      expect(isCode('life-domain', none)).toBe(false);
  });

  it('has four labels on every list, none empty', () => {
    for (const list of Object.values(CODE_LISTS)) {
      for (const labels of Object.values(list))
        expect((labels as readonly string[]).filter((label) => label.trim() !== '')).toHaveLength(4);
    }
  });
});
