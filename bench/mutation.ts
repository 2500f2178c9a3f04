import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';
import { projectRoot } from '../start/project-root';

/** Where the rule decides; the tables beside it are held against their printed source instead. */
const FILES = ['visible', 'permit', 'rows', 'facts', 'decide', 'explain'].map((name) => `consent/${name}.ts`);
/** What the tests read, and so what is copied to be changed. */
const NEEDED = ['consent/**', 'shared/**', 'test/consent/**', 'test/support/**', 'jest.config.js', 'package.json'];
const TESTS = 'test/consent/mutation';
const LAST = '.cache/mutation/last.json';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** One change to the rule's text, and what the tests made of it. */
interface Tried {
  readonly file: string;
  readonly line: number;
  /** `line:column-line:column`, as Stryker takes it: there columns count from 0. */
  readonly range: string;
  readonly mutator: string;
  readonly was: string;
  readonly becomes: string;
  readonly isFound: boolean;
}

/** A change after which the rule says the same of everything, so that no test can find it. */
interface Equivalent {
  readonly file: string;
  readonly line: string;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
}

interface Last {
  readonly contents: Readonly<Record<string, string>>;
  readonly tried: readonly Tried[];
}

/**
 * `npm run mutation`: changes the rule in every way Stryker knows, one at a time, and sees which change no test finds.
 * With `-- again` only what was not found the last time is tried anew, in files that are what they were then: tests
 * that were added since find no less.
 */
async function main(mode: string | undefined): Promise<void> {
  if (mode !== undefined && mode !== 'again') throw new Error('Usage: npm run mutation [-- again]');
  const root = projectRoot();
  process.chdir(root);
  const texts = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));
  const contents = Object.fromEntries([...texts].map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')]));
  const last = mode === 'again' ? (JSON.parse(readFileSync(LAST, 'utf8')) as Last) : { contents: {}, tried: [] };
  const kept = last.tried.filter(({ file }) => last.contents[file] === contents[file]);

  const begun = Date.now();
  let tried: readonly Tried[] = kept;
  let done: Readonly<Record<string, string>> = Object.fromEntries(kept.map(({ file }) => [file, contents[file]!]));
  let triedAnew = 0;
  // File by file, and kept after each: the whole takes long, and what was measured is not to be lost with the rest.
  for (const file of FILES) {
    const isKnown = done[file] !== undefined;
    const found = kept.filter((one) => one.file === file && one.isFound);
    const missed = kept.filter((one) => one.file === file && !one.isFound);
    if (isKnown && missed.length === 0) continue;
    const results = await mutate(isKnown ? [...new Set(missed.map(({ range }) => `${file}:${range}`))] : [file]);
    triedAnew += results.length;
    const known = new Set(found.map(keyOf));
    const anew = results.filter(({ status }) => status !== 'Ignored').map((result) => triedFrom(result, root, texts));
    tried = [...tried.filter((one) => one.file !== file), ...found, ...anew.filter((one) => !known.has(keyOf(one)))];
    done = { ...done, [file]: contents[file]! };
    mkdirSync(join(LAST, '..'), { recursive: true });
    writeFileSync(LAST, JSON.stringify({ contents: done, tried } satisfies Last));
    write(tried, texts, { minutes: Math.round((Date.now() - begun) / 6_000) / 10, triedAnew });
  }
  if (triedAnew === 0) write(tried, texts, { minutes: 0, triedAnew });
}

async function mutate(ranges: readonly string[]): Promise<readonly MutantResult[]> {
  const { Stryker } = await import('@stryker-mutator/core');
  return new Stryker({
    testRunner: 'jest',
    jest: { configFile: `${TESTS}/jest.config.js`, enableFindRelatedTests: false },
    mutate: [...ranges],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 60_000,
    reporters: ['progress-append-only'],
    tempDirName: '.cache/mutation/sandbox',
    ignorePatterns: ['**', ...NEEDED.map((path) => `!${path}`)],
    allowConsoleColors: false,
  }).runMutationTest();
}

function triedFrom(result: MutantResult, root: string, texts: ReadonlyMap<string, string>): Tried {
  const { start, end } = result.location;
  const file = result.fileName.slice(root.length + 1).split('\\').join('/');
  return {
    file,
    line: start.line,
    range: `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    mutator: result.mutatorName,
    was: textBetween(texts.get(file) ?? '', result.location),
    becomes: result.replacement ?? '',
    isFound: result.status === 'Killed' || result.status === 'Timeout' || result.status === 'RuntimeError',
  };
}

function textBetween(text: string, { start, end }: MutantResult['location']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1]!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.map((line) => line.trim()).join(' ');
}

const keyOf = ({ file, range, mutator, becomes }: Tried): string => [file, range, mutator, becomes].join(' ');

/** Keeps the score with the day and what it ran on, in the form of the other proofs. */
function write(tried: readonly Tried[], texts: ReadonlyMap<string, string>, run: Readonly<Record<string, number>>): void {
  const listed = JSON.parse(readFileSync(join(TESTS, 'equivalent.json'), 'utf8')) as readonly Equivalent[];
  const lineOf = ({ file, line }: Tried): string => texts.get(file)!.split('\n')[line - 1]!.trim();
  const reasonFor = (one: Tried): string | undefined =>
    listed.find(({ file, line, was, becomes }) => {
      return file === one.file && line === lineOf(one) && was === one.was && becomes === one.becomes;
    })?.reason;
  const missed = tried.filter(({ isFound }) => !isFound);
  const told = ({ file, line, mutator, was, becomes }: Tried) => ({ file, line, mutator, was, becomes });
  const survivors = missed.filter((one) => reasonFor(one) === undefined);

  const figuresOf = (some: readonly Tried[]) => {
    const found = some.filter(({ isFound }) => isFound).length;
    const equivalent = some.filter((one) => !one.isFound && reasonFor(one) !== undefined).length;
    const percentOf = (mutants: number): number => Math.round((1000 * found) / mutants) / 10;
    const [percent, percentOfReal] = [percentOf(some.length), percentOf(some.length - equivalent)];
    return { mutants: some.length, found, equivalent, percent, percentOfReal };
  };
  const measured = FILES.filter((file) => tried.some((one) => one.file === file));
  const result = {
    measuredAt: new Date().toISOString(),
    machine: { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' },
    ...run,
    all: figuresOf(tried),
    files: Object.fromEntries(measured.map((file) => [file, figuresOf(tried.filter((one) => one.file === file))])),
    notMeasured: FILES.filter((file) => !measured.includes(file)),
    survivors: survivors.map(told),
    equivalent: missed.filter((one) => !survivors.includes(one)).map((one) => ({ ...told(one), reason: reasonFor(one) })),
  };
  mkdirSync('docs/proof', { recursive: true });
  writeFileSync('docs/proof/mutation-score.json', `${JSON.stringify(result, null, 2)}\n`);
  console.table({ ...result.files, all: result.all });
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
