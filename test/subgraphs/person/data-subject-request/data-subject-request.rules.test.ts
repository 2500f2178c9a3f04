import { monthsAfter } from '../../../../shared/local-date';
import 'reflect-metadata';
import type { Answer } from '../../../../subgraphs/person/data-subject-request/data-subject-request.rules';
import {
  GROUND_POLICIES,
  TRANSITIONS,
  WAITING,
  dueDate,
  faultOfExtension,
  faultOfTransition,
  isOverdue,
  ruledAnswer,
} from '../../../../subgraphs/person/data-subject-request/data-subject-request.rules';
import { REFUSAL_GROUNDS, REQUEST_KINDS, REQUEST_STATES } from '../../../../subgraphs/person/data-subject-request/data-subject-request.table';
import type { DataSubjectRequestRow } from '../../../../subgraphs/person/data-subject-request/data-subject-request.table';
import {
  DataDelivery,
  DataRefusalGround,
  DataRequestKind,
  DataRequestState,
} from '../../../../subgraphs/person/data-subject-request/data-subject-request.type';
import { DELIVERY_CHANNELS } from '../../../../subgraphs/person/data-subject-request/data-subject-request.table';
import { Refused } from '../../../../subgraphs/kit/refused.type';

const FILED = new Date('2026-03-05T10:00:00.000Z');
const NOW = new Date('2026-03-20T10:00:00.000Z');

const request = (row: Partial<DataSubjectRequestRow>): DataSubjectRequestRow => ({
  ...{ id: 'r', person: 'p', organisation: 'o', kind: 'ERASURE', words: null, language: 'nl', attachIfRefused: false },
  ...{ filedBy: 'p', filedAt: FILED, dueOn: dueDate(FILED, false), extendedAt: null, extensionReason: null },
  ...{ state: 'IN_PROGRESS', handledBy: null, takenUpAt: null, endedAt: null, answer: null, ground: null },
  ...{ groundSource: null, delivered: [], deliveredAt: null, deliveredBy: null, noteAttached: false, stays: [] },
  ...{ keptUntil: null, eraseLinesBefore: null, version: 1 },
  ...row,
});

const answer = (said: Partial<Answer>): Answer => ({
  ...{ state: 'CARRIED_OUT', answer: 'Het is gebeurd.', jurisdiction: 'BE', ground: null, lastContact: null },
  ...{ delivered: [], deliveredAt: null, deliveredBy: null, noteAttached: false, stays: [], eraseLinesBefore: null },
  ...said,
});

const codeOf = (row: Partial<DataSubjectRequestRow>, said: Partial<Answer>, now = NOW) => {
  const ruled = ruledAnswer(request(row), answer(said), now);
  return ruled instanceof Refused ? ruled.code : ruled;
};

