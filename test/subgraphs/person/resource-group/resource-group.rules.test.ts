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
import { NO_ROWS } from '../../../../consent/rows';
import { isBetweenThem } from '../../../../subgraphs/person/own-part.rules';
import { lastDrawnOn } from '../../../../subgraphs/person/network-analysis/network-analysis.rules';
import { isToHold, readsNote } from '../../../../subgraphs/person/preparation-talk/preparation-talk.rules';
import { AGREED_BY, brokenAt, sideOf, triadState } from '../../../../subgraphs/person/triad-card/triad-card.rules';
import type { Tie } from '../../../../subgraphs/person/triad-card/triad-card.rules';
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

describe('what a member keeps of a preparation talk (C-22, ADR 0017)', () => {
  const talk = { professional: 'counsellor', organisation: 'brug', heldOn: '2026-03-01' };
  const note = { personId: 'greet', parties: ['counsellor'] };
  const at = (organisation: string, id = 'counsellor'): Actor => ({ kind: 'PROFESSIONAL', id, organisation, profession: 'MENTAL_HEALTH_PROFESSIONAL' });

  it('is read by the member, and by who held the talk for the house they held it for', () => {
    expect(readsNote(talk, note, { kind: 'PERSON', id: 'greet' })).toBe(true);
    expect(readsNote(talk, note, at('brug'))).toBe(true);
    expect(isToHold(talk, at('elsewhere'))).toBe(false);
    expect(readsNote(talk, note, at('elsewhere'))).toBe(false);
    expect(readsNote(talk, note, at('brug', 'colleague'))).toBe(false);
  });

  it('is not read by the person whose group it is, through nobody’s eyes, nor by anybody else', () => {
    expect(readsNote(talk, note, { kind: 'PERSON', id: 'jonas' })).toBe(false);
    expect(readsNote(talk, note, { kind: 'PERSON', id: 'greet', asSeenBy: 'relation' })).toBe(false);
    expect(readsNote(talk, note, { kind: 'ANONYMOUS' })).toBe(false);
    expect(readsNote(talk, note, { kind: 'STEWARD', id: 'counsellor', organisation: 'brug', scope: 'REGION' })).toBe(false);
  });

  it('is closed to who held it once the member says so, and as long as the talk was not held', () => {
    expect(readsNote(talk, { ...note, parties: [] }, at('brug'))).toBe(false);
    expect(readsNote({ ...talk, heldOn: null }, note, at('brug'))).toBe(false);
  });
});

describe('a triad card (G-09, G-10)', () => {
  const yes = new Date('2026-03-01T10:00:00Z');
  const all = { personAgreedAt: yes, relativeAgreedAt: yes, professionalAgreedAt: yes, endedOn: null };
  const card = { membershipId: 'place', professional: 'counsellor', organisation: 'brug' };

  it('holds once all three said yes, and until it is ended', () => {
    expect(triadState(all)).toBe('AGREED');
    for (const side of Object.values(AGREED_BY)) expect(triadState({ ...all, [side]: null })).toBe('DRAFT');
    expect(triadState({ ...all, endedOn: '2026-04-01' })).toBe('ENDED');
  });

  it('holds as long as the professional has to do with the person, by one relation after the other and without a gap', () => {
    const day = (of: number, ms = 0) => new Date(Date.UTC(2026, 0, of) + ms);
    const tie = (from: number, until: number | null, withdrawn: number | null = null, recorded = from): Tie => ({
      ...{ from: day(from), recordedAt: day(recorded) },
      ...{ until: until === null ? null : day(until), withdrawnAt: withdrawn === null ? null : day(withdrawn) },
    });
    const broken = (...ties: Tie[]) => brokenAt(ties, day(5), day(20));
    expect(broken(tie(1, null))).toBeNull();
    expect(broken(tie(1, null, 10))).toEqual(day(10));
    expect(broken(tie(1, 30, 10))).toEqual(day(10));
    expect(broken(tie(1, 10, 30))).toEqual(day(10));
    // Half-open: what is until now is over now.
    expect(broken(tie(1, 20))).toEqual(day(20));
    expect(brokenAt([tie(1, 20)], day(5), day(20, -1))).toBeNull();
    expect(broken(tie(10, null), tie(1, 10))).toBeNull();
    expect(broken(tie(1, 10), tie(11, null))).toEqual(day(10));
    expect(broken(tie(1, 10), tie(2, null))).toBeNull();
    expect(broken(tie(1, 10), tie(8, 15), tie(2, 9))).toEqual(day(15));
    // Entered later to have held all the time, it does not make good what was over.
    expect(broken(tie(1, 10), tie(8, null, null, 12))).toEqual(day(10));
    expect(broken()).toEqual(day(5));
    expect(broken(tie(6, null))).toEqual(day(5));
  });

  it('has a part for each of the three and for nobody else', () => {
    const counsellor: Actor = { kind: 'PROFESSIONAL', id: 'counsellor', organisation: 'brug', profession: 'MENTAL_HEALTH_PROFESSIONAL' };
    expect(sideOf(card, { kind: 'PERSON', id: 'jonas' }, true, null)).toBe('PERSON');
    expect(sideOf(card, { kind: 'PERSON', id: 'mother' }, false, 'place')).toBe('RELATIVE');
    expect(sideOf(card, { kind: 'PERSON', id: 'mother' }, false, null)).toBeNull();
    expect(sideOf(card, counsellor, false, null)).toBe('PROFESSIONAL');
    expect(sideOf(card, { ...counsellor, organisation: 'elsewhere' } as Actor, false, null)).toBeNull();
    // A professional who sits in the group is not its relative.
    expect(sideOf(card, { ...counsellor, id: 'another' } as Actor, false, 'place')).toBeNull();
  });
});

describe('a worry about a contact (G-51)', () => {
  const concern = { heldBy: 'jonas', author: 'counsellor', parties: [] };
  const rows = { ...NO_ROWS, everything: true, ownSubjects: ['gp', 'practice'] };

  it('is read by the person and by who raised it, however wide the consent to the drawing', () => {
    expect(isBetweenThem({ asPerson: true, rows: { ...rows, ownSubjects: [] } }, concern)).toBe(true);
    expect(isBetweenThem({ asPerson: false, rows: { ...rows, ownSubjects: ['counsellor'] } }, concern)).toBe(true);
    expect(isBetweenThem({ asPerson: false, rows }, concern)).toBe(false);
  });

  it('stands in a drawing that was last touched when somebody was drawn or taken out', () => {
    expect(lastDrawnOn([])).toBeNull();
    expect(lastDrawnOn([{ drawnOn: '2026-02-01', removedOn: null }, { drawnOn: '2026-01-01', removedOn: '2026-03-01' }])).toBe('2026-03-01');
  });
});
