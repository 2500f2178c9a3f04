import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by hand: who looked could otherwise be unwritten by who looked. */
const OUTREACH_LOOK_IS_INSERT_ONLY = `
  CREATE FUNCTION outreach_look_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'who looked at a report stays on record: % is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON outreach_look
    FOR EACH STATEMENT EXECUTE FUNCTION outreach_look_refuse_change();
  ALTER TABLE outreach_look ENABLE ALWAYS TRIGGER insert_only;
`;

export class OutreachLooks20261126155916 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "outreach_look" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_kind" text NOT NULL, "actor" uuid NOT NULL, "organisation" uuid, "report_id" uuid, "act" text NOT NULL, CONSTRAINT "PK_c15b9b3809f2463082b59a8076b" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "outreach_look_of_organisation" ON "outreach_look"  ("organisation", "at", "id") ');
    await runner.query('CREATE INDEX "outreach_look_of_report" ON "outreach_look"  ("report_id") ');
    await runner.query(OUTREACH_LOOK_IS_INSERT_ONLY);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
