import { isLive } from '../../../consent/facts';
import type { Grantee } from '../../../consent/facts';
import type { Policy } from '../../../consent/policy';
import { ROLES } from '../../../consent/vocabulary';
import type { Category, Role } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { Keeper } from '../relation/keeper.rules';
import { distinct, mayHold } from './consent.rules';
import type { Around } from './consent.rules';
import type { GivenHow, Witness } from './consent.table';

/** How something was said to a professional who wrote it down. */
export interface Help {
  readonly givenHow: Exclude<GivenHow, 'SELF'>;
  readonly saidAt: Date;
  readonly witness: Witness;
}

/** Why it cannot be recorded so. Null when it can. */
export function helpFault({ saidAt, witness }: Help, grantee: Grantee, keeper: Keeper, now: Date): Refused | null {
  if (saidAt > now) return refused('INPUT_NOT_FIT', 'It can be recorded once it was said: saidAt lies in the future.');
  if (witness.ref === keeper.professional || witness.ref === keeper.person) {
    return refused('RULE_NOT_MET', 'The witness is somebody other than the person and the one who records it.', 'C-13');
  }
  if ('ref' in grantee && witness.ref === grantee.ref) {
    return refused('RULE_NOT_MET', 'The witness is not the one who is to see it.', 'C-13');
  }
  return null;
}

/**
 * Whom a grant that is recorded with help does not reach until the person confirmed it: who records it, who was there,
 * and the organisations of both. Colleagues who record for each other would otherwise open the person to their house.
 *
 * @param witnessAt where the witness works, as far as Kring knows.
 */
export function notYetTo({ witness }: Help, { professional, organisation }: Keeper, witnessAt: readonly string[]): readonly string[] {
  return distinct([professional, organisation, witness.ref, ...witnessAt]);
}

/**
 * Whether a grant names the one who records it: as themselves, a team of theirs, their organisation, or by kinds of
 * relation that only their organisation has. Nobody writes themselves a key; the person can give it in their own name, or
 * say it to somebody else.
 */
export function isForRecorder(grantee: Grantee, keeper: Keeper, around: Around, now: Date): boolean {
  if (!('ref' in grantee)) {
    const reached = around.relations.filter((relation) => isLive(relation, now) && mayHold(grantee, relation, around, now));
    return reached.length > 0 && reached.every(({ organisation }) => organisation === keeper.organisation);
  }
  return [keeper.professional, keeper.organisation, ...keeper.teams].includes(grantee.ref);
}

/**
 * The categories that open to this grantee only when named together with them (cell R): of those a spoken word is not
 * enough. Somebody without a relation yet can come to have any role.
 */
export function needsSignature(
  grantee: Grantee,
  categories: readonly Category[],
  around: Around,
  policy: Policy,
  now: Date,
): readonly Category[] {
  if (!('ref' in grantee)) return [];
  const held = around.relations.filter((relation) => mayHold(grantee, relation, around, now)).map(({ role }) => role);
  const roles: readonly Role[] = held.length > 0 ? held : ROLES;
  return categories.filter((category) => roles.some((role) => policy.cell(category, role) === 'R'));
}
