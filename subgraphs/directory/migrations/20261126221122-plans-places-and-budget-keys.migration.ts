import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlansPlacesAndBudgetKeys20261126221122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "network_strategy" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "labels" jsonb NOT NULL, "network_code" text NOT NULL, "part" text NOT NULL, CONSTRAINT "network_strategy_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_39c81e25419f31bb6dbe4b18935" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "network_strategy_of_network_code" ON "network_strategy"  ("network_code") ');
    await runner.query('CREATE TABLE "monitor_point" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "labels" jsonb NOT NULL, "partnership_code" text NOT NULL, "target" integer NOT NULL, "measured" integer, "measured_on" date, CONSTRAINT "monitor_point_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_5a130d3ddf90dc8d0b90d7faeba" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "monitor_point_of_partnership_code" ON "monitor_point"  ("partnership_code") ');
    await runner.query('CREATE TABLE "quality_review" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "network_code" text NOT NULL, "kind" text NOT NULL, "planned_on" date NOT NULL, "held_on" date, CONSTRAINT "quality_review_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_d339985863664156dcc7007ce18" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "quality_review_of_network_code" ON "quality_review"  ("network_code") ');
    await runner.query(`ALTER TABLE "network_budget" ADD "set_by" text array NOT NULL DEFAULT '{}'`);
    await runner.query('ALTER TABLE "service_offering" ADD "places_taken" integer');
    await runner.query('ALTER TABLE "service_offering" ADD "places_stated_on" date');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
