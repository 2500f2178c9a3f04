import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../shared/clock';
import { port, readSettings, secretFile } from '../shared/env';
import { GATEWAY_SETTINGS, PARTNER_TIMEOUT_MS, timeoutSettingOf } from '../shared/gateway-settings';
import { createAccessTokenVerifier } from '../shared/identity/access-token';
import { readRouterClients } from '../shared/identity/token-exchange';
import { readTrustedIssuers } from '../shared/identity/trusted-issuers';
import { parseTokenKey, readSecretFile } from '../shared/keys';
import { createLog } from '../shared/log';
import { readSchemaFile } from '../shared/schema-files';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import type { SubgraphName } from '../shared/subgraph-names';
import { createPlannedDecisionsClient } from './decisions-in-plan';
import { startGatewayServer } from './gateway-server';
import { edgeRoutes } from './edge-routes';
import { readGraph } from './graph';

/** The name of this hub in the `aud` of access tokens. */
const AUDIENCE = 'kring';

const settingOf = (name: SubgraphName): string => `KRING_URL_${name.toUpperCase().replace('-', '_')}`;

const SETTINGS = {
  HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
  PORT: port.default(4000).describe('the port to listen on; 0 for a free one'),
  NODE_ENV: z.string().optional(),
  KRING_CONTEXT_KEYS_DIR: z.string().describe('the folder with the context keys of all subgraphs, NAME.key each'),
  KRING_SERVICE_KEY_FILE: secretFile.describe('the file with the key the gateway authenticates itself with at person'),
  KRING_TRUSTED_ISSUERS_FILE: z.string().describe('the JSON file with the registry of trusted token issuers'),
  KRING_ROUTER_CLIENTS_FILE: z.string().optional().describe('the JSON file with the routers that may exchange tokens'),
  KRING_DEMO_ISSUER_DIR: z.string().optional().describe('the folder of the demo issuer; never in production'),
  KRING_CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''))
    .describe('origins whose pages may call the graph, separated by commas'),
  KRING_OPERATIONS_DIR: z.string().optional().describe('a folder of .graphql files that clients will send, compiled before they do'),
  KRING_SCHEMA_DIR: z.string().optional().describe('the folder with supergraph.graphql and api.graphql'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('debug, info, warn or error'),
  ...GATEWAY_SETTINGS,
  ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [settingOf(name), z.url().describe(`the URL of the subgraph ${name}`)])),
};

async function runGateway(): Promise<void> {
  const settings = readSettings(SETTINGS) as z.infer<z.ZodObject<typeof SETTINGS>> & Record<string, string>;
  if (settings.NODE_ENV === 'production' && settings.KRING_DEMO_ISSUER_DIR !== undefined) {
    throw new Error('KRING_DEMO_ISSUER_DIR is set: anybody could be anybody, so the gateway refuses to start in production');
  }
  const log = createLog('gateway', settings.LOG_LEVEL);
  const contextKeys = new Map(
    SUBGRAPH_NAMES.map((name) => [name, parseTokenKey(readSecretFile(join(settings.KRING_CONTEXT_KEYS_DIR, `${name}.key`)), name)]),
  );
  const verifier = createAccessTokenVerifier(
    readTrustedIssuers(settings.KRING_TRUSTED_ISSUERS_FILE, { nodeEnv: settings.NODE_ENV }),
    { audience: AUDIENCE, clock: systemClock },
  );
  const graphiql = settings['KRING_GRAPHIQL'] === undefined ? settings.KRING_DEMO_ISSUER_DIR !== undefined : settings['KRING_GRAPHIQL'] === '1';
  const serviceKey = parseTokenKey(settings.KRING_SERVICE_KEY_FILE);
  const planned = createPlannedDecisionsClient({ personUrl: new URL(settings[settingOf('person')] as string), serviceKey, clock: systemClock });
  const server = await startGatewayServer(
    {
      graph: await readGraph({
        supergraphSdl: readSchemaFile('supergraph.graphql', settings.KRING_SCHEMA_DIR),
        log,
        ...(settings.KRING_OPERATIONS_DIR !== undefined && { expectedOperations: operationsIn(settings.KRING_OPERATIONS_DIR) }),
      }),
      subgraphUrls: new Map(SUBGRAPH_NAMES.map((name) => [name, settings[settingOf(name)] as string])),
      timeouts: new Map(SUBGRAPH_NAMES.map((name) => [name, Number(settings[timeoutSettingOf(name)] ?? PARTNER_TIMEOUT_MS)])),
      contextKeys,
      serviceKey,
      ...(settings['KRING_CONSENT_IN_PLAN'] !== '0' && { askInPlan: planned.ask }),
      verifier,
      clock: systemClock,
      log,
      corsOrigins: settings.KRING_CORS_ORIGINS,
      introspection: graphiql,
      routes: edgeRoutes({
        apiSchema: readSchemaFile('api.graphql', settings.KRING_SCHEMA_DIR),
        verifier,
        contextKeys,
        clients: settings.KRING_ROUTER_CLIENTS_FILE === undefined ? new Map() : readRouterClients(settings.KRING_ROUTER_CLIENTS_FILE),
        subgraphUrls: new Map(SUBGRAPH_NAMES.map((name) => [name, settings[settingOf(name)] as string])),
        clock: systemClock,
        log,
        graphiql,
        ...(settings.KRING_DEMO_ISSUER_DIR !== undefined && {
          demo: { issuerDir: settings.KRING_DEMO_ISSUER_DIR, nodeEnv: settings.NODE_ENV },
        }),
      }),
    },
    { host: settings.HOST, port: settings.PORT },
  );
  log.info({ port: server.port }, 'listening');
  process.send?.({ listening: server.port });
  const stop = (): void =>
    void server
      .stop()
      .then(planned.close)
      .then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}

function operationsIn(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

runGateway().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
