import { holdsOn } from '../../../../subgraphs/person/social-status/social-status.rules';

describe('a period of social status', () => {
  const period = { fromOn: '2026-01-01', untilOn: '2026-07-01' };

  it('holds from its first day until the day before the next', () => {
    expect(holdsOn(period, '2025-12-31')).toBe(false);
    expect(holdsOn(period, '2026-01-01')).toBe(true);
    expect(holdsOn(period, '2026-06-30')).toBe(true);
    expect(holdsOn(period, '2026-07-01')).toBe(false);
  });

  it('without an end holds on', () => {
    expect(holdsOn({ ...period, untilOn: null }, '2099-01-01')).toBe(true);
  });
});
