import { reaches } from '../reference-row/reference-row.rules';
import { CRISIS_CONTACT_KINDS } from './crisis-contact.table';
import type { CrisisContactRow } from './crisis-contact.table';

/** Whom somebody is to be shown in a crisis; null: not narrowed. */
export interface CrisisReader {
  readonly jurisdiction: string | null;
  readonly audience: string | null;
}

/**
 * Whom to call, in the order in which it matters: danger to life first. What is there for everyone is there for
 * children too, so narrowing to an audience never takes the emergency number away.
 */
export function contactsFor(
  { jurisdiction, audience }: CrisisReader,
  contacts: readonly CrisisContactRow[],
): readonly CrisisContactRow[] {
  return contacts
    .filter((contact) => jurisdiction === null || reaches(contact.jurisdiction, jurisdiction))
    .filter((contact) => audience === null || contact.audience === 'EVERYONE' || contact.audience === audience)
    .sort((a, b) => CRISIS_CONTACT_KINDS.indexOf(a.kind) - CRISIS_CONTACT_KINDS.indexOf(b.kind));
}
