import type { Actor } from '../../consent/actor';
import { decodeId, decodePersonId } from '../ids';

/** As what a natural person asks besides themselves, as the headers of one request state it. */
export interface StatedHat {
  /** `Kring-Acting-For`: key of the person for whom they act, as representative or trusted person. */
  readonly actingFor: string | undefined;
  /** `Kring-As-Seen-By`: key of a relation of their own, through whose eyes they look at themselves. */
  readonly asSeenBy: string | undefined;
}

/** The stated hat does not go with the token, or is no key. Says nothing of whether there is such a person or relation. */
export class HatNotAllowed extends Error {
  readonly code = 'HAT_NOT_ALLOWED';
}

/**
 * The actor with the hat they state. Acting for somebody is never implied by who they are: a mother reads as a mother
 * until she says that she acts as her son's representative (C-37, C-50).
 *
 * @throws {HatNotAllowed} for anybody but a natural person, for both at once, and for what is no key.
 */
export function withHat(actor: Actor, { actingFor, asSeenBy }: StatedHat): Actor {
  if (actingFor === undefined && asSeenBy === undefined) return actor;
  if (actor.kind !== 'PERSON' || (actingFor !== undefined && asSeenBy !== undefined)) throw new HatNotAllowed('no such hat');
  if (actingFor !== undefined) {
    const person = decodePersonId(actingFor);
    if (person === undefined || person === actor.id) throw new HatNotAllowed('not the key of another person');
    return { ...actor, actingFor: person };
  }
  const relation = decodeId(asSeenBy!);
  if (relation?.type !== 'Relation' || relation.person !== actor.id) throw new HatNotAllowed('not the key of an own relation');
  return { ...actor, asSeenBy: relation.row };
}
