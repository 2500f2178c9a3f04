import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { DEMO_IDENTITIES } from '../shared/demo-identities';
import type { DemoIssuerFiles } from '../shared/demo-issuer';
import { ensureDemoIssuer } from '../shared/demo-issuer';
import type { SubgraphName } from '../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { startEmbeddedPostgres } from './embedded-postgres';
import { claimFolder } from './folder-claim';
import { removeHubFile, writeHubFile } from './hub-file';
import type { HubKeys } from './keys';
import { ensureKeys } from './keys';
import { exampleOperations } from './operations';
import type { Hub, HubScripts } from './processes';
import { bareEnvironment, startHub } from './processes';
import type { DatabaseUrls } from './provision';
import { databaseUrls, passwordsFrom, provisionDatabases, rolesAreFit } from './provision';
import { areInState, markState } from './schema-state';
import type { HubSettings } from './settings';
import { makeDataDir } from './settings';

/** `aud` of the access tokens that the demo issuer makes; the gateway reads it from the registry of issuers. */
const DEMO_AUDIENCE = 'kring';
/** npm and the terminal both pass on one Ctrl-C; only what comes later is a second one. */
const SAME_SIGNAL_MS = 1_000;
const STEPS = 6;

export interface SuperviseOptions {
  readonly settings: HubSettings;
  readonly scripts: HubScripts;
  /** Arguments of Node for the program that migrates: it is given KRING_OWNER_URLS and KRING_LOAD_DEMO. */
  readonly migrate: readonly string[];
  /** Changes when the migrations or the demo circle do; with the same state they are not run again. */
  readonly stateOfSchema: (variant: string) => string;
  /** Folder with docs/operations. */
  readonly root: string;
  /** One line of progress. */
  readonly say: (line: string) => void;
}

/**
 * The whole life of a hub: starts everything, tells where it is, and ends everything in order when this process is
 * told to end (SIGINT, SIGTERM, SIGHUP). A second signal ends everything at once.
 *
 * @returns the exit code: 0 after an orderly end, 1 when something did not start
 */
