import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClosingGaps20261126181631 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "participation_scoring" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "instrument" text NOT NULL, "rated_by" text NOT NULL, "scored_on" date NOT NULL, "items" text array NOT NULL, "scores" integer array NOT NULL, CONSTRAINT "PK_3f6ff56a023cef3541b352ae792" PRIMARY KEY ("person_id", "id"))`);
    await runner.query('CREATE TABLE "wmo_performance_field" ("number" smallint NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "nl" text NOT NULL, "en" text NOT NULL, "source" text NOT NULL, CONSTRAINT "wmo_performance_field_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_e7f01ee779e9ae86befa57c8cce" PRIMARY KEY ("number", "valid_from"))');
    await runner.query('CREATE TABLE "wmo_performance_indicator" ("code" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "field" smallint NOT NULL, "levels" text array NOT NULL, "domains" text array NOT NULL, "numerator" text NOT NULL, "denominator" text NOT NULL, "source" text NOT NULL, CONSTRAINT "wmo_performance_indicator_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_1bcb35f331a6e2c33f30b12e213" PRIMARY KEY ("code", "valid_from"))');
    await runner.query('ALTER TABLE "conference_participant" ADD "ground" text');
    await runner.query('ALTER TABLE "conference_participant" ADD "ground_in_words" text');
    await runner.query('ALTER TABLE "support_wish" ADD "withdrawn_on" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
