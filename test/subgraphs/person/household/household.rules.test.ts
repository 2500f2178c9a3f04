import { livingSituationOn, nameShown } from '../../../../subgraphs/person/household/household.rules';

describe('the name of a third party (C-42)', () => {
  const agreedToNameAt = new Date('2026-03-01T10:00:00.000Z');

  it('is shown from the moment they agreed themselves', () => {
    expect(nameShown({ name: 'An', agreedToNameAt }, agreedToNameAt)).toBe('An');
    expect(nameShown({ name: 'An', agreedToNameAt }, new Date(agreedToNameAt.getTime() - 1))).toBeNull();
  });

  it('is not shown because somebody wrote it down', () => {
    expect(nameShown({ name: 'An', agreedToNameAt: null }, agreedToNameAt)).toBeNull();
  });
});

describe('where somebody lives now', () => {
  const before = { key: 'before', fromOn: null, untilOn: '2026-03-01' };
  const since = { key: 'since', fromOn: '2026-03-01', untilOn: null };

  it('changes on the day the next begins, and never is two places', () => {
    expect(livingSituationOn([since, before], '2026-02-28')).toBe(before);
    expect(livingSituationOn([before, since], '2026-03-01')).toBe(since);
  });

  it('is unknown in between, and of two that hold the later one', () => {
    expect(livingSituationOn([{ ...since, fromOn: '2026-03-05' }], '2026-03-04')).toBeNull();
    const overlapping = { key: 'overlapping', fromOn: '2026-02-01', untilOn: null };
    expect(livingSituationOn([overlapping, since], '2026-03-02')).toBe(since);
  });
});
