import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
const rows = [...page.matchAll(/^\| (C-\d\d|R-\d{3}) \| (.+?) \| (.+) \|$/gm)].map(([, rule, says, held]) => ({ rule: rule!, says: says!, held: held! }));
const ruleIds = (letter: string): readonly string[] => rows.map(({ rule }) => rule).filter((rule) => rule.startsWith(letter));

describe('docs/rules.md', () => {
  it('has a row for each of the 63 consent rules, once and in order', () => {
    const all = Array.from({ length: 63 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`);
    expect(ruleIds('C')).toEqual(all);
  });

  it('has the computable rules sorted by id and each once, none beyond the 121 of the catalogue', () => {
    const computable = ruleIds('R');
    expect(computable).toEqual([...new Set(computable)].sort());
    expect(computable.filter((rule) => rule < 'R-001' || rule > 'R-121')).toEqual([]);
  });

  it('has no line that looks like a rule and is not read as one', () => {
    const lines = page.split('\n').filter((line) => /^\|\s*[CR]-/.test(line));
    expect(lines).toHaveLength(rows.length);
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
