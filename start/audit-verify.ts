import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseSigningKey } from '../shared/keys';
import { readCheckpoint } from '../subgraphs/person/access-seal/access-checkpoint.rules';
import type { Checkpoint } from '../subgraphs/person/access-seal/access-checkpoint.rules';
import { verifyAccessRecord } from '../subgraphs/person/access-seal/access-verification.store';
import type { Verification } from '../subgraphs/person/access-seal/access-verification.store';
import { PersonDatabaseError, personDatabase } from './person-database';
import { withConnection } from './provision';

const USAGE = `Usage: npm run audit:verify [-- --checkpoint FILE …]
  FILE  the JSON of a checkpoint that was kept (accessCheckpoint { json }); without one a cut tail cannot be found`;

/** How many findings are told one by one. */
const TOLD = 50;

/**
 * `npm run audit:verify`: reads the whole access record and holds every line against its seal. Exit code 0 when nothing
 * is wrong, 1 when something is, 2 when it could not be verified.
 */
export async function auditVerify(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  now: Date,
): Promise<0 | 1 | 2> {
  try {
    const kept = keptCheckpoints(args);
    const { loginUrl, auditKey } = personDatabase(env);
    // Whoever verifies with a checkpoint of their own trusts its key, and not the one that lies beside the record.
    const publicKey = kept.length > 0 || auditKey === undefined ? undefined : publicKeyOf(auditKey);
    const verification = await withConnection(loginUrl, async (client) => {
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query('SET LOCAL statement_timeout = 0');
      return verifyAccessRecord(async (sql, values) => (await client.query(sql, [...(values ?? [])])).rows as never, {
        ...{ kept, publicKey, now },
      });
    });
    tell(verification, kept, say);
    return verification.findings.length === 0 ? 0 : 1;
  } catch (error) {
    say(error instanceof PersonDatabaseError ? error.message : `The record could not be verified: ${String(error)}`);
    return 2;
  }
}

function keptCheckpoints(args: readonly string[]): Checkpoint[] {
  const files: string[] = [];
  for (let nth = 0; nth < args.length; nth += 2) {
    const file = args[nth + 1];
    if (args[nth] !== '--checkpoint' || file === undefined) throw new PersonDatabaseError(USAGE);
    files.push(file);
  }
  return files.map((file) => {
    let checkpoint: Checkpoint | undefined;
    try {
      checkpoint = readCheckpoint(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // said below
    }
    if (!checkpoint) throw new PersonDatabaseError(`${file} is no checkpoint.\n${USAGE}`);
    return checkpoint;
  });
}

function publicKeyOf(pem: Buffer): string {
  return createPublicKey(parseSigningKey(pem)).export({ format: 'der', type: 'spki' }).toString('hex');
}

function tell(verification: Verification, kept: readonly Checkpoint[], say: (line: string) => void): void {
  const { treeSize, checkpoints, unsealed, erased, gone, findings, warnings } = verification;
  say(`${treeSize} lines are sealed by ${checkpoints} checkpoints; ${unsealed} are not sealed yet.`);
  if (erased.length > 0) say(`${erased.length} lines had values erased, and their seals hold: ${erased.slice(0, TOLD).join(', ')}`);
  for (const { month, lines } of gone) say(`${lines} lines of ${month} went by the retention.`);
  if (kept.length === 0) say('No checkpoint was given: that the newest lines were cut off together with their checkpoints cannot be seen.');
  for (const { kind, positions, line, inWords } of findings.slice(0, TOLD)) {
    const where = positions === null ? '' : ` [${positions[0]}, ${positions[1]})`;
    say(`${kind}${where}${line === null ? '' : ` ${line}`}: ${inWords}`);
  }
  for (const { kind, line, inWords } of warnings.slice(0, TOLD)) say(`Warning, ${kind} ${line}: ${inWords}`);
  if (warnings.length > TOLD) say(`… and ${warnings.length - TOLD} more warnings`);
  if (findings.length > TOLD) say(`… and ${findings.length - TOLD} more`);
  say(findings.length === 0 ? 'Nothing is wrong.' : `${findings.length} findings: the record was changed, or its seals were.`);
}

if (require.main === module) {
  auditVerify(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`), new Date()).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
