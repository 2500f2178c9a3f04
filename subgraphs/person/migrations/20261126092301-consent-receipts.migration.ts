import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentReceipts20261126092301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "consent_receipt" ("id" uuid NOT NULL, "person" uuid NOT NULL, "saying_type" text NOT NULL, "saying" uuid NOT NULL, "event" text NOT NULL, "issued_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "body" jsonb NOT NULL, CONSTRAINT "PK_f55181bb77ad53f305e75061885" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "consent_receipt_person" ON "consent_receipt"  ("person", "issued_at") ');
    await runner.query(CONSENT_RECEIPT_IS_INSERT_ONLY);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Written by hand: a receipt that could be changed afterwards would prove nothing to whoever kept it. */
const CONSENT_RECEIPT_IS_INSERT_ONLY = `
  CREATE FUNCTION consent_receipt_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'consent receipts are issued once and never changed: % is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION consent_receipt_refuse_change();
  ALTER TABLE consent_receipt ENABLE ALWAYS TRIGGER insert_only;
`;
