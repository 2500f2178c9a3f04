import { ANONYMOUS } from '../../../consent/actor';
import { allowedPurposes } from '../../../consent/purposes';
import { PURPOSES } from '../../../consent/vocabulary';
import { DEMO_IDENTITIES, demoIdentity } from '../../../shared/demo-identities';
import { purposeOf } from '../../../shared/identity/purpose';
import { PurposeNotAllowed } from '../../../shared/identity/token-refused';

const actors = [ANONYMOUS, ...DEMO_IDENTITIES.map((identity) => identity.actor)];

describe('the purpose of a request', () => {
  it('is the default of the role when none is stated', () => {
    for (const actor of actors) {
      expect(purposeOf(actor, undefined)).toBe(allowedPurposes(actor)[0]);
    }
  });

  it('is the stated one when the actor may state it, and an error otherwise: never another', () => {
    for (const actor of actors) {
      for (const purpose of PURPOSES) {
        if (allowedPurposes(actor).includes(purpose)) {
          expect(purposeOf(actor, purpose)).toBe(purpose);
        } else {
          expect(() => purposeOf(actor, purpose)).toThrow(PurposeNotAllowed);
        }
      }
    }
  });

  it.each(['', 'care', ' CARE', 'CARE,SELF', 'EMERGENCY', 'constructor'])(
    'is an error for a GP who states %j',
    (stated) => {
      const gp = demoIdentity('jonas-gp')?.actor ?? ANONYMOUS;
      expect(() => purposeOf(gp, stated)).toThrow(expect.objectContaining({ code: 'PURPOSE_NOT_ALLOWED' }));
    },
  );
});
