import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SaidWithHelp20261126091938 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "consent_grant" ADD "given_how" text NOT NULL DEFAULT 'SELF'`);
    await runner.query('ALTER TABLE "consent_grant" ADD "said_at" TIMESTAMP(3) WITH TIME ZONE');
    await runner.query('ALTER TABLE "consent_grant" ADD "witness" jsonb');
    await runner.query('ALTER TABLE "consent_grant" ADD "confirmed_at" TIMESTAMP(3) WITH TIME ZONE');
    await runner.query(`ALTER TABLE "consent_refusal" ADD "given_how" text NOT NULL DEFAULT 'SELF'`);
    await runner.query('ALTER TABLE "consent_refusal" ADD "said_at" TIMESTAMP(3) WITH TIME ZONE');
    await runner.query('ALTER TABLE "consent_refusal" ADD "witness" jsonb');
    await runner.query('ALTER TABLE "consent_refusal" ADD "confirmed_at" TIMESTAMP(3) WITH TIME ZONE');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
