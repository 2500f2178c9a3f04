import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeerLife20261126180158 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "peer_membership" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "kind" text NOT NULL, "topic" text, "course" text, "leaders" integer, "name" text NOT NULL, "language" text NOT NULL, "since" date NOT NULL, "until" date, "organiser_kind" text, "organiser" uuid, CONSTRAINT "PK_1b9af9206b5de0087d6f47e9405" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "peer_meeting" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "membership_id" uuid NOT NULL, "place" integer NOT NULL, "held_on" date NOT NULL, "attended" boolean NOT NULL, CONSTRAINT "PK_dcb9ebf310525cc70a746442f02" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "expert_by_experience" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "membership_id" uuid NOT NULL, "roles" text array NOT NULL, "of_family" boolean NOT NULL, "said_on" date NOT NULL, CONSTRAINT "PK_4293819555fe4f78f32c1a91876" PRIMARY KEY ("person_id", "id"))`);
    await runner.query(`CREATE TABLE "relative_support_need" ("id" uuid NOT NULL, "relative" uuid NOT NULL, "person" uuid NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "said_on" date NOT NULL, "shared_with_person" boolean NOT NULL, "addressed_to" uuid array NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_13b06a159be2700b797ae9d2ce8" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "relative_support_need_relative" ON "relative_support_need"  ("relative") ');
    await runner.query('CREATE INDEX "relative_support_need_person" ON "relative_support_need"  ("person") ');
    // Who is addressed is asked for across everybody's.
    await runner.query('CREATE INDEX relative_support_need_addressed_to ON relative_support_need USING gin (addressed_to)');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
