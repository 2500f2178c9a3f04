import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who puts right what was scored in the person's place, or scored by them, says whose view it is since 20261127002500; where the row
 * came from kept saying whose it had been. Who it was that scored anew in the person's place is in the access record alone.
 */
export class WhoseViewItIs20261127031600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE participation_scoring SET in_place_by = NULL, source = 'PERSON' WHERE rated_by = 'PERSON' AND in_place_by IS NOT NULL`,
    );
    await runner.query(
      `UPDATE participation_scoring SET source = 'RELATIVE' WHERE rated_by = 'REPRESENTATIVE' AND in_place_by IS NULL AND source = 'PERSON'`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