describe('when a request is due (GDPR art. 12.3, Regulation 1182/71 art. 3)', () => {
  it.each([
    ['2026-03-05', 1, '2026-04-05'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-01-29', 1, '2028-02-29'],
    ['2027-01-29', 1, '2027-02-28'],
    ['2028-02-29', 1, '2028-03-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
  ])('%s and %i months is %s', (date, months, due) => {
    expect(monthsAfter(date, months)).toBe(due);
  });

  it('counts from the local day of receipt: half an hour before midnight UTC it is tomorrow already', () => {
    expect(dueDate(new Date('2026-03-05T22:59:59.999Z'), false)).toBe('2026-04-05');
    expect(dueDate(new Date('2026-03-05T23:00:00.000Z'), false)).toBe('2026-04-06');
    expect(dueDate(FILED, true)).toBe('2026-06-05');
  });

  it('is overdue when the last day is over, local time, and not an instant before; nothing answered ever is', () => {
    const due = request({ dueOn: '2026-04-05' });
    expect(isOverdue(due, new Date('2026-04-05T21:59:59.999Z'))).toBe(false);
    expect(isOverdue(due, new Date('2026-04-05T22:00:00.000Z'))).toBe(true);
    for (const state of REQUEST_STATES) {
      expect(isOverdue({ ...due, state }, new Date('2027-01-01T00:00:00.000Z'))).toBe(WAITING.includes(state));
    }
  });

  it('is extended once, to the last instant of the first month, and while it waits', () => {
    const row = request({ dueOn: '2026-04-05' });
    expect(faultOfExtension(row, new Date('2026-04-05T21:59:59.999Z'))).toBeNull();
    expect(faultOfExtension(row, new Date('2026-04-05T22:00:00.000Z'))).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(faultOfExtension({ ...row, extendedAt: NOW }, NOW)).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(faultOfExtension({ ...row, state: 'REFUSED' }, NOW)).toMatchObject({ code: 'ALREADY_ENDED' });
  });
});

describe('what may come after what', () => {
  const allowed = new Set([
    ...['CARRIED_OUT', 'CARRIED_OUT_IN_PART', 'REFUSED', 'WITHDRAWN'].flatMap((end) => [`RECEIVED ${end}`, `IN_PROGRESS ${end}`]),
    'RECEIVED IN_PROGRESS',
  ]);

  it('is this and nothing else', () => {
    for (const state of REQUEST_STATES) {
      for (const next of REQUEST_STATES) {
        expect([state, next, faultOfTransition({ state }, next) === null]).toEqual([state, next, allowed.has(`${state} ${next}`)]);
      }
    }
    expect(Object.keys(TRANSITIONS)).toEqual([...REQUEST_STATES]);
  });

  it('the graph knows the same words as the tables', () => {
    expect(Object.keys(DataRequestKind)).toEqual([...REQUEST_KINDS]);
    expect(Object.keys(DataRequestState)).toEqual([...REQUEST_STATES]);
    expect(Object.keys(DataRefusalGround)).toEqual([...REFUSAL_GROUNDS]);
    expect(Object.keys(DataDelivery)).toEqual([...DELIVERY_CHANNELS]);
  });
});

describe('on what ground an erasure is refused', () => {
  const kept = { state: 'REFUSED', ground: 'MEDICAL_RECORD_KEPT', stays: ['DIAGNOSIS'] } as const;

  it('Belgium keeps a medical record for 30 years from the last contact: to the day, also from a leap day', () => {
    expect(codeOf({}, { ...kept, lastContact: '2020-05-04' })).toEqual({ groundSource: expect.stringContaining('art. 35'), keptUntil: '2050-05-04' });
    expect(codeOf({}, { ...kept, lastContact: '2020-02-29' })).toMatchObject({ keptUntil: '2050-02-28' });
    // 20 March 2026: kept until tomorrow is kept, until today is over.
    expect(codeOf({}, { ...kept, lastContact: '1996-03-21' })).toMatchObject({ keptUntil: '2026-03-21' });
    expect(codeOf({}, { ...kept, lastContact: '1996-03-20' })).toBe('RULE_NOT_MET');
    expect(codeOf({}, { ...kept, lastContact: '2026-03-20' })).toMatchObject({ keptUntil: '2056-03-20' });
    expect(codeOf({}, { ...kept, lastContact: '2026-03-21' })).toBe('INPUT_NOT_FIT');
    expect(codeOf({}, kept)).toBe('INPUT_NOT_FIT');
  });

  it('the Netherlands keep it for 20 years, which the person’s own request ends but for the interest of another', () => {
    expect(GROUND_POLICIES.find(({ ground, jurisdiction }) => ground === 'MEDICAL_RECORD_KEPT' && jurisdiction === 'NL')).toMatchObject({ years: 20 });
    expect(codeOf({}, { ...kept, jurisdiction: 'NL', lastContact: '2020-05-04' })).toBe('RULE_NOT_MET');
    const another = { ...kept, ground: 'INTEREST_OF_ANOTHER' } as const;
    expect(codeOf({}, { ...another, jurisdiction: 'NL' })).toEqual({ groundSource: expect.stringContaining('7:455.2'), keptUntil: null });
    expect(codeOf({}, another)).toBe('RULE_NOT_MET');
  });

  it('a refusal names ground and what stays; what is carried out names neither', () => {
    expect(codeOf({}, {})).toEqual({ groundSource: null, keptUntil: null });
    expect(codeOf({}, { ground: 'LEGAL_CLAIM' })).toBe('INPUT_NOT_FIT');
    expect(codeOf({}, { state: 'REFUSED', stays: ['GOALS'] })).toBe('INPUT_NOT_FIT');
    expect(codeOf({}, { state: 'CARRIED_OUT_IN_PART', ground: 'LEGAL_CLAIM' })).toBe('INPUT_NOT_FIT');
    expect(codeOf({}, { state: 'CARRIED_OUT_IN_PART', ground: 'LEGAL_CLAIM', stays: ['GOALS'] })).toMatchObject({ keptUntil: null });
    expect(codeOf({}, { stays: ['GOALS'] })).toBe('INPUT_NOT_FIT');
    expect(codeOf({}, { ...kept, ground: 'RIGHTS_OF_OTHERS' })).toBe('RULE_NOT_MET');
    expect(codeOf({}, { ...kept, ground: 'LEGAL_CLAIM', lastContact: '2020-05-04' })).toBe('INPUT_NOT_FIT');
  });

  it('each ground says where it is laid down, and holds from the day it does', () => {
    for (const { source, from } of GROUND_POLICIES) expect([source.length > 10, /^\d{4}-\d\d-\d\d$/.test(from)]).toEqual([true, true]);
    const before = { filedAt: new Date('2022-06-01T10:00:00.000Z') };
    expect(codeOf(before, { ...kept, lastContact: '2020-05-04' }, new Date('2022-06-30T21:59:59.999Z'))).toBe('RULE_NOT_MET');
    expect(codeOf(before, { ...kept, lastContact: '2020-05-04' }, new Date('2022-06-30T22:00:00.000Z'))).toMatchObject({ keptUntil: '2050-05-04' });
  });

  it('lines of the access record go when the law need not keep them any more, of the region alone', () => {
    const region = { organisation: null };
    // The Netherlands keep them for 5 years at least: what is from before 20 March 2021, local time.
    const last = new Date('2021-03-19T23:00:00.000Z');
    expect(codeOf(region, { jurisdiction: 'NL', eraseLinesBefore: last })).toEqual({ groundSource: null, keptUntil: null });
    expect(codeOf(region, { jurisdiction: 'NL', eraseLinesBefore: new Date(last.getTime() + 1) })).toBe('RULE_NOT_MET');
    expect(codeOf(region, { jurisdiction: 'BE', eraseLinesBefore: last })).toBe('RULE_NOT_MET');
    expect(codeOf({}, { jurisdiction: 'NL', eraseLinesBefore: last })).toBe('INPUT_NOT_FIT');
    expect(codeOf(region, { ...kept, lastContact: '2020-05-04', eraseLinesBefore: last })).toBe('INPUT_NOT_FIT');
  });
});

describe('how access and rectification are answered', () => {
  const delivered = { delivered: ['DIAGNOSIS'], deliveredAt: NOW, deliveredBy: 'LETTER' } as const;

  it('access says what was delivered, when and how; a refusal delivers nothing', () => {
    const row = { kind: 'ACCESS' } as const;
    expect(codeOf(row, delivered)).toEqual({ groundSource: null, keptUntil: null });
    for (const left of [{ delivered: [] }, { deliveredAt: null }, { deliveredBy: null }]) {
      expect(codeOf(row, { ...delivered, ...left })).toBe('INPUT_NOT_FIT');
    }
    expect(codeOf(row, { state: 'REFUSED', ground: 'RIGHTS_OF_OTHERS' })).toMatchObject({ groundSource: 'GDPR art. 15.4, 20.4' });
    expect(codeOf(row, { ...delivered, state: 'REFUSED', ground: 'RIGHTS_OF_OTHERS' })).toBe('INPUT_NOT_FIT');
    expect(codeOf({ kind: 'RESTRICTION' }, delivered)).toBe('INPUT_NOT_FIT');
  });

  it('was delivered after the request came and not later than now', () => {
    const row = { kind: 'PORTABILITY' } as const;
    expect(codeOf(row, { ...delivered, deliveredAt: FILED })).toMatchObject({ groundSource: null });
    expect(codeOf(row, { ...delivered, deliveredAt: new Date(FILED.getTime() - 1) })).toBe('INPUT_NOT_FIT');
    expect(codeOf(row, { ...delivered, deliveredAt: new Date(NOW.getTime() + 1) })).toBe('INPUT_NOT_FIT');
  });

  it('a rectification that is refused has the person’s words attached where they asked for it', () => {
    const row = { kind: 'RECTIFICATION' } as const;
    const no = { state: 'REFUSED', ground: 'RECORD_IS_ACCURATE' } as const;
    expect(codeOf(row, no)).toMatchObject({ groundSource: 'GDPR art. 16, 5.1.d' });
    expect(codeOf({ ...row, attachIfRefused: true }, no)).toBe('RULE_NOT_MET');
    expect(codeOf({ ...row, attachIfRefused: true }, { ...no, noteAttached: true })).toMatchObject({ keptUntil: null });
    expect(codeOf({ ...row, attachIfRefused: true }, {})).toMatchObject({ keptUntil: null });
    expect(codeOf(row, { noteAttached: true })).toBe('INPUT_NOT_FIT');
  });
});
