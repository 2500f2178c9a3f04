import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../../shared/clock';
import { createDataSource } from '../../../../subgraphs/kit/data-source';
import { migrateSubgraph } from '../../../../subgraphs/kit/migrate';
import { NotificationStore } from '../../../../subgraphs/person/notification/notification.store';
import type { Telling } from '../../../../subgraphs/person/notification/notification.store';
import type { NotificationRow } from '../../../../subgraphs/person/notification/notification.table';
import { notificationTable } from '../../../../subgraphs/person/notification/notification.table';
import { personSubgraph } from '../../../../subgraphs/person/person.subgraph';
import { createTestDatabase } from '../../../support/database';
import { TEST_NOW } from '../../../support/hub';

/** The database of the person subgraph alone, with the rights it is served with. */
export interface PersonDatabase {
  readonly dataSource: DataSource;
  readonly loginUrl: string;
  readonly clock: Clock & { set(now: Date): void; pass(milliseconds: number): Date };
  /** Tells in a transaction of its own. */
  tell(telling: Telling): Promise<void>;
  told(person: string): Promise<readonly NotificationRow[]>;
  stop(): Promise<void>;
}

export async function startPersonDatabase(): Promise<PersonDatabase> {
  const database = await createTestDatabase('person', async (ownerUrl) => {
    await migrateSubgraph(personSubgraph, ownerUrl);
  });
  const dataSource = await createDataSource(personSubgraph, database.loginUrl, 8).initialize();
  let instant = TEST_NOW;
  const clock = {
    now: () => instant,
    ticks: () => instant.getTime(),
    set: (now: Date) => void (instant = now),
    pass: (milliseconds: number) => (instant = new Date(instant.getTime() + milliseconds)),
  };
  return {
    dataSource,
    loginUrl: database.loginUrl,
    clock,
    tell: (telling) => dataSource.transaction((manager) => new NotificationStore({ manager, clock }).tell(telling)),
    told: (person) => dataSource.manager.find(notificationTable, { where: { person }, order: { kind: 'ASC', id: 'ASC' } }),
    async stop() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
