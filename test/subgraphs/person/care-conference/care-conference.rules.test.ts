import 'reflect-metadata';
import { ALL_ROWS, NO_ROWS } from '../../../../consent/rows';
import { ROLES } from '../../../../consent/vocabulary';
import type { Category } from '../../../../consent/vocabulary';
import { DUE_CATEGORIES } from '../../../../shared/register-api';
import {
  CONFERENCE_TRANSITIONS,
  canBeAsked,
  conferenceMoveFault,
  faultOfDecision,
  faultOfPlan,
  faultOfPoint,
  faultOfPoints,
  faultOfSeats,
  faultOfTask,
  guestFault,
  hasPart,
  inAgendaOrder,
  isAtTable,
  isConferenceOver,
  isConvener,
  isOfProfessional,
  isShown,
  mayActAt,
  mayTakePart,
  notGranted,
  sidesAt,
  taskTold,
} from '../../../../subgraphs/person/care-conference/care-conference.rules';
import type { ConferenceSide } from '../../../../subgraphs/person/care-conference/care-conference.rules';
import {
  CONFERENCE_CATEGORIES,
  CONFERENCE_STATES,
} from '../../../../subgraphs/person/care-conference/care-conference.table';
import type { ConferenceItemRow, ConferenceState } from '../../../../subgraphs/person/care-conference/care-conference.table';

const SIDES: readonly ConferenceSide[] = ['PERSON', 'CONVENER', 'CHAIR'];

describe('how a care conference goes on (M-48)', () => {
  /** The same table, written down a second time: who takes it from where to where. */
  const ALLOWED: Readonly<Record<string, readonly ConferenceSide[]>> = {
    'PROPOSED>AGREED': ['PERSON'],
    'PROPOSED>REFUSED': ['PERSON'],
    'PROPOSED>CANCELLED': ['CONVENER'],
    'AGREED>HELD': ['PERSON', 'CONVENER', 'CHAIR'],
    'AGREED>CANCELLED': ['PERSON', 'CONVENER', 'CHAIR'],
    'HELD>CLOSED': ['PERSON', 'CONVENER', 'CHAIR'],
  };
  const cases = CONFERENCE_STATES.flatMap((from) => CONFERENCE_STATES.flatMap((to) => SIDES.map((side) => [from, to, side] as const)));

  it.each(cases)('from %s to %s by the %s', (from, to, side) => {
    const isAllowed = ALLOWED[`${from}>${to}`]?.includes(side) ?? false;
    expect(conferenceMoveFault(from, to, [side]) === null).toBe(isAllowed);
    expect(CONFERENCE_TRANSITIONS[from][to]?.includes(side) ?? false).toBe(isAllowed);
  });

  it('is held of nobody’s word but the person’s, and goes on nowhere from its ends (C-17, R-053)', () => {
    expect(conferenceMoveFault('PROPOSED', 'HELD', ['CONVENER', 'CHAIR'])).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17' });
    expect(conferenceMoveFault('PROPOSED', 'AGREED', ['CONVENER', 'CHAIR'])).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-17' });
    expect(conferenceMoveFault('AGREED', 'HELD', [])).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(conferenceMoveFault('AGREED', 'CLOSED', SIDES)).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(CONFERENCE_STATES.filter(isConferenceOver)).toEqual(['CLOSED', 'CANCELLED', 'REFUSED']);
    expect(conferenceMoveFault('REFUSED', 'AGREED', ['PERSON'])).toMatchObject({ code: 'ALREADY_ENDED' });
  });
});

