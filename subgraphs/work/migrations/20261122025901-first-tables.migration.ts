import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables20261122025901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "done_act" ("actor" uuid NOT NULL, "key" text NOT NULL, "act" text NOT NULL, "input_hash" text NOT NULL, "receipt" jsonb, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a5bfdc1b91bdc676679709f37cc" PRIMARY KEY ("actor", "key"))');
    await runner.query('CREATE TABLE "outbox" ("id" BIGSERIAL NOT NULL, "person_id" uuid NOT NULL, "message" jsonb NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "outbox_undelivered" ON "outbox"  ("id") WHERE delivered_at IS NULL');
    await runner.query(`CREATE TABLE "work_goal" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "text" text NOT NULL, "language" text NOT NULL, "set_on" date NOT NULL, CONSTRAINT "PK_9aa560a9ea6fffc725d1f3739ab" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
