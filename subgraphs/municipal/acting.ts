import type { GraphQLResolveInfo } from 'graphql';
import type { Permit } from '../../consent/permit';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import { decodeId, decodePersonId, decodeReferenceId, isUuid } from '../../shared/ids';
import type { DecodedId } from '../../shared/ids';
import { dateGiven } from '../kit/date-given';
import type { PersonRow } from '../kit/person-table';
import { Refused, notFound, refused } from '../kit/refused.type';
import type { DeskFault, DeskSide } from './desk/desk.rules';
import type { MunicipalContext } from './municipal.context';

/** What a writer's new rows say of where they come from. */
export type Writer = Pick<PersonRow, 'heldBy' | 'author' | 'source'>;

/** What somebody may write about a person, and on which side they stand. */
export interface DeskAct<C extends Category> {
  readonly person: string;
  readonly side: DeskSide;
  readonly author: string;
  readonly source: Writer['source'];
  /** Organisation of the desk; null on the person’s side. */
  readonly organisation: string | null;
  readonly permit: Permit<C, 'CONTRIBUTE'>;
}

/** Without a token there is public reference data and nothing else: not even the answer that nobody is there. */
export function requireToken({ actor }: Pick<MunicipalContext, 'actor'>): void {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
}

/**
 * Opens an act to the person, and to the municipal desks that keep a record of them in this category. Other professions
 * keep records too, elsewhere: they never write among those of a municipality. Whoever has nothing to do with the
 * person gets the same answer as for nobody.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openDeskAct<C extends Category>(
  context: MunicipalContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<DeskAct<C> | Refused> {
  const { gate, actor } = context;
  requireToken(context);
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit !== null && permit.asPerson && actor.kind === 'PERSON') {
    const source = actor.id === person ? 'PERSON' : 'RELATIVE';
    return { person, permit, side: 'PERSON', author: actor.id, source, organisation: null };
  }
  if (permit !== null && actor.kind === 'PROFESSIONAL' && actor.profession === 'MUNICIPAL_WORKER') {
    const { id: author, organisation } = actor;
    return { person, permit, side: 'DESK', author, source: 'PROFESSIONAL', organisation };
  }
  return (await gate.recognises(person, info)) ? notTheirs() : notFound();
}

export function notTheirs(): Refused {
  return refused('NOT_PERMITTED', 'This is written by the desk of the municipality that works on it, and by the person where it is theirs to say.');
}

export function asRefused({ code, message, rule }: DeskFault): Refused {
  return refused(code, message, rule);
}

/**
 * Person and row of a key of this type.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function keyOf(id: string, argument: string, type: string): DecodedId {
  const decoded = decodeId(id);
  if (decoded?.type !== type) throw notKeyOf(argument, type);
  return decoded;
}

/** @throws {KringError} BAD_USER_INPUT for anything but the key of a person. */
export function personKeyOf(id: string, argument: string): string {
  const person = decodePersonId(id);
  if (person === undefined) throw notKeyOf(argument, 'Person');
  return person;
}

/** @throws {KringError} BAD_USER_INPUT for anything but the key of an organisation of the directory. */
export function organisationKeyOf(id: string, argument: string): string {
  const decoded = decodeReferenceId(id);
  if (decoded?.type !== 'Organisation' || !isUuid(decoded.key)) throw notKeyOf(argument, 'Organisation');
  return decoded.key;
}

/** The same where none need be named. */
export function organisationKeyIfAny(id: string | null | undefined, argument: string): string | null {
  return id == null ? null : organisationKeyOf(id, argument);
}

function notKeyOf(argument: string, type: string): KringError {
  return new KringError('BAD_USER_INPUT', `The value of ${argument} is not a key of type ${type}; use an id that the graph gave you.`);
}

/** The local date that a Date argument names, where one is given. */
export function dateIfAny(argument: Date | null | undefined): string | null {
  return argument == null ? null : dateGiven(argument);
}
