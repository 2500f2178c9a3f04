import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModelFidelity20261126150309 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "model_fidelity_check" ("id" uuid NOT NULL, "organisation" uuid NOT NULL, "team" uuid, "instrument" text NOT NULL, "checked_on" date NOT NULL, "checked_by" text NOT NULL, "outcome" text NOT NULL, "score" double precision, "valid_until" date, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "model_fidelity_check_validity" CHECK (checked_on < valid_until), CONSTRAINT "PK_16addcc86fa3c4dcfafab9b6aa0" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "model_fidelity_check_of" ON "model_fidelity_check"  ("organisation", "checked_on") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