describe('who takes part (C-17, C-61)', () => {
  const open = (...categories: Category[]): ReadonlySet<Category> => new Set(categories);

  it('whoever may read one point of the agenda, and nobody who may read none', () => {
    expect(mayTakePart(open('HOUSING'), ['MEDICATION', 'HOUSING'])).toBe(true);
    expect(mayTakePart(open('WORK_GOALS'), ['MEDICATION', 'HOUSING'])).toBe(false);
    expect(mayTakePart(open(), ['HOUSING'])).toBe(false);
    expect(mayTakePart(open('HOUSING'), [])).toBe(false);
    expect(notGranted(['JOB_COACH'])).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17', message: expect.stringContaining('JOB_COACH') });
  });

  it('of a role to which the network could ever open: no employer, school or payer (C-46)', () => {
    expect(ROLES.filter((role) => !canBeAsked(role))).toEqual(
      ['PERSON', 'EMPLOYER', 'TRAINING_PROVIDER', 'ADVISING_DOCTOR', 'BILLING', 'NETWORK_COORDINATOR', 'DATA_STEWARD'],
    );
  });

  it('each once, under one lead, and not without end', () => {
    const seat = (subject: string, isChair = false) => ({ subject, isChair });
    expect(faultOfSeats([seat('a', true), seat('b')])).toBeNull();
    expect(faultOfSeats([seat('a', true), seat('b', true)])).toMatch(/leads/);
    expect(faultOfSeats([seat('a'), seat('a')])).toMatch(/once/);
    const many = (count: number) => Array.from({ length: count }, (_, index) => seat(String(index)));
    expect(faultOfSeats(many(20))).toBeNull();
    expect(faultOfSeats(many(21))).toMatch(/20/);
  });

  it('from outside with a reason, for one point', () => {
    const police = { guest: 'POLICE', organisation: null, reason: 'Burengerucht', pointId: 'p' } as const;
    expect(guestFault(police, [])).toBeNull();
    expect(guestFault({ ...police, reason: null }, [])).toMatchObject({ rule: 'C-61' });
    expect(guestFault({ ...police, reason: '  ' }, [])).toMatchObject({ rule: 'C-61' });
    expect(guestFault({ ...police, reason: 'x'.repeat(1_001) }, [])).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(guestFault({ ...police, pointId: 'q' }, [police])).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-61' });
    expect(guestFault({ ...police, guest: 'SCHOOL' }, [police])).toBeNull();
  });
});

