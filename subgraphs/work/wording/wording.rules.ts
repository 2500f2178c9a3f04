import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';

/** A few pages: enough for a story, too little to fill a database with. */
export const MAX_WORDING_LENGTH = 4_000;

const LANGUAGE_FORM = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** What is wrong with a text somebody wrote, or null. Free text always says in which language it is. */
export function wordingFault(field: string, text: string, language: string): Refused | null {
  if (text.trim() === '') return refused('INPUT_NOT_FIT', `${field} is empty; write what is meant, or leave it out.`);
  if (text.length > MAX_WORDING_LENGTH) {
    return refused('INPUT_NOT_FIT', `${field} is longer than ${MAX_WORDING_LENGTH} characters; shorten it.`);
  }
  // PostgreSQL has no such character in a text; it would come back as a failure of ours.
  if (text.includes('\0')) return refused('INPUT_NOT_FIT', `${field} holds a NUL character; leave it out.`);
  if (!LANGUAGE_FORM.test(language)) {
    return refused('INPUT_NOT_FIT', 'language is not a BCP 47 tag; write nl, fr, de, en or another such as nl-BE.');
  }
  return null;
}

/** Nobody now alive worked before it; a year that slipped is told here rather than by the database. */
export const EARLIEST_DATE = '1900-01-01';

/** What is wrong with the day something happened on, or null: nobody can tell of tomorrow. */
export function pastDateFault(field: string, date: string, today: string): Refused | null {
  if (date < EARLIEST_DATE) {
    return refused('INPUT_NOT_FIT', `${field} lies before ${EARLIEST_DATE}; give the year in four digits.`);
  }
  return date > today ? refused('INPUT_NOT_FIT', `${field} lies in the future; give today or an earlier date.`) : null;
}
