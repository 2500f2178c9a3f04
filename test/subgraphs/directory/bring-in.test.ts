import type { DataSource } from 'typeorm';
import { MANY_OFFERINGS, manyOfferings } from '../../../bench/many-offerings';
import { createCursors } from '../../../shared/cursor';
import { directorySubgraph } from '../../../subgraphs/directory/directory.subgraph';
import { CODE_LISTS } from '../../../subgraphs/directory/reference/code-lists.reference';
import { directoryStores } from '../../../subgraphs/directory/directory.context';
import { ask, searchStatement } from '../../../subgraphs/directory/offering-search/offering-search.store';
import { createDataSource } from '../../../subgraphs/kit/data-source';
import { loadDemo, migrateSubgraph } from '../../../subgraphs/kit/migrate';
import { TEST_NOW } from '../../support/hub';
import { createTestDatabase } from '../../support/database';
import type { TestDatabase } from '../../support/database';
import { isFullProof, timesFor } from '../../support/proof';

describe('bringing in reference data at every start', () => {
  let database: TestDatabase;
  let owner: DataSource;
  const tables = directorySubgraph.tables.map(({ options }) => options.tableName!);

  beforeAll(async () => {
    database = await createTestDatabase('directory', async (ownerUrl) => {
      await migrateSubgraph(directorySubgraph, ownerUrl);
      await loadDemo(directorySubgraph, ownerUrl, TEST_NOW);
    });
    owner = await createDataSource(directorySubgraph, database.ownerUrl, 1).initialize();
  });
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  /** Every row with the place it stands at and the transaction that wrote it: what was touched at all has another. */
  async function writings(): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of tables) {
      found[table] = await owner.query(`SELECT ctid::text, xmin::text, t.code FROM ${table} t ORDER BY 1`);
    }
    return found;
  }

  it('fills every table', async () => {
    const written = await writings();
    expect(Object.entries(written).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(written['code']).toHaveLength(CODE_LISTS.length);
  });

  it('touches no row when it is done again', async () => {
    const before = await writings();
    await migrateSubgraph(directorySubgraph, database.ownerUrl);
    await loadDemo(directorySubgraph, database.ownerUrl, TEST_NOW);
    expect(await writings()).toEqual(before);
  });

  it('amends what has changed and adds what is missing, and nothing else', async () => {
    await owner.query(`UPDATE crisis_contact SET phones = '{999}' WHERE code = 'be-112'`);
    await owner.query(`DELETE FROM code WHERE system = 'zone-kind' AND code = 'LOCAL_ZONE'`);
    const before = await writings();

    await migrateSubgraph(directorySubgraph, database.ownerUrl);

    const after = await writings();
    expect(await owner.query(`SELECT phones FROM crisis_contact WHERE code = 'be-112'`)).toEqual([{ phones: ['112'] }]);
    expect(after['code']).toHaveLength(CODE_LISTS.length);
    const untouched = ({ code }: { code: string }): boolean => code !== 'be-112' && code !== 'LOCAL_ZONE';
    for (const table of tables) {
      expect((after[table] as { code: string }[]).filter(untouched)).toEqual((before[table] as { code: string }[]).filter(untouched));
    }
  });

  it('leaves rows that a region added, and does not take away what is no longer in the data', async () => {
    await owner.query(
      `INSERT INTO network (code, jurisdiction, origin, sources, name, entity, audience)
       VALUES ('be-former', 'BE', 'SOURCE', '{004:872}', 'Former', 'VL', 'ADULT')`,
    );
    await migrateSubgraph(directorySubgraph, database.ownerUrl);
    expect(await owner.query(`SELECT name FROM network WHERE code = 'be-former'`)).toEqual([{ name: 'Former' }]);
  });

  it('cannot hold a row that ends before it begins, or two rows under one code', async () => {
    const insert = (code: string, id: string, from: string, to: string): Promise<unknown> =>
      owner.query(
        `INSERT INTO team (id, code, jurisdiction, origin, sources, organisation_id, name, valid_from, valid_to)
         VALUES ($1, $2, 'BE', 'EXAMPLE', '{}', 'cfbef3e2-ce35-4eff-b0cf-2e1643142050', 'Team', $3, $4)`,
        [id, code, from, to],
      );
    await expect(insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0001', '2024-01-01', '2024-01-01')).rejects.toThrow(/team_validity/);
    await insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0001', '2024-01-01', '2024-01-02');
    await expect(insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0002', '2024-01-01', '2024-01-02')).rejects.toThrow(/team_code/);
  });

  it('answers the common search of the social map by its index, and never reads through the offerings', async () => {
    // The whole map of a country in the long proof; as many as the planner needs to weigh one way against another otherwise.
    const offerings = timesFor(3_000, MANY_OFFERINGS);
    await owner.query('SET statement_timeout = 0');
    for (const statement of manyOfferings(offerings)) await owner.query(statement);
    const search = directoryStores({ manager: owner.manager, cursors: createCursors(Buffer.alloc(32, 1)) } as never).offeringSearch;
    const { hits } = await search.search('schulden', {}, null, { first: 20 }, '2026-11-18');
    expect(hits).toHaveLength(20);

    const common = { said: 'schulden', takenFor: 'schulden', stems: ['schuld', 'schulden'], kinds: ['DEBT_SUPPORT'], factor: 2 };
    // On a small map a common word stands in so large a part that reading all of the index is the shorter way.
    const term = isFullProof() ? common : { ...common, stems: ['deurwaarder'] };
    const from = { latitude: 50.97, longitude: 3.85, kilometres: 20, zones: [] };
    for (const [criteria, origin] of [
      [{}, null],
      [{ zones: ['many-7'], directAccess: true }, null],
      [{ openAt: { day: 3, time: '10:00' } }, from],
    ] as const) {
      const { sql, values } = searchStatement([term], criteria, origin, '2026-11-18', 21);
      const rows = await ask<{ 'QUERY PLAN': string }>(owner.manager, `EXPLAIN ${sql}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('Bitmap Index Scan on offering_search_document');
      expect(plan).not.toMatch(/Seq Scan on (?:offering_search|service_offering|service_location)/);
    }
  });
});
