import { decide } from '../../consent/decide';
import { NO_FACTS, assertWellFormed, isLive } from '../../consent/facts';
import type { Facts, Period, Recorded } from '../../consent/facts';
import { NO_ROWS } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import { BREAKINGS } from './breakings';
import { NOW, at } from './worlds';

const PERSON = 'person-thomas';
const LIVE = { from: at(-24), until: at(24), recordedAt: at(-24), withdrawnAt: null };

/** A fact of every kind, all of them about one person and all of them whole. */
function oneOfEach(person: string): Facts {
  const about = (id: string) => ({ id, ...LIVE, person });
  const said = { heldBy: null, bundles: [], purposes: [], actions: ['READ'], categories: ['STRENGTHS'] } as const;
  const categories = ['STRENGTHS'] as const;
  return {
    relations: [
      {
        ...about('relation'),
        kind: 'CARE_LEAD',
        role: 'MH_LEAD',
        organisation: 'org-care',
        professional: 'pro-1',
        team: null,
        member: null,
      },
    ],
    grants: [{ ...about('grant'), ...said, grantee: { kind: 'EVERYONE' }, exceptTo: null }],
    refusals: [{ ...about('refusal'), ...said, grantee: { kind: 'TEAM', ref: 'team-else' }, everything: false }],
    rosters: [{ id: 'roster', ...LIVE, team: 'team-mobile', organisation: 'org-care', professional: 'pro-1' }],
    retentions: [{ ...about('duty'), organisation: 'org-care', custodian: 'pro-1', categories }],
    mandates: [
      {
        ...about('mandate'),
        holder: 'relative-mother',
        kind: 'PARENT',
        mode: 'BESIDE',
        jurisdiction: 'BE',
        categories,
        moments: [],
      },
    ],
    incapacities: [{ ...about('incapacity'), categories }],
    overrides: [
      {
        ...about('override'),
        ground: 'LEGAL_DUTY',
        danger: 'ACUTE',
        recipient: { kind: 'PROFESSIONAL', ref: 'pro-9' },
        categories,
      },
    ],
    activations: [{ ...about('activation'), recipients: [{ kind: 'PROFESSIONAL', ref: 'pro-9' }], categories }],
    silences: [{ ...about('silence'), grantee: { kind: 'PERSON', ref: 'relative-mother' }, categories }],
    contextConsents: [{ ...about('yes'), contextPerson: 'relative-mother', categories }],
  };
}

const whole = oneOfEach(PERSON);
const asked = (facts: Facts) =>
  decide(
    {
      actor: { kind: 'PROFESSIONAL', id: 'pro-1', organisation: 'org-care', profession: 'MENTAL_HEALTH_PROFESSIONAL' },
      purpose: 'COORDINATION',
      action: 'READ',
      person: PERSON,
      category: 'STRENGTHS',
    },
    facts,
    NOW,
    CURRENT_POLICY,
  );

