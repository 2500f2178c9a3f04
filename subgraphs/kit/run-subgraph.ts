import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../shared/clock';
import { createCursors } from '../../shared/cursor';
import { port, readSettings, secretFile } from '../../shared/env';
import { SERVICE_NAMES } from '../../shared/identity/service-token';
import type { ServiceName } from '../../shared/identity/service-token';
import { parseSecretKey, parseSigningKey, parseTokenKey, readSecretKey } from '../../shared/keys';
import type { TokenKey } from '../../shared/keys';
import { createLeaseClient } from '../../shared/lease-client';
import { createLog, describeError } from '../../shared/log';
import { createDataSource } from './data-source';
import { createDecisionClient } from './decision-client';
import { OutboxRelay } from './outbox-relay';
import { ProfessionalReporter } from './professional-reporter';
import { RegionReporter } from './region-reporter';
import type { SubgraphDefinition } from './subgraph-definition';
import { startSubgraphServer } from './subgraph-server';

const SETTINGS = {
  HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
  PORT: port.default(0).describe('the port to listen on; 0 for a free one'),
  DATABASE_URL: z.url().describe('the PostgreSQL URL of this subgraph’s login role'),
  KRING_CONTEXT_KEY_FILE: secretFile.describe('the file with the key that verifies context tokens'),
  KRING_SERVICE_KEY_FILE: secretFile.describe('the file with the key this subgraph authenticates itself with'),
  KRING_CURSOR_KEY_FILE: secretFile.describe('the file with the key that signs cursors'),
  KRING_DECISION_POINT_URL: z.url().describe('the URL of the decision point, such as http://person:4001/decisions'),
  KRING_REGISTER_URL: z.url().describe('the URL of the register, such as http://person:4001/register'),
  KRING_SERVICE_KEYS_DIR: z.string().optional().describe('person only: the folder with the service keys of all subgraphs'),
  KRING_AUDIT_KEY_FILE: secretFile.optional().describe('person only: the file with the Ed25519 key that signs checkpoints'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('debug, info, warn or error'),
};

/** Whether a month is over, and whether others stand in the directory, is looked at so often; how long what was told holds, each says itself. */
const COUNT_EVERY_MILLISECONDS = 60_000;

/** The whole life of one subgraph process: settings, database, server, and an orderly end. */
export async function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const settings = readSettings({
    ...definition.work?.settings,
    ...SETTINGS,
    ...(definition.decisions && { KRING_SERVICE_KEYS_DIR: z.string().describe('the folder with the service keys of all subgraphs') }),
    ...(definition.seals && { KRING_AUDIT_KEY_FILE: secretFile.describe('the file with the Ed25519 key that signs checkpoints') }),
  });
  const log = createLog(definition.name, settings.LOG_LEVEL);
  const dataSource = createDataSource(definition, settings.DATABASE_URL);
  await untilUp(() => dataSource.initialize(), (error) => log.warn({ error: describeError(error) }, 'the database does not answer yet'));

  const serviceKey = parseTokenKey(settings.KRING_SERVICE_KEY_FILE);
  const remote = createDecisionClient({ url: new URL(settings.KRING_DECISION_POINT_URL), serviceKey, clock: systemClock });
  const kept = definition.leases?.(dataSource, systemClock, (error) =>
    log.warn({ error: describeError(error) }, 'a lease could not be ended'),
  );
  const held = createLeaseClient({
    personUrl: new URL(settings.KRING_DECISION_POINT_URL),
    issuer: definition.name,
    serviceKey,
    clock: systemClock,
    onFailure: (error) => log.warn({ error: describeError(error) }, 'the decision point was not told what became of answers'),
  });
  const relay = new OutboxRelay({
    dataSource,
    subgraph: definition.name,
    registerUrl: new URL(settings.KRING_REGISTER_URL),
    serviceKey,
    clock: systemClock,
    onFailure: (error) => log.warn({ error: describeError(error) }, 'the register does not answer yet'),
  });
  const reporting = {
    ...{ definition, dataSource, subgraph: definition.name, personUrl: new URL(settings.KRING_REGISTER_URL) },
    ...{ serviceKey, clock: systemClock, everyMilliseconds: COUNT_EVERY_MILLISECONDS },
  };
  const reporter = new RegionReporter({
    ...reporting,
    onFailure: (error) => log.warn({ error: describeError(error) }, 'what was counted of the month could not be told yet'),
  });
  const professionals = new ProfessionalReporter({
    ...reporting,
    onFailure: (error) => log.warn({ error: describeError(error) }, 'who stands in the directory could not be told yet'),
  });
  const worker = await definition.work?.start({ dataSource, clock: systemClock, settings, log });
  const server = await startSubgraphServer(
    {
      definition,
      dataSource,
      contextKey: parseTokenKey(settings.KRING_CONTEXT_KEY_FILE),
      serviceKey,
      cursors: createCursors(parseSecretKey(settings.KRING_CURSOR_KEY_FILE)),
      ask: definition.decisions?.(dataSource, systemClock) ?? remote.ask,
      leases: kept ?? held,
      ...(kept && { acknowledge: kept.acknowledge }),
      clock: systemClock,
      log,
      onTold: () => void relay.kick(),
      ...(definition.internalRoutes && kept && {
        internalRoutes: definition.internalRoutes({
          dataSource,
          clock: systemClock,
          serviceKeys: readServiceKeys(settings.KRING_SERVICE_KEYS_DIR ?? ''),
          leases: kept,
        }),
      }),
    },
    { host: settings.HOST, port: settings.PORT },
  );
  const sealing = definition.seals?.({
    dataSource,
    clock: systemClock,
    key: parseSigningKey(settings.KRING_AUDIT_KEY_FILE ?? ''),
    onFailure: (error) => log.error({ error: describeError(error) }, 'access records could not be sealed'),
  });
  sealing?.start();
  void relay.kick();
  void worker?.kick();
  void reporter.kick();
  void professionals.kick();
  log.info({ port: server.port }, 'listening');
  process.send?.({ listening: server.port });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await worker?.stop();
    await reporter.stop();
    await professionals.stop();
    await relay.stop();
    await sealing?.stop();
    await remote.close();
    await kept?.settled();
    await held.close();
    await dataSource.destroy();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  // The supervisor is gone: nobody would ever stop this process again.
  process.once('disconnect', () => void stop());
}

/** Starts the process and says on standard error, in one piece, why it could not. */
export function main(definition: SubgraphDefinition): void {
  runSubgraph(definition).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

function readServiceKeys(folder: string): ReadonlyMap<ServiceName, TokenKey> {
  const present = new Set(readdirSync(folder));
  return new Map(
    SERVICE_NAMES.filter((name) => present.has(`${name}.key`)).map((name) => [name, readSecretKey(join(folder, `${name}.key`))]),
  );
}

async function untilUp(attempt: () => Promise<unknown>, onFailure: (error: unknown) => void): Promise<void> {
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      onFailure(error);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
