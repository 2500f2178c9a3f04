import { EntitySchema } from 'typeorm';
import type { ActorKind } from '../../../consent/vocabulary';

/** The secret under which one steward's pseudonyms of one quarter are made. Thrown away, they are nobody's any more. */
export interface PseudonymKeyRow {
  readonly steward: string;
  /** Quarter of a year, such as 2026q4. */
  readonly period: string;
  /** 32 random bytes. */
  readonly key: Buffer;
}

export const pseudonymKeyTable = new EntitySchema<PseudonymKeyRow>({
  name: 'pseudonym_key',
  tableName: 'pseudonym_key',
  columns: {
    steward: { type: 'uuid', primary: true },
    period: { type: 'text', primary: true },
    key: { type: 'bytea' },
  },
});

export const CASE_SUBJECTS = ['PERSON', 'ACCOUNT'] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

/** A steward looks into one person's lines, or one account's, by name: for a reason, for a time, on record. */
export interface StewardCaseRow {
  readonly id: string;
  readonly steward: string;
  readonly organisation: string;
  /** PERSON: lines about them. ACCOUNT: lines of who asked. */
  readonly about: CaseSubject;
  readonly subject: string;
  /** As what the account asked, where it is known; null for a person. */
  readonly accountKind: ActorKind | null;
  /** Why, in the steward's words: read by the person. */
  readonly reason: string;
  readonly openedAt: Date;
  /** Exclusive; closes by itself then. */
  readonly until: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export const stewardCaseTable = new EntitySchema<StewardCaseRow>({
  name: 'steward_case',
  tableName: 'steward_case',
  columns: {
    id: { type: 'uuid', primary: true },
    steward: { type: 'uuid' },
    organisation: { type: 'uuid' },
    about: { type: 'text' },
    subject: { type: 'uuid' },
    accountKind: { type: 'text', nullable: true },
    reason: { type: 'text' },
    openedAt: { type: 'timestamptz', precision: 3 },
    until: { type: 'timestamptz', name: 'until_at', precision: 3 },
    closedAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'steward_case_steward', columns: ['steward', 'until'] },
    { name: 'steward_case_subject', columns: ['subject', 'openedAt'] },
  ],
});
