import { EntitySchema } from 'typeorm';
import type { Relation, RetentionDuty, RosterEntry } from '../../../consent/facts';

/** How a relation came to be. A self-declared relation is not on the list: it opens nothing. */
export const OPENINGS = ['PERSON', 'ACCEPTED_REFERRAL', 'CONFIRMED_REGISTRATION', 'ACCEPTED_INVITATION', 'ACCEPTED_MANDATE'] as const;
export type Opening = (typeof OPENINGS)[number];

export interface RelationRow extends Relation {
  readonly openedBy: Opening;
  /** What they do for the person, in a few words the person recognises; part of the care network. */
  readonly inWords: string | null;
}

/** Columns of a half-open period. */
export const period = {
  from: { type: 'timestamptz', name: 'from_at', precision: 3 },
  until: { type: 'timestamptz', name: 'until_at', precision: 3, nullable: true },
} as const;

/** Columns of a fact that is written once and withdrawn at most once. */
export const recorded = {
  id: { type: 'uuid', primary: true },
  recordedAt: { type: 'timestamptz', precision: 3 },
  withdrawnAt: { type: 'timestamptz', precision: 3, nullable: true },
} as const;

/**
 * The only place where it is written that somebody has to do with a person. A fact is never amended: ending one before
 * its time withdraws it, so that what was true at any instant stays readable.
 */
export const relationTable = new EntitySchema<RelationRow>({
  name: 'relation',
  tableName: 'relation',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    kind: { type: 'text' },
    role: { type: 'text' },
    organisation: { type: 'uuid', nullable: true },
    professional: { type: 'uuid', nullable: true },
    team: { type: 'uuid', nullable: true },
    member: { type: 'uuid', nullable: true },
    openedBy: { type: 'text' },
    inWords: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'relation_person', columns: ['person'] },
    { name: 'relation_organisation', columns: ['organisation'] },
    { name: 'relation_member', columns: ['member'] },
    { name: 'relation_professional', columns: ['professional'] },
    { name: 'relation_team', columns: ['team'] },
  ],
});

export const rosterTable = new EntitySchema<RosterEntry>({
  name: 'team_roster',
  tableName: 'team_roster',
  columns: {
    ...recorded,
    ...period,
    team: { type: 'uuid' },
    organisation: { type: 'uuid' },
    professional: { type: 'uuid' },
  },
  indices: [
    { name: 'team_roster_professional', columns: ['professional'] },
    { name: 'team_roster_team', columns: ['team'] },
  ],
});

export const retentionTable = new EntitySchema<RetentionDuty>({
  name: 'retention_duty',
  tableName: 'retention_duty',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    organisation: { type: 'uuid' },
    custodian: { type: 'uuid' },
    categories: { type: 'text', array: true },
  },
  indices: [
    { name: 'retention_duty_person', columns: ['person'] },
    { name: 'retention_duty_custodian', columns: ['custodian'] },
  ],
});
