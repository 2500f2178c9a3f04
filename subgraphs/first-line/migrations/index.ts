import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122032642 } from './20261122032642-first-tables.migration';
import { Convention20261126113800 } from './20261126113800-convention.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122032642, Convention20261126113800];
