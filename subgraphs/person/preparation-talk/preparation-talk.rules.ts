import type { Actor } from '../../../consent/actor';
import type { PreparationNoteRow, PreparationTalkRow } from './preparation-talk.table';

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
