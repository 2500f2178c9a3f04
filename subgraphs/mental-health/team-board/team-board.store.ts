import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { teamBoardEntryTable, teamBoardLookTable } from './team-board.table';
import type { TeamBoardEntryRow, TeamBoardLookRow } from './team-board.table';

export class TeamBoardEntryStore extends PersonStore<TeamBoardEntryRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, teamBoardEntryTable, { by: 'onSince', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'RECOVERY_PLAN', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<TeamBoardEntryRow>> {
    const { name, narrow } = filtered<TeamBoardEntryRow>(page, 'onSince');
    return this.page(permit, page, name, narrow);
  }
}

export class TeamBoardLookStore extends PersonStore<TeamBoardLookRow, 'RECOVERY_PLAN'> {
  constructor(source: StoreSource) {
    super(source, teamBoardLookTable, { by: 'ordinal', direction: 'ASC' });
  }
}
