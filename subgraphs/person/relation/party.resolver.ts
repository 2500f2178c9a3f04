import type { Recipient } from '../../../consent/facts';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { PersonContext } from '../person.context';
import type { NamingPermit } from './relation.store';

/**
 * Why somebody cannot be named by the person here; null when all can. Of natural persons only those around the person:
 * whether Kring knows another is nobody's to find out (C-13).
 */
export async function unknownParty(
  named: readonly Recipient[],
  permit: NamingPermit,
  stores: PersonContext['stores'],
  words: { readonly themselves: string; readonly unknown: string },
): Promise<Refused | null> {
  for (const { kind, ref } of named) {
    if (ref === permit.person) return refused('INPUT_NOT_FIT', words.themselves);
    const isKnown =
      kind === 'PERSON'
        ? await stores.relations.everMember(permit, ref)
        : (await stores.knownParties.known(kind, ref)).length > 0;
    if (!isKnown) return refused('UNKNOWN_GRANTEE', words.unknown);
  }
  return null;
}
