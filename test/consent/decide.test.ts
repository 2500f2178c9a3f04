import { ANONYMOUS } from '../../consent/actor';
import type { Actor, PersonActor } from '../../consent/actor';
import { decide, isExceptionTo, standingOf } from '../../consent/decide';
import type { Request } from '../../consent/decide';
import { NO_FACTS } from '../../consent/facts';
import type { Facts, Grant, Grantee, Incapacity, Mandate, Override, Refusal, Relation, RetentionDuty } from '../../consent/facts';
import type { Cell } from '../../consent/policy';
import { ALL_ROWS, NO_ROWS, covers } from '../../consent/rows';
import type { RecordStake } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import { ROLES } from '../../consent/vocabulary';
import type { Role } from '../../consent/vocabulary';
import { NOW, at, policyOf, tablesOf } from './worlds';

const PERSON = 'person-thomas';
const LIVE = { from: at(-24), until: null, recordedAt: at(-24), withdrawnAt: null };
const NOBODY = { organisation: null, professional: null, team: null, member: null };

const counsellor: Actor = {
  kind: 'PROFESSIONAL',
  id: 'pro-counsellor',
  organisation: 'org-care',
  profession: 'MENTAL_HEALTH_PROFESSIONAL',
};
const mother: PersonActor = { kind: 'PERSON', id: 'relative-mother' };

const leading: Relation = {
  id: 'relation-1',
  ...LIVE,
  ...NOBODY,
  person: PERSON,
  kind: 'CARE_LEAD',
  role: 'MH_LEAD',
  organisation: 'org-care',
  professional: 'pro-counsellor',
};
const related: Relation = {
  id: 'relation-2',
  ...LIVE,
  ...NOBODY,
  person: PERSON,
  kind: 'GROUP_RELATIVE',
  role: 'RELATIVE',
  member: 'relative-mother',
};

const scope = {
  person: PERSON,
  grantee: { kind: 'EVERYONE' },
  categories: ['STRENGTHS'],
  bundles: [],
  heldBy: null,
  purposes: [],
  actions: ['READ', 'CONTRIBUTE'],
} as const;
const grant: Grant = { id: 'grant-1', ...LIVE, ...scope, exceptTo: null };
const refusal: Refusal = { id: 'refusal-1', ...LIVE, ...scope, everything: false };

const asking = (actor: Actor, change: Partial<Request> = {}): Request => ({
  actor,
  purpose: 'COORDINATION',
  action: 'READ',
  person: PERSON,
  category: 'STRENGTHS',
  ...change,
});
const decided = (request: Request, facts: Partial<Facts>) =>
  decide(request, { ...NO_FACTS, ...facts }, NOW, CURRENT_POLICY);

describe('a missing id stands for nobody', () => {
  const held = { ...NO_FACTS, relations: [leading, { ...related, role: 'PEER_WORKER' as Role }], grants: [grant] };

  test.each([undefined, null, ''])('an asker whose id is %p does not pass for the holder of another relation', (id) => {
    const decision = decided(asking({ kind: 'PERSON', id } as unknown as Actor), held);
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY', standing: false });
    expect(decision.rows).toEqual(NO_ROWS);
  });

  test.each([undefined, null, ''])('an asker and a person who are both %p are not the same person', (id) => {
    const actor = { kind: 'PERSON', id } as unknown as Actor;
    const decision = decided(asking(actor, { person: id as unknown as string, purpose: 'SELF' }), {});
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY' });
  });

  test('a professional of no organisation does not hold the relations of no organisation', () => {
    const actor = { ...counsellor, organisation: null } as unknown as Actor;
    const relations = [{ ...leading, organisation: null }];
    expect(decided(asking(actor), { relations, grants: [grant] }).outcome).toBe('DENY');
  });
});

