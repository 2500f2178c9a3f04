import { daysAfter } from '../../../shared/local-date';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { PARTS_OF_DAY } from './rehab-module.table';
import type { HalfDayRow, ModuleState } from './rehab-module.table';

type Slot = Pick<HalfDayRow, 'weekday' | 'partOfDay' | 'validFrom' | 'validUntil'>;

/**
 * The half days that hold in the week of a date, in the order of the week. A half day counts on the day it falls on.
 */
export function halfDaysInWeekOf<S extends Slot>(slots: readonly S[], date: LocalDate): readonly S[] {
  const monday = mondayOf(date);
  return slots
    .filter(({ weekday, validFrom, validUntil }) => {
      const day = daysAfter(monday, weekday - 1);
      return validFrom <= day && (validUntil === null || day < validUntil);
    })
    .sort((a, b) => a.weekday - b.weekday || PARTS_OF_DAY.indexOf(a.partOfDay) - PARTS_OF_DAY.indexOf(b.partOfDay));
}

/** What may follow what for a module: nobody completes what they did not choose. */
const MODULE_TRANSITIONS: Readonly<Record<ModuleState, readonly ModuleState[]>> = {
  TRYING_OUT: ['CHOSEN', 'STOPPED'],
  CHOSEN: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
};

export function mayBecome(state: ModuleState, next: ModuleState): boolean {
  return MODULE_TRANSITIONS[state].includes(next);
}

/** Whether two half days of a person's week fall on the same one on any day. */
export function collide(one: Slot, other: Slot): boolean {
  if (one.weekday !== other.weekday || one.partOfDay !== other.partOfDay) return false;
  if (holdsNever(one) || holdsNever(other)) return false;
  const beginsBefore = (a: Slot, b: Slot): boolean => b.validUntil === null || a.validFrom < b.validUntil;
  return beginsBefore(one, other) && beginsBefore(other, one);
}

/** A half day that was taken out before it ever held. */
function holdsNever({ validFrom, validUntil }: Slot): boolean {
  return validUntil !== null && validUntil <= validFrom;
}
