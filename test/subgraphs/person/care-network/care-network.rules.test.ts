import { ALL_ROWS, NO_ROWS } from '../../../../consent/rows';
import { RELATION_KINDS, ROLES } from '../../../../consent/vocabulary';
import {
  NETWORK_FOR_OTHERS,
  SUPPORT_LAYERS,
  endOf,
  isDutyOf,
  layerOf,
  networkOf,
  tiesOf,
} from '../../../../subgraphs/person/care-network/care-network.rules';
import type { SupportLayer } from '../../../../subgraphs/person/care-network/care-network.rules';
import type { RelationRow } from '../../../../subgraphs/person/relation/relation.table';

const NOW = new Date('2026-11-18T11:00:00.000Z');
const relation = (over: Partial<RelationRow>): RelationRow => ({
  id: 'r',
  person: 'jonas',
  kind: 'FIRST_LINE',
  role: 'GENERAL_PRACTITIONER',
  organisation: 'practice',
  professional: 'gp',
  team: null,
  member: null,
  from: new Date('2026-01-01T00:00:00.000Z'),
  until: null,
  recordedAt: new Date('2026-01-01T00:00:00.000Z'),
  withdrawnAt: null,
  openedBy: 'PERSON',
  inWords: null,
  ...over,
});
const others = { isPerson: false, includeEnded: true };
const self = { isPerson: true, includeEnded: true };
const ids = (rows: readonly RelationRow[]): string[] => rows.map(({ id }) => id);

describe('the care network', () => {
  const live = relation({ id: 'live' });
  const ended = relation({ id: 'ended', until: NOW });
  const withdrawn = relation({ id: 'withdrawn', withdrawnAt: NOW });
  const lastMoment = relation({ id: 'last moment', until: new Date(NOW.getTime() + 1) });
  const future = relation({ id: 'future', from: new Date(NOW.getTime() + 1) });
  const all = [live, ended, withdrawn, lastMoment, future];

  it('shows others what holds at this instant, also when they ask for what has ended', () => {
    expect(ids(networkOf(all, ALL_ROWS, others, NOW))).toEqual(['last moment', 'live']);
  });

  it('shows the person what has ended when they ask, and nobody who has still to come', () => {
    expect(ids(networkOf(all, ALL_ROWS, self, NOW))).toEqual(['ended', 'last moment', 'live', 'withdrawn']);
    expect(ids(networkOf(all, ALL_ROWS, { ...self, includeEnded: false }, NOW))).toEqual(['last moment', 'live']);
  });

  it('tells others nothing of work, school, insurer, a referral being weighed or the resource group', () => {
    const kinds = RELATION_KINDS.map((kind) => relation({ id: kind, kind }));
    expect(ids(networkOf(kinds, ALL_ROWS, others, NOW)).sort()).toEqual([...NETWORK_FOR_OTHERS].sort());
    expect(RELATION_KINDS.filter((kind) => !NETWORK_FOR_OTHERS.includes(kind))).toEqual([
      'REFERRAL_SENDER',
      'REFERRAL_RECEIVER',
      'EMPLOYMENT',
      'TRAINING',
      'INSURER_FILE',
      'BILLING_FILE',
      'GROUP_RELATIVE',
      'GROUP_EXPERT_BY_EXPERIENCE',
      'GROUP_PROFESSIONAL',
    ]);
    expect(ids(networkOf(kinds, ALL_ROWS, self, NOW)).sort()).toEqual([...RELATION_KINDS].sort());
  });

  it('never is a network of the asker alone: their own stake opens nothing', () => {
    expect(
      networkOf([live], { ...NO_ROWS, ownSubjects: ['gp', 'practice'], partySubjects: ['practice'] }, others, NOW),
    ).toEqual([]);
  });

  it('keeps to what one organisation holds, where the grant or the refusal says so', () => {
    const elsewhere = relation({ id: 'elsewhere', organisation: 'brug' });
    const mother = relation({
      id: 'mother',
      organisation: null,
      professional: null,
      member: 'hilde',
      kind: 'GROUP_RELATIVE',
    });
    expect(ids(networkOf([live, elsewhere, mother], { ...NO_ROWS, heldBy: ['brug'] }, others, NOW))).toEqual([
      'elsewhere',
    ]);
    expect(ids(networkOf([live, elsewhere, mother], { ...ALL_ROWS, notHeldBy: ['brug'] }, others, NOW))).toEqual(['live']);
  });

  it('ends at the earlier of what was agreed and what was withdrawn', () => {
    const early = new Date('2026-05-01T00:00:00.000Z');
    expect(endOf({ until: NOW, withdrawnAt: early })).toBe(early);
    expect(endOf({ until: early, withdrawnAt: NOW })).toBe(early);
    expect(endOf({ until: null, withdrawnAt: early })).toBe(early);
    expect(endOf({ until: null, withdrawnAt: null })).toBeNull();
  });
});

