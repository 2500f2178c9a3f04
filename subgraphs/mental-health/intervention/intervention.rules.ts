import type { InterventionState } from './intervention.table';

/** What is said of an intervention that is not done. */
export interface Stated {
  readonly state: InterventionState;
  readonly reason: string | null;
  readonly explanation: string | null;
}

export interface InterventionFault {
  readonly message: string;
  readonly rule: string | null;
}

const NOT_DONE: readonly InterventionState[] = ['DECLINED', 'LEFT_OUT', 'NOT_OFFERED'];

/** Names by which a client might say the one thing that may never be a reason (R-075). */
const TRIED_BEFORE = /^(ALREADY_TRIED|TRIED_BEFORE|DID_NOT_WORK|TRIED)$/i;

/**
 * What stands against saying so, or null: that it was tried before is no reason (R-075), and what is not offered, though
 * wished, is explained (R-107).
 */
export function interventionFault({ state, reason, explanation }: Stated): InterventionFault | null {
  if (reason !== null && TRIED_BEFORE.test(reason)) {
    return { message: 'That it was tried before may never be the reason to leave something out.', rule: 'R-075' };
  }
  if (NOT_DONE.includes(state) && reason === null) return { message: 'Say why it is not done, in reason.', rule: null };
  if (!NOT_DONE.includes(state) && reason !== null) {
    return { message: 'reason says why something is not done; leave it out here.', rule: null };
  }
  if (state === 'NOT_OFFERED' && explanation === null) {
    return { message: 'What is wished and not offered is explained clearly, in explanation.', rule: 'R-107' };
  }
  return null;
}

const FOLLOWS: Readonly<Record<InterventionState, readonly InterventionState[]>> = {
  OFFERED: ['OFFERED', 'RUNNING', 'DECLINED', 'LEFT_OUT'],
  RUNNING: ['RUNNING', 'ENDED'],
  DECLINED: ['OFFERED', 'DECLINED'],
  LEFT_OUT: ['OFFERED', 'LEFT_OUT'],
  NOT_OFFERED: ['OFFERED', 'NOT_OFFERED'],
  // Whatever it brought, it can be offered anew (R-075).
  ENDED: ['OFFERED'],
};

/** What may follow what. The same state again is a yearly look at it that changed nothing (R-074). */
export function mayFollow(state: InterventionState, next: InterventionState): boolean {
  return FOLLOWS[state].includes(next);
}

/** "Tried before, did not work", in the four languages: worth a second look, whatever else is said (R-075). */
const SOUNDS_LIKE_TRIED = new RegExp(
  [
    /(?:al|eerder|reeds|vroeger) (?:al )?(?:eens )?(?:geprobeerd|gevolgd|gedaan)/,
    /(?:werkte|hielp|hielpen) (?:toen |vroeger |eerder )?niet/,
    /déjà (?:été )?(?:essayé|tenté|suivi)/,
    /n[’']a pas (?:marché|fonctionné|aidé)/,
    /(?:schon|bereits|früher) (?:einmal |mal )?(?:versucht|probiert|gemacht)/,
    /(?:hat|haben) nicht (?:geholfen|funktioniert)/,
    /(?:already|previously) tried|tried (?:it )?before/,
    /did(?:n[’']t| not) (?:work|help)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Whether free words suggest that something is left out because it was tried before. */
export function soundsLikeTriedBefore({ state, explanation }: Pick<Stated, 'state' | 'explanation'>): boolean {
  return NOT_DONE.includes(state) && explanation !== null && SOUNDS_LIKE_TRIED.test(explanation);
}
