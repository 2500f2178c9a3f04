import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { SettingsError, port, readSettings } from '../shared/env';
import { GATEWAY_SETTINGS } from '../shared/gateway-settings';
import { MAIL_SETTINGS, problemsOfMail } from '../shared/mail-settings';
import type { MailSettings } from '../shared/mail-settings';
import type { SubgraphName } from '../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';

/** Where the subgraphs' databases come from; exactly one of three. */
export type DatabaseSource =
  /** PostgreSQL started by us, in the data folder. */
  | { readonly kind: 'EMBEDDED' }
  /** A PostgreSQL that runs elsewhere, on which we may make databases and roles. */
  | { readonly kind: 'ADMIN'; readonly adminUrl: string }
  /**
   * Databases made by someone else. With owner URLs we migrate them; without, they are taken to be migrated, and no
   * demo circle is loaded.
   */
  | {
      readonly kind: 'GIVEN';
      readonly loginUrls: Readonly<Record<SubgraphName, string>>;
      readonly ownerUrls: Readonly<Record<SubgraphName, string>> | undefined;
    };

export interface HubSettings {
  /** The gateway's address and port; port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** Absolute. Database files, keys, logs; for its owner only. */
  readonly dataDir: string;
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly logLevel: string;
  readonly databases: DatabaseSource;
  /** Registry of trusted issuers; undefined: the demo issuer's. Always given in production. */
  readonly trustedIssuersFile: string | undefined;
  /** Routers that may exchange tokens; undefined: the demo's, and none in production. */
  readonly routerClientsFile: string | undefined;
  /** Origins whose pages may call the graph, separated by commas. */
  readonly corsOrigins: string | undefined;
  /** What was given of GATEWAY_SETTINGS, as it goes to the gateway. */
  readonly gateway: Readonly<Record<string, string>>;
  /** How messages to persons leave; without a mail server, as files in the demo and not at all in production. */
  readonly mail: MailSettings;
  /** Where is kept how far the consent of everybody has come; outside the database and its backups. */
  readonly keptEpochsFile: string;
}

/** `KRING_DATABASE_URL` and `mental-health` make `KRING_DATABASE_URL_MENTAL_HEALTH`. */
export function settingFor(setting: string, subgraph: SubgraphName): string {
  return `${setting}_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}

const LOGIN_SETTING = 'KRING_DATABASE_URL';
const OWNER_SETTING = 'KRING_OWNER_URL';

const postgresUrl = z.string().refine(isPostgresUrl, 'it is no PostgreSQL URL');
const readableFile = z.string().refine(isReadableFile, 'the file cannot be read');

function urlShape(setting: string, what: string): Record<string, z.ZodOptional<z.ZodString>> {
  return Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [
      settingFor(setting, name),
      postgresUrl.optional().describe(`postgresql://role:password@host/database, the ${what} of ${name}`),
    ]),
  );
}

