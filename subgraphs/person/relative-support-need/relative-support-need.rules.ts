import type { Actor, PersonActor, ProfessionalActor } from '../../../consent/actor';
import type { Profession } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';

export const MOST_NEEDS = 100;
export const MOST_ADDRESSED = 10;

/** Whose work is not to support relatives: what a mother wrote in her need must not reach an employer by a slip (C-46). */
const NOT_TO_BE_ADDRESSED: readonly Profession[] = ['EMPLOYER', 'TRAINING_PROVIDER', 'BILLING_OFFICER', 'INSPECTOR'];

/** What a relative states. */
export interface StatedNeed {
  readonly text: string;
  readonly language: string;
  readonly addressedTo: readonly string[];
}

/** What cannot be kept as a need; null when it can be. */
export function needFault({ text, language, addressedTo }: StatedNeed): Refused | null {
  const fault = firstFault(
    faultOfText('text', text, 4_000),
    faultOfLanguage(language),
    addressedTo.length > MOST_ADDRESSED ? `A need is addressed to at most ${MOST_ADDRESSED} professionals.` : null,
  );
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/** Whether a professional can be turned to with it, by what Kring knows them as; at least one of their professions must fit. */
export function canBeAddressed(professions: readonly (Profession | null)[]): boolean {
  const known = professions.filter((profession): profession is Profession => profession !== null);
  return known.length === 0 || known.some(canBeTurnedTo);
}

function canBeTurnedTo(profession: Profession): boolean {
  return !NOT_TO_BE_ADDRESSED.includes(profession);
}

/** A natural person who speaks for themselves; null for everybody else, also for who acts for another or looks through their eyes. */
export function selfOf(actor: Actor): PersonActor | null {
  return actor.kind === 'PERSON' && actor.actingFor === undefined && actor.asSeenBy === undefined ? actor : null;
}

/** A professional who reads what is addressed to them; null for everybody else. */
export function addresseeOf(actor: Actor): ProfessionalActor | null {
  return actor.kind === 'PROFESSIONAL' && canBeTurnedTo(actor.profession) ? actor : null;
}
