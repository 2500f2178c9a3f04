import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a representative scored in the person's place said that the person had: it is not their view (C-37). */
export class RatedInPlace20261127002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE participation_scoring SET rated_by = 'REPRESENTATIVE' WHERE in_place_by IS NOT NULL AND rated_by = 'PERSON'`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
