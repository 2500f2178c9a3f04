import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { holdsWithin } from '../../start/life';
import { accountForPostgres } from '../../start/postgres-binaries';

const folders: string[] = [];
const running: ChildProcess[] = [];

/**
 * A project as small as can be, to install and build for real but within a second: its only dependency is a compiler
 * of three lines in a folder of its own, so npm needs no network.
 */
function emptyClone(): string {
  const root = mkdtempSync(join(tmpdir(), 'kring-clone-'));
  folders.push(root);
  chmodSync(root, 0o700);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const file of ['bootstrap.mjs', 'compile-cache.cjs']) {
    cpSync(join(__dirname, '..', '..', 'start', file), join(root, 'start', file));
  }
  write('tsconfig.json', JSON.stringify({ include: ['start'] }));
  const dependencies = { typescript: 'file:compiler' };
  write('package.json', JSON.stringify({ name: 'clone', version: '1.0.0', dependencies }));
  write(
    'package-lock.json',
    JSON.stringify({
      name: 'clone',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'clone', version: '1.0.0', dependencies },
        compiler: { name: 'typescript', version: '1.0.0' },
        'node_modules/typescript': { resolved: 'compiler', link: true },
      },
    }),
  );
  write('compiler/package.json', JSON.stringify({ name: 'typescript', version: '1.0.0' }));
  write(
    'compiler/bin/tsc',
    `const { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
     appendFileSync('compiled.log', 'x');
     mkdirSync('dist/start', { recursive: true });
     for (const file of readdirSync('start').filter((name) => name.endsWith('.ts'))) {
       const text = readFileSync('start/' + file, 'utf8');
       if (text.includes('MISTAKE')) { console.log(file + ': mistake'); process.exit(2); }
       writeFileSync('dist/start/' + file.replace(/ts$/, 'js'), text);
     }`,
  );
  write('start/token.ts', `process.stdout.write('TOKEN ' + process.argv.slice(2).join(' ')); process.exitCode = 7;`);
  write(
    'start/main.ts',
    `process.on('SIGTERM', () => { process.stdout.write('ending'); process.exit(5); });
     process.stdout.write('running'); setInterval(() => undefined, 1000);`,
  );
  return root;
}

function begin(root: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const { npm_execpath: _outer, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'start', 'bootstrap.mjs'), ...args], { env, ...options });
  running.push(child);
  return child;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function toEnd(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk) => (out += String(chunk)));
  child.stderr!.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const bootstrap = (root: string, ...args: string[]) => toEnd(begin(root, args));

/** How often the compiler ran. */
function builds(root: string): number {
  return existsSync(join(root, 'compiled.log')) ? readFileSync(join(root, 'compiled.log')).length : 0;
}

afterEach(() => {
  running.splice(0).forEach((child) => child.kill('SIGKILL'));
});

