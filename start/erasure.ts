import 'reflect-metadata';
import { eraseDecided } from '../subgraphs/person/data-subject-request/access-erasure.store';
import { personSubgraph } from '../subgraphs/person/person.subgraph';
import { asOwner } from './as-owner';
import { PersonDatabaseError, personDatabase } from './person-database';

/**
 * `npm run erasure`: erases from the access record, as the owner of its tables, what stewards decided to erase on a
 * person's request. Exit code 0 when it was done, 2 when nothing was.
 */
export async function erasure(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  now: Date,
): Promise<0 | 2> {
  try {
    if (args.length > 0) throw new PersonDatabaseError('Usage: npm run erasure');
    const { ownerUrl } = personDatabase(env);
    if (ownerUrl === undefined) throw new PersonDatabaseError('KRING_OWNER_URL_PERSON is missing: only the owner erases.');
    await asOwner(personSubgraph, ownerUrl, async (owner) => {
      const erased = await eraseDecided(owner, now);
      for (const { request, lines } of erased) say(`request ${request}: ${lines} lines had their values erased`);
      if (erased.length === 0) say('No erasure waits.');
    });
    return 0;
  } catch (error) {
    say(error instanceof PersonDatabaseError ? error.message : `It was not erased: ${String(error)}`);
    return 2;
  }
}

if (require.main === module) {
  erasure(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`), new Date()).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
