import type { CrisisContactKind } from '../crisis-contact/crisis-contact.table';
import { referenceTable } from '../reference-row/reference-row.table';
import type { Labels, ReferenceRow } from '../reference-row/reference-row.table';

export const GUIDANCE_AUDIENCES = [
  'PERSON',
  'RELATIVE',
  'SIBLING',
  'PARENT',
  'CHILD',
  'NEIGHBOUR',
  'EMPLOYER',
  'PROFESSIONAL',
] as const;
export type GuidanceAudience = (typeof GUIDANCE_AUDIENCES)[number];

export const GUIDANCE_TOPICS = [
  'LIVING_ALONGSIDE',
  'WORRIED',
  'OWN_NEEDS',
  'TALKING',
  'VULNERABILITY_AT_WORK',
  'OWN_DIRECTION',
  'SHARING',
  'NEIGHBOURHOOD',
] as const;
export type GuidanceTopic = (typeof GUIDANCE_TOPICS)[number];

/** What speaks for a choice and what against it: as many of each, so the list itself does not push (C-46, X-20). */
export interface Considerations {
  readonly for: readonly Labels[];
  readonly against: readonly Labels[];
}

/**
 * A-13, C-21, C-44: general text that may be given to anybody, with or without a login. It is about nobody, so it has
 * no link to a person, and it is no medical advice.
 */
export interface GuidanceRow extends ReferenceRow {
  readonly audience: GuidanceAudience;
  readonly topic: GuidanceTopic;
  readonly title: Labels;
  /** Plain text, a few sentences. */
  readonly body: Labels;
  readonly considerations: Considerations | null;
  /** Kinds of crisis contacts to show beside the text, for the reader's country. */
  readonly crisisContactKinds: readonly CrisisContactKind[];
}

export const guidanceTable = referenceTable<GuidanceRow>('guidance', ['code'], {
  audience: { type: 'text' },
  topic: { type: 'text' },
  title: { type: 'jsonb' },
  body: { type: 'jsonb' },
  considerations: { type: 'jsonb', nullable: true },
  crisisContactKinds: { type: 'text', array: true },
});
