import { ALL_ROWS, NO_ROWS, covers, isEmpty, isOwnRecord, isWhole, opensOwnRecords, union, without } from '../../consent/rows';
import type { RecordStake, RowScope } from '../../consent/rows';

const record: RecordStake = { heldBy: 'org-care', author: 'pro-1', parties: ['relative-mother', 'org-employer'] };
const rows = (change: Partial<RowScope>): RowScope => ({ ...NO_ROWS, ...change });
const all = (change: Partial<RowScope> = {}): RowScope => ({ ...ALL_ROWS, ...change });

test('a record is own to who holds it, wrote it or has a part in it, and to nobody else', () => {
  for (const subject of ['org-care', 'pro-1', 'relative-mother', 'org-employer']) {
    expect(isOwnRecord(record, ['pro-9', subject])).toBe(true);
  }
  expect(isOwnRecord(record, ['pro-9'])).toBe(false);
  expect(isOwnRecord(record, [])).toBe(false);
});

describe('which records rows cover', () => {
  test.each<[string, RowScope, boolean]>([
    ['nothing', NO_ROWS, false],
    ['everything', ALL_ROWS, true],
    ['what the holder holds', rows({ heldBy: ['org-town', 'org-care'] }), true],
    ['what another holds', rows({ heldBy: ['org-town'] }), false],
    ['everything but what the holder holds', all({ notHeldBy: ['org-care'] }), false],
    ['everything but what another holds', all({ notHeldBy: ['org-town'] }), true],
    ['own records of the author, refused or not', all({ notHeldBy: ['org-care'], ownSubjects: ['pro-1'] }), true],
    ['own records of somebody else', rows({ ownSubjects: ['pro-9'] }), false],
    ['what one has a part in', rows({ partySubjects: ['org-town', 'org-employer'] }), true],
    ['what one has a part in, as the holder who has none (ST-04)', rows({ partySubjects: ['org-care'] }), false],
    ['what is about those who agreed, when all did (C-18)', all({ onlyAbout: ['org-employer', 'relative-mother'] }), true],
    ['what is about those who agreed, when one did not', all({ onlyAbout: ['relative-mother'] }), false],
    ['own records, whoever did not agree', all({ ownSubjects: ['pro-1'], onlyAbout: [] }), true],
    ['what one has a part in, whoever did not agree', all({ partySubjects: ['org-employer'], onlyAbout: [] }), true],
    ['what the holder holds, when all agreed', rows({ heldBy: ['org-care'], onlyAbout: record.parties }), true],
    ['what another holds, when all agreed', rows({ heldBy: ['org-town'], onlyAbout: record.parties }), false],
  ])('%s', (_, scope, shown) => {
    expect(covers(scope, record)).toBe(shown);
  });

  test('a record about nobody opens also where nobody agreed', () => {
    expect(covers(all({ onlyAbout: [] }), { ...record, parties: [] })).toBe(true);
  });
});

describe('what is said of rows as a whole', () => {
  test('they are whole when nothing is left out', () => {
    expect(isWhole(ALL_ROWS)).toBe(true);
    expect(isWhole(all({ ownSubjects: ['pro-1'] }))).toBe(true);
    for (const short of [NO_ROWS, rows({ heldBy: ['org-care'] }), all({ notHeldBy: ['org-care'] }), all({ onlyAbout: [] })]) {
      expect(isWhole(short)).toBe(false);
    }
  });

  test('they open own records for subjects of either kind', () => {
    expect(opensOwnRecords(rows({ ownSubjects: ['pro-1'] }))).toBe(true);
    expect(opensOwnRecords(rows({ partySubjects: ['org-employer'] }))).toBe(true);
    for (const none of [NO_ROWS, ALL_ROWS, rows({ partySubjects: [] })]) expect(opensOwnRecords(none)).toBe(false);
  });

  test('they are empty when nothing of others opens', () => {
    expect(isEmpty(NO_ROWS)).toBe(true);
    expect(isEmpty(rows({ ownSubjects: ['pro-1'], notHeldBy: ['org-care'] }))).toBe(true);
    expect(isEmpty(ALL_ROWS)).toBe(false);
    expect(isEmpty(all({ notHeldBy: ['org-care'] }))).toBe(false);
    expect(isEmpty(rows({ heldBy: ['org-care'] }))).toBe(false);
  });
});

describe('two grants open what either does', () => {
  test.each<[string, RowScope, RowScope, RowScope]>([
    ['nothing and nothing', NO_ROWS, NO_ROWS, NO_ROWS],
    [
      'what two hold',
      rows({ heldBy: ['org-town', 'org-care'] }),
      rows({ heldBy: ['org-care', 'org-gp'] }),
      rows({ heldBy: ['org-care', 'org-gp', 'org-town'] }),
    ],
    [
      'all but what one holds, and all but what another does',
      all({ notHeldBy: ['org-care', 'org-gp'] }),
      all({ notHeldBy: ['org-gp', 'org-town'] }),
      all({ notHeldBy: ['org-gp'] }),
    ],
    [
      'all but what two hold, and what one of them does',
      all({ notHeldBy: ['org-care', 'org-gp'] }),
      rows({ heldBy: ['org-gp'] }),
      all({ notHeldBy: ['org-care'] }),
    ],
    [
      'own records of each',
      rows({ ownSubjects: ['pro-2', 'pro-1'] }),
      rows({ ownSubjects: ['pro-1', 'org-care'] }),
      rows({ ownSubjects: ['org-care', 'pro-1', 'pro-2'] }),
    ],
  ])('%s', (_, one, other, both) => {
    expect(union(one, other)).toEqual(both);
    expect(union(other, one)).toEqual(both);
  });
});

test('a refusal takes away what one organisation holds, and leaves the rest', () => {
  expect(without(all({ notHeldBy: ['org-town'] }), ['org-gp', 'org-care', 'org-gp'])).toEqual(
    all({ notHeldBy: ['org-care', 'org-gp', 'org-town'] }),
  );
  expect(without(rows({ heldBy: ['org-care', 'org-gp'] }), ['org-gp', 'org-town'])).toEqual(rows({ heldBy: ['org-care'] }));
  expect(without(ALL_ROWS, [])).toEqual(ALL_ROWS);
});
