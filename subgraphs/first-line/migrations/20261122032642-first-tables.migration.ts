import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables20261122032642 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "done_act" ("actor" uuid NOT NULL, "key" text NOT NULL, "act" text NOT NULL, "input_hash" text NOT NULL, "receipt" jsonb, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a5bfdc1b91bdc676679709f37cc" PRIMARY KEY ("actor", "key"))');
    await runner.query('CREATE TABLE "outbox" ("id" BIGSERIAL NOT NULL, "person_id" uuid NOT NULL, "message" jsonb NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "outbox_undelivered" ON "outbox"  ("id") WHERE delivered_at IS NULL');
    await runner.query(`CREATE TABLE "first_line_contact" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "kind" text NOT NULL, "on_date" date NOT NULL, "is_planned" boolean NOT NULL, "professional" uuid NOT NULL, CONSTRAINT "PK_c32bf9ac4b5f0dabbb0b1bc4d25" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "endorsement" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "on_date" date NOT NULL, "text" text NOT NULL, "language" text NOT NULL, CONSTRAINT "PK_ba9b0f100882bb8de451031bcbf" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "session_counter" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "convention_function" text NOT NULL, "age_category" text NOT NULL, "form" text NOT NULL, "used" integer NOT NULL, "period_from" date NOT NULL, CONSTRAINT "PK_4ef494551a0db56b40b46f4288f" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
