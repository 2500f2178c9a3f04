import type { GraphQLResolveInfo } from 'graphql';
import type { Permit } from '../../consent/permit';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import { decodeId } from '../../shared/ids';
import { Refused, notFound, refused } from '../kit/refused.type';
import type { Receipt } from '../kit/writing';
import type { PersonContext } from './person.context';

/** What only the person may do, and the rule that says so. */
export interface PersonsOwn {
  readonly message: string;
  readonly rule: string;
}

/**
 * Opens an act that is the person's alone: to them, or to who acts in their place within a mandate (C-01, C-37). Whoever
 * else has to do with them is told so; whoever has not learns nothing, not even that there is such a person.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openForPerson<C extends Category>(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  category: C,
  own: PersonsOwn,
): Promise<Permit<C, 'CONTRIBUTE'> | Refused> {
  const { gate } = context;
  requireToken(context);
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit?.asPerson) return permit;
  if (isThemselves(context, person)) return notFound();
  return (await gate.recognises(person, info)) ? refused('ONLY_THE_PERSON', own.message, own.rule) : notFound();
}

/** Whether the person acts themselves, and nobody for them. For what no representative can do either. */
export function isThemselves({ actor }: Pick<PersonContext, 'actor'>, person: string): boolean {
  return actor.kind === 'PERSON' && actor.id === person && actor.asSeenBy === undefined;
}

/**
 * Who does the act: a representative is never written down as the person they act for.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export function doer({ actor }: Pick<PersonContext, 'actor'>): string {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  return actor.id;
}

/**
 * Opens an act on a record that others keep.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openForKeeper<C extends Category>(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  category: C,
): Promise<Permit<C, 'CONTRIBUTE'> | Refused> {
  requireToken(context);
  const permit = await context.gate.open(person, category, 'CONTRIBUTE', info);
  if (permit !== null) return permit;
  return (await context.gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'This record is kept by others; you cannot change it.')
    : notFound();
}

/** Without a token there is the directory and nothing else: not even the answer that nobody is there. */
export function requireToken({ actor }: Pick<PersonContext, 'actor'>): void {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
}

/**
 * Person and row of a key of one of these types.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function keyOf<Type extends string>(
  id: string,
  argument: string,
  ...types: readonly Type[]
): { readonly type: Type; readonly person: string; readonly row: string } {
  const decoded = decodeId(id);
  if (decoded === undefined || !(types as readonly string[]).includes(decoded.type)) {
    throw new KringError(
      'BAD_USER_INPUT',
      `The value of ${argument} is not a key of type ${types.join(' or ')}; use an id that the graph gave you.`,
    );
  }
  return { type: decoded.type as Type, person: decoded.person, row: decoded.row };
}

/**
 * As whose record a professional or the person writes what is known of the person. Relatives tell what they know elsewhere
 * (tellAboutPerson, C-22), and a system has no word of its own.
 */
function authorship({ actor }: Pick<PersonContext, 'actor'>, permit: Permit<Category, 'CONTRIBUTE'>) {
  if (actor.kind === 'PROFESSIONAL') return { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' as const };
  if (actor.kind === 'PERSON' && permit.asPerson) {
    return { heldBy: permit.person, author: actor.id, source: actor.id === permit.person ? ('PERSON' as const) : ('RELATIVE' as const) };
  }
  return refused('NOT_PERMITTED', 'The person says this, or a professional who works with them.', 'C-22');
}

/**
 * Records what the person, or a professional who works with them, says of the person.
 *
 * @param fault what is wrong with the input, in words; null when nothing is. Told to nobody to whom the act is not open.
 * @param add keeps it as theirs, by whose record it is.
 */
export async function recordByKeeper<C extends Category>(
  context: PersonContext,
  info: GraphQLResolveInfo,
  category: C,
  act: string,
  input: { readonly person: string; readonly idempotencyKey: string },
  fault: string | null,
  add: (
    stores: PersonContext['stores'],
    permit: Permit<C, 'CONTRIBUTE'>,
    by: Exclude<ReturnType<typeof authorship>, Refused>,
  ) => Promise<{ readonly id: string }>,
): Promise<Receipt | Refused> {
  const { person } = keyOf(input.person, 'input.person', 'Person');
  const permit = await openForKeeper(context, info, person, category);
  if (permit instanceof Refused) return permit;
  const by = authorship(context, permit);
  if (by instanceof Refused) return by;
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  return context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => ({
    person,
    row: (await add(stores, permit, by)).id,
  }));
}