describe('a broken refusal does not vanish', () => {
  const facts = { relations: [leading], grants: [grant] };

  test('whole, it denies; the grant alone permits', () => {
    expect(decided(asking(counsellor), facts).outcome).toBe('PERMIT');
    expect(decided(asking(counsellor), { ...facts, refusals: [refusal] })).toMatchObject({ layer: 'REFUSAL' });
  });

  test.each([
    ['an end that is no date', { until: new Date(Number.NaN) }],
    ['an end that is missing', { until: undefined }],
    ['a withdrawal that is missing', { withdrawnAt: undefined }],
    ['a beginning that is text', { from: '2026-01-01' }],
    ['a grantee of no known kind', { grantee: { kind: 'SOMEBODY' } }],
    ['a grantee without a name', { grantee: { kind: 'PROFESSIONAL' } }],
    ['nobody it is about', { person: null }],
  ])('with %s it still opens nothing', (_, change) => {
    const refusals = [{ ...refusal, ...change } as unknown as Refusal];
    const decision = decided(asking(counsellor), { ...facts, refusals });
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY', standing: false });
  });

  test("another person's broken refusal is not held against this one", () => {
    const refusals = [{ ...refusal, person: 'person-eline', until: undefined } as unknown as Refusal];
    expect(decided(asking(counsellor), { ...facts, refusals }).outcome).toBe('PERMIT');
  });

  test('the person still reads what is their own', () => {
    const refusals = [{ ...refusal, until: undefined } as unknown as Refusal];
    const own = asking({ kind: 'PERSON', id: PERSON }, { purpose: 'SELF' });
    expect(decided(own, { refusals })).toMatchObject({ outcome: 'PERMIT', layer: 'OWN', rows: ALL_ROWS });
  });

  test('a record that does not say who holds it is not shown past a refusal of what one organisation holds', () => {
    const refusals = [{ ...refusal, heldBy: 'org-practice' }];
    const record = { author: 'pro-1', parties: [] } as unknown as RecordStake;
    expect(decided(asking(counsellor, { record }), { ...facts, refusals }).outcome).toBe('DENY');
  });
});

describe('a duty to keep a record is no leave to add to it (C-58)', () => {
  const duty: RetentionDuty = {
    id: 'duty-1',
    ...LIVE,
    person: PERSON,
    organisation: 'org-care',
    custodian: 'pro-counsellor',
    categories: ['STRENGTHS'],
  };
  const kept: RecordStake = { heldBy: 'org-care', author: 'pro-left', parties: [] };

  test('the custodian reads what the organisation held', () => {
    const decision = decided(asking(counsellor, { record: kept }), { retentions: [duty] });
    expect(decision).toMatchObject({ outcome: 'PERMIT', layer: 'OWN_RECORD', decidedBy: ['duty-1'] });
  });

  test('is a professional’s: a system or a steward that is named as custodian has nothing by it', () => {
    const facts = { ...NO_FACTS, retentions: [{ ...duty, custodian: 'same-id' }] };
    const [system, steward] = [
      { kind: 'SERVICE', id: 'same-id', organisation: 'org-care' },
      { kind: 'STEWARD', id: 'same-id', organisation: 'org-care', scope: 'REGION' },
    ] as const;
    expect(standingOf({ ...counsellor, id: 'same-id' }, PERSON, facts, NOW)).toEqual(['duty-1']);
    expect(standingOf(steward, PERSON, facts, NOW)).toBeNull();
    expect(decided(asking(system, { action: 'CONTRIBUTE' }), facts)).toMatchObject({ outcome: 'DENY', standing: false });
  });

  test('the custodian writes nothing, neither new nor in what is kept', () => {
    for (const record of [undefined, kept]) {
      const request = { ...asking(counsellor, { action: 'CONTRIBUTE' }), record } as Request;
      const decision = decided(request, { retentions: [duty] });
      expect(decision).toMatchObject({ outcome: 'DENY', standing: true });
      expect(covers(decision.rows, kept)).toBe(false);
    }
  });
});

