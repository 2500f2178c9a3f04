import fc from 'fast-check';
import { daysAfter, monthsAfter } from '../../../shared/local-date';
import { mondayOf, weekdayOf, wholeMonthsBetween } from '../../../subgraphs/mental-health/calendar/calendar.rules';
import { CODE_LISTS, coded } from '../../../subgraphs/mental-health/code/code-lists.rules';
import {
  conventionCategories,
  eligibilityChecks,
} from '../../../subgraphs/mental-health/eligibility/eligibility.rules';
import { halfDaysInWeekOf } from '../../../subgraphs/mental-health/rehab-module/week-schedule.rules';
import {
  datedPhases,
  monthOfTrajectory,
  nextPhase,
  reviewDue,
  usualIn,
} from '../../../subgraphs/mental-health/trajectory/trajectory.rules';

const aDate = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the computed checks of eligibility (T-32)', () => {
  const met = (ageInYears: number, domains: readonly string[] = ['HOUSING', 'MENTAL_WELLBEING']) =>
    Object.fromEntries(eligibilityChecks({ ageInYears, domains }).map(({ code, isMet }) => [code, isMet]));

  it('allows the adult category from 15 on (R-013, 004:538)', () => {
    expect(met(14)['ADULT_CATEGORY']).toBe(false);
    expect(met(15)['ADULT_CATEGORY']).toBe(true);
    expect(met(26)['ADULT_CATEGORY']).toBe(true);
  });

  it('lets nobody’s age alone decide from 15 up to and including 23 (R-012, R-014)', () => {
    expect(conventionCategories(14)).toEqual(['CHILD']);
    expect(conventionCategories(15)).toEqual(['CHILD', 'ADULT']);
    expect(conventionCategories(23)).toEqual(['CHILD', 'ADULT']);
    expect(conventionCategories(24)).toEqual(['ADULT']);
  });

  it('opens the rehabilitation programme from 16 on, without a highest age (R-041, 000:317)', () => {
    expect(met(15)['MINIMUM_AGE']).toBe(false);
    expect(met(16)['MINIMUM_AGE']).toBe(true);
    expect(met(70)['MINIMUM_AGE']).toBe(true);
    expect(met(101)['MINIMUM_AGE']).toBe(true);
  });

  it('asks for difficulties in more than one life domain, and counts each once (R-042, 000:324)', () => {
    expect(met(26, [])['SEVERAL_DOMAINS']).toBe(false);
    expect(met(26, ['HOUSING'])['SEVERAL_DOMAINS']).toBe(false);
    expect(met(26, ['HOUSING', 'HOUSING'])['SEVERAL_DOMAINS']).toBe(false);
    expect(met(26, ['HOUSING', 'MENTAL_WELLBEING'])['SEVERAL_DOMAINS']).toBe(true);
  });
});

describe('the phases of a programme', () => {
  const phasesIn = (month: number): readonly string[] => usualIn(month).map(({ phase }) => phase);

  it('are an example by month, with month 9 in two of them (X-08)', () => {
    expect(phasesIn(0)).toEqual([]);
    expect(phasesIn(1)).toEqual(['START']);
    expect(phasesIn(2)).toEqual(['INTENSIVE']);
    expect(phasesIn(8)).toEqual(['INTENSIVE']);
    expect(phasesIn(9)).toEqual(['INTENSIVE', 'PHASE_OUT']);
    expect(phasesIn(10)).toEqual(['PHASE_OUT']);
    expect(phasesIn(12)).toEqual(['PHASE_OUT']);
    expect(phasesIn(13)).toEqual([]);
  });

  it('have their usual half days a week (R-049)', () => {
    expect(usualIn(1)).toMatchObject([{ halfDaysFrom: 4, halfDaysTo: 4 }]);
    expect(usualIn(5)).toMatchObject([{ halfDaysFrom: 6, halfDaysTo: 6 }]);
    expect(usualIn(11)).toMatchObject([{ halfDaysFrom: 2, halfDaysTo: 4 }]);
  });

  it('count months from the first day on', () => {
    expect(monthOfTrajectory('2026-07-13', '2026-07-12')).toBeNull();
    expect(monthOfTrajectory('2026-07-13', '2026-07-13')).toBe(1);
    expect(monthOfTrajectory('2026-07-13', '2026-08-12')).toBe(1);
    expect(monthOfTrajectory('2026-07-13', '2026-08-13')).toBe(2);
    expect(monthOfTrajectory('2026-01-31', '2026-02-27')).toBe(1);
    expect(monthOfTrajectory('2026-01-31', '2026-02-28')).toBe(2);
  });

  it('follow each other and end', () => {
    expect(nextPhase('START')).toBe('INTENSIVE');
    expect(nextPhase('INTENSIVE')).toBe('PHASE_OUT');
    expect(nextPhase('PHASE_OUT')).toBeNull();
  });

  it('each last until the next begins or the trajectory ends', () => {
    const begun = [
      { phase: 'INTENSIVE', startedOn: '2026-08-17' },
      { phase: 'START', startedOn: '2026-07-13' },
    ] as const;
    expect(datedPhases(begun, null)).toEqual([
      { phase: 'START', startedOn: '2026-07-13', endedOn: '2026-08-17' },
      { phase: 'INTENSIVE', startedOn: '2026-08-17', endedOn: null },
    ]);
    expect(datedPhases(begun, '2026-12-01').at(-1)).toMatchObject({ endedOn: '2026-12-01' });
    expect(datedPhases([], null)).toEqual([]);
  });
});

