import { daysAfter, monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { rhythmOn } from './contact-rhythm.rules';
import type { ContactRhythmRow, JobCoachingRow, JobCoachingStep } from './job-coaching.table';

/** What the register is told of the phase-out that coach and person planned (E-31); null where none is planned. */
export function phaseOutMessage(row: JobCoachingRow): RegisterMessage | null {
  if (row.plannedPhaseOutOn === null) return null;
  return registerMessage(row, {
    detailType: 'JobCoaching',
    kind: 'TASK',
    category: 'WORK_TRAJECTORY',
    code: 'PHASE_OUT_PLANNED',
    on: row.plannedPhaseOutOn,
    due: row.plannedPhaseOutOn,
    until: row.endedOn,
    responsible: row.coach,
  });
}

/** What is told when the phase-out that was planned was looked at on its day, or is planned no more. */
export function phaseOutOver(row: JobCoachingRow, on: string, isDone: boolean): RegisterMessage | null {
  const planned = phaseOutMessage(row);
  return planned && { ...planned, until: on, doneOn: isDone ? on : null };
}

interface Course {
  readonly from: readonly JobCoachingRow['state'][];
  readonly to: JobCoachingRow['state'];
}

/** The one table of what may follow what. What is not in it is refused; a person can stop at any time. */
export const COURSE: Readonly<Record<JobCoachingStep, Course>> = {
  START: { from: ['BEFORE_START'], to: 'ONGOING' },
  BEGIN_AFTERCARE: { from: ['ONGOING'], to: 'AFTERCARE' },
  // Support goes up again at once, without coming to the door anew.
  RESUME: { from: ['AFTERCARE'], to: 'ONGOING' },
  END: { from: ['BEFORE_START', 'ONGOING', 'AFTERCARE'], to: 'ENDED' },
};

/** Where a trajectory stands after a step; null when the step cannot be taken from there. */
export function stateAfter(state: JobCoachingRow['state'], step: JobCoachingStep): JobCoachingRow['state'] | null {
  const { from, to } = COURSE[step];
  return from.includes(state) ? to : null;
}

/** The last day on which the next contact is in time; null where the person asks when they want one. */
export function nextContactBy(frequency: ContactRhythmRow['frequency'], last: string): string | null {
  switch (frequency) {
    case 'WEEKLY':
      return daysAfter(last, 7);
    case 'FORTNIGHTLY':
      return daysAfter(last, 14);
    case 'MONTHLY':
      return monthsAfter(last, 1);
    case 'QUARTERLY':
      return monthsAfter(last, 3);
    case 'ON_REQUEST':
      return null;
  }
}

type Rhythm = Pick<ContactRhythmRow, 'frequency' | 'since' | 'until'>;

/** A rhythm counts from its first day where there was no contact since. */
function countedFrom(rhythm: Pick<Rhythm, 'since'>, last: string | undefined): string {
  return last === undefined || last < rhythm.since ? rhythm.since : last;
}

/** By which rhythm the next contact is due: the one that holds, or one that begins before that would be. */
export function rhythmToCount<R extends Rhythm>(rhythms: readonly R[], last: string | undefined, today: string): R | undefined {
  const current = rhythmOn(rhythms, today);
  const coming = rhythms.find(({ since, until }) => since > today && (until === null || until > since));
  if (current === undefined || coming === undefined) return current ?? coming;
  const due = nextContactBy(current.frequency, countedFrom(current, last));
  return due !== null && due <= coming.since ? current : coming;
}

/**
 * What the register is told of the next contact by the rhythm that holds (E-24, E-30).
 *
 * @param last day of the last contact with the person; none yet: the rhythm counts from its first day.
 */
export function contactDueMessage(
  row: JobCoachingRow,
  rhythm: Pick<ContactRhythmRow, 'frequency' | 'since'>,
  last: string | undefined,
  today: string,
): RegisterMessage {
  const counted = countedFrom(rhythm, last);
  const due = nextContactBy(rhythm.frequency, counted);
  return registerMessage(row, {
    detailType: 'JobCoaching',
    kind: 'NEXT_CONTACT',
    category: 'WORK_TRAJECTORY',
    code: 'COACHING_CONTACT',
    aspect: 'CONTACT_RHYTHM',
    on: due ?? counted,
    responsible: row.coach,
    ...(due === null && { until: today, doneOn: null }),
  });
}

/** What the register is told of who coaches, since when, and until when (N-04). */
export function coachMessage(row: JobCoachingRow): RegisterMessage {
  return registerMessage(row, {
    ...{ detailType: 'JobCoaching', kind: 'RESPONSIBLE', category: 'WORK_TRAJECTORY', code: 'JOB_COACH' },
    on: row.since,
    until: row.endedOn,
    responsible: row.coach,
    owedBy: row.organisation,
  });
}

/** No contact is due any more: the trajectory has ended. */
export function contactOver(row: JobCoachingRow, on: string): RegisterMessage {
  return contactDueMessage(row, { frequency: 'ON_REQUEST', since: on }, undefined, on);
}
