import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhoIsNamed20261126084009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "access_naming" ("organisation" uuid NOT NULL, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "names" boolean NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_e7a135d08682b17cccddceb7bc4" PRIMARY KEY ("organisation", "from_at"))');
    await runner.query(
      `SELECT access_record_close('access_naming', ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
