import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
const rows = [...page.matchAll(/^\| (C-\d\d) \| (.+?) \| (.+) \|$/gm)].map(([, rule, says, held]) => ({ rule: rule!, says: says!, held: held! }));

describe('docs/rules.md', () => {
  it('has a row for each of the 63 consent rules, once and in order', () => {
    const all = Array.from({ length: 63 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`);
    expect(rows.map(({ rule }) => rule)).toEqual(all);
  });

  it.each(rows.map(({ rule, held }) => [rule, held] as const))('%s is named by the tests it points to, or says why there is none', (rule, held) => {
    if (held.startsWith('no test: ')) {
      expect(held.length).toBeGreaterThan(40);
      return;
    }
    const files = [...held.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
      expect([file, readFileSync(join(root, file), 'utf8').includes(rule)]).toEqual([file, true]);
    }
  });
});
