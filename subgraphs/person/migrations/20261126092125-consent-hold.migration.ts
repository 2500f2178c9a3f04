import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentHold20261126092125 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "consent_hold" ("person" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "kept_epoch" bigint NOT NULL, "found_epoch" bigint NOT NULL, "lifted_at" TIMESTAMP(3) WITH TIME ZONE, "lifted_by" uuid, "reason" text, CONSTRAINT "PK_8a092ba958b655d5b0a3e6c6e60" PRIMARY KEY ("person", "since"))');
    await runner.query('CREATE UNIQUE INDEX "consent_hold_standing" ON "consent_hold"  ("person") WHERE lifted_at IS NULL');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
