import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { hoursFault } from '../job-placement/job-placement.rules';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { JobApplicationRow } from './job-application.table';

type State = JobApplicationRow['state'];

/** The one table of what may follow what. What is not in it is refused; a vacancy can be let go at any time. */
export const APPLICATION_TRANSITIONS: Readonly<Record<State, readonly State[]>> = {
  CONSIDERED: ['APPLIED', 'TAKEN_ON', 'LET_GO'],
  APPLIED: ['TAKEN_ON', 'OTHER_CHOSEN', 'LET_GO'],
  TAKEN_ON: [],
  OTHER_CHOSEN: [],
  // The person can think better of it.
  LET_GO: ['CONSIDERED', 'APPLIED'],
};

/** Why an application does not move so, or null. */
export function applicationFault(from: State, to: State): Refused | null {
  const next = APPLICATION_TRANSITIONS[from];
  if (next.includes(to)) return null;
  if (next.length === 0) return refused('ALREADY_ENDED', 'It is known what became of this vacancy.');
  return refused('RULE_NOT_MET', `From here it goes on to ${next.join(', ')}.`);
}

type Vacancy = Pick<
  JobApplicationRow,
  'vacancyTitle' | 'organisation' | 'employerInWords' | 'hoursPerWeek' | 'language' | 'foundOn'
>;

/** What is wrong with a new vacancy, or null. */
export function vacancyFault(vacancy: Vacancy, today: string): Refused | null {
  const { vacancyTitle, organisation, employerInWords, hoursPerWeek, language, foundOn } = vacancy;
  if (organisation !== null && employerInWords !== null) {
    return refused('INPUT_NOT_FIT', 'Name the employer by key or in words, not both.');
  }
  return (
    wordingFault('title', vacancyTitle, language) ??
    (employerInWords === null ? null : wordingFault('employerInWords', employerInWords, language)) ??
    hoursFault(hoursPerWeek) ??
    pastDateFault('foundOn', foundOn, today)
  );
}
