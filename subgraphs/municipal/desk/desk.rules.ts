import type { RegisterMessage } from '../../../shared/register-api';
import { languageTagFault } from '../../kit/language-tag';
import type { Terms } from '../municipal-term/municipal-term.rules';

/** Whose act a step is: that of the person it is about, or of the desk that works on it. */
export type DeskSide = 'PERSON' | 'DESK';

/** A state that can come next, and whose act that is. */
export interface DeskMove<S extends string> {
  readonly to: S;
  readonly by: readonly DeskSide[];
}

/** Which states follow which; what is not named is not allowed, and a state without any is the end. */
export type DeskTransitions<S extends string> = Readonly<Record<S, readonly DeskMove<S>[]>>;

/** Why an act is refused: nothing was changed. */
export class DeskFault {
  constructor(
    readonly code: 'ONLY_THE_PERSON' | 'NOT_PERMITTED' | 'RULE_NOT_MET' | 'INPUT_NOT_FIT',
    readonly message: string,
    readonly rule: string | null = null,
  ) {}
}

/** What an act must be thought of, and did not stop it. */
export interface DeskWarning {
  readonly rule: string;
  readonly message: string;
}

/** What the day of an act brings with it. */
export interface DeskDay {
  /** Local date. */
  readonly today: string;
  readonly terms: Terms;
}

/** What the register is told of a record, when it changes. */
export type Told = readonly RegisterMessage[];

/** Why a step may not be taken, or null. */
export function stepFault<S extends string>(transitions: DeskTransitions<S>, from: S, to: S, side: DeskSide): DeskFault | null {
  const next = transitions[from];
  const move = next.find((each) => each.to === to);
  if (move === undefined) {
    const instead = next.length === 0 ? 'This is the end of it.' : `Next comes ${next.map((each) => each.to).join(' or ')}.`;
    return new DeskFault('RULE_NOT_MET', `What is ${from} does not become ${to}. ${instead}`);
  }
  if (move.by.includes(side)) return null;
  return side === 'DESK'
    ? new DeskFault('ONLY_THE_PERSON', `Only the person says ${to}.`)
    : new DeskFault('NOT_PERMITTED', `${to} is said by the desk that works on it.`);
}

/** States with nothing after them. */
export function isEnd<S extends string>(transitions: DeskTransitions<S>, state: S): boolean {
  return transitions[state].length === 0;
}

const MOST_CHARACTERS = 1_000;

/**
 * Names of disorders, in the languages of the hub. No list is complete; the schema has no place for a diagnosis at all,
 * and this keeps the plainest ones out of the words as well. What is also said of a house in disorder or of noise at
 * night is none: a worry that cannot be told is lost.
 */
const LABELS: readonly RegExp[] = [
  /\b(DSM|ICD)(-?\s?\d+)?\b/i,
  /\b(schizofre\w*|schizophr\w*|psychoti\w*|psychotisch\w*|psychos[ei]\w*|psychosis)/i,
  /\b(bipola\w*|borderline\w*|autis\w*|asperger\w*|anorexi\w*|boulimi\w*|bulimi\w*)/i,
  /\b(ADHD|OCD|PTSS|PTSD|TSPT)\b/i,
  /\b(OCS|SMI|EPA)\b/,
  /\b(depressie\w*|depressief|depressive|depression|dépressi\w*|dépression|depressiv\w*)/i,
  /(stoornis|diagnos)/i,
  /\b(personality|mental|psychiatric|psychotic|mood|affective|anxiety|panic) disorders?\b/i,
  /\b(stress|eating|conduct|attachment|compulsive|use|spectrum) disorders?\b/i,
  /\btroubles? (psychi|mental|anxieu|de l[’']humeur|de la personnalité|alimentaire|obsessionnel)/i,
  /(angst|zwangs|ess|panik|stress|belastungs|verhaltens|entwicklungs|anpassungs|bindungs|persönlichkeits)störung/i,
  /\b(psychisch|seelisch|affektiv)\w* störung/i,
];

/** Codes of a classification; where somebody lives may be called the same. */
const CODES = /\bF\d{2}(\.\d)?\b/;

/** Whether words name a disorder or a classification: a municipality keeps none, in no field (C-51, C-53). */
export function namesLabel(text: string): boolean {
  return CODES.test(text) || namesDisorder(text);
}

function namesDisorder(text: string): boolean {
  return LABELS.some((label) => label.test(text));
}

/**
 * Why words that a desk or a reporter writes about somebody cannot stand, or null. They are short, and say what is seen
 * and what is needed; a person's own words are never held to this.
 *
 * @param field as the input calls it.
 */
export function wordsFault(text: string | null | undefined, field: string): DeskFault | null {
  return faultOfWords(text, field, namesLabel);
}

/** The same of words that say where somebody lives or where people meet: “flat F12” is an address and no code. */
export function placeFault(text: string, field: string): DeskFault | null {
  return faultOfWords(text, field, namesDisorder);
}

function faultOfWords(text: string | null | undefined, field: string, isLabelled: (text: string) => boolean): DeskFault | null {
  if (text == null) return null;
  const { length } = text.trim();
  if (length === 0 || length > MOST_CHARACTERS || text.includes('\0')) {
    return new DeskFault('INPUT_NOT_FIT', `${field} must have 1 to ${MOST_CHARACTERS} characters.`);
  }
  if (!isLabelled(text)) return null;
  return new DeskFault(
    'INPUT_NOT_FIT',
    `Say in ${field} what is seen and what is needed, in plain words; a municipality keeps no diagnosis and no label.`,
    'C-53',
  );
}

export function languageFault(language: string): DeskFault | null {
  const fault = languageTagFault(language);
  return fault === null ? null : new DeskFault('INPUT_NOT_FIT', fault);
}

/** An amount in euro cents that can be one, or why not. */
export function centsFault(cents: number | null | undefined, field: string): DeskFault | null {
  if (cents == null || (cents >= 0 && cents <= MOST_CENTS)) return null;
  return new DeskFault('INPUT_NOT_FIT', `${field} is an amount in euro cents, from 0 to ${MOST_CENTS}.`);
}

const MOST_CENTS = 100_000_000;

export function periodFault(from: string | null, until: string | null): DeskFault | null {
  if (from === null || until === null || from <= until) return null;
  return new DeskFault('INPUT_NOT_FIT', 'A period does not end before it begins.');
}

/** The first thing that is wrong, or null. */
export function firstFault(...faults: readonly (DeskFault | null)[]): DeskFault | null {
  return faults.find((fault) => fault !== null) ?? null;
}
