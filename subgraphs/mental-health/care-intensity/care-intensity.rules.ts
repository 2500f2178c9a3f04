import type { RegisterMessage } from '../../../shared/register-api';
import type { CareIntensityChangeRow } from './care-intensity.table';

/** What the register is told when care goes up or down: an important event between partners. Not why. */
export function intensityMessage(row: CareIntensityChangeRow, responsible: string): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'CareIntensityChange',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'EVENT_OR_POLICY_CHANGE',
    on: row.changedOn,
    until: null,
    responsible,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
}

/** Two half days a day, seven days. */
const MOST_HALF_DAYS = 14;
/** Four weeks of several contacts a day; more is a typing mistake. */
const MOST_CONTACTS = 112;

interface Amount {
  readonly halfDaysAWeek?: number | null;
  readonly contactsInFourWeeks?: number | null;
}

/** What is wrong with the amount of care, in words for the client; null when it fits. */
export function misfitOfAmount({ halfDaysAWeek, contactsInFourWeeks }: Amount): string | null {
  if (halfDaysAWeek != null && (halfDaysAWeek < 0 || halfDaysAWeek > MOST_HALF_DAYS)) {
    return `halfDaysAWeek must be 0 to ${MOST_HALF_DAYS}.`;
  }
  if (contactsInFourWeeks != null && (contactsInFourWeeks < 0 || contactsInFourWeeks > MOST_CONTACTS)) {
    return `contactsInFourWeeks must be 0 to ${MOST_CONTACTS}.`;
  }
  return null;
}
