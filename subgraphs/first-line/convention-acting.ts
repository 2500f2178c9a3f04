import type { GraphQLResolveInfo } from 'graphql';
import type { ProfessionalActor } from '../../consent/actor';
import type { Permit } from '../../consent/permit';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import { decodeId, decodeReferenceId, isUuid } from '../../shared/ids';
import type { DecodedId } from '../../shared/ids';
import type { PersonRow } from '../kit/person-table';
import { Refused, notFound, refused } from '../kit/refused.type';
import type { Agreement } from './convention-rules/convention-rules.table';
import { agreementOf } from './convention-rules/convention.rules';
import type { Fault, Warning } from './convention-rules/convention.rules';
import type { ConventionedProfessionalRow } from './conventioned-professional/conventioned-professional.table';
import type { FirstLineContext } from './first-line.context';

/** What a writer's new rows say of where they come from. */
export type Writer = Pick<PersonRow, 'heldBy' | 'author' | 'source'>;

/** Somebody who works under an agreement on the day in question. */
export interface Conventioned {
  readonly actor: ProfessionalActor;
  readonly writer: Writer;
  readonly agreement: Agreement;
  readonly registration: ConventionedProfessionalRow;
}

/**
 * Person and row of a key of this type.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function keyOf(id: string, argument: string, type: string): DecodedId {
  const decoded = decodeId(id);
  if (decoded?.type !== type) {
    throw new KringError('BAD_USER_INPUT', `The value of ${argument} is not a key of type ${type}; use an id that the graph gave you.`);
  }
  return decoded;
}

/**
 * The key inside Kring of an organisation or professional of the directory.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function directoryKeyOf(id: string, argument: string, type: 'Organisation' | 'Professional'): string {
  const decoded = decodeReferenceId(id);
  if (decoded?.type !== type || !isUuid(decoded.key)) {
    throw new KringError('BAD_USER_INPUT', `The value of ${argument} is not a key of type ${type}; use an id that the graph gave you.`);
  }
  return decoded.key;
}

/** Without a token there is the directory and nothing else: not even the answer that nobody is there. */
export function requireToken({ actor }: Pick<FirstLineContext, 'actor'>): void {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
}

/**
 * Opens an act to those who may write of this person in this category. Whoever has nothing to do with the person gets
 * the same answer as for nobody.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAct<C extends Category>(
  context: FirstLineContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<Permit<C, 'CONTRIBUTE'> | Refused> {
  requireToken(context);
  const permit = await context.gate.open(person, category, 'CONTRIBUTE', info);
  if (permit !== null) return permit;
  return (await context.gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'This is written by the providers of the convention, each in their own record.')
    : notFound();
}

/**
 * Whoever works under the convention on this day, under which agreement; or why not.
 *
 * @param context inside an act with the stores of that act: one that holds the lock and waited for a second connection
 *   could wait for those who wait for the lock.
 */
export async function conventionedOn(
  { actor, stores }: Pick<FirstLineContext, 'actor' | 'stores'>,
  date: string,
): Promise<Conventioned | Refused> {
  if (actor.kind !== 'PROFESSIONAL') {
    return refused('NOT_PERMITTED', 'This is done by a professional of the convention, in their own name.');
  }
  const signed = await stores.conventionedProfessionals.signedBy(actor.id, actor.organisation);
  const agreement = agreementOf(await stores.conventionRules.all(), signed, date);
  if (!('validFrom' in agreement)) return asRefused(agreement);
  const registration = signed.find((row) => row.agreement === agreement.code)!;
  return { actor, agreement, registration, writer: { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' } };
}

export function asRefused({ code, message, rule }: Fault): Refused {
  return refused(code, message, rule);
}

/** Receipts hold text alone. Warnings are fixed sentences and say nothing that a retry must not repeat. */
export function packed(warnings: readonly Warning[]): string {
  return JSON.stringify(warnings);
}

export function unpacked(warnings: string | undefined): readonly Warning[] {
  return warnings === undefined ? [] : (JSON.parse(warnings) as Warning[]);
}

