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
  /** The function, class or constant it is in. */
  readonly in: string;
  readonly line: string;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
}

interface Last {
  /** The text of each file that it was tried on, hashed. */
  readonly contents: Readonly<Record<string, string>>;
  /** What of each file was tried, as `file:line-line`. */
  readonly pieces: readonly string[];
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
  const last = mode === 'again' ? (JSON.parse(readFileSync(LAST, 'utf8')) as Last) : { contents: {}, pieces: [], tried: [] };
  const isAsThen = (place: string): boolean => last.contents[fileOf(place)] === contents[fileOf(place)];

  const begun = Date.now();
  let pieces = last.pieces.filter(isAsThen);
  let tried = last.tried.filter(({ file }) => isAsThen(file));
  let triedAnew = 0;
  const known = new Set(tried.filter(({ isFound }) => isFound).map(keyOf));
  const keep = (): void => {
    mkdirSync(join(LAST, '..'), { recursive: true });
    writeFileSync(LAST, JSON.stringify({ contents, pieces, tried } satisfies Last));
    const left = FILES.flatMap((file) => piecesOf(file, texts.get(file)!)).filter((piece) => !pieces.includes(piece));
    write(tried, texts, { minutes: Math.round((Date.now() - begun) / 6_000) / 10, triedAnew, notTried: left });
  };
  for (const file of FILES) {
    const missed = tried.filter((one) => one.file === file && !one.isFound && reasonFor(one, texts) === undefined);
    const left = piecesOf(file, texts.get(file)!).filter((piece) => !pieces.includes(piece));
    // Piece by piece, and kept after each: the whole takes long, and what was measured is not to be lost with the rest.
    for (const ranges of [missed.map(({ range }) => `${file}:${range}`), ...left.map((piece) => [piece])]) {
      if (ranges.length === 0) continue;
      const results = await mutate([...new Set(ranges)]);
      triedAnew += results.length;
      const anew = results.filter(({ status }) => status !== 'Ignored').map((result) => triedFrom(result, root, texts));
      const again = new Set(anew.map(keyOf));
      tried = [...tried.filter((one) => one.isFound || !again.has(keyOf(one))), ...anew.filter((one) => !known.has(keyOf(one)))];
      pieces = [...pieces, ...left.filter((piece) => ranges.includes(piece))];
      keep();
    }
  }
  keep();
}

const fileOf = (place: string): string => place.split(':')[0]!;

/** About a hundred lines each, cut between declarations, so that no change reaches over a cut. */
function piecesOf(file: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const cuts = [0];
  for (const [index, line] of lines.entries()) {
    const isBetween = line === '' && /^\S/.test(lines[index + 1] ?? '');
    if (isBetween && index - cuts.at(-1)! >= 100) cuts.push(index + 1);
  }
  return cuts.map((from, index) => `${file}:${from + 1}-${cuts[index + 1] ?? lines.length}`);
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

function triedFrom(result: MutantResult, root: string, texts: Texts): Tried {
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

type Texts = ReadonlyMap<string, string>;

const linesUntil = ({ file, line }: Tried, texts: Texts): readonly string[] => texts.get(file)!.split('\n').slice(0, line);

function placeOf(one: Tried, texts: Texts): string {
  const opening = linesUntil(one, texts).findLast((line) => /^(export )?(function|class|const) /.test(line));
  return /(?:function|class|const) (\w+)/.exec(opening ?? '')?.[1] ?? '';
}

/** Why no test can find a change; undefined where one could. */
function reasonFor(one: Tried, texts: Texts): string | undefined {
  const listed = JSON.parse(readFileSync(join(TESTS, 'equivalent.json'), 'utf8')) as readonly Equivalent[];
  const [place, text] = [placeOf(one, texts), linesUntil(one, texts).at(-1)?.trim()];
  return listed.find(({ file, in: within, line, was, becomes }) => {
    return file === one.file && within === place && line === text && was === one.was && becomes === one.becomes;
  })?.reason;
}

/** Keeps the score with the day and what it ran on, in the form of the other proofs. */
function write(tried: readonly Tried[], texts: Texts, run: Readonly<Record<string, unknown>>): void {
  const missed = tried.filter(({ isFound }) => !isFound);
  const told = (one: Tried) => {
    const { file, line, mutator, was, becomes } = one;
    return { file, line, in: placeOf(one, texts), mutator, was, becomes };
  };
  const survivors = missed.filter((one) => reasonFor(one, texts) === undefined);

  const figuresOf = (some: readonly Tried[]) => {
    const found = some.filter(({ isFound }) => isFound).length;
    const equivalent = some.filter((one) => !one.isFound && reasonFor(one, texts) !== undefined).length;
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
    survivors: survivors.map(told),
    equivalent: missed.filter((one) => !survivors.includes(one)).map((one) => ({ ...told(one), reason: reasonFor(one, texts) })),
  };
  mkdirSync('docs/proof', { recursive: true });
  writeFileSync('docs/proof/mutation-score.json', `${JSON.stringify(result, null, 2)}\n`);
  console.table({ ...result.files, all: result.all });
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
