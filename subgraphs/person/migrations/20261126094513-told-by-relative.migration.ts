import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToldByRelative20261126094513 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "told_by_relative" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "text" text NOT NULL, "language" text NOT NULL, CONSTRAINT "PK_35bd53a4abf5121f908da45fa82" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
