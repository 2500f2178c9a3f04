import 'reflect-metadata';
import { join } from 'node:path';
import { SettingsError } from '../shared/env';
import { localDate } from '../shared/local-date';
import type { SubgraphName } from '../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import { SUBGRAPHS } from '../subgraphs';
import { migrateSubgraph } from '../subgraphs/kit/migrate';
import { startEmbeddedPostgres } from './embedded-postgres';
import { ensureKeys } from './keys';
import { embeddedUrl } from './person-database';
import { PopulationError, loadRegion } from './population/load-region';
import { leaveWithIssuer, regionIdentities } from './population/region-identities';
import { databaseUrls, passwordsFrom, provisionDatabases } from './provision';
import type { HubSettings } from './settings';
import { makeDataDir, readHubSettings } from './settings';

const USAGE = 'Usage: npm run populate -- --persons N --seed S [--day YYYY-MM-DD] [--beside-others]';

/** Above it nothing was tried; a country of this size is the largest there is a figure for (003:120-122). */
const MOST_PERSONS = 1_000_000;

/**
 * `npm run populate -- --persons N --seed S`: makes an invented region in the databases of the hub, the same for the same N,
 * S and day. Exit code 0 when it stands, 2 when nothing, or not all, was written; then the same command goes on.
 */
export async function populate(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  now: Date,
  signal?: AbortSignal,
): Promise<0 | 2> {
  const ends: (() => Promise<void>)[] = [];
  try {
    const asked = readArguments(args);
    // The port is the hub’s, which may well be running on it.
    const settings = await readHubSettings({ ...env, PORT: '0' });
    if (settings.nodeEnv === 'production' && !asked.besideOthers) {
      throw new PopulationError('In production nobody is made up. --beside-others says that it is meant all the same.');
    }
    const ownerUrls = await ownerUrlsOf(settings, ends, say);
    const { cast, region, written } = await loadRegion({ ...asked, ownerUrls, today: localDate(now), say, ...(signal && { signal }) });
    const there = `${region.persons} persons, seed ${region.seed}, as of ${region.day}`;
    say(written === 0 ? `The region is there already: ${there}.` : `The region stands: ${there}.`);
    if (settings.nodeEnv !== 'production') {
      leaveWithIssuer(join(settings.dataDir, 'demo-issuer'), cast);
      say('The demo issuer vouches for those who work there once the hub is started (again). Tokens for:');
      say(`  ${regionIdentities(cast).map(({ key }) => key).join(', ')}`);
    }
    return 0;
  } catch (error) {
    const isExpected = error instanceof PopulationError || error instanceof SettingsError;
    say(isExpected ? error.message : `It was cut off: ${String(error)}. The same command goes on where it was.`);
    return 2;
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** The databases as their owners, migrated; those of the hub that runs here, or else of its own PostgreSQL, started for this. */
async function ownerUrlsOf(
  { databases, dataDir }: HubSettings,
  ends: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<Readonly<Record<SubgraphName, string>>> {
  if (databases.kind === 'GIVEN') {
    if (!databases.ownerUrls) throw new PopulationError('KRING_OWNER_URL_… are missing: only the owners write what nobody did.');
    return migrated(databases.ownerUrls);
  }
  makeDataDir(dataDir);
  const passwordFor = passwordsFrom(ensureKeys(join(dataDir, 'keys')).databaseSecret);
  const running = databases.kind === 'EMBEDDED' ? embeddedUrl(dataDir) : undefined;
  if (running !== undefined) return ownersOn(running, passwordFor);
  let adminUrl = databases.kind === 'ADMIN' ? databases.adminUrl : undefined;
  if (adminUrl === undefined) {
    const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: say });
    ends.push(() => server.stop());
    adminUrl = server.adminUrl;
  }
  await provisionDatabases(adminUrl, SUBGRAPH_NAMES, { passwordFor });
  return migrated(ownersOn(adminUrl, passwordFor));
}

function ownersOn(adminUrl: string, passwordFor: (role: string) => string): Readonly<Record<SubgraphName, string>> {
  return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, databaseUrls(adminUrl, name, { passwordFor }).ownerUrl])) as Record<SubgraphName, string>;
}

async function migrated(ownerUrls: Readonly<Record<SubgraphName, string>>): Promise<Readonly<Record<SubgraphName, string>>> {
  for (const definition of SUBGRAPHS) await migrateSubgraph(definition, ownerUrls[definition.name]);
  return ownerUrls;
}

function readArguments(args: readonly string[]) {
  const said = new Map<string, string>();
  let besideOthers = false;
  for (let nth = 0; nth < args.length; nth += 1) {
    const flag = args[nth]!;
    if (flag === '--beside-others') {
      besideOthers = true;
      continue;
    }
    const value = args[(nth += 1)];
    if (!['--persons', '--seed', '--day'].includes(flag) || value === undefined || said.has(flag)) throw new PopulationError(USAGE);
    said.set(flag, value);
  }
  const [persons, seed, day] = ['--persons', '--seed', '--day'].map((flag) => said.get(flag));
  if (persons === undefined || !/^\d{1,7}$/.test(persons) || Number(persons) < 1 || Number(persons) > MOST_PERSONS) {
    throw new PopulationError(`${USAGE}. N is 1 to ${MOST_PERSONS}.`);
  }
  if (seed === undefined || !/^[a-z0-9]{1,12}$/.test(seed)) throw new PopulationError(`${USAGE}. S is 1 to 12 lower-case letters and digits.`);
  if (day !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))) throw new PopulationError(USAGE);
  return { persons: Number(persons), seed, day, besideOthers };
}

if (require.main === module) {
  const told = new AbortController();
  // A PostgreSQL that was started for this would outlive it otherwise.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort());
  populate(process.argv.slice(2), process.env, (line) => process.stderr.write(`${line}\n`), new Date(), told.signal).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
