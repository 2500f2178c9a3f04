import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** What one subgraph's processes need to reach its database. Both URLs hold a password. */
export interface DatabaseUrls {
  /** The role that owns the tables: migrations and reference data, never a serving process. */
  readonly ownerUrl: string;
  /** The role a serving process logs in as. It owns nothing, so no fault in a query can change what a table allows. */
  readonly loginUrl: string;
}

export interface ProvisionOptions {
  /** Stands before every database and role name, so several hubs can share one PostgreSQL. Default "kring_". */
  readonly prefix?: string;
  /** The password of a role, by the role's name. The same answer every time keeps running processes connected. */
  readonly passwordFor: (role: string) => string;
}

/** Raised when the server is not fit to keep the subgraphs apart; the message names what to change. */
export class ProvisionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProvisionError';
  }
}

const OLDEST_SERVER = 150_000;
const PROVISION_LOCK = 0x6b72_696e; // "krin": two hubs that start at once on one server take turns

/**
 * Makes one database, one owner role and one login role for each name, or brings existing ones back to that state.
 * A login role may read and write rows where its owner allows it, in its own database, and nothing else: it is no
 * superuser, owns nothing, inherits nothing, and cannot enter another subgraph's database. Rights on tables that
 * exist already are left as the migrations made them.
 *
 * @param adminUrl a superuser, or a role with CREATEDB and CREATEROLE
 * @throws {ProvisionError} when the server is older than 15, the admin lacks a right, or a login role owns something
 */
export async function provisionDatabases<Name extends string>(
  adminUrl: string,
  databases: readonly Name[],
  options: ProvisionOptions,
): Promise<Map<Name, DatabaseUrls>> {
  const urls = new Map<Name, DatabaseUrls>();
  await withConnection(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]); // ends with the connection
    const adminRole = await fitAdmin(admin);
    for (const name of databases) {
      const names = namesFor(name, options.prefix);
      const { ownerUrl, loginUrl } = databaseUrls(adminUrl, name, options);
      await ensureRole(admin, adminRole, names.owner, options.passwordFor(names.owner));
      await ensureRole(admin, adminRole, names.login, options.passwordFor(names.login));
      await ensureDatabase(admin, adminRole, names);
      await refuseOwningLogin(admin, names.login);
      await withConnection(ownerUrl, (owner) => closeDatabase(owner, names));
      urls.set(name, { ownerUrl, loginUrl });
    }
  });
  return urls;
}

/**
 * Whether every role is there and as weak as it was made; one query, for a start that has nothing else to provision.
 * Someone may have made a role stronger, or given it a table, since.
 */
export async function rolesAreFit(adminUrl: string, databases: readonly string[], prefix?: string): Promise<boolean> {
  const names = databases.map((name) => namesFor(name, prefix));
  const logins = names.map(({ login }) => login);
  const roles = [...logins, ...names.map(({ owner }) => owner)];
  return withConnection(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ fit: number }>(
      `SELECT count(*)::int AS fit FROM pg_roles role
        WHERE rolname = ANY($1) AND rolcanlogin
          AND NOT (rolsuper OR rolinherit OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
          AND NOT EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid)
          AND NOT (rolname = ANY($2) AND EXISTS (
                SELECT FROM pg_shdepend
                 WHERE deptype = 'o' AND refclassid = 'pg_authid'::regclass AND refobjid = role.oid))`,
      [roles, logins],
    );
    return rows[0]!.fit === roles.length;
  });
}

/** The URLs that provisioning this name leads to, whether it has happened or not. */
export function databaseUrls(adminUrl: string, name: string, options: ProvisionOptions): DatabaseUrls {
  const { database, owner, login } = namesFor(name, options.prefix);
  return {
    ownerUrl: urlFor(adminUrl, owner, options.passwordFor(owner), database),
    loginUrl: urlFor(adminUrl, login, options.passwordFor(login), database),
  };
}

export interface DatabaseNames {
  readonly database: string;
  readonly owner: string;
  readonly login: string;
}

/** PostgreSQL cuts names off after 63 bytes, and two that are cut to the same name would share a database. */
export function namesFor(name: string, prefix = 'kring_'): DatabaseNames {
  const database = `${prefix}${name.replaceAll('-', '_')}`;
  if (!/^[a-z][a-z0-9_]{0,54}$/.test(database)) {
    throw new ProvisionError(`"${database}" is no fit name: lower-case letters, digits and _, at most 55 characters.`);
  }
  return { database, owner: `${database}_owner`, login: `${database}_login` };
}

/** Passwords that follow from one secret, so nothing but that secret has to be kept. */
export function passwordsFrom(secret: Buffer): (role: string) => string {
  return (role) => createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}

/** Runs some work on one connection of its own and always closes it. */
export async function withConnection<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query under way reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same server and options, another role and database. */
export function urlFor(adminUrl: string, role: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}

interface AdminRole {
  readonly name: string;
  readonly superuser: boolean;
}

