// What every npm script begins with: installs what is missing, builds what changed, then becomes the program asked for.
// Plain JavaScript without dependencies, since on an empty machine there is nothing but Node yet.
// Everything it says goes to standard error, so that `npm run --silent token` prints a token and nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const CACHE = path.join(ROOT, '.cache');
const DIST = path.join(ROOT, 'dist');
const LOCK = path.join(CACHE, 'bootstrap.lock');
const BUILT = path.join(CACHE, 'built');

/** Program, whether it runs from dist/, and settings it brings. */
const COMMANDS = {
  start: { program: 'dist/start/main.js', build: true },
  build: { build: true },
  schema: { program: 'dist/schema/emit.js', build: true },
  migration: { program: 'dist/start/generate-migration.js', build: true },
  token: { program: 'dist/start/token.js', build: true },
  ask: { program: 'dist/start/ask.js', build: true },
  'audit:verify': { program: 'dist/start/audit-verify.js', build: true },
  retention: { program: 'dist/start/retention.js', build: true },
  erasure: { program: 'dist/start/erasure.js', build: true },
  'import:hsds': { program: 'dist/start/import-hsds.js', build: true },
  populate: { program: 'dist/start/populate.js', build: true },
  bench: { program: 'dist/bench/main.js', build: true },
  mutation: { program: 'dist/bench/mutation.js', build: true },
  test: { program: 'node_modules/jest/bin/jest.js' },
  proof: { program: 'node_modules/jest/bin/jest.js', env: { KRING_PROOF: 'full' } },
};

/** Ends the start with a message and no stack: the reader is to repair something, not to debug this file. */
class Stop extends Error {}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function refuseUnfitNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22) {
    return;
  }
  const fit = '20.19 or later in the 20 line, or 22.13 or later';
  throw new Stop(`Kring needs Node ${fit}; this is ${process.versions.node}.`);
}

// ---- installing

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm writes what it installed only when it is done, so what is written there is whole. */
function installIsMissing() {
  const wanted = readJson(path.join(ROOT, 'package-lock.json'));
  const installed = readJson(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (!wanted) {
    throw new Stop('package-lock.json is missing or cannot be read; get it back from the repository.');
  }
  if (!installed) {
    return true;
  }
  const same = (a, b) => a.version === b.version && a.integrity === b.integrity && a.resolved === b.resolved;
  for (const [place, entry] of Object.entries(wanted.packages)) {
    const there = installed.packages[place];
    // What is made for another kind of machine is rightly not there.
    if (place !== '' && (there ? !same(entry, there) : !entry.optional)) {
      return true;
    }
  }
  return Object.entries(installed.packages).some(([place, entry]) => !wanted.packages[place] && !entry.optional);
}

async function install() {
  say('Installing what is missing …');
  const npm = process.env.npm_execpath;
  const byFile = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  // Whoever starts in production still needs the compiler once.
  const common = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, ...first] = byFile ? [process.execPath, npm] : ['npm'];
  const npmRun = (...args) => run(program, [...first, ...args, ...common]);
  const strict = await npmRun('ci');
  if (strict.code === 0) {
    return;
  }
  // A lock file that was made where the registry has no packages for other kinds of machines does not name those, and
  // "npm ci" then refuses. "npm install" takes every version the lock file does name from it, and leaves it as it is.
  const tolerant = /EUSAGE/.test(strict.output) ? await npmRun('install', '--no-save') : strict;
  if (tolerant.code !== 0) {
    const code = `exit code ${tolerant.code}`;
    throw new Stop(`${tolerant.output}\nnpm could not install what package-lock.json names (${code}).`);
  }
}

// ---- building