const SHAPE = {
  HOST: z.string().min(1).default('127.0.0.1').describe('the address the gateway listens on, such as 127.0.0.1'),
  PORT: port.default(4000).describe('the port the gateway listens on, 0 to 65535; 0 takes a free one'),
  KRING_DATA_DIR: z.string().default('.kring').describe('a folder for database files and keys'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('postgresql://role:password@host/postgres of a role that may make databases and roles'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('development, production or test'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('debug, info, warn, error or silent'),
  KRING_TRUSTED_ISSUERS_FILE: readableFile
    .optional()
    .describe('a JSON file with the identity providers that are trusted'),
  KRING_ROUTER_CLIENTS_FILE: readableFile
    .optional()
    .describe('a JSON file with the routers that may exchange tokens'),
  KRING_CORS_ORIGINS: z
    .string()
    .refine(isListOfOrigins, 'not each of them is an origin')
    .optional()
    .describe('origins such as https://portal.example, separated by commas'),
  KRING_KEPT_EPOCHS_FILE: z
    .string()
    .optional()
    .describe('a file outside the database and its backups, against which the database is held at the start'),
  ...MAIL_SETTINGS,
  ...GATEWAY_SETTINGS,
  ...urlShape(LOGIN_SETTING, 'login role'),
  ...urlShape(OWNER_SETTING, 'owner role'),
};

/** Not settings of the hub, but of its tests and proofs; they may stand in the same environment. */
const OTHER_SETTINGS = /^KRING_(TEST_.*|PROOF)$/;

/**
 * Reads the settings of a start, and looks at what they point to: whether the port is free, the folder can be written,
 * the URLs fit each other. Nothing is made or started when anything is wrong.
 *
 * @throws {SettingsError} with every problem at once, without any value
 */
export async function readHubSettings(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string = process.cwd(),
): Promise<HubSettings> {
  const isGiven = ([, value]: [string, string | undefined]) => value !== undefined && value !== '';
  const env = Object.fromEntries(Object.entries(environment).filter(isGiven));
  const problems: string[] = [];
  const parts: Partial<Record<string, unknown>> = {};
  // Setting by setting, so that what fits can still be held against the rest when something else does not.
  for (const [name, type] of Object.entries(SHAPE)) {
    try {
      parts[name] = (readSettings({ [name]: type }, env) as Record<string, unknown>)[name];
    } catch (error) {
      if (!(error instanceof SettingsError)) {
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  const read = parts as Partial<z.infer<z.ZodObject<typeof SHAPE>>>;
  problems.push(...unknownSettings(env));
  problems.push(...(await problemsOfPort(read)));
  const dataDir = read.KRING_DATA_DIR === undefined ? undefined : resolve(workingFolder, read.KRING_DATA_DIR);
  problems.push(...problemsOfFolder(dataDir));
  problems.push(...problemsOfDatabases(env, parts));
  // Held against what was given, not what fits: what does not fit is reported already, and is not missing.
  problems.push(...problemsOfMail(Object.fromEntries(Object.keys(MAIL_SETTINGS).map((name) => [name, givenAs(name, env)]))));
  if (read.NODE_ENV === 'production' && env.KRING_TRUSTED_ISSUERS_FILE === undefined) {
    problems.push(
      `KRING_TRUSTED_ISSUERS_FILE is missing: in production there is no demo issuer, ` +
        `so it should be ${SHAPE.KRING_TRUSTED_ISSUERS_FILE.description}`,
    );
  }
  if (problems.length > 0) {
    throw new SettingsError(problems);
  }
  return {
    host: read.HOST!,
    port: read.PORT!,
    dataDir: dataDir!,
    nodeEnv: read.NODE_ENV!,
    logLevel: read.LOG_LEVEL!,
    databases: databaseSource(parts),
    trustedIssuersFile: absolute(read.KRING_TRUSTED_ISSUERS_FILE, workingFolder),
    routerClientsFile: absolute(read.KRING_ROUTER_CLIENTS_FILE, workingFolder),
    corsOrigins: read.KRING_CORS_ORIGINS,
    gateway: Object.fromEntries(Object.keys(GATEWAY_SETTINGS).flatMap((name) => (parts[name] === undefined ? [] : [[name, String(parts[name])]]))),
    keptEpochsFile: absolute(read.KRING_KEPT_EPOCHS_FILE, workingFolder) ?? join(dataDir!, 'kept', 'epochs.ndjson'),
    mail: {
      KRING_SMTP_URL: read.KRING_SMTP_URL,
      KRING_MAIL_FROM: read.KRING_MAIL_FROM,
      KRING_PORTAL_URL: read.KRING_PORTAL_URL,
    },
  };
}

/** The part of the settings by which a running hub is found, for the commands that talk to it. */
export function readDataDir(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string = process.cwd(),
): string {
  return resolve(workingFolder, environment.KRING_DATA_DIR || SHAPE.KRING_DATA_DIR.parse(undefined));
}

function absolute(path: string | undefined, workingFolder: string): string | undefined {
  return path === undefined ? undefined : resolve(workingFolder, path);
}

/** By its value, or by the file that holds it. */
function givenAs(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env[name] ?? env[`${name}_FILE`];
}

/** A misspelt setting is one that silently does nothing. */
function unknownSettings(env: Readonly<Record<string, unknown>>): string[] {
  const isKnown = (name: string): boolean => name in SHAPE || name.replace(/_FILE$/, '') in SHAPE || OTHER_SETTINGS.test(name);
  return Object.keys(env)
    .filter((name) => name.startsWith('KRING_') && !isKnown(name))
    .map((name) => `${name} is no setting of Kring`);
}

async function problemsOfPort(read: { HOST?: string | undefined; PORT?: number | undefined }): Promise<string[]> {
  const { HOST: host, PORT: wanted } = read;
  if (host === undefined || wanted === undefined) {
    return [];
  }
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen({ host, port: wanted, exclusive: true }, () => server.close(() => done(undefined)));
  });
  switch (failure?.code) {
    case undefined:
      return [];
    case 'EADDRINUSE':
      return [`PORT does not fit: another program listens on ${wanted}; stop that one or choose another port`];
    case 'EACCES':
      return [`PORT does not fit: this user may not listen on ${wanted}; choose one above 1023`];
    default:
      return [`HOST does not fit: it is no address of this machine; it should be ${SHAPE.HOST.description}`];
  }
}

function problemsOfFolder(dataDir: string | undefined): string[] {
  if (dataDir === undefined) {
    return [];
  }
  let existing = dataDir;
  while (!existsSync(existing)) {
    existing = dirname(existing);
  }
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return statSync(existing).isDirectory() ? [] : ['KRING_DATA_DIR does not fit: it lies below a file'];
  } catch {
    return ['KRING_DATA_DIR does not fit: this user may not write there'];
  }
}

function problemsOfDatabases(
  env: Readonly<Record<string, unknown>>,
  parts: Partial<Record<string, unknown>>,
): string[] {
  const problems: string[] = [];
  const given = (setting: string) => SUBGRAPH_NAMES.filter((name) => env[settingFor(setting, name)] !== undefined);
  const logins = given(LOGIN_SETTING);
  const owners = given(OWNER_SETTING);
  if (env.DATABASE_URL !== undefined && (logins.length > 0 || owners.length > 0)) {
    problems.push(`DATABASE_URL and ${LOGIN_SETTING}_… exclude each other: give the admin URL, or all six URLs`);
  }
  for (const [setting, names] of [
    [LOGIN_SETTING, owners.length > 0 && logins.length === 0 ? [] : logins],
    [OWNER_SETTING, owners],
  ] as const) {
    const needed = setting === LOGIN_SETTING ? logins.length + owners.length > 0 : owners.length > 0;
    for (const name of SUBGRAPH_NAMES.filter((candidate) => needed && !names.includes(candidate))) {
      problems.push(`${settingFor(setting, name)} is missing: others of its kind are given, and it takes all six`);
    }
  }
  const seen = new Map<string, string>();
  for (const name of SUBGRAPH_NAMES) {
    const [loginSetting, ownerSetting] = [settingFor(LOGIN_SETTING, name), settingFor(OWNER_SETTING, name)];
    const [login, owner] = [parts[loginSetting], parts[ownerSetting]].map(parsedUrl);
    if (login) {
      const database = placeOf(login);
      const other = seen.get(database);
      if (other !== undefined) {
        problems.push(`${loginSetting} does not fit: it is the database of ${other}; each subgraph has its own`);
      }
      seen.set(database, loginSetting);
    }
    if (login && owner && placeOf(login) !== placeOf(owner)) {
      problems.push(`${ownerSetting} does not fit: it is another database than that of ${loginSetting}`);
    }
    if (login && owner && login.username === owner.username) {
      problems.push(`${loginSetting} does not fit: the role that serves may not be the role that owns the tables`);
    }
  }
  return problems;
}

function databaseSource(parts: Partial<Record<string, unknown>>): DatabaseSource {
  const all = (setting: string) => {
    const entries = SUBGRAPH_NAMES.map((name) => [name, parts[settingFor(setting, name)]] as const);
    return entries.every(([, url]) => url !== undefined)
      ? (Object.fromEntries(entries) as Record<SubgraphName, string>)
      : undefined;
  };
  const loginUrls = all(LOGIN_SETTING);
  if (loginUrls) {
    return { kind: 'GIVEN', loginUrls, ownerUrls: all(OWNER_SETTING) };
  }
  const adminUrl = parts.DATABASE_URL as string | undefined;
  return adminUrl === undefined ? { kind: 'EMBEDDED' } : { kind: 'ADMIN', adminUrl };
}

function placeOf(url: URL): string {
  return `${url.hostname}:${url.port || '5432'}${url.pathname}`;
}

function parsedUrl(value: unknown): URL | undefined {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
}

function isPostgresUrl(value: string): boolean {
  const url = parsedUrl(value);
  return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.hostname !== '';
}

function isListOfOrigins(value: string): boolean {
  const origins = value.split(',').map((origin) => origin.trim());
  return origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Makes the data folder, for its owner only: keys lie in it. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}
