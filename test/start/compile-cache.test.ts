import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the library offers, and from which file. */
const EXPORTS = { '.': './in/index.js', './late': './in/late.js' };

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs the program with the cache. */
function run(program = 'dist/main.js'): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--require', join(root, 'start', 'compile-cache.cjs'), join(root, program), 'argument'],
    { encoding: 'utf8', cwd: '/' },
  );
  return { out: stdout, err: stderr, code: status };
}

function cacheFiles(): string[] {
  const folder = join(root, '.cache', 'compiled');
  return existsSync(folder) ? readdirSync(folder) : [];
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kring-compile-'));
  cpSync(join(__dirname, '..', '..', 'start', 'compile-cache.cjs'), join(root, 'start', 'compile-cache.cjs'));
  write('node_modules/.package-lock.json', '{}');
  write('.cache/built', 'state 1');
  write('node_modules/library/package.json', JSON.stringify({ name: 'library', exports: EXPORTS }));
  write('node_modules/library/in/late.js', `exports.late = () => import('node:path');`);
  write('node_modules/library/in/index.js', `module.exports = { value: 1, nested: require('./nested') };`);
  write('node_modules/library/in/nested.js', `exports.file = __filename; exports.folder = __dirname;`);
  write(
    'dist/main.js',
    `const library = require('library');
     console.log(JSON.stringify({
       value: library.value, main: require.main === module, args: process.argv.slice(2), self: this === exports,
       nested: library.nested.file.endsWith('nested.js'), resolve: require.resolve('library').endsWith('index.js'),
       cached: Object.keys(require.cache).some((name) => name.endsWith('nested.js')),
     }));
     require('library/late').late().then((path) => console.log(typeof path.join));`,
  );
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const EXPECTED =
  JSON.stringify({ value: 1, main: true, args: ['argument'], self: true, nested: true, resolve: true, cached: true }) +
  '\nfunction\n';

describe('what is kept of one start for the next', () => {
  it('changes nothing of what a program sees', () => {
    expect(run()).toEqual({ out: EXPECTED, err: '', code: 0 });
    expect(cacheFiles()).not.toEqual([]);
    expect(run()).toEqual({ out: EXPECTED, err: '', code: 0 });
  });

  it('is not used for a source that changed, even to one of the same length', () => {
    run();
    write('node_modules/library/in/index.js', `module.exports = { value: 2, nested: require('./nested') };`);
    expect(run().out).toBe(EXPECTED.replace('"value":1', '"value":2'));
  });

  it('is not used to find a file after something was installed or built', () => {
    run();
    const otherExports = { ...EXPORTS, '.': './in/other.js' };
    write('node_modules/library/package.json', JSON.stringify({ name: 'library', exports: otherExports }));
    write('node_modules/library/in/other.js', `module.exports = { value: 3, nested: require('./nested') };`);
    expect(run().out).toContain('"value":1'); // nobody installed anything: what was found before still holds
    write('node_modules/.package-lock.json', '{"other":1}');
    expect(run().out).toContain('"value":3');
    write('node_modules/library/package.json', JSON.stringify({ name: 'library', exports: EXPORTS }));
    write('.cache/built', 'state 2');
    expect(run().out).toContain('"value":1');
  });

  it('does no harm when it is unfit', () => {
    run();
    for (const file of cacheFiles()) {
      const path = join(root, '.cache', 'compiled', file);
      writeFileSync(path, readFileSync(path).subarray(0, 100));
    }
    expect(run()).toEqual({ out: EXPECTED, err: '', code: 0 });
    rmSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache'), 'no folder');
    expect(run()).toEqual({ out: EXPECTED, err: '', code: 0 });
  });

  it('leaves a mistake in a source to Node to tell', () => {
    write('dist/broken.js', 'const = 1;');
    const { err, code } = run('dist/broken.js');
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.js:1[\s\S]*SyntaxError/);
    write('dist/thrower.js', `\n\nthrow new Error('here');`);
    for (const attempt of [1, 2]) {
      expect([attempt, run('dist/thrower.js').err]).toEqual([attempt, expect.stringMatching(/thrower\.js:3:7/)]);
    }
  });
});
