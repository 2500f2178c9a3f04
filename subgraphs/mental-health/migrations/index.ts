import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122035146 } from './20261122035146-first-tables.migration';
import { FunctionalAssessment20261126115030 } from './20261126115030-functional-assessment.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122035146, FunctionalAssessment20261126115030];
