import {
  budgetsTold,
  isReached,
  networkGaps,
  partiesMissing,
  pilotUntilOn,
  privatePractice,
  scaleKeysMissing,
  spentOf,
  splitOf,
  stagesReached,
  zoneGaps,
} from '../../../subgraphs/directory/region-plan/region-plan.rules';
import { PARTNERSHIP_STAGES, STEERING_PARTIES } from '../../../subgraphs/directory/region-plan/region-plan.table';
import { NETWORK_BUDGETS } from '../../../subgraphs/directory/reference/networks.reference';
import { BUDGET_SHARES } from '../../../subgraphs/directory/reference/psych-convention.reference';

const TODAY = '2026-11-18';
const bounds = { localNetworkMinimumInhabitants: 75_000, localNetworkMaximumInhabitants: 250_000 };
const goals = (['SHORT', 'MID', 'LONG'] as const).map((horizon) => ({ horizon }));
const whole = { bounds, goals, evaluations: [{ plannedOn: TODAY, heldOn: null }], partnerships: 1 };
const local = (inhabitants: number) => ({ kind: 'LOCAL_ZONE', inhabitants });

describe('what a zone lacks', () => {
  it.each([
    [74_999, ['TOO_FEW_INHABITANTS']],
    [75_000, []],
    [250_000, []],
    [250_001, ['TOO_MANY_INHABITANTS']],
  ])('a loco-local zone of %i inhabitants: %j (R-029)', (inhabitants, gaps) => {
    expect(zoneGaps(local(inhabitants), whole, TODAY)).toEqual(gaps);
  });

  it('says nothing of the scale of other zones, nor where no convention holds', () => {
    expect(zoneGaps({ kind: 'NEIGHBOURHOOD', inhabitants: 900 }, whole, TODAY)).toEqual([]);
    expect(zoneGaps(local(900), { ...whole, bounds: null }, TODAY)).toEqual([]);
  });

  it('names each horizon without a goal (R-030)', () => {
    for (const { horizon } of goals) {
      const others = goals.filter((goal) => goal.horizon !== horizon);
      expect(zoneGaps(local(100_000), { ...whole, goals: others }, TODAY)).toEqual([`NO_${horizon}_GOAL`]);
    }
  });

  it.each([
    [[], ['NO_EVALUATION_PLANNED']],
    [[{ plannedOn: '2026-11-17', heldOn: null }], ['NO_EVALUATION_PLANNED']],
    [[{ plannedOn: '2026-11-18', heldOn: null }], []],
    [[{ plannedOn: '2026-11-18', heldOn: '2026-11-18' }], ['NO_EVALUATION_PLANNED']],
  ])('with the evaluations %j: %j (R-030)', (evaluations, gaps) => {
    expect(zoneGaps(local(100_000), { ...whole, evaluations }, TODAY)).toEqual(gaps);
  });

  it('a zone of primary care has at least one partnership (R-062)', () => {
    const zone = { kind: 'PRIMARY_CARE_ZONE', inhabitants: 900 };
    expect(zoneGaps(zone, { ...whole, partnerships: 0 }, TODAY)).toEqual(['NO_PARTNERSHIP']);
    expect(zoneGaps(zone, whole, TODAY)).toEqual([]);
  });
});

describe('a reference point of a partnership (S-20)', () => {
  it('is reached by what was aimed at and not by one less, and is neither while nobody measured', () => {
    expect([3, 4, 5, null].map((measured) => isReached({ target: 4, measured }))).toEqual([false, true, true, null]);
  });
});

describe('a local partnership', () => {
  it('says by which keys its scale was chosen, and of which it does not (R-068)', () => {
    const said = { nl: 'x', fr: 'x', de: 'x', en: 'x' };
    expect(scaleKeysMissing({ accessibility: said, demography: said, offer: said })).toEqual([]);
    expect(scaleKeysMissing({ accessibility: null, demography: said, offer: null })).toEqual(['ACCESSIBILITY', 'OFFER']);
  });

  it('is a pilot up to the day on which it no longer is, and none where nothing was agreed (S-27)', () => {
    const days = ['2027-12-31', '2028-01-01'];
    expect(days.map((on) => pilotUntilOn({ pilotUntil: '2028-01-01' }, on))).toEqual(['2028-01-01', null]);
    expect(days.map((on) => pilotUntilOn({ pilotUntil: null }, on))).toEqual([null, null]);
  });

  it('has come through every step before the one it is in (R-069)', () => {
    expect(PARTNERSHIP_STAGES.map((stage) => stagesReached(stage).length)).toEqual([1, 2, 3, 4]);
    expect(stagesReached('PLAN_REVIEW')).toEqual(['MEETING', 'INTAKE', 'PLAN_REVIEW']);
  });
});

