import { EntitySchema } from 'typeorm';

/** What was done under an idempotency key, so that a retry gets the first answer instead of doing it twice. */
export interface DoneActRow {
  readonly actor: string;
  readonly key: string;
  readonly act: string;
  readonly inputHash: string;
  readonly receipt: Readonly<Record<string, string>> | null;
  readonly at: Date;
}

export const doneActTable = new EntitySchema<DoneActRow>({
  name: 'done_act',
  tableName: 'done_act',
  columns: {
    actor: { type: 'uuid', primary: true },
    key: { type: 'text', primary: true },
    act: { type: 'text' },
    inputHash: { type: 'text' },
    receipt: { type: 'jsonb', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
  },
});

/** A message to the register, written in the transaction of what it tells, so neither can exist without the other. */
export interface OutboxRow {
  readonly id: string;
  readonly personId: string;
  readonly message: object;
  readonly at: Date;
  readonly deliveredAt: Date | null;
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  tableName: 'outbox',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    personId: { type: 'uuid' },
    message: { type: 'jsonb' },
    at: { type: 'timestamptz', precision: 3 },
    deliveredAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
  indices: [{ name: 'outbox_undelivered', columns: ['id'], where: 'delivered_at IS NULL' }],
});

/** The tables every subgraph has, whatever it is about. */
export const KIT_TABLES: readonly EntitySchema<object>[] = [doneActTable, outboxTable] as never;
