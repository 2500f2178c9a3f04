import { NOTIFICATION_KINDS } from '../../../../subgraphs/person/notification/notification.table';
import { DELIVERY_FAULTS, NOTIFICATION_CHANNELS } from '../../../../subgraphs/person/notification/message.table';
import { MOST_FAILURES, afterFailure, textOf } from '../../../../subgraphs/person/notification/message.rules';
import { expirySoonUntil, lastDigestAt } from '../../../../subgraphs/person/notification/notification.rules';
import {
  DeliveryFaultName,
  NotificationChannelName,
  NotificationKindName,
  NotificationLanguageName,
  NotificationRhythmName,
} from '../../../../subgraphs/person/notification/notification.type';
import { MESSAGE_LANGUAGES, RHYTHMS } from '../../../../subgraphs/person/notification/preference.table';

const at = (instant: string): Date => new Date(instant);

describe('when the daily message goes', () => {
  it.each([
    ['at eight in winter', '2026-11-18T07:00:00.000Z', '2026-11-18T07:00:00.000Z'],
    ['just before, it was yesterday’s', '2026-11-18T06:59:59.999Z', '2026-11-17T07:00:00.000Z'],
    ['at eight in summer', '2026-07-01T06:00:00.000Z', '2026-07-01T06:00:00.000Z'],
    ['just before in summer', '2026-07-01T05:59:59.999Z', '2026-06-30T06:00:00.000Z'],
    ['late in the evening, when UTC is still on the day before', '2026-11-18T23:30:00.000Z', '2026-11-18T07:00:00.000Z'],
    ['on the morning the clock went back', '2026-10-25T07:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['on the morning the clock went forward', '2027-03-28T06:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['before eight on the morning the clock went forward', '2027-03-28T05:59:00.000Z', '2027-03-27T07:00:00.000Z'],
  ])('%s', (_when, now, expected) => {
    expect(lastDigestAt(at(now))).toEqual(at(expected));
  });

  it('what ends within 30 days ends soon', () => {
    expect(expirySoonUntil(at('2026-11-18T11:00:00.000Z'))).toEqual(at('2026-12-18T11:00:00.000Z'));
  });
});

describe('trying again', () => {
  const now = at('2026-11-18T11:00:00.000Z');
  const waitAfter = (failuresBefore: number, random: number): number =>
    afterFailure(failuresBefore, 'UNREACHABLE', now, random).nextTryAt.getTime() - now.getTime();

  it('waits twice as long each time, up to six hours, between half and the whole of it', () => {
    expect([0, 1, 2, 3].map((failures) => waitAfter(failures, 0))).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(waitAfter(0, 0.999_999)).toBe(60_000);
    expect(waitAfter(8, 0)).toBe((60_000 * 2 ** 8) / 2);
    expect(waitAfter(9, 0)).toBe((6 * 3_600_000) / 2);
    expect(waitAfter(10, 0.999_999_99)).toBe(6 * 3_600_000);
  });

  it('gives up after twelve failures and not before; what is refused for good, at once', () => {
    expect(afterFailure(MOST_FAILURES - 2, 'REFUSED_FOR_NOW', now, 0)).toMatchObject({ state: 'WAITING', failures: 11 });
    expect(afterFailure(MOST_FAILURES - 1, 'REFUSED_FOR_NOW', now, 0)).toMatchObject({ state: 'DEAD', failures: 12 });
    expect(afterFailure(0, 'REFUSED_FOR_GOOD', now, 0)).toMatchObject({ state: 'DEAD', failures: 1 });
    expect(afterFailure(0, 'UNREACHABLE', now, 0)).toMatchObject({ state: 'WAITING', failures: 1 });
  });
});

describe('what is read outside Kring', () => {
  const texts = MESSAGE_LANGUAGES.map((language) => textOf(language, 'https://portal.example'));

  it('is written in each language, says where to sign in, and no more', () => {
    expect(new Set(texts.map(({ subject }) => subject)).size).toBe(4);
    for (const { subject, text } of texts) {
      expect(subject).toContain('Kring');
      expect(text.match(/https?:\S+/g)).toEqual(['https://portal.example']);
      expect(text.length).toBeLessThan(250);
    }
  });

  it('names no kind of thing there is to read', () => {
    const telling = /overr|doorbrek|crisis|toestem|consent|relat|zorg|soin|care|pflege|steward|weiger|refus|urgent|dringend/i;
    for (const { subject, text } of texts) expect(`${subject} ${text}`).not.toMatch(telling);
  });
});

describe('the words of the graph', () => {
  it('are those of the tables, no more and no fewer', () => {
    expect(Object.keys(NotificationKindName)).toEqual([...NOTIFICATION_KINDS]);
    expect(Object.keys(NotificationChannelName)).toEqual([...NOTIFICATION_CHANNELS]);
    expect(Object.keys(DeliveryFaultName)).toEqual([...DELIVERY_FAULTS]);
    expect(Object.keys(NotificationLanguageName)).toEqual([...MESSAGE_LANGUAGES]);
    expect(Object.keys(NotificationRhythmName)).toEqual([...RHYTHMS]);
  });
});