describe('what a network lacks (R-058)', () => {
  const centre = { kind: 'REHAB_PROGRAMME', capacity: 24, capacityUnit: 'PLACES' as const };
  const coach = (capacity: number, capacityUnit: 'FTE' | 'PLACES' = 'FTE') => ({ kind: 'JOB_COACHING', capacity, capacityUnit });

  it.each([
    [[centre, coach(1)], []],
    [[centre, coach(0.5), coach(0.5)], []],
    [[centre, coach(0.9)], ['LESS_THAN_ONE_JOB_COACH']],
    [[centre, coach(30, 'PLACES')], ['LESS_THAN_ONE_JOB_COACH']],
    [[coach(2)], ['NO_REHABILITATION_CENTRE']],
    [[], ['NO_REHABILITATION_CENTRE', 'LESS_THAN_ONE_JOB_COACH']],
  ])('with %j: %j', (offerings, gaps) => {
    expect(networkGaps(offerings)).toEqual(gaps);
  });

  it('is not said where none of its zones is known', () => {
    expect(networkGaps(null)).toBeNull();
  });
});

describe('regional steering', () => {
  it('is incomplete without any one of its five parties (R-119)', () => {
    const all = STEERING_PARTIES.map((party) => ({ party }));
    expect(partiesMissing(all)).toEqual([]);
    for (const party of STEERING_PARTIES) expect(partiesMissing(all.filter((each) => each.party !== party))).toEqual([party]);
  });
});

