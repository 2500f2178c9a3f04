import type { Recipient } from '../../../consent/facts';
import { personTable } from '../../kit/person-table';
import { earlierTable } from '../own-document/own-document.table';
import type { EarlierRow } from '../own-document/own-document.table';
import type { SaidRow } from '../own-words/own-words.table';

/**
 * The life (levensverhaal, P-20), how somebody recovers and what that took (herstelverhaal, P-21), or what experts by experience told
 * them of recovering (hersteladvies, G-26). Advice is the person's who got it: they write it down, and no record of care holds it (C-11).
 */
export const STORY_KINDS = ['LIFE', 'RECOVERY', 'ADVICE'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/**
 * A part of the person's story, free narrative and never a form (C-54, X-25). Each part is shared by itself: it takes
 * consent to the story, and the name of the reader on this part.
 */
export interface StoryPartRow extends SaidRow {
  readonly title: string;
  readonly kind: StoryKind;
  /** Code of the list story-topic; null where the person named none. */
  readonly topic: string | null;
  /** Who may read this part, of those to whom the story is open; nobody until the person says so. */
  readonly sharedWith: readonly Recipient[];
}

const wording = {
  title: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
} as const;

export const storyPartTable = personTable<StoryPartRow, 'LIFE_STORY'>('life_story_part', 'LIFE_STORY', {
  ...wording,
  kind: { type: 'text', default: 'LIFE' },
  topic: { type: 'text', nullable: true },
  sharedWith: { type: 'jsonb', default: [] },
});

export interface EarlierStoryPartRow extends EarlierRow {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly saidOn: string;
}

export const earlierStoryPartTable = earlierTable<EarlierStoryPartRow, 'LIFE_STORY'>('life_story_part_earlier', 'LIFE_STORY', wording);

/** What is kept of a part that is told anew. */
export const STORY_WORDING = ['title', 'text', 'language', 'saidOn'] as const;
