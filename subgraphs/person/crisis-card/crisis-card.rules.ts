import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../consent/actor';
import type { Recipient } from '../../../consent/facts';
import { CARD_REACH } from '../../../consent/override-reach';
import type { Category } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfText, firstFault } from '../wording.rules';

/** For how many hours a card can open. Our choice: a crisis is over in days, or it is care again and takes consent. */
export const LONGEST_CARD_HOURS = 72;

/** On the opener's word alone it opens no longer than until somebody else can be asked, in hours. Our choice. */
export const LONGEST_ATTESTED_HOURS = 12;

/** How often somebody can try a code in an hour. Guessing 60 random bits at that pace takes longer than the world has. */
export const TRIES_AN_HOUR = 5;

/** Words that say what is going on, at least, in characters. */
export const SHORTEST_SITUATION = 20;

/** A card as it is stated. */
export interface StatedCard {
  readonly situations: string;
  readonly signs: string;
  readonly helps: string;
  readonly doesNotHelp: string;
  readonly contacts: readonly Recipient[];
  readonly opens: readonly Category[];
  readonly hours: number;
}

/** What no card can hold; null when it can be kept. */
export function cardFault({ situations, signs, helps, doesNotHelp, contacts, opens, hours }: StatedCard): Refused | null {
  const texts = { situations, signs, helps, doesNotHelp };
  const fault = firstFault(...Object.entries(texts).map(([what, text]) => faultOfText(what, text, 2_000)));
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  if (contacts.length > 20) return refused('INPUT_NOT_FIT', 'A card names at most 20 contacts.');
  const beyond = opens.filter((category) => !CARD_REACH.includes(category));
  if (beyond.length > 0) {
    return refused('RULE_NOT_MET', `A crisis card does not open ${beyond.join(', ')}; leave it off.`, 'C-35');
  }
  if (opens.length === 0) return refused('INPUT_NOT_FIT', 'Say what opens with the card.', 'C-35');
  return hours < 1 || hours > LONGEST_CARD_HOURS
    ? refused('RULE_NOT_MET', `A card opens for 1 to ${LONGEST_CARD_HOURS} hours.`, 'C-35')
    : null;
}

export function situationFault(situation: string): Refused | null {
  if ([...situation].length < SHORTEST_SITUATION) {
    const message = `Say what is going on, in at least ${SHORTEST_SITUATION} characters: the person and a steward will read it.`;
    return refused('INPUT_NOT_FIT', message, 'C-35');
  }
  const fault = faultOfText('situation', situation, 2_000);
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/** Whether the card names the actor, as themselves or by their organisation. */
export function isContact(actor: Actor, contacts: readonly Recipient[]): boolean {
  return contacts.some(
    ({ kind, ref }) =>
      (kind === 'PERSON' && actor.kind === 'PERSON' && actor.id === ref) ||
      (kind === 'PROFESSIONAL' && actor.kind === 'PROFESSIONAL' && actor.id === ref) ||
      (kind === 'ORGANISATION' && actor.kind === 'PROFESSIONAL' && actor.organisation === ref),
  );
}

/** Without letters that are read as digits (Crockford). 32 of them: five bits each, and none favoured by a byte. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FINDER = 8;
const SECRET = 12;

/** A code as it is printed: 40 bits that find it and 60 that only its bearer knows. */
export interface CardCode {
  readonly finder: string;
  readonly secret: string;
}

export function newCode(): CardCode {
  const letters = [...randomBytes(FINDER + SECRET)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return { finder: letters.slice(0, FINDER), secret: letters.slice(FINDER) };
}

/** In groups of four, to be read from paper. */
export function printedCode({ finder, secret }: CardCode): string {
  return (finder + secret).match(/.{4}/g)!.join('-');
}

/** A code as somebody typed it; null for what can be none. Small letters, blanks and O for 0 are no reason to fail in a crisis. */
export function readCode(typed: string): CardCode | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== FINDER + SECRET || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return { finder: letters.slice(0, FINDER), secret: letters.slice(FINDER) };
}