export async function supervise(options: SuperviseOptions): Promise<number> {
  const { say } = options;
  const ends: (() => unknown)[] = [];
  const interruption = new Interruption();
  // Whoever read along may have gone (npm start | head); the hub goes on, and ends in order when it is told to.
  [process.stdout, process.stderr].forEach((stream) => stream.on('error', () => undefined));
  try {
    const hub = await startEverything(options, ends, interruption);
    if (hub) {
      await interruption.happened;
    }
    say('Stopping …');
    return 0;
  } catch (error) {
    say(`Kring did not start. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    for (const end of ends.reverse()) {
      await end();
    }
    interruption.dispose();
  }
}

class Interruption {
  readonly happened: Promise<void>;
  private since: number | undefined;
  private tell!: () => void;
  private readonly signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  /** Set once there is something that could hang. */
  force: () => void = () => undefined;

  constructor() {
    this.happened = new Promise((resolve) => (this.tell = resolve));
    this.signals.forEach((signal) => process.on(signal, this.onSignal));
  }

  get hasHappened(): boolean {
    return this.since !== undefined;
  }

  dispose(): void {
    this.signals.forEach((signal) => process.off(signal, this.onSignal));
  }

  private readonly onSignal = () => {
    if (this.since !== undefined && Date.now() - this.since > SAME_SIGNAL_MS) {
      this.force();
      process.exit(1); // what is left of PostgreSQL is told to end by its own exit hook
    }
    this.since ??= Date.now();
    this.tell();
  };
}

/** Undefined when it was told to end before it was ready. Whatever it started, it adds to `ends` at once. */
async function startEverything(
  options: SuperviseOptions,
  ends: (() => unknown)[],
  interruption: Interruption,
): Promise<Hub | undefined> {
  const { settings, say } = options;
  const begun = performance.now();
  const detail = (line: string) => say(`      ${line}`);
  const step = (number: number, text: string) => say(`[${number}/${STEPS}] ${text}`);

  step(1, `Keys in ${settings.dataDir}`);
  makeDataDir(settings.dataDir);
  ends.push(claimFolder(settings.dataDir));
  const keys = ensureKeys(join(settings.dataDir, 'keys'));
  if (keys.made) {
    detail('made at random; they are this hub’s own, so keep them with its database files');
  }
  const demo = await demoIssuer(settings);
  if (interruption.hasHappened) return undefined;

  step(2, 'PostgreSQL');
  const adminUrl = await postgres(settings, ends, detail);
  if (interruption.hasHappened) return undefined;

  step(3, 'Databases and roles');
  const databases = databasesOf(settings, adminUrl, keys);
  const loadDemo = settings.nodeEnv === 'production' ? '0' : '1';
  const state = options.stateOfSchema(loadDemo);
  const isCurrent = await isInState(databases.ownerUrls, state, adminUrl);
  if (settings.databases.kind === 'GIVEN') {
    detail('as given; nothing is changed there');
  } else if (isCurrent) {
    detail('as the last start left them');
  } else {
    await provisionDatabases(adminUrl!, SUBGRAPH_NAMES, { passwordFor: databases.passwordFor });
  }
  if (interruption.hasHappened) return undefined;

  step(4, loadDemo === '1' ? 'Migrations and demo circle' : 'Migrations');
  if (!databases.ownerUrls) {
    detail('no owner URLs are given: the databases are taken to be up to date');
  } else if (isCurrent) {
    detail('up to date');
  } else {
    await migrate(options, databases.ownerUrls, loadDemo, interruption, detail);
    await markState(Object.values(databases.ownerUrls), state);
  }
  if (interruption.hasHappened) return undefined;

  step(5, 'Six subgraphs and the gateway');
  const hub = await startHub({
    scripts: options.scripts,
    keys,
    loginUrls: databases.loginUrls,
    logsDir: join(settings.dataDir, 'logs'),
    trustedIssuersFile: settings.trustedIssuersFile ?? demo!.files.issuersFile,
    routerClientsFile: settings.routerClientsFile ?? demo?.files.routerClientsFile,
    demoIssuerDir: demo?.dir,
    nodeEnv: settings.nodeEnv,
    logLevel: settings.logLevel,
    host: settings.host,
    port: settings.port,
    personSettings: { ...mailSettings(settings), KRING_KEPT_EPOCHS_FILE: settings.keptEpochsFile },
    gatewaySettings: {
      KRING_OPERATIONS_DIR: join(options.root, 'docs', 'operations'),
      ...settings.gateway,
      ...(settings.corsOrigins !== undefined && { KRING_CORS_ORIGINS: settings.corsOrigins }),
    },
    log: detail,
  });
  ends.push(() => hub.stop());
  interruption.force = () => {
    for (const pid of Object.values(hub.pids())) {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    }
  };
  if (interruption.hasHappened) return undefined;

  writeHubFile(settings.dataDir, hub.gatewayUrl);
  ends.push(() => removeHubFile(settings.dataDir));
  step(6, `Ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  summary(options, hub, demo !== undefined).forEach((line) => say(line));
  return hub;
}

/** In production nothing goes into files that nobody reads: it waits until there is a mail server. */
function mailSettings({ mail, nodeEnv, dataDir, port }: HubSettings): Record<string, string> {
  const given = Object.entries(mail).filter((each): each is [string, string] => each[1] !== undefined);
  const asFiles = mail.KRING_SMTP_URL === undefined && nodeEnv !== 'production';
  return {
    ...(asFiles && { KRING_MAIL_DIR: join(dataDir, 'mail') }),
    ...(asFiles && port !== 0 && { KRING_PORTAL_URL: `http://127.0.0.1:${port}` }),
    ...Object.fromEntries(given),
  };
}

interface DemoIssuer {
  readonly dir: string;
  readonly files: DemoIssuerFiles;
}

/** In production whoever asked it for a token could be anybody; a registry of one's own takes its place as well. */
async function demoIssuer({ nodeEnv, dataDir, trustedIssuersFile }: HubSettings): Promise<DemoIssuer | undefined> {
  if (nodeEnv === 'production' || trustedIssuersFile !== undefined) {
    return undefined;
  }
  const dir = join(dataDir, 'demo-issuer');
  return { dir, files: await ensureDemoIssuer(dir, { audience: DEMO_AUDIENCE, nodeEnv }) };
}

async function postgres(
  { databases, dataDir }: HubSettings,
  ends: (() => unknown)[],
  detail: (line: string) => void,
): Promise<string | undefined> {
  switch (databases.kind) {
    case 'EMBEDDED': {
      const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: detail });
      ends.push(() => server.stop());
      detail(`its own, on 127.0.0.1:${server.port}`);
      return server.adminUrl;
    }
    case 'ADMIN':
      detail(`${new URL(databases.adminUrl).host} (DATABASE_URL)`);
      return databases.adminUrl;
    case 'GIVEN':
      detail('six databases as given');
      return undefined;
  }
}

