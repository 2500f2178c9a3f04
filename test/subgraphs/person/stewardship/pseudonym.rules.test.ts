import { randomBytes, randomUUID } from 'node:crypto';
import { encodeReferenceId } from '../../../../shared/ids';
import { Pseudonyms, pseudonymPeriod } from '../../../../subgraphs/person/stewardship/pseudonym.rules';

const steward = randomUUID();
const key = (period: string) => ({ steward, period, key: randomBytes(32) });

describe('pseudonyms', () => {
  const keys = [key('2026q4'), key('2027q1')];
  const now = new Pseudonyms(keys, '2026q4');

  it('come back to whom they stand for, on both sides of a line, also in the next quarter', () => {
    const later = new Pseudonyms(keys, '2027q1');
    for (let each = 0; each < 200; each += 1) {
      const subject = randomUUID();
      for (const side of ['PERSON', 'ACCOUNT'] as const) {
        expect(now.of(side, subject)).toBe(now.of(side, subject));
        expect(later.unveil(now.of(side, subject))).toEqual({ side, subject });
        expect(later.of(side, subject)).not.toBe(now.of(side, subject));
      }
      expect(now.of('PERSON', subject)).not.toBe(now.of('ACCOUNT', subject));
    }
  });

  it('are nobody’s once the secret of their quarter is gone, and another steward’s never', () => {
    const subject = randomUUID();
    const veiled = now.of('PERSON', subject);
    expect(new Pseudonyms([keys[1]!], '2027q1').unveil(veiled)).toBeUndefined();
    const other = new Pseudonyms([key('2026q4')], '2026q4');
    expect(other.unveil(veiled)).toBeUndefined();
    expect(other.of('PERSON', subject)).not.toBe(veiled);
  });

  it('cannot be made up: every change of one digit is refused', () => {
    const text = Buffer.from(now.of('PERSON', randomUUID()), 'base64url').toString().replace('Pseudonym:', '');
    for (let place = '2026q4-p-'.length; place < text.length; place += 1) {
      const digit = text[place] === '0' ? '1' : '0';
      const changed = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
      expect(now.unveil(encodeReferenceId('Pseudonym', changed))).toBeUndefined();
    }
    expect(now.unveil(encodeReferenceId('Pseudonym', text.replace('-p-', '-a-')))).toBeUndefined();
    expect(now.unveil('x')).toBeUndefined();
  });

  it('are not made without a secret', () => {
    expect(() => new Pseudonyms([], '2026q4').of('PERSON', randomUUID())).toThrow('no key');
  });

  it.each([
    ['2026-03-31T23:59:59.999Z', '2026q1'],
    ['2026-04-01T00:00:00.000Z', '2026q2'],
    ['2026-12-31T23:59:59.999Z', '2026q4'],
    ['2027-01-01T00:00:00.000Z', '2027q1'],
  ])('at %s the quarter is %s', (instant, period) => {
    expect(pseudonymPeriod(new Date(instant))).toBe(period);
  });
});
