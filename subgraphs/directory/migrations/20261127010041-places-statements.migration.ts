import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlacesStatements20261127010041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "places_statement" ("offering_id" uuid NOT NULL, "month" text NOT NULL, "first_taken" integer NOT NULL, "first_on" date NOT NULL, "taken" integer NOT NULL, "stated_on" date NOT NULL, "stated_by" uuid NOT NULL, CONSTRAINT "PK_16910b3204cd37bba212a085372" PRIMARY KEY ("offering_id", "month"))');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
