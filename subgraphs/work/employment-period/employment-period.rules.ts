import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { pastDateFault } from '../wording/wording.rules';
import type { EmploymentPeriodRow } from './employment-period.table';

type Period = Pick<EmploymentPeriodRow, 'contract' | 'organisation' | 'startedOn' | 'endedOn'>;

/**
 * What is wrong with a period with or without a contract, or null. Of a contract for a fixed term the last day is known
 * beforehand; nobody can tell beforehand when another one ends. Periods of several voices may overlap: a referrer may have
 * said that there was no contract where the person knows of one.
 */
export function employmentFault(period: Period, today: string): Refused | null {
  const { contract, organisation, startedOn, endedOn } = period;
  if (contract === 'NONE' && organisation !== null) {
    return refused('INPUT_NOT_FIT', 'Where there is no contract there is no employer; leave employer out.');
  }
  return pastDateFault('startedOn', startedOn, today) ?? (endedOn === null ? null : employmentEndFault(period, endedOn, today));
}

/** What is wrong with the end of a period, or null. */
export function employmentEndFault(
  { contract, startedOn }: Pick<Period, 'contract' | 'startedOn'>,
  endedOn: string,
  today: string,
): Refused | null {
  if (endedOn <= startedOn) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'endedOn must lie after startedOn.');
  return contract === 'FIXED_TERM' ? null : pastDateFault('endedOn', endedOn, today);
}
