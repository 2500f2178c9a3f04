import { randomUUID } from 'node:crypto';
import type { StoreSource } from '../../kit/subgraph-definition';
import { modelFidelityCheckTable } from './model-fidelity.table';
import type { ModelFidelityCheckRow } from './model-fidelity.table';

/** More would be none of a few checks a year. */
const MOST = 100;

/** How organisations were checked. About nobody, so it opens without a permit. */
export class ModelFidelityStore {
  constructor(private readonly source: StoreSource) {}

  /** Those of one organisation, the latest first. */
  of(organisation: string): Promise<readonly ModelFidelityCheckRow[]> {
    return this.source.manager.find(modelFidelityCheckTable, {
      where: { organisation },
      order: { checkedOn: 'DESC', id: 'ASC' },
      take: MOST,
    });
  }

  async add(row: Omit<ModelFidelityCheckRow, 'id' | 'recordedAt'>): Promise<ModelFidelityCheckRow> {
    const whole = { ...row, id: randomUUID(), recordedAt: this.source.clock.now() };
    await this.source.manager.insert(modelFidelityCheckTable, whole);
    return whole;
  }

  one(id: string): Promise<ModelFidelityCheckRow | null> {
    return this.source.manager.findOneBy(modelFidelityCheckTable, { id });
  }
}