function filesIn(folder) {
  let entries;
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

function sources() {
  const config = path.join(ROOT, 'tsconfig.json');
  const { include } = readJson(config) ?? {};
  if (!Array.isArray(include)) {
    throw new Stop('tsconfig.json is missing or cannot be read; get it back from the repository.');
  }
  const isSource = (file) => /\.(ts|json)$/.test(file);
  return [
    config,
    path.join(ROOT, 'package-lock.json'),
    ...include.flatMap((folder) => filesIn(path.join(ROOT, folder)).filter(isSource)),
  ];
}

function stateOfSources() {
  const hash = createHash('sha256');
  for (const file of sources().sort()) {
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function buildIsMissing() {
  try {
    return !fs.existsSync(DIST) || fs.readFileSync(BUILT, 'utf8') !== stateOfSources();
  } catch {
    return true;
  }
}

async function build() {
  say('Building …');
  const state = stateOfSources();
  const knowledge = path.join(CACHE, 'tsbuildinfo.build');
  fs.rmSync(BUILT, { force: true });
  if (!fs.existsSync(DIST)) {
    fs.rmSync(knowledge, { force: true }); // or the compiler would think that what it once wrote is still there
  }
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', 'tsconfig.json', '--tsBuildInfoFile', knowledge];
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) {
    throw new Stop(`${output}\nThe build did not succeed (exit code ${code}).`);
  }
  // Left over from a source that is gone, it would still be found by whoever lists a folder (migrations, say).
  for (const file of filesIn(DIST).filter((name) => name.endsWith('.js'))) {
    const source = path.join(ROOT, path.relative(DIST, file)).replace(/\.js$/, '.ts');
    if (!fs.existsSync(source)) {
      fs.rmSync(file);
    }
  }
  fs.writeFileSync(BUILT, state);
}

/** Runs a program to its end; what it prints is the caller's to show or not. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => reject(new Stop(`${program} cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output: output.trim() }));
  });
}

// ---- one at a time

/** A process id with the moment it began: the id alone is given out again. */
function lifeOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    if (process.platform === 'linux') {
      return undefined;
    }
    const begun = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
    return begun ? `${pid} ${begun}` : undefined;
  }
}

function isAlive(life) {
  return life !== '' && lifeOf(Number.parseInt(life, 10)) === life;
}

/** Two that install or build in one folder at once would pull the files out from under each other. */
async function alone(work) {
  fs.mkdirSync(CACHE, { recursive: true });
  const mine = `${LOCK}.${process.pid}`;
  fs.writeFileSync(mine, lifeOf(process.pid) ?? '');
  let waiting = false;
  try {
    while (!claim(mine)) {
      if (!waiting) {
        say('Waiting for another start in this folder to finish installing or building …');
        waiting = true;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
  const release = () => fs.rmSync(LOCK, { force: true });
  process.on('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function claim(mine) {
  try {
    fs.linkSync(mine, LOCK); // appears with its content, and only where nothing stood
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw new Stop(`${CACHE} cannot be written (${error.message}).`);
    }
  }
  let holder;
  try {
    holder = fs.readFileSync(LOCK, 'utf8');
  } catch {
    return false; // just released
  }
  if (!isAlive(holder)) {
    const aside = `${mine}.stale`;
    try {
      fs.renameSync(LOCK, aside);
      if (isAlive(fs.readFileSync(aside, 'utf8'))) {
        fs.linkSync(aside, LOCK); // another start cleared the stale one away first and holds it now
      }
    } catch {
      // another start was quicker; look again
    }
    fs.rmSync(aside, { force: true });
  }
  return false;
}

// ---- the command

async function main() {
  refuseUnfitNode();
  const [name, ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) {
    throw new Stop(`Usage: node start/bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [arguments]`);
  }
  const somethingIsMissing = () => installIsMissing() || (command.build && buildIsMissing());
  if (somethingIsMissing()) {
    await alone(async () => {
      if (installIsMissing()) {
        await install();
      }
      if (command.build && buildIsMissing()) {
        await build();
      }
    });
  }
  if (!command.program) {
    return;
  }
  const program = path.join(ROOT, command.program);
  if (!fs.existsSync(program)) {
    throw new Stop(`${command.program} is missing after the build.`);
  }
  Object.assign(process.env, command.env);
  // In this very process: every signal and exit code is then the program's own, with nobody in between to lose it.
  process.argv = [process.argv[0], program, ...args];
  if (command.build) {
    Module.createRequire(import.meta.url)('./compile-cache.cjs');
  }
  Module.runMain();
}

try {
  await main();
} catch (error) {
  say(error instanceof Stop ? error.message : String(error.stack));
  process.exit(1);
}
