import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PilotsOfPartnerships20261127014234 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "local_partnership" ADD "pilot_free_of" jsonb');
    await runner.query('ALTER TABLE "local_partnership" ADD "pilot_until" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
