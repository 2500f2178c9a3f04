import 'reflect-metadata';
import { RELATION_KINDS, ROLES } from '../../../../consent/vocabulary';
import type { RelationKind, Role } from '../../../../consent/vocabulary';
import {
  OPENED_DIRECTLY,
  ROLES_OF_KIND,
  canTakeRole,
  holderFault,
  isRoleOfKind,
  relationFault,
} from '../../../../subgraphs/person/relation/relation.rules';
import { RELATION_KIND_OF_ROLE } from '../../../support/consent-builders';

const stated = { professional: null, team: null, inWords: null };

describe('a kind of relation and a role go together', () => {
  it('every kind has a role, and every role that has a relation at all has a kind', () => {
    for (const kind of RELATION_KINDS) expect(ROLES_OF_KIND[kind].length).toBeGreaterThan(0);
    const withoutRelation: readonly Role[] = ['PERSON', 'NETWORK_COORDINATOR', 'DATA_STEWARD'];
    for (const role of ROLES.filter((each) => !withoutRelation.includes(each))) {
      expect(isRoleOfKind(RELATION_KIND_OF_ROLE[role], role)).toBe(true);
    }
    for (const role of withoutRelation) expect(RELATION_KINDS.filter((kind) => isRoleOfKind(kind, role))).toEqual([]);
  });

  it.each<[RelationKind, Role, string | null]>([
    ['FIRST_LINE', 'GENERAL_PRACTITIONER', null],
    ['FIRST_LINE', 'MH_LEAD', 'INPUT_NOT_FIT'],
    ['TRAINING', 'MH_LEAD', 'INPUT_NOT_FIT'],
    ['EMPLOYMENT', 'EMPLOYER', null],
    ['MUNICIPAL_CASE', 'MUNI_OUTREACH', null],
    ['MUNICIPAL_CASE', 'EMPLOYER', 'INPUT_NOT_FIT'],
  ])('%s as %s', (kind, role, code) => {
    expect(relationFault({ ...stated, kind, role })?.code ?? null).toBe(code);
  });

  it.each(RELATION_KINDS.filter((kind) => !OPENED_DIRECTLY.includes(kind)))(
    '%s comes about otherwise, never by anybody’s word',
    (kind) => {
      expect(relationFault({ ...stated, kind, role: ROLES_OF_KIND[kind][0]! })?.code).toBe('INPUT_NOT_FIT');
    },
  );

  it('names a professional or a team, not both, in at most 200 characters', () => {
    const relation = { ...stated, kind: 'CARE_TEAM', role: 'MH_TEAM' } as const;
    expect(relationFault({ ...relation, professional: 'a', team: 'b' })?.code).toBe('INPUT_NOT_FIT');
    expect(relationFault({ ...relation, team: 'b' })).toBeNull();
    expect(relationFault({ ...relation, inWords: 'x'.repeat(200) })).toBeNull();
    expect(relationFault({ ...relation, inWords: 'x'.repeat(201) })?.code).toBe('INPUT_NOT_FIT');
    expect(relationFault({ ...relation, inWords: '' })?.code).toBe('INPUT_NOT_FIT');
  });
});

describe('who can have it', () => {
  it('is known at that organisation, in a profession that can take the role', () => {
    const gp = [{ organisation: 'practice', profession: 'GENERAL_PRACTITIONER' as const }];
    expect(holderFault('GENERAL_PRACTITIONER', 'practice', gp)).toBeNull();
    expect(holderFault('GENERAL_PRACTITIONER', 'elsewhere', gp)?.code).toBe('UNKNOWN_GRANTEE');
    expect(holderFault('GENERAL_PRACTITIONER', 'practice', [])?.code).toBe('UNKNOWN_GRANTEE');
    expect(holderFault('JOB_COACH', 'practice', gp)?.code).toBe('INPUT_NOT_FIT');
    expect(
      holderFault('JOB_COACH', 'practice', [...gp, { organisation: 'practice', profession: 'JOB_COACH' }]),
    ).toBeNull();
    expect(holderFault('JOB_COACH', 'practice', [{ organisation: 'practice', profession: null }])).toBeNull();
  });

  it('is never a network coordinator: nobody plans care by looking at persons (003:2446-2454)', () => {
    for (const role of ROLES) expect(canTakeRole('NETWORK_COORDINATOR', role)).toBe(false);
  });
});
