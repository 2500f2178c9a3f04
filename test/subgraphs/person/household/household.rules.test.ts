import { lastSeen, livingSituationOn, nameShown } from '../../../../subgraphs/person/household/household.rules';

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
  const recordedAt = new Date('2026-03-01T10:00:00.000Z');
  const later = new Date(recordedAt.getTime() + 1);
  const before = { key: 'before', fromOn: null, untilOn: '2026-03-01', recordedAt };
  const since = { key: 'since', fromOn: '2026-03-01', untilOn: null, recordedAt };

  it('changes on the day the next begins, and never is two places', () => {
    expect(livingSituationOn([since, before], '2026-02-28')).toBe(before);
    expect(livingSituationOn([before, since], '2026-03-01')).toBe(since);
  });

  it('is unknown in between, and of two that hold the later one', () => {
    expect(livingSituationOn([{ ...since, fromOn: '2026-03-05' }], '2026-03-04')).toBeNull();
    const overlapping = { key: 'overlapping', fromOn: '2026-02-01', untilOn: null, recordedAt };
    expect(livingSituationOn([overlapping, since], '2026-03-02')).toBe(since);
  });

  it('is what was said last of two that began on one day: what was wrong can be said anew', () => {
    const setRight = { ...since, key: 'set right', recordedAt: later };
    expect(livingSituationOn([since, setRight], '2026-03-02')).toBe(setRight);
    expect(livingSituationOn([setRight, since], '2026-03-02')).toBe(setRight);
  });

  it('as with the own network, of which what was seen last counts, and of one day what was said last', () => {
    const seen = (seenOn: string, at: Date) => ({ seenOn, recordedAt: at });
    const [older, morning, evening] = [seen('2026-02-01', later), seen('2026-03-01', recordedAt), seen('2026-03-01', later)];
    expect(lastSeen([older, evening, morning])).toBe(evening);
    expect(lastSeen([morning, evening, older])).toBe(evening);
    expect(lastSeen([])).toBeNull();
  });
});
