import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { filtered } from '../period.store';
import type { ListFilter } from '../period.store';
import { riskConcernTable, riskLookTable, safetyConcernTable, safetyLookTable } from './risk-concern.table';
import type { RiskCategory, RiskConcernRow, RiskLookRow } from './risk-concern.table';

export class RiskConcernStoreOf<C extends RiskCategory> extends PersonStore<RiskConcernRow, C> {
  constructor(source: StoreSource, table: PersonTable<RiskConcernRow, C>) {
    super(source, table, { by: 'raisedOn', direction: 'DESC' });
  }

  /** @param isOpen only those that stand, or only those that are closed; null: both. */
  filteredPage(permit: Permit<C, 'READ'>, page: PageArgs & ListFilter, isOpen: boolean | null): Promise<Connection<RiskConcernRow>> {
    const { name, narrow } = filtered<RiskConcernRow>(page, 'raisedOn', 'kind');
    return this.page(permit, page, `${name}/${isOpen ?? ''}`, (query) => {
      narrow(query);
      if (isOpen !== null) query.andWhere(`t.closedOn IS ${isOpen ? '' : 'NOT '}NULL`);
    });
  }
}

export class RiskLookStoreOf<C extends RiskCategory> extends PersonStore<RiskLookRow, C> {
  constructor(source: StoreSource, table: PersonTable<RiskLookRow, C>) {
    super(source, table, { by: 'ofVersion', direction: 'ASC' });
  }

  /** At one concern, the first first. */
  async at(permit: Permit<C, 'READ'>, concern: string): Promise<readonly RiskLookRow[]> {
    return (await this.all(permit)).filter(({ concernId }) => concernId === concern);
  }
}

export class RiskConcernStore extends RiskConcernStoreOf<'SUICIDALITY'> {
  constructor(source: StoreSource) {
    super(source, riskConcernTable);
  }
}

export class RiskLookStore extends RiskLookStoreOf<'SUICIDALITY'> {
  constructor(source: StoreSource) {
    super(source, riskLookTable);
  }
}

export class SafetyConcernStore extends RiskConcernStoreOf<'SAFETY_PROXIES'> {
  constructor(source: StoreSource) {
    super(source, safetyConcernTable);
  }
}

export class SafetyLookStore extends RiskLookStoreOf<'SAFETY_PROXIES'> {
  constructor(source: StoreSource) {
    super(source, safetyLookTable);
  }
}