describe('whether somebody has anything to do with the person, whatever the category', () => {
  const standing = (actor: Actor, facts: Partial<Facts>) => standingOf(actor, PERSON, { ...NO_FACTS, ...facts }, NOW);
  const duty: RetentionDuty = {
    id: 'duty-1',
    ...LIVE,
    person: PERSON,
    organisation: 'org-care',
    custodian: 'pro-counsellor',
    categories: ['SESSION_NOTES'],
  };
  const override: Override = {
    id: 'override-1',
    ...LIVE,
    until: at(1),
    person: PERSON,
    ground: 'LEGAL_DUTY',
    danger: 'RAISED',
    recipient: { kind: 'PROFESSIONAL', ref: 'pro-counsellor' },
    categories: ['NAME'],
  };
  const system: Actor = { kind: 'SERVICE', id: 'system-1', organisation: 'org-care' };
  const steward: Actor = { kind: 'STEWARD', id: 'steward-1', organisation: 'org-care', scope: 'REGION' };

  test('the person needs no fact for it', () => {
    expect(standing({ kind: 'PERSON', id: PERSON }, {})).toEqual([]);
    expect(standing({ ...counsellor, id: PERSON }, {})).toBeNull();
  });

  test('a relation says so, an opening and a duty to keep, each by its id and in order', () => {
    expect(standing(counsellor, { relations: [leading] })).toEqual(['relation-1']);
    expect(standing(counsellor, { overrides: [override] })).toEqual(['override-1']);
    expect(standing(counsellor, { retentions: [duty] })).toEqual(['duty-1']);
    const all = { relations: [leading], overrides: [override], retentions: [duty] };
    expect(standing(counsellor, all)).toEqual(['duty-1', 'override-1', 'relation-1']);
    expect(standing(mother, { relations: [related] })).toEqual(['relation-2']);
  });

  test("nothing does, nor what is over, another's or of somebody else", () => {
    expect(standing(counsellor, {})).toBeNull();
    const ended = { until: NOW };
    expect(standing(counsellor, { relations: [{ ...leading, ...ended }], retentions: [{ ...duty, ...ended }] })).toBeNull();
    expect(standing(counsellor, { overrides: [{ ...override, ...ended }] })).toBeNull();
    expect(standing(mother, { relations: [leading], overrides: [override], retentions: [duty] })).toBeNull();
    expect(standing(counsellor, { relations: [{ ...leading, person: 'person-eline' }] })).toBeNull();
    expect(standing(counsellor, { retentions: [{ ...duty, person: 'person-eline' }] })).toBeNull();
  });

  test("nobody without a token, no steward and no partner's system has any, whatever its organisation has", () => {
    const relations = [{ ...leading, professional: null }];
    expect(standing(counsellor, { relations })).toEqual(['relation-1']);
    for (const actor of [system, steward, ANONYMOUS]) expect(standing(actor, { relations, retentions: [duty] })).toBeNull();
  });

  test('acting for somebody, a relative has what they are as representative, and of that person', () => {
    const representing: Relation = { ...related, id: 'relation-3', kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE' };
    const trusted: Relation = { ...related, id: 'relation-4', kind: 'TRUSTED_PERSON', role: 'TRUSTED_PERSON' };
    const relations = [related, representing, trusted];
    expect(standing({ ...mother, actingFor: PERSON }, { relations })).toEqual(['relation-3', 'relation-4']);
    expect(standing({ ...mother, actingFor: PERSON }, { relations: [related] })).toBeNull();
    expect(standing({ ...mother, actingFor: 'person-eline' }, { relations })).toBeNull();
    expect(standing(mother, { relations })).toEqual(['relation-2', 'relation-3', 'relation-4']);
  });
});

describe('a question that cannot be asked', () => {
  const own = asking({ kind: 'PERSON', id: PERSON }, { purpose: 'SELF' });
  const record = { heldBy: 'org-care', author: 'pro-1', parties: ['pro-2'] };

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a purpose nobody knows', { purpose: 'CURIOSITY' }],
    ['a purpose of somebody else', { purpose: 'CARE' }],
    ['an action nobody knows', { action: 'DELETE' }],
    ['a category nobody knows', { category: 'SHOE_SIZE' }],
    ['a record of nobody', { record: { ...record, heldBy: '' } }],
    ['a record by nobody', { record: { ...record, author: '' } }],
    ['a record in which somebody without a name has a part', { record: { ...record, parties: ['pro-2', ''] } }],
    ['nobody', { person: '' }],
  ])('%s is refused, even of the person asking about themselves', (_, change) => {
    expect(decided({ ...own, record }, {}).outcome).toBe('PERMIT');
    const refused = decided({ ...own, record, ...change } as unknown as Request, {});
    expect(refused).toEqual({
      ...{ outcome: 'DENY', layer: 'VALIDITY', decidedBy: [], rows: NO_ROWS, standing: false, silent: false },
      policyVersion: CURRENT_POLICY.version,
    });
  });

  test('an instant that is none is refused', () => {
    const never = new Date(Number.NaN);
    expect(decide(own, NO_FACTS, never, CURRENT_POLICY)).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY' });
  });
});

