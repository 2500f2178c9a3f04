import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClosingGaps20261126180045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "employer_information" ("id" uuid NOT NULL, "organisation" uuid NOT NULL, "coach" uuid NOT NULL, "audience" text NOT NULL, "employer" uuid, "channel" text NOT NULL, "topics" text array NOT NULL, "held_on" date NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4113741bab8b87ee534fc63c48b" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "employer_information_of_service" ON "employer_information"  ("organisation", "held_on") ');
    await runner.query('CREATE TABLE "full_time_week" ("jurisdiction" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "hours" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "full_time_week_validity" CHECK (valid_from < valid_to), CONSTRAINT "full_time_week_hours" CHECK (hours > 0), CONSTRAINT "PK_6331fb0bd1e14aefcdcf5a78013" PRIMARY KEY ("jurisdiction", "valid_from"))');
    await runner.query(`CREATE TABLE "principle_score" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "trajectory" uuid NOT NULL, "scored_on" date NOT NULL, "followed" text array NOT NULL, CONSTRAINT "PK_8130b5ecf56052fceda76fe059a" PRIMARY KEY ("person_id", "id"))`);
    await runner.query('ALTER TABLE "coach_contact" ADD "until" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
