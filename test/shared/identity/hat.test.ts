import { ANONYMOUS } from '../../../consent/actor';
import { DEMO, DEMO_IDENTITIES } from '../../../shared/demo-identities';
import { HatNotAllowed, withHat } from '../../../shared/identity/hat';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';

const mother = { kind: 'PERSON', id: DEMO.persons.jonasMother } as const;
const none = { actingFor: undefined, asSeenBy: undefined };
const jonas = encodePersonId(DEMO.persons.jonas);
const row = '1b671a64-40d5-491e-99b0-da01ff1f3341';

describe('the hat of a request', () => {
  it('is none when none is stated, for everybody', () => {
    for (const { actor } of DEMO_IDENTITIES) expect(withHat(actor, none)).toBe(actor);
    expect(withHat(ANONYMOUS, none)).toBe(ANONYMOUS);
  });

  it('says for whom a natural person acts, by the key of that person (C-37)', () => {
    expect(withHat(mother, { ...none, actingFor: jonas })).toEqual({ ...mother, actingFor: DEMO.persons.jonas });
  });

  it('says through whose eyes the person looks at themselves, by the key of a relation of their own', () => {
    const own = encodeId('Relation', mother.id, row);
    expect(withHat(mother, { ...none, asSeenBy: own })).toEqual({ ...mother, asSeenBy: row });
    const anothers = encodeId('Relation', DEMO.persons.jonas, row);
    expect(() => withHat(mother, { ...none, asSeenBy: anothers })).toThrow(HatNotAllowed);
  });

  it('fits nobody but a natural person', () => {
    for (const { actor } of DEMO_IDENTITIES.filter((each) => each.actor.kind !== 'PERSON')) {
      expect(() => withHat(actor, { ...none, actingFor: jonas })).toThrow(HatNotAllowed);
    }
    expect(() => withHat(ANONYMOUS, { ...none, actingFor: jonas })).toThrow(HatNotAllowed);
  });

  it.each([
    ['what is no key', { ...none, actingFor: 'jonas' }],
    ['nothing', { ...none, actingFor: '' }],
    ['the key of an organisation', { ...none, actingFor: encodeReferenceId('Organisation', DEMO.organisations.brug) }],
    ['oneself', { ...none, actingFor: encodePersonId(mother.id) }],
    ['both at once', { actingFor: jonas, asSeenBy: encodeId('Relation', mother.id, row) }],
  ])('is refused for %s', (_what, stated) => {
    expect(() => withHat(mother, stated)).toThrow(HatNotAllowed);
  });
});
