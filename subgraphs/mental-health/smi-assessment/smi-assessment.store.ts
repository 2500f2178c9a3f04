import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { remissionAssessmentTable, smiAssessmentTable } from './smi-assessment.table';
import type { RemissionAssessmentRow, SmiAssessmentRow } from './smi-assessment.table';

class KeptAssessmentStore<Row extends PersonRow> extends PersonStore<Row, 'DIAGNOSIS'> {
  /** Only what the permit opens as the asker's own record: what was shared with them is left out. */
  ownPage(permit: Permit<'DIAGNOSIS', 'READ'>, page: PageArgs): Promise<Connection<Row>> {
    const own = [...permit.rows.ownSubjects];
    return this.page(permit, page, `own/${JSON.stringify(own)}`, (query) =>
      query.andWhere('(t.held_by = ANY(:keepers) OR t.author = ANY(:keepers))', { keepers: own }),
    );
  }
}

export class SmiAssessmentStore extends KeptAssessmentStore<SmiAssessmentRow> {
  constructor(source: StoreSource) {
    super(source, smiAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }
}

export class RemissionAssessmentStore extends KeptAssessmentStore<RemissionAssessmentRow> {
  constructor(source: StoreSource) {
    super(source, remissionAssessmentTable, { by: 'assessedOn', direction: 'DESC' });
  }
}
