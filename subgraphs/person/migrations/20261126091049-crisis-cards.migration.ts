import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CrisisCards20261126091049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "crisis_card" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "situations" text NOT NULL, "signs" text NOT NULL, "helps" text NOT NULL, "does_not_help" text NOT NULL, "contacts" jsonb NOT NULL, "opens" text array NOT NULL, "hours" integer NOT NULL, CONSTRAINT "PK_ec5070fa741a6fc9add8114d5d3" PRIMARY KEY ("person_id", "id"))`);
    await runner.query('CREATE TABLE "card_code" ("id" uuid NOT NULL, "person" uuid NOT NULL, "finder" text NOT NULL, "salt" text NOT NULL, "hash" text NOT NULL, "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_3e240accda26dcddcf51849f108" PRIMARY KEY ("id"))');
    await runner.query('CREATE UNIQUE INDEX "card_code_finder" ON "card_code"  ("finder") ');
    await runner.query('CREATE INDEX "card_code_person" ON "card_code"  ("person") ');
    await runner.query('CREATE TABLE "card_code_try" ("id" uuid NOT NULL, "asker" uuid NOT NULL, "finder" text, "is_found" boolean NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fd817cfaf287b04131e25cefc48" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "card_code_try_asker" ON "card_code_try"  ("asker", "at") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
