import 'reflect-metadata';
import { userInfo } from 'node:os';
import type { Jurisdiction } from '../consent/vocabulary';
import { JURISDICTIONS } from '../consent/vocabulary';
import { retentionPolicy } from '../subgraphs/person/access-record/access-retention.rules';
import { recordRun } from '../subgraphs/person/access-retention/retention-run.store';
import { letMonthsGo } from '../subgraphs/person/access-seal/access-retention.store';
import { personSubgraph } from '../subgraphs/person/person.subgraph';
import { asOwner } from './as-owner';
import { PersonDatabaseError, personDatabase } from './person-database';

const USAGE = `Usage: npm run retention -- ${JURISDICTIONS.join('|')} [--years N] [--by NAME]`;

/**
 * `npm run retention -- BE`: lets the months of the access record go whose retention is over, as the owner of its
 * tables, and writes down who did. Exit code 0 when every such month went, 1 when one had to stay, 2 when nothing was done.
 */
export async function retention(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  now: Date,
): Promise<0 | 1 | 2> {
  try {
    const { jurisdiction, years, by } = readArguments(args);
    const policy = retentionPolicy(jurisdiction, now);
    const { ownerUrl } = personDatabase(env);
    if (ownerUrl === undefined) throw new PersonDatabaseError('KRING_OWNER_URL_PERSON is missing: only the owner lets months go.');
    return await asOwner(personSubgraph, ownerUrl, async (owner) => {
      const kept = years ?? policy.years;
      const months = await letMonthsGo(owner, policy, kept, now);
      const gone = months.filter(({ stays }) => stays === null);
      await recordRun(owner.manager, {
        ...{ at: now, by, jurisdiction, years: kept, months: gone.map(({ month }) => month) },
        lines: gone.reduce((sum, { lines }) => sum + lines, 0),
        stayed: months.flatMap(({ month, stays }) => (stays === null ? [] : [{ month, because: stays }])),
      });
      say(`${policy.source}; kept for ${kept} years.`);
      for (const { month, lines, stays } of months) say(stays === null ? `${month}: ${lines} lines went` : `${month} stays: ${stays}`);
      if (months.length === 0) say('No month is past its retention.');
      return months.every(({ stays }) => stays === null) ? 0 : 1;
    });
  } catch (error) {
    const isExpected = error instanceof PersonDatabaseError || error instanceof RangeError;
    say(isExpected ? error.message : `Nothing went: ${String(error)}`);
    return 2;
  }
}

function readArguments(args: readonly string[]): {
  readonly jurisdiction: Jurisdiction;
  readonly years: number | undefined;
  readonly by: string;
} {
  const [place, ...flags] = args;
  const jurisdiction = JURISDICTIONS.find((each) => each === place);
  const said = new Map<string, string>();
  for (let nth = 0; nth < flags.length; nth += 2) {
    const [flag, value] = [flags[nth]!, flags[nth + 1]];
    if (!['--years', '--by'].includes(flag) || value === undefined || value.trim() === '' || said.has(flag)) throw new PersonDatabaseError(USAGE);
    said.set(flag, value.trim());
  }
  if (jurisdiction === undefined) throw new PersonDatabaseError(USAGE);
  const years = said.get('--years');
  return { jurisdiction, years: years === undefined ? undefined : Number(years), by: said.get('--by') ?? accountName() };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container, an account may have a number and no name.
    return `account ${process.getuid?.() ?? 'unknown'}`;
  }
}

if (require.main === module) {
  retention(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`), new Date()).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
