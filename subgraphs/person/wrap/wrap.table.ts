import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import { earlierTable } from '../own-document/own-document.table';
import type { EarlierRow } from '../own-document/own-document.table';

/**
 * The seven themes of a WRAP. The sources say that there are seven, and name triggers, signals and the crisis plan
 * among them; the others are as the method itself names them.
 */
export const WRAP_THEMES = [
  'toolbox',
  'dailyPlan',
  'triggers',
  'earlySigns',
  'breakingDown',
  'crisisPlan',
  'afterCrisis',
] as const;
export type WrapTheme = (typeof WRAP_THEMES)[number];

interface Themes {
  /** What helps them to stay well. */
  readonly toolbox: string | null;
  readonly dailyPlan: string | null;
  readonly triggers: string | null;
  readonly earlySigns: string | null;
  readonly breakingDown: string | null;
  readonly crisisPlan: string | null;
  readonly afterCrisis: string | null;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

/** The person's own plan to stay well, in their words (WRAP, G-15): one at a time, written anew as they live and learn. */
export interface WrapRow extends PersonRow, Themes {}

const theme = { type: 'text', nullable: true } as const;
const themes = {
  toolbox: theme,
  dailyPlan: theme,
  triggers: theme,
  earlySigns: theme,
  breakingDown: theme,
  crisisPlan: theme,
  afterCrisis: theme,
  language: { type: 'text' },
  saidOn: { type: 'date' },
} as const;

export const wrapTable = personTable<WrapRow, 'WRAP'>('wrap', 'WRAP', themes);

export interface EarlierWrapRow extends EarlierRow, Themes {}

export const earlierWrapTable = earlierTable<EarlierWrapRow, 'WRAP'>('wrap_earlier', 'WRAP', themes);

/** What is kept of a plan that is written anew. */
export const WRAP_WORDING = [...WRAP_THEMES, 'language', 'saidOn'] as const;
