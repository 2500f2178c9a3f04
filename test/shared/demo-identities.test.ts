import { actorClaims } from '../../shared/identity/actor-claims';
import { DEMO, DEMO_IDENTITIES, DEMO_NAMES, demoIdentity } from '../../shared/demo-identities';
import { isUuid } from '../../shared/ids';

describe('the demo cast', () => {
  it('has everybody around the three stories, by the keys the tour names', () => {
    expect(DEMO_IDENTITIES.map((identity) => identity.key).sort()).toEqual(
      [
        ...['jonas', 'jonas-gp', 'jonas-counsellor', 'jonas-intake', 'jonas-team-member', 'jonas-former-psychologist'],
        ...['jonas-hospital', 'jonas-mother', 'jonas-father', 'jonas-sister', 'jonas-care-service', 'gtb-coach'],
        ...['ocmw-housing', 'ocmw-income', 'peer-worker', 'network-coordinator', 'regional-steward', 'brug-steward'],
        ...['work-steward', 'client-panel', 'mira', 'mira-coach', 'mira-psychiatrist', 'mira-gp', 'mira-advising-doctor'],
        ...['mira-employer-hr', 'mira-employer-care', 'mira-training-provider', 'mira-co-parent', 'stranger'],
        ...['jonas-trusted-person', 'mira-representative', 'mira-psychiatrist-colleague', 'crisis-service', 'inspector'],
        ...['femke', 'femke-gp', 'femke-psychologist', 'femke-specialist', 'convention-billing', 'hospital-billing'],
      ].sort(),
    );
  });

  it('uses no id twice, and only random ones', () => {
    const ids = Object.values(DEMO).flatMap((group) => Object.values(group));
    expect(ids.every(isUuid)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names everybody and every organisation, and nobody twice', () => {
    for (const group of Object.keys(DEMO) as (keyof typeof DEMO)[]) {
      expect(Object.keys(DEMO_NAMES[group])).toEqual(Object.keys(DEMO[group]));
    }
    const names = Object.values(DEMO_NAMES)
      .flatMap((group) => Object.values(group))
      .map((name) => JSON.stringify(name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('only has actors that a token can say', () => {
    for (const { actor } of DEMO_IDENTITIES) {
      expect(actorClaims.parse(actor)).toEqual(actor);
    }
    expect(new Set(DEMO_IDENTITIES.map(({ actor }) => actor.id)).size).toBe(DEMO_IDENTITIES.length);
  });

  it('has an employer and a care professional in one organisation (ST-04)', () => {
    const hr = demoIdentity('mira-employer-hr')?.actor;
    const care = demoIdentity('mira-employer-care')?.actor;
    expect(hr).toMatchObject({ profession: 'EMPLOYER', organisation: DEMO.organisations.dayCentre });
    expect(care).toMatchObject({
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      organisation: DEMO.organisations.dayCentre,
    });
  });

  it('knows nobody by another key', () => {
    expect(demoIdentity('thomas')).toBeUndefined();
  });
});
