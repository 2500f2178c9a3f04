import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterDue20261126122300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."register_entry_detail"');
    await runner.query(`ALTER TABLE "register_entry" ADD "aspect" text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE "register_entry" ADD "rule" text');
    await runner.query('ALTER TABLE "register_entry" ADD "due_from" date');
    await runner.query('ALTER TABLE "register_entry" ADD "due_on" date');
    await runner.query('ALTER TABLE "register_entry" ADD "done_on" date');
    await runner.query('ALTER TABLE "register_entry" ADD "waiting" jsonb');
    // What partners told before says of reviews and contacts by when they were due, and when they were held.
    await runner.query(`UPDATE "register_entry" SET "due_from" = "on_date", "due_on" = "on_date", "done_on" = "until_date"
      WHERE "kind" IN ('REVIEW', 'NEXT_CONTACT')`);
    await runner.query('CREATE UNIQUE INDEX "register_entry_detail" ON "register_entry" ("person_id", "subgraph", "kind", "detail", "aspect")');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
