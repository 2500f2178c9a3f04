import { join } from 'node:path';
import { DemoIssuerRefused, mintDemoToken } from '../shared/demo-issuer';
import { KeyRefused } from '../shared/keys';
import { runningHub } from './hub-file';
import { exampleOperations } from './operations';
import type { ExampleOperation } from './operations';
import { projectRoot } from './project-root';
import { readDataDir } from './settings';

const USAGE = `Usage: npm run --silent ask -- IDENTITY OPERATION [VARIABLES-JSON] [--purpose PURPOSE]
  IDENTITY   one of npm run --silent token -- --list, or anonymous
  OPERATION  the name of a file in docs/operations, without .graphql
  Without VARIABLES-JSON it is asked with those at the head of the file.`;

/** Raised for what the reader can put right; printed without a stack. */
class AskError extends Error {}

/**
 * `npm run --silent ask -- IDENTITY OPERATION [VARIABLES-JSON]`: sends an example operation to the running hub and
 * prints the JSON answer. An answer with errors in it is an answer.
 */
async function main(args: readonly string[]): Promise<void> {
  const { positional, purpose } = readArguments(args);
  const [identity, operationName, variablesJson] = positional;
  if (identity === undefined || operationName === undefined || positional.length > 3) {
    throw new AskError(USAGE);
  }
  const operations = exampleOperations(projectRoot());
  const operation = operations.find(({ name }) => name === operationName);
  if (!operation) {
    const names = operations.map(({ name }) => name).join(', ');
    throw new AskError(`There is no operation ${JSON.stringify(operationName)}. There are: ${names || 'none'}.`);
  }
  const variables = readVariables(variablesJson ?? triedWith(operation, identity));
  const dataDir = readDataDir(process.env);
  const hub = runningHub(dataDir);
  if (!hub) {
    throw new AskError(`No hub runs on ${dataDir}. Start it with npm start, and with the same KRING_DATA_DIR.`);
  }
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (identity !== 'anonymous') {
    const issuer = join(dataDir, 'demo-issuer');
    const token = await mintDemoToken(issuer, identity, { now: new Date(), nodeEnv: process.env.NODE_ENV });
    headers.authorization = `Bearer ${token}`;
  }
  if (purpose !== undefined) {
    headers['kring-purpose'] = purpose;
  }
  const body = JSON.stringify({ query: operation.text, ...(variables !== undefined && { variables }) });
  const answer = await send(`${hub.url}/graphql`, headers, body);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

/** Said at the head of the file for who asks, else for the first who is named there. */
function triedWith({ tries }: ExampleOperation, identity: string): string | undefined {
  return (tries.find((each) => each.identity === identity) ?? tries[0])?.variables;
}

function readArguments(args: readonly string[]): { positional: string[]; purpose: string | undefined } {
  const positional = [...args];
  const flag = positional.indexOf('--purpose');
  if (flag < 0) {
    return { positional, purpose: undefined };
  }
  const [, purpose] = positional.splice(flag, 2);
  if (purpose === undefined) {
    throw new AskError(USAGE);
  }
  return { positional, purpose };
}

function readVariables(json: string | undefined): object | undefined {
  if (json === undefined) {
    return undefined;
  }
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables;
    }
  } catch {
    // said below
  }
  throw new AskError(`The variables are no JSON object, such as '{"id": "…"}'.`);
}

async function send(url: string, headers: Record<string, string>, body: string): Promise<unknown> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(60_000);
    response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
  } catch {
    throw new AskError(`${url} does not answer.`);
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError(`${url} answered ${response.status}, and not with JSON.`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof AskError || error instanceof DemoIssuerRefused || error instanceof KeyRefused;
  const text = expected ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
