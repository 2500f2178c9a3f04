import 'reflect-metadata';
import { PROFESSIONS } from '../../../../consent/vocabulary';
import {
  MOST_ADDRESSED,
  addresseeOf,
  canBeAddressed,
  needFault,
  selfOf,
} from '../../../../subgraphs/person/relative-support-need/relative-support-need.rules';

describe('what a relative needs themselves (G-52)', () => {
  const need = { text: 'Iemand om mee te praten.', language: 'nl', addressedTo: [] };

  it.each([[4_000, true], [4_001, false], [0, false]])('of %i characters: %s', (length, fits) => {
    expect(needFault({ ...need, text: 'x'.repeat(length) }) === null).toBe(fits);
  });

  it('is addressed to ten professionals at most, in a language that there is', () => {
    const to = (count: number) => Array.from({ length: count }, (_, index) => `pro-${index}`);
    expect(needFault({ ...need, addressedTo: to(MOST_ADDRESSED) })).toBeNull();
    expect(needFault({ ...need, addressedTo: to(MOST_ADDRESSED + 1) })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(needFault({ ...need, language: 'Vlaams' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('is no employer’s, school’s, invoice desk’s or inspector’s to read, neither by name nor by their token', () => {
    const closed = PROFESSIONS.filter((profession) => !canBeAddressed([profession]));
    expect(closed.toSorted()).toEqual(['BILLING_OFFICER', 'EMPLOYER', 'INSPECTOR', 'TRAINING_PROVIDER']);
    for (const profession of PROFESSIONS) {
      const actor = { kind: 'PROFESSIONAL', id: 'p', organisation: 'o', profession } as const;
      expect([profession, addresseeOf(actor) === null]).toEqual([profession, closed.includes(profession)]);
    }
    // Somebody with two jobs can be turned to in the one that fits; of whom nothing is known that is left to the token.
    expect(canBeAddressed(['EMPLOYER', 'GENERAL_PRACTITIONER', null])).toBe(true);
    expect(canBeAddressed(['EMPLOYER', null])).toBe(false);
    expect(canBeAddressed([null])).toBe(true);
  });

  it('is said by a natural person for themselves: nobody acts or looks in their place', () => {
    const mother = { kind: 'PERSON', id: 'moeder' } as const;
    expect(selfOf(mother)).toBe(mother);
    expect(selfOf({ ...mother, actingFor: 'jonas' })).toBeNull();
    expect(selfOf({ ...mother, asSeenBy: 'relation' })).toBeNull();
    expect(selfOf({ kind: 'PROFESSIONAL', id: 'moeder', organisation: 'o', profession: 'PEER_WORKER' })).toBeNull();
    expect(selfOf({ kind: 'ANONYMOUS' })).toBeNull();
    for (const actor of [mother, { kind: 'STEWARD', id: 's', organisation: 'o', scope: 'REGION' }, { kind: 'ANONYMOUS' }] as const) {
      expect(addresseeOf(actor)).toBeNull();
    }
  });
});
