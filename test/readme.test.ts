import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
const run = promisify(execFile);

/** The README is the first thing anybody believes, so it is run: a real start in an empty folder, as a newcomer does it. */
describe('the code blocks of the README', () => {
  let dataDir: string;
  let hub: ChildProcess | undefined;
  let said = '';

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kring-readme-'));
    hub = spawn(process.execPath, ['start/bootstrap.mjs', 'start'], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', KRING_DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      const note = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('Ctrl-C stops everything')) resolve();
      };
      hub!.stdout!.on('data', note);
      hub!.stderr!.on('data', note);
      hub!.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
    });
  }, 240_000);

  afterAll(async () => {
    if (hub && hub.exitCode === null) {
      const ended = new Promise((resolve) => hub!.once('exit', resolve));
      hub.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('are nothing but the commands of the package, so that each of them is tried here', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(lines.length).toBeGreaterThanOrEqual(12);
    for (const line of lines) {
      const [, name] = /^npm (?:run --silent )?([\w:]+)/.exec(line) ?? [];
      expect(Object.keys(scripts)).toContain(name);
    }
  });

  it.each(lines.filter((line) => line.includes(' ask ')))('%s', async (line) => {
    const [, args] = line.split(' -- ');
    const { stdout } = await run(process.execPath, ['start/bootstrap.mjs', 'ask', ...args!.split(' ')], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], KRING_DATA_DIR: dataDir },
    });
    const answer = JSON.parse(stdout) as { data: { person?: unknown; accessRecords?: unknown }; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    if (line.includes('stranger')) expect(answer).toEqual({ data: { person: null } });
    else expect(answer.data.person ?? answer.data.accessRecords).toBeTruthy();
  }, 60_000);

  it.each(lines.filter((line) => line.includes(' token ')))('%s', async (line) => {
    const [, args] = line.split(' -- ');
    const { stdout } = await run(process.execPath, ['start/bootstrap.mjs', 'token', ...args!.split(' ')], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], KRING_DATA_DIR: dataDir },
    });
    expect(stdout).toMatch(args === '--list' ? /mira-coach/ : /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it.each(lines.filter((line) => line.endsWith('audit:verify')))('%s', async (line) => {
    const verify = () =>
      run(process.execPath, ['start/bootstrap.mjs', line.split(' ').at(-1)!], {
        cwd: root,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], KRING_DATA_DIR: dataDir },
      });
    // What was asked above is sealed within moments, by the process that runs.
    let { stdout } = await verify();
    for (let attempt = 0; attempt < 30 && /^0 lines/.test(stdout); attempt += 1) ({ stdout } = await verify());
    expect(stdout).toMatch(/^[1-9]\d* lines are sealed by [1-9]/);
    expect(stdout).toMatch('Nothing is wrong.');
  }, 60_000);

  it('tell where the graph is', () => {
    expect(said).toMatch(/Graph\s+http:\/\/127\.0\.0\.1:\d+\/graphql/);
  });
});
