import type { Actor, ProfessionalActor } from '../../consent/actor';
import { NO_FACTS } from '../../consent/facts';
import type { Facts, Relation } from '../../consent/facts';
import type { Cell, Policy } from '../../consent/policy';
import { isOpenedByConsent, isWithinCeiling } from '../../consent/visible';
import { CURRENT_POLICY } from '../../consent/visibility';
import type { Category, Role } from '../../consent/vocabulary';

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

const NOW = new Date('2026-11-26T10:00:00Z');
const byConsentOf = (actor: Actor, category: Category, policy: Policy, relations: Facts['relations'] = []): boolean =>
  isOpenedByConsent(actor, 'person-1', category, { ...NO_FACTS, relations }, NOW, policy);

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
    expect(byConsentOf(as('EMPLOYER'), 'GOALS', inCells(cell))).toBe(byConsent);
  });

  test('hangs on the widest of the roles that their profession can take', () => {
    expect(isWithinCeiling(as('GENERAL_PRACTITIONER'), 'GOALS', inCells('-', 'N'))).toBe(true);
    expect(byConsentOf(as('GENERAL_PRACTITIONER'), 'GOALS', inCells('N', '-'))).toBe(true);
  });

  test('by consent hangs on the roles they have for this person, not on what their profession could be', () => {
    const relation = (role: Role, over: object = {}) =>
      ({ id: role, person: 'person-1', kind: 'CARE_LEAD', role, organisation: 'org-1', professional: 'pro-1', team: null, member: null, from: new Date('2026-01-01T00:00:00Z'), until: null, recordedAt: new Date('2026-01-01T00:00:00Z'), withdrawnAt: null, ...over }) as unknown as Relation;
    const clinician = as('MENTAL_HEALTH_PROFESSIONAL');
    // Who leads care reads a referral as their own or not at all, and a team by consent too.
    expect(byConsentOf(clinician, 'REFERRAL', CURRENT_POLICY, [relation('MH_LEAD')])).toBe(false);
    expect(byConsentOf(clinician, 'REFERRAL', CURRENT_POLICY, [relation('MH_TEAM')])).toBe(true);
    expect(byConsentOf(clinician, 'REFERRAL', CURRENT_POLICY, [relation('MH_LEAD'), relation('MH_TEAM')])).toBe(true);
    // What is over, or was with somebody else, gives no role.
    expect(byConsentOf(clinician, 'REFERRAL', CURRENT_POLICY, [relation('MH_LEAD', { person: 'person-2' })])).toBe(true);
  });

  test('is not shut beforehand to a crisis service, which has no role, and to nobody who is no professional', () => {
    const others: readonly Actor[] = [as('CRISIS_SERVICE'), { kind: 'PERSON', id: 'relative-mother' }];
    for (const actor of others) {
      expect(isWithinCeiling(actor, 'GOALS', inCells('-'))).toBe(true);
      expect(byConsentOf(actor, 'GOALS', inCells('-'))).toBe(true);
    }
  });

  test('a municipality is never shown a diagnosis (C-53)', () => {
    expect(isWithinCeiling(as('MUNICIPAL_WORKER'), 'DIAGNOSIS', CURRENT_POLICY)).toBe(false);
    expect(isWithinCeiling(as('MENTAL_HEALTH_PROFESSIONAL'), 'DIAGNOSIS', CURRENT_POLICY)).toBe(true);
  });
});
