import { referenceTable } from '../reference-row/reference-row.table';
import type { LocalDate, ReferenceRow } from '../reference-row/reference-row.table';

/** S-03: the entity column of the budget table. */
export const BELGIAN_ENTITIES = ['VL', 'W', 'BXL', 'DG'] as const;
export type BelgianEntity = (typeof BELGIAN_ENTITIES)[number];

/** S-02: whom a network is for. Never one global "adult": age rules belong to programmes. */
export const NETWORK_AUDIENCES = ['ADULT', 'YOUTH', 'BOTH'] as const;
export type NetworkAudience = (typeof NETWORK_AUDIENCES)[number];

/** S-02: a mental-health network (netwerk geestelijke gezondheid). Its name is a name: not translated. */
export interface NetworkRow extends ReferenceRow {
  readonly name: string;
  readonly entity: BelgianEntity;
  readonly audience: NetworkAudience;
  /** UUIDv4 of the organisation that coordinates the network, where the directory knows it. */
  readonly organisationId: string | null;
}

/** what a network's budget is set by (004:868-870). Which weighs how much is in no source, so nothing is worked out of it. */
export const BUDGET_KEYS = ['INHABITANTS', 'AGE_OF_ONSET', 'PREVALENCE', 'SOCIO_ECONOMIC_SITUATION'] as const;
export type BudgetKey = (typeof BUDGET_KEYS)[number];

/** L-11, R-031: the maximum budget of one network. */
export interface NetworkBudgetRow extends ReferenceRow {
  readonly networkCode: string;
  /** Whole euros. */
  readonly amountEur: number;
  /** Null: the period is not printed beside the table. */
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  /** Empty where the source does not say. */
  readonly setBy: readonly BudgetKey[];
}

export const networkTable = referenceTable<NetworkRow>('network', ['code'], {
  name: { type: 'text' },
  entity: { type: 'text' },
  audience: { type: 'text' },
  organisationId: { type: 'uuid', nullable: true },
});

export const networkBudgetTable = referenceTable<NetworkBudgetRow>(
  'network_budget',
  ['code'],
  {
    networkCode: { type: 'text' },
    amountEur: { type: 'integer' },
    periodFrom: { type: 'date', nullable: true },
    periodTo: { type: 'date', nullable: true },
    setBy: { type: 'text', array: true, default: '{}' },
  },
  ['networkCode'],
);
