import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterLapses20261126142448 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "register_entry" ADD "lapses_on" date');
    await runner.query('ALTER TABLE "register_entry" ADD "owed_by" uuid');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
