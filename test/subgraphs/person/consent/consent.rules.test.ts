import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Grant } from '../../../../consent/facts';
import { CURRENT_POLICY } from '../../../../consent/visibility';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { Refused } from '../../../../subgraphs/kit/refused.type';
import {
  exceptionFault,
  grantFault,
  granteeOf,
  limited,
  opensNothingNow,
  partyKeyOf,
  periodFault,
  refusalScopeFault,
  scopeFault,
  stateOf,
} from '../../../../subgraphs/person/consent/consent.rules';
import { LONG_AGO, NOW, PERSON, aGrant, aRefusal, aRelation, aRosterEntry } from '../../../support/consent-builders';

const { professionals, organisations, teams, persons } = DEMO;
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const GP = { kind: 'PROFESSIONAL', ref: professionals.jonasGp } as const;

function codeOf(result: unknown): string | undefined {
  return result instanceof Refused ? result.code : undefined;
}

describe('whom a grant speaks of', () => {
  it('is read from public keys', () => {
    expect(granteeOf({ kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.brug) })).toEqual({
      kind: 'ORGANISATION',
      ref: organisations.brug,
    });
    expect(granteeOf({ kind: 'PERSON', id: encodePersonId(persons.jonasMother) })).toEqual({
      kind: 'PERSON',
      ref: persons.jonasMother,
    });
    expect(granteeOf({ kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'COACHING', 'TRAINING'] })).toEqual({
      kind: 'CARE_NETWORK',
      relationKinds: ['COACHING', 'TRAINING'],
    });
    expect(granteeOf({ kind: 'ALL_MEMBERS' })).toEqual({ kind: 'ALL_MEMBERS' });
  });

  it('is never a key of something else, nor one that was not given out', () => {
    const professional = encodeReferenceId('Professional', professionals.jonasGp);
    for (const id of [professional, encodePersonId(persons.jonasMother), 'nonsense', '', professional.slice(0, -1)]) {
      expect(() => partyKeyOf('ORGANISATION', id)).toThrow('not the key of an organisation');
    }
    expect(() => partyKeyOf('PERSON', professional)).toThrow('not the key of a person');
  });

  it.each([
    ['a named kind without a name', { kind: 'TEAM' as const }],
    [
      'a wildcard with a name',
      { kind: 'ALL_MEMBERS' as const, id: encodeReferenceId('Organisation', organisations.brug) },
    ],
    ['a care network of nobody', { kind: 'CARE_NETWORK' as const, relationKinds: [] }],
    ['kinds of relation with another kind', { kind: 'EVERYONE' as const, relationKinds: ['COACHING' as const] }],
  ])('refuses %s', (_what, stated) => {
    expect(codeOf(granteeOf(stated))).toBe('INPUT_NOT_FIT');
  });

  it('is somebody for a grant: not everyone, and not oneself', () => {
    expect(grantFault({ kind: 'EVERYONE' }, PERSON)?.code).toBe('INPUT_NOT_FIT');
    expect(grantFault({ kind: 'PERSON', ref: PERSON }, PERSON)?.code).toBe('INPUT_NOT_FIT');
    expect(grantFault({ kind: 'PERSON', ref: persons.jonasMother }, PERSON)).toBeNull();
    expect(grantFault({ kind: 'ALL_MEMBERS' }, PERSON)).toBeNull();
  });
});

describe('a period', () => {
  it('ends after it starts and after now, the end itself being outside', () => {
    expect(periodFault(NOW, null, NOW)).toBeNull();
    expect(periodFault(NOW, later(1), NOW)).toBeNull();
    expect(periodFault(NOW, NOW, NOW)?.code).toBe('PERIOD_ENDS_BEFORE_IT_STARTS');
    expect(periodFault(later(10), later(10), NOW)?.code).toBe('PERIOD_ENDS_BEFORE_IT_STARTS');
    expect(periodFault(later(10), later(11), NOW)).toBeNull();
    expect(periodFault(LONG_AGO, NOW, NOW)?.code).toBe('PERIOD_ENDS_BEFORE_IT_STARTS');
    expect(periodFault(LONG_AGO, later(1), NOW)).toBeNull();
  });
});

