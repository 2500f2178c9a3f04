import type { Actor } from '../../consent/actor';
import { decide } from '../../consent/decide';
import type { Decision } from '../../consent/decide';
import type { Facts, Grant, Grantee } from '../../consent/facts';
import type { Cell } from '../../consent/policy';
import { CURRENT_POLICY, POLICIES, RESTRICTED_TOPICS } from '../../consent/visibility';
import { ACTIONS, CATEGORIES, PURPOSES, ROLES } from '../../consent/vocabulary';
import type { Bundle, Category, Role } from '../../consent/vocabulary';
import {
  NOW,
  WHOLE_CARE_NETWORK,
  aBasicNetworkGrant,
  aBillingOfficer,
  aCircleProfessional,
  aCounsellor,
  aFirstLinePsychologist,
  aGeneralPractitioner,
  aGrant,
  aJobCoach,
  aMunicipalWorker,
  aNetworkCoordinator,
  aPeerWorker,
  aPerson,
  aRecord,
  aRelationOf,
  aRelative,
  aRequest,
  aSteward,
  aTeamMember,
  aTrainingProvider,
  anAdvisingDoctor,
  anEmployer,
  factsWith,
} from '../support/consent-builders';
import { ADDED_COLUMNS, ADDED_ROWS, PRINTED_COLUMNS, PRINTED_MATRIX, READINGS } from './printed-matrix';

const { cell } = CURRENT_POLICY;
const MUNI: readonly Role[] = ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'];
const BASIC_NETWORK = CURRENT_POLICY.bundle('BASIC_NETWORK');

/** Everybody who can have the role, in each form a token can say it. */
const ACTORS_OF_ROLE: Readonly<Record<Role, readonly Exclude<Actor, { kind: 'ANONYMOUS' }>[]>> = {
  PERSON: [aPerson()],
  LEGAL_REPRESENTATIVE: [aRelative()],
  TRUSTED_PERSON: [aRelative()],
  RELATIVE: [aRelative()],
  PEER_WORKER: [aRelative(), aPeerWorker()],
  GENERAL_PRACTITIONER: [aGeneralPractitioner()],
  FIRST_LINE_PSYCHOLOGIST: [aFirstLinePsychologist()],
  MH_LEAD: [aCounsellor()],
  MH_TEAM: [aTeamMember()],
  JOB_COACH: [aJobCoach()],
  EMPLOYER: [anEmployer()],
  TRAINING_PROVIDER: [aTrainingProvider()],
  MUNI_INCOME: [aMunicipalWorker()],
  MUNI_HOUSING: [aMunicipalWorker()],
  MUNI_NEIGHBOURHOOD: [aMunicipalWorker()],
  MUNI_OUTREACH: [aMunicipalWorker()],
  ADVISING_DOCTOR: [anAdvisingDoctor()],
  BILLING: [aBillingOfficer()],
  CIRCLE_PROFESSIONAL: [aCircleProfessional(), aGeneralPractitioner(), aMunicipalWorker()],
  NETWORK_COORDINATOR: [aNetworkCoordinator()],
  DATA_STEWARD: [aSteward()],
};