describe('the circles around a person', () => {
  it('have support of one’s own inside and mental-health care as what stands behind it (G-54, S-14)', () => {
    const roles = ROLES.filter((role) => role !== 'NETWORK_COORDINATOR' && role !== 'DATA_STEWARD');
    const within = (layer: SupportLayer) => roles.filter((role) => layerOf(role) === layer);
    expect(Object.fromEntries(SUPPORT_LAYERS.map((layer) => [layer, within(layer)]))).toEqual({
      SELF: ['PERSON'],
      INFORMAL: ['LEGAL_REPRESENTATIVE', 'TRUSTED_PERSON', 'RELATIVE', 'PEER_WORKER', 'CIRCLE_PROFESSIONAL'],
      FIRST_LINE: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST'],
      SPECIALISED: ['MH_LEAD', 'MH_TEAM'],
      COMMUNITY_AND_WORK: [
        ...['JOB_COACH', 'EMPLOYER', 'TRAINING_PROVIDER', 'MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
        ...['ADVISING_DOCTOR', 'BILLING'],
      ],
    });
  });

  it('hang together by the person and by the house people work in, and by nothing else', () => {
    const members = [
      relation({ id: 'gp' }),
      relation({ id: 'assistant' }),
      relation({ id: 'coach', kind: 'COACHING', organisation: 'gtb' }),
      relation({ id: 'mother', kind: 'GROUP_RELATIVE', organisation: null, professional: null, member: 'hilde' }),
      relation({ id: 'father', kind: 'GROUP_RELATIVE', organisation: null, professional: null, member: 'dirk' }),
    ];
    const edges = tiesOf('jonas', members);
    expect(edges.filter(({ tie }) => tie === 'AROUND').map(({ from, to, relation: as }) => [from, to, as])).toEqual(
      members.map(({ id, kind }) => ['jonas', id, kind]),
    );
    expect(edges.filter(({ tie }) => tie !== 'AROUND')).toEqual([
      { from: 'gp', to: 'assistant', tie: 'SAME_ORGANISATION', relation: null },
    ]);
    expect(tiesOf('jonas', [])).toEqual([]);
  });
});

describe('who answers for what', () => {
  const counsellor = { organisation: 'brug', professional: 'sofie' };
  const team = { organisation: 'brug', professional: null };
  const colleague = { organisation: 'brug', professional: 'kris' };
  const gp = { organisation: 'practice', professional: 'els' };
  const duty = (over: object = {}) => ({ heldBy: 'brug', owedBy: null, responsible: 'sofie', ...over });
  const theirs = (of: ReturnType<typeof duty>, members: readonly (typeof team | typeof gp)[]) =>
    members.filter((member) => isDutyOf(of, member, members));

  it('is the professional whom it names, in the house that does it', () => {
    expect(theirs(duty(), [counsellor, team, colleague, gp])).toEqual([counsellor]);
    // The same human being in another house is somebody else there (C-50).
    expect(theirs(duty(), [{ ...gp, professional: 'sofie' }])).toEqual([]);
  });

  it('is the house where the professional is not shown, or nobody is named', () => {
    expect(theirs(duty(), [team, colleague, gp])).toEqual([team]);
    expect(theirs(duty(), [colleague, gp])).toEqual([colleague]);
    expect(theirs(duty({ responsible: null }), [counsellor, team, gp])).toEqual([team]);
  });

  it('goes by who does it and not by who keeps it: a practice that the person chose is theirs to keep (R-082)', () => {
    expect(theirs(duty({ heldBy: 'jonas', owedBy: 'practice', responsible: 'els' }), [gp, counsellor])).toEqual([gp]);
  });

  it('is never a natural person', () => {
    expect(theirs(duty({ responsible: null }), [{ organisation: null, professional: null } as never])).toEqual([]);
  });
});
