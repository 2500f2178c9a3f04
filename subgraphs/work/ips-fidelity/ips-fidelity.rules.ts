import { daysAfter, monthsAfter } from '../../../shared/local-date';
import type { CoachingContactRow } from '../coaching-contact/coaching-contact.table';
import type { JobCoachingRow } from '../job-coaching/job-coaching.table';
import type { JobPlacementRow } from '../job-placement/job-placement.table';

/** A figure over fewer persons than this says too much of each (C-63). */
export const FEWEST_PERSONS = 10;
/** Up to so many clients of one coach the first item of the IPS-25 is at its highest. */
const HIGHEST_CASELOAD = 20;
/** Within so many days of the start comes the first contact with an employer, where the search is rapid. */
const RAPID_DAYS = 30;

/** One person in IPS, as the team's own records have them. */
export interface IpsPerson {
  readonly trajectory: Pick<JobCoachingRow, 'coach' | 'since'>;
  readonly contacts: readonly Pick<CoachingContactRow, 'heldOn' | 'withWhom'>[];
  readonly placements: readonly Pick<JobPlacementRow, 'workForm' | 'startedOn' | 'endedOn'>[];
}

export interface FidelityItem {
  readonly code: 'CASELOAD' | 'RAPID_SEARCH' | 'REGULAR_WORK' | 'LASTING_SUPPORT' | 'CARE_INTEGRATION';
  /** Share of the persons it can be said of, in whole fives of a hundred; null where they are too few, or it is no share. */
  readonly percent: number | null;
  /** Whether the highest anchor of the scale is reached; null where the scale has none that these records can tell. */
  readonly isReached: boolean | null;
}

/**
 * The items of the IPS fidelity scale that a team can read off its own records (reference 6.2). The others are judged by
 * people: how integrated a team is, or how jobs are looked for, no count tells.
 *
 * @returns nothing for fewer than ten persons.
 */
export function fidelityItems(persons: readonly IpsPerson[], today: string): readonly FidelityItem[] {
  if (persons.length < FEWEST_PERSONS) return [];
  const monthAgo = monthsAfter(today, -1);
  const hadContact = (person: IpsPerson, withWhom: CoachingContactRow['withWhom']): boolean =>
    person.contacts.some((contact) => contact.withWhom === withWhom && contact.heldOn > monthAgo && contact.heldOn <= today);
  const isRapid = ({ trajectory, contacts }: IpsPerson): boolean =>
    contacts.some(
      ({ withWhom, heldOn }) => withWhom === 'EMPLOYER' && heldOn <= daysAfter(trajectory.since, RAPID_DAYS),
    );
  const jobs = persons
    .map(({ placements }) => placements.filter((job) => job.startedOn <= today && (job.endedOn === null || today < job.endedOn)))
    .filter((held) => held.length > 0);
  const searching = persons.filter(({ trajectory }) => daysAfter(trajectory.since, RAPID_DAYS) <= today);
  return [
    { code: 'CASELOAD', percent: null, isReached: largestCaseload(persons) <= HIGHEST_CASELOAD },
    { code: 'RAPID_SEARCH', percent: percentOf(searching, isRapid), isReached: null },
    {
      code: 'REGULAR_WORK',
      percent: percentOf(jobs, (held) => held.some(({ workForm }) => workForm === 'REGULAR' || workForm === 'TEMPORARY')),
      isReached: null,
    },
    { code: 'LASTING_SUPPORT', percent: percentOf(persons, (each) => hadContact(each, 'PERSON')), isReached: null },
    { code: 'CARE_INTEGRATION', percent: percentOf(persons, (each) => hadContact(each, 'CARE_PARTNER')), isReached: null },
  ];
}

function largestCaseload(persons: readonly IpsPerson[]): number {
  const clients = new Map<string, number>();
  for (const { trajectory } of persons) clients.set(trajectory.coach, (clients.get(trajectory.coach) ?? 0) + 1);
  return Math.max(...clients.values());
}

/** In fives: of ten persons, one more or less would otherwise be read off to the person. */
function percentOf<T>(of: readonly T[], holds: (each: T) => boolean): number | null {
  if (of.length < FEWEST_PERSONS) return null;
  return Math.round((of.filter(holds).length / of.length) * 20) * 5;
}
