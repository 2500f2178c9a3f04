import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Tests are compiled without type-checking, so the types are held to here. They carry a promise: a resolver that
 * forgets consent does not compile (test/consent/permit.types.ts says so in code).
 */
it('the house compiles, and code that forgets consent does not', async () => {
  const root = join(__dirname, '..');
  const compiled = await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', join(root, 'tsconfig.test.json')],
    { cwd: root, maxBuffer: 10_000_000 },
  ).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  expect(compiled).toBe('');
}, 180_000);
