import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122034317 } from './20261122034317-first-tables.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122034317];