interface HubDatabases {
  readonly loginUrls: Readonly<Record<SubgraphName, string>>;
  readonly ownerUrls: Readonly<Record<SubgraphName, string>> | undefined;
  readonly passwordFor: (role: string) => string;
}

function databasesOf({ databases }: HubSettings, adminUrl: string | undefined, keys: HubKeys): HubDatabases {
  const passwordFor = passwordsFrom(keys.databaseSecret);
  if (databases.kind === 'GIVEN') {
    return { loginUrls: databases.loginUrls, ownerUrls: databases.ownerUrls, passwordFor };
  }
  const urls = (which: keyof DatabaseUrls) =>
    Object.fromEntries(
      SUBGRAPH_NAMES.map((name) => [name, databaseUrls(adminUrl!, name, { passwordFor })[which]]),
    ) as Record<SubgraphName, string>;
  return { loginUrls: urls('loginUrl'), ownerUrls: urls('ownerUrl'), passwordFor };
}

/** Databases that are not there yet, or whose roles have other passwords, are in no state. */
async function isInState(
  ownerUrls: HubDatabases['ownerUrls'],
  state: string,
  adminUrl: string | undefined,
): Promise<boolean> {
  if (!ownerUrls) {
    return false;
  }
  const checks = [
    areInState(Object.values(ownerUrls), state),
    adminUrl === undefined ? true : rolesAreFit(adminUrl, SUBGRAPH_NAMES),
  ];
  return Promise.all(checks).then(
    (answers) => answers.every(Boolean),
    () => false,
  );
}

async function migrate(
  { settings, migrate: args }: SuperviseOptions,
  ownerUrls: Readonly<Record<SubgraphName, string>>,
  loadDemo: string,
  interruption: Interruption,
  detail: (line: string) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: {
        ...bareEnvironment(settings.nodeEnv),
        KRING_OWNER_URLS: JSON.stringify(ownerUrls),
        KRING_LOAD_DEMO: loadDemo,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // Ctrl-C is for us: what is being migrated is finished first
    });
    interruption.force = () => void child.kill('SIGKILL');
    createInterface({ input: child.stdout! }).on('line', detail);
    createInterface({ input: child.stderr! }).on('line', detail);
    child.once('error', reject);
    child.once('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`The migrations did not succeed (${code ?? signal}).`)),
    );
  });
  interruption.force = () => undefined;
}

function summary({ settings, root }: SuperviseOptions, hub: Hub, isDemo: boolean): string[] {
  const graph = `${hub.gatewayUrl}/graphql`;
  const places = [
    '',
    `Graph        ${graph}`,
    ...(isDemo ? [`In a browser ${hub.gatewayUrl}/graphiql (pick an identity there)`] : []),
    `Schema       ${hub.gatewayUrl}/schema.graphql`,
    `Data, logs   ${relative(process.cwd(), settings.dataDir) || settings.dataDir}`,
  ];
  if (!isDemo) {
    return [...places, '', 'Ctrl-C stops everything.'];
  }
  const width = Math.max(...DEMO_IDENTITIES.map(({ key }) => key.length));
  const operations = exampleOperations(root);
  // The same question asked by many tells the most; what needs long variables is found in docs/operations.
  const short = operations.map(({ name, tries }) => ({ name, tries: tries.filter(({ variables }) => variables === undefined) }));
  const tries = short
    .sort((a, b) => b.tries.length - a.tries.length)
    .flatMap(({ name, tries: all }) => all.map(({ identity }) => askLine(identity, name)))
    .slice(0, LINES_TO_TRY);
  return [
    ...places,
    '',
    'Identities of the demo (invented people; a token is good for an hour):',
    ...DEMO_IDENTITIES.map(({ key, label }) => `  ${key.padEnd(width)}  ${label}`),
    '',
    'Try, in another terminal:',
    ...tries.map((line) => `  ${line}`),
    `  curl -s ${graph} -H 'content-type: application/json' \\`,
    `    -H "authorization: Bearer $(npm run --silent token -- ${DEMO_IDENTITIES[0]!.key})" \\`,
    `    -d '{"query":"{ me { name { givenName } access { category outcome } } }"}'`,
    ...(operations.length > 0
      ? ['', `Operations: ${operations.map(({ name }) => name).join(', ')}`, `  ${askLine('IDENTITY', 'OPERATION')}`]
      : []),
    '',
    'Ctrl-C stops everything.',
  ];
}

const LINES_TO_TRY = 10;

function askLine(identity: string, operation: string): string {
  return `npm run --silent ask -- ${identity} ${operation}`;
}
