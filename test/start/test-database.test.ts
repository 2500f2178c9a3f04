import { Client } from 'pg';
import { withConnection } from '../../start/provision';
import { createTestDatabase, testAdminUrl } from '../support/database';

let migrated = 0;

async function migrateWithOneTable(ownerUrl: string): Promise<void> {
  migrated += 1;
  await withConnection(ownerUrl, async (owner) => {
    await owner.query('CREATE TABLE appointment (id int PRIMARY KEY)');
    await owner.query('INSERT INTO appointment VALUES (1)');
  });
}

describe('a test database', () => {
  it('is a fresh copy each time, with the rights of a running hub, and migrated only once', async () => {
    const first = await createTestDatabase('work', migrateWithOneTable);
    const second = await createTestDatabase('work', migrateWithOneTable);
    try {
      expect(migrated).toBeLessThanOrEqual(1);
      await withConnection(first.loginUrl, (login) => login.query('INSERT INTO appointment VALUES (2)'));
      await withConnection(second.loginUrl, async (login) => {
        expect((await login.query('SELECT id FROM appointment')).rows).toEqual([{ id: 1 }]);
        await expect(login.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
        await expect(login.query('CREATE TEMPORARY TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
      });
      await withConnection(second.ownerUrl, (owner) => owner.query('CREATE TABLE later (id int)'));
      await withConnection(second.loginUrl, async (login) => {
        expect((await login.query('SELECT * FROM later')).rows).toEqual([]);
      });
    } finally {
      await first.drop();
      await second.drop();
    }
  });

  it('cannot be entered by the login role of another subgraph', async () => {
    const work = await createTestDatabase('work', migrateWithOneTable);
    const municipal = await createTestDatabase('municipal', migrateWithOneTable);
    try {
      const crossed = new URL(work.loginUrl);
      crossed.pathname = new URL(municipal.loginUrl).pathname;
      await expect(withConnection(crossed.toString(), (client) => client.query('SELECT 1'))).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await work.drop();
      await municipal.drop();
    }
  });

  it('is gone after drop, also while a connection is open', async () => {
    const database = await createTestDatabase('work', migrateWithOneTable);
    const open = new Client({ connectionString: database.loginUrl });
    open.on('error', () => undefined);
    await open.connect();
    await database.drop();
    await open.end().catch(() => undefined);
    await expect(withConnection(database.loginUrl, (client) => client.query('SELECT 1'))).rejects.toMatchObject({
      code: '3D000',
    });
  });

  it('takes under 300 ms once the first one was made, or little more than a bare copy where that is slow', async () => {
    await (await createTestDatabase('work', migrateWithOneTable)).drop();
    const fastest = { fresh: Infinity, bare: Infinity };
    for (let round = 0; round < 5; round += 1) {
      let begun = performance.now();
      const database = await createTestDatabase('work', migrateWithOneTable);
      fastest.fresh = Math.min(fastest.fresh, performance.now() - begun);
      await database.drop();
      await withConnection(testAdminUrl(), async (admin) => {
        begun = performance.now();
        await admin.query('CREATE DATABASE bare_copy TEMPLATE template0');
        fastest.bare = Math.min(fastest.bare, performance.now() - begun);
        await admin.query('DROP DATABASE bare_copy');
      });
    }
    expect(fastest.fresh).toBeLessThan(Math.max(300, 3 * fastest.bare));
  });
});
