import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecidedLines20261126095130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECIDED_BY);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Written by hand: what a grant or refusal decided is found by its id among the ids of a line. Only those lines, which
 * are fewer than those decided by relations and one's own; on the whole table, so that months to come have it too.
 */
const DECIDED_BY = `
  CREATE INDEX access_record_decided_by ON access_record USING gin (decided_by) WHERE layer IN ('GRANT', 'REFUSAL')
`;
