import type { DeliveryFault, MessageState } from './message.table';
import type { MessageLanguage } from './preference.table';

/** What is read outside Kring. */
export interface MessageText {
  readonly subject: string;
  readonly text: string;
}

const WORDS: Readonly<Record<MessageLanguage, { readonly subject: string; readonly lines: readonly string[] }>> = {
  nl: {
    subject: 'Er is iets voor u in Kring',
    lines: ['Er is iets voor u in Kring. Meld u aan om het te lezen:', 'Hoe u zo’n bericht krijgt, kiest u in Kring.'],
  },
  fr: {
    subject: 'Il y a quelque chose pour vous dans Kring',
    lines: [
      'Il y a quelque chose pour vous dans Kring. Connectez-vous pour le lire :',
      'Vous choisissez dans Kring comment vous recevez ce genre de message.',
    ],
  },
  de: {
    subject: 'In Kring liegt etwas für Sie bereit',
    lines: [
      'In Kring liegt etwas für Sie bereit. Melden Sie sich an, um es zu lesen:',
      'Wie Sie solche Nachrichten erhalten, wählen Sie in Kring.',
    ],
  },
  en: {
    subject: 'There is something for you in Kring',
    lines: [
      'There is something for you in Kring. Sign in to read it:',
      'How you get messages like this is yours to choose in Kring.',
    ],
  },
};

/**
 * The same words for everybody and everything: a mailbox is read by others, and even that a message is about an
 * override would tell them.
 *
 * @param portalUrl where the person signs in; the same for everybody.
 */
export function textOf(language: MessageLanguage, portalUrl: string): MessageText {
  const { subject, lines } = WORDS[language];
  return { subject, text: `${lines[0]}\n\n${portalUrl}\n\n${lines[1]}\n` };
}

const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 6 * 3_600_000;
/** With these waits, a mail server can be away for a day before anything is given up. */
export const MOST_FAILURES = 12;

/** Where a message stands after one more failure. */
export interface AfterFailure {
  readonly state: Extract<MessageState, 'WAITING' | 'DEAD'>;
  readonly failures: number;
  readonly nextTryAt: Date;
}

/**
 * Waits twice as long after each failure, up to six hours, and between half and the whole of that, so that what failed
 * together does not come back together.
 *
 * @param failuresBefore how often it failed before this.
 * @param random from 0 up to 1.
 */
export function afterFailure(failuresBefore: number, fault: DeliveryFault, now: Date, random: number): AfterFailure {
  const failures = failuresBefore + 1;
  const isGivenUp = fault === 'REFUSED_FOR_GOOD' || failures >= MOST_FAILURES;
  const wait = Math.min(FIRST_WAIT * 2 ** failuresBefore, LONGEST_WAIT) * (0.5 + random / 2);
  return { state: isGivenUp ? 'DEAD' : 'WAITING', failures, nextTryAt: new Date(now.getTime() + Math.round(wait)) };
}
