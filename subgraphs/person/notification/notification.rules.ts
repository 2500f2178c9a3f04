import { isEmail } from 'class-validator';
import { localDate, daysFrom } from '../../../shared/local-date';
import type { NotificationChannelKind } from './message.table';
import type { NotificationKind } from './notification.table';

/**
 * Told outside at once, whatever rhythm was chosen: somebody has just read what the person had not opened, and to hear
 * of it a day later is to be unable to object (C-30 to C-35).
 */
export const URGENT_KINDS: readonly NotificationKind[] = ['OVERRIDE_OPENED', 'CARD_ACTIVATED'];

/** The channels that an adapter is installed for. A further adapter is one entry here; the worker then demands it. */
export const INSTALLED_CHANNELS = ['EMAIL'] as const satisfies readonly NotificationChannelKind[];
export type InstalledChannel = (typeof INSTALLED_CHANNELS)[number];

export function isInstalled(channel: NotificationChannelKind): channel is InstalledChannel {
  return (INSTALLED_CHANNELS as readonly NotificationChannelKind[]).includes(channel);
}

/** What an address of an installed channel must look like; null when it does. RFC 5321 allows 254 characters. */
export function faultOfAddress(channel: InstalledChannel, address: string): string | null {
  switch (channel) {
    case 'EMAIL':
      return address.length <= 254 && isEmail(address)
        ? null
        : 'The address must be one e-mail address such as name@example.org, at most 254 characters.';
  }
}

/** The type of the graph that `about` is a key of. Kinds that are not named here say all by themselves. */
export const TYPE_OF_ABOUT: Readonly<Partial<Record<NotificationKind, string>>> = {
  CONSENT_REQUESTED: 'ConsentRequest',
  CONFERENCE_PROPOSED: 'CareConference',
  CARE_STEP_ASKED: 'CareStep',
  GRANT_EXPIRES_SOON: 'Grant',
  RELATION_OPENED: 'Relation',
  OVERRIDE_OPENED: 'SecrecyOverride',
  CARD_ACTIVATED: 'CardActivation',
  ACCESS_REVIEWED: 'AccessReview',
  MANDATE_CHANGED: 'Mandate',
  CAPACITY_ASSESSED: 'Incapacity',
  DATA_REQUEST_EXTENDED: 'DataSubjectRequest',
  DATA_REQUEST_ANSWERED: 'DataSubjectRequest',
};

const DAY = 86_400_000;
const EXPIRES_SOON_DAYS = 30;

/** What ends at this instant or before it ends soon: early enough to talk it over with those it concerns. */
export function expirySoonUntil(now: Date): Date {
  return new Date(now.getTime() + EXPIRES_SOON_DAYS * DAY);
}

const DIGEST_HOUR = 8;
const HOUR_IN_BRUSSELS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' });

/** The latest eight o'clock in the morning, local time, that is not after this instant. */
export function lastDigestAt(now: Date): Date {
  const today = digestOn(localDate(now));
  return today <= now ? today : digestOn(daysFrom(now, -1));
}

function digestOn(date: string): Date {
  // Brussels and Amsterdam are one or two hours ahead of UTC, which depends on the day.
  const inSummer = new Date(`${date}T0${DIGEST_HOUR - 2}:00:00.000Z`);
  return Number(HOUR_IN_BRUSSELS.format(inSummer)) === DIGEST_HOUR ? inSummer : new Date(inSummer.getTime() + 3_600_000);
}
