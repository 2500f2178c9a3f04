import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CELLS } from '../../consent/policy';
import { LAYERS } from '../../consent/vocabulary';

const FOLDER = join(__dirname, '../../consent');
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const rowsMatching = (form: RegExp): string[] => [...README.matchAll(form)].map(([, first]) => String(first));

describe('the prose of the rules', () => {
  it('lists every file of the folder, and no other', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    expect(rowsMatching(/^\| `([a-z-]+\.ts)` \|/gm).sort()).toEqual(files.sort());
  });

  it('gives the layers in the order in which they decide', () => {
    expect(rowsMatching(/^\| \d \| ([A-Z_]+) \|/gm)).toEqual(LAYERS);
  });

  it('explains every code of a cell', () => {
    expect(rowsMatching(/^\| ([A-Z-]) \|/gm)).toEqual(CELLS);
  });
});
