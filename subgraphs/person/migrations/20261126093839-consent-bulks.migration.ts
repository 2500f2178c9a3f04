import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentBulks20261126093839 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "consent_bulk" ("id" uuid NOT NULL, "person" uuid NOT NULL, "organisation" uuid NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "categories" text array NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended" uuid array NOT NULL, "made" uuid array NOT NULL, "refusal" uuid, "undone_at" TIMESTAMP(3) WITH TIME ZONE, "restored" uuid array NOT NULL DEFAULT '{}', CONSTRAINT "PK_2c0cdc2e6c2906244775ca29b0a" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "consent_bulk_person" ON "consent_bulk"  ("person") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
