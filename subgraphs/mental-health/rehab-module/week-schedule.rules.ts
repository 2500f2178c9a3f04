import { addDays, mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { PARTS_OF_DAY } from './rehab-module.table';
import type { HalfDayRow } from './rehab-module.table';

type Slot = Pick<HalfDayRow, 'weekday' | 'partOfDay' | 'validFrom' | 'validUntil'>;

/**
 * The half days that hold in the week of a date, in the order of the week. A half day counts on the day it falls on.
 */
export function halfDaysInWeekOf<S extends Slot>(slots: readonly S[], date: LocalDate): readonly S[] {
  const monday = mondayOf(date);
  return slots
    .filter(({ weekday, validFrom, validUntil }) => {
      const day = addDays(monday, weekday - 1);
      return validFrom <= day && (validUntil === null || day < validUntil);
    })
    .sort((a, b) => a.weekday - b.weekday || PARTS_OF_DAY.indexOf(a.partOfDay) - PARTS_OF_DAY.indexOf(b.partOfDay));
}
