import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import { teamMembershipTable, teamTable } from './team.table';
import type { TeamMembershipRow, TeamRow } from './team.table';

export class TeamStore extends ReferenceStore<TeamRow> {
  constructor(source: StoreSource) {
    super(source, teamTable, 'name');
  }
}

export class TeamMembershipStore extends ReferenceStore<TeamMembershipRow> {
  constructor(source: StoreSource) {
    super(source, teamMembershipTable);
  }
}
