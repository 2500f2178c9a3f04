import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables20261122032644 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "done_act" ("actor" uuid NOT NULL, "key" text NOT NULL, "act" text NOT NULL, "input_hash" text NOT NULL, "receipt" jsonb, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a5bfdc1b91bdc676679709f37cc" PRIMARY KEY ("actor", "key"))');
    await runner.query('CREATE TABLE "outbox" ("id" BIGSERIAL NOT NULL, "person_id" uuid NOT NULL, "message" jsonb NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "outbox_undelivered" ON "outbox"  ("id") WHERE delivered_at IS NULL');
    await runner.query(`CREATE TABLE "housing_request" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "form" text NOT NULL, "state" text NOT NULL, "wanted_from" date, "requested_on" date NOT NULL, "answer" text, CONSTRAINT "PK_588647f27df5eee1a176f9340ca" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "support_wish" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "text" text NOT NULL, "language" text NOT NULL, "said_on" date NOT NULL, CONSTRAINT "PK_e765c7d3d8367220408030c85c5" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
