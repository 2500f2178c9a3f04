import type { Actor, ProfessionalActor } from '../../consent/actor';
import type { Cell, Policy } from '../../consent/policy';
import { isOpenedByConsent, isWithinCeiling } from '../../consent/visible';
import { CURRENT_POLICY } from '../../consent/visibility';

const as = (profession: ProfessionalActor['profession']): Actor => ({
  kind: 'PROFESSIONAL',
  id: 'pro-1',
  organisation: 'org-1',
  profession,
});
const inCells = (...cells: readonly Cell[]): Policy => {
  let asked = 0;
  return { ...CURRENT_POLICY, cell: () => cells[asked++ % cells.length]! };
};

describe('what somebody could ever be shown, by what they are', () => {
  test.each<[Cell, boolean, boolean]>([
    ['-', false, false],
    ['M', false, false],
    ['C', false, false],
    ['A', true, false],
    ['O', true, true],
    ['N', true, true],
    ['T', true, true],
    ['R', true, true],
  ])('in a cell %s: anything %s, by consent %s', (cell, anything, byConsent) => {
    expect(isWithinCeiling(as('EMPLOYER'), 'GOALS', inCells(cell))).toBe(anything);
    expect(isOpenedByConsent(as('EMPLOYER'), 'GOALS', inCells(cell))).toBe(byConsent);
  });

  test('hangs on the widest of the roles that their profession can take', () => {
    expect(isWithinCeiling(as('GENERAL_PRACTITIONER'), 'GOALS', inCells('-', 'N'))).toBe(true);
    expect(isOpenedByConsent(as('GENERAL_PRACTITIONER'), 'GOALS', inCells('N', '-'))).toBe(true);
  });

  test('is not shut beforehand to a crisis service, which has no role, and to nobody who is no professional', () => {
    const others: readonly Actor[] = [as('CRISIS_SERVICE'), { kind: 'PERSON', id: 'relative-mother' }];
    for (const actor of others) {
      expect(isWithinCeiling(actor, 'GOALS', inCells('-'))).toBe(true);
      expect(isOpenedByConsent(actor, 'GOALS', inCells('-'))).toBe(true);
    }
  });

  test('a municipality is never shown a diagnosis (C-53)', () => {
    expect(isWithinCeiling(as('MUNICIPAL_WORKER'), 'DIAGNOSIS', CURRENT_POLICY)).toBe(false);
    expect(isWithinCeiling(as('MENTAL_HEALTH_PROFESSIONAL'), 'DIAGNOSIS', CURRENT_POLICY)).toBe(true);
  });
});