async function fitAdmin(admin: Client): Promise<AdminRole> {
  const { rows } = await admin.query<{
    name: string;
    superuser: boolean;
    createdb: boolean;
    createrole: boolean;
    version: number;
  }>(
    `SELECT rolname AS name, rolsuper AS superuser, rolcreatedb AS createdb, rolcreaterole AS createrole,
            current_setting('server_version_num')::int AS version
       FROM pg_roles WHERE rolname = current_user`,
  );
  const role = rows[0]!;
  const problems = [
    role.version < OLDEST_SERVER && 'PostgreSQL must be version 15 or later',
    !role.superuser && !role.createdb && 'the role of DATABASE_URL must have CREATEDB',
    !role.superuser && !role.createrole && 'the role of DATABASE_URL must have CREATEROLE',
  ].filter((problem) => problem !== false);
  if (problems.length > 0) {
    throw new ProvisionError(`This PostgreSQL cannot be used: ${problems.join('; ')}.`);
  }
  return role;
}

async function ensureRole(admin: Client, adminRole: AdminRole, role: string, password: string): Promise<void> {
  const { rows } = await admin.query<{ strong: boolean; inherits: boolean; login: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS strong,
            rolinherit AS inherits, rolcanlogin AS login
       FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  const existing = rows[0];
  const named = escapeIdentifier(role);
  const secret = escapeLiteral(scramVerifier(password));
  if (!existing) {
    await admin.query(
      `CREATE ROLE ${named} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
         PASSWORD ${secret}`,
    );
  } else {
    await admin.query(`ALTER ROLE ${named} PASSWORD ${secret}`);
    if (existing.inherits || !existing.login) {
      await admin.query(`ALTER ROLE ${named} LOGIN NOINHERIT`);
    }
    if (existing.strong) {
      await admin.query(
        `ALTER ROLE ${named} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      );
    }
  }
  await leaveEveryGroup(admin, role, adminRole);
}

/** A membership, even one not inherited, is a SET ROLE away from another role's rights. */
async function leaveEveryGroup(admin: Client, role: string, adminRole: AdminRole): Promise<void> {
  const { rows } = await admin.query<{ granted: string }>(
    `SELECT pg_get_userbyid(roleid) AS granted FROM pg_auth_members
      WHERE member = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [role],
  );
  for (const { granted } of rows) {
    if (granted !== adminRole.name) {
      await admin.query(`REVOKE ${escapeIdentifier(granted)} FROM ${escapeIdentifier(role)}`);
    } else {
      throw new ProvisionError(`The role "${role}" is a member of the admin role "${granted}"; take that away first.`);
    }
  }
}

async function ensureDatabase(admin: Client, adminRole: AdminRole, names: DatabaseNames): Promise<void> {
  const { rows } = await admin.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [names.database],
  );
  const existing = rows[0];
  if (existing) {
    if (existing.owner !== names.owner) {
      throw new ProvisionError(
        `The database "${names.database}" belongs to "${existing.owner}" and not to "${names.owner}". ` +
          `Kring does not take over a database it did not make.`,
      );
    }
    return;
  }
  if (!adminRole.superuser) {
    // Who is no superuser may only make a database for a role it is a member of.
    await admin.query(`GRANT ${escapeIdentifier(names.owner)} TO CURRENT_USER`);
  }
  // template0: nothing that someone put into template1 comes along.
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(names.database)} OWNER ${escapeIdentifier(names.owner)}
       TEMPLATE template0 ENCODING 'UTF8'`,
  );
}

async function closeDatabase(owner: Client, names: DatabaseNames): Promise<void> {
  const login = escapeIdentifier(names.login);
  await owner.query(
    [
      'BEGIN',
      closedToOthers(names),
      'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
      `GRANT USAGE ON SCHEMA public TO ${login}`,
      // Rows only. No TRUNCATE, REFERENCES or TRIGGER: emptying a table or hanging code on it is the owner's.
      `ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${login}`,
      `ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO ${login}`,
      `DO $$
       DECLARE owned regclass;
       BEGIN
         FOR owned IN SELECT oid FROM pg_class WHERE relkind IN ('r', 'p') AND relowner = current_user::regrole
                         AND relnamespace = 'public'::regnamespace LOOP
           EXECUTE format('REVOKE TRUNCATE, REFERENCES, TRIGGER ON %s FROM %I, PUBLIC',
                          owned, ${escapeLiteral(names.login)});
         END LOOP;
       END $$`,
      'COMMIT',
    ].join(';\n'),
  );
}

/** Rights on a database as such are not copied with it, so a copy must be closed again. */
export function closedToOthers({ database, login }: DatabaseNames): string {
  return (
    `REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC;\n` +
    `GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${escapeIdentifier(login)}`
  );
}

async function refuseOwningLogin(admin: Client, login: string): Promise<void> {
  const { rows } = await admin.query<{ owned: number }>(
    `SELECT count(*)::int AS owned FROM pg_shdepend
      WHERE deptype = 'o' AND refclassid = 'pg_authid'::regclass
        AND refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [login],
  );
  if (rows[0]!.owned > 0) {
    throw new ProvisionError(
      `The login role "${login}" owns ${rows[0]!.owned} object(s). It must own nothing: who owns a table may lift ` +
        `every limit on it. Give them to the owner role with REASSIGN OWNED.`,
    );
  }
}

/** What PostgreSQL stores instead of a password (RFC 5802, RFC 7677): sent ready-made, the password is in no log. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const storedKey = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${key('Server Key').toString('base64')}`;
}
