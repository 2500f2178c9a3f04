import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhoRunsItAndScale20261127004729 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" ADD "client_board_percent" double precision');
    await runner.query('ALTER TABLE "organisation" ADD "is_independent" boolean');
    await runner.query('ALTER TABLE "local_partnership" ADD "accessibility" jsonb');
    await runner.query('ALTER TABLE "local_partnership" ADD "demography" jsonb');
    await runner.query('ALTER TABLE "local_partnership" ADD "offer" jsonb');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
