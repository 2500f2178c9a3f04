import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StewardCases20261126084135 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "pseudonym_key" ("steward" uuid NOT NULL, "period" text NOT NULL, "key" bytea NOT NULL, CONSTRAINT "PK_769f29ec196b66b6502aad58641" PRIMARY KEY ("steward", "period"))');
    await runner.query(`CREATE TABLE "steward_case" ("id" uuid NOT NULL, "steward" uuid NOT NULL, "organisation" uuid NOT NULL, "about" text NOT NULL, "subject" uuid NOT NULL, "account_kind" text, "reason" text NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_758c23f9d65c7c8025712f1ba0d" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "steward_case_steward" ON "steward_case"  ("steward", "until_at") ');
    await runner.query('CREATE INDEX "steward_case_subject" ON "steward_case"  ("subject", "opened_at") ');
    await runner.query('CREATE INDEX "access_record_actor" ON "access_record"  ("actor", "at", "id") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
