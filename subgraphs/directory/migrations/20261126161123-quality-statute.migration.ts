import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QualityStatute20261126161123 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" ADD "quality_statute" text');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
