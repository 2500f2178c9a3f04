import type { RegisterMessage } from '../../../../shared/register-api';
import { dueOf } from '../../../../subgraphs/person/register/register.rules';
import { asksForClosed, daysOver, dueStateOf, escalationAt, isAskedFor, withoutDoneAnew } from '../../../../subgraphs/person/due-item/due-item.rules';
import type { DueQuestion } from '../../../../subgraphs/person/due-item/due-item.rules';
import { placeIn, comparePlaces, NOTHING_STANDS, standingOf } from '../../../../subgraphs/person/caseload/caseload.rules';
import type { RegisterSum } from '../../../../subgraphs/person/caseload/caseload.rules';
import { daysBetween, isEnteredTwice, otherListsThan } from '../../../../subgraphs/person/waiting-list/waiting-list.rules';

const open = { dueFrom: '2026-03-01', dueOn: '2026-03-14', doneOn: null, untilDate: null };

describe('something that is to be done by a day', () => {
  it.each([
    ['2026-02-28', 'COMING_UP', 0],
    ['2026-03-01', 'DUE', 0],
    ['2026-03-14', 'DUE', 0],
    ['2026-03-15', 'OVERDUE', 1],
    ['2026-04-13', 'OVERDUE', 30],
  ] as const)('is on %s: %s, %d days over', (today, state, over) => {
    expect(dueStateOf(open, today)).toBe(state);
    expect(daysOver(open, today)).toBe(over);
  });

  it('counts days over a leap day and over the change to summer time', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('is overdue no more once it was done or taken off', () => {
    const late = '2027-01-01';
    expect(dueStateOf({ ...open, doneOn: '2026-06-01' }, late)).toBe('DONE');
    expect(dueStateOf({ ...open, untilDate: '2026-06-01' }, late)).toBe('TAKEN_OFF');
    expect(daysOver({ ...open, doneOn: '2026-06-01' }, late)).toBe(0);
    expect(daysOver({ ...open, untilDate: '2026-06-01' }, late)).toBe(0);
  });

  it.each([
    [0, 'NONE'],
    [1, 'RESPONSIBLE'],
    [14, 'RESPONSIBLE'],
    [15, 'TEAM'],
    [30, 'TEAM'],
    [31, 'ORGANISATION'],
  ] as const)('concerns, %d days over: %s', (days, whom) => {
    expect(escalationAt(days)).toBe(whom);
  });
});

describe('what a partner tells', () => {
  const told: RegisterMessage = {
    person: '',
    detail: '',
    detailType: 'RecoveryPlanReview',
    kind: 'REVIEW',
    category: 'APPOINTMENTS',
    code: 'PLAN_REVIEW',
    on: '2026-03-10',
    until: null,
    responsible: null,
    heldBy: '',
    author: '',
    parties: [],
  };
  const nothing = { dueFrom: null, dueOn: null, doneOn: null };

  it('of a review or a contact, without a word of when it is due, is due on its day and done when it was over', () => {
    for (const kind of ['REVIEW', 'NEXT_CONTACT'] as const) {
      expect(dueOf({ ...told, kind })).toEqual({ dueFrom: '2026-03-10', dueOn: '2026-03-10', doneOn: null });
      expect(dueOf({ ...told, kind, until: '2026-03-11' })).toMatchObject({ doneOn: '2026-03-11' });
    }
    for (const kind of ['NOTICE', 'WAITING', 'CONTRIBUTION', 'TASK', 'RISK'] as const) expect(dueOf({ ...told, kind })).toEqual(nothing);
    expect(dueOf({ ...told, due: null })).toEqual(nothing);
  });

  it('that something is taken off is not told as done, and a wait that is over is no need that was looked at anew', () => {
    expect(dueOf({ ...told, until: '2026-03-11', doneOn: null })).toMatchObject({ dueOn: '2026-03-10', doneOn: null });
    expect(dueOf({ ...told, kind: 'WAITING', due: '2026-04-01', until: '2026-03-20' })).toMatchObject({ doneOn: null });
  });

  it('is never due from a day after its last one', () => {
    expect(dueOf({ ...told, kind: 'TASK', due: '2026-04-01', dueFrom: '2026-03-01' })).toMatchObject({ dueFrom: '2026-03-01' });
    expect(dueOf({ ...told, kind: 'TASK', due: '2026-04-01', dueFrom: '2026-05-01' })).toMatchObject({ dueFrom: '2026-04-01' });
  });
});

describe('a question about what is due', () => {
  const all: DueQuestion = { kinds: null, states: null, rules: null, dueFrom: null, dueBefore: null, responsible: null };
  const row = { ...open, kind: 'TASK' as const, rule: 'R-079', responsible: 'me' };
  const asks = (question: Partial<DueQuestion>) => isAskedFor(row, { ...all, ...question }, '2026-03-20');

  it('narrows by kind, state, rule, period and who is to do it', () => {
    expect(asks({})).toBe(true);
    expect([asks({ kinds: ['TASK'] }), asks({ kinds: ['REVIEW'] })]).toEqual([true, false]);
    expect([asks({ states: ['OVERDUE'] }), asks({ states: ['DUE'] })]).toEqual([true, false]);
    expect([asks({ rules: ['R-079'] }), asks({ rules: ['R-083'] })]).toEqual([true, false]);
    expect([asks({ dueFrom: '2026-03-14' }), asks({ dueFrom: '2026-03-15' })]).toEqual([true, false]);
    expect([asks({ dueBefore: '2026-03-15' }), asks({ dueBefore: '2026-03-14' })]).toEqual([true, false]);
    expect([asks({ responsible: 'me' }), asks({ responsible: 'you' })]).toEqual([true, false]);
    expect(isAskedFor({ ...row, rule: null }, { ...all, rules: ['R-079'] }, '2026-03-20')).toBe(false);
  });

  it('asks for what is over only where it says so', () => {
    expect([asksForClosed(all), asksForClosed({ ...all, states: ['OVERDUE'] })]).toEqual([false, false]);
    expect([asksForClosed({ ...all, states: ['DONE'] }), asksForClosed({ ...all, states: ['TAKEN_OFF'] })]).toEqual([true, true]);
  });
});

describe('an order of persons', () => {
  const today = '2026-03-20';
  const ranked = (order: 'DUE' | 'CHANGED' | 'AT_RISK' | 'LONGEST_WAITING', standings: Record<string, object>) =>
    Object.entries(standings)
      .map(([person, standing]) => [...placeIn(order, { ...NOTHING_STANDS, ...standing }, today), person])
      .toSorted(comparePlaces)
      .map((place) => place.at(-1));

  it('puts whoever has nothing of what it looks at last', () => {
    expect(ranked('DUE', { none: {}, later: { dueOn: '2026-05-01' }, sooner: { dueOn: '2026-04-01' } })).toEqual(['sooner', 'later', 'none']);
    expect(ranked('CHANGED', { none: {}, old: { changedAt: new Date(1) }, new: { changedAt: new Date(2) } })).toEqual(['new', 'old', 'none']);
    expect(ranked('LONGEST_WAITING', { none: {}, short: { waitingSince: '2026-03-01' }, long: { waitingSince: '2025-03-01' } })).toEqual([
      'long',
      'short',
      'none',
    ]);
  });

  it('puts a standing concern before anything overdue, and longer overdue before shorter', () => {
    expect(
      ranked('AT_RISK', {
        ahead: { dueOn: '2026-04-01' },
        over: { dueOn: '2026-03-01' },
        longOver: { dueOn: '2026-01-01' },
        risk: { risks: 1 },
      }),
    ).toEqual(['risk', 'longOver', 'over', 'ahead']);
  });
});

describe('a place on a waiting list', () => {
  const place = (id: string, heldBy: string, code = 'WAITING_FOR_START') => ({ id, heldBy, code });

  it('counts other lists and not entries, and never itself', () => {
    const own = place('1', 'rehab');
    expect(otherListsThan(own, [own])).toBe(0);
    expect(otherListsThan(own, [own, place('2', 'cgg'), place('3', 'cgg')])).toBe(1);
    expect(otherListsThan(own, [own, place('2', 'cgg'), place('3', 'rehab', 'WAITING_FOR_PLACE')])).toBe(2);
  });

  it('is there twice only by another entry on the same list', () => {
    const own = place('1', 'rehab');
    expect(isEnteredTwice(own, [own, place('2', 'cgg')])).toBe(false);
    expect(isEnteredTwice(own, [own, place('2', 'rehab')])).toBe(true);
  });
});

describe('what is due once per person, by whomever it was done (R-079)', () => {
  const row = (id: string, dueOn: string, rule: string | null = 'R-079') => ({ id, dueOn, rule });

  it('was done anew as far as the reader may see: only the last counts, and nothing else is left out', () => {
    const ofGp = row('1', '2026-03-01');
    const anew = row('2', '2027-03-01');
    expect(withoutDoneAnew([ofGp])).toEqual([ofGp]);
    expect(withoutDoneAnew([ofGp, anew])).toEqual([anew]);
    expect(withoutDoneAnew([ofGp, row('0', '2026-03-01')])).toEqual([ofGp]);
    const others = [row('3', '2025-01-01', 'R-105'), row('4', '2026-01-01', 'R-105'), row('5', '2024-01-01', null), row('6', '2025-01-01', null)];
    expect(withoutDoneAnew([...others, anew])).toEqual([...others, anew]);
  });

  it('orders a caseload by the last of them too', () => {
    const sum = (over: Partial<RegisterSum>): RegisterSum =>
      ({ personId: 'p', category: 'SOMATIC_HEALTH', detailType: 'SomaticScreening', heldBy: 'o', author: 'a', parties: [], changedAt: new Date(1), dueOn: null, dueAnewOn: null, risks: 0, waitingSince: null, ...over });
    expect(standingOf([sum({ dueAnewOn: '2026-03-01' })]).dueOn).toBe('2026-03-01');
    expect(standingOf([sum({ dueAnewOn: '2026-03-01' }), sum({ dueAnewOn: '2027-03-01' }), sum({})]).dueOn).toBe('2027-03-01');
    expect(standingOf([sum({ dueAnewOn: '2027-03-01' }), sum({ dueOn: '2026-05-01' })]).dueOn).toBe('2026-05-01');
  });
});
