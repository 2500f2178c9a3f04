import { EntitySchema } from 'typeorm';
import type { RelationKind, Role } from '../../../consent/vocabulary';

export const PROPOSAL_STATES = ['OPEN', 'CONFIRMED', 'DECLINED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * What a professional said about having to do with a person, until the person says so too. It is no relation and opens
 * nothing: whoever could declare themselves into somebody's network would have found the way around consent.
 */
export interface RelationProposalRow {
  readonly person: string;
  readonly id: string;
  readonly kind: RelationKind;
  readonly role: Role;
  readonly organisation: string;
  readonly professional: string | null;
  readonly team: string | null;
  readonly inWords: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly answeredAt: Date | null;
  /** The relation that the confirmation opened. */
  readonly relation: string | null;
  readonly version: number;
}

export const relationProposalTable = new EntitySchema<RelationProposalRow>({
  name: 'relation_proposal',
  tableName: 'relation_proposal',
  columns: {
    person: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    role: { type: 'text' },
    organisation: { type: 'uuid' },
    professional: { type: 'uuid', nullable: true },
    team: { type: 'uuid', nullable: true },
    inWords: { type: 'text', nullable: true },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    answeredAt: { type: 'timestamptz', precision: 3, nullable: true },
    relation: { type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    // One open question per professional, kind and role: asking again is no way to press somebody.
    {
      name: 'relation_proposal_open',
      columns: ['person', 'proposedBy', 'kind', 'role'],
      unique: true,
      where: `state = 'OPEN'`,
    },
  ],
});
