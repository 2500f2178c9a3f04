import 'reflect-metadata';
import fc from 'fast-check';
import { PROFESSIONS, ROLES_OF_PROFESSION } from '../../../../consent/vocabulary';
import { isRoleOfKind } from '../../../../subgraphs/person/relation/relation.rules';
import {
  REFERRAL_TRANSITIONS,
  canMove,
  isAtOrPast,
  isOnByDefault,
  isOver,
  relationOfReceiver,
} from '../../../../subgraphs/person/referral/referral.rules';
import { REFERRAL_STATES, SHEET_PARTS } from '../../../../subgraphs/person/referral/referral.table';

describe('the states of a referral', () => {
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
