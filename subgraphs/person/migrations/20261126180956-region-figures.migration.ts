import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegionFigures20261126180956 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "region_node" ("node" text NOT NULL, "parent" text, CONSTRAINT "PK_d2ac0734ac9b898ae729a5b80e1" PRIMARY KEY ("node"))');
    await runner.query('CREATE TABLE "region_told" ("month" text NOT NULL, "subgraph" text NOT NULL, "told_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_3536e99aacfe9ff7a5cf8c38411" PRIMARY KEY ("month", "subgraph"))');
    await runner.query('CREATE TABLE "region_count" ("month" text NOT NULL, "series" text NOT NULL, "programme" text NOT NULL, "organisation" uuid NOT NULL, "parts" jsonb NOT NULL, "days" jsonb, CONSTRAINT "PK_759effa36025b14b22a82c675ff" PRIMARY KEY ("month", "series", "programme", "organisation"))');
    await runner.query('CREATE TABLE "region_standing" ("series" text NOT NULL, "programme" text NOT NULL, "organisation" uuid NOT NULL, "parts" jsonb NOT NULL, "days" jsonb, CONSTRAINT "PK_5027d60e09c6ff4e5a3032fac8a" PRIMARY KEY ("series", "programme", "organisation"))');
    await runner.query('CREATE TABLE "region_publication" ("id" uuid NOT NULL, "month" text NOT NULL, "edition" integer NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "smallest" integer NOT NULL, "step" integer NOT NULL, "correction" text, "told" text array NOT NULL, "digest" text NOT NULL, CONSTRAINT "PK_0cbe926059b61b33c5715530320" PRIMARY KEY ("id"))');
    await runner.query('CREATE UNIQUE INDEX "region_publication_edition" ON "region_publication"  ("month", "edition") ');
    await runner.query('CREATE TABLE "region_cell" ("publication" uuid NOT NULL, "series" text NOT NULL, "programme" text NOT NULL, "node" text NOT NULL, "told" jsonb NOT NULL, "half_within" integer, CONSTRAINT "PK_52f614573b6708c9d11298f629d" PRIMARY KEY ("publication", "series", "programme", "node"))');
    // By hand: what was published is what everybody read, and nobody takes it back.
    await runner.query(`
      CREATE FUNCTION region_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'published figures are never changed, but corrected by another edition: % is refused', TG_OP
          USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of ['region_publication', 'region_cell']) {
      await runner.query(
        `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
           FOR EACH STATEMENT EXECUTE FUNCTION region_refuse_change()`,
      );
      await runner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER insert_only`);
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
