import 'reflect-metadata';
import type { Actor } from '../../../../consent/actor';
import { PROFESSIONS } from '../../../../consent/vocabulary';
import {
  INVITATION_DAYS,
  RELATION_OF_MEMBER,
  canBe,
  invitationExpiry,
  membershipState,
  relationOfMembership,
} from '../../../../subgraphs/person/resource-group/resource-group.rules';
import { GROUP_MEMBER_KINDS } from '../../../../subgraphs/person/resource-group/resource-group.table';
import { isRoleOfKind } from '../../../../subgraphs/person/relation/relation.rules';

const at = (iso: string): Date => new Date(iso);
const open = { expiresAt: at('2026-03-15T10:00:00.000Z'), acceptedAt: null, declinedAt: null, leftAt: null };

describe('an invitation', () => {
  it('can be answered for fourteen days to the millisecond', () => {
    expect(INVITATION_DAYS).toBe(14);
    expect(invitationExpiry(at('2026-03-01T10:00:00.000Z'))).toEqual(at('2026-03-15T10:00:00.000Z'));
    expect(membershipState(open, at('2026-03-15T09:59:59.999Z'))).toBe('INVITED');
    expect(membershipState(open, at('2026-03-15T10:00:00.000Z'))).toBe('EXPIRED');
  });

  it('once answered, does not expire', () => {
    const late = at('2027-01-01T00:00:00.000Z');
    expect(membershipState({ ...open, acceptedAt: at('2026-03-02T10:00:00.000Z') }, late)).toBe('ACCEPTED');
    expect(membershipState({ ...open, declinedAt: at('2026-03-02T10:00:00.000Z') }, late)).toBe('DECLINED');
    expect(membershipState({ ...open, acceptedAt: at('2026-03-02T10:00:00.000Z'), leftAt: late }, late)).toBe('ENDED');
    expect(membershipState({ ...open, leftAt: at('2026-03-02T10:00:00.000Z') }, late)).toBe('ENDED');
  });
});

describe('who can take which place', () => {
  const person: Actor = { kind: 'PERSON', id: 'p' };
  const professional = (profession: (typeof PROFESSIONS)[number]): Actor => ({
    kind: 'PROFESSIONAL',
    id: 'p',
    organisation: 'o',
    profession,
  });

  it('a natural person comes as relative or from own experience, never as a professional', () => {
    expect(GROUP_MEMBER_KINDS.filter((kind) => canBe(person, kind))).toEqual(['RELATIVE', 'EXPERT_BY_EXPERIENCE']);
  });

  it('a professional comes as that; a peer worker from experience; an employer, insurer or coordinator not at all', () => {
    const able = (kind: (typeof GROUP_MEMBER_KINDS)[number]) =>
      PROFESSIONS.filter((profession) => canBe(professional(profession), kind));
    expect(able('RELATIVE')).toEqual([]);
    expect(able('EXPERT_BY_EXPERIENCE')).toEqual(['PEER_WORKER']);
    expect(able('PROFESSIONAL')).toEqual([
      'GENERAL_PRACTITIONER',
      'FIRST_LINE_PSYCHOLOGIST',
      'MENTAL_HEALTH_PROFESSIONAL',
      'JOB_COACH',
      'MUNICIPAL_WORKER',
      'CIRCLE_PROFESSIONAL',
    ]);
  });

  it.each(['STEWARD', 'SERVICE', 'ANONYMOUS'] as const)('a %s is nobody’s circle', (kind) => {
    const actor = { kind, id: 'x', organisation: 'o', scope: 'REGION' } as Actor;
    expect(GROUP_MEMBER_KINDS.filter((member) => canBe(actor, member))).toEqual([]);
  });

  it('each place goes with a relation whose role that kind of relation has', () => {
    for (const { kind, role } of Object.values(RELATION_OF_MEMBER)) expect(isRoleOfKind(kind, role)).toBe(true);
  });

  it('the relation names who holds it: a person privately, or a professional of an organisation', () => {
    const row = {
      personId: 'jonas',
      kind: 'RELATIVE',
      invitedAs: 'mama',
      member: 'hilde',
      memberOrganisation: null,
    } as const;
    expect(relationOfMembership(row)).toMatchObject({
      member: 'hilde',
      professional: null,
      organisation: null,
      team: null,
    });
    expect(relationOfMembership({ ...row, kind: 'PROFESSIONAL', memberOrganisation: 'brug' })).toMatchObject({
      member: null,
      professional: 'hilde',
      organisation: 'brug',
      role: 'CIRCLE_PROFESSIONAL',
    });
  });
});
