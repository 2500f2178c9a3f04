import type { Actor } from '../../consent/actor';
import { ANONYMOUS } from '../../consent/actor';
import { allowedPurposes, defaultPurpose } from '../../consent/purposes';
import type { Profession, Purpose } from '../../consent/vocabulary';
import { PROFESSIONS, PURPOSES, ROLES_OF_PROFESSION } from '../../consent/vocabulary';

const professional = (profession: Profession): Actor => ({
  kind: 'PROFESSIONAL',
  id: 'p',
  organisation: 'o',
  profession,
});
const person: Actor = { kind: 'PERSON', id: 'p' };
const steward: Actor = { kind: 'STEWARD', id: 's', organisation: 'o', scope: 'REGION' };
const service: Actor = { kind: 'SERVICE', id: 's', organisation: 'o' };
const everybody: readonly Actor[] = [ANONYMOUS, person, steward, service, ...PROFESSIONS.map(professional)];

describe('the purposes of use an actor may state', () => {
  it.each<[string, Actor, readonly Purpose[]]>([
    ['nobody in particular', ANONYMOUS, ['SELF']],
    ['a natural person', person, ['COORDINATION', 'SELF']],
    ['a steward', steward, ['STEWARDSHIP', 'QUALITY']],
    ['a GP', professional('GENERAL_PRACTITIONER'), ['CARE', 'COORDINATION', 'REFERRAL']],
    ['a job coach', professional('JOB_COACH'), ['EMPLOYMENT_SUPPORT', 'COORDINATION', 'REFERRAL']],
    ['an employer', professional('EMPLOYER'), ['EMPLOYMENT_SUPPORT']],
    ['an advising doctor', professional('ADVISING_DOCTOR'), ['ENTITLEMENT']],
    ['a municipal worker', professional('MUNICIPAL_WORKER'), ['ENTITLEMENT', 'COORDINATION', 'REFERRAL']],
    ['a network coordinator', professional('NETWORK_COORDINATOR'), ['QUALITY']],
  ])('of %s', (_, actor, purposes) => {
    expect(allowedPurposes(actor)).toEqual(purposes);
    expect(defaultPurpose(actor)).toBe(purposes[0]);
  });

  it('are known, different, and at least one, for everybody', () => {
    for (const actor of everybody) {
      const purposes = allowedPurposes(actor);
      expect(purposes.length).toBeGreaterThan(0);
      expect(new Set(purposes).size).toBe(purposes.length);
      expect(PURPOSES).toEqual(expect.arrayContaining([...purposes]));
    }
  });

  it('hold EMERGENCY for a crisis service alone, which can be nothing for anybody: the word opens nothing', () => {
    for (const actor of everybody) {
      const isCrisisService = actor.kind === 'PROFESSIONAL' && actor.profession === 'CRISIS_SERVICE';
      expect(allowedPurposes(actor).includes('EMERGENCY')).toBe(isCrisisService);
    }
    expect(ROLES_OF_PROFESSION.CRISIS_SERVICE).toEqual([]);
    expect(ROLES_OF_PROFESSION.INSPECTOR).toEqual([]);
  });

  it('keep stewardship for stewards, and care from employers, insurers and the municipality', () => {
    for (const actor of everybody.filter(({ kind }) => kind !== 'STEWARD')) {
      expect(allowedPurposes(actor)).not.toContain('STEWARDSHIP');
    }
    for (const profession of ['EMPLOYER', 'ADVISING_DOCTOR', 'MUNICIPAL_WORKER', 'BILLING_OFFICER'] as const) {
      expect(allowedPurposes(professional(profession))).not.toContain('CARE');
    }
  });
});
