import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../start/provision';
import {
  ProvisionError,
  namesFor,
  passwordsFrom,
  provisionDatabases,
  rolesAreFit,
  urlFor,
  withConnection,
} from '../../start/provision';
import { testAdminUrl } from '../support/database';

const prefix = `prov_${randomBytes(4).toString('hex')}_`;
const passwordFor = passwordsFrom(randomBytes(32));
const options = { prefix, passwordFor };
const names = ['person', 'mental-health'] as const;

/** Runs one statement as the role of the URL; the SQLSTATE when it is refused. */
async function refusal(url: string, sql: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const NOT_ALLOWED = '42501';

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  return withConnection(url, async (client) => (await client.query<Row>(sql)).rows);
}

/** Everything that decides what the roles may do, but for their passwords. */
async function rightsOnServer(): Promise<unknown> {
  const admin = testAdminUrl();
  const like = `'${prefix.replaceAll('_', '\\_')}%'`;
  return {
    roles: await query(
      admin,
      `SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
              rolconfig FROM pg_roles WHERE rolname LIKE ${like} ORDER BY 1`,
    ),
    databases: await query(
      admin,
      `SELECT oid, datname, pg_get_userbyid(datdba), datacl::text FROM pg_database
        WHERE datname LIKE ${like} ORDER BY 2`,
    ),
    members: await query(
      admin,
      `SELECT pg_get_userbyid(roleid) AS role, pg_get_userbyid(member) AS member FROM pg_auth_members
        WHERE pg_get_userbyid(roleid) LIKE ${like} OR pg_get_userbyid(member) LIKE ${like} ORDER BY 1, 2`,
    ),
  };
}

