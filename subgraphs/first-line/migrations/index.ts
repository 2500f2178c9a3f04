import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122032642 } from './20261122032642-first-tables.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122032642];
