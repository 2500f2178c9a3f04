import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferralWriting20261126155323 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "referral_message" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "referral_id" uuid NOT NULL, "kind" text NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "written_on" date NOT NULL, CONSTRAINT "PK_24805b5876d9db4e5b99e5bf873" PRIMARY KEY ("person_id", "id"))`);
    await runner.query('ALTER TABLE "referral" ADD "addressee" uuid');
    await runner.query('ALTER TABLE "referral" ADD "agreed_on" date');
    await runner.query(`ALTER TABLE "referral" ADD "alternatives" uuid array NOT NULL DEFAULT '{}'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
