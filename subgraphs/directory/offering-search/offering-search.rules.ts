import type { NeedWordRow } from './need-word.table';

/** How many words of a question are looked for; what comes after is left out of account. */
export const MOST_WORDS = 12;
export const LONGEST_QUESTION = 200;

/** What a found word counts for, by where it stands. The numbers tell the places apart, so no two are alike. */
export const PLACES = { NAME: 10, KIND: 8, SUMMARY: 4, ORGANISATION: 3, PLACE: 2 } as const;
export type Place = keyof typeof PLACES;

/** A word counts for less where it had to be guessed. */
export const AS_WRITTEN = 2;
export const CORRECTED = 1;

/** Without capitals and accents, as the search index is: who types on a telephone leaves both out. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

/** The words of a text, folded, in order. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** A word with what it comes down to in each language; null: it says nothing by itself in that language. */
export interface StemmedWord {
  readonly word: string;
  readonly nl: string | null;
  readonly fr: string | null;
}

/** A need word with its own words stemmed in its own language. */
export interface StemmedNeed extends Pick<NeedWordRow, 'code' | 'kinds'> {
  readonly language: 'nl' | 'fr';
  readonly said: readonly StemmedWord[];
  readonly alsoSaid: readonly StemmedWord[];
}

/** One thing looked for, with all that stands for it. */
export interface Term {
  /** As it was written. */
  readonly said: string;
  /** What it was taken for: the same, or the nearest known word. */
  readonly takenFor: string;
  /** Stems to find in texts. */
  readonly stems: readonly string[];
  /** Kinds of offering it asks for. */
  readonly kinds: readonly string[];
}

/**
 * What a question looks for. A need of several words ("geen werk") is one thing; a word that says nothing by itself
 * ("de", "pour") is nothing, unless a need is said with it.
 *
 * @param words of the question, in order.
 */
export function termsOf(words: readonly StemmedWord[], needs: readonly StemmedNeed[]): readonly Term[] {
  const terms: Term[] = [];
  let nth = 0;
  while (nth < words.length) {
    const rest = words.slice(nth);
    const said = needs.filter((need) => beginsWith(rest, need));
    const length = Math.max(0, ...said.map((need) => need.said.length));
    const longest = said.filter((need) => need.said.length === length);
    const taken = rest.slice(0, Math.max(1, length));
    const term = termFor(taken, longest);
    if (term) terms.push(term);
    nth += taken.length;
  }
  const seen = new Set<string>();
  return terms.filter(({ said }) => !seen.has(said) && seen.add(said));
}

function beginsWith(words: readonly StemmedWord[], { said, language }: StemmedNeed): boolean {
  return said.every((word, index) => {
    const other = words[index];
    if (other === undefined) return false;
    return word.word === other.word || (word[language] !== null && word[language] === other[language]);
  });
}

function termFor(words: readonly StemmedWord[], needs: readonly StemmedNeed[]): Term | null {
  const telling = words.filter(({ nl, fr }) => nl !== null && fr !== null);
  if (telling.length === 0 && needs.length === 0) return null;
  const own = words.length === 1 ? telling.flatMap(({ nl, fr }) => [nl!, fr!]) : [];
  const others = needs.flatMap(({ alsoSaid, language }) => alsoSaid.flatMap((word) => word[language] ?? []));
  const said = words.map(({ word }) => word).join(' ');
  return {
    ...{ said, takenFor: said },
    stems: [...new Set([...own, ...others])],
    kinds: [...new Set(needs.flatMap(({ kinds }) => kinds))],
  };
}

/** How many slips of the pen lie between a word and another: a letter left out, put in, mistaken, or two swapped. */
export function slipsBetween(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => Array.from({ length: other.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[one.length]![other.length]!;
}

/** How many slips a word of this length may hold: in a short one every slip makes another word. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The known words that a mistyped one may stand for: those with the fewest slips, at most three. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const near = [...new Set(known)]
    .map((each) => ({ each, slips: slipsBetween(word, each) }))
    .filter(({ slips }) => slips > 0 && slips <= slipsAllowed(word))
    .sort((a, b) => a.slips - b.slips || (a.each < b.each ? -1 : 1));
  return near.filter(({ slips }) => slips === near[0]!.slips).slice(0, 3).map(({ each }) => each);
}

/** Three letters at a time, with the beginning and the end of the word; as `search_trigrams` in the database. */
export function trigramsOf(word: string): readonly string[] {
  const padded = `  ${word} `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))];
}

/** Stems that stand for all words that begin with them; a short one would stand for too much. */
const SHORTEST_BEGINNING = 4;

/**
 * The full-text question for a term: in these places (A name, B summary, C organisation, D municipality), or for a
 * kind of offering. Stems and codes hold letters, digits and underscores only, so nothing in them can be an operator.
 */
export function textQuery(stems: readonly string[], weights: string): string {
  return stems
    .map((stem) => ({ stem, mark: `${stem.length >= SHORTEST_BEGINNING ? '*' : ''}${weights}` }))
    .map(({ stem, mark }) => (mark === '' ? `'${stem}'` : `'${stem}':${mark}`))
    .join(' | ');
}

export function kindQuery(kinds: readonly string[]): string {
  return kinds.map((kind) => `'kind=${kind}'`).join(' | ');
}

/** Where a term was found, read back from what it counted for. */
export function placeOf(counted: number, factor: number): Place | null {
  const found = (Object.keys(PLACES) as Place[]).find((place) => PLACES[place] * factor === counted);
  return found ?? null;
}
