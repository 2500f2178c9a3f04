import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { ContactRhythmRow, JobCoachingRow } from './job-coaching.table';

type Rhythm = Pick<ContactRhythmRow, 'since' | 'until'>;

/** The rhythm that holds on a day, or undefined. Periods are half-open: on the day of a change the new one holds. */
export function rhythmOn<R extends Rhythm>(rhythms: readonly R[], day: string): R | undefined {
  return rhythms.find(({ since, until }) => since <= day && (until === null || day < until));
}

interface RhythmChange {
  readonly channels: readonly string[];
  /** Local date. */
  readonly since: string;
}

/**
 * What is wrong with a change of rhythm, or null. That there is at most one talk a week needs no check: no
 * frequency is denser than weekly, and calls and mails beside it are channels.
 *
 * @param open the rhythm without an end, which the change would end.
 */
export function rhythmFault(
  trajectory: Pick<JobCoachingRow, 'since' | 'endedOn'>,
  open: Rhythm | undefined,
  change: RhythmChange,
): Refused | null {
  if (trajectory.endedOn !== null) {
    return refused('ALREADY_ENDED', 'The trajectory has ended; a rhythm is of a trajectory that goes on.');
  }
  if (change.channels.length === 0 || new Set(change.channels).size < change.channels.length) {
    return refused('INPUT_NOT_FIT', 'Name each channel once, and at least one.');
  }
  if (change.since < trajectory.since) {
    return refused('INPUT_NOT_FIT', 'since lies before the trajectory began; give its first day or a later one.');
  }
  if (open && change.since <= open.since) {
    const message = 'The rhythm that holds now would end before it began; give a day after its first one.';
    return refused('PERIOD_ENDS_BEFORE_IT_STARTS', message);
  }
  return null;
}
