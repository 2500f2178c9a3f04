import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122032644 } from './20261122032644-first-tables.migration';
import { HousingWaitingList20261126114504 } from './20261126114504-housing-waiting-list.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122032644, HousingWaitingList20261126114504];
