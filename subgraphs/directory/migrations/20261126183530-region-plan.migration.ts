import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegionPlan20261126183530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "zone_goal" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "labels" jsonb NOT NULL, "zone_code" text NOT NULL, "horizon" text NOT NULL, CONSTRAINT "zone_goal_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_51b18c9393c09e1755ddbfe31d4" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "zone_goal_of_zone_code" ON "zone_goal"  ("zone_code") ');
    await runner.query('CREATE TABLE "zone_evaluation" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "zone_code" text NOT NULL, "planned_on" date NOT NULL, "held_on" date, CONSTRAINT "zone_evaluation_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_1902d242c275cccd8f1825ea8e2" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "zone_evaluation_of_zone_code" ON "zone_evaluation"  ("zone_code") ');
    await runner.query('CREATE TABLE "local_partnership" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "zone_code" text NOT NULL, "name" text NOT NULL, "stage" text NOT NULL, CONSTRAINT "local_partnership_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_eae520f94a0c3d998dcd374a103" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "local_partnership_of_zone_code" ON "local_partnership"  ("zone_code") ');
    await runner.query('CREATE TABLE "partnership_member" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "partnership_code" text NOT NULL, "organisation_id" uuid NOT NULL, "mandate" jsonb, CONSTRAINT "partnership_member_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_8f231a41b72ad1ced7baaed87ee" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "partnership_member_of_partnership_code" ON "partnership_member"  ("partnership_code") ');
    await runner.query('CREATE TABLE "steering_member" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "network_code" text NOT NULL, "party" text NOT NULL, "organisation_id" uuid NOT NULL, CONSTRAINT "steering_member_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_a4283cfc5262bd5d375507c8cff" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "steering_member_of_network_code" ON "steering_member"  ("network_code") ');
    await runner.query('CREATE TABLE "network_spending" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "network_code" text NOT NULL, "stream" text NOT NULL, "amount_cents" bigint NOT NULL, "from_date" date NOT NULL, "until_date" date NOT NULL, CONSTRAINT "network_spending_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_152594e966a98586122fc78736a" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "network_spending_of_network_code" ON "network_spending"  ("network_code") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