describe('something is said', () => {
  const scope = { categories: [], bundles: [], heldBy: null, purposes: [], actions: ['READ'] } as const;

  it('names a category or a bundle, and an action', () => {
    expect(scopeFault(scope)?.code).toBe('INPUT_NOT_FIT');
    expect(scopeFault({ ...scope, categories: ['NAME'] })).toBeNull();
    expect(scopeFault({ ...scope, bundles: ['BASIC_NETWORK'] })).toBeNull();
    expect(scopeFault({ ...scope, categories: ['NAME'], actions: [] })?.code).toBe('INPUT_NOT_FIT');
  });

  it('refuses what is named or everything, never both, and everything to everyone by a pause alone', () => {
    const refusal = { ...scope, grantee: { kind: 'PROFESSIONAL', ref: 'coach' }, everything: true } as const;
    expect(refusalScopeFault(refusal)).toBeNull();
    expect(refusalScopeFault({ ...refusal, everything: false })?.code).toBe('INPUT_NOT_FIT');
    expect(refusalScopeFault({ ...refusal, everything: false, categories: ['NAME'] })).toBeNull();
    expect(refusalScopeFault({ ...refusal, categories: ['NAME'] })?.code).toBe('INPUT_NOT_FIT');
    expect(refusalScopeFault({ ...refusal, bundles: ['BASIC_NETWORK'] })?.code).toBe('INPUT_NOT_FIT');
    expect(refusalScopeFault({ ...refusal, grantee: { kind: 'EVERYONE' } })?.code).toBe('INPUT_NOT_FIT');
    expect(refusalScopeFault({ ...refusal, actions: [] })?.code).toBe('INPUT_NOT_FIT');
  });
});

describe('a limit', () => {
  const grant: Grant = aGrant({
    grantee: GP,
    categories: ['DIAGNOSIS', 'GOALS'],
    bundles: ['BASIC_NETWORK'],
    actions: ['READ', 'CONTRIBUTE'],
    until: later(1_000),
  });

  it('takes away, and leaves the rest as it was', () => {
    const left = limited(grant, { categories: ['GOALS'] }, NOW);
    expect(left).toEqual({ ...grant, categories: ['GOALS'] });
    expect(limited(grant, { bundles: [] }, NOW)).toEqual({ ...grant, bundles: [] });
    expect(limited(grant, { heldBy: organisations.brug }, NOW)).toEqual({ ...grant, heldBy: organisations.brug });
    expect(limited(grant, { purposes: ['CARE'] }, NOW)).toEqual({ ...grant, purposes: ['CARE'] });
    expect(limited(grant, { actions: ['READ'] }, NOW)).toEqual({ ...grant, actions: ['READ'] });
    expect(limited(grant, { until: later(999) }, NOW)).toEqual({ ...grant, until: later(999) });
  });

  it.each([
    ['a category it did not name, though a bundle held it', { categories: ['DIAGNOSIS', 'NAME'] as const }],
    ['a category it had not at all', { categories: ['TRAUMA'] as const }],
    ['a later end', { until: later(1_001) }],
    ['nothing', {}],
    ['the same again', { categories: ['GOALS', 'DIAGNOSIS'] as const }],
    ['everything', { categories: [], bundles: [] }],
    ['every action', { actions: [] }],
  ])('refuses %s', (_what, limit) => {
    expect(codeOf(limited(grant, limit, NOW))).toBe('INPUT_NOT_FIT');
  });

  it('never widens who holds or what for', () => {
    const narrow: Grant = { ...grant, heldBy: organisations.brug, purposes: ['CARE', 'REFERRAL'], actions: ['READ'] };
    expect(codeOf(limited(narrow, { heldBy: organisations.hospital }, NOW))).toBe('INPUT_NOT_FIT');
    expect(codeOf(limited(narrow, { purposes: [] }, NOW))).toBe('INPUT_NOT_FIT');
    expect(codeOf(limited(narrow, { purposes: ['BILLING'] }, NOW))).toBe('INPUT_NOT_FIT');
    expect(codeOf(limited(narrow, { actions: ['READ', 'CONTRIBUTE'] }, NOW))).toBe('INPUT_NOT_FIT');
    expect(limited(narrow, { purposes: ['CARE'] }, NOW)).toEqual({ ...narrow, purposes: ['CARE'] });
  });

  it('does not end in the past: that is a withdrawal', () => {
    expect(codeOf(limited(grant, { until: NOW }, NOW))).toBe('PERIOD_ENDS_BEFORE_IT_STARTS');
  });
});

describe('an exception', () => {
  const refusal = aRefusal({
    grantee: { kind: 'ORGANISATION', ref: organisations.brug },
    categories: ['GOALS', 'WISHES'],
    recordedAt: NOW,
  });
  const exception = aGrant({
    grantee: { kind: 'TEAM', ref: teams.brugIntake },
    categories: ['GOALS'],
    exceptTo: refusal.id,
    recordedAt: later(1),
  });

  it('is later and strictly narrower, and names its refusal', () => {
    expect(exceptionFault(exception, refusal, CURRENT_POLICY)).toBeNull();
    expect(exceptionFault({ ...exception, recordedAt: NOW }, refusal, CURRENT_POLICY)?.code).toBe('RULE_NOT_MET');
    expect(exceptionFault({ ...exception, exceptTo: randomUUID() }, refusal, CURRENT_POLICY)?.code).toBe(
      'RULE_NOT_MET',
    );
    expect(exceptionFault({ ...exception, categories: ['GOALS', 'NAME'] }, refusal, CURRENT_POLICY)?.code).toBe(
      'RULE_NOT_MET',
    );
    expect(
      exceptionFault(
        { ...exception, grantee: refusal.grantee, categories: refusal.categories, actions: refusal.actions },
        refusal,
        CURRENT_POLICY,
      )?.code,
    ).toBe('RULE_NOT_MET');
  });
});

