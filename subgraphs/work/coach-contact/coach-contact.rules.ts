import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { wordingFault } from '../wording/wording.rules';
import type { CoachContactRow } from './coach-contact.table';

/** As people write numbers: digits with an international prefix, spaces, dots, slashes and brackets. */
const PHONE_FORM = /^\+?[0-9][0-9 ./()-]{4,30}$/;
const MAIL_FORM = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** What is wrong with how a coach can be reached, or null: a contact without a number or an address is none. */
export function coachContactFault({
  phone,
  email,
  reachable,
  language,
}: Pick<CoachContactRow, 'phone' | 'email' | 'reachable' | 'language'>): Refused | null {
  if (phone === null && email === null) return refused('INPUT_NOT_FIT', 'Give a phone number, an e-mail address or both.');
  if (phone !== null && !PHONE_FORM.test(phone)) return refused('INPUT_NOT_FIT', 'phone is no telephone number.');
  if (email !== null && !MAIL_FORM.test(email)) return refused('INPUT_NOT_FIT', 'email is no e-mail address.');
  return wordingFault('reachable', reachable ?? 'any time', language);
}

/** The contact that holds on a day, of those somebody may see: the one that was named last. */
export function contactOn<Row extends Pick<CoachContactRow, 'since' | 'until'>>(rows: readonly Row[], day: string): Row | null {
  const holding = rows.filter(({ since, until }) => since <= day && (until === null || day < until));
  return holding.reduce<Row | null>((last, row) => (last === null || row.since > last.since ? row : last), null);
}
