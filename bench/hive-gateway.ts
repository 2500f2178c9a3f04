import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../start/project-root';

interface GatewayRuntime {
  readonly createGatewayRuntime: (config: Readonly<Record<string, unknown>>) => RequestListener;
}

const FILES = ['package.json', 'package-lock.json'] as const;

/** Out of the tree that is built and tested: Hive Gateway is nobody’s dependency but this bench’s. */
const folder = (): string => join(projectRoot(), '.cache', 'bench-hive');

/** Installs what bench/hive names, once. */
export function installHive(say: (line: string) => void): void {
  if (existsSync(join(folder(), 'node_modules', '@graphql-hive', 'gateway-runtime'))) return;
  say('installing Hive Gateway for the comparison');
  mkdirSync(folder(), { recursive: true });
  for (const file of FILES) copyFileSync(join(projectRoot(), 'bench', 'hive', file), join(folder(), file));
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder(), stdio: 'inherit' });
  if (done.status !== 0) throw new Error('Hive Gateway could not be installed');
}

/**
 * Hive Gateway over the same partners, with its own planner in JavaScript or in Rust, and nothing else switched on.
 *
 * @param supergraphSdl with the addresses of the partners in it.
 */
export function hiveGateway(supergraphSdl: string, withRustPlanner: boolean): RequestListener {
  const load = createRequire(join(folder(), 'package.json'));
  const { createGatewayRuntime } = load('@graphql-hive/gateway-runtime') as GatewayRuntime;
  const http: unknown = load('@graphql-mesh/transport-http');
  const planner = withRustPlanner ? { unifiedGraphHandler: (load('@graphql-hive/router-runtime') as Record<string, unknown>)['unifiedGraphHandler'] } : {};
  return createGatewayRuntime({ supergraph: supergraphSdl, logging: false, landingPage: false, graphiql: false, transports: { http }, ...planner });
}
