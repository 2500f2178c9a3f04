import { referenceTable } from '../reference-row/reference-row.table';
import type { LocalDate, ReferenceRow } from '../reference-row/reference-row.table';

export interface TeamRow extends ReferenceRow {
  /** UUIDv4: the same in every subgraph and token. */
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
}

/** Who is on a team, from when to when: `validFrom` and `validTo` are the roster's own dates. */
export interface TeamMembershipRow extends ReferenceRow {
  readonly teamId: string;
  readonly professionalId: string;
  readonly validFrom: LocalDate;
}

export const teamTable = referenceTable<TeamRow>(
  'team',
  ['id'],
  { id: { type: 'uuid' }, organisationId: { type: 'uuid' }, name: { type: 'text' } },
  ['organisationId'],
);

export const teamMembershipTable = referenceTable<TeamMembershipRow>(
  'team_membership',
  ['code'],
  { teamId: { type: 'uuid' }, professionalId: { type: 'uuid' } },
  ['teamId', 'professionalId'],
);
