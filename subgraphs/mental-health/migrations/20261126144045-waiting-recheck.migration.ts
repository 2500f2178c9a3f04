import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitingRecheck20261126144045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "trajectory_waiting" ADD "recheck_on" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