describe('databases and roles of the subgraphs', () => {
  let urls: Map<(typeof names)[number], DatabaseUrls>;
  let person: DatabaseUrls;
  let mentalHealth: DatabaseUrls;

  beforeAll(async () => {
    urls = await provisionDatabases(testAdminUrl(), names, options);
    person = urls.get('person')!;
    mentalHealth = urls.get('mental-health')!;
    await query(
      person.ownerUrl,
      `CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL);
       CREATE SEQUENCE counter; INSERT INTO note (body) VALUES ('first')`,
    );
  });

  afterAll(async () => {
    await withConnection(testAdminUrl(), async (admin) => {
      for (const name of names) {
        const { database, owner, login } = namesFor(name, prefix);
        await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
        await admin.query(`DROP ROLE IF EXISTS ${owner}, ${login}`);
      }
    });
  });

  it('lets a login role read and write rows of tables its owner made', async () => {
    expect(await query(person.loginUrl, 'SELECT body FROM note')).toEqual([{ body: 'first' }]);
    expect(await refusal(person.loginUrl, `INSERT INTO note (body) VALUES ('second')`)).toBeUndefined();
    expect(await refusal(person.loginUrl, `UPDATE note SET body = 'changed' WHERE body = 'second'`)).toBeUndefined();
    expect(await refusal(person.loginUrl, `DELETE FROM note WHERE body = 'changed'`)).toBeUndefined();
    expect(await refusal(person.loginUrl, `SELECT nextval('counter')`)).toBeUndefined();
  });

  it.each([
    ['make a table', 'CREATE TABLE mine (id int)'],
    ['make a temporary table', 'CREATE TEMPORARY TABLE mine (id int)'],
    ['make a schema', 'CREATE SCHEMA mine'],
    ['make a function', 'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
    ['empty a table at once', 'TRUNCATE note'],
    ['change a table', 'ALTER TABLE note ADD COLUMN extra int'],
    ['remove a table', 'DROP TABLE note'],
    [
      'hang code on a table',
      'CREATE TRIGGER t BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    ],
    ['become the owner', `SET ROLE ${namesFor('person', prefix).owner}`],
    ['become another login role', `SET ROLE ${namesFor('mental-health', prefix).login}`],
    ['make a database', 'CREATE DATABASE mine'],
    ['make a role', 'CREATE ROLE mine'],
    ['read a file of the server', `SELECT pg_read_file('PG_VERSION')`],
    ['run a program on the server', `COPY note FROM PROGRAM 'true'`],
    ['read the passwords', 'SELECT rolpassword FROM pg_authid'],
  ])('does not let a login role %s', async (_what, sql) => {
    expect(await refusal(person.loginUrl, sql)).toBe(NOT_ALLOWED);
  });

  it('has nothing that belongs to a login role, and no role stronger than it must be', async () => {
    const { login, owner } = namesFor('person', prefix);
    const owned = await query(
      person.ownerUrl,
      `SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = '${login}'`,
    );
    expect(owned).toEqual([]);
    const roles = await query<Record<string, unknown>>(
      testAdminUrl(),
      `SELECT rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles
        WHERE rolname IN ('${login}', '${owner}')`,
    );
    expect(roles).toHaveLength(2);
    for (const role of roles) {
      expect(Object.values(role)).toEqual([false, false, false, false, false, false]);
    }
  });

  it.each(['postgres', 'template1', namesFor('mental-health', prefix).database])(
    'does not let the login role of one subgraph enter the database %s',
    async (database) => {
      const { login, owner } = namesFor('person', prefix);
      const url = urlFor(testAdminUrl(), login, passwordFor(login), database);
      expect(await refusal(url, 'SELECT 1')).toBe(NOT_ALLOWED);
      expect(await refusal(urlFor(testAdminUrl(), owner, passwordFor(owner), database), 'SELECT 1')).toBe(NOT_ALLOWED);
    },
  );

  it('lets nobody in with another role’s password or none', async () => {
    const { login } = namesFor('person', prefix);
    const { database } = namesFor('person', prefix);
    const other = passwordFor(namesFor('mental-health', prefix).login);
    expect(await refusal(urlFor(testAdminUrl(), login, other, database), 'SELECT 1')).toBe('28P01');
    expect(await refusal(urlFor(testAdminUrl(), login, '', database), 'SELECT 1')).not.toBeUndefined();
  });

  it('changes no right and no row when it runs a second time, and both roles still get in', async () => {
    const before = await rightsOnServer();
    await query(person.ownerUrl, `REVOKE UPDATE, DELETE ON note FROM ${namesFor('person', prefix).login}`);
    const again = await provisionDatabases(testAdminUrl(), names, options);
    expect(again).toEqual(urls);
    expect(await rightsOnServer()).toEqual(before);
    expect(await query(person.loginUrl, 'SELECT body FROM note')).toEqual([{ body: 'first' }]);
    expect(await refusal(person.ownerUrl, 'CREATE TABLE later (id int)')).toBeUndefined();
    // What a migration took away stays taken away.
    expect(await refusal(person.loginUrl, 'DELETE FROM note')).toBe(NOT_ALLOWED);
  });

  it('takes strength and membership away again that a role got in between', async () => {
    const { login, owner } = namesFor('mental-health', prefix);
    await query(testAdminUrl(), `ALTER ROLE ${login} CREATEDB BYPASSRLS INHERIT`);
    await query(testAdminUrl(), `GRANT ${owner} TO ${login}`);
    expect(await refusal(mentalHealth.loginUrl, `SET ROLE ${owner}`)).toBeUndefined();
    expect(await rolesAreFit(testAdminUrl(), names, prefix)).toBe(false);
    await provisionDatabases(testAdminUrl(), names, options);
    expect(await rolesAreFit(testAdminUrl(), names, prefix)).toBe(true);
    expect(await refusal(mentalHealth.loginUrl, `SET ROLE ${owner}`)).toBe(NOT_ALLOWED);
    expect(
      await query(
        testAdminUrl(),
        `SELECT rolcreatedb, rolbypassrls, rolinherit FROM pg_roles WHERE rolname = '${login}'`,
      ),
    ).toEqual([{ rolcreatedb: false, rolbypassrls: false, rolinherit: false }]);
  });

  it('takes back the right to empty a table, whoever gave it', async () => {
    await query(mentalHealth.ownerUrl, 'CREATE TABLE given (id int)');
    await query(mentalHealth.ownerUrl, `GRANT ALL ON given TO ${namesFor('mental-health', prefix).login}, PUBLIC`);
    expect(await refusal(mentalHealth.loginUrl, 'TRUNCATE given')).toBeUndefined();
    await provisionDatabases(testAdminUrl(), names, options);
    expect(await refusal(mentalHealth.loginUrl, 'TRUNCATE given')).toBe(NOT_ALLOWED);
    expect(await refusal(mentalHealth.loginUrl, 'INSERT INTO given VALUES (1)')).toBeUndefined();
  });

  it('refuses a login role that owns something, and a database someone else made', async () => {
    const { login } = namesFor('mental-health', prefix);
    await query(mentalHealth.ownerUrl, 'CREATE TABLE taken (id int)');
    const { database } = namesFor('mental-health', prefix);
    const adminThere = new URL(testAdminUrl());
    adminThere.pathname = `/${database}`;
    await query(adminThere.toString(), `ALTER TABLE taken OWNER TO ${login}`);
    await expect(provisionDatabases(testAdminUrl(), names, options)).rejects.toThrow(/owns 1 object/);
    expect(await rolesAreFit(testAdminUrl(), names, prefix)).toBe(false);
    await query(adminThere.toString(), 'DROP TABLE taken');

    const foreign = namesFor('foreign', prefix).database;
    await query(testAdminUrl(), `CREATE DATABASE ${foreign}`);
    try {
      expect(await rolesAreFit(testAdminUrl(), ['foreign'], prefix)).toBe(false);
      await expect(provisionDatabases(testAdminUrl(), ['foreign'], options)).rejects.toThrow(ProvisionError);
      expect(await query(testAdminUrl(), `SELECT datacl FROM pg_database WHERE datname = '${foreign}'`)).toEqual([
        { datacl: null },
      ]);
    } finally {
      await query(testAdminUrl(), `DROP DATABASE ${foreign}`);
      const { owner, login: foreignLogin } = namesFor('foreign', prefix);
      await query(testAdminUrl(), `DROP ROLE ${owner}, ${foreignLogin}`);
    }
  });

  it('needs no superuser: CREATEDB and CREATEROLE are enough, and less is refused with what is missing', async () => {
    const clerk = `${prefix}clerk`;
    const clerkPrefix = `${prefix}c_`;
    const { database, owner, login } = namesFor('work', clerkPrefix);
    await query(testAdminUrl(), `CREATE ROLE ${clerk} LOGIN PASSWORD 'clerk'`);
    await query(testAdminUrl(), `GRANT CONNECT ON DATABASE postgres TO ${clerk}`);
    const clerkUrl = urlFor(testAdminUrl(), clerk, 'clerk', 'postgres');
    try {
      await expect(provisionDatabases(clerkUrl, ['work'], { prefix: clerkPrefix, passwordFor })).rejects.toThrow(
        /CREATEDB; .*CREATEROLE/,
      );
      expect(await query(testAdminUrl(), `SELECT 1 FROM pg_roles WHERE rolname = '${login}'`)).toEqual([]);

      await query(testAdminUrl(), `ALTER ROLE ${clerk} CREATEDB CREATEROLE`);
      for (const run of ['first', 'second']) {
        const made = await provisionDatabases(clerkUrl, ['work'], { prefix: clerkPrefix, passwordFor });
        expect(await refusal(made.get('work')!.ownerUrl, `CREATE TABLE t_${run} (id int)`)).toBeUndefined();
        expect(await refusal(made.get('work')!.loginUrl, `SELECT * FROM t_${run}`)).toBeUndefined();
        expect(await refusal(made.get('work')!.loginUrl, 'CREATE TABLE mine (id int)')).toBe(NOT_ALLOWED);
        expect(await refusal(made.get('work')!.loginUrl, `SET ROLE ${owner}`)).toBe(NOT_ALLOWED);
      }
    } finally {
      await query(testAdminUrl(), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      await query(testAdminUrl(), `DROP ROLE IF EXISTS ${owner}, ${login}`);
      await query(testAdminUrl(), `REVOKE ALL ON DATABASE postgres FROM ${clerk}; DROP ROLE ${clerk}`);
    }
  });

  it('refuses a name that PostgreSQL would cut off to another one’s', () => {
    expect(namesFor('a'.repeat(55), '').owner).toHaveLength(61);
    expect(() => namesFor('a'.repeat(56), '')).toThrow(ProvisionError);
    expect(() => namesFor('x; DROP DATABASE y', '')).toThrow(ProvisionError);
  });
});