describe('the table and its source', () => {
  const reading = (category: Category, role: Role) =>
    READINGS.filter(({ categories, roles }) => categories.includes(category) && roles.includes(role));

  describe.each(PRINTED_MATRIX)('$topic', ({ categories, cells }) => {
    const printed = cells.split(' ');

    it('has a code for every printed column', () => {
      expect(printed).toHaveLength(PRINTED_COLUMNS.length);
    });

    it.each(categories)('%s is what is printed, but where a reading says otherwise', (category) => {
      const expected = PRINTED_COLUMNS.flatMap((roles, column) =>
        roles.map((role) => [role, reading(category, role)[0]?.cell ?? printed[column]]),
      );
      expect(expected.map(([role]) => [role, cell(category, role as Role)])).toEqual(expected);
    });

    it.each(categories)('%s has a reading wherever the page uses words, and no needless one', (category) => {
      for (const [column, roles] of PRINTED_COLUMNS.entries()) {
        for (const role of roles) {
          const found = reading(category, role);
          const inWords = printed[column]?.endsWith('*') === true;
          if (inWords) expect([category, role, found.length]).toEqual([category, role, 1]);
          else expect(found.map((one) => one.cell)).not.toContain(printed[column]);
          expect(found.length).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  it.each(Object.entries(ADDED_ROWS))('%s, which is not printed, is as it was decided', (category, decided) => {
    const expected = ROLES.map((role) => {
      const unsaid = role === 'PERSON' ? 'O' : role === 'DATA_STEWARD' ? 'M' : '-';
      return [role, decided?.[role] ?? unsaid];
    });
    expect(ROLES.map((role) => [role, cell(category as Category, role)])).toEqual(expected);
  });

  it.each(Object.entries(ADDED_COLUMNS))('%s, which is not printed, is as it was decided', (role, decided) => {
    const printed = PRINTED_MATRIX.flatMap(({ categories }) => categories);
    const expected = printed.map((category) => [category, decided[category] ?? '-']);
    expect(printed.map((category) => [category, cell(category, role as Role)])).toEqual(expected);
  });

  it('knows every row and column as printed or as added, and none as both', () => {
    const rows = [...PRINTED_MATRIX.flatMap(({ categories }) => categories), ...Object.keys(ADDED_ROWS)];
    expect(rows.sort()).toEqual([...CATEGORIES].sort());
    const columns = [...PRINTED_COLUMNS.flat(), ...Object.keys(ADDED_COLUMNS)];
    expect(columns.sort()).toEqual([...ROLES].sort());
  });

  it('lists no category under two printed topics', () => {
    const listed = PRINTED_MATRIX.flatMap(({ categories }) => categories);
    expect(new Set(listed).size).toBe(listed.length);
    const read = READINGS.flatMap(({ categories }) => categories);
    expect(read.filter((category) => !listed.includes(category))).toEqual([]);
  });
});

/** Pinned one by one, so that the table cannot drift without somebody changing a sentence here. */
const PINNED: readonly (readonly [Cell, readonly Category[], readonly Role[], string])[] = [
  // The hard "never" cells of 3.8
  ['-', ['DIAGNOSIS', 'REFERRAL_SHEET_DIAGNOSIS'], MUNI, 'a municipality has no diagnosis (C-53, 002:4028-4029)'],
  ['-', ['MEDICATION', 'ADMISSIONS', 'IROC', 'ROM', 'SESSION_NOTES', 'ATTENDANCE'], MUNI, 'nor treatment (T-30)'],
  ['-', ['OWN_WORDS', 'CARE_NEEDS', 'SOCIAL_NETWORK'], MUNI, 'nor tension at home, or a small network (TQ-11, EQ-10)'],
  ['S', ['EMPLOYER_DISCLOSURE_TEXT'], ['EMPLOYER'], 'the employer sees the text that was told (C-45)'],
  ['T', ['WORK_ACCOMMODATIONS', 'NAME', 'COACH_CONTACT'], ['EMPLOYER'], 'and what was agreed and wished (C-47, EQ-06)'],
  ['R', ['HOW_TO_WORK_WITH_ME'], ['EMPLOYER'], 'if named for it'],
  ['-', ['IROC'], ['NETWORK_COORDINATOR'], 'I.ROC is not for benchmarking (000:832-833)'],
  ['C', ['ROM', 'WAITING', 'TRAJECTORY', 'WORK_TRAJECTORY'], ['NETWORK_COORDINATOR'], 'counted only (TQ-13, EQ-12)'],
  ['-', ['PEER_MEMBERSHIP'], ['GENERAL_PRACTITIONER', 'MH_TEAM', 'RELATIVE', ...MUNI], 'outside care (C-11)'],
  ['-', ['PEER_MEMBERSHIP'], ['DATA_STEWARD', 'LEGAL_REPRESENTATIVE', 'TRUSTED_PERSON'], 'for all (002:989-992)'],
  ['R', ['PEER_MEMBERSHIP'], ['MH_LEAD', 'JOB_COACH'], 'but those the person names (C-11)'],
  ['S', ['PEER_MEMBERSHIP'], ['PEER_WORKER'], 'and the group itself'],

  // Relatives, trusted person, peers
  ['R', ['DIAGNOSIS', 'MEDICATION', 'ADMISSIONS'], ['RELATIVE', 'TRUSTED_PERSON'], 'by topic and name (C-19)'],
  ['N', ['RECOVERY_PLAN_MOMENTS'], ['TRUSTED_PERSON'], 'at intake, plan and execution (C-08)'],
  ['T', ['RECOVERY_PLAN'], ['TRUSTED_PERSON', 'RELATIVE'], 'as a whole only by topic (C-06)'],
  ['T', ['TRAJECTORY', 'CONTEXT_CONVERSATIONS', 'APPOINTMENTS'], ['RELATIVE'], 'may know of it (C-06)'],
  ['R', ['ATTENDANCE'], ['RELATIVE', 'TRUSTED_PERSON'], 'why he stays home is his (TQ-08)'],
  ['S', ['RESOURCE_GROUP'], ['RELATIVE', 'PEER_WORKER', 'CIRCLE_PROFESSIONAL'], 'no grant needed (C-02)'],
  ['-', ['DIAGNOSIS', 'MEDICATION', 'ADMISSIONS'], ['PEER_WORKER', 'CIRCLE_PROFESSIONAL'], 'no care data (C-12, C-24)'],
  ['-', ['SOCIAL_NETWORK', 'HOUSING'], ['PEER_WORKER'], 'a small network stays with the person (EQ-11)'],
  ['-', ['CHILD_SAFETY_CHECK', 'FAMILY_IMPACT_CHECK'], ['RELATIVE', 'TRUSTED_PERSON'], 'not for family (C-39)'],

  // Care
  ['N', ['DIAGNOSIS'], ['MH_LEAD'], 'the rehabilitation convention needs it (ST-01)'],
  ['T', ['DIAGNOSIS'], ['MH_TEAM', 'GENERAL_PRACTITIONER'], 'others need not know (TQ-05, ST-01)'],
  ['N', ['MEDICATION'], ['GENERAL_PRACTITIONER', 'MH_LEAD', 'MH_TEAM'], 'medication support (EQ-04)'],
  ['-', ['SESSION_NOTES', 'WEEK_SCHEDULE', 'ATTENDANCE', 'CONTEXT_CONVERSATIONS'], ['GENERAL_PRACTITIONER'], 'TQ-02'],
  ['N', ['WAITING', 'NOTICES', 'CARE_NETWORK', 'TRAJECTORY'], ['GENERAL_PRACTITIONER'], 'taken on, by whom (TQ-02)'],
  ['N', ['WEEK_SCHEDULE'], ['MH_TEAM'], 'which modules this week (TQ-05)'],
  ['T', ['CONTEXT_CONVERSATIONS', 'ATTENDANCE', 'SESSION_NOTES'], ['MH_TEAM'], 'need not know (TQ-05, 003:2099-2101)'],
  ['S', ['REFERRAL', 'REFERRAL_SHEET'], ['GENERAL_PRACTITIONER', 'MH_LEAD', 'JOB_COACH'], 'not inherited (C-57)'],
  ['N', ['SESSION_COUNTER'], ['FIRST_LINE_PSYCHOLOGIST', 'MH_LEAD'], 'to keep the maxima (C-26)'],
  ['M', ['SESSION_COUNTER'], ['GENERAL_PRACTITIONER'], 'no business of the GP (C-26)'],
  ['S', ['CONVENTION_SESSIONS'], ['FIRST_LINE_PSYCHOLOGIST', 'MH_LEAD', 'MH_TEAM'], 'each provider its own (C-26)'],
  ['S', ['CONVENTION_SESSIONS'], ['BILLING'], 'the invoices that they settle (C-27, R-035)'],
  ['-', ['CONVENTION_SESSIONS'], ['GENERAL_PRACTITIONER', 'JOB_COACH', 'RELATIVE', ...MUNI], 'nobody else’s (C-26)'],
  ['N', ['FAMILY_IMPACT_CHECK_DONE'], ['GENERAL_PRACTITIONER', 'JOB_COACH', 'MH_TEAM'], 'that it was done (C-39)'],
  ['S', ['FAMILY_IMPACT_CHECK'], ['JOB_COACH'], 'its content to its author (C-39)'],
  ['L', ['CHILD_SAFETY_CHECK'], ['GENERAL_PRACTITIONER', 'MUNI_OUTREACH', 'MUNI_NEIGHBOURHOOD'], 'on a ground (C-41)'],
  ['-', ['CHILD_SAFETY_CHECK'], ['JOB_COACH', 'MH_TEAM', 'EMPLOYER'], 'null to a coach, like "none" (C-40)'],
  ['-', ['SAFETY_PROXIES'], ['GENERAL_PRACTITIONER', 'MH_TEAM', 'JOB_COACH', 'EMPLOYER', ...MUNI], 'police (C-56)'],

  // Work
  ['R', ['DIAGNOSIS', 'MEDICATION'], ['JOB_COACH'], 'a coach in the treatment team stays a coach (C-48)'],
  ['-', ['TRAUMA', 'ADMISSIONS', 'COERCION', 'ATTENDANCE'], ['JOB_COACH'], 'never for work (C-38, TQ-10, T-30)'],
  ['N', ['WORK_WISHES', 'STRENGTHS', 'EDUCATION', 'WORK_ACCOMMODATIONS'], ['JOB_COACH'], 'what to build on (TQ-10)'],
  ['R', ['CHILDREN'], ['JOB_COACH'], 'not the daughter’s name (EQ-02)'],
  ['S', ['WORK_NOTES', 'EMPLOYER_DISCLOSURE'], ['JOB_COACH'], 'own notes, and the talk they supported (EQ-03, C-45)'],
  ['-', ['WORK_NOTES', 'EMPLOYER_DISCLOSURE'], ['MH_LEAD', 'GENERAL_PRACTITIONER', 'ADVISING_DOCTOR'], 'EQ-03, EQ-05'],
  ['T', ['WORK_EVENTS'], ['MH_LEAD'], 'a set-back, if granted (EQ-03)'],
  ['-', ['WORK_EVENTS'], ['EMPLOYER', 'ADVISING_DOCTOR', 'GENERAL_PRACTITIONER'], 'not the reason (E-13, ST-06)'],
  ['N', ['PROGRESSIVE_WORK', 'WORK_TRAJECTORY', 'TRAINING_ENROLMENT'], ['ADVISING_DOCTOR'], 'state and hours (EQ-05)'],
  ['-', ['OWN_WORDS', 'CHILDREN', 'SESSION_NOTES', 'MEDICATION'], ['ADVISING_DOCTOR'], 'no content (C-49, EQ-05)'],
  ['S', ['TRAINING_ENROLMENT', 'APPOINTMENTS'], ['TRAINING_PROVIDER'], 'enrolled with them or not (EQ-08)'],
  ['-', ['CARE_NETWORK', 'IDENTITY', 'WORK_EVENTS', 'EDUCATION'], ['TRAINING_PROVIDER'], 'nor a reason (EQ-08)'],

  // Municipal support, region, billing
  ['S', ['INCOME_DEBTS'], ['MUNI_INCOME'], 'own case'],
  ['-', ['INCOME_DEBTS'], ['MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'], 'and not another desk’s'],
  ['N', ['HOUSING', 'SUPPORT_REQUESTS'], ['MUNI_HOUSING'], 'looks for a place, which support (TQ-11)'],
  ['-', ['CONCERN_REPORT_BEFORE_CONTACT'], ['PERSON', 'MH_TEAM', 'JOB_COACH'], 'before contact outreach only (C-59)'],
  ['S', ['CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT'], ['MUNI_OUTREACH', 'RELATIVE'], 'and who reported (C-59)'],
  ['N', ['SESSION_COUNTER'], ['BILLING'], 'under a pseudocode (C-27)'],
  ['-', ['DIAGNOSIS', 'CARE_NETWORK', 'TRAJECTORY'], ['BILLING'], 'billing is not care (C-27)'],
  ['N', ['ACCESS_RECORDS', 'CONSENT'], ['LEGAL_REPRESENTATIVE'], 'beside the person'],
  ['-', ['ACCESS_RECORDS', 'CONSENT'], ['MH_LEAD', 'GENERAL_PRACTITIONER', 'TRUSTED_PERSON'], 'nobody else’s business'],

  // The person's own voice
  ['R', ['LIFE_STORY', 'OWN_WORDS'], ['MH_LEAD', 'RELATIVE', 'JOB_COACH'], 'to whom they choose (C-54)'],
  ['A', ['CRISIS_CARD', 'WRAP'], ['MH_LEAD', 'RELATIVE', 'GENERAL_PRACTITIONER', 'MUNI_OUTREACH'], 'C-35'],
];

describe('cells that a source names', () => {
  it.each(PINNED)('%s: %s for %s (%s)', (expected, categories, roles) => {
    const found = categories.flatMap((category) => roles.map((role) => [category, role, cell(category, role)]));
    expect(found).toEqual(categories.flatMap((category) => roles.map((role) => [category, role, expected])));
  });

  it('are many', () => {
    expect(PINNED.flatMap(([, categories, roles]) => categories.flatMap(() => roles)).length).toBeGreaterThan(200);
  });

  it('shows an employer nothing else at all (C-45, C-46)', () => {
    const open = CATEGORIES.filter((category) => !['-', 'M', 'C'].includes(cell(category, 'EMPLOYER')));
    expect(open.sort()).toEqual([
      'COACH_CONTACT',
      'EMPLOYER_DISCLOSURE_TEXT',
      'HOW_TO_WORK_WITH_ME',
      'NAME',
      'WORK_ACCOMMODATIONS',
    ]);
  });

  it('shows a training provider nothing else at all (EQ-08)', () => {
    const open = CATEGORIES.filter((category) => !['-', 'M', 'C'].includes(cell(category, 'TRAINING_PROVIDER')));
    expect(open.sort()).toEqual(['APPOINTMENTS', 'COACH_CONTACT', 'NAME', 'TRAINING_ENROLMENT', 'WORK_ACCOMMODATIONS']);
  });

  it('shows billing name-free counts and the invoices it settles, and nothing else (C-27)', () => {
    expect(CATEGORIES.filter((category) => !['-', 'M', 'C'].includes(cell(category, 'BILLING')))).toEqual([
      'SESSION_COUNTER',
      'CONVENTION_SESSIONS',
    ]);
  });

  it('shows the region no person (003:2446-2454)', () => {
    expect(CATEGORIES.filter((category) => !['-', 'C'].includes(cell(category, 'NETWORK_COORDINATOR')))).toEqual([]);
  });

  it('shows a steward metadata, and of peer membership not even that (C-11)', () => {
    expect(CATEGORIES.filter((category) => cell(category, 'DATA_STEWARD') !== 'M')).toEqual(['PEER_MEMBERSHIP']);
  });

  it('is the person’s own throughout, but for a concern report before contact (C-22, C-59)', () => {
    expect(CATEGORIES.filter((category) => cell(category, 'PERSON') !== 'O')).toEqual([
      'CONCERN_REPORT_BEFORE_CONTACT',
    ]);
    expect(CATEGORIES.flatMap((category) => ROLES.slice(1).map((role) => cell(category, role)))).not.toContain('O');
  });

  it('opens a circle professional nothing by the basic bundle: being invited is not a grant (C-02)', () => {
    expect(CATEGORIES.filter((category) => cell(category, 'CIRCLE_PROFESSIONAL') === 'N')).toEqual([]);
  });
});

describe('the basic network bundle', () => {
  it('is what anybody sees on the strength of it, no more and no less', () => {
    const withN = CATEGORIES.filter((category) => ROLES.some((role) => cell(category, role) === 'N'));
    expect([...BASIC_NETWORK].sort()).toEqual(withN.sort());
    expect(BASIC_NETWORK.size).toBeGreaterThan(20);
  });

  it.each([...RESTRICTED_TOPICS])('never holds %s, which takes a named grant for whoever sees it (C-56)', (topic) => {
    expect(BASIC_NETWORK.has(topic)).toBe(false);
    const codes = ROLES.map((role) => cell(topic, role));
    expect(codes.filter((code) => !['O', 'R', '-', 'M', 'C'].includes(code))).toEqual([]);
  });

  it('knows trauma, suicidality, sexuality, addiction and police contacts as restricted', () => {
    const topics = ['ADDICTION', 'SAFETY_PROXIES', 'SEXUALITY', 'SUICIDALITY', 'TRAUMA'];
    expect([...RESTRICTED_TOPICS].sort()).toEqual(topics);
  });

  it('never holds story, own words, disclosure, notes, crisis card, concern report or peer membership', () => {
    const kept: readonly Category[] = [
      ...(['LIFE_STORY', 'OWN_WORDS', 'EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT', 'WORK_NOTES'] as const),
      ...(['WRAP', 'CRISIS_CARD', 'CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT', 'PEER_MEMBERSHIP'] as const),
      ...(['INCOME_DEBTS', 'REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS', 'REFERRAL_SHEET_MEDICATION'] as const),
    ];
    expect(kept.filter((category) => BASIC_NETWORK.has(category))).toEqual([]);
  });
});

describe('who writes, who answers for the record', () => {
  it('leaves the person’s words, goals, documents and choices to the person alone (C-01, C-09, C-45, C-54)', () => {
    expect([...CURRENT_POLICY.writtenByPersonOnly].sort()).toEqual([
      ...['CONSENT', 'CRISIS_CARD', 'EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT', 'GOALS', 'HOW_TO_WORK_WITH_ME'],
      ...['LIFE_STORY', 'OWN_WORDS', 'PEER_MEMBERSHIP', 'RESOURCE_GROUP', 'WISHES', 'WRAP'],
    ]);
  });

  it('lets the person write all of that too', () => {
    for (const category of CURRENT_POLICY.writtenByPersonOnly) {
      expect([category, CURRENT_POLICY.writtenByPerson.has(category)]).toEqual([category, true]);
    }
  });

  it('keeps others’ records about the person from being rewritten by the person', () => {
    const others = CATEGORIES.filter((category) => !CURRENT_POLICY.writtenByPerson.has(category));
    expect(others.sort()).toEqual([
      ...['ACCESS_RECORDS', 'ADDICTION', 'ADMISSIONS', 'APPOINTMENTS', 'ATTENDANCE', 'CHILD_SAFETY_CHECK'],
      ...['COACH_CONTACT', 'COERCION', 'CONCERN_REPORT', 'CONCERN_REPORT_BEFORE_CONTACT', 'CONTEXT_CONVERSATIONS'],
      'CONVENTION_SESSIONS',
      ...['DIAGNOSIS', 'FAMILY_IMPACT_CHECK', 'FAMILY_IMPACT_CHECK_DONE', 'FUNCTIONAL_ASSESSMENT'],
      ...['FUNCTIONAL_ASSESSMENT_CONTEXT', 'INCOME_DEBTS', 'INSURANCE_STATUS', 'IROC', 'MEDICATION', 'NOTICES'],
      ...['PROGRESSIVE_WORK', 'REFERRAL', 'ROM', 'SAFETY_PROXIES', 'SESSION_COUNTER', 'SESSION_NOTES', 'SEXUALITY'],
      ...['SOCIAL_STATUS', 'SOMATIC_HEALTH', 'SUICIDALITY', 'TRAINING_ENROLMENT', 'TRAJECTORY', 'TRAUMA', 'WAITING'],
      ...['WEEK_SCHEDULE', 'WORK_ACCOMMODATIONS', 'WORK_NOTES', 'WORK_TRAJECTORY'],
    ]);
  });

  it('lets no team colleague, peer, relative or guest answer for an organisation’s record (TQ-05, C-12)', () => {
    expect(ROLES.filter((role) => !CURRENT_POLICY.answersForRecord.has(role)).sort()).toEqual([
      ...['CIRCLE_PROFESSIONAL', 'DATA_STEWARD', 'EMPLOYER', 'LEGAL_REPRESENTATIVE', 'MH_TEAM', 'NETWORK_COORDINATOR'],
      ...['PEER_WORKER', 'PERSON', 'RELATIVE', 'TRUSTED_PERSON'],
    ]);
  });
});

describe('policy versions', () => {
  it('keeps the version that decides now among those that can be replayed', () => {
    expect(CURRENT_POLICY.version).toBe('2026-11-26');
    expect(Object.keys(POLICIES)).toEqual(['2026-11-22', '2026-11-26']);
    expect(POLICIES[CURRENT_POLICY.version]).toBe(CURRENT_POLICY);
    for (const [version, policy] of Object.entries(POLICIES)) expect(policy.version).toBe(version);
  });

  it('leaves an earlier version as it was, so that its decisions can be replayed', () => {
    const earlier = POLICIES['2026-11-22']!;
    expect(earlier.cell('COERCION', 'GENERAL_PRACTITIONER')).toBe('N');
    expect(earlier.cell('FAMILY_IMPACT_CHECK', 'MH_TEAM')).toBe('N');
    expect(earlier.overrideReach('CONFLICT_OF_DUTIES', 'ACUTE').size).toBe(0);
    expect(earlier.cardReach.size).toBe(0);
    expect(earlier.alwaysSilent.size).toBe(0);
  });

  it.each([
    ['a category it does not know', () => cell('SHOE_SIZE' as Category, 'MH_LEAD')],
    ['a name every object has', () => cell('constructor' as Category, 'MH_LEAD')],
    ['a role it does not know', () => cell('DIAGNOSIS', 'NEIGHBOUR' as Role)],
    ['a bundle it does not know', () => CURRENT_POLICY.bundle('EVERYTHING' as Bundle)],
    ['a bundle by a name every object has', () => CURRENT_POLICY.bundle('constructor' as Bundle)],
  ])('throws for %s, so that the rule denies instead of passing over it', (_, asked) => {
    expect(asked).toThrow(RangeError);
  });
});

describe.each(CATEGORIES)('%s', (category) => {
  describe.each(ROLES.map((role) => [role, cell(category, role)] as const))('for %s is %s', (role, code) => {
    it.each(ACTORS_OF_ROLE[role])('opens as the code says (%#)', (actor) => {
      const own = code === 'O' ? 'PERMIT' : 'DENY';
      const relation = role === 'PERSON' ? [] : [aRelationOf(actor, role)];
      const granted = (...grants: Grant[]): Facts => factsWith({ relations: relation, grants });
      const ask = (facts: Facts, over = {}): Decision =>
        decide(aRequest({ actor, category, ...over }), facts, NOW, CURRENT_POLICY);
      const opens = (codes: readonly Cell[]) => (codes.includes(code) ? 'PERMIT' : own);

      expect(ask(granted()).outcome).toBe(own);

      const strongest = aGrant({
        grantee: namedGrantee(actor),
        categories: [category],
        bundles: ['BASIC_NETWORK'],
        actions: ACTIONS,
      });
      expect(ask(granted(strongest)).outcome).toBe(opens(['N', 'T', 'R']));
      expect(ask(factsWith({ grants: [strongest] })).outcome).toBe(own);

      const basic = aBasicNetworkGrant({ grantee: WHOLE_CARE_NETWORK });
      expect(ask(granted(basic)).outcome).toBe(opens(['N']));

      const byTopic = aGrant({ grantee: WHOLE_CARE_NETWORK, categories: [category] });
      expect(ask(granted(byTopic)).outcome).toBe(opens(['N', 'T']));
      const byTopicToEveryone = aGrant({ grantee: { kind: 'EVERYONE' }, categories: CATEGORIES, purposes: PURPOSES });
      expect(ask(granted(byTopicToEveryone)).outcome).toBe(opens(['N', 'T']));

      const theirs = aRecord({ author: actor.id });
      expect(ask(granted(), { record: theirs }).outcome).toBe(opens(['N', 'T', 'R', 'S', 'A', 'L']));
      expect(ask(granted(), { record: aRecord() }).outcome).toBe(own);
    });
  });
});

function namedGrantee(actor: Exclude<Actor, { kind: 'ANONYMOUS' }>): Grantee {
  return actor.kind === 'PERSON' ? { kind: 'PERSON', ref: actor.id } : { kind: 'PROFESSIONAL', ref: actor.id };
}
