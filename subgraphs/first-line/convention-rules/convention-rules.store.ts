import type { StoreSource } from '../../kit/subgraph-definition';
import { conventionAgreementTable, conventionLimitTable, conventionTariffTable } from './convention-rules.table';
import type { Agreement } from './convention-rules.table';

/** The numbers of the convention. They are about nobody, so they open without a permit. */
export class ConventionRulesStore {
  private read: Promise<readonly Agreement[]> | undefined;

  constructor(private readonly source: StoreSource) {}

  /** Every agreement there is, the latest first. Read once a request. */
  all(): Promise<readonly Agreement[]> {
    this.read ??= this.load();
    return this.read;
  }

  async byCode(code: string): Promise<Agreement | undefined> {
    return (await this.all()).find((agreement) => agreement.code === code);
  }

  private async load(): Promise<readonly Agreement[]> {
    const { manager } = this.source;
    // One after the other: inside an act they share one connection.
    const agreements = await manager.find(conventionAgreementTable, { order: { validFrom: 'DESC', code: 'ASC' } });
    const limits = await manager.find(conventionLimitTable);
    const tariffs = await manager.find(conventionTariffTable);
    return agreements.map((row) => ({
      ...row,
      limits: limits.filter(({ agreement }) => agreement === row.code),
      tariffs: tariffs.filter(({ agreement }) => agreement === row.code),
    }));
  }
}
