import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LogVerifications20261126113622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "access_verification" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "took_milliseconds" integer NOT NULL, "outcome" text NOT NULL, "tree_size" integer, "checkpoints" integer, "unsealed" integer, "erased" integer, "erased_without_reason" integer, "findings" integer, "kinds" jsonb NOT NULL, "held_against" jsonb, "checkpoint" jsonb, CONSTRAINT "PK_20492a94fb8cf166b6d76e7221b" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "access_verification_at" ON "access_verification"  ("at") ');
    // By hand: what a verification found is not for the verified to take back.
    await runner.query(
      `SELECT access_record_close('access_verification', ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
