import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MandateOffers20261126084412 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "mandate_offer" ("from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "id" uuid NOT NULL, "person" uuid NOT NULL, "holder" uuid NOT NULL, "kind" text NOT NULL, "mode" text NOT NULL, "jurisdiction" text NOT NULL, "categories" text array NOT NULL, "moments" text array NOT NULL, "document" text, "recorded_by" uuid NOT NULL, "organisation" uuid, "offered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_182bda3bc55b483ef42da813b17" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "mandate_offer_person" ON "mandate_offer"  ("person") ');
    await runner.query('CREATE INDEX "mandate_offer_holder" ON "mandate_offer"  ("holder") ');
    await runner.query('CREATE INDEX "mandate_offer_organisation" ON "mandate_offer"  ("organisation") ');
    await runner.query(`CREATE UNIQUE INDEX "mandate_offer_open" ON "mandate_offer"  ("person", "holder", "kind") WHERE state = 'OFFERED'`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
