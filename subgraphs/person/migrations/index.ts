import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122035605 } from './20261122035605-first-tables.migration';
import { MandatesOverridesSilence20261126081634 } from './20261126081634-mandates-overrides-silence.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122035605, MandatesOverridesSilence20261126081634];
