import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptFrom20261126113848 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "consent_grant" ADD "disowned_at" TIMESTAMP(3) WITH TIME ZONE');
    await runner.query(`ALTER TABLE "consent_grant" ADD "not_to" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "consent_grant" ADD "not_yet_to" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query('ALTER TABLE "consent_refusal" ADD "disowned_at" TIMESTAMP(3) WITH TIME ZONE');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
