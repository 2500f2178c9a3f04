import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { covers } from '../../../consent/rows';
import type { RowScope } from '../../../consent/rows';
import { personTable } from '../../../subgraphs/kit/person-table';
import type { PersonRow } from '../../../subgraphs/kit/person-table';
import { within } from '../../../subgraphs/kit/person-store';
import { rowsOf } from '../../../subgraphs/kit/prepared-rows';
import { SnakeCase } from '../../../subgraphs/kit/snake-case';
import { createTestDatabase } from '../../support/database';
import type { TestDatabase } from '../../support/database';

interface ThingRow extends PersonRow {
  readonly onDate: string | null;
  readonly saidAt: Date;
  readonly count: string;
  readonly share: number | null;
  readonly isKept: boolean;
  readonly words: Readonly<Record<string, unknown>> | null;
  readonly topics: readonly string[];
}

const things = personTable<ThingRow, 'GOALS'>('thing', 'GOALS', {
  onDate: { type: 'date', nullable: true },
  saidAt: { type: 'timestamptz', precision: 3 },
  count: { type: 'bigint' },
  share: { type: 'double precision', nullable: true },
  isKept: { type: 'boolean' },
  words: { type: 'jsonb', nullable: true },
  topics: { type: 'text', array: true },
});

const key = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const [PERSON, OTHER] = [key(1), key(2)];
/** Few enough that scopes and rows meet. */
const SUBJECTS = [3, 4, 5].map(key);

const ROWS: readonly ThingRow[] = [PERSON, OTHER].flatMap((personId) =>
  SUBJECTS.flatMap((heldBy, holder) =>
    SUBJECTS.flatMap((author, writer) =>
      [[], [SUBJECTS[0]!], [SUBJECTS[1]!, SUBJECTS[2]!]].map((parties, some): ThingRow => {
        const nth = holder * 9 + writer * 3 + some;
        return {
          ...{ personId, id: key(100 + nth), heldBy, author, parties, source: 'PROFESSIONAL', sourceSystem: 'kring', sourceId: null },
          ...{ sourceVersion: null, recordedAt: new Date(Date.UTC(2026, 0, 1 + (nth % 7))), effectiveAt: null, version: 1 + nth, inPlaceBy: null },
          ...{ onDate: nth % 3 === 0 ? null : `2026-02-${String(1 + (nth % 28)).padStart(2, '0')}`, saidAt: new Date(Date.UTC(2026, 2, 1, 12, 0, 0, nth)) },
          ...{ count: '9007199254740993', share: nth % 2 === 0 ? null : nth / 4, isKept: nth % 2 === 0, words: nth % 4 === 0 ? null : { nl: 'één', nth } },
          topics: nth % 5 === 0 ? [] : ['a', 'b,"c"'],
        };
      }),
    ),
  ),
);

const some = fc.subarray(SUBJECTS);
const scopes: fc.Arbitrary<RowScope> = fc
  .record({ everything: fc.boolean(), holders: some, ownSubjects: some, partySubjects: fc.option(some, { nil: undefined }), onlyAbout: fc.option(some, { nil: undefined }) })
  .map(({ everything, holders, ownSubjects, partySubjects, onlyAbout }) => ({
    ...{ everything, ownSubjects, heldBy: everything ? [] : holders, notHeldBy: everything ? holders : [] },
    ...(partySubjects && { partySubjects }),
    ...(onlyAbout && { onlyAbout }),
  }));

describe('rows of one person, by a prepared statement', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    const options = { type: 'postgres' as const, entities: [things.schema], namingStrategy: new SnakeCase() };
    database = await createTestDatabase('thing', async (url) => {
      await new DataSource({ ...options, url }).initialize().then((owner) => owner.destroy());
    });
    dataSource = await new DataSource({ ...options, url: database.ownerUrl, synchronize: true }).initialize();
    await dataSource.manager.insert(things.schema, ROWS as never);
  }, 60_000);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const newestFirst = { by: 'recordedAt', direction: 'DESC' } as const;
  const read = (rows: RowScope, part: Parameters<typeof rowsOf>[4] = 'ALL') => rowsOf(dataSource.manager, things.schema, newestFirst, { person: PERSON, rows }, part);
  const inOrder = (rows: readonly ThingRow[]) =>
    [...rows].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? -1 : 1));

  /** The first scope for which the statement and the rule open different rows. */
  const parting = (opens: typeof covers) =>
    fc.check(
      fc.asyncProperty(scopes, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 26 }), async (rows, first, nth) => {
        const open = inOrder(ROWS.filter((row) => row.personId === PERSON && opens(rows, row)));
        expect(await read(rows)).toEqual(open);
        expect(await read(rows, { first })).toEqual(open.slice(0, first));
        expect(await read(rows, { id: key(100 + nth) })).toEqual(open.filter(({ id }) => id === key(100 + nth)));
      }),
      { numRuns: 60, seed: 20_261_127 },
    );

  it('are those that the rule covers, whole, in the order of the list, and nobody else’s', async () => {
    expect(await parting(covers)).toMatchObject({ failed: false, numRuns: 60 });
  });

  it.each<readonly [string, typeof covers]>([
    ['who wrote it is forgotten', (rows, record) => covers(rows, { ...record, author: key(9) })],
    ['who has a part in it is forgotten', (rows, record) => covers(rows, { ...record, parties: [] })],
    ['whom it is about is forgotten', ({ onlyAbout: _, ...rows }, record) => covers(rows, record)],
    ['a part in it counts as holding it', (rows, record) => covers({ ...rows, ownSubjects: [...rows.ownSubjects, ...(rows.partySubjects ?? [])] }, record)],
  ])('a rule in which %s is told from it', async (_what, broken) => {
    expect((await parting(broken)).failed).toBe(true);
  });

  it('are the same, value by value, as the query of several persons gives', async () => {
    await fc.assert(
      fc.asyncProperty(scopes, async (rows) => {
        const built = dataSource.manager.createQueryBuilder(things.schema, 't').where(within([{ person: PERSON, rows }]));
        expect(await read(rows)).toEqual(await built.orderBy('t.recordedAt', 'DESC').addOrderBy('t.id', 'ASC').getMany());
      }),
      { numRuns: 60, seed: 20_261_127 },
    );
  });

  it('are seen in the transaction that wrote them, and by nobody else before it ends', async () => {
    const all = { everything: true, heldBy: [], notHeldBy: [], ownSubjects: [] };
    await dataSource.transaction(async (manager) => {
      await manager.delete(things.schema, { personId: PERSON, id: key(100) });
      expect(await rowsOf(manager, things.schema, newestFirst, { person: PERSON, rows: all }, { id: key(100) })).toEqual([]);
      expect(await read(all, { id: key(100) })).toHaveLength(1);
      await manager.insert(things.schema, ROWS[0] as never);
    });
  });
});
