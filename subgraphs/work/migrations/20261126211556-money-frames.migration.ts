import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoneyFrames20261126211556 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "coaching_funding" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "in_place_by" uuid, "trajectory" uuid NOT NULL, "frame" text NOT NULL, "method" text, "payer" uuid, "share_percent" integer, "from_date" date NOT NULL, "until_date" date, CONSTRAINT "PK_b58d18580dc51027c802baf5cba" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
