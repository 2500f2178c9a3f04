import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentRequests20261126091350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "consent_request" ("id" uuid NOT NULL, "person" uuid NOT NULL, "asked_by" uuid NOT NULL, "organisation" uuid NOT NULL, "asked_for" text NOT NULL, "team" uuid, "categories" text array NOT NULL, "purpose" text NOT NULL, "action" text NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "language" text NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "not_before" TIMESTAMP(3) WITH TIME ZONE, "given_grant" uuid, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_96e8c0c30fcb02ac2cb7e2ba094" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "consent_request_person" ON "consent_request"  ("person", "asked_at") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
