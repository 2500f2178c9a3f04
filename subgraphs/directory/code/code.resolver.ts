import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import type { DirectoryContext } from '../directory.context';
import { requireJurisdiction } from '../reference-row/reference-row.resolver';
import { dayOf, inWords, reaches } from '../reference-row/reference-row.rules';
import type { LabelledRow } from '../reference-row/reference-row.table';
import { DayArgs } from '../reference-row/reference-row.type';
import { CodeListEntry } from './code.type';
import type { DirectoryCode } from './code.type';

type CodeReader = Pick<DirectoryContext, 'stores' | 'languages'>;

/** A row with its name in the language of the reader. */
export function labelled<Row extends LabelledRow>(row: Row, languages: readonly string[]): Row & { label: string } {
  return { ...row, label: inWords(row.labels, languages) };
}

/** A code as the graph shows it. One that its list does not have is its own label: better a code than a guess. */
export async function showCode(
  system: string,
  code: string,
  { stores, languages }: CodeReader,
): Promise<DirectoryCode> {
  const row = await stores.codes.one(system, code);
  return { system, code, label: row ? inWords(row.labels, languages) : code, labels: row?.labels ?? null };
}

/** The same for a column that may be empty. */
export function showCodeOrNull(
  system: string,
  code: string | null,
  reader: CodeReader,
): Promise<DirectoryCode> | null {
  return code === null ? null : showCode(system, code, reader);
}

/** The same for a column of several codes. */
export function showCodes(system: string, codes: readonly string[], reader: CodeReader): Promise<DirectoryCode[]> {
  return Promise.all(codes.map((code) => showCode(system, code, reader)));
}

/**
 * Sees to it that whoever narrows a list names codes that exist: a mistyped code would otherwise look as if there
 * were no help of that kind.
 *
 * @throws {KringError} BAD_USER_INPUT, naming where the right codes are.
 */
export async function requireCodes(
  system: string,
  codes: readonly (string | null | undefined)[],
  { stores }: Pick<DirectoryContext, 'stores'>,
): Promise<void> {
  const given = codes.filter((code) => code != null);
  const rows = await Promise.all(given.map((code) => (isCodeForm(code) ? stores.codes.one(system, code) : null)));
  const unknown = given.find((_, index) => rows[index] === null);
  if (unknown === undefined) return;
  throw new KringError(
    'BAD_USER_INPUT',
    `${JSON.stringify(unknown.slice(0, 80))} is not a code of ${system}; codes(system: "${system}") lists them.`,
  );
}

/**
 * The same for a list of kinds.
 *
 * @throws {KringError} BAD_USER_INPUT, also for an empty list: nothing is of no kind.
 */
export async function requireKinds(
  system: string,
  kinds: readonly string[] | null | undefined,
  context: Pick<DirectoryContext, 'stores'>,
): Promise<void> {
  if (kinds == null) return;
  if (kinds.length === 0 || kinds.length > 50) {
    throw new KringError('BAD_USER_INPUT', 'kinds names 1 to 50 kinds; leave it out for every kind.');
  }
  await requireCodes(system, kinds, context);
}

/** Whether something could be the code of a list or a record at all; what could not need not reach the database. */
export function isCodeForm(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text);
}

@Resolver()
export class CodeResolver {
  @Query(() => [CodeListEntry], {
    description: 'A code list (codelijst) of the directory, in its own order. codeSystems names the lists.',
  })
  async codes(
    @Arg('system', () => String, { description: 'Which list, such as organisation-kind.' }) system: string,
    @Arg('jurisdiction', () => String, {
      nullable: true,
      description: 'Only what holds in this country or part of one (BE, NL, BE-VLG). Left out: everything.',
    })
    jurisdiction: string | null | undefined,
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() { stores, languages, now }: DirectoryContext,
  ): Promise<CodeListEntry[]> {
    if (jurisdiction != null) requireJurisdiction(jurisdiction);
    const list = isCodeForm(system) ? await stores.codes.list(system, dayOf(on, now)) : [];
    if (list.length === 0 && !(await stores.codes.systems()).includes(system)) {
      const message = `There is no code list ${JSON.stringify(system.slice(0, 80))}; codeSystems names them.`;
      throw new KringError('BAD_USER_INPUT', message);
    }
    return list
      .filter((row) => jurisdiction == null || reaches(row.jurisdiction, jurisdiction))
      .map((row) => labelled(row, languages) as CodeListEntry);
  }

  @Query(() => [String], { description: 'The names of all code lists of the directory, for codes(system:).' })
  codeSystems(@Ctx() { stores }: DirectoryContext): Promise<readonly string[]> {
    return stores.codes.systems();
  }
}
