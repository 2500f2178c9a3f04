import type { EntityManager } from 'typeorm';
import { isLive } from '../../../consent/facts';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ConsentReceiptStore } from '../consent-receipt/consent-receipt.store';
import { grantTable, refusalTable } from './consent.table';
import type { GrantRow, RefusalRow, Witness } from './consent.table';

/** What somebody is named as witness of, for them to say that they were not there. Only they are told, so no permit is asked. */
export class WitnessedStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** What waits to be confirmed, the earliest first. */
  async of(witness: Witness): Promise<readonly (GrantRow | RefusalRow)[]> {
    const rows = [...(await this.waiting(grantTable, witness)), ...(await this.waiting(refusalTable, witness))];
    return rows.sort((a, b) => Number(a.recordedAt) - Number(b.recordedAt) || (a.id < b.id ? -1 : 1));
  }

  async one(witness: Witness, id: string): Promise<GrantRow | RefusalRow | null> {
    return (await this.of(witness)).find((row) => row.id === id) ?? null;
  }

  /**
   * A yes ends with it; a no is marked and stands: ended by somebody else it would open what the person may have shut.
   *
   * @returns false when it does not wait to be confirmed any more.
   */
  async disown(witness: Witness, id: string): Promise<boolean> {
    const row = await this.one(witness, id);
    if (row === null) return false;
    const disownedAt = this.source.clock.now();
    const change = { disownedAt, version: row.version + 1 };
    if ('everything' in row) {
      await this.manager.update(refusalTable, { id, version: row.version }, change as never);
      return true;
    }
    await this.manager.update(grantTable, { id, version: row.version }, { ...change, withdrawnAt: disownedAt } as never);
    await new ConsentReceiptStore(this.source).issue('Grant', { ...row, ...change, withdrawnAt: disownedAt }, 'WITHDRAWN');
    return true;
  }

  private async waiting<Row extends GrantRow | RefusalRow>(
    table: typeof grantTable | typeof refusalTable,
    { kind, ref }: Witness,
  ): Promise<Row[]> {
    const now = this.source.clock.now();
    const rows = (await this.manager
      .createQueryBuilder(table as typeof grantTable, 'said')
      .where(`said.confirmed_at IS NULL AND said.disowned_at IS NULL AND said.witness @> :witness`, {
        witness: JSON.stringify({ kind, ref }),
      })
      .getMany()) as unknown as Row[];
    return rows.filter((row) => isLive(row, now) || (row.from > now && row.withdrawnAt === null));
  }
}
