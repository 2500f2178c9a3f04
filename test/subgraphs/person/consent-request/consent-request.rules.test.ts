import 'reflect-metadata';
import type { Category } from '../../../../consent/vocabulary';
import { Refused } from '../../../../subgraphs/kit/refused.type';
import {
  PATIENCE,
  askedTooSoon,
  expiryOf,
  mayAskAgainFrom,
  requestState,
} from '../../../../subgraphs/person/consent-request/consent-request.rules';
import type { ConsentRequestRow } from '../../../../subgraphs/person/consent-request/consent-request.table';

const DAY = 86_400_000;
const ASKED = new Date('2026-01-10T09:00:00.000Z');
const ANSWERED = new Date('2026-01-12T09:00:00.000Z');
const after = (instant: Date, days: number, more = 0): Date => new Date(instant.getTime() + days * DAY + more);

const request = (over: Partial<ConsentRequestRow> = {}): ConsentRequestRow => ({
  ...{ id: 'r', person: 'jonas', askedBy: 'coach', organisation: 'house', askedFor: 'PROFESSIONAL', team: null },
  ...{ categories: ['GOALS', 'WISHES'], purpose: 'EMPLOYMENT_SUPPORT', action: 'READ', until: after(ASKED, 100) },
  ...{ reason: 'Omdat.', language: 'nl', askedAt: ASKED, expiresAt: expiryOf(ASKED), state: 'OPEN' },
  ...{ answeredAt: null, notBefore: null, grant: null, version: 1 },
  ...over,
});
const mayAsk = (earlier: ConsentRequestRow, at: Date, category: Category = 'GOALS'): boolean =>
  !(askedTooSoon([category], [earlier], at) instanceof Refused);

describe('how often an organisation may ask', () => {
  it('a request waits fourteen days, to the last instant', () => {
    expect(PATIENCE.expiresAfterDays).toBe(14);
    expect(requestState(request(), after(ASKED, 14, -1))).toBe('OPEN');
    expect(requestState(request(), after(ASKED, 14))).toBe('EXPIRED');
    expect(requestState(request({ state: 'YES' }), after(ASKED, 14))).toBe('YES');
  });

  it.each([
    ['while one waits, and after its expiry thirty days', request(), after(ASKED, 14 + 30)],
    ['after a no, half a year', request({ state: 'NO', answeredAt: ANSWERED }), after(ANSWERED, 180)],
    ['after a later without a date, thirty days', request({ state: 'LATER', answeredAt: ANSWERED }), after(ANSWERED, 30)],
    [
      'after a later with a date, until that date',
      request({ state: 'LATER', answeredAt: ANSWERED, notBefore: after(ANSWERED, 3) }),
      after(ANSWERED, 3),
    ],
    [
      'after taking it back, until it would have expired',
      request({ state: 'WITHDRAWN', answeredAt: ANSWERED }),
      after(ASKED, 14),
    ],
  ])('not %s; then again', (_when, earlier, again) => {
    expect(mayAsk(earlier, new Date(again.getTime() - 1))).toBe(false);
    expect(mayAsk(earlier, again)).toBe(true);
    expect(mayAsk(earlier, new Date(again.getTime() - 1), 'DIAGNOSIS')).toBe(true);
  });

  it.each(['YES', 'NARROWER'] as const)('after %s at once: what was given can be asked to be more', (state) => {
    expect(mayAskAgainFrom(request({ state, answeredAt: ANSWERED }), ANSWERED)).toBeNull();
    expect(mayAsk(request({ state, answeredAt: ANSWERED }), ANSWERED)).toBe(true);
  });
});
