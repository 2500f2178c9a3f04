import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhatThePersonSaysOfThemselves20261127004120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "loneliness" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "in_place_by" uuid, "how_often" text NOT NULL, "in_words" text, "language" text NOT NULL, "said_on" date NOT NULL, CONSTRAINT "PK_b813e4f43f25946dc55d2733258" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "mobility_limit" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "in_place_by" uuid, "limits" text array NOT NULL, "in_words" text, "language" text NOT NULL, "said_on" date NOT NULL, CONSTRAINT "PK_54147f9ddd9d6ff311163fdff05" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
