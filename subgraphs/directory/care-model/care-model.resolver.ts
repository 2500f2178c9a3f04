import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { isCodeForm, labelled, showCodes } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { dayOf, inWords } from '../reference-row/reference-row.rules';
import type { LocalDate } from '../reference-row/reference-row.table';
import { DayArgs } from '../reference-row/reference-row.type';
import type { CareLevelRow, MhFunctionRow } from './care-model.table';
import { CareFunction, CareLevel, CareLevelFunction } from './care-model.type';

type Reader = Pick<DirectoryContext, 'stores' | 'languages'>;
type ShownLevel = CareLevelRow & { readonly on: LocalDate };

/** A function of the model as the graph shows it. */
function showFunction(row: MhFunctionRow, languages: readonly string[]): CareFunction {
  return { ...labelled(row, languages), note: row.note && inWords(row.note, languages) } as CareFunction;
}

/** Functions by their letters. */
export async function showFunctions(codes: readonly string[], { stores, languages }: Reader): Promise<CareFunction[]> {
  const rows = await stores.careFunctions.byKeys(codes);
  return rows.map((row) => showFunction(row, languages));
}

/** A level by its code; null where the model has no such level. */
export async function showLevel(code: string, on: LocalDate, { stores, languages }: Reader) {
  const row = await stores.careLevels.byKey(code);
  return row && { ...labelled(row, languages), on };
}

/** @throws {KringError} BAD_USER_INPUT for a letter that is no function. */
export async function requireFunction(code: string | null | undefined, { stores }: Reader): Promise<void> {
  if (code == null || (isCodeForm(code) && (await stores.careFunctions.byKey(code)))) return;
  const given = JSON.stringify(code.slice(0, 80));
  throw new KringError('BAD_USER_INPUT', `${given} is no care function; careFunctions lists them.`);
}

/** @throws {KringError} BAD_USER_INPUT for a code that is no level. */
export async function requireLevel(code: string | null | undefined, { stores }: Reader): Promise<void> {
  if (code == null || (isCodeForm(code) && (await stores.careLevels.byKey(code)))) return;
  const given = JSON.stringify(code.slice(0, 80));
  throw new KringError('BAD_USER_INPUT', `${given} is no care level; careLevels lists them.`);
}

@Resolver(() => CareLevel)
export class CareModelResolver {
  @Query(() => [CareFunction], {
    description: 'The functions of the Flemish decree on mental health (functies A tot G).',
  })
  async careFunctions(@Args(() => DayArgs) { on }: DayArgs, @Ctx() { stores, languages, now }: DirectoryContext) {
    const rows = await stores.careFunctions.holding(dayOf(on, now));
    return rows.map((row) => showFunction(row, languages));
  }

  @Query(() => [CareLevel], {
    description: 'The care levels of the Flemish model (zorgniveaus), from self-care to supra-regional.',
  })
  async careLevels(@Args(() => DayArgs) { on }: DayArgs, @Ctx() { stores, languages, now }: DirectoryContext) {
    const day = dayOf(on, now);
    const rows = await stores.careLevels.holding(day);
    return rows.map((row) => ({ ...labelled(row, languages), on: day }));
  }

  @FieldResolver(() => [CareLevelFunction], {
    description: 'Which functions the model places there. Others are worth a question, not an error (R-057).',
  })
  async functions(@Root() { code, on }: ShownLevel, @Ctx() { stores, languages }: DirectoryContext) {
    const places = await stores.careLevelFunctions.belonging('level', code, on);
    const functions = await Promise.all(places.map((place) => stores.careFunctions.byKey(place.function)));
    return places.flatMap(({ printedApart }, index) => {
      const row = functions[index];
      return row ? [{ function: showFunction(row, languages), printedApart }] : [];
    });
  }

  @FieldResolver(() => [DirectoryCode], {
    description: 'In which ways care is given there; list delivery-mode. Empty where the model prints none.',
  })
  async deliveryModes(@Root() { code, on }: ShownLevel, @Ctx() context: DirectoryContext): Promise<DirectoryCode[]> {
    const modes = await context.stores.careLevelDelivery.belonging('level', code, on);
    return showCodes('delivery-mode', modes.map(({ mode }) => mode), context);
  }
}
