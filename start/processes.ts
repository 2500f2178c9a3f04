import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { freePort } from './free-port';
import type { HubKeys } from './keys';
import { holdsWithin } from './life';
import { settingFor } from './settings';

const RESTART_AT_MOST_EVERY_MS = 2_000;
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;

/** Raised when a process of the hub does not come up; holds the last lines of its log. */
export class HubStartError extends Error {
  constructor(
    readonly processName: string,
    readonly lastLines: string,
    logFile: string,
  ) {
    super(`"${processName}" did not start. The end of ${logFile}:\n${lastLines}`);
    this.name = 'HubStartError';
  }
}

export interface ProcessSpec {
  /** For messages and the log file. */
  readonly name: string;
  /** Arguments of Node: its own options, the script, the script's arguments. */
  readonly args: readonly string[];
  /** All of its environment: what is not named here, the process does not get. */
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly logsDir: string;
  readonly log: (line: string) => void;
  /** Within how many milliseconds it must listen; default a minute. */
  readonly startPatienceMs?: number | undefined;
}

/**
 * One process of the hub. It reports `{listening: port}` over the IPC channel when it serves, ends by itself when that
 * channel closes (we are gone), and is started again on its port when it dies before `stop`.
 */
export class SupervisedProcess {
  readonly name: string;
  readonly logFile: string;
  private child: ChildProcess | undefined;
  private listeningOn: number | undefined;
  private stopping = false;
  private lastStartAt = 0;
  private restart: NodeJS.Timeout | undefined;

  constructor(private readonly spec: ProcessSpec) {
    this.name = spec.name;
    this.logFile = join(spec.logsDir, `${spec.name}.log`);
  }

  /** Process id; undefined while it is down. */
  get pid(): number | undefined {
    return this.child && !hasEnded(this.child) ? this.child.pid : undefined;
  }

  /** Whether it runs and serves at this moment. */
  get isListening(): boolean {
    return this.pid !== undefined && this.listeningOn !== undefined;
  }

  /**
   * Starts it and waits until it listens.
   *
   * @returns the port
   * @throws {HubStartError} when it ends before that or takes longer than its patience
   */
  async start(): Promise<number> {
    mkdirSync(this.spec.logsDir, { recursive: true, mode: 0o700 });
    const logStart = sizeOf(this.logFile);
    const child = this.launch(this.spec.port);
    const decided = await holdsWithin(this.spec.startPatienceMs ?? START_PATIENCE_MS, () => this.listeningOn !== undefined || hasEnded(child));
    if (!decided || this.listeningOn === undefined) {
      await this.stop();
      throw new HubStartError(this.name, lastLines(this.logFile, logStart), this.logFile);
    }
    if (hasEnded(child)) {
      this.startAgain();
    } else {
      child.once('exit', () => this.startAgain());
    }
    return this.listeningOn;
  }

  /** Ends it in good order; with force when it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (!child || hasEnded(child)) {
      return;
    }
    child.kill('SIGTERM');
    if (!(await holdsWithin(STOP_PATIENCE_MS, () => hasEnded(child)))) {
      child.kill('SIGKILL');
      await holdsWithin(STOP_PATIENCE_MS, () => hasEnded(child));
    }
  }

  /** Sends a signal without meaning it to stay down: it comes back by itself. */
  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  private launch(port: number): ChildProcess {
    const logFile = openSync(this.logFile, 'a', 0o600);
    this.lastStartAt = Date.now();
    this.listeningOn = undefined;
    try {
      const child = spawn(process.execPath, this.spec.args, {
        env: { ...this.spec.env, PORT: String(port) },
        stdio: ['ignore', logFile, logFile, 'ipc'],
        // Not in the terminal's group: Ctrl-C is for us, and we end everything in its order.
        detached: true,
      });
      child.on('error', () => undefined); // it then also ends, or never has a process id
      child.on('message', (message) => {
        if (child === this.child && isListening(message)) {
          this.listeningOn = message.listening;
        }
      });
      this.child = child;
      return child;
    } finally {
      closeSync(logFile);
    }
  }

