import { join } from 'node:path';
import { DEMO_IDENTITIES } from '../shared/demo-identities';
import { DemoIssuerRefused, mintDemoToken } from '../shared/demo-issuer';
import { KeyRefused } from '../shared/keys';
import { readDataDir } from './settings';

const USAGE = 'Usage: npm run --silent token -- IDENTITY    (npm run --silent token -- --list shows who there is)';

/** `npm run --silent token -- IDENTITY`: a bearer token of a demo identity on standard output, and nothing else. */
async function main(args: readonly string[]): Promise<number> {
  const [wanted, ...rest] = args;
  if (wanted === undefined || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  if (wanted === '--list') {
    const width = Math.max(...DEMO_IDENTITIES.map(({ key }) => key.length));
    for (const { key, label, description } of DEMO_IDENTITIES) {
      process.stdout.write(`${key.padEnd(width)}  ${label}. ${description}\n`);
    }
    return 0;
  }
  try {
    const dir = join(readDataDir(process.env), 'demo-issuer');
    const token = await mintDemoToken(dir, wanted, { now: new Date(), nodeEnv: process.env.NODE_ENV });
    process.stdout.write(`${token}\n`);
    return 0;
  } catch (error) {
    if (error instanceof DemoIssuerRefused || error instanceof KeyRefused) {
      process.stderr.write(`${error.message}.\n${USAGE}\n`);
      return 1;
    }
    throw error;
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
