import { startEmbeddedPostgres } from '../../start/embedded-postgres';

/**
 * A process of its own that keeps a PostgreSQL until it is told to end: prints one JSON line when it answers, then
 * "exit" on standard input ends it without stopping the server first.
 * Arguments: the options as JSON, and the user and group id to become. Becoming another user only after everything is
 * loaded stands for a user of that id, whose files this project's need not be.
 */
const [optionsJson, uid, gid] = process.argv.slice(2);

async function main(): Promise<void> {
  if (uid && gid) {
    process.setgroups!([]);
    process.setgid!(Number(gid));
    process.setuid!(Number(uid));
  }
  const postgres = await startEmbeddedPostgres(JSON.parse(optionsJson!));
  const { adminUrl, port, pid } = postgres;
  process.stdout.write(`${JSON.stringify({ adminUrl, port, pid, uid: process.getuid?.() })}\n`);
  process.stdin.once('data', () => process.exit(0));
}

main().catch((error) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
