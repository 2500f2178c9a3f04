import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122025901 } from './20261122025901-first-tables.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122025901];
