import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../../consent/actor';
import { KringError } from '../../../shared/errors';
import { decodeId, decodePersonId } from '../../../shared/ids';
import type { DecodedId } from '../../../shared/ids';
import type { Voice } from '../../kit/person-table';
import { notFound } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
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
      `${argument} is not the key of a ${type}; use an id that the graph gave you.`,
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

interface Authorship {
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