describe('who acts for somebody', () => {
  const acting: Actor = { ...mother, actingFor: PERSON };
  const representing: Relation = { ...related, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE' };
  const mandate: Mandate = {
    id: 'mandate-1',
    ...LIVE,
    until: at(1),
    person: PERSON,
    holder: 'relative-mother',
    kind: 'FAMILY',
    mode: 'IN_PLACE_OF',
    jurisdiction: 'BE',
    categories: ['GOALS'],
    moments: [],
  };
  const incapacity: Incapacity = { id: 'incapacity-1', ...LIVE, person: PERSON, categories: ['GOALS'] };
  const goals = asking(acting, { category: 'GOALS' });

  test('acts within a mandate for this person, and for what this person cannot decide (C-36, C-37)', () => {
    const facts = { relations: [representing], mandates: [mandate], incapacities: [incapacity] };
    expect(decided(goals, facts)).toMatchObject({ outcome: 'PERMIT', layer: 'OWN', decidedBy: ['mandate-1'] });
  });

  test("is not helped by a mandate for another, nor by another's incapacity", () => {
    const [elsewhere, others] = [{ ...mandate, person: 'person-eline' }, { ...incapacity, person: 'person-eline' }];
    for (const facts of [
      { mandates: [elsewhere], incapacities: [incapacity] },
      { mandates: [mandate], incapacities: [others] },
    ]) {
      expect(decided(goals, { ...facts, relations: [representing] })).toMatchObject({ outcome: 'DENY', standing: true });
    }
  });
});

describe('an opening speaks to whom it names, of the kind it names', () => {
  const override: Override = {
    id: 'override-1',
    ...LIVE,
    until: at(1),
    person: PERSON,
    ground: 'CONFLICT_OF_DUTIES',
    danger: 'ACUTE',
    recipient: { kind: 'PERSON', ref: 'relative-mother' },
    categories: ['DIAGNOSIS'],
  };
  const opened = (actor: Actor, recipient: Override['recipient'], relations: readonly Relation[]): string =>
    decided(asking(actor, { category: 'DIAGNOSIS' }), { relations, overrides: [{ ...override, recipient }] }).layer;

  test('an id that is somebody else under another kind opens nothing', () => {
    expect(opened(mother, { kind: 'PERSON', ref: 'relative-mother' }, [related])).toBe('OVERRIDE');
    for (const kind of ['PROFESSIONAL', 'TEAM', 'ORGANISATION'] as const) {
      expect(opened(mother, { kind, ref: 'relative-mother' }, [related])).toBe('DEFAULT');
    }
    expect(opened(counsellor, { kind: 'PROFESSIONAL', ref: 'pro-counsellor' }, [leading])).toBe('OVERRIDE');
    for (const kind of ['PERSON', 'TEAM', 'ORGANISATION'] as const) {
      expect(opened(counsellor, { kind, ref: 'pro-counsellor' }, [leading])).toBe('DEFAULT');
    }
  });
});

describe('what is recorded about people around the person (C-18)', () => {
  const record: RecordStake = { heldBy: 'org-else', author: 'pro-else', parties: ['relative-mother'] };
  const about = { category: 'FUNCTIONAL_ASSESSMENT_CONTEXT', record } as const;
  const shared = { relations: [leading], grants: [{ ...grant, categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'] as const }] };

  test('is withheld without a word where the person wants silence, though the person agreed to share it', () => {
    const silence = { id: 'silence-1', ...LIVE, person: PERSON, grantee: grant.grantee, categories: [about.category] };
    const told = decided(asking(counsellor, about), shared);
    const quiet = decided(asking(counsellor, about), { ...shared, silences: [silence] });
    expect(told).toMatchObject({ outcome: 'DENY', layer: 'DEFAULT', decidedBy: [], silent: false });
    expect(quiet).toEqual({ ...told, silent: true });
  });

  test('is limited to those who agreed when it is read, not when it is amended', () => {
    const amending = decided(asking(counsellor, { ...about, action: 'CONTRIBUTE' }), shared);
    expect(amending).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT' });
    expect(amending.rows.onlyAbout).toBeUndefined();
  });
});

test('a member who came through an organisation is nobody that its professionals stand in for (C-12)', () => {
  const expert: Relation = { ...related, role: 'PEER_WORKER', organisation: 'org-peers' };
  const colleague: Actor = { kind: 'PROFESSIONAL', id: 'pro-peer', organisation: 'org-peers', profession: 'PEER_WORKER' };
  const asked = asking(colleague, { category: 'GOALS' });
  expect(decided(asked, { relations: [expert] })).toMatchObject({ outcome: 'DENY', standing: false });
  expect(decided(asked, { relations: [{ ...expert, member: null }] })).toMatchObject({ standing: true });
});

describe('whose own records are open besides', () => {
  const everyRole = { ...tablesOf(CURRENT_POLICY), answersForRecord: ROLES, partOfRecord: ROLES };

  test("a steward's are none, whatever their organisation holds", () => {
    const steward: Actor = { kind: 'STEWARD', id: 'steward-1', organisation: 'org-care', scope: 'REGION' };
    const decision = decided(asking(steward, { purpose: 'STEWARDSHIP' }), { relations: [leading] });
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'RELATION', standing: false, decidedBy: [] });
    expect(decision.rows).toEqual(NO_ROWS);
  });

  test('of a natural person they are their own, and never those of an organisation', () => {
    const facts = { ...NO_FACTS, relations: [{ ...related, organisation: 'org-peers' }] };
    expect(decide(asking(mother), facts, NOW, policyOf(everyRole, 'changed')).rows).toEqual({
      ...NO_ROWS,
      ownSubjects: ['relative-mother'],
    });
  });

  test('also not where their role answers for a record: there is no house behind a relative (C-22)', () => {
    const facts = { ...NO_FACTS, relations: [{ ...related, organisation: 'org-peers' }] };
    const whole = policyOf({ ...everyRole, keepsWholeRecord: ROLES }, 'changed');
    const house = { ...NO_FACTS, relations: [leading] };
    expect(decide(asking(counsellor), house, NOW, whole).rows.ownSubjects).toEqual(['pro-counsellor', 'org-care']);
    expect(decide(asking(mother), facts, NOW, whole).rows).toEqual({ ...NO_ROWS, ownSubjects: ['relative-mother'] });
  });

  test('a duty to keep the record lets a colleague on the team read it, and add to nothing but their own (C-58)', () => {
    const duty = { id: 'duty-1', ...LIVE, person: PERSON, organisation: 'org-care', custodian: 'pro-counsellor' };
    const facts = {
      relations: [{ ...leading, kind: 'CARE_TEAM' as const, role: 'MH_TEAM' as Role }],
      retentions: [{ ...duty, categories: ['STRENGTHS'] as const }],
    };
    expect(decided(asking(counsellor), facts).rows.ownSubjects).toEqual(['pro-counsellor', 'org-care']);
    const adding = decided(asking(counsellor, { action: 'CONTRIBUTE' }), facts);
    expect(adding).toMatchObject({ outcome: 'PERMIT', layer: 'OWN_RECORD', decidedBy: ['relation-1'] });
    expect(adding.rows.ownSubjects).toEqual(['pro-counsellor']);
  });

  test('what a house was told stays open to it beside what a grant opens, whoever holds it', () => {
    const told: RecordStake = { heldBy: 'org-practice', author: 'pro-gp', parties: ['org-care'] };
    const policy = policyOf({ ...everyRole, answersForRecord: [] }, 'changed');
    const ofOne: Grant = { ...grant, heldBy: 'org-town' };
    const opened = decide(asking(counsellor), { ...NO_FACTS, relations: [leading], grants: [ofOne] }, NOW, policy);
    expect(opened).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT', rows: { partySubjects: ['org-care'] } });
    expect(covers(opened.rows, told)).toBe(true);
    expect(covers(opened.rows, { ...told, parties: [] })).toBe(false);
  });

  test('what is not yet the person’s own is closed to them, on no fact (C-59)', () => {
    const own = asking({ kind: 'PERSON', id: PERSON }, { purpose: 'SELF', category: 'CONCERN_REPORT_BEFORE_CONTACT' });
    expect(decided(own, {})).toMatchObject({ outcome: 'DENY', layer: 'CEILING', decidedBy: [], rows: NO_ROWS, silent: true });
  });
});

describe('the rows of a contribution are the records that may be amended', () => {
  const others: RecordStake = { heldBy: 'org-practice', author: 'pro-gp', parties: [] };
  const own: RecordStake = { heldBy: 'org-else', author: 'relative-mother', parties: [] };

  test("a clinician keeps their record and, by grant, amends another's", () => {
    const contributing = asking(counsellor, { action: 'CONTRIBUTE' });
    const without = decided(contributing, { relations: [leading] });
    const granted = decided(contributing, { relations: [leading], grants: [grant] });
    expect([without.layer, granted.layer]).toEqual(['OWN_RECORD', 'OWN_RECORD']);
    expect(covers(without.rows, others)).toBe(false);
    expect(covers(granted.rows, others)).toBe(true);
  });

  test("nothing may be amended where another's record was asked about and is not open", () => {
    const amending = asking(counsellor, { action: 'CONTRIBUTE', record: others });
    expect(decided(amending, { relations: [leading] })).toMatchObject({ outcome: 'DENY', layer: 'DEFAULT', rows: NO_ROWS });
    const reading = decided(asking(counsellor, { record: others }), { relations: [leading] });
    expect(reading).toMatchObject({ outcome: 'DENY', rows: { ownSubjects: ['pro-counsellor', 'org-care'] } });
  });

  test('a relative writes by grant alone, not in what they wrote elsewhere before (C-22)', () => {
    const toOne: Grant = { ...grant, heldBy: 'org-care' };
    const decision = decided(asking(mother, { action: 'CONTRIBUTE' }), { relations: [related], grants: [toOne] });
    expect(decision).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT' });
    expect(covers(decision.rows, { ...own, heldBy: 'org-care' })).toBe(true);
    expect(covers(decision.rows, own)).toBe(false);
  });
});

describe("a partner's system", () => {
  const system: Actor = { kind: 'SERVICE', id: 'system-1', organisation: 'org-peers' };

  test('has no part in the membership of somebody who came through its organisation (C-12)', () => {
    const expert = { ...related, role: 'PEER_WORKER' as Role, organisation: 'org-peers' };
    const decision = decided(asking(system, { action: 'CONTRIBUTE' }), { relations: [expert], grants: [grant] });
    expect(decision).toMatchObject({ outcome: 'DENY', standing: false });
  });

  test('is in no team, whatever stands on its roster', () => {
    const ours: Actor = { ...system, organisation: 'org-care' };
    const seat = { id: 'seat-1', ...LIVE, team: 'team-mobile', organisation: 'org-care', professional: 'system-1' };
    const facts = {
      relations: [{ ...leading, professional: null }],
      rosters: [seat, { ...seat, id: 'seat-2', professional: 'pro-counsellor' }],
      grants: [{ ...grant, heldBy: 'org-practice', grantee: { kind: 'TEAM', ref: 'team-mobile' } } as Grant],
    };
    const record: RecordStake = { heldBy: 'org-practice', author: 'pro-gp', parties: [] };
    const amending = { action: 'CONTRIBUTE', record } as const;
    expect(decided(asking(counsellor, amending), facts)).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT' });
    expect(decided(asking(ours, amending), facts)).toMatchObject({ outcome: 'DENY', layer: 'DEFAULT' });
  });

  test("contributes where its organisation's professional has the relation", () => {
    const ours: Actor = { ...system, organisation: 'org-care' };
    const decision = decided(asking(ours, { action: 'CONTRIBUTE' }), { relations: [leading] });
    expect(decision).toMatchObject({ outcome: 'PERMIT', layer: 'OWN_RECORD' });
  });
});

test("a silence to an organisation is to those who have to do with the person there, not to its steward", () => {
  const silences = [{ id: 'silence-1', ...LIVE, person: PERSON, grantee: { kind: 'ORGANISATION', ref: 'org-care' }, categories: ['STRENGTHS'] }] as const;
  const steward: Actor = { kind: 'STEWARD', id: 'steward-1', organisation: 'org-care', scope: 'REGION' };
  expect(decided(asking(counsellor), { relations: [leading], silences })).toMatchObject({ outcome: 'DENY', silent: true });
  expect(decided(asking(steward, { purpose: 'STEWARDSHIP' }), { silences })).toMatchObject({ outcome: 'DENY', silent: false });
});

describe('whom a grant is kept from (C-13, C-37)', () => {
  const facts = (change: Partial<Grant>): Partial<Facts> => ({
    relations: [leading, { ...related, organisation: 'org-peers' }],
    grants: [{ ...grant, ...change }],
  });
  const outcomeOf = (actor: Actor, change: Partial<Grant>): string => decided(asking(actor), facts(change)).outcome;

  test('is kept from it as who they are and as their organisation, and from nothing else', () => {
    for (const kept of ['notTo', 'notYetTo'] as const) {
      expect(outcomeOf(counsellor, { [kept]: ['pro-counsellor'] })).toBe('DENY');
      expect(outcomeOf(counsellor, { [kept]: ['org-care'] })).toBe('DENY');
      expect(outcomeOf(counsellor, { [kept]: ['pro-else', 'org-else'] })).toBe('PERMIT');
      expect(outcomeOf(mother, { [kept]: ['relative-mother'] })).toBe('DENY');
      // A relative is nobody's colleague: the organisation that they came through has no part in their circle.
      expect(outcomeOf(mother, { [kept]: ['org-peers'] })).toBe('PERMIT');
    }
  });

  test('has it from the instant the person confirmed, unless it was said in their place', () => {
    for (const [confirmedAt, outcome] of [[null, 'DENY'], [at(1), 'DENY'], [at(0), 'PERMIT'], [at(-1), 'PERMIT']] as const) {
      expect([confirmedAt, outcomeOf(counsellor, { notYetTo: ['org-care'], confirmedAt })]).toEqual([confirmedAt, outcome]);
      expect(outcomeOf(counsellor, { notTo: ['org-care'], notYetTo: ['org-care'], confirmedAt })).toBe('DENY');
    }
  });
});

describe('an exception', () => {
  const toMembers: Refusal = { ...refusal, grantee: { kind: 'ALL_MEMBERS' } };
  const relativesOnly: Grant = {
    ...grant,
    grantee: { kind: 'CARE_NETWORK', relationKinds: ['GROUP_RELATIVE'] },
    recordedAt: at(-1),
    exceptTo: 'refusal-1',
  };

  test('stands against its own refusal, and another that takes away all that is left is the one that denies', () => {
    const excepted: Grant = { ...grant, heldBy: 'org-care', recordedAt: at(-1), exceptTo: 'refusal-1' };
    const ofOne: Refusal = { ...refusal, id: 'refusal-2', heldBy: 'org-care' };
    const facts = { relations: [leading], grants: [excepted] };
    expect(decided(asking(counsellor), { ...facts, refusals: [refusal] })).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT' });
    const decision = decided(asking(counsellor), { ...facts, refusals: [refusal, ofOne] });
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'REFUSAL', decidedBy: ['refusal-2'] });
  });

  test('to "no member" can name one kind of member', () => {
    expect(isExceptionTo(relativesOnly, toMembers, CURRENT_POLICY)).toBe(true);
    const facts = { relations: [related], refusals: [toMembers], grants: [relativesOnly] };
    expect(decided(asking(mother), facts)).toMatchObject({ outcome: 'PERMIT', decidedBy: ['grant-1'] });
  });

  test('is none when it names every kind of member, or a kind besides', () => {
    const kinds = ['GROUP_RELATIVE', 'GROUP_EXPERT_BY_EXPERIENCE', 'GROUP_PROFESSIONAL'] as const;
    for (const relationKinds of [kinds, ['GROUP_RELATIVE', 'CARE_TEAM'] as const]) {
      const asWide: Grant = { ...relativesOnly, grantee: { kind: 'CARE_NETWORK', relationKinds } };
      expect(isExceptionTo(asWide, toMembers, CURRENT_POLICY)).toBe(false);
    }
  });

  const person = { kind: 'PERSON', ref: 'relative-mother' } as const;
  const professional = { kind: 'PROFESSIONAL', ref: 'pro-1' } as const;
  const team = { kind: 'TEAM', ref: 'team-1' } as const;
  const organisation = { kind: 'ORGANISATION', ref: 'org-1' } as const;
  const members = { kind: 'ALL_MEMBERS' } as const;
  const carers = { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'CARE_TEAM'] } as const;
  const leads = { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] } as const;
  const everyone = { kind: 'EVERYONE' } as const;

  test.each<[boolean, Grantee, Grantee]>([
    [true, person, everyone],
    [true, members, everyone],
    [true, carers, everyone],
    [false, everyone, everyone],
    [true, person, members],
    [true, organisation, members],
    [false, everyone, members],
    [false, members, members],
    [true, leads, carers],
    [false, carers, carers],
    [false, carers, leads],
    [false, members, carers],
    [true, team, carers],
    [false, everyone, carers],
    [true, person, organisation],
    [true, professional, organisation],
    [true, team, organisation],
    [false, organisation, organisation],
    [false, { ...organisation, ref: 'org-2' }, organisation],
    [false, leads, organisation],
    [false, members, organisation],
    [false, everyone, organisation],
    [true, professional, team],
    [true, person, team],
    [false, team, team],
    [false, organisation, team],
    [false, { ...team, ref: 'team-2' }, team],
    [false, professional, person],
    [false, person, professional],
    [false, team, professional],
    [false, professional, professional],
    [false, { ...professional, ref: 'pro-2' }, professional],
    [false, carers, professional],
    [false, everyone, professional],
  ])('%s: to %j from a refusal to %j that is else the same', (stands, to, refused) => {
    const excepted: Grant = { ...relativesOnly, grantee: to };
    expect(isExceptionTo(excepted, { ...refusal, grantee: refused }, CURRENT_POLICY)).toBe(stands);
  });

  const toLead: Refusal = {
    ...refusal,
    grantee: professional,
    categories: ['STRENGTHS', 'WISHES'],
    purposes: ['CARE', 'COORDINATION'],
    actions: ['READ', 'CONTRIBUTE'],
  };
  const same: Grant = { ...toLead, id: 'grant-1', recordedAt: at(-1), exceptTo: 'refusal-1' };
  const oneOrganisation: Refusal = { ...toLead, heldBy: 'org-care' };

  test.each<[boolean, string, Grant, Refusal]>([
    [false, 'the same again', same, toLead],
    [true, 'one category of two', { ...same, categories: ['WISHES'] }, toLead],
    [false, 'a category besides', { ...same, categories: ['WISHES', 'GOALS'] }, toLead],
    [true, 'a category of a bundle', { ...same, categories: ['STRENGTHS'] }, { ...toLead, bundles: ['BASIC_NETWORK'] }],
    [false, 'a bundle of a category', { ...same, categories: [], bundles: ['BASIC_NETWORK'] }, toLead],
    [true, 'two categories of everything', same, { ...toLead, everything: true, categories: [] }],
    [true, 'one purpose of two', { ...same, purposes: ['CARE'] }, toLead],
    [false, 'a purpose besides', { ...same, purposes: ['CARE', 'REFERRAL'] }, toLead],
    [true, 'two purposes of any', same, { ...toLead, purposes: [] }],
    [false, 'any purpose of two', { ...same, purposes: [] }, toLead],
    [false, 'any purpose of any', { ...same, purposes: [] }, { ...toLead, purposes: [] }],
    [true, 'to read, of reading and writing', { ...same, actions: ['READ'] }, toLead],
    [false, 'to write, of reading', { ...same, actions: ['CONTRIBUTE'] }, { ...toLead, actions: ['READ'] }],
    [true, 'what one holds, of what anyone does', { ...same, heldBy: 'org-care' }, toLead],
    [false, 'what one holds, of the same', { ...same, heldBy: 'org-care' }, oneOrganisation],
    [false, 'what another holds', { ...same, heldBy: 'org-town' }, oneOrganisation],
    [false, 'what anyone holds, of what one does', same, oneOrganisation],
    [false, 'narrower in one and wider in another', { ...same, purposes: ['CARE'], heldBy: null }, oneOrganisation],
    [false, 'narrower, to another of the teams somebody is in', { ...same, grantee: { ...team, ref: 'team-2' }, purposes: ['CARE'] }, { ...toLead, grantee: team }],
    [true, 'narrower, to the same team', { ...same, grantee: team, purposes: ['CARE'] }, { ...toLead, grantee: team }],
    [false, 'narrower, of another refusal', { ...same, purposes: ['CARE'], exceptTo: 'refusal-2' }, toLead],
    [false, 'narrower, of none', { ...same, purposes: ['CARE'], exceptTo: null }, toLead],
  ])('%s: %s', (stands, _, excepted, refused) => {
    expect(isExceptionTo(excepted, refused, CURRENT_POLICY)).toBe(stands);
  });

  test('must be recorded after the refusal; at the same instant is not after', () => {
    const [same, later] = [toMembers.recordedAt, new Date(toMembers.recordedAt.getTime() + 1)];
    expect(isExceptionTo({ ...relativesOnly, recordedAt: same }, toMembers, CURRENT_POLICY)).toBe(false);
    expect(isExceptionTo({ ...relativesOnly, recordedAt: later }, toMembers, CURRENT_POLICY)).toBe(true);
  });
});

test('consent opens the cells N, T and R, and no other', () => {
  const tables = tablesOf(CURRENT_POLICY);
  const named: Grant = { ...grant, grantee: { kind: 'PROFESSIONAL', ref: 'pro-counsellor' } };
  const outcomeWith = (cell: Cell): string => {
    const row = { ...tables.cells.STRENGTHS, MH_LEAD: cell };
    const policy = policyOf({ ...tables, cells: { ...tables.cells, STRENGTHS: row } }, 'changed');
    const { outcome, layer } = decide(
      asking(counsellor),
      { ...NO_FACTS, relations: [leading], grants: [named] },
      NOW,
      policy,
    );
    return `${outcome} ${layer}`;
  };
  expect((['-', 'M', 'C'] as const).map(outcomeWith)).toEqual(['DENY CEILING', 'DENY CEILING', 'DENY CEILING']);
  expect((['S', 'A', 'L'] as const).map(outcomeWith)).toEqual(['DENY RELATION', 'DENY RELATION', 'DENY RELATION']);
  expect((['N', 'T', 'R'] as const).map(outcomeWith)).toEqual(['PERMIT GRANT', 'PERMIT GRANT', 'PERMIT GRANT']);
});