describe('what a grant opens to nobody', () => {
  const gp = aRelation();
  const around = { relations: [gp], rosters: [], worksAt: [] };

  it('says nothing of a category that opens to the grantee’s role', () => {
    expect(
      opensNothingNow(aGrant({ grantee: GP, categories: ['DIAGNOSIS', 'TRAUMA'] }), around, CURRENT_POLICY, NOW),
    ).toEqual([]);
  });

  it('names what a wildcard cannot open: trauma is granted by name only (C-56)', () => {
    const network = aGrant({
      grantee: { kind: 'CARE_NETWORK', relationKinds: ['FIRST_LINE'] },
      categories: ['DIAGNOSIS', 'TRAUMA'],
    });
    expect(opensNothingNow(network, around, CURRENT_POLICY, NOW)).toEqual(['TRAUMA']);
  });

  it('names what no consent opens to the role: a GP has no session notes', () => {
    expect(
      opensNothingNow(aGrant({ grantee: GP, categories: ['SESSION_NOTES', 'NAME'] }), around, CURRENT_POLICY, NOW),
    ).toEqual(['SESSION_NOTES']);
  });

  it('names everything while the grantee has no live relation', () => {
    const grant = aGrant({ grantee: GP, categories: ['NAME'] });
    expect(opensNothingNow(grant, { ...around, relations: [{ ...gp, until: NOW }] }, CURRENT_POLICY, NOW)).toEqual([
      'NAME',
    ]);
    expect(opensNothingNow(grant, { ...around, relations: [{ ...gp, until: later(1) }] }, CURRENT_POLICY, NOW)).toEqual(
      [],
    );
  });

  it('finds a grantee through their team, and a team through its people', () => {
    const ofTeam = aRelation({
      kind: 'CARE_TEAM',
      role: 'MH_TEAM',
      organisation: organisations.brug,
      professional: null,
      team: teams.brugRehabilitation,
    });
    const rosters = [aRosterEntry()];
    const grant = aGrant({
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasTeamMember },
      categories: ['WEEK_SCHEDULE'],
    });
    expect(opensNothingNow(grant, { ...around, relations: [ofTeam], rosters }, CURRENT_POLICY, NOW)).toEqual([]);
    expect(opensNothingNow(grant, { ...around, relations: [ofTeam] }, CURRENT_POLICY, NOW)).toEqual(['WEEK_SCHEDULE']);
  });
});

describe('a relation of a whole organisation', () => {
  const employer = aRelation({
    kind: 'EMPLOYMENT',
    role: 'EMPLOYER',
    organisation: organisations.dayCentre,
    professional: null,
  });
  const grant = aGrant({ grantee: { kind: 'PROFESSIONAL', ref: professionals.miraEmployerHr }, categories: ['NAME'] });
  const worksAt = (organisation: string, profession: 'EMPLOYER' | 'MENTAL_HEALTH_PROFESSIONAL' | null) =>
    opensNothingNow(
      grant,
      { relations: [employer], rosters: [], worksAt: [{ organisation, profession }] },
      CURRENT_POLICY,
      NOW,
    );

  it('is had by who works there and can take the role', () => {
    expect(worksAt(organisations.dayCentre, 'EMPLOYER')).toEqual([]);
    expect(worksAt(organisations.dayCentre, null)).toEqual([]);
  });

  it('is not had by who works elsewhere, nor by a carer of the same house (C-50)', () => {
    expect(worksAt(organisations.brug, 'EMPLOYER')).toEqual(['NAME']);
    expect(worksAt(organisations.dayCentre, 'MENTAL_HEALTH_PROFESSIONAL')).toEqual(['NAME']);
  });
});

describe('where a grant stands', () => {
  const grant = aGrant({ from: NOW, until: later(10) });

  it.each([
    ['NOT_YET', later(-1)],
    ['LIVE', NOW],
    ['LIVE', later(9)],
    ['ENDED', later(10)],
  ])('is %s at %s', (state, now) => {
    expect(stateOf(grant, now)).toBe(state);
  });

  it('is withdrawn from the instant of the withdrawal', () => {
    const withdrawn = { ...grant, withdrawnAt: later(5) };
    expect(stateOf(withdrawn, later(4))).toBe('LIVE');
    expect(stateOf(withdrawn, later(5))).toBe('WITHDRAWN');
  });
});