describe('the budget of a network', () => {
  it('is split into 90 and 10 per cent, and the parts are the whole (R-032)', () => {
    for (const budget of [...NETWORK_BUDGETS, { amountEur: 1 }, { amountEur: 7 }]) {
      const [care, tasks] = splitOf(budget, BUDGET_SHARES);
      expect([care!.stream, tasks!.stream]).toEqual(['CARE', 'NETWORK_TASKS']);
      expect(care!.cents + tasks!.cents).toBe(BigInt(budget.amountEur) * 100n);
      expect(care!.cents).toBe((BigInt(budget.amountEur) * 100n * 9n) / 10n);
    }
  });

  it('gives what rounding leaves over to care, and does not invent a rest where shares are not the whole', () => {
    const thirds = (percents: readonly number[]) =>
      splitOf({ amountEur: 1 }, percents.map((percent, index) => ({ stream: index === 0 ? ('CARE' as const) : ('NETWORK_TASKS' as const), percent })));
    expect(thirds([33, 67]).map(({ cents }) => cents)).toEqual([33n, 67n]);
    expect(thirds([33, 33]).map(({ cents }) => cents)).toEqual([33n, 33n]);
  });

  it('comes in twelfths, of which the last carries what rounding left over (R-034)', () => {
    for (const budget of NETWORK_BUDGETS) {
      for (const { cents, monthlyCents, lastMonthCents } of splitOf(budget, BUDGET_SHARES)) {
        expect(monthlyCents * 11n + lastMonthCents).toBe(cents);
        expect(lastMonthCents - monthlyCents).toBeLessThan(12n);
        expect(lastMonthCents).toBeGreaterThanOrEqual(monthlyCents);
      }
    }
  });

  it('is gone over by one cent, and not by nothing (R-031)', () => {
    const budget = { amountEur: 1_000, periodFrom: '2026-01-01', periodTo: '2027-01-01' };
    const tasks = { stream: 'NETWORK_TASKS' as const, fromDate: '2026-01-01', untilDate: '2026-02-01' };
    const spent = (amountCents: string) => ({ ...tasks, amountCents });
    expect(spentOf(budget, [spent('60000'), spent('40000')], TODAY)).toEqual({ cents: 100_000n, isOver: false });
    expect(spentOf(budget, [spent('60000'), spent('40001')], TODAY)).toEqual({ cents: 100_001n, isOver: true });
    const before = { ...tasks, amountCents: '1', fromDate: '2025-12-01', untilDate: '2026-01-01' };
    const after = { ...tasks, amountCents: '1', fromDate: '2026-12-01', untilDate: '2027-02-01' };
    expect(spentOf(budget, [before, after], TODAY)).toEqual({ cents: 0n, isOver: false });
  });

  it('holds a budget without a period against what was spent in this year, as the figures of the region do: it is one for every year', () => {
    const everyYear = { amountEur: 1_000, periodFrom: null, periodTo: null };
    const months = ['2025-12-01', '2026-01-01', '2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'];
    const spending = [0, 1, 2, 4].map((month) => ({ stream: 'NETWORK_TASKS' as const, amountCents: '50000', fromDate: months[month]!, untilDate: months[month + 1]! }));
    expect(spentOf(everyYear, spending, TODAY)).toEqual({ cents: 100_000n, isOver: false });
    expect(spentOf(everyYear, spending, '2025-12-31')).toEqual({ cents: 50_000n, isOver: false });
    expect(spentOf({ ...everyYear, periodFrom: '2026-01-01' }, spending, TODAY)).toEqual({ cents: 150_000n, isOver: true });
  });

  it('tells what was spent on care by hand in steps: no sum, and no difference of two, is the bill of one person (R-031, C-29)', () => {
    const budget = { amountEur: 100_000, periodFrom: null, periodTo: null };
    const care = (...cents: readonly number[]) =>
      spentOf(
        budget,
        cents.map((amount) => ({ stream: 'CARE' as const, amountCents: String(amount), fromDate: '2026-01-01', untilDate: '2026-02-01' })),
        TODAY,
      ).cents;
    expect(care(7_500)).toBe(0n);
    expect(care(1_499_999)).toBe(0n);
    expect(care(1_499_999, 1)).toBe(1_500_000n);
    expect(care(1_500_000, 7_500)).toBe(care(1_500_000));
  });

  it('is told to the figures of the region for the year of the month and the one before, as of the end of the month (R-031)', () => {
    const row = { validFrom: null, validTo: null, jurisdiction: 'BE', origin: 'EXAMPLE', sources: [] } as never as object;
    const budget = (code: string, amountEur: number, periodFrom: string | null = null, periodTo: string | null = null) =>
      ({ ...row, code, networkCode: 'Net-1', amountEur, periodFrom, periodTo, setBy: [] }) as never;
    const spent = (stream: string, amountCents: string, fromDate: string, untilDate: string) =>
      ({ ...row, code: `${stream}${fromDate}`, networkCode: 'Net-1', stream, amountCents, fromDate, untilDate }) as never;
    const spending = [
      spent('NETWORK_TASKS', '100', '2025-12-01', '2026-01-01'),
      spent('NETWORK_TASKS', '20', '2026-01-01', '2026-02-01'),
      spent('NETWORK_TASKS', '3', '2026-02-01', '2026-03-01'),
      spent('CARE', '1600000', '2026-01-01', '2026-02-01'),
    ];
    const network = 'NETWORK/net-1';
    expect(budgetsTold([budget('every', 7)], spending, '2026-02-01')).toEqual([
      { network, year: 2025, maximumCents: 700, careByHandCents: 0, tasksCents: 100 },
      { network, year: 2026, maximumCents: 700, careByHandCents: 1_500_000, tasksCents: 20 },
    ]);
    // The year of December's end is the year before the first of January.
    expect(budgetsTold([budget('every', 7)], spending, '2026-01-01').map(({ year }) => year)).toEqual([2024, 2025]);
    const ownYear = budget('own', 9, '2026-01-01', '2027-01-01');
    const halfAYear = budget('half', 1, '2026-01-01', '2026-07-01');
    expect(budgetsTold([budget('every', 7), ownYear, halfAYear], [], '2026-02-01').map(({ maximumCents }) => maximumCents)).toEqual([700, 900]);
    expect(budgetsTold([halfAYear], spending, '2026-02-01')).toEqual([]);
    expect(budgetsTold([{ ...(ownYear as object), validTo: '2026-01-31' } as never], spending, '2026-02-01')).toEqual([]);
  });
});

describe('where first-line psychologists work', () => {
  const offering = (locationCode: string | null, kind = 'FIRST_LINE_PSYCHOLOGY') => ({ kind, locationCode });
  const place = (code: string, setting: string) => ({ code, setting });
  const places = [place('a', 'PRIVATE_PRACTICE'), place('b', 'LIVING_ENVIRONMENT'), place('c', 'LIVING_ENVIRONMENT'), place('x', 'PRIVATE_PRACTICE')];

  it('is a private practice by exception: in fewer than half of the places (R-040)', () => {
    expect(privatePractice([offering('a'), offering('b'), offering('c')], places)).toEqual({ places: 3, private: 1, isException: true });
    expect(privatePractice([offering('a'), offering('b')], places)).toEqual({ places: 2, private: 1, isException: false });
  });

  it('counts a place once, and none where something else is offered, or none is known', () => {
    const offerings = [offering('a'), offering('a'), offering('b'), offering('c'), offering('x', 'DAY_ACTIVITY'), offering(null)];
    expect(privatePractice(offerings, places)).toEqual({ places: 3, private: 1, isException: true });
    expect(privatePractice([offering(null)], places)).toBeNull();
  });
});