describe('facts about a person', () => {
  test('are read when there is none of a kind, and when there is one of each', () => {
    expect(() => assertWellFormed(NO_FACTS, PERSON)).not.toThrow();
    expect(() => assertWellFormed(whole, PERSON)).not.toThrow();
    expect(asked(whole)).toMatchObject({ outcome: 'PERMIT', layer: 'GRANT' });
  });

  test.each([
    ['whom it is kept from is a list', { notTo: 'relative-mother' }],
    ['whom it does not reach yet is a list', { notYetTo: 'pro-1' }],
  ])('are whole only where %s', (_, change) => {
    const grants = [{ ...whole.grants[0]!, ...change }] as unknown as Facts['grants'];
    expect(() => assertWellFormed({ ...whole, grants }, PERSON)).toThrow();
  });

  test('are whole only where it can be read when a grant was confirmed', () => {
    const confirmed = (confirmedAt: Date | null): Facts => ({ ...whole, grants: [{ ...whole.grants[0]!, confirmedAt }] });
    expect(() => assertWellFormed(confirmed(new Date('some day')), PERSON)).toThrow('unreadable date');
    expect(() => assertWellFormed(confirmed(NOW), PERSON)).not.toThrow();
    expect(() => assertWellFormed(confirmed(null), PERSON)).not.toThrow();
  });

  test('deny when any of them cannot be read, whichever and however it is broken', () => {
    let broken = 0;
    for (const breaking of BREAKINGS) {
      const facts = breaking(whole, PERSON);
      if (facts === null) continue;
      broken += 1;
      expect(() => assertWellFormed(facts, PERSON)).toThrow();
      expect(asked(facts)).toEqual({
        ...{ outcome: 'DENY', layer: 'VALIDITY', decidedBy: [], rows: NO_ROWS, standing: false, silent: false },
        policyVersion: CURRENT_POLICY.version,
      });
    }
    expect(broken).toBe(BREAKINGS.length);
  });

  test('speak of a person, professional, team or organisation by name, never without', () => {
    for (const kind of ['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION']) {
      const to = (ref: string | undefined) => ({ kind, ref }) as never;
      const said = (ref: string | undefined): Facts => ({ ...whole, grants: [{ ...whole.grants[0]!, grantee: to(ref) }] });
      const override = whole.overrides[0]!;
      const opened = (ref: string | undefined): Facts => ({ ...whole, overrides: [{ ...override, recipient: to(ref) }] });
      for (const facts of [said, opened]) {
        expect(() => assertWellFormed(facts('somebody'), PERSON)).not.toThrow();
        expect(() => assertWellFormed(facts(''), PERSON)).toThrow('a fact lacks a name');
        expect(() => assertWellFormed(facts(undefined), PERSON)).toThrow('a fact lacks a name');
      }
    }
  });

  test('speak of members, everyone and kinds of relation without a name', () => {
    for (const grantee of [
      { kind: 'ALL_MEMBERS' },
      { kind: 'EVERYONE' },
      { kind: 'CARE_NETWORK', relationKinds: [] },
    ] as const) {
      expect(() => assertWellFormed({ ...whole, silences: [{ ...whole.silences[0]!, grantee }] }, PERSON)).not.toThrow();
    }
  });

  test('say what is wrong with them', () => {
    const [grant, override] = [whole.grants[0]!, whole.overrides[0]!];
    const reading = (facts: Partial<Facts>) => () => assertWellFormed({ ...whole, ...facts }, PERSON);
    expect(reading({ grants: [{ ...grant, grantee: { kind: 'SOMEBODY' } as never }] })).toThrow('speaks of nobody known');
    expect(reading({ grants: [{ ...grant, from: new Date(Number.NaN) }] })).toThrow('a fact has no valid date');
    expect(reading({ grants: [{ ...grant, bundles: 'BASIC_NETWORK' as never }] })).toThrow('a fact lacks a list');
    const recipient = { kind: 'EVERYONE', ref: 'all' } as never;
    expect(reading({ overrides: [{ ...override, recipient }] })).toThrow('an opening is for nobody known');
  });

  test('are not made unreadable by those about another person, whatever kind they are of', () => {
    const others = oneOfEach('person-eline');
    for (const kind of Object.keys(whole) as (keyof Facts)[]) {
      if (kind === 'rosters') continue;
      const faulty = others[kind].map((fact) => ({ ...fact, from: null, categories: null, grantee: null, recipients: null }));
      const facts = { ...whole, [kind]: [...whole[kind], ...faulty] } as unknown as Facts;
      expect(() => assertWellFormed(facts, PERSON)).not.toThrow();
      expect(asked(facts)).toEqual(asked(whole));
    }
  });
});

describe('a fact is live', () => {
  const fact: Period & Recorded = { id: 'fact', ...LIVE };
  const [before, after] = [new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 1)];

  test.each<[keyof (Period & Recorded), Date, boolean]>([
    ['recordedAt', NOW, true],
    ['recordedAt', after, false],
    ['from', NOW, true],
    ['from', after, false],
    ['until', after, true],
    ['until', NOW, false],
    ['until', before, false],
    ['withdrawnAt', after, true],
    ['withdrawnAt', NOW, false],
    ['withdrawnAt', before, false],
  ])('with %s at %s: %s', (bound, instant, live) => {
    expect(isLive({ ...fact, [bound]: instant }, NOW)).toBe(live);
  });

  test('without an end until it is withdrawn', () => {
    expect(isLive({ ...fact, until: null }, NOW)).toBe(true);
    expect(isLive({ ...fact, until: null, withdrawnAt: NOW }, NOW)).toBe(false);
  });
});