afterAll(() => {
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

describe('what every command begins with', () => {
  it('installs and builds in an empty clone, and what the program prints and returns stays its own', async () => {
    const root = emptyClone();
    const first = await bootstrap(root, 'token', 'jonas', '--list');
    expect(first.err).toMatch(/Installing .*\n(.*\n)*Building/);
    expect(first).toMatchObject({ code: 7, out: 'TOKEN jonas --list' });

    // With nothing to do it says nothing.
    expect(await bootstrap(root, 'token', 'jonas')).toEqual({ code: 7, out: 'TOKEN jonas', err: '' });
    expect(builds(root)).toBe(1);
  });

  it('builds again when a source changed, and leaves nothing of a source that is gone', async () => {
    const root = emptyClone();
    writeFileSync(join(root, 'start', 'old.migration.ts'), '');
    await bootstrap(root, 'build');
    expect(existsSync(join(root, 'dist', 'start', 'old.migration.js'))).toBe(true);
    rmSync(join(root, 'start', 'old.migration.ts'));
    expect(await bootstrap(root, 'build')).toMatchObject({ code: 0, out: '', err: 'Building …\n' });
    expect(existsSync(join(root, 'dist', 'start', 'old.migration.js'))).toBe(false);
    expect(existsSync(join(root, 'dist', 'start', 'token.js'))).toBe(true);

    utimesSync(join(root, 'start', 'token.ts'), new Date(), new Date(Date.now() + 5_000));
    expect(await bootstrap(root, 'build')).toMatchObject({ code: 0, err: 'Building …\n' });
    rmSync(join(root, 'dist'), { recursive: true });
    expect(await bootstrap(root, 'token')).toMatchObject({ code: 7, err: 'Building …\n' });
    expect(builds(root)).toBe(4);
  });

  it('installs again when the lock file asks for something else', async () => {
    const root = emptyClone();
    await bootstrap(root, 'build');
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    lock.packages.compiler.version = '1.0.1';
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
    expect((await bootstrap(root, 'build')).err).toMatch(/Installing/);
  });

  /** An npm that refuses "ci" for the given reason, and whose "install" finds one optional package more. */
  function refusingNpm(root: string, reason: string): { env: Record<string, string>; asked: () => string[] } {
    const log = join(root, 'npm.log');
    writeFileSync(
      join(root, 'npm-cli.js'),
      `const { appendFileSync, mkdirSync, symlinkSync, writeFileSync, readFileSync } = require('node:fs');
       appendFileSync('npm.log', process.argv.slice(2, 4).join(' ') + '\\n');
       if (process.argv[2] === 'ci') { console.error('npm error code ${reason}'); process.exit(1); }
       const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
       packages['node_modules/only-here'] = { version: '1.0.0', optional: true };
       mkdirSync('node_modules');
       symlinkSync('../compiler', 'node_modules/typescript');
       writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`,
    );
    const env = { PATH: process.env.PATH!, npm_execpath: join(root, 'npm-cli.js') };
    return { env, asked: () => readFileSync(log, 'utf8').trim().split('\n') };
  }

  it('installs from a lock file that does not name what other machines would need', async () => {
    const root = emptyClone();
    const npm = refusingNpm(root, 'EUSAGE');
    expect(await toEnd(begin(root, ['token'], { env: npm.env }))).toMatchObject({ code: 7, out: 'TOKEN ' });
    expect(npm.asked()).toEqual(['ci --include=dev', 'install --no-save']);
    expect(await toEnd(begin(root, ['token'], { env: npm.env }))).toMatchObject({ code: 7, err: '' });
  });

  it('says what npm said when it cannot install, and starts nothing', async () => {
    const root = emptyClone();
    const npm = refusingNpm(root, 'ENOTFOUND');
    const failed = await toEnd(begin(root, ['token'], { env: npm.env }));
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/npm error code ENOTFOUND\nnpm could not install what package-lock\.json names/);
    expect(npm.asked()).toEqual(['ci --include=dev']);
    expect(builds(root)).toBe(0);
  });

  it('starts nothing when the build fails, and tries again the next time', async () => {
    const root = emptyClone();
    const source = readFileSync(join(root, 'start', 'token.ts'), 'utf8');
    writeFileSync(join(root, 'start', 'token.ts'), `${source} // MISTAKE`);
    for (const attempt of [1, 2]) {
      const failed = await bootstrap(root, 'token');
      expect(failed).toMatchObject({ code: 1, out: '' });
      expect(failed.err).toMatch(/token\.ts: mistake\nThe build did not succeed \(exit code 2\)/);
      expect(builds(root)).toBe(attempt);
    }
    writeFileSync(join(root, 'start', 'token.ts'), source);
    expect(await bootstrap(root, 'token')).toMatchObject({ code: 7, out: 'TOKEN ' });
  });

  it('installs and builds once when two begin at the same moment', async () => {
    const root = emptyClone();
    const both = await Promise.all([bootstrap(root, 'token', 'a'), bootstrap(root, 'token', 'b')]);
    expect(both.map(({ code, out }) => [code, out])).toEqual([
      [7, 'TOKEN a'],
      [7, 'TOKEN b'],
    ]);
    expect(builds(root)).toBe(1);
    expect(both.map(({ err }) => err).join('').match(/Installing/g)).toHaveLength(1);
    expect(existsSync(join(root, '.cache', 'bootstrap.lock'))).toBe(false);
  });

  it('does not wait for one that was killed, even when its process id is another program’s by now', async () => {
    const root = emptyClone();
    mkdirSync(join(root, '.cache'));
    for (const life of ['999999999 1', `${process.pid} 1`, '']) {
      writeFileSync(join(root, '.cache', 'bootstrap.lock'), life);
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      expect(await bootstrap(root, 'token')).toMatchObject({ code: 7 });
    }
  });

  it('hands signals to the program', async () => {
    const root = emptyClone();
    await bootstrap(root, 'build');
    const child = begin(root, ['start']);
    const ended = toEnd(child);
    let out = '';
    child.stdout!.on('data', (chunk) => (out += String(chunk)));
    expect(await holdsWithin(10_000, () => out === 'running')).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 5, out: 'runningending' });
  });

  it('says what it needs on an unfit Node, and what there is when asked for something else', async () => {
    const root = emptyClone();
    for (const [version, fits] of [
      ['18.20.0', false],
      ['20.18.3', false],
      ['20.19.0', true],
      ['21.7.3', false],
      ['22.12.0', false],
      ['22.13.0', true],
      ['24.0.0', true],
    ] as const) {
      const disguise = join(root, 'disguise.cjs');
      writeFileSync(disguise, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
      const { code, err } = await toEnd(
        spawn(process.execPath, ['--require', disguise, join(root, 'start', 'bootstrap.mjs'), 'nonsense']),
      );
      expect(code).toBe(1);
      expect(err).toMatch(fits ? /^Usage: .*start\|build/ : new RegExp(`needs Node 20\\.19 .* this is ${version}`));
    }
    expect(existsSync(join(root, 'node_modules'))).toBe(false);
  });

  const account = process.getuid?.() === 0 ? accountForPostgres() : undefined;
  const nodeIsOpen =
    account && spawnSync(process.execPath, ['-v'], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0;
  // An ordinary user runs all of the above as such; and a Node in root's own home is out of others' reach.
  (nodeIsOpen ? it : it.skip)('works for an ordinary user in a folder only they may enter', async () => {
    const root = emptyClone();
    spawnSync('chown', ['-R', `${account!.uid}:${account!.gid}`, root]);
    const options = {
      uid: account!.uid,
      gid: account!.gid,
      cwd: root,
      env: { PATH: process.env.PATH, HOME: root },
    };
    const { code, out, err } = await toEnd(begin(root, ['token', 'x'], options));
    expect(err).toMatch(/Installing .*\n(.*\n)*Building/);
    expect({ code, out }).toEqual({ code: 7, out: 'TOKEN x' });
  });
});
