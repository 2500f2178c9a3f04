import 'reflect-metadata';
import fc from 'fast-check';
import { PROFESSIONS, ROLES_OF_PROFESSION } from '../../../../consent/vocabulary';
import { isRoleOfKind } from '../../../../subgraphs/person/relation/relation.rules';
import {
  REFERRAL_TRANSITIONS,
  canMove,
  canSignAs,
  canWrite,
  faultOfParts,
  isAtOrPast,
  isOnByDefault,
  isOver,
  isQuestionOpen,
  mayEnd,
  relationOfReceiver,
  roleOfWeighing,
} from '../../../../subgraphs/person/referral/referral.rules';
import { REFERRAL_MESSAGE_KINDS, REFERRAL_STATES, SHEET_PARTS } from '../../../../subgraphs/person/referral/referral.table';

/** Written out and not worked out: from each state (line) to each (column), in the order of REFERRAL_STATES. */
const MAY_BECOME = {
  //          draft sent received accepted waiting started declined ended
  DRAFT:    [ 0,    1,   0,       0,       0,      0,      0,       1],
  SENT:     [ 0,    0,   1,       0,       0,      0,      0,       1],
  RECEIVED: [ 0,    0,   0,       1,       0,      0,      1,       1],
  ACCEPTED: [ 0,    0,   0,       0,       1,      1,      0,       1],
  WAITING:  [ 0,    0,   0,       0,       0,      1,      0,       1],
  STARTED:  [ 0,    0,   0,       0,       0,      0,      0,       1],
  DECLINED: [ 0,    0,   0,       0,       0,      0,      0,       0],
  ENDED:    [ 0,    0,   0,       0,       0,      0,      0,       0],
} as const;

describe('the states of a referral (M-39)', () => {
  it.each(REFERRAL_STATES.flatMap((from) => REFERRAL_STATES.map((to, place) => [from, to, MAY_BECOME[from][place] === 1] as const)))(
    'from %s to %s: %s',
    (from, to, may) => expect(canMove(from, to)).toBe(may),
  );

  it('every path ends, and none comes back to where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REFERRAL_STATES), fc.infiniteStream(fc.nat(10)), (start, choices) => {
        const seen = new Set([start]);
        let state = start;
        while (REFERRAL_TRANSITIONS[state].length > 0) {
          const next = REFERRAL_TRANSITIONS[state];
          state = next[choices.next().value! % next.length]!;
          if (seen.has(state)) throw new Error(`${state} twice`);
          seen.add(state);
        }
        expect(isOver(state)).toBe(true);
      }),
    );
  });

  it('nothing is accepted that was not received, and nothing is received that was not sent', () => {
    expect(REFERRAL_STATES.filter((state) => canMove(state, 'ACCEPTED'))).toEqual(['RECEIVED']);
    expect(REFERRAL_STATES.filter((state) => canMove(state, 'RECEIVED'))).toEqual(['SENT']);
    expect(REFERRAL_STATES.filter((state) => canMove(state, 'DECLINED'))).toEqual(['RECEIVED']);
  });

  it('what was said already is told apart from what cannot be', () => {
    expect(REFERRAL_STATES.filter((state) => isAtOrPast(state, 'RECEIVED'))).toEqual([
      'RECEIVED',
      'ACCEPTED',
      'WAITING',
      'STARTED',
    ]);
    expect(isAtOrPast('SENT', 'ACCEPTED')).toBe(false);
    expect(isAtOrPast('DECLINED', 'RECEIVED')).toBe(false);
  });
});

describe('who accepts a referral', () => {
  it('becomes something their token can be, in a kind that has that role', () => {
    const able = PROFESSIONS.filter((profession) => relationOfReceiver(profession) !== undefined);
    expect(able).toEqual([
      'GENERAL_PRACTITIONER',
      'FIRST_LINE_PSYCHOLOGIST',
      'MENTAL_HEALTH_PROFESSIONAL',
      'JOB_COACH',
    ]);
    for (const profession of able) {
      const { kind, role } = relationOfReceiver(profession)!;
      expect(ROLES_OF_PROFESSION[profession]).toContain(role);
      expect(isRoleOfKind(kind, role)).toBe(true);
    }
  });
});

