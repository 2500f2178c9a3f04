import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoneyOfTheRegion20261127001445 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "region_budget_told" ("month" text NOT NULL, "network" text NOT NULL, "year" integer NOT NULL, "maximum_cents" bigint NOT NULL, "care_by_hand_cents" bigint NOT NULL, "tasks_cents" bigint NOT NULL, CONSTRAINT "PK_d634ce385bf3f96b9f7671f4f6a" PRIMARY KEY ("month", "network", "year"))');
    await runner.query('CREATE TABLE "region_budget" ("publication" uuid NOT NULL, "network" text NOT NULL, "year" integer NOT NULL, "maximum_cents" bigint NOT NULL, "care_by_hand_cents" bigint NOT NULL, "tasks_cents" bigint NOT NULL, CONSTRAINT "PK_4d87ab7b2dd075587d1417883c7" PRIMARY KEY ("publication", "network", "year"))');
    await runner.query('ALTER TABLE "region_count" ADD "cents" bigint');
    await runner.query('ALTER TABLE "region_standing" ADD "cents" bigint');
    await runner.query('ALTER TABLE "region_publication" ADD "of_one_at_most_cents" integer');
    await runner.query('ALTER TABLE "region_cell" ADD "cents" bigint');
    // By hand, as of the figures it is frozen with.
    await runner.query(
      `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON region_budget
         FOR EACH STATEMENT EXECUTE FUNCTION region_refuse_change()`,
    );
    await runner.query('ALTER TABLE region_budget ENABLE ALWAYS TRIGGER insert_only');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