describe('who is shown what of it', () => {
  const conference = { heldBy: 'brug', author: 'counsellor', parties: ['gp', 'town'], state: 'AGREED' as ConferenceState };
  const as = (...ownSubjects: string[]) => ({ rows: { ...NO_ROWS, ownSubjects }, asPerson: false });
  const wide = { rows: { ...ALL_ROWS, ownSubjects: ['colleague'] }, asPerson: false };
  const person = { rows: ALL_ROWS, asPerson: true };
  const medication = new Set<Category>(['MEDICATION']);

  it('a network that is open to somebody opens no meeting they were not asked to', () => {
    expect(hasPart(wide, conference)).toBe(false);
    expect(isShown(wide, conference, ['MEDICATION'], medication)).toBe(false);
    expect(isShown(person, conference, [], new Set())).toBe(true);
  });

  it('whoever was asked and may read nothing of it any more is there no longer, and does nothing there', () => {
    expect(isShown(as('gp'), conference, ['MEDICATION'], medication)).toBe(true);
    expect(isShown(as('gp'), conference, ['MEDICATION'], new Set())).toBe(false);
    expect(mayActAt(as('gp'), conference, ['MEDICATION'], medication)).toBe(true);
    expect(mayActAt(as('gp'), conference, ['MEDICATION'], new Set())).toBe(false);
    expect(mayActAt(person, conference, [], new Set())).toBe(true);
  });

  it('whoever convened it keeps that it was; left off, they sit at it only while it waits for the person’s word', () => {
    expect(isConvener(as('gp'), conference)).toBe(false);
    expect(isShown(as('counsellor'), conference, ['MEDICATION'], new Set())).toBe(true);
    expect(isAtTable(as('counsellor'), conference)).toBe(false);
    expect(isAtTable(as('counsellor'), { ...conference, state: 'PROPOSED' })).toBe(true);
    expect(mayActAt(as('counsellor'), { ...conference, state: 'PROPOSED' }, ['MEDICATION'], new Set())).toBe(true);
    expect(isAtTable(as('brug'), { ...conference, state: 'REFUSED' })).toBe(false);
    expect(isAtTable(as('gp'), conference)).toBe(true);
  });

  it('says what somebody is there: a lead whom the person left off leads nothing', () => {
    const place = { isChair: true, participation: 'INVITED', subject: 'gp' } as const;
    expect(sidesAt(person, conference, [place])).toEqual(['PERSON']);
    expect(sidesAt(as('gp'), conference, [place])).toEqual(['CHAIR']);
    expect(sidesAt(as('gp'), conference, [{ ...place, participation: 'NOT_WANTED' }])).toEqual([]);
    expect(sidesAt(as('gp'), conference, [{ ...place, isChair: false }])).toEqual([]);
    expect(sidesAt(as('gp'), conference, [{ ...place, subject: null }])).toEqual([]);
    expect(sidesAt(as('counsellor'), conference, [{ ...place, subject: 'counsellor' }])).toEqual(['CONVENER', 'CHAIR']);
  });

  it('goes through what the person raises first, then by when it was raised', () => {
    const point = (id: string, heldBy: string, minute: number) => ({
      ...{ id, heldBy, author: heldBy, personId: 'person', recordedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) },
    });
    const raised = [point('a', 'brug', 1), point('d', 'person', 4), point('b', 'gp', 0), point('c', 'person', 3)];
    expect(inAgendaOrder(raised).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('what is said there', () => {
  it('is about a topic in which something can be due, so that a task of it is', () => {
    expect(CONFERENCE_CATEGORIES.filter((category) => !(DUE_CATEGORIES as readonly Category[]).includes(category))).toEqual([]);
    expect(faultOfPoint({ category: 'HOUSING', text: 'De huur', language: 'nl' })).toBeNull();
    expect(faultOfPoint({ category: 'LIFE_STORY', text: 'Vroeger', language: 'nl' })).toMatch(/one of/);
    expect(faultOfPoint({ category: 'HOUSING', text: ' ', language: 'nl' })).toMatch(/empty/);
    const points = (count: number) => Array.from({ length: count }, () => ({ category: 'HOUSING', text: 'De huur', language: 'nl' }) as const);
    expect(faultOfPoints(points(0))).toMatch(/1 to 30/);
    expect([faultOfPoints(points(1)), faultOfPoints(points(30))]).toEqual([null, null]);
    expect(faultOfPoints(points(31))).toMatch(/1 to 30/);
  });

  it('is planned after now, somewhere or at a distance', () => {
    const now = new Date('2026-11-18T09:00:00Z');
    const plan = { plannedAt: new Date(now.getTime() + 1), place: 'Wijkhuis', isRemote: false };
    expect(faultOfPlan(plan, now)).toBeNull();
    expect(faultOfPlan({ ...plan, plannedAt: now }, now)).toMatch(/after now/);
    expect(faultOfPlan({ ...plan, place: null }, now)).toMatch(/where/);
    expect(faultOfPlan({ ...plan, place: null, isRemote: true }, now)).toBeNull();
  });

  it('a decision keeps what was weighed (R-104)', () => {
    expect(faultOfDecision('Afbouwen', 'Minder bijwerking, wel meer spanning')).toBeNull();
    expect(faultOfDecision('Afbouwen', null)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-104' });
    expect(faultOfDecision('Afbouwen', ' \n')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-104' });
    expect(faultOfDecision('', 'Gewogen')).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('a task is due today or later, and stands with who does it', () => {
    expect(faultOfTask('Bellen', '2026-11-18', '2026-11-18')).toBeNull();
    expect(faultOfTask('Bellen', '2026-11-17', '2026-11-18')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(faultOfTask('Bellen', null, '2026-11-18')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const task = { personId: 'p', id: 't', heldBy: 'brug', author: 'a', parties: [], category: 'HOUSING', dueOn: '2026-12-01' };
    const row = { ...task, responsible: 'pro', owedBy: 'town', taskState: 'OPEN', doneOn: null } as unknown as ConferenceItemRow;
    expect(taskTold(row, '2026-11-18')).toMatchObject({
      ...{ category: 'HOUSING', responsible: 'pro', owedBy: 'town', dueFrom: '2026-11-18', due: '2026-12-01', until: null, doneOn: null },
    });
    expect(taskTold({ ...row, taskState: 'DONE', doneOn: '2026-12-03' }, '2026-12-03')).toMatchObject({
      ...{ dueFrom: '2026-12-01', until: '2026-12-03', doneOn: '2026-12-03' },
    });
    expect(taskTold({ ...row, taskState: 'DROPPED' }, '2026-11-20')).toMatchObject({ until: '2026-11-20', doneOn: null });
    // An organisation as a whole, and a natural person, are no professional.
    expect([isOfProfessional('pro', 'town'), isOfProfessional('town', 'town'), isOfProfessional('mother', null)]).toEqual([true, false, false]);
  });
});
