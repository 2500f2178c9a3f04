import { KringError } from '../../shared/errors';
import { decodeId } from '../../shared/ids';
import type { DecodedId } from '../../shared/ids';

const MAX_TEXT = 4_000;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is wrong with an input, in words for the client; null when it fits. */
export type Misfit = string | null;

/**
 * Person and row of a key of this type.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function keyOf(id: string, argument: string, type: string): DecodedId {
  const decoded = decodeId(id);
  if (decoded?.type !== type) {
    throw new KringError(
      'BAD_USER_INPUT',
      `The value of ${argument} is not the key of a ${type}; use an id that the graph gave you.`,
    );
  }
  return decoded;
}

export function misfitOfText(text: string, field: string): Misfit {
  const length = text.trim().length;
  return length > 0 && length <= MAX_TEXT ? null : `${field} must hold 1 to ${MAX_TEXT} characters.`;
}

export function misfitOfLanguage(language: string): Misfit {
  return LANGUAGE.test(language) ? null : 'language must be a BCP 47 tag, such as nl or fr-BE.';
}

export function firstMisfit(...misfits: readonly Misfit[]): Misfit {
  return misfits.find((misfit) => misfit !== null) ?? null;
}
