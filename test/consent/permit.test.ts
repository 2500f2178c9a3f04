import { Permit } from '../../consent/permit';
import { ALL_ROWS, NO_ROWS } from '../../consent/rows';
import type { RowScope } from '../../consent/rows';

const CELL = { person: 'person-thomas', category: 'WORK_GOALS', action: 'READ' } as const;
const issued = (rows: RowScope) => Permit.issue(CELL, { rows });
const some = () => issued(ALL_ROWS)!;

describe('a permit', () => {
  test('says for whom, what and which rows it was given', () => {
    expect({ ...some() }).toEqual({ ...CELL, rows: ALL_ROWS, asPerson: false, asker: null });
  });

  test("is the person's own only where the decision says so (C-01, C-37)", () => {
    expect(Permit.issue(CELL, { rows: ALL_ROWS, asPerson: true })).toMatchObject({ asPerson: true });
    for (const asPerson of [false, undefined]) {
      expect(Permit.issue(CELL, { rows: ALL_ROWS, asPerson })).toMatchObject({ asPerson: false });
    }
  });

  test.each<[string, Partial<RowScope>]>([
    ['what one organisation holds', { heldBy: ['org-care'] }],
    ['own records', { ownSubjects: ['pro-1'] }],
    ['records one has a part in', { partySubjects: ['org-employer'] }],
  ])('is given where no more opens than %s', (_, rows) => {
    expect(issued({ ...NO_ROWS, ...rows })).toMatchObject({ rows });
  });

  test('is not given where nothing opens', () => {
    expect(issued(NO_ROWS)).toBeNull();
    expect(issued({ ...NO_ROWS, notHeldBy: ['org-care'], partySubjects: [] })).toBeNull();
  });

  test('C-37: says who acts in the person’s place with it, and of nobody else that they do', () => {
    const opened = (asPerson: boolean, asker: string | null) => Permit.issue(CELL, { rows: ALL_ROWS, asPerson }, asker)!.inPlaceBy;
    expect(opened(true, 'relative-mother')).toBe('relative-mother');
    expect(opened(true, CELL.person)).toBeNull();
    expect(opened(false, 'relative-mother')).toBeNull();
  });

  test('cannot be widened once it is given', () => {
    const permit = some();
    expect(Object.isFrozen(permit)).toBe(true);
    expect(() => Object.assign(permit, { category: 'DIAGNOSIS' })).toThrow(TypeError);
    expect(permit.category).toBe('WORK_GOALS');
  });

  test('that is silent is a permit to read, and opens no row', () => {
    const silent = Permit.silent({ person: 'person-thomas', category: 'PEER_MEMBERSHIP' });
    const cell = { person: 'person-thomas', category: 'PEER_MEMBERSHIP', action: 'READ' };
    expect({ ...silent }).toEqual({ ...cell, rows: NO_ROWS, asPerson: false, asker: null });
    expect(() => Permit.assertFits(silent, 'PEER_MEMBERSHIP', 'READ')).not.toThrow();
  });
});

describe('where rows are touched', () => {
  test('a permit fits the category and action it was given for, and no other', () => {
    expect(() => Permit.assertFits(some(), 'WORK_GOALS', 'READ')).not.toThrow();
    expect(() => Permit.assertFits(some(), 'DIAGNOSIS', 'READ')).toThrow('a permit for DIAGNOSIS READ is needed here');
    expect(() => Permit.assertFits(some(), 'WORK_GOALS', 'CONTRIBUTE')).toThrow('a permit for WORK_GOALS CONTRIBUTE');
  });

  test('what only looks like a permit fits nothing', () => {
    const forged = { ...CELL, rows: ALL_ROWS } as unknown as Permit;
    expect(() => Permit.assertFits(forged, 'WORK_GOALS', 'READ')).toThrow('a permit for WORK_GOALS READ');
    const inherited = Object.create(some()) as Permit;
    expect(() => Permit.assertFits(inherited, 'WORK_GOALS', 'READ')).toThrow();
  });
});
