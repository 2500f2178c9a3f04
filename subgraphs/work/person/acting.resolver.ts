import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { decodeId, decodePersonId } from '../../../shared/ids';
import type { DecodedId } from '../../../shared/ids';
import { isTheirsToAmend } from '../../kit/person-store';
import type { Amendment, PersonStore } from '../../kit/person-store';
import type { PersonRow, Voice } from '../../kit/person-table';
import { Refused, notFound, refused } from '../../kit/refused.type';
import type { WorkContext } from '../work.context';

/**
 * The person an act is about.
 *
 * @throws {KringError} UNAUTHENTICATED without a token; BAD_USER_INPUT when it is not the key of a person.
 */
export function personActedOn(id: string, { actor }: WorkContext): string {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  const person = decodePersonId(id);
  if (person === undefined) {
    throw new KringError('BAD_USER_INPUT', 'person is not the key of a person; use an id that the graph gave you.');
  }
  return person;
}

/**
 * The record an act is about.
 *
 * @throws {KringError} UNAUTHENTICATED without a token; BAD_USER_INPUT when it is not the key of such a record.
 */
export function recordActedOn(type: string, argument: string, id: string, { actor }: WorkContext): DecodedId {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  const key = decodeId(id);
  if (key?.type !== type) {
    throw new KringError(
      'BAD_USER_INPUT',
      `${argument} is not a key of type ${type}; use an id that the graph gave you.`,
    );
  }
  return key;
}

/** Why somebody who may not act is refused. To whom has nothing to do with the person, there is nobody. */
export async function refuseTo(
  person: string,
  { gate }: WorkContext,
  info: GraphQLResolveInfo,
  refusal: Refused,
): Promise<Refused> {
  return (await gate.recognises(person, info)) ? refusal : notFound();
}

export interface Authorship {
  readonly heldBy: string;
  readonly author: string;
  readonly source: Voice;
}

/** Whose voice a new record speaks in and who answers for it. A relative's words are kept with the person (C-22). */
export function authorshipOf(actor: Actor, person: string): Authorship {
  switch (actor.kind) {
    case 'PERSON':
      return { heldBy: person, author: actor.id, source: actor.id === person ? 'PERSON' : 'RELATIVE' };
    case 'PROFESSIONAL':
      return { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' };
    case 'SERVICE':
      return { heldBy: actor.organisation, author: actor.id, source: 'PARTNER_SYSTEM' };
    default:
      throw new KringError('FORBIDDEN');
  }
}

/** What somebody may write of a person, and in whose voice. */
export interface WorkAct<C extends Category> {
  readonly person: string;
  readonly permit: Permit<C, 'CONTRIBUTE'>;
  readonly authorship: Authorship;
}

/**
 * Opens an act to a job coach who keeps a record of this person, and to the system they work with. Others may have been
 * granted to contribute to the category: that is no leave to write among the records of job coaching.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAsCoach<C extends Category>(
  context: WorkContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<WorkAct<C> | Refused> {
  const act = await opened(context, person, category, info, { coach: true });
  return act ?? refuseTo(person, context, info, refused('NOT_PERMITTED', 'The coach of this person records it.'));
}

/**
 * Opens an act that is the person's alone, or that of whoever stands in their place within a mandate.
 *
 * @param rule the rule by which it is theirs.
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAsPerson<C extends Category>(
  context: WorkContext,
  person: string,
  category: C,
  rule: string,
  info: GraphQLResolveInfo,
): Promise<WorkAct<C> | Refused> {
  const act = await opened(context, person, category, info, { person: true });
  return act ?? refuseTo(person, context, info, refused('ONLY_THE_PERSON', 'This is the person’s own to say.', rule));
}

/**
 * Opens an act to the person and to their coach, each for a record of their own.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAsPersonOrCoach<C extends Category>(
  context: WorkContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<WorkAct<C> | Refused> {
  const act = await opened(context, person, category, info, { person: true, coach: true });
  const message = 'The person records it, or their coach.';
  return act ?? refuseTo(person, context, info, refused('NOT_PERMITTED', message));
}

/**
 * Opens an act to the coach and to the advising doctor of an insurer, each for a record of their own (C-49).
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAsCoachOrAdvisingDoctor<C extends Category>(
  context: WorkContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<WorkAct<C> | Refused> {
  const act = await opened(context, person, category, info, { coach: true, doctor: true });
  const message = 'The coach of this person records it, or their advising doctor.';
  return act ?? refuseTo(person, context, info, refused('NOT_PERMITTED', message));
}

async function opened<C extends Category>(
  { actor, gate }: WorkContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
  to: { readonly person?: true; readonly coach?: true; readonly doctor?: true },
): Promise<WorkAct<C> | null> {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit === null) return null;
  const isProfessional = (to.coach === true && isCoach(actor)) || (to.doctor === true && isAdvisingDoctor(actor));
  return (permit.asPerson ? to.person === true : isProfessional) ? { person, permit, authorship: authorshipOf(actor, person) } : null;
}

/** Of an act that must look at what there is before it changes it, and is tried by whoever may look at nothing. */
export function withoutReader(): Refused {
  return refused('NOT_PERMITTED', 'This is done by somebody who may read it, and not by a system on its own.');
}

function isCoach(actor: Actor): boolean {
  return actor.kind === 'SERVICE' || (actor.kind === 'PROFESSIONAL' && actor.profession === 'JOB_COACH');
}

export function isAdvisingDoctor(actor: Actor): boolean {
  return actor.kind === 'PROFESSIONAL' && actor.profession === 'ADVISING_DOCTOR';
}

/** The row an act is about, in the version its writer saw; what is decided of it then stands when it is amended. */
export async function currentRow<Row extends PersonRow, C extends Category>(
  store: PersonStore<Row, C>,
  permit: Permit<C, 'CONTRIBUTE'>,
  id: string,
  version: number,
): Promise<Row | Refused> {
  const row = await store.one(permit, id);
  return amendedRow(row === null || !isTheirsToAmend(permit, row) ? 'ABSENT' : row.version === version ? { row } : 'STALE');
}

/** The row an act amended, or why it did not: what is hidden, missing and another's give one answer. */
export function amendedRow<Row>(amendment: Amendment<Row>): Row | Refused {
  if (amendment === 'ABSENT') return notFound();
  if (amendment === 'STALE') {
    return refused('STALE_VERSION', 'It was changed since; read it again and decide anew.');
  }
  return amendment.row;
}
