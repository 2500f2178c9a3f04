import { KringError } from '../../shared/errors';
import { decodeId, decodeReferenceId, isUuid } from '../../shared/ids';
import type { DecodedId } from '../../shared/ids';
import { languageTagFault } from '../kit/language-tag';
import { codesOf, isCode } from './code/code-lists.rules';
import type { CodeSystem } from './code/code-lists.rules';

const MAX_TEXT = 4_000;

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
      `The value of ${argument} is not a key of type ${type}; use an id that the graph gave you.`,
    );
  }
  return decoded;
}

export function misfitOfText(text: string, field: string): Misfit {
  const length = text.trim().length;
  return length > 0 && length <= MAX_TEXT ? null : `${field} must hold 1 to ${MAX_TEXT} characters.`;
}

export function misfitOfLanguage(language: string): Misfit {
  return languageTagFault(language);
}

export function firstMisfit(...misfits: readonly Misfit[]): Misfit {
  return misfits.find((misfit) => misfit !== null) ?? null;
}

/** For a text that may be left out. */
export function misfitOfOptionalText(text: string | null | undefined, field: string): Misfit {
  return text == null ? null : misfitOfText(text, field);
}

/** For a list of texts, each of which says something. */
export function misfitOfTexts(texts: readonly string[], field: string, atLeast: number): Misfit {
  if (texts.length < atLeast || texts.length > MAX_ITEMS) return `${field} must hold ${atLeast} to ${MAX_ITEMS} texts.`;
  return firstMisfit(...texts.map((text) => misfitOfText(text, field)));
}

const MAX_ITEMS = 30;

export function misfitOfCode(system: CodeSystem, code: string, field: string): Misfit {
  return isCode(system, code) ? null : `${field} must be one of ${codesOf(system).join(', ')}.`;
}

/** For a list of codes, each at most once. */
export function misfitOfCodes(system: CodeSystem, codes: readonly string[], field: string): Misfit {
  if (new Set(codes).size !== codes.length) return `${field} names a code twice.`;
  return firstMisfit(...codes.map((code) => misfitOfCode(system, code, field)));
}

/**
 * The plain ids of professionals, by the keys the directory gives them.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function professionalOf(id: string, argument: string): string {
  const decoded = decodeReferenceId(id);
  if (decoded?.type !== 'Professional' || !isUuid(decoded.key)) {
    throw new KringError(
      'BAD_USER_INPUT',
      `The value of ${argument} is not the key of a Professional; use an id that the graph gave you.`,
    );
  }
  return decoded.key;
}

/** The same for an organisation. */
export function organisationOf(id: string, argument: string): string {
  const decoded = decodeReferenceId(id);
  if (decoded?.type !== 'Organisation' || !isUuid(decoded.key)) {
    throw new KringError(
      'BAD_USER_INPUT',
      `The value of ${argument} is not the key of an Organisation; use an id that the graph gave you.`,
    );
  }
  return decoded.key;
}

/** The plain id of a person, by the key the graph gives them. */
export function personOf(id: string, argument: string): string {
  return keyOf(id, argument, 'Person').person;
}
