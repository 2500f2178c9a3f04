import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import {
  caseConceptualisationTable,
  conceptualisationOwnViewTable,
  conceptualisationVersionTable,
} from './case-conceptualisation.table';
import type {
  CaseConceptualisationRow,
  ConceptualisationOwnViewRow,
  ConceptualisationVersionRow,
} from './case-conceptualisation.table';

export class CaseConceptualisationStore extends PersonStore<CaseConceptualisationRow, 'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, caseConceptualisationTable, { by: 'madeOn', direction: 'DESC' });
  }

  filteredPage(permit: Permit<'DIAGNOSIS', 'READ'>, page: PageArgs & ListFilter): Promise<Connection<CaseConceptualisationRow>> {
    const { name, narrow } = filtered<CaseConceptualisationRow>(page, 'madeOn');
    return this.page(permit, page, name, narrow);
  }
}

export class ConceptualisationVersionStore extends PersonStore<ConceptualisationVersionRow, 'DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, conceptualisationVersionTable, { by: 'ofVersion', direction: 'ASC' });
  }

  /** Of one conceptualisation, the oldest first. */
  async of(permit: Permit<'DIAGNOSIS', 'READ'>, conceptualisation: string): Promise<readonly ConceptualisationVersionRow[]> {
    return (await this.all(permit)).filter(({ conceptualisationId }) => conceptualisationId === conceptualisation);
  }
}

export class ConceptualisationOwnViewStore extends PersonStore<ConceptualisationOwnViewRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, conceptualisationOwnViewTable, { by: 'recordedAt', direction: 'DESC' });
  }

  /** Beside one conceptualisation, the newest first. */
  async besides(permit: Permit<'OWN_WORDS', 'READ'>, conceptualisation: string): Promise<readonly ConceptualisationOwnViewRow[]> {
    return (await this.all(permit)).filter(({ conceptualisationId }) => conceptualisationId === conceptualisation);
  }
}
