import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Where and with whom the person lives, over time (P-06). */
export interface LivingSituationRow extends PersonRow {
  /** Code of the list living-situation. */
  readonly kind: string;
  /** What the person says of it. */
  readonly inWords: string | null;
  readonly language: string;
  /** Local dates; null where it is not known, or not over. */
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export const livingSituationTable = personTable<LivingSituationRow, 'HOUSEHOLD'>('living_situation', 'HOUSEHOLD', {
  kind: { type: 'text' },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  fromOn: { type: 'date', nullable: true },
  untilOn: { type: 'date', nullable: true },
});

export const MINORITIES = ['YES', 'NO', 'UNKNOWN'] as const;
export type Minority = (typeof MINORITIES)[number];

/**
 * Somebody in the person's home or family who did not ask to be in here: relation and whether a minor, no more (C-42).
 */
export interface ThirdPartyRow extends PersonRow {
  /** Code of the list third-party-relation. */
  readonly relation: string;
  readonly minor: Minority;
  readonly livesWithPerson: boolean;
  /** Only with that person's own yes, which `agreedToNameAt` dates. */
  readonly name: string | null;
  readonly agreedToNameAt: Date | null;
}

export const thirdPartyTable = personTable<ThirdPartyRow, 'HOUSEHOLD'>('third_party', 'HOUSEHOLD', {
  relation: { type: 'text' },
  minor: { type: 'text' },
  livesWithPerson: { type: 'boolean' },
  name: { type: 'text', nullable: true },
  agreedToNameAt: { type: 'timestamptz', precision: 3, nullable: true },
});

/** That there is a child and who cares for them when. There is no column for a name (C-42). */
export interface ChildRow extends PersonRow {
  /** Code of the list child-relation. */
  readonly relation: string;
  readonly minor: Minority;
  /** Code of the list parenting-arrangement. */
  readonly arrangement: string;
}

export const childTable = personTable<ChildRow, 'CHILDREN'>('child', 'CHILDREN', {
  relation: { type: 'text' },
  minor: { type: 'text' },
  arrangement: { type: 'text' },
});

/** How small or strong the own network of people is (P-09). */
export interface SocialNetworkRow extends PersonRow {
  /** Code of the list social-network-strength. */
  readonly strength: string;
  readonly inWords: string | null;
  readonly language: string;
  /** Local date. */
  readonly seenOn: string;
}

export const socialNetworkTable = personTable<SocialNetworkRow, 'SOCIAL_NETWORK'>('social_network', 'SOCIAL_NETWORK', {
  strength: { type: 'text' },
  inWords: { type: 'text', nullable: true },
  language: { type: 'text' },
  seenOn: { type: 'date' },
});
