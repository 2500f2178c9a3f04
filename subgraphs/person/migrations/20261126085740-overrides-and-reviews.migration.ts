import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OverridesAndReviews20261126085740 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "override_request" ("id" uuid NOT NULL, "person" uuid NOT NULL, "ground" text NOT NULL, "danger" text NOT NULL, "recipient" jsonb NOT NULL, "categories" text array NOT NULL, "author" uuid NOT NULL, "organisation" uuid NOT NULL, "reason" text NOT NULL, "reference" text, "hours" integer NOT NULL, "delay_hours" integer NOT NULL, "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "signed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_b499761f2e8642cb4289ac7cc84" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "override_request_organisation" ON "override_request"  ("organisation") WHERE signed_at IS NULL');
    await runner.query(`CREATE TABLE "access_review" ("id" uuid NOT NULL, "person" uuid NOT NULL, "kind" text NOT NULL, "about" uuid NOT NULL, "organisation" uuid, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "told_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL, "words" text, "reviewer" uuid, "reviewed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_6adbbc064ab5f4478b4666e417c" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "access_review_state" ON "access_review"  ("state", "opened_at", "id") ');
    await runner.query('CREATE UNIQUE INDEX "access_review_about" ON "access_review"  ("about") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
