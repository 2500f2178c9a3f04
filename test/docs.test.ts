import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../shared/errors';

describe('docs/errors.md', () => {
  it('lists exactly the codes of the registry, as the registry describes them', () => {
    const written = readFileSync(join(__dirname, '..', 'docs', 'errors.md'), 'utf8');
    const rows = Object.entries(ERROR_CODES).map(([code, { description }]) => `| \`${code}\` | ${description} |`);
    expect(written.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
  });
});
