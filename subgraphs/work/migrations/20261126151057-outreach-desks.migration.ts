import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutreachDesks20261126151057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "outreach_desk" ("id" uuid NOT NULL, "organisation" uuid NOT NULL, "coach" uuid NOT NULL, "host" uuid NOT NULL, "weekday" smallint NOT NULL, "opens_at" text NOT NULL, "closes_at" text NOT NULL, "since" date NOT NULL, "until" date, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_f3a749b4ff1c30c5c00e2510904" PRIMARY KEY ("id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