  private startAgain(): void {
    if (this.stopping) {
      return;
    }
    const wait = Math.max(0, this.lastStartAt + RESTART_AT_MOST_EVERY_MS - Date.now());
    this.spec.log(`${this.name} ended unexpectedly; starting it again (its log: ${this.logFile})`);
    const port = this.listeningOn ?? this.spec.port; // whoever speaks to it knows no other
    this.restart = setTimeout(() => {
      this.launch(port).once('exit', () => this.startAgain());
    }, wait);
  }
}

/** Which scripts the hub is made of. Tests and proofs name others, or the same from source. */
export interface HubScripts {
  readonly nodeOptions: readonly string[];
  readonly subgraph: (name: SubgraphName) => string;
  readonly gateway: string;
  /** Within how many milliseconds each process must listen, on a machine that is known to be busy. */
  readonly startPatienceMs?: number;
}

/** What the built hub runs. @param root the project's folder, with dist/ in it */
export function builtScripts(root: string): HubScripts {
  const dist = join(root, 'dist');
  return {
    nodeOptions: ['--require', join(root, 'start', 'compile-cache.cjs')],
    subgraph: (name) => join(dist, 'subgraphs', name, 'main.js'),
    gateway: join(dist, 'gateway', 'main.js'),
  };
}

export interface HubOptions {
  readonly scripts: HubScripts;
  readonly keys: HubKeys;
  /** URL of each subgraph's login role. No process learns another one's, and none the owner's. */
  readonly loginUrls: Readonly<Record<SubgraphName, string>>;
  readonly logsDir: string;
  readonly trustedIssuersFile: string;
  readonly routerClientsFile?: string | undefined;
  /** Only in the demo. */
  readonly demoIssuerDir?: string | undefined;
  readonly nodeEnv: string;
  readonly logLevel?: string;
  /** The gateway's; default 127.0.0.1 and a free port. The subgraphs never listen beyond this machine. */
  readonly host?: string;
  readonly port?: number;
  /** Further settings of the person subgraph, by name. */
  readonly personSettings?: Readonly<Record<string, string>>;
  /** Further settings of the gateway, by name. */
  readonly gatewaySettings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export type HubProcessName = SubgraphName | 'gateway';

export interface Hub {
  /** Without a path. */
  readonly gatewayUrl: string;
  /** Of each subgraph, without a path. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** Process ids at this moment; undefined for one that is down. */
  readonly pids: () => Readonly<Record<HubProcessName, number | undefined>>;
  /** Sends a signal to one process; it is started again by itself. */
  readonly kill: (name: HubProcessName, signal?: NodeJS.Signals) => void;
  /** Whether the process runs and has said that it listens, since it was last started. */
  readonly isListening: (name: HubProcessName) => boolean;
  /** Ends the gateway, then the subgraphs. */
  readonly stop: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** The ports are chosen before they are taken; another program may be quicker. */
const PORT_ATTEMPTS = 3;

/**
 * Starts the six subgraphs and the gateway, each as a process of its own that knows its own secrets only, and waits
 * until all of them listen.
 *
 * @throws {HubStartError} for the first that does not come up; nothing is left running then
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      const portTaken = error instanceof HubStartError && /EADDRINUSE/.test(error.lastLines);
      if (!portTaken || attempt === PORT_ATTEMPTS || (error.processName === 'gateway' && options.port)) {
        throw error;
      }
    }
  }
}

async function startOnce(options: HubOptions): Promise<Hub> {
  const ports = await differentFreePorts();
  const subgraphUrls = byName((name) => `http://${LOOPBACK}:${ports[name]}`);
  const { startPatienceMs } = options.scripts;
  const shared = { logsDir: options.logsDir, log: options.log ?? (() => undefined), startPatienceMs };
  const subgraphs = byName(
    (name) =>
      new SupervisedProcess({
        ...shared,
        name,
        args: [...options.scripts.nodeOptions, options.scripts.subgraph(name)],
        env: subgraphEnvironment(name, options, subgraphUrls.person),
        port: ports[name],
      }),
  );
  const gateway = new SupervisedProcess({
    ...shared,
    name: 'gateway',
    args: [...options.scripts.nodeOptions, options.scripts.gateway],
    env: gatewayEnvironment(options, subgraphUrls),
    port: options.port ?? 0,
  });
  const stop = async () => {
    await gateway.stop(); // first, so that nobody is answered by half a hub
    await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
  };
  const all: Record<HubProcessName, SupervisedProcess> = { ...subgraphs, gateway };
  const started = await Promise.allSettled(Object.values(all).map((one) => one.start()));
  const failure = started.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const gatewayPort = (started.at(-1) as PromiseFulfilledResult<number>).value;
  const host = options.host === undefined || /^(0\.0\.0\.0|::)$/.test(options.host) ? LOOPBACK : options.host;
  return {
    gatewayUrl: `http://${host.includes(':') ? `[${host}]` : host}:${gatewayPort}`,
    subgraphUrls,
    pids: () => ({ ...byName((name) => subgraphs[name].pid), gateway: gateway.pid }),
    kill: (name, signal = 'SIGKILL') => all[name].kill(signal),
    isListening: (name) => all[name].isListening,
    stop,
  };
}

/** Nothing of our own environment but this: it may hold the admin URL, and tokens of the person at the keyboard. */
export function bareEnvironment(nodeEnv: string): Record<string, string> {
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env;
  return {
    ...(PATH !== undefined && { PATH }),
    // Where databases or identity providers have certificates of an authority of their own.
    ...(NODE_EXTRA_CA_CERTS !== undefined && { NODE_EXTRA_CA_CERTS }),
    NODE_ENV: nodeEnv,
    TZ: 'UTC',
  };
}

function commonEnvironment({ nodeEnv, logLevel }: HubOptions): Record<string, string> {
  return {
    ...bareEnvironment(nodeEnv),
    ...(logLevel !== undefined && { LOG_LEVEL: logLevel }),
  };
}

/** What a subgraph of this hub is told, and nothing of what the others are. */
export function subgraphEnvironment(name: SubgraphName, options: HubOptions, personUrl: string): Record<string, string> {
  const { keys } = options;
  return {
    ...commonEnvironment(options),
    HOST: LOOPBACK,
    DATABASE_URL: options.loginUrls[name],
    KRING_CONTEXT_KEY_FILE: keys.contextKeyFile(name),
    KRING_SERVICE_KEY_FILE: keys.serviceKeyFile(name),
    KRING_CURSOR_KEY_FILE: keys.cursorKeyFile,
    KRING_DECISION_POINT_URL: `${personUrl}/decisions`,
    KRING_REGISTER_URL: `${personUrl}/register`,
    // Only the decision point has to recognise the others, and only the access record is sealed.
    ...(name === 'person' && {
      KRING_SERVICE_KEYS_DIR: keys.serviceKeysDir,
      KRING_AUDIT_KEY_FILE: keys.auditKeyFile,
      ...options.personSettings,
    }),
  };
}

/** What a gateway of this hub is told; a hub can have several. */
export function gatewayEnvironment(
  options: HubOptions,
  subgraphUrls: Readonly<Record<SubgraphName, string>>,
): Record<string, string> {
  return {
    ...commonEnvironment(options),
    HOST: options.host ?? LOOPBACK,
    KRING_CONTEXT_KEYS_DIR: options.keys.contextKeysDir,
    KRING_SERVICE_KEY_FILE: options.keys.serviceKeyFile('gateway'),
    ...Object.fromEntries(
      SUBGRAPH_NAMES.map((name) => [settingFor('KRING_URL', name), `${subgraphUrls[name]}/graphql`]),
    ),
    KRING_TRUSTED_ISSUERS_FILE: options.trustedIssuersFile,
    ...(options.routerClientsFile !== undefined && { KRING_ROUTER_CLIENTS_FILE: options.routerClientsFile }),
    ...(options.demoIssuerDir !== undefined && { KRING_DEMO_ISSUER_DIR: options.demoIssuerDir }),
    ...options.gatewaySettings,
  };
}

async function differentFreePorts(): Promise<Record<SubgraphName, number>> {
  const ports = new Set<number>();
  while (ports.size < SUBGRAPH_NAMES.length) {
    ports.add(await freePort());
  }
  const chosen = [...ports];
  return byName((name) => chosen[SUBGRAPH_NAMES.indexOf(name)]!);
}

function byName<Value>(value: (name: SubgraphName) => Value): Record<SubgraphName, Value> {
  return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, value(name)])) as Record<SubgraphName, Value>;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function isListening(message: unknown): message is { listening: number } {
  return Number.isInteger((message as { listening?: unknown } | null)?.listening);
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function lastLines(file: string, from: number): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8').trim().split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}
