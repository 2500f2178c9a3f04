import type { Bundle, Category, DangerLevel, Jurisdiction, LegalGround, MandateKind, Moment, Role } from './vocabulary';

/**
 * The codes of matrix 3.8, made exact.
 *
 * | code | opens when |
 * |---|---|
 * | O | own data, always |
 * | N | live relation, and a grant whose bundle or categories hold it; any grantee form |
 * | T | live relation, and a grant that names the category; any grantee form |
 * | R | live relation, and a grant that names both the category and the grantee: no wildcard, no bundle |
 * | S | own record only: what they wrote, sent, received, were invited to or have a part in |
 * | A | only while a crisis card that lists it is activated |
 * | L | only by override on a legal ground |
 * | M | nothing about the person through the graph; access records, for stewards |
 * | C | nothing about the person through the graph; precomputed statistics |
 * | - | never, whatever is granted |
 */
export const CELLS = ['O', 'N', 'T', 'R', 'S', 'A', 'L', 'M', 'C', '-'] as const;
export type Cell = (typeof CELLS)[number];

/** One version of the rules' tables. Versions are kept, so that any recorded decision can be replayed under its own. */
export interface Policy {
  readonly version: string;
  /** Whether the version has the category at all; to ask it for a cell of one that came later throws. */
  readonly knows: (category: Category) => boolean;
  readonly cell: (category: Category, role: Role) => Cell;
  readonly bundle: (bundle: Bundle) => ReadonlySet<Category>;
  /** Categories in which only the person writes: their words, goals, documents and choices. */
  readonly writtenByPersonOnly: ReadonlySet<Category>;
  /** Categories the person may write in at all; the rest are others' records about them. */
  readonly writtenByPerson: ReadonlySet<Category>;
  /** Roles that answer for their organisation's record, and so may open all of it while their relation lives. */
  readonly answersForRecord: ReadonlySet<Role>;
  /** Roles for which the organisation opens what was told to it, and nothing it holds in another capacity. */
  readonly partOfRecord: ReadonlySet<Role>;
  /** Roles bound to keep a record, and so free to add to their own without a grant. A guest of the circle is not. */
  readonly keepsRecord: ReadonlySet<Role>;
  /**
   * Clinicians, whose record is whole: they answer for it and add to it in every category that is not closed to them.
   * Everybody else does so only in what is their own work, which their cells N and S (to add: also T) say; a job coach
   * employed by a hospital has no claim to its diagnoses (C-14, C-48).
   */
  readonly keepsWholeRecord: ReadonlySet<Role>;
  /** What a representative says in the person's place. Not their words, story, or what they tell an employer (C-45, C-54). */
  readonly writtenByRepresentative: ReadonlySet<Category>;
  /** What a trusted person is there for at a moment, as a matter of course (C-08). */
  readonly moment: (moment: Moment) => ReadonlySet<Category>;
  /** Whether acting in place of the person takes that they cannot decide in that matter now (C-36). */
  readonly needsIncapacity: (kind: MandateKind, jurisdiction: Jurisdiction) => boolean;
  /** What an override on this ground, at this level of danger, can open at most; the more danger, the more (C-16, C-34). */
  readonly overrideReach: (ground: LegalGround, danger: DangerLevel) => ReadonlySet<Category>;
  /** What a crisis card can open at most, whatever it lists. */
  readonly cardReach: ReadonlySet<Category>;
  /** Categories withheld without a word, always: that something is withheld would itself tell (C-11, C-40, C-59). */
  readonly alwaysSilent: ReadonlySet<Category>;
  /** Categories whose records are shared only when those they are about agree as well (C-18). */
  readonly needsContextConsent: ReadonlySet<Category>;
}
