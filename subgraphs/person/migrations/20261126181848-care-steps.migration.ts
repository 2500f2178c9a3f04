import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CareSteps20261126181848 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "care_step" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "direction" text NOT NULL, "urgency" text NOT NULL, "reason" text NOT NULL, "language" text NOT NULL, "asked_on" date NOT NULL, "due_on" date NOT NULL, "outcome" text NOT NULL, "outcome_on" date, CONSTRAINT "PK_11e6edc6a116a5a0395f564c769" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "care_step_routing" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "step_id" uuid NOT NULL, "state" text NOT NULL, "fallback" uuid NOT NULL, "receiver" uuid, "is_known" boolean, "agreed_on" date, "sent_on" date, "answered_on" date, "answered_by" uuid, "answer" text, "answer_language" text, CONSTRAINT "PK_d05383536b642f8838798cecf8e" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
