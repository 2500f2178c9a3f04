import { daysAfter } from '../../../shared/local-date';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { EmployerContactWishRow } from '../employer-contact-wish/employer-contact-wish.table';
import type { JobCoachingRow } from '../job-coaching/job-coaching.table';
import { pastDateFault } from '../wording/wording.rules';
import type { CoachingContactRow } from './coaching-contact.table';

type Contact = Pick<CoachingContactRow, 'heldOn' | 'channel' | 'withWhom'>;
type Wish = Pick<EmployerContactWishRow, 'organisation' | 'coach' | 'since' | 'until'>;

/** What is wrong with a contact that is recorded, or null. */
export function contactFault(
  trajectory: Pick<JobCoachingRow, 'since' | 'endedOn'>,
  contact: Contact & Pick<CoachingContactRow, 'organisation'>,
  today: string,
): Refused | null {
  if (contact.heldOn < trajectory.since) {
    return refused('INPUT_NOT_FIT', 'heldOn lies before the trajectory began; give its first day or a later one.');
  }
  if (trajectory.endedOn !== null && contact.heldOn >= trajectory.endedOn) {
    return refused('ALREADY_ENDED', 'The trajectory had ended by then.');
  }
  const isAtOrganisation = contact.withWhom === 'EMPLOYER' || contact.withWhom === 'SCHOOL';
  if (isAtOrganisation !== (contact.organisation !== null)) {
    return refused('INPUT_NOT_FIT', 'Name the organisation of an employer or a school, and of nobody else.');
  }
  return pastDateFault('heldOn', contact.heldOn, today);
}

/**
 * Why there was to be no contact with this employer on that day, or null: only with whom the person wishes it, by the
 * coach they named, and no longer than they wish (C-43).
 */
export function employerContactFault(
  wishes: readonly Wish[],
  contact: { readonly organisation: string; readonly coach: string; readonly heldOn: string },
): Refused | null {
  const isWished = wishes.some(
    ({ organisation, coach, since, until }) =>
      organisation === contact.organisation &&
      coach === contact.coach &&
      since <= contact.heldOn &&
      (until === null || contact.heldOn < until),
  );
  if (isWished) return null;
  return refused('RULE_NOT_MET', 'The person has not said that they wish this contact; they can say so themselves.', 'C-43');
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return daysAfter(day, -((weekday + 6) % 7));
}

/** Whether this talk with the person is another in the same week: at most one is usual, mail and telephone beside it. */
export function isSecondTalk(before: readonly Contact[], contact: Contact): boolean {
  const isTalk = (each: Contact): boolean => each.channel === 'TALK' && each.withWhom === 'PERSON';
  return isTalk(contact) && before.some((each) => isTalk(each) && mondayOf(each.heldOn) === mondayOf(contact.heldOn));
}
