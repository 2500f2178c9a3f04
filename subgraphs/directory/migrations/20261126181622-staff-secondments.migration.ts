import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffSecondments20261126181622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "staff_secondment" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "from_team_id" uuid NOT NULL, "to_team_id" uuid NOT NULL, "kind" text NOT NULL, "professional_id" uuid, CONSTRAINT "staff_secondment_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_f7a53340da234e1da2f23bf9fd5" PRIMARY KEY ("code"))');
    await runner.query('CREATE INDEX "staff_secondment_of_from_team_id" ON "staff_secondment"  ("from_team_id") ');
    await runner.query('CREATE INDEX "staff_secondment_of_to_team_id" ON "staff_secondment"  ("to_team_id") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
