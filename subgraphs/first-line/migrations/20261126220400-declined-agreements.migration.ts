import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeclinedAgreements20261126220400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "collaboration_agreement" ADD "declined_on" date`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
