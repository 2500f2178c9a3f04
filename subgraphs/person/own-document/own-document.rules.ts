import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';

/** Parts of a document, of which any may be left open. */
export type Parts<Name extends string> = Readonly<Record<Name, string | null>>;

/** The parts of a document as they are kept: an empty one is one that says nothing. */
export function partsOf<Name extends string>(
  names: readonly Name[],
  stated: Readonly<Partial<Record<Name, string | null | undefined>>>,
): Parts<Name> {
  const kept = names.map((name) => [name, stated[name]?.trim() || null] as const);
  return Object.fromEntries(kept) as Parts<Name>;
}

/**
 * What no document of the person's own can be; null when it can be kept. No part has to be filled in: a plan that had to
 * be complete would be a form.
 *
 * @param most characters of one part at most.
 */
export function documentFault(parts: Readonly<Record<string, string | null>>, language: string, most: number): Refused | null {
  const written = Object.entries(parts).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  if (written.length === 0) return refused('INPUT_NOT_FIT', 'Nothing is written in it; write at least one part.');
  const fault = firstFault(...written.map(([name, text]) => faultOfText(name, text, most)), faultOfLanguage(language));
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}