describe('the three-monthly review (R-050)', () => {
  const held = (heldOn: string) => ({ plannedOn: heldOn, heldOn });
  const planned = (plannedOn: string) => ({ plannedOn, heldOn: null });

  it('is due three months after the last one, not a day before', () => {
    const reviews = [held('2026-04-10'), held('2026-07-10')];
    expect(reviewDue('2026-01-05', reviews, '2026-10-09')).toMatchObject({
      dueOn: '2026-10-10',
      isDue: false,
      lastHeldOn: '2026-07-10',
    });
    expect(reviewDue('2026-01-05', reviews, '2026-10-10')).toMatchObject({ isDue: true });
    expect(reviewDue('2026-01-05', reviews, '2027-03-01')).toMatchObject({ isDue: true });
  });

  it('is due three months after the start when none was held, and a plan alone changes nothing', () => {
    expect(reviewDue('2026-01-05', [], '2026-04-04')).toMatchObject({ isDue: false, lastHeldOn: null });
    expect(reviewDue('2026-01-05', [planned('2026-04-20')], '2026-04-05')).toMatchObject({
      isDue: true,
      nextPlannedOn: '2026-04-20',
    });
  });

  it('names the next one planned from today on', () => {
    const reviews = [planned('2026-03-01'), planned('2026-09-01'), planned('2026-06-01'), held('2026-05-15')];
    expect(reviewDue('2026-01-05', reviews, '2026-06-01').nextPlannedOn).toBe('2026-06-01');
    expect(reviewDue('2026-01-05', reviews, '2026-06-02').nextPlannedOn).toBe('2026-09-01');
    expect(reviewDue('2026-01-05', reviews, '2026-09-02').nextPlannedOn).toBeNull();
  });
});

describe('the week schedule', () => {
  const slot = (
    weekday: number,
    partOfDay: 'MORNING' | 'AFTERNOON',
    validFrom = '2026-01-01',
    validUntil: string | null = null,
  ) => ({
    weekday,
    partOfDay,
    validFrom,
    validUntil,
  });

  it('goes through the week in order', () => {
    const slots = [slot(5, 'MORNING'), slot(1, 'AFTERNOON'), slot(3, 'MORNING'), slot(1, 'MORNING')];
    expect(halfDaysInWeekOf(slots, '2026-11-18').map(({ weekday, partOfDay }) => [weekday, partOfDay])).toEqual([
      [1, 'MORNING'],
      [1, 'AFTERNOON'],
      [3, 'MORNING'],
      [5, 'MORNING'],
    ]);
  });

  it('holds a half day from its first day up to, not including, its last', () => {
    // 2026-11-18 is a Wednesday; the Thursday of that week is the 19th.
    const thursday = (from: string, until: string | null) =>
      halfDaysInWeekOf([slot(4, 'MORNING', from, until)], '2026-11-18').length;
    expect(thursday('2026-11-20', null)).toBe(0);
    expect(thursday('2026-11-19', null)).toBe(1);
    expect(thursday('2026-01-01', '2026-11-19')).toBe(0);
    expect(thursday('2026-01-01', '2026-11-20')).toBe(1);
  });

  it('is the same whatever day of the week is asked', () => {
    fc.assert(
      fc.property(aDate, fc.nat(6), (date, days) => {
        const slots = [slot(2, 'MORNING', date), slot(6, 'AFTERNOON', '2000-01-01', date)];
        const monday = mondayOf(date);
        expect(halfDaysInWeekOf(slots, daysAfter(monday, days))).toEqual(halfDaysInWeekOf(slots, monday));
      }),
    );
  });
});

describe('the calendar', () => {
  it('ends a month that is too short on its last day', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2026-03-31', -1)).toBe('2026-02-28');
    expect(monthsAfter('2026-10-05', 3)).toBe('2027-01-05');
  });

  it('knows the Monday of every day', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        const monday = mondayOf(date);
        expect(weekdayOf(monday)).toBe(1);
        expect(monday <= date && date <= daysAfter(monday, 6)).toBe(true);
      }),
    );
  });

  it('counts whole months as monthsAfter adds them', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const later = monthsAfter(date, months);
        expect(wholeMonthsBetween(date, later)).toBe(months);
        expect(wholeMonthsBetween(date, daysAfter(later, -1))).toBeLessThan(Math.max(months, 1));
      }),
    );
  });
});

describe('a code', () => {
  it('is labelled in the first language asked for that there is, and in Dutch otherwise', () => {
    expect(coded('rehab-module-topic', 'WORK', ['pt', 'fr-BE', 'en']).label).toBe('travail');
    expect(coded('rehab-module-topic', 'WORK', ['*']).label).toBe('werk');
    expect(coded('rehab-module-topic', 'WORK', []).label).toBe('werk');
    expect(coded('rehab-module-topic', 'SOMETHING_NEW', ['en'])).toEqual({
      system: 'rehab-module-topic',
      code: 'SOMETHING_NEW',
      label: 'something new',
    });
  });

  it('has all four labels, none of them empty', () => {
    const labels = Object.values(CODE_LISTS).flatMap((list) => Object.values<readonly string[]>(list));
    expect(labels.length).toBeGreaterThan(50);
    for (const each of labels) {
      expect(each).toHaveLength(4);
      expect(each.every((label) => label.trim() !== '')).toBe(true);
    }
  });
});
