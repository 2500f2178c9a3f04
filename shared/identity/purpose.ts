import type { Actor } from '../../consent/actor';
import { allowedPurposes, defaultPurpose } from '../../consent/purposes';
import type { Purpose } from '../../consent/vocabulary';
import { PurposeNotAllowed } from './token-refused';

/**
 * The purpose of use of one request.
 *
 * @param stated as the client wrote it; undefined when it stated none, which takes the actor's default.
 * @throws {PurposeNotAllowed} when it is no purpose, or not one this actor may state. It is never replaced by another:
 *   the person must be able to trust the purpose they read in the record of who looked.
 */
export function purposeOf(actor: Actor, stated: string | undefined): Purpose {
  if (stated === undefined) {
    return defaultPurpose(actor);
  }
  const purpose = allowedPurposes(actor).find((allowed) => allowed === stated);
  if (purpose === undefined) {
    throw new PurposeNotAllowed('not in the list of this actor');
  }
  return purpose;
}
