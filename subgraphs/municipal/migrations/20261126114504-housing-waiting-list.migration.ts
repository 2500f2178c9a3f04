import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HousingWaitingList20261126114504 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "housing_request" ADD "listed_on" date');
    await runner.query('ALTER TABLE "housing_request" ADD "recheck_on" date');
    await runner.query('ALTER TABLE "housing_request" ADD "rechecked_on" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
