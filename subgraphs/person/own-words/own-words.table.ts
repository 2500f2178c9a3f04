import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Something the person says, to the letter, in the language they said it in. */
export interface SaidRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

const said = {
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
} as const;

/** How the person themselves says what is the matter, beside whatever a sheet calls it (C-52, catalogue 5.5). */
export const ownWordsTable = personTable<SaidRow, 'OWN_WORDS'>('own_words', 'OWN_WORDS', said);

/** What helps and what does not when working with the person. */
export interface HowToWorkWithMeRow extends SaidRow {
  /** False for what does not help. */
  readonly helps: boolean;
}

export const howToWorkWithMeTable = personTable<HowToWorkWithMeRow, 'HOW_TO_WORK_WITH_ME'>(
  'how_to_work_with_me',
  'HOW_TO_WORK_WITH_ME',
  { ...said, helps: { type: 'boolean' } },
);

/** What the person wants of life (P-15). */
export interface WishRow extends SaidRow {
  /** Code of the list life-domain; null where the person named none. */
  readonly lifeDomain: string | null;
}

export const wishTable = personTable<WishRow, 'WISHES'>('wish', 'WISHES', {
  ...said,
  lifeDomain: { type: 'text', nullable: true },
});

export const HOW_LONELY = ['HARDLY_EVER', 'SOMETIMES', 'MOSTLY', 'ALMOST_ALWAYS'] as const;
export type HowLonely = (typeof HOW_LONELY)[number];

/** How lonely the person feels, as they say it (eenzaamheid, P-48, 002:494-497). Never somebody else's guess. */
export interface LonelinessRow extends PersonRow {
  readonly howOften: HowLonely;
  readonly inWords: string | null;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const lonelinessTable = personTable<LonelinessRow, 'SOCIAL_NETWORK'>('loneliness', 'SOCIAL_NETWORK', {
  howOften: { type: 'text' },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

export const MOBILITY_LIMITS = ['MONEY', 'TIME', 'NO_OWN_TRANSPORT', 'FAR_FROM_A_STOP', 'BODY', 'NOT_ALONE'] as const;
export type MobilityLimitCode = (typeof MOBILITY_LIMITS)[number];

/** What keeps the person from getting somewhere (P-53, 002:3093-3094, 001:569-571). */
export interface MobilityLimitRow extends PersonRow {
  readonly limits: readonly MobilityLimitCode[];
  readonly inWords: string | null;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const mobilityLimitTable = personTable<MobilityLimitRow, 'HOUSEHOLD'>('mobility_limit', 'HOUSEHOLD', {
  limits: { type: 'text', array: true },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});

/**
 * In which phase of recovery the person sees themselves (P-26, 002:754-775). Each time they say so is a row of its own: phases are no
 * ladder, going back and skipping are normal, so nothing is held against what was said before, and nothing is computed of it.
 */
export interface RecoveryPhaseRow extends PersonRow {
  /** Code of the list recovery-phase-spaniol. */
  readonly phase: string;
  /** Local date since when they see themselves there; null where they do not say. */
  readonly sinceOn: string | null;
  readonly inWords: string | null;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const recoveryPhaseTable = personTable<RecoveryPhaseRow, 'OWN_WORDS'>('recovery_phase', 'OWN_WORDS', {
  phase: { type: 'text' },
  sinceOn: { type: 'date', nullable: true },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  saidOn: { type: 'date' },
});
