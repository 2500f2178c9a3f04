import { decodePersonId, encodePersonId } from '../../shared/ids';
import type { ReferenceResolver } from './subgraph-definition';

/**
 * What the type is, in the words of all: a supergraph takes the description of one subgraph, and the person is no partner's
 * alone (P-01). Each partner says what it adds where it adds it.
 */
export const PERSON_DESCRIPTION =
  'The one person at the centre, whatever a partner calls them (zorggebruiker, cliënt, inwoner, werknemer). Each partner adds what it knows; the person decides who sees what.';

/** A person, once the gate has recognised that the asker has to do with them. */
export interface RecognisedPerson {
  /** The public id. */
  readonly id: string;
  /** The key inside Kring. */
  readonly person: string;
}

export function recognisedPerson(person: string): RecognisedPerson {
  return { id: encodePersonId(person), person };
}

/**
 * The door that every partner subgraph has: a Person by key. Null for a malformed id, for nobody, and for somebody
 * the asker has nothing to do with, without a difference.
 */
export const resolvePerson: ReferenceResolver = async (reference, context, info) => {
  const person = decodePersonId(reference.id);
  if (person === undefined || !(await context.gate.recognises(person, info))) return null;
  return recognisedPerson(person);
};
