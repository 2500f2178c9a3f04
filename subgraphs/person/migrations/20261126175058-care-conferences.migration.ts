import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CareConferences20261126175058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "care_conference" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "reason" text NOT NULL, "language" text NOT NULL, "planned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "place" text, "is_remote" boolean NOT NULL, "state" text NOT NULL, "state_since" date NOT NULL, "agreed_on" date, "held_on" date, CONSTRAINT "PK_bcfd5524e1d901a0c5db2cdf5a8" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "care_conference_participant" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "conference_id" uuid NOT NULL, "relation" uuid, "subject" uuid, "role" text, "organisation" uuid, "is_chair" boolean NOT NULL, "guest" text, "reason" text, "point_id" uuid, "participation" text NOT NULL, "was_there" boolean, CONSTRAINT "PK_8eafaaa9df310197935aaf63307" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "care_conference_item" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "conference_id" uuid NOT NULL, "kind" text NOT NULL, "category" text NOT NULL, "point_id" uuid, "text" text NOT NULL, "language" text NOT NULL, "considerations" text, "responsible" uuid, "owed_by" uuid, "due_on" date, "done_on" date, "task_state" text, CONSTRAINT "PK_bc6b786e5ab3b6b1e8d155e85a8" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