describe('what is on a sheet unless the person says otherwise (X-27)', () => {
  it('everything for a rehabilitation centre; no diagnosis and no medication for a job coach', () => {
    expect(SHEET_PARTS.filter((part) => isOnByDefault(part, 'REHAB'))).toEqual(SHEET_PARTS);
    expect(SHEET_PARTS.filter((part) => !isOnByDefault(part, 'JOB_COACH'))).toEqual(['DIAGNOSIS', 'MEDICATION']);
  });
});

describe('who does what with a referral (M-39)', () => {
  it('nobody signs as a professional they are not', () => {
    expect(canSignAs('GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER')).toBe(true);
    expect(canSignAs('GENERAL_PRACTITIONER', 'PSYCHIATRIST')).toBe(false);
    expect(canSignAs('JOB_COACH', 'CLINICAL_PSYCHOLOGIST')).toBe(false);
    expect(PROFESSIONS.filter((profession) => canSignAs(profession, 'MUNICIPAL_WORKER'))).toEqual([]);
  });

  it('whoever weighs one can have that role in a relation of weighing', () => {
    for (const programme of ['REHAB', 'CARE', 'JOB_COACH']) {
      expect(isRoleOfKind('REFERRAL_RECEIVER', roleOfWeighing(programme))).toBe(true);
    }
    expect(roleOfWeighing('JOB_COACH')).toBe('JOB_COACH');
  });

  it('the sender ends one until it is accepted, the receiver from then on, and neither one that is over', () => {
    expect(REFERRAL_STATES.filter((state) => mayEnd(state, 'SENDER'))).toEqual(['DRAFT', 'SENT', 'RECEIVED']);
    expect(REFERRAL_STATES.filter((state) => mayEnd(state, 'RECEIVER'))).toEqual(['ACCEPTED', 'WAITING', 'STARTED']);
  });

  it.each([
    ['QUESTION', ['RECEIVED', 'ACCEPTED', 'WAITING']],
    ['ANSWER', ['RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED']],
    ['DECLINED', ['RECEIVED']],
    ['REPORT', ['ACCEPTED', 'WAITING', 'STARTED', 'ENDED']],
  ] as const)('a message of kind %s is written in the states %j', (kind, states) => {
    expect(REFERRAL_STATES.filter((state) => canWrite(kind, { state, acceptedOn: '2026-01-01' }))).toEqual(states);
  });

  it('of one that ended before it was accepted there is nothing to report', () => {
    expect(canWrite('REPORT', { state: 'ENDED', acceptedOn: null })).toBe(false);
  });

  it('a question is open until it has its answer', () => {
    const kinds = (...all: readonly (typeof REFERRAL_MESSAGE_KINDS)[number][]) => all.map((kind) => ({ kind }));
    expect(isQuestionOpen([])).toBe(false);
    expect(isQuestionOpen(kinds('QUESTION'))).toBe(true);
    expect(isQuestionOpen(kinds('QUESTION', 'ANSWER', 'REPORT'))).toBe(false);
    expect(isQuestionOpen(kinds('QUESTION', 'ANSWER', 'QUESTION'))).toBe(true);
  });

  it('a sheet has each part once, and none that says nothing', () => {
    const part = { part: 'PERSONAL', text: 'Man van 26.', language: 'nl' } as const;
    expect(faultOfParts([part])).toBeNull();
    expect(faultOfParts([])).not.toBeNull();
    expect(faultOfParts([part, part])).not.toBeNull();
    expect(faultOfParts([{ ...part, text: ' ' }])).not.toBeNull();
    expect(faultOfParts([{ ...part, text: 'a'.repeat(4_000) }])).toBeNull();
    expect(faultOfParts([{ ...part, text: 'a'.repeat(4_001) }])).not.toBeNull();
  });
});
