import type { Actor } from '../../../consent/actor';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { PreparationNoteRow, PreparationTalkRow } from './preparation-talk.table';

/**
 * The house for which a professional is asked: the one the person named, or the only one in which they have to do with the person.
 *
 * @param houses in which the professional has to do with the person now.
 */
export function houseOf(houses: readonly string[], named: string | null): string | Refused {
  const [house] = houses.filter((each) => named === null || each === named);
  if (house === undefined) return refused('UNKNOWN_GRANTEE', 'Name a professional who has to do with the person by their own name.', 'C-17');
  // Any one of them would be another's agreement: what somebody is in one job they are not in the other.
  if (named === null && houses.length > 1) {
    return refused('INPUT_NOT_FIT', 'They work with the person for more than one organisation; say for which you ask them.', 'C-50');
  }
  return house;
}

/** Whether the talk is this professional's to hold, for the house they were asked in. */
export function isToHold({ professional, organisation }: Pick<PreparationTalkRow, 'professional' | 'organisation'>, actor: Actor): boolean {
  return actor.kind === 'PROFESSIONAL' && actor.id === professional && actor.organisation === organisation;
}

/**
 * Whether a member's note on a talk may be shown to somebody who sees the talk: to the member, and to who held it as long as the
 * member lets them. To nobody else, least of all to the person whose group it is.
 */
export function readsNote(
  talk: Pick<PreparationTalkRow, 'professional' | 'organisation' | 'heldOn'>,
  note: Pick<PreparationNoteRow, 'personId' | 'parties'>,
  actor: Actor,
): boolean {
  if (actor.kind === 'PERSON') return actor.id === note.personId && actor.asSeenBy === undefined;
  return talk.heldOn !== null && isToHold(talk, actor) && note.parties.includes(talk.professional);
}
