import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CollaborationAgreement20261126151746 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "collaboration_agreement" ("id" uuid NOT NULL, "practice" uuid NOT NULL, "provider" uuid NOT NULL, "moments" text array NOT NULL, "within_days" integer NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "proposed_by_organisation" uuid NOT NULL, "proposed_by" uuid NOT NULL, "accepted_by" uuid, "accepted_on" date, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "collaboration_agreement_validity" CHECK (valid_from < valid_to), CONSTRAINT "collaboration_agreement_sides" CHECK (practice <> provider), CONSTRAINT "PK_69a560664088c6bca8d6a68ce1e" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "collaboration_agreement_of_practice" ON "collaboration_agreement"  ("practice") ');
    await runner.query('CREATE INDEX "collaboration_agreement_of_provider" ON "collaboration_agreement"  ("provider") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
