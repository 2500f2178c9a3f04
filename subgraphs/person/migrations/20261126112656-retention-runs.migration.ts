import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RetentionRuns20261126112656 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "access_retention_run" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "run_by" text NOT NULL, "jurisdiction" text NOT NULL, "years" integer NOT NULL, "months" text array NOT NULL, "lines" integer NOT NULL, "stayed" jsonb NOT NULL, CONSTRAINT "PK_02b5f191367e51cf973fbc6fe50" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "access_retention_run_jurisdiction" ON "access_retention_run"  ("jurisdiction", "at") ');
    // By hand: that the retention was applied is for whoever applies it to say, and for nobody to take back.
    await runner.query(
      `SELECT access_record_close('access_retention_run', ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
